import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"
import { TANGLED, unreadableFile } from "./unreadable-file.ts"

export const filLasbar = textRule({
  id: "fil-lasbar",
  title: "Filen går inte att läsa som ett dokument",
  severity: "fel",
  why: "Det som inte kan läsas kan varken granskas eller publiceras.",
  examples: [
    { name: "läsbar", files: oneDocument(), findings: [] },
    {
      name: "lös accent",
      files: oneDocument({}, "# 1 Inledning\n\nRa\u030ad.\n"),
      findings: ['"a\u030a" är skrivet med lös accent, och hittas inte när någon söker.'],
    },
    {
      name: "för många nivåer",
      files: oneDocument({}, `${"> ".repeat(60)}text\n`),
      findings: [TANGLED],
    },
    {
      name: "ett stycke med för många markeringar",
      files: oneDocument({}, `${"*ord ".repeat(6_000)}\n`),
      findings: [TANGLED],
    },
    { name: "inte text", files: oneDocument({ titel: "\u0000" }), findings: ["Filen är inte en textfil."] },
  ],
  *check({ document }) {
    for (const fault of document.faults) {
      const problem = unreadableFile(document.path, fault)
      if (problem !== undefined) yield problem
    }
  },
})
