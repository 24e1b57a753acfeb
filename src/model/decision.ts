import type { CivilDate } from "./date.ts"
import type { Departure } from "./departure.ts"
import type { Document, DocumentFacts } from "./document.ts"
import type { Fault } from "./fault.ts"
import type { DecisionRecord as RecordFile } from "./generated/beslut.ts"
import { ACT_KINDS_WITH_WORDING } from "./generated/choices.ts"
import type { LastDay, Mapping, ReviewRule } from "./metadata.ts"
import type { Span } from "./source.ts"

/** How a decision was made. */
export type DecisionForm = RecordFile["form"]

/** What a decision does to a document. */
export type ActKind = RecordFile["beslut"][number]["slag"]

const WITH_WORDING: ReadonlySet<string> = new Set(ACT_KINDS_WITH_WORDING)

const WITHOUT_EFFECT: ReadonlySet<string> = new Set<ActKind>(["foreslar", "bordlagd", "aterremitterad", "avslagen"])

/** True for a kind of act with an exact wording: what gives a document one, and what only proposes one. */
export function carriesWording(slag: string): boolean {
  return WITH_WORDING.has(slag)
}

/** True for a kind of act that leaves a document's validity as it was: it prepares, postpones or rejects. */
export function isWithoutEffect(slag: string): boolean {
  return WITHOUT_EFFECT.has(slag)
}

/** True for a kind of act that gives a document a wording. */
export function givesWording(slag: string): boolean {
  return carriesWording(slag) && !isWithoutEffect(slag)
}

/** One document in one decision. */
export interface Act {
  readonly dokument: string
  readonly slag: ActKind
  /** `sha256:` + 64 hexadecimal digits. */
  readonly lydelse?: string
  readonly gallerFrom?: CivilDate
  readonly gallerTom?: LastDay
  readonly revideras?: ReviewRule
  readonly ersatter?: readonly string[]
  readonly importerad: boolean
  readonly andradVidSammantradet: boolean
  readonly skal?: string
  /** What kind of slip a correction (redaktionell) mends; a slip of the pen where nothing is said. */
  readonly kategori?: CorrectionKind
  /** Clause of an adoption: the role that may make corrections on its own. */
  readonly farRattasAv?: string
}

/** What a correction may be of. */
export type CorrectionKind = NonNullable<RecordFile["beslut"][number]["kategori"]>

/** What happens to a decision once it is made. */
export type EventKind = NonNullable<RecordFile["handelser"]>[number]["slag"]

/** Events of the minutes as a whole: a paragraf that was approved at once has minutes of its own. */
export const EVENTS_OF_THE_MINUTES: readonly EventKind[] = ["justerat", "anslaget", "nedtaget"]

/** True for a kind of event that happens to the minutes, and so to every decision in them. */
export function isOfTheMinutes(slag: string): boolean {
  return EVENTS_OF_THE_MINUTES.some(kind => kind === slag)
}

/** The number of a paragraf as a record holds it: `141` for both `141` and `§ 141`. */
export function paragrafNumber(text: string): string {
  return text.replace(/^§\s*/, "")
}

/** Something that happened to a decision after it was made. */
export interface DecisionEvent {
  readonly slag: EventKind
  readonly datum: CivilDate
  readonly tom?: CivilDate
  readonly utfall?: "upphavt" | "avslag" | "avvisat"
  readonly dokument: readonly string[]
  readonly galler?: "beslut" | "dom"
  /** Where the fact comes from. */
  readonly kalla?: string
  /** The meeting's body and paragraf at which a decision by delegation was reported. */
  readonly instans?: string
  readonly paragraf?: string
  /** Who compared an imported wording, and with what. */
  readonly roll?: string
  readonly mot?: string
}

/** The right by which a role decided: a point in a delegationsordning. */
export interface Delegation {
  readonly punkt: string
  /** Id of the document that grants it. */
  readonly ordning: string
}

/** A decision as it was recorded. */
export interface DecisionRecord {
  readonly instans: string
  readonly form: DecisionForm
  readonly datum: CivilDate
  readonly paragraf?: string
  readonly beslutsnummer?: string
  readonly beslutsfattare?: string
  readonly domstol?: string
  readonly diarienummer?: string
  readonly omedelbartJusterad: boolean
  readonly delegation?: Delegation
  /** Folder of the record that this one replaces wholly. */
  readonly rattar?: string
  /** Why a record was corrected. */
  readonly skal?: string
  readonly beslut: readonly Act[]
  readonly handelser: readonly DecisionEvent[]
}

/** A file that stands beside the record: an exact wording, or an image or bilaga of one. */
export interface StoredFile {
  /** Path inside the decision folder, with `/`, NFC. */
  readonly name: string
  readonly path: string
  /** Digest in the form that `lydelse` counts. */
  readonly digest: string
}

/** One folder under documents/beslut/: the record as far as it could be read, and what is stored beside it. */
export interface DecisionFacts {
  /** "sn-2025-09-16-37": the decision's name everywhere. */
  readonly mapp: string
  /** "documents/beslut/2025/sn-2025-09-16-37" */
  readonly path: string
  readonly raw: Mapping
  readonly where: Readonly<Record<string, Span>>
  /** Absent when the file lacks what a decision cannot be without. */
  readonly record?: DecisionRecord
  readonly faults: readonly Fault[]
  readonly files: readonly StoredFile[]
  /** The decided texts in the folder, by document id. */
  readonly wordings: ReadonlyMap<string, DocumentFacts>
}

/** The same with the whole texts. */
export interface DecisionFolder extends DecisionFacts {
  /** How the file departs from the schema of records. */
  readonly departures: readonly Departure[]
  readonly wordings: ReadonlyMap<string, Document>
}
