import { OPEN_ENDED } from "../model/date.ts"
import type { Document } from "../model/document.ts"
import { nameOf } from "../model/document.ts"
import type { Metadata } from "../model/metadata.ts"
import type { DocumentType, Settings } from "../model/settings.ts"
import type { DecidedAct, State, Version } from "../model/state.ts"

/** A document and where it stands today. */
export interface Entry {
  readonly document: Document
  readonly state: State
}

/** The id of an entry; its path while it has none. */
export function idOf(entry: Entry): string {
  return nameOf(entry.document)
}

/** The front matter that was decided with `version`; the working file's own while nothing is decided. */
export function decidedMetadata(entry: Entry, version: Version | undefined = entry.state.version): Metadata {
  return version?.wording?.metadata ?? entry.document.metadata
}

/** The title that was decided. */
export function titleOf(entry: Entry, version?: Version): string {
  return decidedMetadata(entry, version).titel ?? entry.document.metadata.titel ?? idOf(entry)
}

/** The type of the document, when it is one that is known. */
export function typeOf(entry: Entry, settings: Settings, version?: Version): DocumentType | undefined {
  return settings.typer.get(decidedMetadata(entry, version).typ ?? "")
}

/** The form of a body's code. What is written otherwise must never become part of an address: "../../x". */
const CODE = /^[a-z0-9-]+$/

/** Codes of the bodies under which the document is listed: the one that decided, and those it names. */
export function bodiesOf(entry: Entry): readonly string[] {
  const decided = entry.state.version?.record.instans
  const named = [...(decided === undefined ? [] : [decided]), ...decidedMetadata(entry).beslutsinstans]
  return [...new Set(named.filter(kod => CODE.test(kod)))]
}

/** The name of a body; its code while the body is not known. */
export function bodyName(settings: Settings, kod: string): string {
  return settings.instanser.get(kod)?.namn ?? kod
}

const ADOPTING: ReadonlySet<string> = new Set(["antagen", "reviderad", "redaktionell"])

/** Wordings that a court has set aside. They apply no more, but what was published keeps its address. */
export function annulledOf({ state }: Entry): readonly Version[] {
  return state.acts
    .filter(({ act }) => ADOPTING.has(act.slag) && !state.versions.some(version => version.act === act))
    .map(decided => {
      const wording = decided.folder.wordings.get(decided.act.dokument)
      return {
        ...decided,
        ...(wording === undefined ? {} : { wording }),
        gallerFrom: decided.act.gallerFrom ?? wording?.metadata.giltighetstid.from ?? decided.record.datum,
        gallerTom: decided.act.gallerTom ?? wording?.metadata.giltighetstid.tom ?? OPEN_ENDED,
      }
    })
}

/** Every wording ever decided, those set aside by a court too, in order of their first day. */
export function everyWording(entry: Entry): readonly Version[] {
  const byStart = (a: Version, b: Version): number => compareSwedish(a.gallerFrom, b.gallerFrom)
  return [...entry.state.versions, ...annulledOf(entry)].toSorted(byStart)
}

/** The entry with every wording among its versions, and the last of them to show where none applies. */
export function withAnnulled(entry: Entry): Entry {
  const annulled = annulledOf(entry)
  if (annulled.length === 0) return entry
  const version = entry.state.version ?? annulled.at(-1)
  return {
    ...entry,
    state: { ...entry.state, versions: everyWording(entry), ...(version === undefined ? {} : { version }) },
  }
}

const COLLATOR = new Intl.Collator("sv", { numeric: true })

/** Swedish order: å, ä and ö last, and "Bilaga 2" before "Bilaga 10". */
export function compareSwedish(a: string, b: string): number {
  return COLLATOR.compare(a, b) || (a < b ? -1 : Number(a > b))
}

/** Entries in Swedish order of their titles. */
export function byTitle(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => compareSwedish(titleOf(a), titleOf(b)) || compareSwedish(idOf(a), idOf(b)))
}

/** The act's name as a person writes it: "Antagen", "Ändrad". */
export const ACT_WORDS: Readonly<Record<DecidedAct["act"]["slag"], string>> = {
  antagen: "Antagen",
  reviderad: "Ändrad",
  forlangd: "Förlängd",
  upphavd: "Upphävd",
  oversyn: "Översedd utan ändring",
  redaktionell: "Rättelse",
  foreslar: "Föreslagen",
  bordlagd: "Bordlagd",
  aterremitterad: "Återremitterad",
  avslagen: "Avslagen",
}
