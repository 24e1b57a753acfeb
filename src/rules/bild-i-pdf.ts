import { imageFormat } from "../render/pdf/images.ts"
import { svgForPrint } from "../render/pdf/svg.ts"
import { oneDocument } from "./example-collection.ts"
import { byNormalPath, resolvePath } from "./paths.ts"
import { collectionRule } from "./rule.ts"

function withImage(name: string, content: string): Readonly<Record<string, string>> {
  return { ...oneDocument({}, `# 1 A\n\n![En karta](exempel/${name})\n`), [`documents/sn/exempel/${name}`]: content }
}

export const bildIPdf = collectionRule({
  id: "bild-i-pdf",
  title: "En bild kan inte visas i PDF-filen",
  severity: "varning",
  why: "I PDF-filen står bara bildens beskrivning. Den beslutade filen ska innehålla allt.",
  examples: [
    { name: "en ritad bild", files: withImage("karta.svg", '<svg xmlns="http://www.w3.org/2000/svg"/>'), findings: [] },
    {
      name: "ett okänt format",
      files: withImage("karta.bmp", "BM"),
      findings: ['Bilden "exempel/karta.bmp" har ett format som inte går att visa i PDF-filen.'],
    },
    {
      name: "en bild som hämtar en annan",
      files: withImage("karta.svg", '<svg xmlns="http://www.w3.org/2000/svg"><image href="b.png"/></svg>'),
      findings: [
        'Bilden "exempel/karta.svg" är för stor eller hämtar delar ur andra filer, och kan inte visas i PDF-filen.',
      ],
    },
  ],
  *check({ entries, collection }) {
    const files = byNormalPath(collection.files)
    for (const { document } of entries) {
      for (const link of document.links) {
        const file = link.kind === "image" ? files.get(resolvePath(document.path, link.target) ?? "") : undefined
        if (file?.kind !== "file") continue
        const format = imageFormat(file.bytes)
        const place = { path: document.path, span: link.span }
        if (format === undefined) {
          yield {
            place,
            message: `Bilden "${link.target}" har ett format som inte går att visa i PDF-filen.`,
            advice: "Spara den som PNG, JPEG eller SVG.",
          }
        } else if (format === "svg" && svgForPrint(file.bytes) === undefined) {
          yield {
            place,
            message: `Bilden "${link.target}" är för stor eller hämtar delar ur andra filer, och kan inte visas i PDF-filen.`,
            advice: "Spara den som PNG, eller som SVG med allt inbäddat och texten som vanlig text.",
          }
        }
      }
    }
  },
})
