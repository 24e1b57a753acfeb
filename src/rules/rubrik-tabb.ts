import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

export const rubrikTabb = textRule({
  id: "rubrik-tabb",
  title: "Nummer och titel i en rubrik skiljs åt av en tabb",
  severity: "upplysning",
  why: "Tabben kommer från ett ordbehandlingsprogram. Den visas olika brett, och en sökning på rubriken hittar den inte.",
  examples: [
    { name: "ett mellanslag", files: oneDocument({}, "# 1 Inledning\n\nText.\n"), findings: [] },
    {
      name: "en tabb",
      files: oneDocument({}, "# 1\tInledning\n\nText.\n"),
      findings: ['I rubriken "Inledning" står en tabb mellan numret 1 och titeln.'],
    },
  ],
  *check({ document, text }) {
    for (const { number, title, span } of document.sections) {
      if (number === undefined) continue
      const gap = /^#{1,6}[ \t]+[\d.]+([ \t\u00a0]+)/.exec(text.slice(span.start, span.end))?.[1]
      if (gap?.includes("\t") !== true) continue
      yield {
        place: { path: document.path, span },
        message: `I rubriken "${title}" står en tabb mellan numret ${number} och titeln.`,
        advice: "Skriv ett mellanslag i stället.",
      }
    }
  },
})
