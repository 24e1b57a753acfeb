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
    const own = token.value.match(/\d+|[a-z]/g) ?? []
    parts = token.kind === "letter" ? [...parts.filter(part => /\d/.test(part)), ...own] : own
    const [section = "", ...points] = parts
    const punkt = points.join(" ")
    const first = located.length === 0 ? at : start
    located.push({ provision: { section, ...(punkt === "" ? {} : { punkt }) }, first, last: start })
    next = start + 1
  }
  return located.length === 0 ? undefined : { located, next }
}

function afterSeparator({ tokens }: Sequence, at: number): number | undefined {
  let next = at
  while (isSeparator(tokens[next])) next++
  return next === at ? undefined : next
}
