import type { CitationKind, ProvisionWritten } from "../model/citation.ts"
import type { CivilDate } from "../model/date.ts"
import type { Act, Provisions, SfsNumber } from "../model/law.ts"
import type { Span } from "../model/source.ts"
import { type Amended, amendmentsOf, comingChanges, type ProvisionChange } from "./amendments.ts"
import { checkAct, type Ending } from "./check.ts"
import type { LawFacts, LawReading } from "./facts.ts"
import type { Reference } from "./references.ts"
import { runsThrough } from "./register/index.ts"
import { type ProvisionAnswer, seekProvision } from "./seek-provision.ts"
import { nameInFull } from "./words-of-acts.ts"

/** A text whose references are to be listed by what they point at. */
export interface CitingText {
  readonly id: string
  readonly path: string
  readonly titel: string
  readonly reading: Pick<LawReading, "decided" | "references">
  /** Line (from 1) of an offset in the text, when lines are wanted. */
  readonly lineOf?: (offset: number) => number
}

/** One text among those that cite something. */
export interface CitingDocument {
  readonly id: string
  readonly path: string
  readonly titel: string
  readonly count: number
  /** Where in the file, in order. */
  readonly spans: readonly Span[]
  readonly lines?: readonly number[]
  readonly decided?: CivilDate
  /** What has happened to the provision since the text was decided, oldest first; nothing for an undecided text. */
  readonly changes: readonly Amended[]
}

/** A chapter or section that is cited; neither for the act as a whole. */
export interface CitedProvision {
  readonly kapitel?: string
  readonly paragraf?: string
  /** Whether it is there today; absent for the act as a whole. */
  readonly answer?: ProvisionAnswer
  readonly documents: readonly CitingDocument[]
  /** What is decided but comes into force after today, soonest first. */
  readonly coming: readonly ProvisionChange[]
}

/** Whether an act holds today. */
export type ActStanding =
  /** An end without a day comes when the Government decides. */
  | { readonly kind: "galler"; readonly ends?: Ending }
  | { readonly kind: "upphavd" | "troligen_upphavd"; readonly ended: Ending }
  /** Without a day when the Government is to decide it. */
  | { readonly kind: "ej_i_kraft"; readonly from?: CivilDate }

export interface CitedAct {
  readonly sfs: SfsNumber
  /** "Socialtjänstlag", as it was published. */
  readonly titel: string
  /** "socialtjänstlagen (2025:400)" */
  readonly namn: string
  readonly standing: ActStanding
  /** The day that all this is good to. */
  readonly asOf: CivilDate
  readonly provisions: readonly CitedProvision[]
}

/** Something outside the register: an EU act, a regulation of an authority, a preparatory work. */
export interface CitedOther {
  readonly kind: CitationKind
  readonly target: string
  readonly documents: readonly CitingDocument[]
}

/** All that a set of texts cites, turned round: what is cited → by which. */
export interface ProvisionIndex {
  readonly acts: readonly CitedAct[]
  readonly others: readonly CitedOther[]
}

/** What an index draws on besides the texts. */
export interface IndexBackground extends Pick<LawFacts, "register" | "provisions"> {
  readonly today: CivilDate
}

/**
 * Which texts cite which provisions. Acts come in Swedish order of their titles, provisions in the order of the act: 2,
 * 2 a, 3. References whose act cannot be told are left out; `validate` reports them.
 */
export function indexProvisions(texts: readonly CitingText[], background: IndexBackground): ProvisionIndex {
  const acts = new Map<SfsNumber, { readonly act: Act; readonly cited: Cited[] }>()
  const others = new Map<string, { readonly kind: CitationKind; readonly target: string; readonly cited: Cited[] }>()
  for (const text of texts) {
    for (const reference of text.reading.references) {
      const { citation, meaning } = reference
      const cited: Cited = { text, reference }
      if (meaning.kind === "act") {
        const { act } = meaning
        group(acts, act.sfs, () => ({ act, cited: [] })).cited.push(cited)
      } else if (meaning.kind === "outside") {
        const { target } = meaning
        group(others, target, () => ({ kind: citation.kind, target, cited: [] })).cited.push(cited)
      }
    }
  }
  return {
    acts: Array.from(acts.values(), ({ act, cited }) => citedAct(act, cited, background)).toSorted(
      (a, b) => order(a.titel, b.titel) || order(a.sfs, b.sfs),
    ),
    others: Array.from(others.values(), ({ cited, ...other }) => ({
      ...other,
      documents: documentsOf(cited, () => []),
    })).toSorted((a, b) => order(a.kind, b.kind) || order(a.target, b.target)),
  }
}

