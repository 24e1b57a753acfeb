import { addDays, type CivilDate, inWords } from "../model/date.ts"
import type { DecisionForm } from "../model/decision.ts"
import type { Body } from "../model/settings.ts"
import { placeAt } from "./departures.ts"
import { exampleRecord, exampleSettings, oneDocument } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"
import { standingRecords } from "./standing-records.ts"

/** How long a decision may wait where the calendar does not tell the next meeting. */
const DAYS_WITHOUT_CALENDAR = 60

const REPORTED = 'slag: anmalt, datum: 2026-05-12, instans: sn, paragraf: "12"'

function decision(form: DecisionForm, events: readonly string[] = []): Readonly<Record<string, string>> {
  const top = { form, paragraf: undefined, beslutsnummer: "d9", beslutsfattare: "Enhetschef" }
  return { ...oneDocument(), ...exampleRecord({ top, acts: ["slag: bordlagd"], events }) }
}

const CALENDAR = exampleSettings({
  sn: "{namn: Socialnämnden, slag: namnd, kalender: [2026-04-14, 2026-05-12, 2026-06-09]}",
})

export const beslutInteAnmalt = collectionRule({
  id: "beslut-inte-anmalt",
  title: "Ett beslut på nämndens vägnar är inte anmält",
  severity: "varning",
  weight: "always",
  why: "Tiden för överklagande räknas från anslaget om protokollet från det sammanträde där beslutet anmäldes.",
  examples: [
    { name: "anmält", files: { ...CALENDAR, ...decision("delegation", [REPORTED]) }, findings: [] },
    {
      name: "nästa sammanträde är i dag",
      files: { ...CALENDAR, ...decision("delegation") },
      today: "2026-05-12",
      findings: [],
    },
    {
      name: "nästa sammanträde har varit",
      files: { ...CALENDAR, ...decision("delegation") },
      today: "2026-05-13",
      findings: [
        "Delegationsbeslutet sn-2026-05-05-d9 fattades 5 maj 2026. Enligt kalendern sammanträdde Socialnämnden 12 maj 2026, men ingen anmälan är antecknad. Möjlig brist, bedöm.",
      ],
    },
    {
      name: "utan kalender",
      files: decision("delegation"),
      today: "2026-07-05",
      findings: [
        "Delegationsbeslutet sn-2026-05-05-d9 fattades 5 maj 2026. Det är mer än 60 dagar sedan, men ingen anmälan är antecknad. Möjlig brist, bedöm.",
      ],
    },
    {
      name: "ett ordförandebeslut",
      files: { ...CALENDAR, ...decision("ordforandebeslut") },
      today: "2026-05-13",
      findings: [
        "Ordförandebeslutet sn-2026-05-05-d9 fattades 5 maj 2026. Enligt kalendern sammanträdde Socialnämnden 12 maj 2026, men ingen anmälan är antecknad.",
      ],
    },
  ],
  *check(context) {
    const { settings, today } = context.collection
    for (const { folder, record, file, isImported } of standingRecords(context)) {
      const isDelegated = record.form === "delegation"
      if ((!isDelegated && record.form !== "ordforandebeslut") || isImported || record.datum >= today) continue
      if (record.handelser.some(event => event.slag === "anmalt")) continue
      const body = settings.instanser.get(record.instans)
      // A company is not under the Local Government Act.
      const passed = body === undefined || body.slag === "bolag" ? undefined : waitOf(record.datum, today, body)
      if (passed === undefined) continue
      const what = isDelegated ? "Delegationsbeslutet" : "Ordförandebeslutet"
      yield {
        place: placeAt(file, "/datum"),
        message: `${what} ${folder.mapp} fattades ${inWords(record.datum)}. ${passed}, men ingen anmälan är antecknad.${isDelegated ? " Möjlig brist, bedöm." : ""}`,
        // A body may decide which delegated decisions are reported (KL 6 kap. 40 §, 7 kap. 8 §); the chair's always are (6 kap. 39 §).
        advice: isDelegated
          ? "Anteckna anmälan. Har nämnden bestämt att beslutet inte ska anmälas ska det protokollföras särskilt (6 kap. 40 § och 7 kap. 8 § kommunallagen)."
          : "Anmäl beslutet vid nästa sammanträde och anteckna det (6 kap. 39 § kommunallagen).",
      }
    }
  },
})

/** How long a decision has waited for a meeting, in words; undefined while none is known to have been held since. */
function waitOf(decided: CivilDate, today: CivilDate, { namn, kalender }: Body): string | undefined {
  const next = kalender.filter(day => day > decided).toSorted()[0]
  const limit = addDays(decided, DAYS_WITHOUT_CALENDAR)
  // A calendar that begins after the decision does not tell the meetings before its first.
  const isCovered = next !== undefined && (next <= limit || kalender.some(day => day <= decided))
  if (isCovered) return next < today ? `Enligt kalendern sammanträdde ${namn} ${inWords(next)}` : undefined
  return limit < today ? `Det är mer än ${DAYS_WITHOUT_CALENDAR} dagar sedan` : undefined
}
