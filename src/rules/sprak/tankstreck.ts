import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { typographyCheck } from "./in-prose.ts"

export const tankstreck = textRule({
  id: "sprak/tankstreck",
  title: "Ett bindestreck står där ett tankstreck ska stå",
  severity: "upplysning",
  why: "Bindestrecket binder ihop ord, tankstrecket skiljer dem åt. Med två sorters streck i rubrikerna ser samma sak ut som två.",
  examples: [
    {
      name: "rätt, och det som inte är tankstreck",
      files: oneDocument({}, "# 1 A – bakgrund\n\n- En punkt om barn- och elevhälsa, 5 - 3 och `a - b`.\n"),
      findings: [],
    },
    {
      name: "bindestreck mellan ord",
      files: oneDocument({}, "# 1 A - bakgrund\n\nStödet - som är frivilligt - är kort.\n"),
      findings: [
        '"1 A - bakgrund" skrivs "1 A – bakgrund".',
        '"Stödet - som" skrivs "Stödet – som".',
        '"är frivilligt - är" skrivs "är frivilligt – är".',
      ],
    },
  ],
  check: typographyCheck({
    hint: /[^\s-] +- +[^\s-]/,
    pattern: /(?<=\S) +- +(?=[^\s-])/g,
    mend: ({ match, block }) => {
      const [before = "", after = ""] = [
        block.text.slice(0, match.index),
        block.text.slice(match.index + match[0].length),
      ]
      // A sum, a number in a margin, or a hyphen that has come loose from its word: "barn - och elevhälsa".
      if (/[\d<>=+*/]$/.test(before) || /^(?:och|eller|samt) /.test(after)) return undefined
      return isLostList(block.text) ? undefined : " – "
    },
    words: (written, better) => ({ message: `"${written}" skrivs "${better}".`, advice: "Skriv tankstreck (–)." }),
  }),
})

/** True for a list whose points have run together: "- Råd - Stöd - Hjälp". */
function isLostList(text: string): boolean {
  return (text.match(/ - +\p{Lu}/gu) ?? []).length >= 3
}
