import { adopts, annulledOn, versionOf } from "../lifecycle/index.ts"
import { byText } from "../model/by-text.ts"
import type { CivilDate } from "../model/date.ts"
import type { Document } from "../model/document.ts"
import { nameOf } from "../model/document.ts"
import type { Metadata } from "../model/metadata.ts"
import type { DocumentType, Settings } from "../model/settings.ts"
import type { DecidedAct, State, Version } from "../model/state.ts"

/** A document and where it stands today. */
export interface Entry {
  readonly document: Document
  /** Where it stands by its highest body. */
  readonly state: State
  /** The same document as each other body decided it, when several do: their wordings have addresses too. */
  readonly others?: readonly Entry[]
}

/** The document as each of its bodies decided it, the highest first. */
export function byBody(entry: Entry): readonly Entry[] {
  return [entry, ...(entry.others ?? [])]
}

/** The entry of the body that decided `version`. */
export function holderOf(entry: Entry, version: Version): Entry {
  return byBody(entry).find(({ state }) => state.versions.includes(version)) ?? entry
}

/** The id of an entry; its path while it has none. */
export function idOf(entry: Entry): string {
  return nameOf(entry.document)
}

/** The key under which each fact stands in the front matter. */
const KEYS: Readonly<Record<keyof Metadata, string>> = {
  id: "id",
  titel: "titel",
  typ: "typ",
  sprak: "sprak",
  beslutsinstans: "beslutsinstans",
  diarienummer: "diarienummer",
  gallerFor: "galler_for",
  giltighetstid: "giltighetstid",
  bilagor: "bilagor",
  revideras: "revideras_senast",
  dokumentansvarig: "dokumentansvarig",
  dokumentagare: "dokumentagare",
  relaterade: "relaterade",
  kontakt: "kontakt",
  publiceras: "publiceras",
  ersatter: "ersatter",
  malgrupp: "malgrupp",
  syfte: "syfte",
  importerad: "importerad",
  versionAv: "version_av",
}

/**
 * A fact of the front matter as a page may tell it: what was decided with `version`; only what may change without a
 * decision is read from the working file. While nothing is decided, or where the decided text is missing (which the
 * public web never shows), there is nothing but the working file.
 */
export function metadataFor<K extends keyof Metadata>(
  entry: Entry,
  name: K,
  settings: Settings,
  version: Version | undefined = entry.state.version,
): Metadata[K] {
  const administrative = settings.administrativa.has(KEYS[name])
  const source = administrative ? entry.document : (version?.wording ?? entry.document)
  return source.metadata[name]
}

/** The title that was decided. */
export function titleOf(entry: Entry, settings: Settings, version?: Version): string {
  return metadataFor(entry, "titel", settings, version) ?? idOf(entry)
}

/** The type of the document, when it is one that is known. */
export function typeOf(entry: Entry, settings: Settings, version?: Version): DocumentType | undefined {
  return settings.typer.get(metadataFor(entry, "typ", settings, version) ?? "")
}

/** The form of a body's code. What is written otherwise must never become part of an address: "../../x". */
const CODE = /^[a-z0-9-]+$/

/** Codes of the bodies under which the document is listed: the one that decided, and those it names. */
export function bodiesOf(entry: Entry, settings: Settings): readonly string[] {
  const decided = entry.state.version?.record.instans
  const named = [...(decided === undefined ? [] : [decided]), ...metadataFor(entry, "beslutsinstans", settings)]
  return [...new Set(named.filter(kod => CODE.test(kod)))]
}

/** The name of a body; its code while the body is not known. */
export function bodyName(settings: Settings, kod: string): string {
  return settings.instanser.get(kod)?.namn ?? kod
}

/** Whether a court has set the wording aside. */
export function isAnnulled({ record, act }: DecidedAct, today: CivilDate): boolean {
  return annulledOn(record, act.dokument, today) !== undefined
}

/** Wordings that a court has set aside. They apply no more, but what was published keeps its address. */
function annulledOf({ state }: Entry, today: CivilDate): readonly Version[] {
  return state.acts
    .filter(decided => adopts(decided) && isAnnulled(decided, today))
    .filter(({ act }) => !state.versions.some(version => version.act === act))
    .map(versionOf)
}

/** Every wording ever decided, those set aside by a court too, in order of their first day. */
export function everyWording(entry: Entry, today: CivilDate): readonly Version[] {
  const byStart = (a: Version, b: Version): number => compareSwedish(a.gallerFrom, b.gallerFrom)
  return [...entry.state.versions, ...annulledOf(entry, today)].toSorted(byStart)
}

/** The entry with every wording among its versions, and the last of them to show where none applies. */
export function withAnnulled(entry: Entry, today: CivilDate): Entry {
  const annulled = annulledOf(entry, today)
  if (annulled.length === 0) return entry
  const version = entry.state.version ?? annulled.at(-1)
  return {
    ...entry,
    state: { ...entry.state, versions: everyWording(entry, today), ...(version === undefined ? {} : { version }) },
  }
}

const COLLATOR = new Intl.Collator("sv", { numeric: true })

/** Swedish order: å, ä and ö last, and "Bilaga 2" before "Bilaga 10". */
export function compareSwedish(a: string, b: string): number {
  return COLLATOR.compare(a, b) || byText(a, b)
}

/** Entries in Swedish order of their titles. */
export function byTitle(entries: readonly Entry[], settings: Settings): readonly Entry[] {
  const title = (entry: Entry): string => titleOf(entry, settings)
  return entries.toSorted((a, b) => compareSwedish(title(a), title(b)) || compareSwedish(idOf(a), idOf(b)))
}
