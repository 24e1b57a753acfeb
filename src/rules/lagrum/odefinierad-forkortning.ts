import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"

export const odefinieradForkortning = textRule({
  id: "lagrum/odefinierad-forkortning",
  title: "Förkortningen förklaras inte",
  severity: "upplysning",
  why: "Alla läsare kan inte lagarnas förkortningar.",
  examples: [
    { name: "förklaras", files: oneDocument({}, "Se förvaltningslagen (2017:900), FL. Se 5 § FL.\n"), findings: [] },
    {
      name: "förklaras inte",
      files: oneDocument({}, "Se 5 § FL och 7 § FL.\n"),
      findings: ['Förkortningen "FL" förklaras inte första gången.'],
    },
  ],
  *check({ document }, { citations }) {
    const known = new Set<string>()
    for (const { designation, defines, span } of citations) {
      if (defines !== undefined) known.add(defines)
      if (designation?.kind !== "abbreviation" || designation.number !== undefined) continue
      if (known.has(designation.abbreviation)) continue
      known.add(designation.abbreviation)
      yield {
        place: { path: document.path, span },
        message: `Förkortningen "${designation.abbreviation}" förklaras inte första gången.`,
        advice: `Skriv lagens namn och nummer första gången, och förkortningen efter: förvaltningslagen (2017:900), FL.`,
      }
    }
  },
})
