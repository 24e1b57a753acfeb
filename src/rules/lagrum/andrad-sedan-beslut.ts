import { type Amended, amendmentsOf } from "../../law/index.ts"
import { inWords } from "../../model/date.ts"
import { byAct, onDay } from "../../model/law-words.ts"
import { adoption, exampleDocument } from "../example-collection.ts"
import { collectionRule } from "../rule.ts"
import { amendmentFactsFrom, rangeInFull, referencesIn } from "./readings.ts"

const TEXT = exampleDocument({}, "Se 15 kap. 12 § socialtjänstlagen (2025:400).\n")
/** `lydelse` of that text; computed with sha256sum, not by the code under test. */
const LYDELSE = "sha256:eb2ce3a0047c26209519b87f9ca35cbfa8472846c0ed91cf9d9c0ca6b5eb4426"

export const andradSedanBeslut = collectionRule({
  id: "lagrum/andrad-sedan-beslut",
  title: "Paragrafen har ändrats sedan beslutet",
  severity: "upplysning",
  why: "Dokumentet beslutades med en annan lydelse av lagen framför sig.",
  weight: "always",
  examples: [
    {
      name: "beslutat efter ändringen",
      files: { "documents/sn/exempel.md": TEXT, ...adoption(TEXT, LYDELSE) },
      findings: [],
    },
    {
      name: "beslutat före ändringen",
      files: {
        "documents/sn/exempel.md": TEXT,
        ...Object.fromEntries(
          Object.entries(adoption(TEXT, LYDELSE)).map(([path, content]) => [
            path.replace("2026/sn-2026-02-03-4", "2025/sn-2025-09-16-4"),
            content
              .replace("datum: 2026-02-03", "datum: 2025-09-16")
              .replace("galler_from: 2026-03-01", "galler_from: 2025-10-01")
              .replace("datum: 2026-02-06", "datum: 2025-09-22"),
          ]),
        ),
      },
      findings: [
        "15 kap. 12 § socialtjänstlagen (2025:400) ändrades den 1 december 2025 genom SFS 2025:942, efter beslutet den 16 september 2025. Enligt uppgifter från 15 december 2025.",
      ],
    },
  ],
  *check(context) {
    const { law, collection } = context
    for (const { reference, reading, place } of referencesIn(context)) {
      const { meaning, provision, verdict } = reference
      if (meaning.kind !== "act" || reading.decided === undefined || verdict.status === "upphavd") continue
      const inside = law.provisions.get(meaning.act.sfs)
      const changes = amendmentsOf(inside, provision, reading.decided, collection.today)
      const last = changes.at(-1)
      if (last === undefined) continue
      yield {
        place,
        message: `${rangeInFull(reference)} ${changeInWords(last)}, efter beslutet den ${inWords(reading.decided)}. ${amendmentFactsFrom(reference, context)}`,
        advice: "Läs den nya lydelsen, och bedöm om dokumentet fortfarande stämmer.",
      }
    }
  },
})

const VERBS = { andrad: "ändrades", ny: "infördes", upphavd: "upphävdes" } as const

/** "ändrades den 1 december 2025 genom SFS 2025:942". */
function changeInWords({ kind, date, by }: Amended): string {
  return `${VERBS[kind]}${onDay(date)}${byAct(by)}`
}
