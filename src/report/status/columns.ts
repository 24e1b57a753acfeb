import type { Column } from "../../model/column.ts"
import { inWords, parseDate } from "../../model/date.ts"
import type { Flagga, Tillstand } from "../../model/state.ts"
import type { StatusRow } from "../../model/status.ts"

/** States in the words of the screen (PRODUCT.md, "Words on the screen"). */
export const TILLSTAND_IN_WORDS: Readonly<Record<Tillstand, string>> = {
  underlag: "underlag",
  utkast: "utkast",
  foreslagen: "förslag",
  beslutad: "beslutad, gäller inte än",
  gallande: "gäller",
  upphort: "har upphört",
  upphavd: "upphävd",
  ersatt: "ersatt",
  upphavd_av_domstol: "upphävd av domstol",
}

/** Flags in words. */
export const FLAGGA_IN_WORDS: Readonly<Record<Flagga, string>> = {
  andrad: "ändringsförslag pågår",
  ska_ses_over: "ska ses över",
  forsenad_oversyn: "översynen är försenad",
  ej_justerat: "protokollet är inte justerat",
  ej_kungjort: "justeringen är inte anslagen",
  oprovad_import: "importerad, inte jämförd med originalet",
  inhiberad: "inhiberad av domstol",
  ny_lydelse_beslutad: "en ny lydelse är beslutad",
}

function decision({ beslut }: StatusRow): string {
  if (beslut === null) return ""
  return `${beslut.instans} ${beslut.datum}${beslut.paragraf === null ? "" : ` § ${beslut.paragraf}`}`
}

/** The column that says which document a row is about. */
export const DOCUMENT = "Dokument"

/** The columns of the CSV and HTML tables, in order. */
export const COLUMNS: readonly Column<StatusRow>[] = [
  { heading: "Beteckning", value: row => row.id },
  { heading: DOCUMENT, value: row => row.titel ?? "" },
  { heading: "Typ", value: row => row.typ ?? "" },
  { heading: "Instans", value: row => row.instans ?? "" },
  { heading: "Tillstånd", value: row => TILLSTAND_IN_WORDS[row.tillstand] },
  { heading: "Att veta", value: row => row.flaggor.map(flag => FLAGGA_IN_WORDS[flag]).join(", ") },
  { heading: "Gäller från", value: row => row.gallerFrom ?? "" },
  { heading: "Gäller till och med", value: row => row.gallerTom ?? "" },
  { heading: "Beslut", value: decision },
  { heading: "Diarienummer", value: row => row.beslut?.diarienummer ?? "" },
  { heading: "Ses över senast", value: row => row.nastaOversyn ?? "" },
  { heading: "Att komplettera", value: row => (row.attKomplettera ?? []).join(", ") },
]

/** The next review as a person says it. */
export function reviewInWords(row: StatusRow): string {
  const date = parseDate(row.nastaOversyn ?? "")
  return date === undefined ? "" : `ses över senast ${inWords(date)}`
}
