import { oneDocument, SOUND } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"

export const webbplatsSaknas = collectionRule({
  id: "webbplats-saknas",
  title: "Portalens adress är inte angiven",
  severity: "varning",
  weight: "always",
  why: "Utan adressen kan varken en sida eller en PDF-fil säga var den gällande lydelsen finns.",
  examples: [
    { name: "angiven", files: oneDocument(), findings: [] },
    {
      name: "saknas",
      files: { ...oneDocument(), "styrdok.yaml": SOUND["styrdok.yaml"]?.replace(/webbplats.*\n/, "") ?? "" },
      findings: ['Uppgiften "webbplats" saknas i styrdok.yaml.'],
    },
  ],
  *check({ settingsFile, collection }) {
    if (collection.settings.webbplats !== undefined) return
    yield {
      place: { path: settingsFile.path },
      message: 'Uppgiften "webbplats" saknas i styrdok.yaml.',
      advice: 'Skriv adressen där portalen publiceras: "webbplats: https://…".',
    }
  },
})
