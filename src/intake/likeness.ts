import { distance } from "../model/distance.ts"

/** A text reduced to its letters and digits in lower case, for comparison. */
export function bare(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")
}

/** True when two titles are the same but for a slip of the pen: at most three letters, fewer in short titles. */
export function isSameTitle(a: string, b: string): boolean {
  const [left, right] = [bare(a), bare(b)]
  const limit = Math.min(3, Math.floor(Math.min(left.length, right.length) / 3))
  return distance(left, right, limit) <= limit
}
