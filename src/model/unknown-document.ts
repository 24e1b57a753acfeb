import { distance } from "./distance.ts"
import { type ErrorCode, StyrdokError } from "./errors.ts"

/** So many letters may be wrong in an id for another one to be what was meant. */
const SLIPS = 2

/** The error for an id that no document has, with the nearest of the ids that there are when it looks like a slip. */
export function unknownDocument(
  id: string,
  known: readonly string[],
  code: ErrorCode = "STYR_OKANT_DOKUMENT",
): StyrdokError {
  const [near] = known
    .map(other => ({ other, slips: distance(id, other, SLIPS) }))
    .filter(({ slips }) => slips <= SLIPS)
    .toSorted((a, b) => a.slips - b.slips)
  const guess = near === undefined ? "Se beteckningarna med styrdok status." : `Menade du ${near.other}?`
  return new StyrdokError(code, `Inget dokument har beteckningen "${id}".`, guess)
}
