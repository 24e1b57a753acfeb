import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { typographyCheck } from "./in-prose.ts"

/** Abbreviations of several words, letter by letter. "mm" may be millimetres, and "tex" a name: they are left alone. */
const FORMS = ["t.ex.", "bl.a.", "m.m.", "m.fl.", "d.v.s.", "o.s.v.", "s.k.", "p.g.a.", "t.o.m.", "fr.o.m.", "f.n."]
const LOOSE = FORMS.map(form => form.slice(0, -1).split(".").join("(?:\\. *| +)"))

export const forkortningForm = textRule({
  id: "sprak/forkortning-form",
  title: "En förkortning är skriven på ett annat sätt",
  severity: "upplysning",
  why: "Punkterna visar var ord är avbrutna. Förkortningar som alltid skrivs lika är lätta att söka efter och läsa upp.",
  examples: [
    { name: "rätt", files: oneDocument({}, "# 1 A\n\nStöd, t.ex. råd, hjälp m.m. till barn.\n"), findings: [] },
    {
      name: "med mellanslag eller utan sista punkt",
      files: oneDocument({}, "# 1 A\n\nStöd, t ex råd, bl.a hjälp, fr. o. m. i år.\n"),
      findings: [
        '"Stöd, t ex" skrivs "Stöd, t.ex.".',
        '"råd, bl.a" skrivs "råd, bl.a.".',
        '"hjälp, fr. o. m." skrivs "hjälp, fr.o.m.".',
      ],
    },
  ],
  check: typographyCheck({
    hint: /[bdfmopst]r?(?:\. *| +)(?:ex|a|m|fl|v|s|k|g|o|n)(?![\wåäö])/,
    pattern: new RegExp(`(?<![\\p{L}\\d.])(?:${LOOSE.join("|")})(?: ?\\.(?!\\.)|(?![\\p{L}\\d.]))`, "gu"),
    mend: ({ match }) => {
      const better = FORMS.find(form => letters(form) === letters(match[0]))
      return better === match[0] ? undefined : better
    },
    words: (written, better) => ({
      message: `"${written}" skrivs "${better}".`,
      advice: "Skriv förkortningen med punkter och utan mellanslag, eller skriv ut orden.",
    }),
  }),
})

function letters(form: string): string {
  return form.replace(/[. ]/g, "")
}
