import type { CivilDate } from "./date.ts"
import type { RegisterOutput } from "./generated/output/register.ts"

/** One document's row in the answer of `register`: codes, and the decisions as they were recorded. */
export type RegisterRow = RegisterOutput[number]

/** A decision as it was recorded, in a row of the register. */
export type RecordedDecision = RegisterRow["historik"][number]

/** A document as a register tells readers of it: names in words, days as ISO dates, "" for what is not known. */
export interface RegisterLine {
  readonly id: string
  readonly titel: string
  readonly typ: string
  readonly instans: string
  readonly beslutsdatum: string
  /** "§ 37", or who decided and the decision's number. */
  readonly beslutsnummer: string
  readonly gallerFran: string
  /** Day of the decision by which the text last was changed; "" for a text that stands as it was adopted. */
  readonly andrad: string
  readonly diarienummer: string
  readonly tillstand: string
}

/** What a register is of. `foreskrifter` is the register that KL 8 kap. 13 § demands. */
export type RegisterKind = "alla" | "foreskrifter" | "internkontroll"

/** A register on a day: each document as a machine and as a person reads it. */
export interface Register {
  readonly kind: RegisterKind
  readonly kommun: string
  readonly day: CivilDate
  /** What the register was narrowed to, in words: "Instans: Socialnämnden". */
  readonly selection: readonly string[]
  readonly items: readonly { readonly row: RegisterRow; readonly line: RegisterLine }[]
}
