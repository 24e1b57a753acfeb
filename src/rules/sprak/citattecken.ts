import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { typographyCheck } from "./in-prose.ts"

export const citattecken = textRule({
  id: "sprak/citattecken",
  title: "Citattecknet hör till ett annat språk",
  severity: "upplysning",
  why: "På svenska ser citattecknen likadana ut före och efter: ”så här”. Andra tecken kommer ofta från en inklistrad text.",
  examples: [
    { name: "rätt", files: oneDocument({}, '# 1 A\n\nSkriv ”så här” eller "så här".\n'), findings: [] },
    {
      name: "engelska och tyska",
      files: oneDocument({}, "# 1 A\n\nSkriv “inte så” eller „inte så“.\n"),
      findings: [
        '"Skriv “inte" skrivs "Skriv ”inte".',
        '"eller „inte" skrivs "eller ”inte".',
        '"„inte så“." skrivs "„inte så”.".',
      ],
    },
  ],
  check: typographyCheck({
    hint: /[“„‟]/,
    pattern: /[“„‟]/g,
    mend: () => "”",
    words: (written, better) => ({ message: `"${written}" skrivs "${better}".`, advice: "Skriv tecknet ”." }),
  }),
})
