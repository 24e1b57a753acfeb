import type { LocatedProvision } from "./provisions.ts"
import { adjacent, isSeparator, type Sequence } from "./sequence.ts"

/** Articles of an EU act: "artikel 6.1 e", "artiklarna 12–15". */
export interface LocatedArticles {
  readonly located: readonly LocatedProvision[]
  readonly next: number
}

/**
 * Reads articles from the word "artikel" at `at`. The number before the dot is the article (`section`), what comes after is
 * kept together as `punkt`: "6.1 e" → "6", "1 e". A letter alone goes on with the article before: "6.1 c och e".
 */
export function readArticles(sequence: Sequence, at: number): LocatedArticles | undefined {
  const located: LocatedProvision[] = []
  let parts: readonly string[] = []
  let next = at + 1
  for (;;) {
    const start = located.length === 0 ? next : afterSeparator(sequence, next)
    if (start === undefined) break
    const token = adjacent(sequence, start, "number", "decimal", located.length === 0 ? "number" : "letter")
    if (token === undefined) break
    const point = pointAfter(sequence, start)
    const own = [...(token.value.match(/\d+|[a-z]/g) ?? []), ...(point?.value.match(/\d+|[a-z]/g) ?? [])]
    parts = token.kind === "letter" ? [...parts.filter(part => /\d/.test(part)), ...own] : own
    const [section = "", ...points] = parts
    const punkt = points.join(" ")
    const first = located.length === 0 ? at : isRepeated(sequence, start) ? start - 1 : start
    const last = point?.last ?? start
    located.push({ provision: { section, ...(punkt === "" ? {} : { punkt }) }, first, last })
    next = last + 1
  }
  return located.length === 0 ? undefined : { located, next }
}

/** "artikel 4 punkt 7", "art. 4 p. 11": the point, when a word names it. */
function pointAfter(sequence: Sequence, at: number): { readonly value: string; readonly last: number } | undefined {
  const stycke = adjacent(sequence, at + 1, "ordinal") && adjacent(sequence, at + 2, "stycke") ? 2 : 0
  const point = adjacent(sequence, at + stycke + 2, "number", "letter")
  const isNamed = adjacent(sequence, at + stycke + 1, "punkt", "mening") !== undefined
  return isNamed && point !== undefined ? { value: point.value, last: at + stycke + 2 } : undefined
}

function isRepeated(sequence: Sequence, at: number): boolean {
  return adjacent(sequence, at - 1, "article") !== undefined
}

/** Where a further article begins: after "och", and after the word said once more. */
function afterSeparator(sequence: Sequence, at: number): number | undefined {
  let next = at
  while (isSeparator(sequence.tokens[next])) next++
  if (next === at) return undefined
  return adjacent(sequence, next, "article") === undefined ? next : next + 1
}
