import { spawnSync } from "node:child_process"
import { accessSync, constants } from "node:fs"
import { createRequire } from "node:module"
import { delimiter, dirname, join } from "node:path"
import { type Browser, chromium } from "playwright-core"

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"]

/** The program by which playwright installs a browser of its own. */
const PLAYWRIGHT = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js")

/** The browser of this machine: CHROME_PATH, else the first of the usual names on PATH, else playwright's own. */
function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter)
  const places = folders.flatMap(folder => NAMES.map(name => join(folder, name)))
  return [process.env.CHROME_PATH ?? "", ...places, chromium.executablePath()].find(isProgram)
}

/** A browser, installed by the platform's ordinary means when there is none: Debian's package, else playwright's own. */
function browserProgram(): string {
  const found = findBrowser()
  if (found !== undefined) return found
  const apt = ["-o", "DPkg::Lock::Timeout=300", "-y", "-qq"]
  const ways: readonly (readonly [string, readonly string[]])[] =
    process.getuid?.() === 0 && findOnPath("apt-get")
      ? [
          ["apt-get", [...apt, "update"]],
          ["apt-get", [...apt, "install", "chromium"]],
        ]
      : [[process.execPath, [PLAYWRIGHT, "install", "chromium"]]]
  for (const [program, args] of ways) spawnSync(program, args, { stdio: "ignore" })
  const installed = findBrowser()
  if (installed !== undefined) return installed
  throw new Error("Chromium saknas och gick inte att installera: installera paketet chromium, eller ange CHROME_PATH")
}

function findOnPath(name: string): boolean {
  return (process.env.PATH ?? "").split(delimiter).some(folder => isProgram(join(folder, name)))
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return path !== ""
  } catch {
    return false
  }
}

/** Starts a browser without a window, that asks nobody for anything. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserProgram(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  })
}
