import type { Act, Amendment, ProvisionRef, Provisions, Repeal } from "../../model/law.ts"
import type { Known } from "./admit.ts"

/** What fetching an act anew brought, for a person to review. */
export interface Renewal {
  readonly act: Act
  /** True when the register had nothing of the act. */
  readonly isNew: boolean
  readonly added: readonly ProvisionRef[]
  readonly removed: readonly ProvisionRef[]
  /** Amendments that the register did not have. */
  readonly amendments: readonly Amendment[]
  /** The act's end, where that is news. */
  readonly repeal?: Repeal
  /** The title before, where it is another now. */
  readonly formerTitle?: string
}

/** What differs between what was known of an act and what is known now. */
export function compare(before: Known | undefined, { act, provisions }: Required<Known>): Renewal {
  const [old, now] = [refsOf(before?.provisions), refsOf(provisions)]
  const known = new Set(before?.provisions?.amendments.map(({ sfs }) => sfs))
  const repeal = isSame(before?.act.repeal, act.repeal) ? undefined : act.repeal
  const formerTitle = before?.act.title
  return {
    act,
    isNew: before === undefined,
    added: [...now].filter(ref => !old.has(ref)),
    removed: [...old].filter(ref => !now.has(ref)),
    amendments: provisions.amendments.filter(({ sfs }) => !known.has(sfs)),
    ...(repeal && { repeal }),
    ...(formerTitle !== undefined && formerTitle !== act.title && { formerTitle }),
  }
}

function isSame(a: Repeal | undefined, b: Repeal | undefined): boolean {
  return a?.date === b?.date && a?.by === b?.by && a?.concluded === b?.concluded
}

function refsOf(provisions: Provisions | undefined): ReadonlySet<ProvisionRef> {
  return new Set(
    Array.from(provisions?.chapters ?? []).flatMap(([chapter, sections]) =>
      Array.from(sections, section => (chapter === "" ? section : `${chapter}:${section}`)),
    ),
  )
}

/**
 * Provisions that were there and are gone although neither the text nor an amendment says that they went. Sources have
 * been seen to cut an act short, and a register that believed them would call good references wrong.
 */
export function vanished(before: Known | undefined, { provisions }: Required<Known>): readonly ProvisionRef[] {
  const gone = new Set([...provisions.repealed.keys(), ...provisions.amendments.flatMap(({ repealed }) => repealed)])
  const now = refsOf(provisions)
  return [...refsOf(before?.provisions)].filter(
    ref =>
      !now.has(ref) && !gone.has(ref) && !(ref.includes(":") && gone.has(`${ref.slice(0, ref.indexOf(":"))} kap.`)),
  )
}
