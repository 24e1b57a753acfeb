import { approvedOn, noticeDue } from "../lifecycle/index.ts"
import { type CivilDate, inWords } from "../model/date.ts"
import type { DecisionEvent } from "../model/decision.ts"
import type { Problem } from "../model/finding.ts"
import { placeAt } from "./departures.ts"
import { exampleRecord, exampleSettings, oneDocument } from "./example-collection.ts"
import { type CollectionContext, collectionRule } from "./rule.ts"
import { hasMinutes, isPast, type StandingRecord, standingRecords } from "./standing-records.ts"

function decision(...events: readonly string[]): Readonly<Record<string, string>> {
  return {
    ...oneDocument(),
    ...exampleRecord({
      acts: ["slag: upphavd, galler_from: 2026-07-01"],
      events: ["slag: justerat, datum: 2026-05-08", ...events],
    }),
  }
}

const JOINT = exampleSettings({ sn: "{namn: Gemensamma nämnden, slag: gemensam_namnd}" })

export const anslagSent = collectionRule({
  id: "anslag-sent",
  title: "Anslaget om justeringen är sent eller saknas",
  severity: "varning",
  weight: "always",
  why: "Justeringen ska anslås senast andra dagen efter den (8 kap. 12 § kommunallagen). Tiden för överklagande börjar först då.",
  examples: [
    { name: "i tid", files: decision("slag: anslaget, datum: 2026-05-11"), findings: [] },
    { name: "andra dagen är en söndag, och måndagen räknas", files: decision(), today: "2026-05-11", findings: [] },
    {
      name: "inte anslaget",
      files: decision(),
      today: "2026-05-12",
      findings: ["Justeringen skulle ha anslagits senast 11 maj 2026. Inget anslag är antecknat."],
    },
    {
      name: "anslaget för sent",
      files: decision("slag: anslaget, datum: 2026-05-12"),
      findings: ["Justeringen anslogs 12 maj 2026. Det skulle ha skett senast 11 maj 2026."],
    },
    {
      name: "en gemensam nämnd, anslaget i en kommun",
      files: { ...JOINT, ...decision("slag: anslaget, datum: 2026-05-08") },
      findings: [
        "Gemensamma nämnden är gemensam för flera kommuner, men bara ett anslag är antecknat. Ingen sista dag för överklagande räknas.",
      ],
    },
  ],
  *check(context) {
    for (const standing of standingRecords(context)) {
      if (standing.isImported || !hasMinutes(standing.record, context.collection)) continue
      yield* lateness(standing, context)
      yield* onlyOneNotice(standing, context)
    }
  },
})

function* lateness({ record, file }: StandingRecord, { collection }: CollectionContext): Iterable<Problem> {
  const { today } = collection
  const approved = approvedOn(record, today)
  if (approved === undefined) return
  const due = noticeDue(approved)
  const posted = noticesOn(record.handelser, today)
  const first = posted[0]
  if (first === undefined && due < today) {
    yield {
      place: placeAt(file, "/datum"),
      message: `Justeringen skulle ha anslagits senast ${inWords(due)}. Inget anslag är antecknat.`,
      advice:
        "Anteckna dagen för anslaget, eller anslå justeringen nu. Utan anslag börjar tiden för överklagande inte.",
    }
  }
  if (first !== undefined && first.datum > due) {
    yield {
      place: placeAt(file, `/handelser/${record.handelser.indexOf(first)}/datum`),
      message: `Justeringen anslogs ${inWords(first.datum)}. Det skulle ha skett senast ${inWords(due)}.`,
      advice: "Är dagen rätt finns inget att rätta. Tiden för överklagande räknas från den dag då anslaget sattes upp.",
      ...(isPast(record, today) ? { severity: "upplysning" } : {}),
    }
  }
}

/** A joint committee serves at least two municipalities (KL 9 kap. 19 §), and each has a notice board. */
function* onlyOneNotice({ record, file }: StandingRecord, { collection }: CollectionContext): Iterable<Problem> {
  const body = collection.settings.instanser.get(record.instans)
  const [only, other] = noticesOn(record.handelser, collection.today)
  if (body?.slag !== "gemensam_namnd" || only === undefined || other !== undefined) return
  yield {
    place: placeAt(file, `/handelser/${record.handelser.indexOf(only)}/slag`),
    message: `${body.namn} är gemensam för flera kommuner, men bara ett anslag är antecknat. Ingen sista dag för överklagande räknas.`,
    advice: "Anteckna anslaget i varje kommun. Tiden räknas från det sista.",
    severity: "upplysning",
  }
}

/** The notices that are known on a day, the first first. */
function noticesOn(events: readonly DecisionEvent[], today: CivilDate): readonly DecisionEvent[] {
  return events
    .filter(event => event.slag === "anslaget" && event.datum <= today)
    .toSorted((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0))
}
