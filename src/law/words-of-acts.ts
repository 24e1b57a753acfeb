import type { ProvisionWritten } from "../model/citation.ts"
import type { Act } from "../model/law.ts"

/** The act as a text should name it first: "socialtjänstlagen (2025:400)", "lagen (1993:387) om stöd och service till …". */
export function nameInFull(act: Act): string {
  const [name] = act.names
  if (name !== undefined) return `${name} (${act.sfs})`
  const [, noun = "", rest = ""] = /^(\p{L}+) (.+)$/su.exec(act.title) ?? []
  const definite = DEFINITE[noun.toLowerCase()]
  return definite === undefined ? `${act.title} (${act.sfs})` : `${definite} (${act.sfs}) ${rest}`
}

const DEFINITE: Readonly<Record<string, string>> = {
  lag: "lagen",
  förordning: "förordningen",
  kungörelse: "kungörelsen",
  tillkännagivande: "tillkännagivandet",
}

/** "14 kap. 4 § andra stycket 2", "9 kap.": a provision as it should be written. */
export function provisionInWords({ chapter, section, through, stycke, punkt }: ProvisionWritten): string {
  return [
    ...(chapter === undefined ? [] : [`${chapter} kap.`]),
    ...(section === undefined ? [] : [through === undefined ? `${section} §` : `${section}–${through} §§`]),
    ...(stycke === undefined ? [] : [`${ORDINALS[stycke - 1] ?? `${stycke} `} stycket`]),
    ...(punkt === undefined ? [] : [punkt]),
  ].join(" ")
}

const ORDINALS = ["första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde"]
