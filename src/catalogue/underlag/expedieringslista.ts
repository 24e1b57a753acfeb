import { approvedOn, eventsOn, type Recorded } from "../../lifecycle/index.ts"
import { inWords } from "../../model/date.ts"
import type { DecidedAct } from "../../model/state.ts"
import { decidedBy } from "../decided-by.ts"
import { bodyName } from "../entry.ts"
import { matterOf } from "./parts/clauses.ts"
import { actsOf, allRecorded, askedDecision, askedEntries, askedMeeting } from "./parts/find.ts"
import { titleIn } from "./parts/names.ts"
import { type Reason, type Recipient, recipientsOf } from "./parts/recipients.ts"
import { decidingBody, recordedMeasure } from "./parts/recorded.ts"
import type { Asked, DraftKind, DraftSource } from "./parts/source.ts"

/** To whom decisions are to be sent, one part a document in a decision. */
interface DispatchDraft {
  readonly beslut: readonly Dispatch[]
}

interface Dispatch {
  readonly rubrik: string
  readonly beslutatAv: string
  readonly skickas: string
  readonly justerat: string
  readonly mottagare: readonly Recipient[]
  /** What is recorded as done. */
  readonly expedierat: readonly string[]
}

function view(source: DraftSource, asked: Asked): DispatchDraft {
  return { beslut: actsAsked(source, asked).map(decided => dispatchOf(source, decided)) }
}

/** The acts that were asked for: of a decision, of a meeting, or the latest on each document. */
function actsAsked(source: DraftSource, asked: Asked): readonly DecidedAct[] {
  if (asked.dokument.length > 0) {
    const ids = askedEntries(source, asked).map(([, { id }]) => id)
    const known = recordedFor(source, asked).flatMap(actsOf)
    return ids.flatMap(id => known.findLast(({ act }) => act.dokument === id) ?? [])
  }
  return recordedFor(source, asked).flatMap(actsOf)
}

function recordedFor(source: DraftSource, asked: Asked): readonly Recorded[] {
  if (asked.beslut !== undefined || asked.paragraf !== undefined) return [askedDecision(source, asked)]
  if (asked.sammantrade !== undefined || asked.dokument.length === 0) return askedMeeting(source, asked).recorded
  return allRecorded(source)
}

function dispatchOf(source: DraftSource, decided: DecidedAct): Dispatch {
  const { act, record, folder } = decided
  const { settings, today } = source.ledger.collection
  const wording = folder.wordings.get(act.dokument)
  const working = source.byId.get(act.dokument)?.document ?? wording
  const sent = eventsOn(record, act.dokument, today).filter(event => event.slag === "expedierat")
  const except = bodyName(settings, record.instans)
  const first = [...goesOn(source, decided), ...replaced(source, decided)]
  const approved = approvedOn(record, today)
  return {
    rubrik: matterOf(recordedMeasure(source, decided)),
    beslutatAv: decidedBy(record, settings),
    skickas:
      wording === undefined ? "beslutet" : `beslutet och ${titleIn(decided, source)} i den lydelse som hör till det`,
    justerat:
      record.form !== "sammantrade" || approved !== undefined ? "" : "Protokollet är inte infört som justerat ännu.",
    mottagare: working === undefined ? [] : recipientsOf(working, wording, settings, { first, except }),
    expedierat: sent.map(({ datum, kalla }) => `${inWords(datum)}${kalla === undefined ? "" : ` (${kalla})`}`),
  }
}

/** The body that is to decide on what was only proposed. */
function goesOn(source: DraftSource, decided: DecidedAct): readonly Reason[] {
  return decided.act.slag === "foreslar" ? [[decidingBody(decided, source), "ska besluta i ärendet"]] : []
}

/** Those who are responsible for what was replaced. */
function replaced({ byId }: DraftSource, { act }: DecidedAct): readonly Reason[] {
  return (act.ersatter ?? []).flatMap((id): readonly Reason[] => {
    const metadata = byId.get(id)?.document.metadata
    return metadata === undefined
      ? []
      : [[metadata.dokumentansvarig, `ansvarig för ${metadata.titel ?? id}, som ersätts`]]
  })
}

export const expedieringslista: DraftKind = {
  summary: "Vem som ska ha beslutet, vad som skickas, och vad som är gjort.",
  takes: ["sammantrade", "paragraf", "beslut", "dokument"],
  view,
}
