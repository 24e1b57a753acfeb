import { departureIn } from "./departures.ts"
import { adoption, exampleDocument, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { recordFile } from "./record-file.ts"
import { collectionRule } from "./rule.ts"
import { unreadableFile } from "./unreadable-file.ts"
import { wordsFor, YAML_FAULTS } from "./yaml-words.ts"

export const beslutForm = collectionRule({
  id: "beslut-form",
  title: "Ett beslut är antecknat i en annan form än det ska",
  severity: "fel",
  weight: "always",
  why: "Vad som gäller räknas fram ur besluten. Ett beslut som inte kan läsas räknas inte.",
  examples: [
    { name: "rätt form", files: { ...oneDocument(), ...adoption(exampleDocument(), SOUND_LYDELSE) }, findings: [] },
    {
      name: "paragrafen saknas",
      files: {
        ...oneDocument(),
        "documents/beslut/2026/sn-2026-05-05-9/beslut.yaml":
          "instans: sn\nform: sammantrade\ndatum: 2026-05-05\nbeslut:\n  - {dokument: exempel, slag: bordlagd}\n",
      },
      findings: ['Uppgiften "paragraf" saknas.'],
    },
    {
      name: "ett datum som inte finns",
      files: {
        ...oneDocument(),
        "documents/beslut/2026/sn-2026-05-05-9/beslut.yaml":
          'instans: sn\nform: sammantrade\ndatum: 2026-02-30\nparagraf: "9"\nbeslut:\n  - {dokument: exempel, slag: bordlagd}\n',
      },
      findings: ['Under "datum" står "2026-02-30". Där ska stå ett datum som finns i almanackan, skrivet ÅÅÅÅ-MM-DD.'],
    },
  ],
  *check({ collection }) {
    for (const folder of collection.decisions) {
      const file = recordFile(folder)
      if (!collection.files.has(file.path)) {
        yield {
          place: { path: folder.path },
          message: `Mappen ${folder.mapp} saknar filen beslut.yaml.`,
          advice: "Återställ filen. Ta bara bort mappen om beslutet aldrig har fattats.",
        }
        continue
      }
      for (const fault of folder.faults) {
        const words = wordsFor(fault, YAML_FAULTS)
        const unreadable = unreadableFile(file.path, fault)
        if (unreadable !== undefined) yield unreadable
        if (words !== undefined) yield { place: { path: file.path, span: fault.span }, ...words }
      }
      for (const departure of folder.departures) yield departureIn(file, departure)
    }
  },
})
