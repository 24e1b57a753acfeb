/** One way in which a value departs from its schema. */
export interface Departure {
  readonly kind: "missing" | "unknown" | "wrong"
  /** JSON pointer of the value; for "missing" and "unknown" of the key in question. */
  readonly pointer: string
  /** What should stand there, in Swedish: "ett datum, till exempel 2026-12-31". */
  readonly expected: string
  /** For "unknown": the known key that is spelt almost the same. */
  readonly nearest?: string
}
