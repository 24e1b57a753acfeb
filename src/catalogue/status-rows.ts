import { appealOf, bodiesOn, highestBody, type Ledger, stateOf } from "../lifecycle/index.ts"
import type { CivilDate } from "../model/date.ts"
import type { DocumentFacts } from "../model/document.ts"
import type { State } from "../model/state.ts"
import type { StatusFacts, StatusRow } from "../model/status.ts"

/** One row a document, in path order, on the day `at`. A document without id is known by its path. */
export function statusRows(ledger: Ledger, at: CivilDate): readonly StatusRow[] {
  return ledger.collection.documents.map(document => statusRow(document, ledger, at))
}

/** The row of one document, as in {@link statusRows}. */
export function statusRow(document: DocumentFacts, ledger: Ledger, at: CivilDate): StatusRow {
  const { metadata, path } = document
  const state = stateOf(document, ledger, at)
  const codes = bodiesOn(document, ledger, at)
  const shared = codes.length > 1 ? codes.filter(isCode) : []
  const perBody = shared.map(code => [code, factsOf(stateOf(document, ledger, at, code), ledger, at)] as const)
  const decided = state.version?.wording?.metadata
  return {
    id: metadata.id ?? path,
    titel: decided?.titel ?? metadata.titel ?? null,
    typ: decided?.typ ?? metadata.typ ?? null,
    instans: highestBody(document, ledger, at) ?? codes[0] ?? state.version?.record.instans ?? null,
    ...factsOf(state, ledger, at),
    ...(perBody.length > 0 ? { perInstans: Object.fromEntries(perBody) } : {}),
  }
}

/** True for a text that can be the code of a body; the rules report the others. */
function isCode(text: string): boolean {
  return /^[a-z0-9-]+$/.test(text)
}

function factsOf(state: State, ledger: Ledger, at: CivilDate): StatusFacts {
  const version = state.version
  const record = version?.record
  return {
    tillstand: state.tillstand,
    flaggor: state.flaggor,
    gallerFrom: version?.gallerFrom ?? null,
    gallerTom: version?.gallerTom ?? null,
    beslut:
      record === undefined
        ? null
        : {
            instans: record.instans,
            datum: record.datum,
            paragraf: record.paragraf ?? null,
            diarienummer: record.diarienummer ?? null,
          },
    lydelse: version?.act.lydelse ?? null,
    nastaOversyn: state.nastaOversyn ?? null,
    ...lawDates(state, ledger, at),
  }
}

/** The dates of law of the decision that the state rests on; null where none can be told. */
function lawDates(
  { version }: State,
  ledger: Ledger,
  at: CivilDate,
): Pick<StatusFacts, "tidigastLagaKraft" | "sistaDagAttOverklaga" | "anslagFarTasNed"> {
  const appeal = version === undefined ? undefined : appealOf(version.record, version.act, ledger, at)
  if (appeal?.kind !== "counted") {
    return { tidigastLagaKraft: null, sistaDagAttOverklaga: null, anslagFarTasNed: null }
  }
  const { sistaDagAttOverklaga, anslagFarTasNed, tidigastLagaKraft } = appeal.dates
  // Once somebody has appealed, only the court's judgment can make the decision final.
  return { tidigastLagaKraft: appeal.isAppealed ? null : tidigastLagaKraft, sistaDagAttOverklaga, anslagFarTasNed }
}
