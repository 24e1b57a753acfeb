import { existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { StyrdokError } from "../../model/errors.ts"
import { writeNew } from "../../outside/disk/write-file.ts"
import { productVersion } from "../../outside/package-files.ts"
import { starterFiles } from "../../outside/starter.ts"
import { type Command, flagValue } from "../command.ts"

export const initCommand: Command = {
  name: "init",
  summary: "Börja en ny samling: inställningar, mappar och granskning på GitHub.",
  operands: "[DIR]",
  flags: [{ name: "kommun", value: "NAMN", summary: "Kommunens namn." }],
  examples: ['styrdok init styrdokument --kommun "Lövhults kommun"'],
  async run(invocation, surroundings) {
    const kommun = flagValue(invocation, "kommun") ?? "Exempelkommunen"
    const given = flagValue(invocation, "root") ?? "."
    const folder = resolve(surroundings.cwd, given, invocation.positionals[0] ?? ".")
    const [files, version] = await Promise.all([starterFiles(), productVersion()])
    const taken = [...files.keys()].filter(path => existsSync(join(folder, path)))
    if (taken.length > 0) {
      throw new StyrdokError(
        "STYR_FINNS_REDAN",
        `${taken.join(", ")} finns redan i ${folder}.`,
        "Inget har skrivits. Välj en tom mapp, eller flytta undan filerna.",
      )
    }
    for (const [path, content] of files) {
      const marks: Readonly<Record<string, string>> = { "@KOMMUN@": quotable(kommun, path), "@VERSION@": version }
      const filled = content.replace(/@[A-Z]+@/g, mark => marks[mark] ?? mark)
      await writeNew(join(folder, path), filled)
      surroundings.stdout(`${path}\n`)
    }
    const name = flagValue(invocation, "kommun") === undefined ? "Skriv kommunens namn i styrdok.yaml.\n" : ""
    surroundings.stderr(`Samlingen finns i ${folder}.\n${name}Gå dit och kör npm install, sedan npm start.\n`)
    return 0
  },
}

/** A name inside the quotation marks of a YAML value: they are read as those of JSON. */
function quotable(name: string, path: string): string {
  return path.endsWith(".yaml") ? JSON.stringify(name).slice(1, -1) : name
}
