import { type Citation, speaksOfThePast } from "../model/citation.ts"
import type { Act, Provisions } from "../model/law.ts"
import { countBefore } from "../model/sorted.ts"
import { runsThrough } from "./register/index.ts"
import type { Circumstances, Meaning, Resolved } from "./resolve.ts"

/** How many acts are tried before a reference is left open; a text without end must not be read from each reference. */
const TRIES = 20

/**
 * The act that a reference without one leans on: the nearest that is named before it in the sentence, else after it in the
 * sentence, else before it in the paragraph, else after it there, else the one act in the section's heading. An act that
 * cannot hold the provision is passed over: a chapter cannot belong to an act without chapters. `acts` are the references
 * that name an act, by index and in order.
 */
export function antecedentOf(
  citations: readonly Citation[],
  meanings: readonly (Meaning | undefined)[],
  acts: readonly number[],
  index: number,
  { provisions }: Pick<Circumstances, "provisions">,
): Meaning | undefined {
  const citation = citations[index]
  if (citation === undefined) return undefined
  const basis = citation.designation?.kind === "anaphor" ? "anafor" : "ellips"
  const split = countBefore(acts, act => act < index)
  const before = acts.slice(Math.max(0, split - TRIES), split).toReversed()
  // "samma lag" points backwards only.
  const after = basis === "anafor" ? [] : acts.slice(split, split + TRIES)
  for (const scope of ["sentence", "paragraph"] as const) {
    for (const candidate of [...before, ...after]) {
      const [other, meaning] = [citations[candidate], meanings[candidate]]
      if (other === undefined || meaning?.kind !== "act" || other[scope] !== citation[scope]) continue
      if (speaksOfThePast(other.designation) || !isOfKind(meaning.act, citation)) continue
      const known = provisions.get(meaning.act.sfs)
      if (candidate > index && !canComeAfter(other, citation)) continue
      if (canHold(known, citation, other)) return { kind: "act", act: meaning.act, basis, leansOn: other }
    }
  }
  return basis === "anafor" ? undefined : actOfHeading(citations, meanings, acts.slice(0, split), citation, provisions)
}

/** "## Socialtjänstlagen" above a table of delegations: the one act that the heading of the section names. */
function actOfHeading(
  citations: readonly Citation[],
  meanings: readonly (Meaning | undefined)[],
  before: readonly number[],
  citation: Citation,
  provisions: Circumstances["provisions"],
): Meaning | undefined {
  if (citation.section === undefined) return undefined
  const last = before.findLast(index => citations[index]?.heading === true)
  const [heading, meaning] = last === undefined ? [] : [citations[last], meanings[last]]
  if (heading?.section !== citation.section || meaning?.kind !== "act") return undefined
  const isOnly = before.every(index => {
    const [other, named] = [citations[index], meanings[index]]
    const isSame = named?.kind === "act" && named.act.sfs === meaning.act.sfs
    return other?.heading !== true || other.section !== heading.section || isSame
  })
  if (!isOnly || !canHold(provisions.get(meaning.act.sfs), citation, heading)) return undefined
  return { kind: "act", act: meaning.act, basis: "ellips", leansOn: heading }
}

/** "samma förordning" is no act of the Riksdag. */
function isOfKind({ kind, title }: Act, { designation }: Citation): boolean {
  if (designation?.kind !== "anaphor") return true
  const isOrdinance = kind === "förordning"
  if (/förordning/.test(designation.word)) return isOrdinance
  if (/balk/.test(designation.word)) return /balk/i.test(title)
  return /lag/.test(designation.word) ? !isOrdinance : true
}

/**
 * An act that comes after a bare "5 §" is meant only when it stands without provisions of its own: "enligt 2 § … enligt
 * 25 § FL" speaks of two acts.
 */
function canComeAfter(other: Citation, { provision, quoted }: Citation): boolean {
  // A quotation of law says at its end where it is from.
  if (quoted === true && other.quoted === true) return true
  return other.provision === undefined || provision?.chapter !== undefined
}

/**
 * A chapter cannot belong to an act without chapters, nor a bare section to one where sections begin anew in each chapter,
 * unless the reference that it leans on gives the chapter.
 */
function canHold(known: Provisions | undefined, { provision }: Citation, other: Citation): boolean {
  if (known === undefined || provision === undefined || !known.complete) return true
  if (provision.chapter !== undefined) return !known.chapters.has("")
  return known.chapters.has("") || runsThrough(known) || other.provision?.chapter !== undefined
}

/**
 * The chapter that a section without one is in: that of the nearest reference to the same act before it in the paragraph,
 * else after it. Undefined for an act whose sections need no chapter.
 */
export function chapterNear(
  all: readonly Resolved[],
  index: number,
  known: Provisions | undefined,
): string | undefined {
  const own = all[index]
  if (own === undefined || known === undefined || known.chapters.has("") || runsThrough(known)) return undefined
  if (own.meaning.kind !== "act") return undefined
  // With an act of its own, a section leans only on what stands before.
  const isBare = own.meaning.basis === "ellips" || own.meaning.basis === "anafor"
  for (const step of isBare ? [-1, 1] : [-1]) {
    for (let i = index + step; Math.abs(i - index) <= TRIES; i += step) {
      const other = all[i]
      if (other?.citation.paragraph !== own.citation.paragraph) break
      if (other.meaning.kind !== "act" || other.meaning.act.sfs !== own.meaning.act.sfs) continue
      if (other.provision?.chapter !== undefined) return other.provision.chapter
    }
  }
  return undefined
}
