import { shorten } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"

/**
 * A wording's manifest has a line for each of its files, so that a name may not break one (PRODUCT.md, "A decision").
 * A working text may be called anything: in the manifest it stands by its id.
 */
const LINE_BREAK = /[\r\n]/

export const trasigFil = collectionRule({
  id: "trasig-fil",
  title: "En fil är en länk, går inte att öppna eller har en radbrytning i namnet",
  severity: "fel",
  weight: "always",
  why: "En länk kan peka ut ur samlingen. Det som beslutats måste ligga i samlingen, som vanliga filer.",
  examples: [
    { name: "vanliga filer", files: oneDocument(), findings: [] },
    {
      name: "en länk",
      files: { ...oneDocument(), "documents/sn/lank.md": "symlink:../../hemligt.md" },
      findings: ["documents/sn/lank.md är en länk till en annan fil. Den följs inte."],
    },
    {
      name: "radbrytning i ett namn",
      files: { ...oneDocument(), "documents/sn/exempel/karta\n2.txt": "Karta\n" },
      findings: ['Namnet "documents/sn/exempel/karta 2.txt" innehåller en radbrytning.'],
    },
  ],
  *check({ collection }) {
    const texts = new Set(collection.documents.map(document => document.path))
    const inWording = (path: string): boolean => path.startsWith("documents/") && !texts.has(path)
    for (const file of collection.files.values()) {
      if (file.kind === "symlink") {
        yield {
          place: { path: file.path },
          message: `${file.path} är en länk till en annan fil. Den följs inte.`,
          advice: "Lägg själva filen här i stället.",
        }
      } else if (file.kind === "unreadable") {
        yield {
          place: { path: file.path },
          message: `${file.path} går inte att öppna: ${file.reason}.`,
          advice: "Se efter vem som får läsa filen.",
        }
      } else if (inWording(file.path) && LINE_BREAK.test(file.path)) {
        yield {
          place: { path: folderWithoutLineBreak(file.path) },
          message: `Namnet "${shorten(file.path)}" innehåller en radbrytning.`,
          advice: "Byt namn på filen eller mappen.",
        }
      }
    }
  },
})

/** The folder that the name with a line break stands in: a path with one cannot be shown in a report's line. */
function folderWithoutLineBreak(path: string): string {
  return path.slice(0, path.lastIndexOf("/", path.search(LINE_BREAK)))
}
