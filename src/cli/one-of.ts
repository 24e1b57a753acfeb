import { StyrdokError } from "../model/errors.ts"

/** `given` as one of `allowed`, or STYR_OKAND_FLAGGA. */
export function oneOf<T extends string>(flag: string, given: string, allowed: readonly T[]): T {
  const found = allowed.find(name => name === given)
  if (found !== undefined) return found
  throw new StyrdokError(
    "STYR_OKAND_FLAGGA",
    `--${flag} kan inte vara "${given}".`,
    `Välj en av: ${allowed.join(", ")}.`,
  )
}
