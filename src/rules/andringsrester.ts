import { plainText, spanOf, walk } from "../text/index.ts"
import { shorten } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

export const andringsrester = textRule({
  id: "andringsrester",
  title: "Rester av en ändringsmarkering",
  severity: "fel",
  why: "En beslutad lydelse ska kunna läsas utan att veta vad som stod förut. Två ord där ett skulle stå ger två besked.",
  examples: [
    { name: "ren text", files: oneDocument({}, "# 1 A\n\nKommunen ska ge stöd.\n"), findings: [] },
    {
      name: "struket ord",
      files: oneDocument({}, "# 1 A\n\nEnligt ~~gällande~~ **äldre** regler.\n"),
      findings: ['"gällande" är överstruket och följs av "äldre".'],
    },
    {
      name: "bara struket",
      files: oneDocument({}, "# 1 A\n\nKommunen ~~bör~~ ska ge stöd.\n"),
      findings: ['"bör" är överstruket.'],
    },
    {
      name: "markering från ett ordbehandlingsprogram",
      files: oneDocument({}, "# 1 A\n\nKommunen {++ska++} ge stöd.\n"),
      findings: ['"{++ska++}" är en ändringsmarkering.'],
    },
  ],
  *check({ document, tree, text }) {
    const advice = "Bestäm vilket ord som gäller, och låt bara det stå kvar."
    const path = document.path
    const struck: { readonly message: string; readonly span: { start: number; end: number } }[] = []
    walk(tree, node => {
      if (!("children" in node)) return
      node.children.forEach((child, index) => {
        if (child.type !== "delete") return
        const next = node.children
          .slice(index + 1, index + 3)
          .find(sibling => sibling.type !== "text" || sibling.value.trim() !== "")
        const inserted = next?.type === "strong" ? ` och följs av "${shorten(plainText(next))}"` : ""
        struck.push({ message: `"${shorten(plainText(child))}" är överstruket${inserted}.`, span: spanOf(child) })
      })
    })
    for (const { message, span } of struck) yield { place: { path, span }, message, advice }
    // CriticMarkup, which some converters from Word leave behind.
    for (const match of text.slice(document.bodyStart).matchAll(/\{(\+\+|--|~~|>>)[^{}]{1,200}(\+\+|--|~~|<<)\}/g)) {
      const start = document.bodyStart + match.index
      yield {
        place: { path, span: { start, end: start + match[0].length } },
        message: `"${shorten(match[0])}" är en ändringsmarkering.`,
        advice,
      }
    }
  },
})
