import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

export const bildUtanText = textRule({
  id: "bild-utan-text",
  title: "En bild saknar alternativ text",
  severity: "fel",
  why: "Den som inte ser bilden får annars inte veta vad den visar. Lagen (2018:1937) om tillgänglighet till digital offentlig service gäller även här.",
  examples: [
    {
      name: "beskriven",
      files: {
        ...oneDocument({}, "# 1 A\n\n![Ärendets väg](exempel/vag.svg)\n"),
        "documents/sn/exempel/vag.svg": "<svg/>",
      },
      findings: [],
    },
    {
      name: "utan text",
      files: { ...oneDocument({}, "# 1 A\n\n![](exempel/vag.svg)\n"), "documents/sn/exempel/vag.svg": "<svg/>" },
      findings: ['Bilden "exempel/vag.svg" saknar alternativ text.'],
    },
  ],
  *check({ document }) {
    for (const link of document.links) {
      if (link.kind !== "image" || link.text.trim() !== "") continue
      yield {
        place: { path: document.path, span: link.span },
        message: `Bilden "${link.target}" saknar alternativ text.`,
        advice: "Skriv mellan hakparenteserna vad bilden visar: ![Vad bilden visar](…).",
      }
    }
  },
})
