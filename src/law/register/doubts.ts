import type { Amendment, ProvisionRef, Provisions } from "../../model/law.ts"
import { runsThrough } from "./running.ts"

/** One provision in twenty, or one chapter in ten, may be in doubt before the whole act is. */
const TOLERATED_PROVISIONS = 1 / 20
const TOLERATED_CHAPTERS = 1 / 10

/** Older lists of amendments say of whole chapters that they were rewritten, and leave out which sections went. */
const LISTS_TRUSTED_FROM = "1995-01-01"

type Inside = Pick<Provisions, "chapters" | "open" | "repealed" | "amendments" | "asOf">

/**
 * `open` and `complete` of an act whose source claims to have all of it.
 *
 * Sources lose provisions in silence, and what they lose shows in two ways: the numbering has a hole that no repeal
 * explains, or an amendment has changed or added a provision that is not there. While few are so doubtful, those are
 * counted as open and the rest is trusted; where they are many but lie in few chapters, those chapters are open as a
 * whole; otherwise nothing is trusted. A chapter without sections is in doubt as a whole.
 */
export function judged<Act extends Inside>(act: Act): Act & { readonly complete: boolean } {
  const doubtful = doubtsOf(act)
  const sections = sectionsOf(act).length
  if (sections === 0) return { ...act, complete: false }
  if (doubtful.length <= sections * TOLERATED_PROVISIONS) {
    return { ...act, complete: true, open: union(act.open, doubtful) }
  }
  const chapters = new Set(doubtful.map(chapterOf))
  const isConfined = !chapters.has("") && chapters.size <= act.chapters.size * TOLERATED_CHAPTERS
  if (!isConfined) return { ...act, complete: false }
  return {
    ...act,
    complete: true,
    open: union(
      act.open,
      Array.from(chapters, chapter => `${chapter} kap.`),
    ),
  }
}

function union(open: readonly ProvisionRef[], doubtful: readonly ProvisionRef[]): readonly ProvisionRef[] {
  return Array.from(new Set([...open, ...doubtful]))
}

/** "14:5" and "14 kap." are of chapter 14; "5" is of none. */
function chapterOf(ref: ProvisionRef): string {
  return ref.endsWith(" kap.") ? ref.slice(0, -" kap.".length) : ref.slice(0, Math.max(0, ref.indexOf(":")))
}

function doubtsOf(act: Inside): readonly ProvisionRef[] {
  const gone = explained(act)
  const holes = [...chapterHoles(act, gone), ...sectionHoles(act, gone)]
  return Array.from(new Set([...holes, ...lostOf(act)]))
}

/** Provisions and chapters whose absence has a reason, or is known of already. What ends later is there until then. */
function explained(act: Inside): ReadonlySet<ProvisionRef> {
  const amendments = act.amendments.filter(amendment => !isAhead(amendment, act))
  return new Set([...goneByText(act), ...amendments.flatMap(({ repealed }) => repealed), ...act.open])
}

/** What the act's own text says is gone, but for what an amendment yet to come will repeal. */
function goneByText({ repealed, amendments, asOf }: Inside): readonly ProvisionRef[] {
  const ahead = new Set(amendments.filter(amendment => isAhead(amendment, { asOf })).map(({ sfs }) => sfs))
  return Array.from(repealed).flatMap(([ref, by]) => (ahead.has(by) ? [] : [ref]))
}

/** True for an amendment that comes into force after the day of the structure. */
function isAhead({ inForce }: Amendment, { asOf }: { readonly asOf?: Inside["asOf"] | undefined }): boolean {
  return inForce !== undefined && asOf !== undefined && inForce > asOf
}

/** Chapters 1–n that are missing, and chapters that have nothing in them. */
function chapterHoles({ chapters }: Inside, gone: ReadonlySet<ProvisionRef>): readonly ProvisionRef[] {
  const names = Array.from(chapters.keys()).filter(name => name !== "")
  const present = new Set(names.map(Number))
  const missing = numbersUpTo(names).filter(number => !present.has(number) && !chapters.has(String(number)))
  const empty = names.filter(name => chapters.get(name)?.size === 0)
  // A chapter is explained by its own repeal, or by that of any of its sections.
  const left = new Set(Array.from(gone, chapterOf))
  return [...missing.map(String), ...empty].filter(name => !left.has(name)).map(name => `${name} kap.`)
}

/** Sections 1–n of a chapter that are missing; of the whole act, where the numbers run through it. */
function sectionHoles(act: Inside, gone: ReadonlySet<ProvisionRef>): readonly ProvisionRef[] {
  const whole = runsThrough(act) ? new Map([["", new Set(sectionsOf(act))]]) : act.chapters
  const bare = new Set(Array.from(gone, ref => ref.slice(ref.indexOf(":") + 1)))
  return Array.from(whole).flatMap(([chapter, sections]) => {
    const present = new Set(Array.from(sections, section => Number.parseInt(section, 10)))
    return numbersUpTo([...sections])
      .filter(number => !present.has(number))
      .map(number => (chapter === "" ? String(number) : `${chapter}:${number}`))
      .filter(ref => !gone.has(ref) && (whole === act.chapters || !bare.has(ref)))
  })
}

function sectionsOf({ chapters }: Inside): readonly string[] {
  return Array.from(chapters.values(), sections => [...sections]).flat()
}

function numbersUpTo(names: readonly string[]): readonly number[] {
  const highest = names.reduce((most, name) => Math.max(most, Number.parseInt(name, 10)), 0)
  return Array.from({ length: highest }, (_, at) => at + 1)
}

/** Provisions and chapters that an amendment changed or added and no later one repealed, yet are not there. */
function lostOf(act: Inside): readonly ProvisionRef[] {
  const throughout = act.chapters.has("") || runsThrough(act)
  const there = new Set(
    Array.from(act.chapters, ([chapter, sections]) => [
      `${chapter} kap.`,
      ...Array.from(sections, section => (throughout ? section : `${chapter}:${section}`)),
    ]).flat(),
  )
  const known = new Set([...goneByText(act), ...act.open])
  // In an act with chapters a section without one is a slip in the list of amendments, and says nothing; so is a chapter
  // in one without.
  const isMeant = (ref: ProvisionRef): boolean =>
    ref.endsWith(" kap.") ? !act.chapters.has("") : throughout !== ref.includes(":")
  return namedLast(act).filter(
    ref => isMeant(ref) && !there.has(ref) && !known.has(ref) && !known.has(`${chapterOf(ref)} kap.`),
  )
}

/** What by the amendments should be there on the structure's day, of all that they name. */
function namedLast(act: Inside): readonly ProvisionRef[] {
  const last = new Map<string, Set<ProvisionRef>>()
  const add = (ref: ProvisionRef) => last.set(chapterOf(ref), (last.get(chapterOf(ref)) ?? new Set()).add(ref))
  const coming = new Set<ProvisionRef>()
  for (const amendment of act.amendments) {
    const { inForce, changed, added, repealed } = amendment
    if (isAhead(amendment, act)) {
      // What is to be changed or repealed is there now; what is to be added is not.
      for (const ref of [...changed, ...repealed]) if (!coming.has(ref)) add(ref)
      for (const ref of added) coming.add(ref)
      continue
    }
    for (const ref of repealed) {
      if (ref.endsWith(" kap.")) last.delete(chapterOf(ref))
      else last.get(chapterOf(ref))?.delete(ref)
    }
    if (inForce === undefined || inForce < LISTS_TRUSTED_FROM) continue
    for (const ref of [...changed, ...added]) add(ref)
  }
  return Array.from(last.values(), refs => [...refs]).flat()
}
