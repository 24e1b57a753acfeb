import type { Amendment, ProvisionRef, Provisions, Repeal } from "../../model/law.ts"
import type { Renewal } from "../../model/renewal.ts"
import { writeAct, writeBlock } from "../register/index.ts"
import type { Known } from "./admit.ts"

/** What differs between what was known of an act and what is known now. */
export function compare(before: Known | undefined, { act, provisions }: Required<Known>): Renewal {
  const [old, now] = [refsOf(before?.provisions), refsOf(provisions)]
  const former = before?.act
  const inside = before?.provisions
  const known = new Map(inside?.amendments.map(amendment => [amendment.sfs, amendment]))
  const told = new Set(provisions.amendments.map(({ sfs }) => sfs))
  const repeal = isSameEnd(former?.repeal, act.repeal) ? undefined : act.repeal
  return {
    act,
    ...(former && { former }),
    isNew: before === undefined,
    isSame: before !== undefined && linesOf(before) === linesOf({ act, provisions }),
    hasInside: now.size > 0,
    added: [...now].filter(ref => !old.has(ref)),
    removed: [...old].filter(ref => !now.has(ref)),
    amendments: provisions.amendments.filter(({ sfs }) => !known.has(sfs)),
    rewritten: provisions.amendments.filter(amendment => {
      const earlier = known.get(amendment.sfs)
      return earlier !== undefined && !isSameAmendment(earlier, amendment)
    }),
    dropped: Array.from(known.values()).filter(({ sfs }) => !told.has(sfs)),
    ...(inside && inside.complete !== provisions.complete && { completeNow: provisions.complete }),
    ...(repeal && { repeal }),
    ...(former?.repeal && act.repeal === undefined && { repealGone: former.repeal }),
  }
}

/** An act as the register's files say it, the days left out. */
function linesOf({ act, provisions }: Known): string {
  const { asOf: _, ...timeless } = act
  return `${writeAct(timeless)}\n${provisions === undefined ? "" : blockOf(provisions)}`
}

/** An act of which nothing inside is known has no block worth the name. */
function blockOf(provisions: Provisions): string {
  const { asOf: _, ...timeless } = provisions
  return provisions.chapters.size + provisions.amendments.length === 0 ? "" : writeBlock(timeless)
}

function isSameEnd(a: Repeal | undefined, b: Repeal | undefined): boolean {
  return a?.date === b?.date && a?.by === b?.by && a?.concluded === b?.concluded && a?.dayUndecided === b?.dayUndecided
}

function isSameAmendment(a: Amendment, b: Amendment): boolean {
  return a.inForce === b.inForce && contentOf(a) === contentOf(b)
}

function contentOf({ changed, added, repealed }: Amendment): string {
  return [changed, added, repealed].map(refs => refs.join()).join(";")
}

function refsOf(provisions: Provisions | undefined): ReadonlySet<ProvisionRef> {
  return new Set(
    Array.from(provisions?.chapters ?? []).flatMap(([chapter, sections]) =>
      Array.from(sections, section => (chapter === "" ? section : `${chapter}:${section}`)),
    ),
  )
}

/**
 * Provisions that were there and are gone although neither the text nor an amendment says that they went. Sources have
 * been seen to cut an act short, and a register that believed them would call good references wrong.
 */
export function vanished(before: Known | undefined, { provisions }: Required<Known>): readonly ProvisionRef[] {
  // What is to be repealed later does not explain that it is gone already.
  const past = provisions.amendments.filter(({ inForce }) => (inForce ?? "") <= (provisions.asOf ?? "9999"))
  const gone = new Set([...provisions.repealed.keys(), ...past.flatMap(({ repealed }) => repealed)])
  const now = refsOf(provisions)
  return [...refsOf(before?.provisions)].filter(
    ref =>
      !now.has(ref) && !gone.has(ref) && !(ref.includes(":") && gone.has(`${ref.slice(0, ref.indexOf(":"))} kap.`)),
  )
}

/**
 * The end of an act that was read in a source and that this answer does not tell of, or only as something to come: taken
 * at its word it would bring a repealed act back to life. An end that was only concluded may fall.
 */
export function revived(before: Known | undefined, { act }: Required<Known>): Repeal | undefined {
  const end = before?.act.repeal
  if (end === undefined || end.concluded || end.dayUndecided) return undefined
  return act.repeal === undefined || act.repeal.dayUndecided ? end : undefined
}
