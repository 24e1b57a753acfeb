import { departureIn } from "./departures.ts"
import { oneDocument, SOUND } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"
import { unreadableFile } from "./unreadable-file.ts"
import { wordsFor, YAML_FAULTS } from "./yaml-words.ts"

export const installningar = collectionRule({
  id: "installningar",
  title: "En inställning i styrdok.yaml har en annan form än den ska",
  severity: "fel",
  weight: "always",
  why: "En felstavad inställning har ingen verkan, och det syns inte.",
  examples: [
    { name: "rätt form", files: oneDocument(), findings: [] },
    {
      name: "felstavad",
      files: { ...oneDocument(), "styrdok.yaml": `${SOUND["styrdok.yaml"]}paminelser: {dagar: ["90"]}\n` },
      findings: ['Uppgiften "paminelser" finns inte. Menade du "paminnelser"?'],
    },
  ],
  *check({ settingsFile }) {
    const place = { path: settingsFile.path }
    for (const fault of settingsFile.faults) {
      const words = wordsFor(fault, YAML_FAULTS)
      const unreadable = unreadableFile(settingsFile.path, fault)
      if (unreadable !== undefined) yield unreadable
      if (words !== undefined) yield { place: { ...place, span: fault.span }, ...words }
    }
    for (const departure of settingsFile.departures) yield departureIn(settingsFile, departure)
  },
})
