import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { slipAt, styleCheck } from "./style.ts"

export const mellanrumVidParagraf = textRule({
  id: "lagrum/mellanrum-vid-paragraf",
  title: "Mellanrum saknas vid paragraftecknet",
  severity: "upplysning",
  why: "Mellan siffran och paragraftecknet ska det vara ett mellanrum, enligt Svenska skrivregler.",
  examples: [
    { name: "med mellanrum", files: oneDocument({}, "Se 14 kap. 4 § SoL.\n"), findings: [] },
    {
      name: "utan mellanrum",
      files: oneDocument({}, "Se 14 kap. 4§ SoL.\n"),
      findings: ['"14 kap. 4§ SoL" skrivs "14 kap. 4 § SoL".'],
    },
  ],
  check: styleCheck(
    "mellanrum-vid-paragraf",
    citation => slipAt(citation, /(?<=[\da-z])§/u, " §") ?? slipAt(citation, /§(?=[\d\p{L}])/u, "§ "),
    (written, better) => ({ message: `"${written}" skrivs "${better}".`, advice: "Sätt ett mellanrum vid tecknet §." }),
  ),
})
