import { type Appeal, appealOf } from "../../lifecycle/index.ts"
import { canonical } from "../../model/canonical.ts"
import type { CivilDate } from "../../model/date.ts"
import { type DecisionFacts, isOfTheMinutes } from "../../model/decision.ts"
import { EVENT_KINDS } from "../../model/generated/choices.ts"
import { type Mapping, mappingsIn, textAt, textsAt } from "../../model/metadata.ts"
import { createCheck } from "../../schema/check.ts"
import { appendEvents, decodeText } from "../../text/index.ts"
import type { Gathered } from "../gather.ts"
import { reportedEvents } from "./complete.ts"
import { foldersFor } from "./event-records.ts"
import { wordsFor } from "./refusals.ts"
import { refusal } from "./request.ts"
import type { NewFile } from "./wording.ts"

/** Later events, ready to be added to the records that they concern. */
export interface EventPlan {
  readonly changed: readonly EventChange[]
  /** Records that were left alone, and why. */
  readonly skipped: readonly { readonly mapp: string; readonly reason: string }[]
}

/** One record with the events that are new in it. */
interface EventChange {
  readonly mapp: string
  readonly added: readonly Mapping[]
  /** beslut.yaml with the events last; every other character is as it was. */
  readonly file: NewFile
}

const BOM = "\uFEFF"

/**
 * What to add to the records of a meeting (`sammantrade: sn/2025-09-16`, perhaps only some `paragraf`), or to one record
 * (`mapp`). An event that is there already is not added again, so that the command is safe to repeat. Throws STYR_BESLUT
 * for a meeting without records, and for a second day of approval, which only a correction can mend.
 */
export function planEvents(request: Mapping, gathered: Gathered): EventPlan {
  refuseUnknown(request)
  const events = eventsIn(request)
  if (events.length === 0) {
    throw refusal("Det står inte vad som har hänt.", "Ange till exempel --justerat 2025-09-22 --anslaget 2025-09-23.")
  }
  if (new Set(events.filter(event => event.slag === "justerat").map(event => event.datum)).size > 1) {
    throw refusal("Protokollet har fått två dagar för justeringen.", "Ange en dag.")
  }
  if (textAt(request, "mapp") !== undefined && (request.sammantrade ?? request.paragraf) !== undefined) {
    throw refusal(
      "Ett beslut är utpekat på två sätt.",
      "Ange antingen beslutets mapp, eller sammanträdet med sina paragrafer.",
    )
  }
  const { collection } = gathered
  const folders = foldersFor(request, gathered)
  refuseStrangers(events, folders)
  // The paragraf that a person names outright is meant, whatever it is.
  const isWholeMeeting = textAt(request, "mapp") === undefined && textsAt(request, "paragraf").length === 0
  const changed: EventChange[] = []
  const skipped: { mapp: string; reason: string }[] = []
  for (const folder of folders) {
    const applicable = events.filter(
      event => !(isWholeMeeting && folder.record?.omedelbartJusterad && isOfTheMinutes(textAt(event, "slag") ?? "")),
    )
    const concerned = applicable.filter(event => concerns(event, folder)).map(event => ofOwn(event, folder))
    const complete = mappingsIn(reportedEvents({ handelser: concerned }, folder.record?.instans).handelser)
    const isJoint = collection.settings.instanser.get(folder.record?.instans ?? "")?.slag === "gemensam_namnd"
    const added = complete.filter(event => !isThere(event, folder, isJoint))
    if (added.length > 0) changed.push({ mapp: folder.mapp, added, file: withEvents(folder, added, gathered) })
    else skipped.push({ mapp: folder.mapp, reason: reasonFor(applicable, concerned) })
  }
  return { changed, skipped }
}

function reasonFor(applicable: readonly Mapping[], concerned: readonly Mapping[]): string {
  if (applicable.length === 0) return "omedelbart justerad"
  return concerned.length === 0 ? "gäller andra dokument" : "redan antecknat"
}

/** True for an event that names none of the decision's documents, or one of them. */
function concerns(event: Mapping, { record }: DecisionFacts): boolean {
  const named = textsAt(event, "dokument")
  return named.length === 0 || named.some(id => record?.beslut.some(act => act.dokument === id))
}

/** The event with only those of its documents that the decision is about. */
function ofOwn(event: Mapping, { record }: DecisionFacts): Mapping {
  const named = textsAt(event, "dokument")
  if (named.length === 0) return event
  return { ...event, dokument: named.filter(id => record?.beslut.some(act => act.dokument === id)) }
}

