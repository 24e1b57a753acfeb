import { oneDocument, SOUND } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { slipAt, styleCheck } from "./style.ts"

const ON = { "styrdok.yaml": `${SOUND["styrdok.yaml"]}lagrum: {stil: [fast-mellanslag]}\n` }

export const fastMellanslag = textRule({
  id: "lagrum/fast-mellanslag",
  title: "Mellanrummet vid paragraftecknet kan brytas",
  severity: "upplysning",
  why: "Utan fast mellanslag kan siffran hamna på en rad och tecknet på nästa. Regeln gäller bara den som har valt den.",
  examples: [
    { name: "inte vald", files: oneDocument({}, "Se 14 kap. 4 § SoL.\n"), findings: [] },
    { name: "fast mellanslag", files: { ...ON, ...oneDocument({}, "Se 4\u00a0§ FL.\n") }, findings: [] },
    {
      name: "vanligt mellanslag",
      files: { ...ON, ...oneDocument({}, "Se 4 § FL.\n") },
      findings: ['"4 § FL" har ett vanligt mellanslag vid paragraftecknet.'],
    },
  ],
  check: styleCheck(
    "fast-mellanslag",
    citation => slipAt(citation, / (?=§)/u, "\u00a0"),
    written => ({
      message: `"${written}" har ett vanligt mellanslag vid paragraftecknet.`,
      advice: "Sätt ett fast mellanslag före tecknet §.",
    }),
  ),
})
