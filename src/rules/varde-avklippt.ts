import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

export const vardeAvklippt = textRule({
  id: "varde-avklippt",
  title: "Ett värde klipps av vid ett nummertecken",
  severity: "fel",
  why: "Allt efter ett mellanslag och # räknas som en anmärkning, och når aldrig läsaren.",
  examples: [
    { name: "citattecken", files: oneDocument({ diarienummer: '"SN 2026/4 # 37"' }), findings: [] },
    {
      name: "avklippt",
      files: oneDocument({ diarienummer: "SN 2026/4 # 37" }),
      findings: ['"# 37" kommer inte med i värdet.'],
    },
  ],
  *check({ document }) {
    for (const fault of document.faults) {
      if (fault.kind !== "yaml_cut_by_comment") continue
      yield {
        place: { path: document.path, span: fault.span },
        message: `"${fault.quoted}" kommer inte med i värdet.`,
        advice: 'Sätt citattecken runt hela värdet, så här: "…".',
      }
    }
  },
})
