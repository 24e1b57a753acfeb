import { byText } from "../model/by-text.ts"
import type { Era } from "../model/citation.ts"
import type { CivilDate } from "../model/date.ts"
import { addDays } from "../model/date.ts"
import type { Act } from "../model/law.ts"

/** The act that a shared name means on a day, and what there is to say of the choice. */
export type Choice =
  | { readonly kind: "one"; readonly act: Act; readonly change?: NameChange }
  | { readonly kind: "several"; readonly acts: readonly Act[] }
  /** The text speaks of an earlier act, and none of that name is known. */
  | { readonly kind: "none earlier" }

/** A name that passed from one act to another near the day that is asked about. */
export interface NameChange {
  readonly date: CivilDate
  readonly before: Act
  readonly after: Act
}

/** Half a year to either side of a change of act, a writer may well have meant the other. */
const NEAR = 183
/** An act is spoken of as new from a year before it comes into force. */
const ANNOUNCED = 365

/**
 * Chooses among the acts that bear a name: the one in force on `date`; with an adjective, the one to come ("ny") or the
 * one before ("tidigare"). Acts of different names can share an abbreviation ("PL"); then several answer.
 */
export function chooseAct(acts: readonly Act[], date: CivilDate, era?: Era): Choice | undefined {
  const chronological = acts.toSorted((a, b) => byText(beginOf(a), beginOf(b)))
  if (chronological.length === 0) return undefined
  const current = currentOf(chronological, date)
  if (current.length > 1) return { kind: "several", acts: current }
  const [act] = current
  if (act === undefined) return undefined
  const index = chronological.indexOf(act)
  if (era === "tidigare") {
    const earlier = earlierThan(chronological, index, date)
    return earlier === undefined ? { kind: "none earlier" } : { kind: "one", act: earlier }
  }
  if (era === "ny") {
    const announced = chronological.findLast(
      ({ inForce }) => inForce !== undefined && inForce <= addDays(date, ANNOUNCED),
    )
    return { kind: "one", act: announced ?? act }
  }
  return { kind: "one", act, ...changeNear(chronological, index, date) }
}

/** The acts in force on `date`; else the one that last was, else the first to come. */
function currentOf(acts: readonly Act[], date: CivilDate): readonly Act[] {
  const begun = acts.filter(act => beginOf(act) <= date)
  const holding = begun.filter(act => !hasEndedOn(act, date))
  if (holding.length > 1) {
    // The same name, one act after the other: the last took the name over. Different names: nobody can tell.
    const [first] = holding
    const last = holding.at(-1)
    if (first === undefined || last === undefined) return holding
    return isSameName(first, last) ? [last] : holding
  }
  const [chosen] = holding.length > 0 ? holding : [begun.at(-1) ?? acts[0]]
  return chosen === undefined ? [] : [chosen]
}

function isSameName(a: Act, b: Act): boolean {
  return a.names.some(name => b.names.includes(name)) || a.title === b.title
}

/** The act before the one in force. One that has itself been repealed is "tidigare" already. */
function earlierThan(acts: readonly Act[], index: number, date: CivilDate): Act | undefined {
  const [earlier, current, next] = [acts[index - 1], acts[index], acts[index + 1]]
  if (current === undefined) throw new RangeError("no act at this index")
  // Once a new act has been announced, the one in force is spoken of as the old one.
  const isGoing = next?.inForce !== undefined && next.inForce <= addDays(date, ANNOUNCED)
  return isGoing || hasEndedOn(current, date) ? current : earlier
}

function changeNear(acts: readonly Act[], index: number, date: CivilDate): { readonly change?: NameChange } {
  const [before, act, after] = [acts[index - 1], acts[index], acts[index + 1]]
  if (act === undefined) return {}
  const next = after?.inForce
  if (after !== undefined && next !== undefined && next > date && next <= addDays(date, NEAR)) {
    return { change: { date: next, before: act, after } }
  }
  const begun = act.inForce
  if (before !== undefined && begun !== undefined && begun <= date && begun > addDays(date, -NEAR)) {
    return { change: { date: begun, before, after: act } }
  }
  return {}
}

/** First day in force; where no source gave it, the day of issue is the earliest that it can be. */
function beginOf({ inForce, issued, sfs }: Act): string {
  return inForce ?? issued ?? `${sfs.slice(0, 4)}-01-01`
}

/** A repeal that is only concluded, without a day, still makes way for another act of the same name. */
function hasEndedOn({ repeal }: Act, date: CivilDate): boolean {
  return repeal !== undefined && !repeal.dayUndecided && (repeal.date === undefined || repeal.date <= date)
}
