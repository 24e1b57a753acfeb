import { decidedBy } from "../../catalogue/index.ts"
import { readRecord } from "../../lifecycle/index.ts"
import type { DecisionRecord } from "../../model/decision.ts"
import type { AppealDays, DecisionReport, EventReport } from "../../model/decision-report.ts"
import type { Finding } from "../../model/finding.ts"
import { textAt } from "../../model/metadata.ts"
import type { Gathered } from "../gather.ts"
import { validate } from "../validate.ts"
import type { DecisionPlan } from "./decision.ts"
import { appealsAfter, type EventPlan } from "./events.ts"

/** What to say of a decision that was written. `gathered` is the collection with it, `before` without. */
export function decisionReport(
  { mapp, path, record, files, notes }: DecisionPlan,
  gathered: Gathered,
  before: Gathered,
): DecisionReport {
  const read = readRecord(record)
  const documents = (read?.beslut ?? []).flatMap(act => gathered.byId.get(act.dokument)?.document.path ?? [])
  // A correction may take away what other decisions rest on.
  const others = (read?.beslut ?? [])
    .flatMap(act => gathered.ledger.actsOn.get(act.dokument) ?? [])
    .map(({ folder }) => folder.path)
    .filter(other => other !== path)
  const next = read === undefined ? undefined : nextStep(read, mapp)
  return {
    mapp,
    beslut: read === undefined ? mapp : decidedBy(read, gathered.collection.settings),
    filer: files.map(file => file.path),
    upplysningar: notes,
    // Of the documents only what the decision has brought about.
    anmarkningar: validate(gathered, { paths: [path, ...documents, ...others], base: before }).findings,
    ...(next === undefined ? {} : { nasta: next }),
  }
}

/** What remains to be recorded, and how; undefined when nothing does. */
function nextStep(record: DecisionRecord, mapp: string): string | undefined {
  const has = (slag: string): boolean => record.handelser.some(event => event.slag === slag)
  if (record.beslut.every(act => act.importerad)) {
    if (has("bestyrkt")) return undefined
    return `När texten är jämförd med originalet: styrdok decide --beslut ${mapp} --bestyrkt ÅÅÅÅ-MM-DD --roll ROLL --mot ORIGINALET`
  }
  if (record.form !== "sammantrade" || has("anslaget")) return undefined
  const meeting = `styrdok decide --sammantrade ${record.instans}/${record.datum}`
  const paragraf = record.omedelbartJusterad ? ` --paragraf ${record.paragraf ?? ""}` : ""
  const posted = `${meeting}${paragraf} --anslaget ÅÅÅÅ-MM-DD`
  if (record.omedelbartJusterad || has("justerat")) return `När justeringen är anslagen: ${posted}`
  return `När protokollet är justerat och anslaget: ${meeting} --justerat ÅÅÅÅ-MM-DD --anslaget ÅÅÅÅ-MM-DD`
}

/** What to say of events that were written. `gathered` is the collection with them. */
export function eventReport(plan: EventPlan, gathered: Gathered): EventReport {
  const { changed, skipped } = plan
  const paths = changed.map(({ file }) => file.path.slice(0, file.path.lastIndexOf("/")))
  return {
    beslut: changed.map(({ mapp, added }) => ({
      mapp,
      handelser: added.map(event => ({ slag: textAt(event, "slag") ?? "", datum: textAt(event, "datum") ?? "" })),
    })),
    orort: skipped.map(({ mapp, reason }) => ({ mapp, skal: reason })),
    dagar: daysAfter(plan, gathered),
    anmarkningar: findingsUnder(paths, gathered),
  }
}

function findingsUnder(paths: readonly string[], gathered: Gathered): readonly Finding[] {
  return paths.length === 0 ? [] : validate(gathered, { paths }).findings
}

/** The days that follow from the notices, once for all the decisions that they are the same for. */
function daysAfter(plan: EventPlan, gathered: Gathered): readonly AppealDays[] {
  const found = new Map<string, AppealDays>()
  for (const [mapp, appeal] of appealsAfter(plan, gathered, gathered.collection.today)) {
    if (appeal.kind !== "counted") continue
    const { anslaget, tidigastLagaKraft, ...dates } = appeal.dates
    const key = `${anslaget} ${appeal.isAppealed}`
    const days = appeal.isAppealed ? dates : { ...dates, tidigastLagaKraft }
    found.set(key, { beslut: [...(found.get(key)?.beslut ?? []), mapp], ...days })
  }
  return [...found.values()]
}