/** One reference, and the text that it stands in. */
interface Cited {
  readonly text: CitingText
  readonly reference: Reference
}

function citedAct(act: Act, cited: readonly Cited[], background: IndexBackground): CitedAct {
  const { register, today } = background
  const known = background.provisions.get(act.sfs)
  const groups = new Map<string, { readonly provision: ProvisionWritten; readonly cited: Cited[] }>()
  for (const each of cited) {
    const provision = placeOf(each.reference, known)
    const key = `${provision.chapter ?? ""}:${provision.section ?? ""}`
    group(groups, key, () => ({ provision, cited: [] })).cited.push(each)
  }
  const provisions = Array.from(groups.values(), ({ provision, cited: here }): CitedProvision => {
    const { chapter, section } = provision
    const isWhole = chapter === undefined && section === undefined
    return {
      ...(chapter === undefined ? {} : { kapitel: chapter }),
      ...(section === undefined ? {} : { paragraf: section }),
      ...(isWhole ? {} : { answer: seekProvision(provision, known, { date: today, today }) }),
      documents: documentsOf(here, decided => amendmentsOf(known, provision, decided, today)),
      coming: comingChanges(known, provision, today),
    }
  })
  return {
    sfs: act.sfs,
    titel: act.title,
    namn: nameInFull(act),
    standing: standingOf(act, today),
    asOf: known?.asOf ?? act.asOf ?? register.date,
    provisions: provisions.toSorted(
      (a, b) => order(a.kapitel ?? "", b.kapitel ?? "") || order(a.paragraf ?? "", b.paragraf ?? ""),
    ),
  }
}

/** Chapter and section alone. Where sections are numbered through the act, the chapter says nothing more. */
function placeOf({ provision }: Reference, known: Provisions | undefined): ProvisionWritten {
  const { chapter, section } = provision ?? {}
  const isIdle = section !== undefined && known !== undefined && runsThrough(known)
  return {
    ...(chapter === undefined || isIdle ? {} : { chapter }),
    ...(section === undefined ? {} : { section }),
  }
}

function documentsOf(
  cited: readonly Cited[],
  changesSince: (decided: CivilDate) => readonly Amended[],
): readonly CitingDocument[] {
  const byText = new Map<CitingText, Span[]>()
  for (const { text, reference } of cited) group(byText, text, () => []).push(reference.citation.span)
  const documents = Array.from(byText, ([text, spans]): CitingDocument => {
    const { id, path, titel, lineOf } = text
    const { decided } = text.reading
    return {
      id,
      path,
      titel,
      count: spans.length,
      spans,
      ...(lineOf === undefined ? {} : { lines: spans.map(({ start }) => lineOf(start)) }),
      ...(decided === undefined ? {} : { decided }),
      changes: decided === undefined ? [] : changesSince(decided),
    }
  })
  return documents.toSorted((a, b) => order(a.titel, b.titel) || order(a.path, b.path))
}

/** The same judgement as is made of each reference, in the words of the index. */
function standingOf(act: Act, today: CivilDate): ActStanding {
  const verdict = checkAct(act, { date: today, today })
  switch (verdict.status) {
    case "finns":
      return { kind: "galler", ...(verdict.ends === undefined ? {} : { ends: endingOf(verdict.ends) }) }
    case "upphavd":
      return { kind: "upphavd", ended: endingOf(verdict.repeal) }
    case "ej_i_kraft":
      return { kind: "ej_i_kraft", from: verdict.from }
    case "kan_ej_kontrolleras":
      return verdict.why === "troligen upphävd"
        ? { kind: "troligen_upphavd", ended: endingOf(verdict.repeal) }
        : { kind: "ej_i_kraft" }
  }
}

function endingOf({ date, by }: Ending): Ending {
  return { ...(date === undefined ? {} : { date }), ...(by === undefined ? {} : { by }) }
}

function group<K, V>(groups: Map<K, V>, key: K, make: () => V): V {
  const found = groups.get(key) ?? make()
  groups.set(key, found)
  return found
}

let collator: Intl.Collator | undefined

/** Swedish order, with numbers by their size: "2" before "2 a" before "10". Made when first needed: it takes a while. */
function order(a: string, b: string): number {
  collator ??= new Intl.Collator("sv", { numeric: true })
  return collator.compare(a, b)
}
