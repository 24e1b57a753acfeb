import type { Amendment, ProvisionRef, SfsNumber } from "../../model/law.ts"

/** Of provisions and the acts that last amended them, those that the list of amendments does not tell by itself. */
export function untold(
  lastAmended: Iterable<readonly [ProvisionRef, SfsNumber]>,
  amendments: readonly Amendment[],
): ReadonlyMap<ProvisionRef, SfsNumber> {
  const told = new Set(
    amendments.flatMap(({ sfs, changed, added }) => [...changed, ...added].map(ref => `${ref} ${sfs}`)),
  )
  return new Map(Array.from(lastAmended).filter(([ref, by]) => !told.has(`${ref} ${by}`)))
}
