import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { slipAt, styleCheck } from "./style.ts"

export const paragrafForeSiffra = textRule({
  id: "lagrum/paragraf-fore-siffra",
  title: "Paragraftecknet står före siffran",
  severity: "upplysning",
  why: "I lagar skrivs siffran först. Tecknet först betyder en paragraf i ett protokoll.",
  examples: [
    { name: "siffran först", files: oneDocument({}, "Se 4 § förvaltningslagen.\n"), findings: [] },
    { name: "en paragraf i ett protokoll", files: oneDocument({}, "Beslut: SN § 37.\n"), findings: [] },
    {
      name: "en punkt eller ett stycke efter tecknet",
      files: oneDocument({}, "Se 9 § 2 LSS, 43 § 2 p. LVU och 26 kap. 1 § 3 st. OSL.\n"),
      findings: [],
    },
    {
      name: "tecknet först",
      files: oneDocument({}, "Se § 4 förvaltningslagen.\n"),
      findings: ['"§ 4 förvaltningslagen" skrivs "4 § förvaltningslagen".'],
    },
  ],
  check: styleCheck(
    "paragraf-fore-siffra",
    // A list or a chapter before it would have to be written anew: that is for the writer.
    citation =>
      citation.whole === undefined
        ? slipAt(citation, /^§ ?(\d+(?: ?[a-zåäö](?!\p{L}))?)(?![\p{L}\d]|\s*§)/u, "$1 §")
        : undefined,
    (written, better) => ({ message: `"${written}" skrivs "${better}".`, advice: "Skriv siffran före tecknet §." }),
  ),
})
