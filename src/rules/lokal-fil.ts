import type { Problem } from "../model/finding.ts"
import type { Place } from "../model/source.ts"
import { placeAt } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { resolvePath } from "./hanvisat-dokument.ts"
import { type CollectionContext, collectionRule } from "./rule.ts"

export const lokalFil = collectionRule({
  id: "lokal-fil",
  title: "En bild eller bilaga finns inte i dokumentets egen mapp",
  severity: "fel",
  why: "Det som beslutas är texten och filerna i dokumentets mapp. En fil någon annanstans kan bytas ut utan beslut.",
  examples: [
    {
      name: "i mappen",
      files: {
        ...oneDocument({ bilagor: "[{titel: Blankett, fil: exempel/blankett.txt}]" }),
        "documents/sn/exempel/blankett.txt": "Namn:\n",
      },
      findings: [],
    },
    {
      name: "finns inte",
      files: oneDocument({}, "# 1 A\n\n![En karta](exempel/karta.png)\n"),
      findings: ['Filen "exempel/karta.png" finns inte.'],
    },
    {
      name: "utanför mappen",
      files: oneDocument({}, "# 1 A\n\n![En karta](../../karta.png)\n"),
      findings: ['Filen "../../karta.png" ligger utanför dokumentets mapp.'],
    },
    {
      name: "på en annan webbplats",
      files: oneDocument({}, "# 1 A\n\n![En karta](https://exempel.example/karta.png)\n"),
      findings: ['Bilden "https://exempel.example/karta.png" ligger på en annan webbplats och visas inte.'],
    },
  ],
  *check(context) {
    for (const { document } of context.entries) {
      for (const link of document.links) {
        if (link.kind !== "image") continue
        const place = { path: document.path, span: link.span }
        if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(link.target)) {
          yield {
            place,
            message: `Bilden "${link.target}" ligger på en annan webbplats och visas inte.`,
            advice: "Spara bilden i dokumentets mapp.",
          }
        } else yield* local(context, document.path, document.metadata.id, link.target, place)
      }
      for (const [index, { fil }] of document.metadata.bilagor.entries()) {
        yield* local(context, document.path, document.metadata.id, fil, placeAt(document, `/bilagor/${index}/fil`))
      }
    }
  },
})

function* local(
  { collection }: CollectionContext,
  from: string,
  id: string | undefined,
  target: string,
  place: Place,
): Iterable<Problem> {
  const path = resolvePath(from, target)
  const folder = `${from.split("/").slice(0, -1).join("/")}/${id ?? ""}/`
  const file = path === undefined ? undefined : collection.files.get(path)
  if (path === undefined || !path.startsWith(folder)) {
    yield {
      place,
      message: `Filen "${target}" ligger utanför dokumentets mapp.`,
      advice: `Lägg filen i mappen ${folder} och skriv "${id ?? "id"}/filnamn".`,
    }
  } else if (file === undefined) {
    yield { place, message: `Filen "${target}" finns inte.`, advice: `Lägg filen i mappen ${folder}.` }
  }
}
