import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { slipAt, styleCheck } from "./style.ts"

export const kapUtanPunkt = textRule({
  id: "lagrum/kap-utan-punkt",
  title: 'Punkten efter "kap" saknas',
  severity: "upplysning",
  why: "Förkortningen skrivs med punkt. En hänvisning som alltid skrivs lika är lätt att söka efter.",
  examples: [
    { name: "med punkt", files: oneDocument({}, "Se 14 kap. 4 § SoL.\n"), findings: [] },
    {
      name: "utan punkt",
      files: oneDocument({}, "Se 14 kap 4 § SoL.\n"),
      findings: ['"14 kap 4 § SoL" skrivs "14 kap. 4 § SoL".'],
    },
  ],
  check: styleCheck(
    "kap-utan-punkt",
    citation => slipAt(citation, /(?<=\d ?[a-z]?\s*)kap(?![.\p{L}])/iu, "kap."),
    (written, better) => ({ message: `"${written}" skrivs "${better}".`, advice: "Sätt punkt efter kap." }),
  ),
})
