import { spawn, spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { exampleDocument, SOUND } from "../../src/rules/example-collection.ts"
import { folderOf } from "../cli/commands/run.ts"

const PROGRAM = fileURLToPath(new URL("styrdok.ts", import.meta.url))

/** `script` gives a program a terminal of its own; every Debian has it. */
const HAS_TERMINAL = spawnSync("script", ["--version"]).status === 0

test.skipIf(!HAS_TERMINAL)(
  "lines that are pasted at once answer question by question, and the program ends",
  async () => {
    const root = await folderOf({ ...SOUND, "documents/sn/exempel.md": exampleDocument() })
    const command = `${process.execPath} --import tsx ${PROGRAM} decide --root ${root} --today 2026-11-23`
    const child = spawn("script", ["-qec", command, "/dev/null"], {
      cwd: fileURLToPath(new URL("../../", import.meta.url)),
    })
    let said = ""
    const ended = new Promise<number | null>(resolve => child.on("close", resolve))
    child.stdout.on("data", chunk => {
      said += String(chunk)
    })
    child.stdin.write("exempel\n1\nja\n2027-02-01\nnej\n\n2026-11-17\n37\nSN 2026/5\n")
    expect(await ended).toBe(0)
    expect(said).toContain("Antogs texten oförändrad? (ja/nej)")
    expect(said).toContain("Antecknat: Socialnämnden 17 november 2026, § 37")
    expect(existsSync(join(root, "documents/beslut/2026/sn-2026-11-17-37/exempel.md"))).toBe(true)
  },
)
