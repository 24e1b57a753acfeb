import { BLANK } from "../../../model/blank.ts"
import type { DocumentFacts } from "../../../model/document.ts"
import type { Settings } from "../../../model/settings.ts"

/** Somebody who is to have a decision, and why. */
export interface Recipient {
  readonly namn: string
  readonly skal: string
  /** Addresses of the role; a blank when none is known. */
  readonly adress: string
}

/** A name, and why it is to have the decision. */
export type Reason = readonly [name: string | undefined, reason: string]

/**
 * Who is to know what was decided of a document: those in `first`, then the roles and organs that its facts name, each
 * once. The body that decided (`except`) knows already.
 */
export function recipientsOf(
  working: DocumentFacts,
  decided: DocumentFacts | undefined,
  settings: Settings,
  { first = [], except }: { readonly first?: readonly Reason[]; readonly except?: string | undefined } = {},
): readonly Recipient[] {
  const { dokumentansvarig, dokumentagare, kontakt } = working.metadata
  const named: readonly Reason[] = [
    ...first,
    [dokumentansvarig, "dokumentansvarig"],
    [dokumentagare, "dokumentägare"],
    [kontakt, "kontakt"],
    ...(decided ?? working).metadata.gallerFor.map(name => [name, "dokumentet gäller för"] as const),
  ]
  const reasons = new Map<string, string[]>()
  for (const [name, reason] of named) {
    if (name !== undefined && name !== except) reasons.set(name, [...(reasons.get(name) ?? []), reason])
  }
  return [...reasons].map(([namn, skal]) => ({ namn, skal: skal.join(", "), adress: addressOf(namn, settings) }))
}

/** Each recipient once, though several documents name it. */
export function eachOnce(recipients: readonly Recipient[]): readonly Recipient[] {
  return [...new Map(recipients.map(recipient => [recipient.namn, recipient])).values()]
}

function addressOf(name: string, { roller }: Settings): string {
  const addresses = (roller.get(name)?.adresser ?? []).join(", ")
  if (addresses !== "") return addresses
  return name.includes("@") ? name : BLANK
}
