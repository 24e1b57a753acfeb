import { type Ledger, stateOf } from "../lifecycle/index.ts"
import type { CivilDate } from "../model/date.ts"
import type { DecisionRecord } from "../model/decision.ts"
import type { DocumentFacts } from "../model/document.ts"
import type { Settings } from "../model/settings.ts"
import { hasEnded, type State } from "../model/state.ts"
import { bodyName } from "./entry.ts"
import { lastDayOf, neverApplied } from "./last-day.ts"

/**
 * How each document that has ended by the day `at` came to its end, by its id (or path): "upphävd av Kommunfullmäktige
 * 2029-05-21 § 33, gällde till och med 2029-05-31".
 */
export function endingsInWords(ledger: Ledger, at: CivilDate): ReadonlyMap<string, string> {
  const { documents, settings } = ledger.collection
  const byId = new Map(documents.map(document => [document.metadata.id, document]))
  return new Map(
    documents.flatMap(document => {
      const state = stateOf(document, ledger, at)
      if (!hasEnded(state.tillstand)) return []
      const words = [...endOf(state, settings, byId), ...lastDay(state, at)].join(", ")
      return [[document.metadata.id ?? document.path, words] as const]
    }),
  )
}

function endOf(
  { tillstand, endedBy }: State,
  settings: Settings,
  byId: ReadonlyMap<string | undefined, DocumentFacts>,
): readonly string[] {
  const by = endedBy === undefined ? "" : ` av ${whoAndWhen(endedBy.record, settings)}`
  switch (tillstand) {
    case "upphavd":
      return [`upphävd${by}`]
    case "ersatt": {
      const id = endedBy?.act.dokument
      const titel = endedBy?.folder.wordings.get(id ?? "")?.metadata.titel ?? byId.get(id)?.metadata.titel ?? id
      return titel === undefined ? ["ersatt"] : [`ersatt av ${titel}`, `beslut${by}`]
    }
    case "upphavd_av_domstol":
      return ["upphävd av domstol"]
    default:
      return ["har upphört"]
  }
}

function lastDay({ version }: State, at: CivilDate): readonly string[] {
  if (version === undefined) return []
  const never = neverApplied(version, at)
  const last = lastDayOf(version)
  if (never !== undefined) return [never]
  return last === undefined ? [] : [`gällde till och med ${last}`]
}

function whoAndWhen(record: DecisionRecord, settings: Settings): string {
  const { form, instans, datum, paragraf, beslutsnummer, beslutsfattare, domstol } = record
  const body = bodyName(settings, instans)
  if (form === "sammantrade") return `${body} ${datum}${paragraf === undefined ? "" : ` § ${paragraf}`}`
  return `${beslutsfattare ?? domstol ?? body} ${datum}${beslutsnummer === undefined ? "" : ` (${beslutsnummer})`}`
}
