import { oneDocument } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"

export const trasigFil = collectionRule({
  id: "trasig-fil",
  title: "En fil är en länk eller går inte att öppna",
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
  ],
  *check({ collection }) {
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
      }
    }
    for (const folder of collection.decisions) {
      for (const file of folder.files) {
        if (!/[\r\n]/.test(file.name)) continue
        yield {
          place: { path: folder.path },
          message: `Ett filnamn i ${folder.mapp} innehåller en radbrytning.`,
          advice: "Byt namn på filen.",
        }
      }
    }
  },
})
