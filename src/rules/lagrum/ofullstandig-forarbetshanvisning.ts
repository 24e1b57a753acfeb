import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"

export const ofullstandigForarbetshanvisning = textRule({
  id: "lagrum/ofullstandig-forarbetshanvisning",
  title: "Betänkandet saknar riksmöte",
  severity: "upplysning",
  why: "Utskottens nummer börjar om varje riksmöte. Utan det går betänkandet inte att hitta.",
  examples: [
    { name: "riksmötet står med", files: oneDocument({}, "Riksdagen beslutade (bet. 2024/25:SoU23).\n"), findings: [] },
    {
      name: "riksmötet saknas",
      files: oneDocument({}, "Riksdagen beslutade (SoU23).\n"),
      findings: ['"SoU23" säger inte vilket riksmöte.'],
    },
  ],
  *check({ document }, { citations }) {
    for (const { kind, designation, text, span } of citations) {
      if (kind !== "forarbete" || designation?.kind !== "other" || /\d{4}\//.test(designation.target)) continue
      const report = /[A-ZÅÄÖ][A-Za-zåäö]*U\d+$/.exec(designation.target)?.[0]
      if (report === undefined) continue
      yield {
        place: { path: document.path, span },
        message: `"${text}" säger inte vilket riksmöte.`,
        advice: `Skriv riksmötet före, till exempel bet. 2024/25:${report}.`,
      }
    }
  },
})
