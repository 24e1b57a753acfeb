import { departureIn } from "./beslut-form.ts"
import { oneDocument, SOUND } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"
import { wordsFor, YAML_FAULTS } from "./uppgifter-lasbara.ts"

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
    {
      name: "utan webbplats",
      files: { ...oneDocument(), "styrdok.yaml": SOUND["styrdok.yaml"]?.replace(/webbplats.*\n/, "") ?? "" },
      findings: ['Uppgiften "webbplats" saknas.'],
    },
  ],
  *check({ settingsFile, departures, collection }) {
    const place = { path: settingsFile.path }
    for (const fault of settingsFile.faults) {
      const words = wordsFor(fault, YAML_FAULTS)
      if (words !== undefined) yield { place: { ...place, span: fault.span }, ...words }
    }
    for (const departure of departures.styrdok(settingsFile.raw)) yield departureIn(settingsFile, departure)
    if (collection.settings.webbplats === undefined) {
      yield {
        place,
        message: 'Uppgiften "webbplats" saknas.',
        advice: "Skriv adressen där portalen publiceras. Utan den får PDF-filerna ingen QR-kod.",
        severity: "varning",
      }
    }
  },
})
