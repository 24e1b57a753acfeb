import { comingChanges, nameInFull, type ProvisionChange } from "../../law/index.ts"
import { byAct, onDay, onDayToCome } from "../../model/law-words.ts"
import { oneDocument } from "../example-collection.ts"
import { collectionRule } from "../rule.ts"
import { amendmentFactsFrom, rangeInFull, referencesIn } from "./readings.ts"

export const kommandeAndring = collectionRule({
  id: "lagrum/kommande-andring",
  title: "Paragrafen ska ändras",
  severity: "upplysning",
  why: "Den som vet det i tid hinner ändra dokumentet.",
  weight: "always",
  examples: [
    { name: "ingen ändring väntar", files: oneDocument({}, "Se 32 § förvaltningslagen (2017:900).\n"), findings: [] },
    {
      name: "en ändring väntar",
      files: oneDocument({ giltighetstid: "{from: 2025-10-01}" }, "Se 19 kap. 6 § socialtjänstlagen (2025:400).\n"),
      today: "2025-12-20",
      findings: [
        "19 kap. 6 § socialtjänstlagen (2025:400) ändras den 15 januari 2026 genom SFS 2025:1501. Enligt uppgifter från 15 december 2025.",
      ],
    },
    {
      name: "lagen ska upphävas",
      files: oneDocument({ giltighetstid: "{from: 2018-02-20}" }, "Se 3 kap. 1 § socialtjänstlagen (2001:453).\n"),
      today: "2025-06-30",
      findings: [
        "socialtjänstlagen (2001:453) upphävs den 1 juli 2025 genom SFS 2025:400. Enligt uppgifter från 1 september 2025.",
      ],
    },
  ],
  *check(context) {
    const { law, collection } = context
    for (const { reference, place } of referencesIn(context)) {
      const { meaning, provision, verdict } = reference
      if (meaning.kind !== "act" || verdict.status === "upphavd") continue
      const { repeal } = meaning.act
      const advice = "Läs den nya lydelsen i tid, och bedöm om dokumentet behöver ändras."
      // An act that is gone before the document begins is told of as repealed already.
      if (repeal?.date !== undefined && repeal.date > collection.today) {
        const message = `${nameInFull(meaning.act)} upphävs${onDay(repeal.date)}${byAct(repeal.by)}. ${amendmentFactsFrom(reference, context)}`
        yield { place, message, advice }
        continue
      }
      const [next] = comingChanges(law.provisions.get(meaning.act.sfs), provision, collection.today)
      if (next === undefined) continue
      const message = `${rangeInFull(reference)} ${changeInWords(next)}. ${amendmentFactsFrom(reference, context)}`
      yield { place, message, advice }
    }
  },
})

const VERBS = { andrad: "ändras", ny: "införs", upphavd: "upphävs" } as const

/** "ändras den 1 december 2025 genom SFS 2025:942". */
function changeInWords({ kind, date, by }: ProvisionChange): string {
  return `${VERBS[kind]}${onDayToCome(date)}${byAct(by)}`
}
