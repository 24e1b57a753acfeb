import { logLine } from "../../report/plain.ts"
import type { Command } from "../command.ts"
import { formatFiles } from "../format-files.ts"
import { findRoot, findToday, pathsUnder } from "../open-collection.ts"

export const fmtCommand: Command = {
  name: "fmt",
  summary: "Skriv dokumenten i husets form: radslut, teckenkodning och ordning på uppgifterna.",
  operands: "[sökväg …]",
  flags: [
    { name: "check", summary: "Ändra inget. Säg vilka filer som skulle ändras, och sluta då med 1." },
    { name: "force", summary: "Också en namngiven fil som är lika med sin beslutade lydelse." },
  ],
  examples: ["styrdok fmt", "styrdok fmt --check", "styrdok fmt documents/sn/iub-riktlinje.md --force"],
  async run(invocation, surroundings) {
    const root = findRoot(invocation, surroundings)
    const check = invocation.flags.has("check")
    const left: string[] = []
    const changed = await formatFiles(root, findToday(invocation, surroundings), {
      paths: pathsUnder(root, invocation.positionals, surroundings.cwd),
      force: invocation.flags.has("force"),
      write: !check,
      onLeft: path => left.push(path),
    })
    for (const path of changed) surroundings.stdout(`${logLine(path)}\n`)
    const count = changed.length === 1 ? "1 fil" : `${changed.length} filer`
    surroundings.stderr(check ? `${count} skulle ändras.\n` : `${count} ändrades.\n`)
    for (const path of left) {
      surroundings.stderr(`${logLine(path)} är orörd: uppgifterna överst går inte att läsa. Se styrdok validate.\n`)
    }
    return check && changed.length > 0 ? 1 : 0
  },
}
