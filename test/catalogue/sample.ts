import { createSite, type Entry, type Site, type SiteInput } from "../../src/catalogue/index.ts"
import { readSettings } from "../../src/config/index.ts"
import type { ComparisonView, ShownText } from "../../src/model/comparison-page.ts"
import { type CivilDate, parseDate } from "../../src/model/date.ts"
import type { Act, DecisionFolder, DecisionRecord } from "../../src/model/decision.ts"
import type { Document } from "../../src/model/document.ts"
import type { DocumentType, Settings } from "../../src/model/settings.ts"
import type { DecidedAct, State, Version } from "../../src/model/state.ts"
import { readDocument } from "../../src/text/index.ts"

export function day(text: string): CivilDate {
  const date = parseDate(text)
  if (date === undefined) throw new RangeError(text)
  return date
}

export const TODAY = day("2026-11-23")

function type(id: string, namn: string, plural: string, klass: DocumentType["klass"]): readonly [string, DocumentType] {
  return [
    id,
    {
      id,
      namn,
      plural,
      klass,
      beskrivning: `Om ${plural.toLowerCase()}.`,
      krav: [],
      avsnitt: [],
      oversyn: ["sammantrade"],
    },
  ]
}

export const SETTINGS: Settings = readSettings(
  {
    kommun: "Lövhults kommun",
    webbplats: "https://styr.example/",
    instanser: {
      kf: { namn: "Kommunfullmäktige", slag: "fullmaktige", niva: "1" },
      sn: { namn: "Socialnämnden", slag: "namnd", niva: "3" },
    },
    roller: { Registrator: { adresser: ["registrator@lovhult.example"] } },
  },
  new Map([
    type("riktlinje", "Riktlinje", "Riktlinjer", "normerande"),
    type("taxa", "Taxa", "Taxor", "foreskrift"),
    type("underlag", "Underlag", "Underlag", "underlag"),
  ]),
)

/** A document as it is read from a file with `front` as front matter. */
export function document(front: string, body = "# 1 Inledning\n\nText.\n", path = "documents/sn/iub.md"): Document {
  return readDocument(path, new TextEncoder().encode(`---\n${front.trim()}\n---\n\n${body}`)).document
}

export const FRONT = `
id: iub
titel: Insatser utan individuell behovsprövning
typ: riktlinje
beslutsinstans: sn
galler_for: [Socialförvaltningen]
dokumentansvarig: Verksamhetsutvecklare
publiceras: webb
syfte: Att stödet ska vara lätt att få.
`

/** The headings of the wordings that are made here, which all lie in one place. */
export const HEADINGS: SiteInput["headings"] = new Map([["documents/sn/iub.md", document(FRONT).sections]])

interface Decided {
  readonly record?: Partial<DecisionRecord>
  readonly act?: Partial<Act>
  readonly version?: Partial<Version>
  readonly wording?: Document
}

/** A decided wording; without arguments the one of sources/alingsas-iub.txt. */
export function version({
  record = {},
  act = {},
  version: rest = {},
  wording = document(FRONT),
}: Decided = {}): Version {
  const made: DecisionRecord = {
    instans: "sn",
    form: "sammantrade",
    datum: day("2025-09-16"),
    diarienummer: "2025.053 SN",
    omedelbartJusterad: false,
    beslut: [],
    handelser: [{ slag: "justerat", datum: day("2025-09-22"), dokument: [] }],
    ...((record.form ?? "sammantrade") === "sammantrade" ? { paragraf: "37" } : {}),
    ...record,
  }
  const decided: Act = { dokument: "iub", slag: "antagen", importerad: false, andradVidSammantradet: false, ...act }
  const mapp = `${made.instans}-${made.datum}-${made.paragraf ?? made.beslutsnummer ?? "x1"}`
  const folder: DecisionFolder = {
    mapp,
    path: `documents/beslut/${made.datum.slice(0, 4)}/${mapp}`,
    raw: {},
    where: {},
    faults: [],
    departures: [],
    record: { ...made, beslut: [decided] },
    files: [],
    wordings: new Map([[decided.dokument, wording]]),
  }
  const full = { ...made, beslut: [decided] }
  return {
    folder,
    record: full,
    act: decided,
    wording,
    gallerFrom: day("2025-10-01"),
    gallerTom: "tills vidare",
    ...rest,
  }
}

/** An entry whose state is what is said, and otherwise that of one wording in force. */
export function entry(state: Partial<State> = {}, working = document(FRONT)): Entry {
  const versions = state.versions ?? [version()]
  const last = versions.at(-1)
  const acts: readonly DecidedAct[] = versions
  return {
    document: working,
    state: {
      tillstand: "gallande",
      flaggor: [],
      versions,
      acts,
      ...(last === undefined ? {} : { version: last }),
      ...state,
    },
  }
}

/** The public portal of these entries. */
export function site(entries: readonly Entry[], rest: Partial<SiteInput> = {}): Site {
  return createSite({
    settings: SETTINGS,
    entries,
    decisions: [],
    headings: HEADINGS,
    audience: "webb",
    today: TODAY,
    files: new Set(),
    corrections: new Map(),
    appeals: new Map(),
    ...rest,
  })
}

/** A comparison that has everything a comparison can have. */
export function comparison(nyckel = "_iub", text = "ska"): ComparisonView {
  const piece = { text, mellanrum: true, lika: false, struket: false, tillagt: true }
  const shown: ShownText = { delar: [{ ...piece, lika: true, tillagt: false }, piece], punkt: true }
  const line = { streck: false, rubrik: false, stycke: false, old: undefined, made: undefined, notes: [] }
  const part = { lika: false, antal: "", texter: [], rubrik: undefined, andring: false, rubrikrad: false, ankare: "" }
  const rest = { delar: [], punkt: false, notes: [], nasta: undefined }
  return {
    nyckel,
    titel: text,
    sammanfattning: `Ett stycke ändras: ${text}.`,
    from: { rubrik: "Äldre lydelse", namn: text },
    to: { rubrik: "Nyare lydelse", namn: text },
    sprak: "sv",
    upphavt: "Avsnittet är upphävt",
    upplysningar: [text],
    uppgifter: [{ old: "–", made: text }],
    tabell: [
      { ...line, streck: true },
      { ...line, rubrik: true, made: shown, notes: [text] },
      { ...line, stycke: true, old: shown },
    ],
    lopande: [
      { ...part, ...rest, lika: true, antal: "ett stycke", texter: [text] },
      { ...part, ...rest, rubrik: text },
      { ...part, ...shown, andring: true, ankare: `${nyckel}-andring-1`, notes: [text], nasta: `${nyckel}-andring-2` },
      { ...part, ...shown, andring: true, ankare: `${nyckel}-andring-2`, notes: [], nasta: undefined },
    ],
    forsta: `${nyckel}-andring-1`,
  }
}
