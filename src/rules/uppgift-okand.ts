import { keyOf, placeOfKey } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"
import { isBroken } from "./yaml-words.ts"

export const uppgiftOkand = textRule({
  id: "uppgift-okand",
  title: "En uppgift har ett namn som inte finns",
  severity: "fel",
  why: "En felstavad uppgift läses inte av någon. Det märks först när påminnelsen uteblir.",
  examples: [
    { name: "kända namn", files: oneDocument({ syfte: "Att visa hur det ska se ut." }), findings: [] },
    {
      name: "felstavat",
      files: oneDocument({ revideras_sennast: "2027-12-31" }),
      findings: ['Uppgiften "revideras_sennast" finns inte. Menade du "revideras_senast"?'],
    },
  ],
  *check({ document }, { departures }) {
    if (isBroken(document.faults)) return
    for (const departure of departures) {
      if (departure.kind !== "unknown") continue
      const key = keyOf(departure.pointer)
      const guess = departure.nearest === undefined ? "" : ` Menade du "${departure.nearest}"?`
      yield {
        place: placeOfKey(document, departure.pointer),
        message: `Uppgiften "${key}" finns inte.${guess}`,
        advice: guess === "" ? "Ta bort raden, eller flytta innehållet till texten." : "Rätta namnet.",
      }
    }
  },
})
