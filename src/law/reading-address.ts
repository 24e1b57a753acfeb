import type { ProvisionWritten } from "../model/citation.ts"
import type { SfsNumber } from "../model/law.ts"
import { titleWithNumber } from "../model/law-words.ts"
import type { Span } from "../model/source.ts"
import type { LawReading } from "./facts.ts"
import type { Reference } from "./references.ts"

/** A stretch of a text that leads to where what it names can be read. */
export interface ReadingLink {
  readonly span: Span
  readonly href: string
  /** Which act is meant, where the words of the link do not say it by number. */
  readonly title?: string
}

/** A plain year and number. A few acts of old carry more ("1736:0123 1"), and are found under other addresses. */
const PLAIN = /^(1[6-9]\d\d|20\d\d):([1-9]\d*)$/

/**
 * Where an act, or a provision of it, can be read: the setting `lagrum.lasadress` with {ar}, {lopnummer} and {nummer}
 * from the act's number and {ankare} from the provision ("K14P4"). Without a provision what comes after "#" goes.
 * Undefined for an act without a plain number, and for an address that is not one of the web.
 */
export function readingAddress(address: string, sfs: SfsNumber, provision?: ProvisionWritten): string | undefined {
  const [, ar, lopnummer] = PLAIN.exec(sfs) ?? []
  if (ar === undefined || lopnummer === undefined) return undefined
  const ankare = anchorOf(provision)
  const values: Readonly<Record<string, string>> = { ar, lopnummer, nummer: sfs, ankare }
  const whole = ankare === "" ? address.replace(/#[^#]*\{ankare\}.*$/su, "") : address
  const filled = whole.replace(/\{(ar|lopnummer|nummer|ankare)\}/g, (_, name: string) => values[name] ?? "")
  return /^https?:\/\/\S+$/.test(filled) && URL.canParse(filled) ? filled : undefined
}

/** "K14P4" for 14 kap. 4 §, "P4" for 4 §, "K9" for 9 kap., "K12P7a" for 12 kap. 7 a §. */
function anchorOf({ chapter, section }: ProvisionWritten = {}): string {
  const parts = [...(chapter === undefined ? [] : ["K", chapter]), ...(section === undefined ? [] : ["P", section])]
  return parts.join("").replace(/[^\p{L}\p{N}]/gu, "")
}

/**
 * The links of one text, in its order: each reference's own part, to the act that was meant on the text's first day. What
 * is unknown, may mean several acts or lies outside the register has none.
 */
export function readingLinks({ references }: Pick<LawReading, "references">, address: string): readonly ReadingLink[] {
  return references.flatMap((reference): readonly ReadingLink[] => {
    const { citation, meaning } = reference
    if (meaning.kind !== "act") return []
    const { act } = meaning
    const href = readingAddress(address, act.sfs, placeIn(reference))
    if (href === undefined) return []
    const isTold = citation.text.includes(act.sfs)
    return [{ span: citation.span, href, ...(isTold ? {} : { title: titleWithNumber(act) }) }]
  })
}

/** Where in the act to begin: at the top when the text does not say in which chapter. */
function placeIn({ provision, verdict }: Reference): ProvisionWritten | undefined {
  return verdict.status === "tvetydig" ? undefined : provision
}
