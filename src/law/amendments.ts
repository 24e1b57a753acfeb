import { byText } from "../model/by-text.ts"
import type { ProvisionWritten } from "../model/citation.ts"
import type { CivilDate } from "../model/date.ts"
import type { Amendment, ProvisionRef, Provisions, SfsNumber } from "../model/law.ts"
import { changesAfter } from "./amendments-after.ts"
import { bySfs, runsThrough } from "./register/index.ts"

/** What happened, or is to happen, to a provision. */
type ChangeKind = "andrad" | "ny" | "upphavd"

/** One change of what a reference points at. */
export interface ProvisionChange {
  readonly kind: ChangeKind
  /** First day that it counts; absent where the Government is to decide the day. */
  readonly date?: CivilDate
  /** The act that made it; absent where the facts tell only that a version is to come or to lapse. */
  readonly by?: SfsNumber
  /** The provisions that the change names: the section itself, its whole chapter, or the sections of a cited chapter. */
  readonly refs: readonly ProvisionRef[]
}

/** A change whose day is known. */
export interface Amended extends ProvisionChange {
  readonly date: CivilDate
}

/**
 * The changes of a provision that came into force after `after` and no later than `until`, oldest first. A changed chapter
 * touches its sections, and a cited chapter is touched by any of its sections; a reference to an act alone is touched by
 * nothing. An amendment without a day is left out: it cannot be told on which side of `after` it is.
 */
export function amendmentsOf(
  known: Provisions | undefined,
  provision: ProvisionWritten | undefined,
  after: CivilDate,
  until: CivilDate,
): readonly Amended[] {
  return changesOf(known, provision, after, until).flatMap(({ date, ...change }) =>
    date === undefined ? [] : [{ ...change, date }],
  )
}

/**
 * The changes of a provision that are decided but come into force after `after`, soonest first; those that wait for the
 * Government to decide the day come last.
 */
export function comingChanges(
  known: Provisions | undefined,
  provision: ProvisionWritten | undefined,
  after: CivilDate,
): readonly ProvisionChange[] {
  return changesOf(known, provision, after)
}

/**
 * The changes of a provision after a day, and until another when one is given. What the statute's own text announces of
 * versions to come and to lapse is told only where no amending act tells the same. Most acts have nothing in the period,
 * and are done with at once.
 */
function changesOf(
  known: Provisions | undefined,
  provision: ProvisionWritten | undefined,
  after: CivilDate,
  until?: CivilDate,
): readonly ProvisionChange[] {
  if (known === undefined) return []
  const later = changesAfter(known, after)
  const amendments = until === undefined ? later.amendments : later.amendments.filter(isUntil(until))
  const pending =
    until === undefined ? later.pending : later.pending.filter(({ date }) => date !== undefined && date <= until)
  if (amendments.length === 0 && pending.length === 0) return []
  const touch = touchOf(known, provision)
  if (touch === undefined) return []
  const decided = amendments.flatMap(({ sfs, inForce, changed, added, repealed }): readonly ProvisionChange[] =>
    inForce === undefined ? [] : changeOf({ changed, added, repealed }, touch, { date: inForce, by: sfs }),
  )
  const told = new Set(decided.flatMap(({ date, refs }) => refs.map(ref => `${date} ${ref}`)))
  const announced = Array.from(new Set(pending.map(({ date }) => date))).flatMap(day => {
    const untold = (kind: "ikraft" | "upphor") =>
      pending.flatMap(({ ref, ...change }) =>
        change.kind === kind && change.date === day && !told.has(`${day} ${ref}`) ? [ref] : [],
      )
    const parts = { changed: [], added: untold("ikraft"), repealed: untold("upphor") }
    return changeOf(parts, touch, day === undefined ? {} : { date: day })
  })
  return [...decided, ...announced].toSorted(inOrderOfDays)
}

function isUntil(until: CivilDate): (amendment: Amendment) => boolean {
  return ({ inForce }) => inForce !== undefined && inForce <= until
}

interface Parts {
  readonly changed: readonly ProvisionRef[]
  readonly added: readonly ProvisionRef[]
  readonly repealed: readonly ProvisionRef[]
}

/** One change at most: what is both repealed and added has been replaced. */
function changeOf<T extends object>(
  { changed, added, repealed }: Parts,
  { touches, isWhole }: Touch,
  when: T,
): readonly (T & { readonly kind: ChangeKind; readonly refs: readonly ProvisionRef[] })[] {
  const touched = [changed, added, repealed].flatMap(refs => refs.filter(touches))
  if (touched.length === 0) return []
  const isAdded = added.some(isWhole)
  const isRepealed = repealed.some(isWhole)
  const kind = isAdded === isRepealed || changed.some(isWhole) ? "andrad" : isAdded ? "ny" : "upphavd"
  return [{ ...when, kind, refs: [...new Set(touched)] }]
}

/** Which of an amendment's provisions bear on a reference. */
interface Touch {
  readonly touches: (ref: ProvisionRef) => boolean
  /** True for what takes in all that the reference points at, and not only a part of it. */
  readonly isWhole: (ref: ProvisionRef) => boolean
}

/** Undefined for a reference that says no more than the act, or a section that may be in any chapter. */
function touchOf(known: Provisions, provision: ProvisionWritten | undefined): Touch | undefined {
  const { chapter, section } = provision ?? {}
  const runs = runsThrough(known)
  if (section === undefined) {
    if (chapter === undefined) return undefined
    const own = known.chapters.get(chapter)
    const isWhole = (ref: ProvisionRef) => ref === `${chapter} kap.`
    const isInside = (ref: ProvisionRef) => ref.startsWith(`${chapter}:`) || (runs && own?.has(ref) === true)
    return { isWhole, touches: ref => isWhole(ref) || isInside(ref) }
  }
  // Where numbers run through the act, its amendments name no chapter, and neither need the reference.
  const home = chapter ?? (runs ? [...known.chapters].find(([, sections]) => sections.has(section))?.[0] : undefined)
  if (home === undefined && !known.chapters.has("") && known.chapters.size > 0 && !runs) return undefined
  const refs = new Set([
    ...(home === undefined ? [] : [`${home}:${section}`, `${home} kap.`]),
    ...(home === undefined || runs ? [section] : []),
  ])
  const through = provision?.through
  const isWhole = (ref: ProvisionRef) => refs.has(ref)
  if (through !== undefined) {
    const prefix = home === undefined || home === "" ? "" : `${home}:`
    const isWithin = (ref: ProvisionRef) =>
      ref.startsWith(prefix) && isBetween(ref.slice(prefix.length), section, through)
    return { isWhole, touches: ref => isWhole(ref) || isWithin(ref) }
  }
  return { isWhole, touches: isWhole }
}

function inOrderOfDays(a: ProvisionChange, b: ProvisionChange): number {
  const [first, second] = [a.date ?? "9999", b.date ?? "9999"]
  if (first !== second) return first < second ? -1 : 1
  return a.by === undefined || b.by === undefined ? 0 : bySfs(a.by, b.by)
}

/** True for a section within a range, its ends counted: "6 a" in "5–7". */
function isBetween(section: string, from: string, to: string): boolean {
  return /^\d+(?: [a-zåäö])?$/.test(section) && compareSections(from, section) <= 0 && compareSections(section, to) <= 0
}

/** 2 before 2 a before 3. */
function compareSections(a: string, b: string): number {
  const order = Number.parseInt(a, 10) - Number.parseInt(b, 10)
  return order !== 0 ? order : byText(a, b)
}