/** Throws for a document that none of the decisions is about. */
function refuseStrangers(events: readonly Mapping[], folders: readonly DecisionFacts[]): void {
  const known = new Set(folders.flatMap(({ record }) => record?.beslut.map(act => act.dokument) ?? []))
  const other = events.flatMap(event => textsAt(event, "dokument")).find(id => !known.has(id))
  if (other === undefined) return
  throw refusal(`Beslutet gäller inte dokumentet "${other}".`, `Det gäller ${[...known].join(", ")}.`)
}

/** The time for appeal of each decision that events were added to, as it is once they are written. */
export function appealsAfter(
  plan: EventPlan,
  gathered: Gathered,
  at: CivilDate,
): readonly (readonly [string, Appeal])[] {
  return plan.changed.flatMap(({ mapp }) => {
    const record = gathered.collection.decisions.find(folder => folder.mapp === mapp)?.record
    // Once laga kraft is recorded the days have served.
    if (record === undefined || record.handelser.some(event => event.slag === "laga_kraft")) return []
    const appeals = record.beslut.map(act => appealOf(record, act, gathered.ledger, at))
    const told = appeals.find(appeal => appeal.kind !== "none")
    return told === undefined ? [] : [[mapp, told] as const]
  })
}

/** The events of a request, where each kind may also stand as a key with its day. */
function eventsIn(request: Mapping): readonly Mapping[] {
  const short = EVENT_KINDS.flatMap(slag =>
    textsAt(request, slag).map(datum => ({ slag, datum, ...(slag === "laga_kraft" ? { galler: "beslut" } : {}) })),
  )
  return [...mappingsIn(request.handelser), ...short]
}

/** Keys that a request about events may have. */
const KNOWN: ReadonlySet<string> = new Set(["sammantrade", "mapp", "paragraf", "handelser", ...EVENT_KINDS])

function refuseUnknown(request: Mapping): void {
  const other = Object.keys(request).find(key => !KNOWN.has(key))
  if (other === undefined) return
  throw refusal(
    `"${other}" hör inte till en händelse.`,
    "Ange sammantrade eller mapp, och händelserna. Anteckna ett nytt beslut för sig.",
  )
}

/** True for an event that the record has, to the letter. Minutes are approved once: another day is a mistake in one of the two. */
function isThere(event: Mapping, { mapp, raw }: DecisionFacts, isJoint: boolean): boolean {
  const known = mappingsIn(raw.handelser)
  if (known.some(other => canonical(other) === canonical(event))) return true
  // Only a joint committee has several boards, where the notices may go up on the same day.
  const isOnce = isOfTheMinutes(textAt(event, "slag") ?? "") && !isJoint
  if (isOnce && known.some(other => other.slag === event.slag && other.datum === event.datum)) return true
  const approved = known.find(other => other.slag === "justerat")
  if (event.slag !== "justerat" || approved === undefined) return false
  // The same day from another source is no other day.
  if (approved.datum === event.datum) return true
  throw refusal(
    `I ${mapp} är justeringen redan antecknad den ${textAt(approved, "datum")}.`,
    `Är den dagen fel antecknar du en rättelse: --rattar ${mapp} --skal "Fel dag för justeringen" --justerat ${textAt(event, "datum")}.`,
  )
}

function withEvents(folder: DecisionFacts, added: readonly Mapping[], { collection, schemas }: Gathered): NewFile {
  const path = `${folder.path}/beslut.yaml`
  const known = mappingsIn(folder.raw.handelser)
  const check = createCheck(schemas, "beslut.json")
  const record = { ...folder.raw, handelser: [...known, ...added] }
  const departure = check(record).find(
    ({ pointer }) => Number(/^\/handelser\/(\d+)/.exec(pointer)?.[1]) >= known.length,
  )
  if (departure !== undefined) {
    const { message, advice } = wordsFor(record, departure)
    throw refusal(message, advice)
  }
  const file = collection.files.get(path)
  const { text, faults } = decodeText(file?.kind === "file" ? file.bytes : new Uint8Array())
  const content = faults.length > 0 ? undefined : appendEvents(text, added)
  if (content === undefined) {
    throw refusal(
      `${path} är skriven på ett sätt som inte går att lägga till i.`,
      "Lägg till händelsen för hand, sist under handelser.",
    )
  }
  const mark = file?.kind === "file" && new TextDecoder("utf-8", { ignoreBOM: true }).decode(file.bytes).startsWith(BOM)
  return { path, bytes: new TextEncoder().encode(mark ? BOM + content : content) }
}
