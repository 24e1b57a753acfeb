import { bodiesOn, isUnproven, stateOf, termsOf } from "../../lifecycle/index.ts"
import { addDays, type CivilDate, inWords, OPEN_ENDED } from "../../model/date.ts"
import { StyrdokError } from "../../model/errors.ts"
import type { DecidedAct, State } from "../../model/state.ts"
import { ACCORDING_TO, bodyAndNumber } from "../decided-by.ts"
import { byTitle, compareSwedish, type Entry, metadataFor, titleOf } from "../entry.ts"
import { reviewInWords } from "../facts.ts"
import { decisionBehind } from "../register-line.ts"
import { bodyOf } from "./parts/find.ts"
import type { Asked, DraftKind, DraftSource } from "./parts/source.ts"

/** What each body is to take up in a term of office. */
interface TermDraft {
  readonly instanser: readonly BodyTerm[]
}

interface BodyTerm {
  readonly instans: string
  readonly period: string
  readonly dagar: string
  readonly rader: readonly Row[]
  /** Documents in force for which nobody has said when they are to be reviewed. */
  readonly utanDag: readonly string[]
}

interface Row {
  readonly dag: string
  readonly dokument: string
  readonly ansvarig: string
  readonly beslut: string
  readonly varfor: string
}

interface Term {
  readonly first: CivilDate
  /** Absent when the settings name no later term. */
  readonly last?: CivilDate
}

function view(source: DraftSource, asked: Asked): TermDraft {
  const { instanser } = source.ledger.collection.settings
  if (asked.instans !== undefined) return { instanser: [bodyTerm(source, bodyOf(source, asked.instans).kod)] }
  const used = [...instanser.keys()].filter(kod => heldBy(source, kod).length > 0)
  return { instanser: used.map(kod => bodyTerm(source, kod)) }
}

/** The documents that a body has in force or decided, each as that body decided it. */
function heldBy({ ledger, entries }: DraftSource, kod: string): readonly Entry[] {
  const { today } = ledger.collection
  return entries.flatMap(({ document, state }) => {
    const codes = bodiesOn(document, ledger, today)
    const own: State = codes.length > 1 && codes.includes(kod) ? stateOf(document, ledger, today, kod) : state
    const body = codes.length > 1 && codes.includes(kod) ? kod : (codes[0] ?? own.version?.record.instans)
    return body === kod && (own.tillstand === "gallande" || own.tillstand === "beslutad")
      ? [{ document, state: own }]
      : []
  })
}

function bodyTerm(source: DraftSource, kod: string): BodyTerm {
  const { settings } = source.ledger.collection
  const term = termFor(source, kod)
  const held = heldBy(source, kod)
  const rows = held.flatMap(entry => rowOf(source, entry, term))
  const undated = held.filter(({ state }) => state.reviewRule === undefined)
  return {
    instans: bodyOf(source, kod).namn,
    period:
      term.last === undefined ? `från ${term.first.slice(0, 4)}` : `${term.first.slice(0, 4)}–${term.last.slice(0, 4)}`,
    dagar: `från och med ${inWords(term.first)}${term.last === undefined ? "" : ` till och med ${inWords(term.last)}`}`,
    rader: rows.toSorted((a, b) => compareSwedish(a.dag, b.dag) || compareSwedish(a.dokument, b.dokument)),
    utanDag: byTitle(undated, settings).map(entry => titleOf(entry, settings)),
  }
}

/** The term that runs, or the next one when it is so near that its work is being planned: the first lead time of reviews. */
function termFor({ ledger }: DraftSource, kod: string): Term {
  const { settings, today } = ledger.collection
  const terms = termsOf(kod, settings)
  const soon = addDays(today, settings.ledtider[0] ?? 0)
  const first = terms.findLast(day => day <= soon) ?? terms[0]
  if (first === undefined) {
    throw new StyrdokError(
      "STYR_UNDERLAG",
      "styrdok.yaml säger inte när mandatperioderna börjar.",
      "Skriv dagarna under mandatperioder i styrdok.yaml.",
    )
  }
  const next = terms.find(day => day > first)
  return next === undefined ? { first } : { first, last: addDays(next, -1) }
}

function rowOf(source: DraftSource, entry: Entry, { last }: Term): readonly Row[] {
  const { settings, today } = source.ledger.collection
  const { nastaOversyn, reviewRule, version } = entry.state
  const inTerm = (day: CivilDate | undefined): boolean => day !== undefined && (last === undefined || day <= last)
  const ends = version === undefined || version.gallerTom === OPEN_ENDED ? undefined : version.gallerTom
  const reasons = [
    ...(reviewRule === undefined || reviewRule.kind === "date" ? [] : [`${reviewInWords(reviewRule)}.`]),
    ...(nastaOversyn !== undefined && nastaOversyn < today ? ["Översynen är försenad. Dokumentet gäller ändå."] : []),
    ...(inTerm(ends) ? [`Gäller till och med ${ends}.`] : []),
    ...(entry.state.tillstand === "beslutad" ? [`Gäller från ${version?.gallerFrom}.`] : []),
  ]
  if (!inTerm(nastaOversyn) && !inTerm(ends) && reviewRule?.kind !== "term") return []
  const decided = decisionBehind(entry.state)
  return [
    {
      dag: nastaOversyn ?? "–",
      dokument: titleOf(entry, settings),
      ansvarig: metadataFor(entry, "dokumentansvarig", settings) ?? "–",
      beslut: decided === undefined ? "–" : decisionIn(decided, source),
      varfor: reasons.length === 0 ? "–" : reasons.join(" "),
    },
  ]
}

function decisionIn(decided: DecidedAct, { ledger }: DraftSource): string {
  const { settings, today } = ledger.collection
  const words = `${bodyAndNumber(decided.record, settings)}, ${decided.record.datum}`
  return isUnproven(decided, today) ? `${words}, ${ACCORDING_TO}` : words
}

export const mandatperiod: DraftKind = {
  summary: "Dokument att ta upp under mandatperioden, för en instans eller för alla.",
  takes: ["instans"],
  view,
}
