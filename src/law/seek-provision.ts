import type { ProvisionWritten } from "../model/citation.ts"
import type { CivilDate } from "../model/date.ts"
import type { ProvisionRef, Provisions } from "../model/law.ts"
import { changesAfter, pendingOf } from "./amendments-after.ts"
import type { Ending } from "./check.ts"
import { runsThrough } from "./register/index.ts"

/** What an act's structure says of a provision. */
export type ProvisionAnswer =
  | { readonly kind: "exists"; readonly ends?: Ending }
  | { readonly kind: "ended"; readonly ended: Ending }
  | { readonly kind: "to come"; readonly from: CivilDate }
  | { readonly kind: "missing"; readonly what: "kapitel" | "paragraf" }
  /** Sections begin anew in each chapter, and the reference names none. */
  | { readonly kind: "which chapter" }
  | { readonly kind: "unknown"; readonly why: "innehållet okänt" | "innehållet ofullständigt" }

interface Days {
  readonly date: CivilDate
  readonly today: CivilDate
}

/** Looks for a chapter or section in an act. `known` is undefined when nothing is known of its inside. */
export function seekProvision(written: ProvisionWritten, known: Provisions | undefined, days: Days): ProvisionAnswer {
  if (known === undefined || known.chapters.size === 0) return { kind: "unknown", why: "innehållet okänt" }
  const { chapter, section } = written
  if (section === undefined) {
    const whole = [`${chapter} kap.`]
    return known.chapters.has(chapter ?? "") ? seekDays(whole, known, days) : seekGone(whole, "kapitel", known, days)
  }
  if (chapter !== undefined && !known.chapters.has(chapter)) {
    return seekGone([`${chapter}:${section}`, `${chapter} kap.`], "kapitel", known, days)
  }
  const home = chapter ?? homeOf(section, known)
  if (home === undefined) return { kind: "which chapter" }
  const refs =
    home === "" ? [section] : [`${home}:${section}`, `${home} kap.`, ...(runsThrough(known) ? [section] : [])]
  return known.chapters.get(home)?.has(section) ? seekDays(refs, known, days) : seekGone(refs, "paragraf", known, days)
}

/**
 * The chapter of a section that is cited without one: the only one, or, where numbers run through, the one that has it or
 * had it.
 */
function homeOf(section: string, known: Provisions): string | undefined {
  if (known.chapters.has("")) return ""
  if (!runsThrough(known)) return undefined
  const home = [...known.chapters].find(([, sections]) => sections.has(section))?.[0]
  const former = [...known.repealed.keys()].find(ref => ref.endsWith(`:${section}`))?.split(":")[0]
  return home ?? former ?? [...known.chapters.keys()].at(-1)
}

/**
 * A provision that is there: since when, and how long. `refs` are the names by which an amendment may speak of it: the
 * section, and its whole chapter.
 */
function seekDays(refs: readonly ProvisionRef[], known: Provisions, days: Days): ProvisionAnswer {
  const added = lastOf(known, refs, "added", days.date)
  if (added !== undefined && !wasThereBefore(known, refs, added)) return { kind: "to come", from: added.date }
  // What was repealed before the structure's day and is in it has come back since.
  const ending = lastOf(known, refs, "repealed", known.asOf ?? "") ?? announcedEnd(known, refs)
  if (ending === undefined || (added !== undefined && added.date >= ending.date)) return { kind: "exists" }
  return ending.date <= days.today ? { kind: "ended", ended: ending } : { kind: "exists", ends: ending }
}

/** A provision that is not there: yet to come, repealed, perhaps not known, or never there. */
function seekGone(
  refs: readonly ProvisionRef[],
  what: "kapitel" | "paragraf",
  known: Provisions,
  days: Days,
): ProvisionAnswer {
  const added = lastOf(known, refs.slice(0, 1), "added", "")
  const ended = lastOf(known, refs, "repealed", "")
  if (added !== undefined && (ended === undefined || added.date >= ended.date)) {
    // An amendment later than the structure brings it.
    return added.date > days.date ? { kind: "to come", from: added.date } : { kind: "exists" }
  }
  const replaced = lastOf(known, refs, "added", "")
  if (replaced !== undefined && ended !== undefined && replaced.date >= ended.date) {
    // The whole chapter was written anew, and its sections are not known.
    return { kind: "unknown", why: "innehållet ofullständigt" }
  }
  if (ended !== undefined) return ended.date > days.today ? { kind: "exists", ends: ended } : { kind: "ended", ended }
  const by = refs.map(ref => known.repealed.get(ref)).find(act => act !== undefined)
  if (by !== undefined) return { kind: "ended", ended: { by } }
  const isOpen = known.open.some(ref => refs.includes(ref))
  return known.complete && !isOpen ? { kind: "missing", what } : { kind: "unknown", why: "innehållet ofullständigt" }
}

interface Event {
  readonly date: CivilDate
  readonly by?: string
}

/** The last amendment in force after `after` that adds, or repeals, one of `refs`. */
function lastOf(
  known: Provisions,
  refs: readonly ProvisionRef[],
  what: "added" | "repealed",
  after: string,
): Event | undefined {
  const last = changesAfter(known, after).amendments.findLast(amendment =>
    amendment[what].some(ref => refs.includes(ref)),
  )
  return last?.inForce === undefined ? undefined : { date: last.inForce, by: last.sfs }
}

/** True when the section was there under the same number before: it was changed earlier, or is replaced by the same act. */
function wasThereBefore(known: Provisions, refs: readonly ProvisionRef[], added: Event): boolean {
  const isMeant = (ref: ProvisionRef): boolean => refs.includes(ref)
  return known.amendments.some(({ sfs, inForce, changed, repealed }) => {
    if (sfs === added.by) return repealed.some(isMeant)
    return inForce !== undefined && inForce < added.date && (changed.some(isMeant) || repealed.some(isMeant))
  })
}

/** The day on which the statute's own text says that the provision lapses, unless a new version comes that day. */
function announcedEnd(known: Provisions, refs: readonly ProvisionRef[]): Event | undefined {
  const meant = pendingOf(known, refs)
  const end = meant.findLast(({ kind }) => kind === "upphor")?.date
  const isReplaced = meant.some(({ kind, date }) => kind === "ikraft" && (date === undefined || date >= (end ?? "")))
  return end === undefined || isReplaced ? undefined : { date: end }
}
