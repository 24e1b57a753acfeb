import { unpublishable } from "../model/attachment.ts"
import { oneDocument } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"

export const filPublicerasInte = collectionRule({
  id: "fil-publiceras-inte",
  title: "En bild eller bilaga kan inte publiceras",
  severity: "varning",
  why: "En fil som kan köra program i läsarens webbläsare läggs inte ut på portalen.",
  examples: [
    {
      name: "en vanlig bild",
      files: { ...oneDocument(), "documents/sn/exempel/vag.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      findings: [],
    },
    {
      name: "en bild med program",
      files: { ...oneDocument(), "documents/sn/exempel/vag.svg": "<svg><script>alert(1)</script></svg>" },
      findings: ['Bilden "exempel/vag.svg" innehåller program och läggs inte ut.'],
    },
    {
      name: "ett slag som inte läggs ut",
      files: { ...oneDocument(), "documents/sn/exempel/sida.html": "<p>Hej</p>" },
      findings: ['Filen "exempel/sida.html" är av ett slag som inte läggs ut.'],
    },
  ],
  *check({ entries, collection }) {
    for (const { document } of entries) {
      for (const file of collection.attachments.get(document.path) ?? []) {
        if (file.name.split("/").some(part => part.startsWith("."))) continue
        const source = collection.files.get(file.path)
        const reason = source?.kind === "file" ? unpublishable(file.name, source.bytes) : undefined
        if (reason === undefined) continue
        yield {
          place: { path: document.path },
          message:
            reason === "active"
              ? `Bilden "${file.name}" innehåller program och läggs inte ut.`
              : `Filen "${file.name}" är av ett slag som inte läggs ut.`,
          advice: reason === "active" ? "Spara bilden som PNG." : "Spara filen som PDF, text eller bild.",
          related: [{ path: file.path }],
        }
      }
    }
  },
})
