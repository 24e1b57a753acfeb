import type { CivilDate } from "../model/date.ts"
import type { DocumentFacts } from "../model/document.ts"
import type { DecidedAct, State, Tillstand, Version } from "../model/state.ts"
import { type Ending, endedVersions, endingOf } from "./ending.ts"
import { flagsOf } from "./flags.ts"
import { annulledOn, type Ledger, levelOf } from "./ledger.ts"
import { nextReview, reviewBasis, termsOf } from "./review.ts"
import { adopts, everApplies, versionsOf } from "./versions.ts"

/**
 * The facts of a document on the day `at`, from decisions made and events recorded no later than that day.
 * A document of several bodies has the state that its highest body gave it; `body` asks for another one's.
 */
export function stateOf(
  document: DocumentFacts,
  ledger: Ledger,
  at: CivilDate,
  body = highestBody(document, ledger, at),
): State {
  const id = document.metadata.id ?? ""
  const known = (ledger.actsOn.get(id) ?? []).filter(
    entry => entry.record.datum <= at && (body === undefined || entry.record.instans === body),
  )
  return stateBy(known, document, ledger, at, body)
}

/**
 * Where a document stood when an act on it was decided: on that day, by what had been decided before. Of a document of
 * several bodies, as the body of the act had decided it.
 */
export function stateBefore(decided: DecidedAct, document: DocumentFacts, ledger: Ledger): State {
  return stateAround(decided, document, ledger, 0)
}

/** As {@link stateBefore}, with the act itself. */
export function stateAfter(decided: DecidedAct, document: DocumentFacts, ledger: Ledger): State {
  return stateAround(decided, document, ledger, 1)
}

function stateAround({ act, record }: DecidedAct, document: DocumentFacts, ledger: Ledger, more: 0 | 1): State {
  const acts = ledger.actsOn.get(act.dokument) ?? []
  const isJoint = highestBody(document, ledger, record.datum) !== undefined
  const known = acts
    .slice(0, acts.findIndex(entry => entry.act === act) + more)
    .filter(entry => !isJoint || entry.record.instans === record.instans)
  return stateBy(known, document, ledger, record.datum, isJoint ? record.instans : undefined)
}

/** The state that some acts, in order of decision, have given a document by the day `at`. */
function stateBy(
  known: readonly DecidedAct[],
  document: DocumentFacts,
  ledger: Ledger,
  at: CivilDate,
  body: string | undefined,
): State {
  const id = document.metadata.id ?? ""
  const standing = known.filter(entry => annulledOn(entry.record, id, at) === undefined)
  const endings = { id, acts: standing, ledger, at }
  const versions = endedVersions(versionsOf(standing), endings)
  const started = versions.findLast(version => version.gallerFrom <= at)
  const ahead = versions.filter(version => version.gallerFrom > at)
  const latest = started ?? ahead.at(-1)
  const ending = latest === undefined ? undefined : endingOf(latest, endings)
  const inForce = started !== undefined && ending === undefined
  const coming = ahead.find(everApplies) ?? (started === undefined && ending === undefined ? latest : undefined)
  const version = inForce ? started : (coming ?? latest)
  const typ = version?.wording?.metadata.typ ?? document.metadata.typ
  const tillstand = tillstandOf({ ledger, typ, known, standing, inForce, ending: ending?.tillstand, coming })
  const basis = version === undefined ? undefined : reviewBasis(version, versions, standing)
  const applies = tillstand === "gallande" || tillstand === "beslutad"
  const terms = termsOf(version?.record.instans, ledger.collection.settings)
  const nastaOversyn = applies && basis ? nextReview(basis, terms) : undefined
  const facts = { tillstand, nastaOversyn, reviewRule: basis?.rule, version, coming, typ }
  return {
    ...present({ ...facts, endedBy: ending?.by }),
    versions,
    acts: known,
    tillstand,
    flaggor: applies ? flagsOf(document, ledger, at, { ...facts, versions: adoptedEver(ledger, id, body, at) }) : [],
  }
}

/**
 * The codes of the bodies that decide a document, as they were decided: a working file that names others is a proposal,
 * which changes no state. While nothing is decided there is nothing but the working file.
 */
export function bodiesOn(document: DocumentFacts, ledger: Ledger, at: CivilDate): readonly string[] {
  const id = document.metadata.id ?? ""
  const { administrativa } = ledger.collection.settings
  const decided = (ledger.actsOn.get(id) ?? []).findLast(
    entry => adopts(entry) && entry.record.datum <= at && annulledOn(entry.record, id, at) === undefined,
  )
  const wording = administrativa.has("beslutsinstans") ? undefined : decided?.folder.wordings.get(id)
  return (wording ?? document).metadata.beslutsinstans
}

/** The code of the highest body among several; undefined when at most one decides the document. */
export function highestBody(document: DocumentFacts, ledger: Ledger, at: CivilDate): string | undefined {
  const codes = bodiesOn(document, ledger, at)
  if (codes.length < 2) return undefined
  return codes.toSorted((a, b) => levelOf(ledger, a) - levelOf(ledger, b))[0]
}

/** Leaves out what is not known, so that "absent" stays absent. */
function present(facts: {
  readonly version: Version | undefined
  readonly coming: Version | undefined
  readonly endedBy: DecidedAct | undefined
  readonly reviewRule: State["reviewRule"] | undefined
  readonly nastaOversyn: CivilDate | undefined
}): Pick<State, "version" | "coming" | "endedBy" | "reviewRule" | "nastaOversyn"> {
  return {
    ...(facts.version === undefined ? {} : { version: facts.version }),
    ...(facts.coming === undefined ? {} : { coming: facts.coming }),
    ...(facts.endedBy === undefined ? {} : { endedBy: facts.endedBy }),
    ...(facts.reviewRule === undefined ? {} : { reviewRule: facts.reviewRule }),
    ...(facts.nastaOversyn === undefined ? {} : { nastaOversyn: facts.nastaOversyn }),
  }
}

function tillstandOf(facts: {
  readonly ledger: Ledger
  readonly typ: string | undefined
  readonly known: readonly DecidedAct[]
  readonly standing: readonly DecidedAct[]
  readonly inForce: boolean
  readonly ending: Ending["tillstand"] | undefined
  readonly coming: Version | undefined
}): Tillstand {
  const klass = facts.ledger.collection.settings.typer.get(facts.typ ?? "")?.klass
  if (klass === "underlag") return "underlag"
  if (facts.inForce) return "gallande"
  if (facts.coming !== undefined) return "beslutad"
  if (facts.ending !== undefined) return facts.ending
  if (facts.known.some(adopts)) return "upphavd_av_domstol"
  const last = facts.standing.at(-1)?.act.slag
  return last === "foreslar" || last === "bordlagd" ? "foreslagen" : "utkast"
}

/**
 * Every wording ever adopted, also after `at`: a working file that equals one of them is no proposal. What a court has
 * annulled is not among them.
 */
function adoptedEver(ledger: Ledger, id: string, body: string | undefined, at: CivilDate): readonly Version[] {
  const acts = (ledger.actsOn.get(id) ?? []).filter(entry => annulledOn(entry.record, id, at) === undefined)
  return versionsOf(body === undefined ? acts : acts.filter(entry => entry.record.instans === body))
}
