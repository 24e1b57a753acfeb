import type { ProvisionRef, Provisions } from "../../model/law.ts"
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
  return Array.from(new Set([...holes, ...lostOf(act, gone)]))
}

/** Provisions and chapters whose absence has a reason, or is known of already. */
function explained({ repealed, amendments, open }: Inside): ReadonlySet<ProvisionRef> {
  return new Set([...repealed.keys(), ...amendments.flatMap(amendment => amendment.repealed), ...open])
}

/** Chapters 1–n that are missing, and chapters that have nothing in them. */
function chapterHoles({ chapters }: Inside, gone: ReadonlySet<ProvisionRef>): readonly ProvisionRef[] {
  const names = Array.from(chapters.keys()).filter(name => name !== "")
  const present = new Set(names.map(Number))
  const missing = numbersUpTo(names).filter(number => !present.has(number) && !chapters.has(String(number)))
  const empty = names.filter(name => chapters.get(name)?.size === 0)
  return [...missing.map(String), ...empty].filter(name => !leftChapter(name, gone)).map(name => `${name} kap.`)
}

/** A chapter is explained by its own repeal, or by that of any of its sections. */
function leftChapter(chapter: string, gone: ReadonlySet<ProvisionRef>): boolean {
  return gone.has(`${chapter} kap.`) || Array.from(gone).some(ref => ref.startsWith(`${chapter}:`))
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

/** Provisions that an amendment changed or added and no later one repealed, yet are not there. */
function lostOf(act: Inside, gone: ReadonlySet<ProvisionRef>): readonly ProvisionRef[] {
  const throughout = act.chapters.has("") || runsThrough(act)
  const there = new Set(
    Array.from(act.chapters, ([chapter, sections]) =>
      Array.from(sections, section => (throughout ? section : `${chapter}:${section}`)),
    ).flat(),
  )
  const last = new Set<ProvisionRef>()
  for (const { inForce, changed, added, repealed } of act.amendments) {
    for (const ref of [...last].filter(old => covers(repealed, old))) last.delete(ref)
    // What has yet to come into force is not expected to be there.
    if (inForce === undefined || inForce < LISTS_TRUSTED_FROM || (act.asOf && inForce > act.asOf)) continue
    for (const ref of [...changed, ...added]) last.add(ref)
  }
  // In an act with chapters a section without one is a slip in the list of amendments, and says nothing.
  return Array.from(last).filter(
    ref => !there.has(ref) && !gone.has(ref) && !ref.endsWith("kap.") && throughout !== ref.includes(":"),
  )
}

/** True when a list of repeals holds the provision, or its whole chapter. */
function covers(repealed: readonly ProvisionRef[], ref: ProvisionRef): boolean {
  return repealed.includes(ref) || (ref.includes(":") && repealed.includes(`${ref.slice(0, ref.indexOf(":"))} kap.`))
}
