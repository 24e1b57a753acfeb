import type { CivilDate } from "./date.ts"
import type { LastDay } from "./metadata.ts"
import type { Flagga, Tillstand } from "./state.ts"

/** The facts that `status` tells of a document, as a body decided them (PRODUCT.md, "JSON"). */
export interface StatusFacts {
  readonly tillstand: Tillstand
  readonly flaggor: readonly Flagga[]
  readonly gallerFrom: CivilDate | null
  readonly gallerTom: LastDay | null
  readonly beslut: {
    readonly instans: string
    readonly datum: CivilDate
    readonly paragraf: string | null
    readonly diarienummer: string | null
  } | null
  readonly lydelse: string | null
  readonly nastaOversyn: CivilDate | null
  /** The three dates of law are computed in a later version; null means not computed, never "none". */
  readonly tidigastLagaKraft: CivilDate | null
  readonly sistaDagAttOverklaga: CivilDate | null
  readonly anslagFarTasNed: CivilDate | null
}

/** One document's row. */
export interface StatusRow extends StatusFacts {
  readonly id: string
  readonly titel: string | null
  readonly typ: string | null
  readonly instans: string | null
  /** What is missing, in words; only in a worklist. */
  readonly attKomplettera?: readonly string[]
  /** The same facts per body, when several bodies decide. */
  readonly perInstans?: Readonly<Record<string, StatusFacts>>
}
