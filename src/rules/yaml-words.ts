import type { Fault, FaultKind } from "../model/fault.ts"
import { shorten } from "./departures.ts"

/** What to say of each kind of fault; kinds that are left out are somebody else's to report. */
export type FaultWords = Partial<
  Readonly<Record<FaultKind, { readonly message: (quoted: string) => string; readonly advice: string }>>
>

/** The faults of YAML: the same words serve a document's block of facts, beslut.yaml and styrdok.yaml. */
export const YAML_FAULTS: FaultWords = {
  yaml_syntax: {
    message: quoted => `Raden "${quoted}" går inte att läsa.`,
    advice: 'Skriv "namn: värde" på en rad, och sätt citattecken runt ett värde med ovanliga tecken.',
  },
  yaml_colon: {
    message: quoted => `Raden "${quoted}" har ett kolon inne i värdet.`,
    advice: 'Sätt citattecken runt värdet, så här: titel: "Plan: del 2".',
  },
  yaml_indent: {
    message: quoted => `Raden "${quoted}" är indragen på ett annat sätt än raden före.`,
    advice: "Låt rader som hör ihop börja lika långt in. En uppgift överst börjar längst till vänster.",
  },
  yaml_tab: {
    message: quoted => `Raden "${quoted}" börjar med en tabb.`,
    advice: "Byt tabben mot två mellanslag.",
  },
  yaml_space: {
    message: quoted => `På raden "${quoted}" saknas ett mellanslag efter kolonet.`,
    advice: "Skriv ett mellanslag efter kolonet.",
  },
  yaml_quote: {
    message: quoted => `På raden "${quoted}" saknas det avslutande citattecknet.`,
    advice: "Sätt citattecken på båda sidor om värdet.",
  },
  yaml_duplicate_key: {
    message: quoted => `Uppgiften på raden "${quoted}" finns redan högre upp.`,
    advice: "Behåll en av raderna.",
  },
  yaml_alias: {
    message: quoted => `"${quoted}" hänvisar till ett annat ställe eller ligger för djupt.`,
    advice: "Skriv ut värdet. Tecknen & och * först i ett värde behöver citattecken.",
  },
  yaml_not_a_mapping: {
    message: () => "Det som står överst är inte uppgifter med namn.",
    advice: 'Skriv varje uppgift på en rad: "namn: värde".',
  },
}

/** What `words` say of the fault, or undefined when they say nothing. */
export function wordsFor(fault: Fault, words: FaultWords): { message: string; advice: string } | undefined {
  const found = words[fault.kind]
  return found === undefined ? undefined : { message: found.message(shorten(fault.quoted)), advice: found.advice }
}

const BREAKING: ReadonlySet<FaultKind> = new Set([
  "front_matter_missing",
  "front_matter_unclosed",
  "yaml_colon",
  "yaml_indent",
  "yaml_not_a_mapping",
  "yaml_quote",
  "yaml_space",
  "yaml_syntax",
  "yaml_tab",
])

/** True when the block of facts cannot be trusted: what seems to be missing may stand on the line that is broken. */
export function isBroken(faults: readonly Fault[]): boolean {
  return faults.some(fault => BREAKING.has(fault.kind))
}
