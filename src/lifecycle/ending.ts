import type { CivilDate } from "../model/date.ts"
import type { Body } from "../model/settings.ts"
import type { DecidedAct, Version } from "../model/state.ts"
import { annulledOn, inOrderOfDecision, type Ledger, levelOf } from "./ledger.ts"
import { decidesText, earlier, effectiveStart, hasExpired, versionsOf } from "./versions.ts"

/** How a wording came to an end, and the act that ended it. */
export interface Ending {
  readonly tillstand: "upphort" | "upphavd" | "ersatt"
  readonly by?: DecidedAct
}

/** An act that ends a wording, with its first day without force. */
interface End {
  readonly by: DecidedAct
  readonly from: CivilDate
}

/** What is asked of a document's endings: its acts that stand, in order of decision, on a day. */
export interface Endings {
  readonly id: string
  readonly acts: readonly DecidedAct[]
  readonly ledger: Ledger
  readonly at: CivilDate
}

/** The adoption or revision that a wording rests on: a correction revives nothing that has been repealed or replaced. */
function basisOf({ folder, act, record }: DecidedAct, acts: readonly DecidedAct[]): DecidedAct {
  const upTo = acts.slice(0, indexOf({ folder, act, record }, acts) + 1)
  return upTo.findLast(decidesText) ?? { folder, act, record }
}

function indexOf(decided: DecidedAct, acts: readonly DecidedAct[]): number {
  return acts.findIndex(entry => entry.folder === decided.folder && entry.act === decided.act)
}

/** The repeal that was decided after a wording. A later decision may move it until it has taken effect. */
function repealOf(decided: DecidedAct, acts: readonly DecidedAct[]): End | undefined {
  const after = acts.slice(indexOf(basisOf(decided, acts), acts) + 1)
  return after
    .filter(entry => entry.act.slag === "upphavd")
    .map(by => ({ by, from: by.act.gallerFrom ?? by.record.datum }))
    .reduce<End | undefined>((first, next) => (first && first.from <= next.by.record.datum ? first : next), undefined)
}

/** The adoption of a successor by the same or a higher body, with the first day of the successor. */
function successionOf(version: Version, { id, acts, ledger, at }: Endings): End | undefined {
  const adoptions = (ledger.replacing.get(id) ?? []).filter(by => by.act.dokument !== id && by.record.datum <= at)
  if (adoptions.length === 0) return undefined
  const basis = basisOf(version, acts)
  const began = firstDay(basis)
  return adoptions
    .filter(by => mayReplace(by.record.instans, version.record.instans, ledger))
    .map(by => ({ by, from: versionsOf([by])[0]?.gallerFrom ?? by.record.datum }))
    .filter(end => inOrderOfDecision(basis, end.by) < 0 || end.from > began)
    .filter(end => takesEffect(end, ledger, at))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))[0]
}

function firstDay(decided: DecidedAct): CivilDate {
  const [version] = versionsOf([decided])
  return version === undefined ? decided.record.datum : effectiveStart(version)
}

/** False for a successor that a court annulled, or that was repealed before its first day. */
function takesEffect({ by, from }: End, ledger: Ledger, at: CivilDate): boolean {
  const id = by.act.dokument
  const acts = (ledger.actsOn.get(id) ?? []).filter(
    entry => entry.record.datum <= at && annulledOn(entry.record, id, at) === undefined,
  )
  const repeal = repealOf(by, acts)
  return indexOf(by, acts) >= 0 && !(repeal !== undefined && repeal.from <= from)
}

/** True for the same body, its successor (a reorganisation), or a body on a higher level. */
export function mayReplace(successor: string, predecessor: string, ledger: Ledger): boolean {
  const bodies = ledger.collection.settings.instanser
  const seen = new Set<string>()
  for (let code: string | undefined = predecessor; code !== undefined && !seen.has(code); ) {
    if (code === successor) return true
    seen.add(code)
    const body: Body | undefined = bodies.get(code)
    code = body?.eftertradare
  }
  return levelOf(ledger, successor) < levelOf(ledger, predecessor)
}

/** How `version` has ended by the day `at`; undefined while it is in force. A decision says more than a day that passed. */
export function endingOf(version: Version, endings: Endings): Ending | undefined {
  const repeal = repealOf(version, endings.acts)
  if (repeal !== undefined && repeal.from <= endings.at) return { tillstand: "upphavd", by: repeal.by }
  const succession = successionOf(version, endings)
  if (succession !== undefined && succession.from <= endings.at) return { tillstand: "ersatt", by: succession.by }
  return hasExpired(version.gallerTom, endings.at) ? { tillstand: "upphort" } : undefined
}

/** Adds to each wording the day on which a repeal or a successor ended it, where that came first. */
export function endedVersions(versions: readonly Version[], endings: Endings): readonly Version[] {
  return versions.map(version => {
    const ended = earlier(repealOf(version, endings.acts)?.from, successionOf(version, endings)?.from)
    const end = earlier(version.slutadeGalla, ended)
    return end === undefined ? version : { ...version, slutadeGalla: end }
  })
}
