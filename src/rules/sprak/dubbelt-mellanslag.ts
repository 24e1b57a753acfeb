import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { typographyCheck } from "./in-prose.ts"

export const dubbeltMellanslag = textRule({
  id: "sprak/dubbelt-mellanslag",
  title: "Flera mellanslag i följd",
  severity: "upplysning",
  why: "Det syns inte på sidan, men jämförelser och sökningar träffar fel. Ofta har ett ord eller ett tecken fallit bort.",
  examples: [
    { name: "enkla", files: oneDocument({}, "# 1 A\n\nEtt `kod  ord` och ett ord.\nNästa  \nrad.\n"), findings: [] },
    {
      name: "dubbla",
      files: oneDocument({}, "# 1 A\n\nKommunen ger  stöd.\n"),
      findings: ['"Kommunen ger  stöd." har flera mellanslag i följd.'],
    },
  ],
  check: typographyCheck({
    hint: /\S {2,}\S/,
    // Those before a full stop are mended by mellanslag-fore-skiljetecken, and those around a dash by tankstreck.
    pattern: /(?<=\S)(?<! -) {2,}(?=[^\s,.;!?])(?!- )/g,
    mend: () => " ",
    words: written => ({
      message: `"${written}" har flera mellanslag i följd.`,
      advice: "Låt ett mellanslag stå kvar, och se efter att inget ord har fallit bort.",
    }),
  }),
})
