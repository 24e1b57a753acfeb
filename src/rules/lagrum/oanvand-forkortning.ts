import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"

export const oanvandForkortning = textRule({
  id: "lagrum/oanvand-forkortning",
  title: "Förkortningen används inte",
  severity: "upplysning",
  why: "En förkortning som bara nämns en gång är ett ord för mycket.",
  examples: [
    { name: "används", files: oneDocument({}, "Se förvaltningslagen (2017:900), FL. Se 5 § FL.\n"), findings: [] },
    {
      name: "används aldrig",
      files: oneDocument({}, "Se förvaltningslagen (2017:900), FL.\n"),
      findings: ['Förkortningen "FL" förklaras men används inte.'],
    },
  ],
  *check({ document, text }, { citations }) {
    const told = new Set<string>()
    for (const { defines, span } of citations) {
      if (defines === undefined || told.has(defines)) continue
      told.add(defines)
      if (text.split(defines).length > 2) continue
      yield {
        place: { path: document.path, span },
        message: `Förkortningen "${defines}" förklaras men används inte.`,
        advice: "Ta bort förkortningen, eller använd den i resten av texten.",
      }
    }
  },
})
