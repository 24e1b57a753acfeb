import { inWords } from "../model/date.ts"
import { adoption, exampleDocument, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"

export const andradEfterBeslut = collectionRule({
  id: "andrad-efter-beslut",
  title: "Texten är ändrad sedan den beslutades",
  severity: "varning",
  why: "En ändring gäller först när den har beslutats. Till dess visar portalen den beslutade lydelsen.",
  examples: [
    { name: "oförändrad", files: { ...oneDocument(), ...adoption(exampleDocument(), SOUND_LYDELSE) }, findings: [] },
    {
      name: "bara en administrativ uppgift",
      files: { ...oneDocument({ publiceras: "intranät" }), ...adoption(exampleDocument(), SOUND_LYDELSE) },
      findings: [],
    },
    {
      name: "ändrad",
      files: {
        ...oneDocument({}, "# 1 Inledning\n\nKommunen bör ge stöd.\n"),
        ...adoption(exampleDocument(), SOUND_LYDELSE),
      },
      findings: ["Texten skiljer sig från den lydelse som beslutades 3 februari 2026, § 4."],
    },
  ],
  *check({ entries }) {
    for (const { document, state } of entries) {
      const record = state.version?.record
      if (record === undefined || !state.flaggor.includes("andrad")) continue
      const paragraph = record.paragraf === undefined ? "" : `, § ${record.paragraf}`
      yield {
        place: { path: document.path },
        message: `Texten skiljer sig från den lydelse som beslutades ${inWords(record.datum)}${paragraph}.`,
        advice: "Ta ändringen till beslut, eller återställ texten.",
        ...(state.version?.wording === undefined ? {} : { related: [{ path: state.version.wording.path }] }),
      }
    }
  },
})
