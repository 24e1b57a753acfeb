import type { ProvisionWritten } from "../model/citation.ts"
import type { CivilDate } from "../model/date.ts"
import type { ProvisionRef, Provisions } from "../model/law.ts"
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
    return seekGone([`${chapter} kap.`, `${chapter}:${section}`], "kapitel", known, days)
  }
  const home = chapter ?? chapterOf(section, known)
  if (home === undefined) return { kind: "which chapter" }
  const refs = home === "" ? [section] : [`${home}:${section}`, `${home} kap.`]
  return known.chapters.get(home)?.has(section) ? seekDays(refs, known, days) : seekGone(refs, "paragraf", known, days)
}

/** The chapter of a section that is cited without one: the only one, or the one that has it where numbers run through. */
function chapterOf(section: string, known: Provisions): string | undefined {
  if (known.chapters.has("")) return ""
  if (!runsThrough(known)) return undefined
  const homes = [...known.chapters].filter(([, sections]) => sections.has(section))
  return homes[0]?.[0] ?? [...known.chapters.keys()].at(-1)
}

/**
 * A provision that is there: since when, and how long. `refs` are the names by which an amendment may speak of it: the
 * section, and its whole chapter.
 */
function seekDays(refs: readonly ProvisionRef[], known: Provisions, { date, today }: Days): ProvisionAnswer {
  const isMeant = (ref: ProvisionRef): boolean => refs.includes(ref)
  const after = (day: string) => known.amendments.filter(({ inForce }) => inForce !== undefined && inForce > day)
  const added = after(date).findLast(amendment => amendment.added.some(isMeant))
  const wasThere = (): boolean =>
    known.amendments.some(({ changed, repealed }) => changed.some(isMeant) || repealed.some(isMeant))
  if (added?.inForce !== undefined && !wasThere()) return { kind: "to come", from: added.inForce }
  // What was repealed before the structure's day and is in it has come back since.
  const ending = after(known.asOf ?? "").findLast(amendment => amendment.repealed.some(isMeant))
  const isLast = ending !== undefined && (added === undefined || (added.inForce ?? "") < (ending.inForce ?? ""))
  if (ending === undefined || !isLast || ending.inForce === undefined) return { kind: "exists" }
  const ended = { date: ending.inForce, by: ending.sfs }
  return ending.inForce <= today ? { kind: "ended", ended } : { kind: "exists", ends: ended }
}

/** A provision that is not there: repealed, perhaps not known, or never there. */
function seekGone(
  refs: readonly ProvisionRef[],
  what: "kapitel" | "paragraf",
  known: Provisions,
  { today }: Days,
): ProvisionAnswer {
  const by = refs.map(ref => known.repealed.get(ref)).find(act => act !== undefined)
  if (by !== undefined) {
    const date = known.amendments.find(({ sfs }) => sfs === by)?.inForce
    const ended = { by, ...(date === undefined ? {} : { date }) }
    return date !== undefined && date > today ? { kind: "exists", ends: ended } : { kind: "ended", ended }
  }
  const isOpen = known.open.some(ref => refs.includes(ref))
  return known.complete && !isOpen ? { kind: "missing", what } : { kind: "unknown", why: "innehållet ofullständigt" }
}
