import {
  amendmentsKnownTo,
  factDate,
  type LawReading,
  nameInFull,
  provisionInWords,
  type Reference,
} from "../../law/index.ts"
import { inWords } from "../../model/date.ts"
import type { Place } from "../../model/source.ts"
import { shorten } from "../departures.ts"
import type { CollectionContext, Entry } from "../rule.ts"

/** A reference in a document, with what surrounds it. */
export interface CitedPlace {
  readonly entry: Entry
  readonly reading: LawReading
  readonly reference: Reference
  readonly place: Place
}

interface Cited {
  readonly byDocument: readonly (readonly CitedPlace[])[]
  readonly all: readonly CitedPlace[]
}

/** The references of every document that has any, in path order. */
export function readingsOf(context: CollectionContext): readonly (readonly CitedPlace[])[] {
  return citedIn(context).byDocument
}

/** Every reference in every document. */
export function referencesIn(context: CollectionContext): readonly CitedPlace[] {
  return citedIn(context).all
}

/** Gathered once: many rules ask for the same places. */
function citedIn(context: CollectionContext): Cited {
  const known = gathered.get(context)
  if (known !== undefined) return known
  const byDocument = context.entries.flatMap(entry => {
    const reading = context.law.readings.get(entry.document.path)
    return reading === undefined || reading.references.length === 0 ? [] : [placesIn(entry, reading)]
  })
  const cited = { byDocument, all: byDocument.flat() }
  gathered.set(context, cited)
  return cited
}

const gathered = new WeakMap<CollectionContext, Cited>()

function placesIn(entry: Entry, reading: LawReading): readonly CitedPlace[] {
  const { path } = entry.document
  return reading.references.map(reference => ({
    entry,
    reading,
    reference,
    place: { path, span: reference.citation.span },
  }))
}

/** The whole reference as the text has it, on one line: "14 kap. 4 och 5 §§ SoL". */
export function quoted({ citation: { text, whole } }: Reference): string {
  return shorten((whole ?? text).replace(/\s+/g, " "))
}

/** The act that a reference means, in full: "socialtjänstlagen (2025:400)"; "lagen" when that cannot be told. */
export function actInFull({ meaning }: Reference): string {
  return meaning.kind === "act" ? nameInFull(meaning.act) : "lagen"
}

/** The same for what is said of amendments. */
export function amendmentFactsFrom(reference: Reference, { law }: CollectionContext): string {
  return `Enligt uppgifter från ${inWords(amendmentsKnownTo(reference, law))}.`
}

/** At most a warning where the act, or the chapter, was assumed and not read. */
export function tempered({ meaning, chapterAssumed }: Reference): { readonly severity?: "varning" } {
  const isAssumed = meaning.kind === "act" && (meaning.basis === "ellips" || meaning.basis === "anafor")
  return isAssumed || chapterAssumed === true ? { severity: "varning" } : {}
}

/** "Enligt uppgifter från 1 september 2025.": every judgement says how old it is. */
export function factsFrom(reference: Reference, { law }: CollectionContext): string {
  return `Enligt uppgifter från ${inWords(factDate(reference, law))}.`
}

/** As {@link provisionInFull}, with the whole of a range that begins here: "5–7 §§ förvaltningslagen (2017:900)". */
export function rangeInFull(reference: Reference): string {
  return inFull(reference, reference.provision?.through)
}

/** "14 kap. 5 § socialtjänstlagen (2025:400)": chapter and section as they should be written, with the act in full. */
export function provisionInFull(reference: Reference): string {
  return inFull(reference, undefined)
}

function inFull(reference: Reference, through: string | undefined): string {
  const { chapter, section } = reference.provision ?? {}
  const place = provisionInWords({
    ...(through === undefined ? {} : { through }),
    ...(chapter === undefined ? {} : { chapter }),
    ...(section === undefined ? {} : { section }),
  })
  return `${place}${place === "" ? "" : " "}${actInFull(reference)}`
}
