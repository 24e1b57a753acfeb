import { placeAt } from "./departures.ts"
import { exampleDocument, exampleRecord, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { recordFile } from "./record-file.ts"
import { collectionRule } from "./rule.ts"

function imported(events: readonly string[]): Readonly<Record<string, string>> {
  return {
    ...oneDocument(),
    ...exampleRecord({
      acts: [`slag: antagen, lydelse: ${SOUND_LYDELSE}, importerad: ja`],
      events,
      wording: exampleDocument(),
    }),
  }
}

export const importInteJamford = collectionRule({
  id: "import-inte-jamford",
  title: "En importerad lydelse är inte jämförd med originalet",
  severity: "upplysning",
  weight: "always",
  why: "Texten är överförd från en annan fil. Ingen har antecknat att den stämmer med det som beslutades.",
  examples: [
    {
      name: "jämförd",
      files: imported(["slag: bestyrkt, datum: 2026-06-01, roll: Registrator, mot: Protokollet i diariet"]),
      findings: [],
    },
    {
      name: "inte jämförd",
      files: imported([]),
      findings: ['Den importerade lydelsen av "exempel" är inte jämförd med originalet.'],
    },
  ],
  *check({ entries }) {
    const told = new Set<string>()
    for (const { state } of entries) {
      if (state.version === undefined || !state.flaggor.includes("oprovad_import")) continue
      const { act, folder, record } = state.version
      // One record is one thing to fetch from the archive, however many documents it decided.
      if (told.has(folder.path)) continue
      told.add(folder.path)
      yield {
        place: placeAt(recordFile(folder), `/beslut/${record.beslut.indexOf(act)}/importerad`),
        message: `Den importerade lydelsen av "${act.dokument}" är inte jämförd med originalet.`,
        advice: "Jämför texten med originalet i diariet, och anteckna händelsen bestyrkt med roll och mot.",
      }
    }
  },
})
