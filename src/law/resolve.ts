import { type Citation, type Designation, type ProvisionWritten, speaksOfThePast } from "../model/citation.ts"
import type { CivilDate } from "../model/date.ts"
import type { Act, Provisions, Register, SfsNumber } from "../model/law.ts"
import { type Choice, chooseAct, type NameChange } from "./acts-by-date.ts"
import { antecedentOf, chapterNear } from "./antecedents.ts"

/** How it was settled which act a reference means, from the surest down. */
type Basis = "nummer" | "definition" | "adjektiv" | "namn" | "anafor" | "ellips"

/** A reference, and the act that it means. */
export interface Resolved {
  readonly citation: Citation
  /** As written, with the chapter that the context gives. */
  readonly provision?: ProvisionWritten
  readonly meaning: Meaning
  /** True when the act is named but the chapter was taken from the reference before. */
  readonly chapterAssumed?: true
}

export type Meaning =
  | {
      readonly kind: "act"
      readonly act: Act
      readonly basis: Basis
      /** The reference that a bare "4 §" or "samma lag" leans on. */
      readonly leansOn?: Citation
      readonly change?: NameChange
    }
  /** A number or name that the register does not have. */
  | { readonly kind: "unknown"; readonly number?: SfsNumber; readonly name?: string }
  /** "tidigare LSS", of which no earlier act is known. */
  | { readonly kind: "none earlier"; readonly name: string }
  | { readonly kind: "ambiguous"; readonly acts: readonly Act[] }
  /** No act is named, and none stands near. */
  | { readonly kind: "nothing" }
  /** An EU act, a preparatory work or a regulation: outside the register. */
  | { readonly kind: "outside"; readonly target: string }

/** What resolving depends on. */
export interface Circumstances {
  readonly register: Register
  /** The day that names are read for: the document's start of validity. */
  readonly date: CivilDate
  /** What is known of the insides of acts; used to see whether a bare "11 kap. 5 §" can belong to an act. */
  readonly provisions: ReadonlyMap<SfsNumber, Provisions>
}

/**
 * Which act each reference means. In order: its number; what the text says that a short name stands for; an adjective of
 * time; the name on `date`. A provision without an act takes the nearest one in the sentence, then in the paragraph.
 * A name is never learnt from a number beside it: the act of 2001 mentioned once must not capture every "socialtjänstlagen".
 */
export function resolve(citations: readonly Citation[], circumstances: Circumstances): readonly Resolved[] {
  const settled = settle(citations, circumstances)
  const acts = settled.flatMap((meaning, index) => (meaning?.kind === "act" ? [index] : []))
  const resolved = citations.map((citation, index): Resolved => {
    const own = settled[index] ?? antecedentOf(citations, settled, acts, index, circumstances)
    return { citation, meaning: own ?? { kind: "nothing" }, ...provisionOf(citation) }
  })
  return resolved.map((_, index) => withChapter(resolved, index, circumstances))
}

/** What each reference says by itself or by the text's own definitions; undefined for what leans on others. */
function settle(
  citations: readonly Citation[],
  circumstances: Omit<Circumstances, "provisions">,
): readonly (Meaning | undefined)[] {
  const defined = new Map<string, Act>()
  // A text says "SoL" a hundred times, and means the same act.
  const chosen = new Map<string, Meaning>()
  return disambiguate(
    citations.map(citation => {
      const meaning = meaningOf(citation.designation, { defined, chosen }, circumstances)
      if (meaning?.kind === "act" && !speaksOfThePast(citation.designation)) {
        for (const name of namesGiven(citation, circumstances.register)) {
          if (!hasPassedOn(name, meaning.act, circumstances)) defined.set(name, meaning.act)
        }
      }
      return meaning
    }),
  )
}

/**
 * True for an abbreviation that on the day already belongs to a later act: "socialtjänstlagen (2001:453), SoL, upphävdes" is a
 * sentence about the former act, and teaches nothing.
 */
function hasPassedOn(name: string, act: Act, { register, date }: Omit<Circumstances, "provisions">): boolean {
  const bearers = register.abbreviated.get(name) ?? []
  const choice = chooseAct(bearers, date)
  const end = act.repeal?.date
  return (
    bearers.includes(act) && end !== undefined && end <= date && choice?.kind === "one" && choice.act.sfs !== act.sfs
  )
}

/**
 * The acts that the references name outright, read for `date`: those whose insides must be at hand before the rest is
 * resolved and all is checked.
 */
export function actsNamed(
  citations: readonly Citation[],
  circumstances: Omit<Circumstances, "provisions">,
): ReadonlySet<SfsNumber> {
  return new Set(
    settle(citations, circumstances).flatMap(meaning => (meaning?.kind === "act" ? [meaning.act.sfs] : [])),
  )
}

/** The act with a number; a few old ones are registered with more digits than people write. */
function actOf({ acts }: Register, number: SfsNumber): Act | undefined {
  const act = acts.get(number)
  if (act !== undefined || !/^1[678]/.test(number)) return act
  const [year = "", rest = ""] = number.split(":")
  return acts.get(`${year}:${rest.padStart(4, "0")}`)
}

