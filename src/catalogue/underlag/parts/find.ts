import { decidedAt, lastMeeting, type Meeting, meetingKey, type Recorded, standing } from "../../../lifecycle/index.ts"
import { inWords } from "../../../model/date.ts"
import { StyrdokError } from "../../../model/errors.ts"
import type { Body } from "../../../model/settings.ts"
import type { DecidedAct } from "../../../model/state.ts"
import { unknownDocument } from "../../../model/unknown-document.ts"
import { bodyName, compareSwedish, type Entry } from "../../entry.ts"
import type { Asked, AskedDocument, DraftSource } from "./source.ts"

/** Every decision that counts, by day and paragraf. */
export function allRecorded({ ledger }: DraftSource): readonly Recorded[] {
  return inOrder(
    standing(ledger.collection.decisions).flatMap(folder =>
      folder.record === undefined ? [] : [{ folder, record: folder.record }],
    ),
  )
}

function inOrder(recorded: readonly Recorded[]): readonly Recorded[] {
  return recorded.toSorted(
    (a, b) =>
      compareSwedish(a.record.datum, b.record.datum) ||
      compareSwedish(a.record.paragraf ?? "", b.record.paragraf ?? "") ||
      compareSwedish(a.folder.mapp, b.folder.mapp),
  )
}

/** The acts of a decision. */
export function actsOf({ folder, record }: Recorded): readonly DecidedAct[] {
  return record.beslut.map(act => ({ folder, record, act }))
}

/** The entry of a document, or STYR_OKANT_DOKUMENT. */
function entryOf(source: DraftSource, { id }: AskedDocument): Entry {
  const entry = source.byId.get(id)
  if (entry !== undefined) return entry
  throw unknownDocument(id, [...source.byId.keys()])
}

/** The documents that were asked for: at least one. */
export function askedEntries(source: DraftSource, { dokument }: Asked): readonly (readonly [Entry, AskedDocument])[] {
  if (dokument.length === 0) throw missing("vilket dokument", "--dokument ID, till exempel --dokument iub-riktlinje")
  return dokument.map(asked => [entryOf(source, asked), asked] as const)
}

/** The body with a code, or STYR_UNDERLAG. */
export function bodyOf({ ledger }: DraftSource, kod: string): Body {
  const { instanser } = ledger.collection.settings
  const body = instanser.get(kod)
  if (body !== undefined) return body
  throw new StyrdokError(
    "STYR_UNDERLAG",
    `Ingen instans i styrdok.yaml har koden "${kod}".`,
    `Välj en av: ${[...instanser.keys()].join(", ")}.`,
  )
}

/** The meeting that was asked for, with its decisions in order: at least one. */
export function askedMeeting(
  source: DraftSource,
  asked: Asked,
): { readonly meeting: Meeting; readonly recorded: readonly Recorded[] } {
  const meeting = asked.sammantrade
  if (meeting === undefined) {
    throw missing("vilket sammanträde", "--sammantrade KOD/DATUM, till exempel --sammantrade sn/2026-12-08")
  }
  const body = bodyOf(source, meeting.instans)
  const recorded = inOrder(decidedAt(meeting, source.ledger))
  if (recorded.length > 0) return { meeting, recorded }
  const known = lastMeeting(meeting.instans, source.ledger)
  throw new StyrdokError(
    "STYR_UNDERLAG",
    `Inget beslut är infört från sammanträdet med ${body.namn} den ${inWords(meeting.datum)}.`,
    known === undefined
      ? "För in besluten först, med styrdok decide."
      : `För in besluten först, med styrdok decide. Det senaste sammanträdet med beslut är ${meetingKey({ ...meeting, datum: known })}.`,
  )
}

/** The one decision that was asked for, by its folder or by meeting and paragraf. */
export function askedDecision(source: DraftSource, asked: Asked): Recorded {
  const { beslut, paragraf } = asked
  if (beslut !== undefined) {
    const found = allRecorded(source).find(({ folder }) => folder.mapp === beslut)
    if (found !== undefined) return found
    throw noDecision(source, beslut)
  }
  if (asked.sammantrade === undefined || paragraf === undefined) {
    throw missing("vilket beslut", "--beslut MAPP, eller --sammantrade KOD/DATUM och --paragraf N")
  }
  const { meeting, recorded } = askedMeeting(source, asked)
  const found = recorded.find(({ record }) => record.paragraf === paragraf)
  if (found !== undefined) return found
  const known = recorded.flatMap(({ record }) => record.paragraf ?? [])
  throw new StyrdokError(
    "STYR_UNDERLAG",
    `§ ${paragraf} är inte införd från sammanträdet med ${bodyName(source.ledger.collection.settings, meeting.instans)} den ${inWords(meeting.datum)}.`,
    `Välj en av: ${known.join(", ")}.`,
  )
}

function noDecision(source: DraftSource, mapp: string): StyrdokError {
  const corrected = source.ledger.collection.decisions.some(
    folder => folder.mapp === mapp && folder.record !== undefined,
  )
  const by = allRecorded(source).find(({ record }) => record.rattar === mapp)?.folder.mapp
  return corrected && by !== undefined
    ? new StyrdokError("STYR_UNDERLAG", `Beslutet ${mapp} är ersatt av en rättelse.`, `Ange rättelsen: --beslut ${by}.`)
    : new StyrdokError(
        "STYR_UNDERLAG",
        `Inget infört beslut heter "${mapp}".`,
        "Ange mappens namn under documents/beslut, till exempel --beslut sn-2025-12-09-104.",
      )
}

/** The error for a draft that was not told what it needs. */
export function missing(what: string, flag: string): StyrdokError {
  return new StyrdokError("STYR_OKAND_FLAGGA", `Underlaget behöver veta ${what} det gäller.`, `Ange ${flag}.`)
}
