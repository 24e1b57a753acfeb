import type { RegisterLine } from "../model/register.ts"
import { REGISTER_CSV, STATUTES_CSV } from "./addresses.ts"
import { byTitle, type Entry } from "./entry.ts"
import { registerLine } from "./register-line.ts"
import { statuteBookOf } from "./selection.ts"
import type { Site } from "./site.ts"

/** A list of the site that is also a file for a spreadsheet. */
interface RegisterFile {
  readonly path: string
  readonly lines: readonly RegisterLine[]
}

/** The registers that stand on the site as files, in the order of the pages. Underlag stands outside them. */
export function registerFiles({ entries, settings }: Site): readonly RegisterFile[] {
  const lines = (of: readonly Entry[]) => byTitle(of, settings).map(entry => registerLine(entry, settings))
  return [
    { path: REGISTER_CSV, lines: lines(entries.filter(({ state }) => state.tillstand !== "underlag")) },
    { path: STATUTES_CSV, lines: lines(statuteBookOf(entries, settings)) },
  ]
}
