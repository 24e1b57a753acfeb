import { RESERVED_NAMES } from "../model/reserved-names.ts"
import { placeAt } from "./departures.ts"
import { exampleDocument, oneDocument } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"

export const idDubblett = collectionRule({
  id: "id-dubblett",
  title: "Två dokument har samma id",
  severity: "fel",
  weight: "always",
  why: "Beslut och adresser pekar på ett dokument genom dess id. Med två går det inte att veta vilket som menas.",
  examples: [
    { name: "var sitt", files: oneDocument(), findings: [] },
    {
      name: "samma",
      files: { ...oneDocument(), "documents/kf/kopia.md": exampleDocument({ beslutsinstans: "kf" }) },
      findings: ['Beteckningen "exempel" används redan av documents/kf/kopia.md.'],
    },
    {
      name: "portalens egen adress",
      files: oneDocument({ id: "register" }),
      findings: ['Beteckningen "register" är upptagen av en av portalens egna sidor.'],
    },
  ],
  *check({ entries, byId }) {
    for (const { document } of entries) {
      const id = document.metadata.id
      if (id === undefined) continue
      const place = placeAt(document, "/id")
      const first = byId.get(id)?.document
      if (first !== undefined && first.path !== document.path) {
        yield {
          place,
          message: `Beteckningen "${id}" används redan av ${first.path}.`,
          advice: "Ge det nyare dokumentet en egen beteckning.",
          related: [placeAt(first, "/id")],
        }
      }
      if (RESERVED_NAMES.has(id)) {
        yield {
          place,
          message: `Beteckningen "${id}" är upptagen av en av portalens egna sidor.`,
          advice: "Välj en annan beteckning.",
        }
      }
    }
  },
})
