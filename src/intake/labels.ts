/** What a label on a first page can name. Some are keys of the front matter, others belong to the decision. */
export type FactName =
  | "titel"
  | "typ"
  | "beslutsinstans"
  | "beslutsdatum"
  | "paragraf"
  | "diarienummer"
  | "galler_for"
  | "galler_from"
  | "galler_tom"
  | "giltighetstid"
  | "revideras_senast"
  | "senast_reviderad"
  | "dokumentansvarig"
  | "dokumentagare"
  | "kontakt"
  | "ersatter"
  | "relaterade"
  | "publiceras"
  | "malgrupp"
  | "syfte"
  | "version"
  | "status"

/** One way to write a label, and what it names. Settings can add more. */
export interface LabelVariant {
  readonly label: string
  readonly fact: FactName
}

/** Labels seen on first pages of Swedish municipal documents, by what they name. */
const LABELS: { readonly [K in FactName]: readonly string[] } = {
  titel: ["Titel", "Namn på dokumentet", "Dokumentnamn", "Dokumentets namn", "Dokumentrubrik", "Dokumenttitel"],
  typ: [
    "Typ av styrdokument",
    "Typ av dokument",
    "Dokumenttyp",
    "Dokumentbeteckning",
    "Handlingstyp",
    "Styrdokumenttyp",
  ],
  beslutsinstans: [
    "Beslutande instans",
    "Beslutsinstans",
    "Beslutande",
    "Beslutande organ",
    "Beslutad av",
    "Beslutat av",
    "Beslutas av",
    "Antagen av",
    "Antaget av",
    "Antagna av",
    "Fastställd av",
    "Fastställda av",
    "Fastställt av",
    "Fastställare",
    "Utfärdad av",
    "Utfärdade av",
    "Godkänd av",
  ],
  beslutsdatum: [
    "Datum för beslut",
    "Beslutsdatum",
    "Beslutad",
    "Beslutat",
    "Beslut",
    "Antagen",
    "Antaget",
    "Datum för antagande",
    "Antagandedatum",
    "Fastställd",
    "Fastställt",
    "Fastställelsedatum",
    "Datum för fastställande",
    "Tidpunkt för fastställande",
    "Datum/Ersätter",
    "Utfärdad",
  ],
  paragraf: ["Paragraf", "Beslutsparagraf", "Protokollsparagraf"],
  diarienummer: ["Diarienummer", "Diarienr", "Dnr", "Vår beteckning", "Ärendenummer"],
  galler_for: [
    "Gäller för",
    "Dokumentet gäller för",
    "Detta dokument gäller för",
    "Denna rutin gäller för",
    "Denna riktlinje gäller för",
    "Omfattar",
    "Berörd verksamhet",
  ],
  galler_from: [
    "Gäller från",
    "Gäller från och med",
    "Gäller fr.o.m.",
    "Giltigt fr.o.m.",
    "Giltig från",
    "Giltig fr.o.m.",
  ],
  galler_tom: [
    "Gäller till och med",
    "Gäller t.o.m.",
    "Dokumentet gäller till och med",
    "Giltigt till och med",
    "Giltig t.o.m.",
  ],
  giltighetstid: ["Giltighetstid", "Giltighet", "Gäller", "Giltighetsperiod"],
  revideras_senast: [
    "Revideras senast",
    "Revideras",
    "Ska revideras senast",
    "Revidering",
    "Senast revidering",
    "Tidpunkt för aktualitetsprövning",
    "Intervall för aktualitetsprövning",
    "Aktualitetsprövning",
    "Aktualitetsprövas",
    "Nästa översyn",
    "Översyn",
    "Uppföljning",
  ],
  senast_reviderad: [
    "Senast reviderad",
    "Senast reviderat",
    "Reviderad",
    "Reviderat",
    "Tidpunkt för senaste revidering",
    "Senast uppdaterad",
  ],
  dokumentansvarig: [
    "Dokumentansvarig",
    "Dokumentansvarig på tjänstemannanivå",
    "Ansvarig",
    "Ansvarig tjänsteman",
    "Ansvarig tjänsteperson",
    "Ansvarig funktion",
    "För revidering ansvarar",
    "Processägare",
    "Innehållsansvarig",
    "Handläggare",
  ],
  dokumentagare: ["Dokumentägare", "Dokumentansvarig på politisk nivå", "Ansvarigt politiskt organ", "Ansvarig nämnd"],
  kontakt: ["Kontakt", "Kontaktperson"],
  ersatter: ["Ersätter", "Ersätter tidigare versioner", "Ersätter tidigare version", "Upphörd rutin"],
  relaterade: ["Relaterade styrdokument", "Relaterade dokument", "Referensdokument", "Kopplade dokument"],
  publiceras: ["Handlingen publiceras", "Publiceras", "Publicerad", "Publicering"],
  malgrupp: ["Målgrupp", "Dokumentets målgrupp"],
  syfte: ["Syfte", "Dokumentets syfte", "Syfte med dokumentet"],
  version: ["Version", "Versionsnummer"],
  status: ["Status", "Dokumentstatus"],
}

/** Facts whose labels are never headings or words of running text, so that they need no colon. */
export const UNMISTAKABLE: ReadonlySet<FactName> = new Set<FactName>([
  "diarienummer",
  "dokumentansvarig",
  "beslutsinstans",
  "giltighetstid",
  "typ",
])

/** Lines that only introduce the block of facts. */
export const BLOCK_CAPTIONS: ReadonlySet<string> = new Set([
  "dokumentinformation",
  "dokumentuppgifter",
  "dokumentfakta",
  "fakta om dokumentet",
  "uppgifter om dokumentet",
  "information om dokumentet",
])

/** Finds what a label names; upper and lower case, spaces and the dots of abbreviations make no difference. */
export type LabelTable = ReadonlyMap<string, FactName>

/** The form in which labels are looked up. */
export function labelKey(label: string): string {
  return label.toLowerCase().replace(/\s+/g, " ").replace(/\./g, "").trim()
}

/** The table of known labels. Later variants win over the ones we ship. */
export function labelTable(extra: readonly LabelVariant[] = []): LabelTable {
  const table = new Map<string, FactName>()
  const names = Object.keys(LABELS).filter(isFactName)
  for (const fact of names) for (const label of LABELS[fact]) table.set(labelKey(label), fact)
  for (const { label, fact } of extra) table.set(labelKey(label), fact)
  return table
}

function isFactName(name: string): name is FactName {
  return name in LABELS
}
