import type { Document } from "../model/document.ts"
import type { Problem } from "../model/finding.ts"
import type { Place, SourceFile } from "../model/source.ts"
import { placeAt } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { faultOfTarget } from "./link-target.ts"
import { byNormalPath, resolvePath } from "./paths.ts"
import { collectionRule } from "./rule.ts"

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
      name: "med lös accent i filens namn",
      files: {
        ...oneDocument({}, "# 1 A\n\n![En karta](exempel/k\u00e4rra.png) och [](exempel/k%C3%A4rra.png)\n"),
        "documents/sn/exempel/ka\u0308rra.png": "PNG",
      },
      findings: [],
    },
    {
      name: "med lös accent i texten",
      files: {
        ...oneDocument({ bilagor: "[{titel: Blankett, fil: exempel/ka\u0308rra.txt}]" }),
        "documents/sn/exempel/k\u00e4rra.txt": "Namn:\n",
      },
      findings: [],
    },
    {
      name: "finns inte",
      files: oneDocument({}, "# 1 A\n\n![En karta](exempel/karta.png)\n"),
      findings: ['Filen "exempel/karta.png" finns inte.'],
    },
    {
      name: "en länk till en fil som inte finns",
      files: oneDocument({}, "# 1 A\n\nSe [blanketten](exempel/blankett.pdf) och [avsnitt 1](#a).\n"),
      findings: ['Filen "exempel/blankett.pdf" finns inte.'],
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
  *check({ entries, collection }) {
    const files = byNormalPath(collection.files)
    for (const { document } of entries) {
      for (const link of document.links) {
        // A slip in the form of an address is told of by lank-trasig.
        if (link.kind === "link" && (!isOwnFile(link.target) || faultOfTarget(link.target) !== undefined)) continue
        const place = { path: document.path, span: link.span }
        if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(link.target)) {
          yield {
            place,
            message: `Bilden "${link.target}" ligger på en annan webbplats och visas inte.`,
            advice: "Spara bilden i dokumentets mapp.",
          }
        } else yield* local(files, document, link.target, place)
      }
      for (const [index, { fil }] of document.metadata.bilagor.entries()) {
        yield* local(files, document, fil, placeAt(document, `/bilagor/${index}/fil`))
      }
    }
  },
})

/** True for a link to a file that is no document, no page elsewhere and no place in the same text. */
function isOwnFile(target: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(target) && !/\.md(?:[?#]|$)/i.test(target)
}

function* local(
  files: ReadonlyMap<string, SourceFile>,
  { path: from, metadata: { id } }: Document,
  target: string,
  place: Place,
): Iterable<Problem> {
  const path = resolvePath(from, target.split(/[?#]/, 1)[0] ?? "")
  const folder = `${from.split("/").slice(0, -1).join("/")}/${id ?? ""}/`
  if (path === undefined || !path.startsWith(folder.normalize("NFC"))) {
    yield {
      place,
      message: `Filen "${target}" ligger utanför dokumentets mapp.`,
      advice: `Lägg filen i mappen ${folder} och skriv "${id ?? "id"}/filnamn".`,
    }
  } else if (!files.has(path)) {
    yield { place, message: `Filen "${target}" finns inte.`, advice: `Lägg filen i mappen ${folder}.` }
  }
}
