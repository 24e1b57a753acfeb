import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { typographyCheck } from "./in-prose.ts"

export const mellanslagForeSkiljetecken = textRule({
  id: "sprak/mellanslag-fore-skiljetecken",
  title: "Mellanslag före ett skiljetecken",
  severity: "upplysning",
  why: "Skiljetecknet hör till ordet före. Ett mellanslag där är ofta spåret efter en fotnot eller ett ord som har fallit bort.",
  examples: [
    {
      name: "rätt",
      files: oneDocument({}, "# 1 A\n\nKommunen ger stöd, ... och filen .txt finns. Se `x` .\n"),
      findings: [],
    },
    {
      name: "mellanslag före punkt och komma",
      files: oneDocument({}, "# 1 A\n\nKommunen ger stöd , råd och hjälp .\n"),
      findings: [
        '"ger stöd ," har ett mellanslag före skiljetecknet.',
        '"och hjälp ." har ett mellanslag före skiljetecknet.',
      ],
    },
    {
      name: "i ett importerat dokument rättas det inte av sig självt",
      files: oneDocument({ importerad: "ja" }, "# 1 A\n\nMetoden finns i guiden .\n"),
      findings: ['"i guiden ." har ett mellanslag före skiljetecknet. Möjlig fotnot som har fallit bort, bedöm.'],
    },
  ],
  *check(reading, context) {
    const isImported = reading.document.metadata.importerad
    yield* typographyCheck({
      hint: /\S +[,.;!?](?:[\s)"”»]|$)/,
      pattern: /(?<=[^\s|–-]) +[,.;!?](?=[\s)"”»]|$)/g,
      mend: ({ match }) => match[0].trim(),
      // The blank may be all that is left of a note: a person decides.
      isSafe: ({ match }) => !match[0].endsWith("."),
      words: written => ({
        message: `"${written}" har ett mellanslag före skiljetecknet.${isImported && written.endsWith(".") ? " Möjlig fotnot som har fallit bort, bedöm." : ""}`,
        advice: "Ta bort mellanslaget, eller sätt in det som har fallit bort.",
      }),
    })(reading, context)
  },
})
