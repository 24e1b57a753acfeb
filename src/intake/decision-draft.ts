import { isMapping, type Mapping, type Value } from "../model/metadata.ts"
import type { Decider } from "./deciders.ts"
import type { ReadFacts } from "./facts.ts"
import type { ImportWarning } from "./result.ts"

const ADVICE = "Anteckna beslutet i en mapp under documents/beslut/ när du vet instans, dag och paragraf."

/** The draft of a record, or null with the reason. */
export interface DraftedDecision {
  readonly record: Mapping | null
  readonly warnings: readonly ImportWarning[]
}

function textOf({ facts }: ReadFacts, key: string): string | undefined {
  const fact = facts.get(key)
  return fact?.usable && typeof fact.value === "string" ? fact.value : undefined
}

function present(values: { readonly [key: string]: Value | undefined }): Mapping {
  return Object.fromEntries(Object.entries(values).filter((pair): pair is [string, Value] => pair[1] !== undefined))
}

/** How the decision was made, as far as the decider tells: keys of the record, or what is missing. */
function formOf(decider: Decider, paragraph: string | undefined): Mapping | string {
  if (decider.meets) {
    return paragraph === undefined ? "Paragrafen saknas." : { form: "sammantrade" }
  }
  const form = /ordförande/i.test(decider.name) ? "ordforandebeslut" : "verkstallighet"
  return { form, beslutsfattare: decider.name }
}

function actOf(id: string, read: ReadFacts): Mapping {
  const validity = read.facts.get("giltighetstid")
  const days = validity?.usable && isMapping(validity.value) ? validity.value : {}
  const review = read.facts.get("revideras_senast")
  return present({
    dokument: id,
    slag: "antagen",
    galler_from: days.from,
    galler_tom: days.tom,
    revideras_senast: review?.usable ? review.value : undefined,
    importerad: "ja",
  })
}

/**
 * Drafts the record of the decision that the text names, without `lydelse`: null unless body, date and, for a meeting,
 * paragraph are known. `instans` is the code to use when the text names no known body.
 */
export function draftDecision(id: string, read: ReadFacts, instans: string | undefined): DraftedDecision {
  const fail = (why: string): DraftedDecision => {
    const message = `Beslutet kunde inte antecknas. ${why} ${ADVICE}`
    const line = read.facts.get("beslutsinstans")?.line ?? read.facts.get("beslutsdatum")?.line ?? 1
    return { record: null, warnings: [{ line, code: "beslut-ofullstandigt", message }] }
  }
  const { decider } = read
  const datum = textOf(read, "beslutsdatum")
  const paragraf = textOf(read, "paragraf")
  const kod = decider?.body?.kod ?? instans
  if (!decider) return fail("Texten säger inte vem som beslutade.")
  if (datum === undefined) return fail("Texten anger ingen beslutsdag.")
  if (kod === undefined) return fail(`Instansen ”${decider.name}” har ingen kod i styrdok.yaml.`)
  const form = formOf(decider, paragraf)
  if (typeof form === "string") return fail(form)
  const number = decider.meets ? { paragraf } : { beslutsnummer: paragraf }
  const diarienummer = textOf(read, "diarienummer")
  const act = actOf(id, read)
  return {
    record: present({
      instans: kod,
      form: form.form,
      datum,
      ...number,
      beslutsfattare: form.beslutsfattare,
      diarienummer,
      beslut: [act],
    }),
    warnings: [],
  }
}

/** A drafted record with the digest of its wording (`sha256:…`), in the order in which records are written. */
export function withWording(draft: Mapping, lydelse: string): Mapping {
  const acts = Array.isArray(draft.beslut) ? draft.beslut : []
  const beslut = acts.map((act: Value) => {
    if (!isMapping(act)) return act
    const { dokument = "", slag = "", ...others } = act
    return { dokument, slag, lydelse, ...others }
  })
  return { ...draft, beslut }
}
