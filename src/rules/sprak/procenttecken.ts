import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { typographyCheck } from "./in-prose.ts"

export const procenttecken = textRule({
  id: "sprak/procenttecken",
  title: "Mellanrum saknas före procenttecknet",
  severity: "upplysning",
  why: "Mellan talet och procenttecknet ska det vara ett mellanrum, enligt Myndigheternas skrivregler.",
  examples: [
    {
      name: "rätt",
      files: oneDocument({}, "# 1 A\n\nMinst 5 %, en 50%-ig tjänst och sidan a%20b.\n"),
      findings: [],
    },
    {
      name: "utan mellanrum",
      files: oneDocument({}, "# 1 A\n\nMinst 5% av platserna.\n"),
      findings: ['"Minst 5%" skrivs "Minst 5 %".'],
    },
  ],
  check: typographyCheck({
    hint: /\d%/,
    pattern: /(?<=\d)%(?![\p{L}\d-])/gu,
    mend: () => " %",
    words: (written, better) => ({
      message: `"${written}" skrivs "${better}".`,
      advice: "Sätt ett mellanrum före tecknet %.",
    }),
  }),
})
