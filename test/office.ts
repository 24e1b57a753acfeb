import { spawnSync } from "node:child_process"
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, join } from "node:path"

const NAMES = ["soffice", "libreoffice"]
/** Debian's program for packages. */
const APT = "apt-get"

function findOnPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(folder => folder !== "")
  return folders.flatMap(folder => names.map(name => join(folder, name))).find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** LibreOffice of this machine, installed from Debian when there is none and we may; undefined when it cannot be had. */
export function officeProgram(): string | undefined {
  const found = findOnPath(NAMES)
  if (found !== undefined || process.getuid?.() !== 0 || findOnPath([APT]) === undefined) return found
  const apt = ["-o", "DPkg::Lock::Timeout=300", "-y", "-qq"]
  for (const args of [
    [...apt, "update"],
    [...apt, "install", "--no-install-recommends", "libreoffice-writer-nogui"],
  ]) {
    spawnSync(APT, args, { stdio: "ignore" })
  }
  return findOnPath(NAMES)
}

/** A document in LibreOffice's flat form as Word document, as that program writes it. */
export function wordOf(program: string, flatDocument: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "styrdok-office-"))
  try {
    writeFileSync(join(folder, "a.fodt"), flatDocument)
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`
    const args = [profile, "--headless", "--convert-to", "docx", "--outdir", folder, join(folder, "a.fodt")]
    const { status, stderr } = spawnSync(program, args, { timeout: 120_000, encoding: "utf8" })
    if (status !== 0) throw new Error(`LibreOffice: ${stderr}`)
    return readFileSync(join(folder, "a.docx"))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
