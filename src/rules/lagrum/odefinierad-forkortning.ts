import { nameInFull } from "../../law/index.ts"
import { oneDocument } from "../example-collection.ts"
import { collectionRule } from "../rule.ts"
import { readingsOf } from "./readings.ts"

export const odefinieradForkortning = collectionRule({
  id: "lagrum/odefinierad-forkortning",
  title: "Förkortningen förklaras inte",
  severity: "upplysning",
  why: "Alla läsare kan inte lagarnas förkortningar.",
  examples: [
    { name: "förklaras", files: oneDocument({}, "Se förvaltningslagen (2017:900), FL. Se 5 § FL.\n"), findings: [] },
    {
      name: "i en tabell",
      files: oneDocument({}, "| Ärende | Lagrum |\n|---|---|\n| Jäv | 16 § FL |\n"),
      findings: [],
    },
    {
      name: "förklaras inte",
      files: oneDocument({}, "Se 5 § FL och 7 § FL.\n"),
      findings: ['Förkortningen "FL" förklaras inte första gången.'],
    },
  ],
  *check(context) {
    for (const places of readingsOf(context)) {
      const known = new Set<string>()
      for (const { reference, place } of places) {
        const { designation, defines, cell } = reference.citation
        if (defines !== undefined) known.add(defines)
        // A table has no room to explain, and "SoL 2001:453" gives the number itself.
        if (designation?.kind !== "abbreviation" || designation.number !== undefined || cell === true) continue
        if (reference.verdict.status === "upphavd" || known.has(designation.abbreviation)) continue
        known.add(designation.abbreviation)
        const { meaning } = reference
        const name = meaning.kind === "act" ? nameInFull(meaning.act) : "lagens namn och nummer"
        yield {
          place,
          message: `Förkortningen "${designation.abbreviation}" förklaras inte första gången.`,
          advice: `Skriv ${name}, ${designation.abbreviation}, första gången.`,
        }
      }
    }
  },
})
