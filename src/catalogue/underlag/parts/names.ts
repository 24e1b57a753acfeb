import { adopts } from "../../../lifecycle/index.ts"
import type { DecisionRecord } from "../../../model/decision.ts"
import type { DocumentType, Settings } from "../../../model/settings.ts"
import type { DecidedAct } from "../../../model/state.ts"
import { decidedBy } from "../../decided-by.ts"
import { bodyName, type Entry, titleOf } from "../../entry.ts"
import { decisionBehind } from "../../register-line.ts"
import type { DraftSource } from "./source.ts"

/** The title that a document had in a decision; else the one that it has now. */
export function titleIn({ folder, act }: DecidedAct, source: DraftSource): string {
  return folder.wordings.get(act.dokument)?.metadata.titel ?? nameOf(act.dokument, source)
}

/** The type that a document had in a decision; else the one that it has now. */
export function typeIn({ folder, act }: DecidedAct, { byId, ledger }: DraftSource): DocumentType | undefined {
  const text = folder.wordings.get(act.dokument) ?? byId.get(act.dokument)?.document
  return ledger.collection.settings.typer.get(text?.metadata.typ ?? "")
}

/** The title of a document by its id; what no document has as id is a title already. */
export function nameOf(id: string, { byId, ledger }: DraftSource): string {
  const entry = byId.get(id)
  return entry === undefined ? id : titleOf(entry, ledger.collection.settings)
}

/** By which decision a wording applies, seen from a body: "beslutad 2021-10-12, § 81". */
export function earlierDecision(
  record: DecisionRecord | undefined,
  settings: Settings,
  body: string | undefined,
): string | undefined {
  if (record === undefined) return undefined
  const who = record.instans === body ? "" : `av ${bodyName(settings, record.instans)} `
  const number = record.paragraf === undefined ? "" : `, § ${record.paragraf}`
  return record.form === "sammantrade"
    ? `beslutad ${who}${record.datum}${number}`
    : `beslutad av ${decidedBy(record, settings)}`
}

/**
 * The number of the matter in which a working text is being changed. The number of a decision that has already been made
 * is left from it: a change is a matter of its own.
 */
export function runningNumber({ document, state }: Entry): string | undefined {
  const number = document.metadata.diarienummer
  return state.acts.some(decided => adopts(decided) && decided.record.diarienummer === number) ? undefined : number
}

/** As {@link earlierDecision}, of the wording that an entry shows. */
export function earlierOf(entry: Entry, settings: Settings, body: string | undefined): { readonly earlier?: string } {
  const earlier = earlierDecision(decisionBehind(entry.state)?.record, settings, body)
  return earlier === undefined ? {} : { earlier }
}
