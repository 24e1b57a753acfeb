import type { SfsNumber } from "../model/law.ts"
import { following, type Sequence } from "./sequence.ts"

/** What stands in brackets after the name of an act. */
export interface Brackets {
  readonly number?: SfsNumber
  readonly defines?: string
  readonly next: number
}

/**
 * What stands in brackets after a name: "(2025:400)", "(SFS 2010:800)", "(SoL 2001:453)", "(nedan LSS)". Undefined when the
 * brackets hold anything else.
 */
export function readBrackets(sequence: Sequence, at: number, end = endOf(sequence, at)): Brackets | undefined {
  const { tokens } = sequence
  if (following(sequence, at, end, "open") === undefined) return undefined
  let number: SfsNumber | undefined
  let defines: string | undefined
  let calls = false
  for (let i = at + 1; i < at + 8; i++) {
    const token = tokens[i]
    if (token === undefined) return undefined
    switch (token.kind) {
      case "close":
        if (number === undefined && (defines === undefined || (token.gap && !calls))) return undefined
        return {
          next: i + 1,
          ...(number === undefined ? {} : { number }),
          ...(defines === undefined ? {} : { defines }),
        }
      case "sfs":
        number ??= token.value
        break
      case "short":
      case "caps":
      case "act":
        if (number === undefined && token.gap && !calls) return undefined
        defines ??= token.value
        break
      case "calls":
        calls = true
        break
      case "sfs-word":
      case "comma":
      case "same":
      case "in":
        break
      default:
        return undefined
    }
  }
  return undefined
}

/** Where the token before `next` ends. */
export function endOf({ tokens }: Sequence, next: number): number {
  return tokens[next - 1]?.end ?? 0
}
