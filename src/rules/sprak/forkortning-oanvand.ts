import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { abbreviationsIn } from "./abbreviations.ts"
import { isSwedish } from "./in-prose.ts"

export const forkortningOanvand = textRule({
  id: "sprak/forkortning-oanvand",
  title: "En förkortning skrivs ut men används inte",
  severity: "upplysning",
  why: "Läsaren ombeds lägga på minnet något som inte kommer igen.",
  examples: [
    {
      name: "används",
      files: oneDocument({}, "# 1 A\n\nSärskilt förordnad vårdnadshavare (SFV) får stöd. SFV-stödet är kort.\n"),
      findings: [],
    },
    {
      name: "används inte",
      files: oneDocument({}, "# 1 A\n\nSärskilt förordnad vårdnadshavare (SFV) får stöd.\n"),
      findings: ['Förkortningen "SFV" skrivs ut men används inte sedan.'],
    },
  ],
  *check({ document, text }, context) {
    if (!isSwedish(document) || !/\(["”]?[A-ZÅÄÖ]{2,4}[)"”]/.test(text)) return
    for (const { letters, block, start, introduced } of abbreviationsIn(context)) {
      // Only one that is put in brackets after its words was made to be used later.
      if (!introduced || block.heading || text.split(new RegExp(`(?<!\\p{L})${letters}(?!\\p{L})`, "u")).length > 2)
        continue
      yield {
        place: { path: document.path, span: block.toSource(start, start + letters.length) },
        message: `Förkortningen "${letters}" skrivs ut men används inte sedan.`,
        advice: "Ta bort förkortningen, eller använd den i resten av texten.",
      }
    }
  },
})
