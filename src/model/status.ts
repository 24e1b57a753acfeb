import type { StatusOutput } from "./generated/output/status.ts"

/** One document's row in the answer of `status`. */
export type StatusRow = StatusOutput[number]

/** The facts of a row that a body decided; the three dates of law are null where they cannot be told. */
export type StatusFacts = NonNullable<StatusRow["perInstans"]>[string]
