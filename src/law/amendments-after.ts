import type { Amendment, PendingChange, Provisions } from "../model/law.ts"

/** What changes in an act after a day. */
export interface LaterChanges {
  /** Amendments with a day in force, oldest first. */
  readonly amendments: readonly Amendment[]
  /** Announced changes; those that wait for a day are always to come. */
  readonly pending: readonly PendingChange[]
}

/**
 * The changes of an act that come after `day`. An act is asked about once for each of its references, and has hundreds of
 * amendments of which few are late: the answer for a day is kept as long as the act's facts are.
 */
export function changesAfter(known: Provisions, day: string): LaterChanges {
  const days = answers.get(known) ?? new Map<string, LaterChanges>()
  answers.set(known, days)
  const answer = days.get(day) ?? select(known, day)
  days.set(day, answer)
  return answer
}

const answers = new WeakMap<Provisions, Map<string, LaterChanges>>()

function select(known: Provisions, day: string): LaterChanges {
  return {
    amendments: known.amendments
      .filter(({ inForce }) => inForce !== undefined && inForce > day)
      .toSorted((a, b) => ((a.inForce ?? "") < (b.inForce ?? "") ? -1 : (a.inForce ?? "") > (b.inForce ?? "") ? 1 : 0)),
    pending: known.pending.filter(({ date }) => date === undefined || date > day),
  }
}

/** What is announced of any of `refs`. */
export function pendingOf(known: Provisions, refs: readonly string[]): readonly PendingChange[] {
  const byRef = announced.get(known) ?? groupByRef(known.pending)
  announced.set(known, byRef)
  return refs.flatMap(ref => byRef.get(ref) ?? [])
}

function groupByRef(pending: readonly PendingChange[]): ReadonlyMap<string, readonly PendingChange[]> {
  const groups = new Map<string, PendingChange[]>()
  for (const change of pending) {
    const group = groups.get(change.ref)
    if (group === undefined) groups.set(change.ref, [change])
    else group.push(change)
  }
  return groups
}

const announced = new WeakMap<Provisions, ReadonlyMap<string, readonly PendingChange[]>>()