/** Undefined for what leans on the text around it. */
function meaningOf(
  designation: Designation | undefined,
  { defined, chosen }: { readonly defined: ReadonlyMap<string, Act>; readonly chosen: Map<string, Meaning> },
  { register, date }: Omit<Circumstances, "provisions">,
): Meaning | undefined {
  if (designation === undefined || designation.kind === "anaphor") return undefined
  if (designation.kind === "other") return { kind: "outside", target: designation.target }
  if (designation.number !== undefined) {
    const act = actOf(register, designation.number)
    return act === undefined ? { kind: "unknown", number: designation.number } : { kind: "act", act, basis: "nummer" }
  }
  const name = nameOf(designation)
  const ours = name === undefined ? undefined : defined.get(name)
  if (ours !== undefined && designation.era === undefined) return { kind: "act", act: ours, basis: "definition" }
  const key = `${designation.kind} ${name} ${designation.era}`
  const meaning = chosen.get(key) ?? byName(designation, name ?? "", register, date)
  chosen.set(key, meaning)
  return meaning
}

/** The act that a name, an abbreviation or a title means on `date`. */
function byName(designation: ActDesignation, name: string, register: Register, date: CivilDate): Meaning {
  const choice = chooseAct(candidatesOf(designation, register), date, designation.era)
  if (choice === undefined) return { kind: "unknown", name }
  return choice.kind === "none earlier" ? { kind: "none earlier", name } : meaningOfChoice(choice, designation)
}

function meaningOfChoice(
  choice: Exclude<Choice, { readonly kind: "none earlier" }>,
  { era }: { readonly era?: unknown },
): Meaning {
  if (choice.kind === "several") return { kind: "ambiguous", acts: choice.acts }
  const basis = era === undefined ? "namn" : "adjektiv"
  return { kind: "act", act: choice.act, basis, ...(choice.change === undefined ? {} : { change: choice.change }) }
}

type ActDesignation = Exclude<Designation, { readonly kind: "anaphor" | "other" }>

function candidatesOf(designation: ActDesignation, register: Register): readonly Act[] {
  switch (designation.kind) {
    case "name":
      return register.named.get(designation.name) ?? []
    case "abbreviation":
      return register.abbreviated.get(designation.abbreviation) ?? []
    case "title":
      return designation.numbers.flatMap(number => register.acts.get(number) ?? [])
    case "number":
      return []
  }
}

function nameOf(designation: ActDesignation): string | undefined {
  switch (designation.kind) {
    case "name":
      return designation.name
    case "abbreviation":
      return designation.abbreviation
    case "title":
      return designation.title
    case "number":
      return undefined
  }
}

/** What a reference calls its act for the rest of the text; a name that the register knows is read by the day instead. */
function namesGiven({ designation, defines }: Citation, { named }: Register): readonly string[] {
  const unknown = designation?.kind === "name" && designation.number !== undefined && !named.has(designation.name)
  return [...(defines === undefined ? [] : [defines]), ...(unknown ? [designation.name] : [])]
}

/** Where an abbreviation fits several acts and the text names one of them elsewhere, that one is meant. */
function disambiguate(meanings: readonly (Meaning | undefined)[]): readonly (Meaning | undefined)[] {
  const named = new Set(meanings.flatMap(meaning => (meaning?.kind === "act" ? [meaning.act.sfs] : [])))
  return meanings.map(meaning => {
    if (meaning?.kind !== "ambiguous") return meaning
    const [act, other] = meaning.acts.filter(({ sfs }) => named.has(sfs))
    return act === undefined || other !== undefined ? meaning : { kind: "act", act, basis: "definition" }
  })
}

function provisionOf({ provision }: Citation): { readonly provision?: ProvisionWritten } {
  return provision === undefined ? {} : { provision }
}

/** "(4 §)" after "14 kap. 3 § socialtjänstlagen" is in the same chapter. */
function withChapter(all: readonly Resolved[], index: number, { provisions }: Circumstances): Resolved {
  const resolved = all[index]
  if (resolved === undefined) throw new RangeError("no reference at this index")
  const { provision, meaning, citation } = resolved
  if (meaning.kind !== "act" || provision?.section === undefined) return resolved
  const known = provisions.get(meaning.act.sfs)
  if (provision.chapter !== undefined) {
    // "LSS 9:2" of an act without chapters is section 9, point 2.
    const isPoint = known?.complete === true && known.chapters.has("") && /(?<!\d)\d{1,2}:\d/.test(citation.text)
    return isPoint ? { ...resolved, provision: { section: provision.chapter, punkt: provision.section } } : resolved
  }
  const chapter = chapterNear(all, index, known)
  if (chapter === undefined) return resolved
  const isGiven = meaning.basis === "ellips" || meaning.basis === "anafor"
  return { ...resolved, provision: { chapter, ...provision }, ...(isGiven ? {} : { chapterAssumed: true }) }
}
