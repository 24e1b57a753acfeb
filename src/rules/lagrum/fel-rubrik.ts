import { nameInFull } from "../../law/index.ts"
import { oneDocument } from "../example-collection.ts"
import { collectionRule } from "../rule.ts"
import { referencesIn } from "./readings.ts"

export const felRubrik = collectionRule({
  id: "lagrum/fel-rubrik",
  title: "Lagens rubrik är felciterad",
  severity: "varning",
  why: "Den som söker på rubriken hittar inte lagen.",
  examples: [
    {
      name: "rätt rubrik",
      files: oneDocument({}, "Se lagen (1993:387) om stöd och service till vissa funktionshindrade.\n"),
      findings: [],
    },
    {
      name: "ett ord är fel",
      files: oneDocument({}, "Se lagen om stöd och service för vissa funktionshindrade (1993:387).\n"),
      findings: [
        '"om stöd och service för vissa funktionshindrade": lagens rubrik är "om stöd och service till vissa funktionshindrade".',
      ],
    },
  ],
  *check(context) {
    for (const { reference, place } of referencesIn(context)) {
      const { designation } = reference.citation
      const { meaning } = reference
      if (designation?.kind !== "title" || meaning.kind !== "act") continue
      // The title of another act altogether is told of by its own rule.
      if (!designation.numbers.includes(meaning.act.sfs)) continue
      const title = meaning.act.title.replace(/^\p{L}+\s+/u, "")
      // A title that is broken off is no misquotation.
      if (title.toLowerCase().startsWith(designation.title.toLowerCase())) continue
      yield {
        place,
        message: `"${designation.title}": lagens rubrik är "${title}".`,
        advice: `Skriv ${nameInFull(meaning.act)}.`,
      }
    }
  },
})
