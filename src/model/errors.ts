/** Every wish that we may be unable to meet: code → what it means. docs/felkoder.md is generated from this table. */
export const ERROR_CODES = {
  STYR_INGEN_SAMLING: "Ingen styrdok.yaml hittades i mappen eller någon mapp ovanför.",
  STYR_INSTALLNINGAR: "styrdok.yaml går inte att använda.",
  STYR_OKAND_FLAGGA: "Kommandot har inte den flaggan, eller flaggan saknar värde.",
  STYR_OKANT_KOMMANDO: "Kommandot finns inte.",
  STYR_OKAND_REVISION: "Git hittar inte den angivna versionen.",
  STYR_GIT: "Git kunde inte svara.",
  STYR_LASA: "En fil eller mapp kunde inte läsas.",
  STYR_ANDRINGAR: "Ett Word-dokument har spårade ändringar, och det är inte sagt vilken text som gäller.",
  STYR_SKRIVA: "En fil eller mapp kunde inte skrivas.",
  STYR_UTMAPP: "Mappen för portalen innehåller något annat än en portal.",
  STYR_FINNS_REDAN: "Filen finns redan, och skrivs inte över.",
  STYR_OKANT_DOKUMENT: "Inget dokument har den beteckningen.",
  STYR_VERSION: "Den version av dokumentet som angavs finns inte, eller går inte att avgöra.",
  STYR_OKAND_TYP: "Ingen dokumenttyp har det namnet.",
  STYR_MALL: "En sidmall går inte att använda.",
  STYR_LYDELSE: "Ett beslut eller en beslutad lydelse är inte hel, och dokumentet byggs inte.",
  STYR_PDF: "PDF-filen kunde inte göras.",
  STYR_PDF_IN: "PDF-filen ger ingen text: den är låst, inskannad, skadad, för stor eller ett formulär.",
  STYR_PORT: "Adressen är upptagen.",
  STYR_OKAND_LAG: "Ingen författning i registret har det numret eller namnet.",
  STYR_BESLUT: "Beslutet eller händelsen går inte att anteckna så som det är angivet.",
  STYR_LAGKALLA: "Källorna till lagarna gav inget som gick att använda.",
  STYR_UNDERLAG: "Underlaget kan inte skrivas: det som det ska handla om finns inte, eller går inte att avgöra.",
} as const

export type ErrorCode = keyof typeof ERROR_CODES

/** A wish that we cannot meet: says what is wrong with the thing quoted, and the next step. */
export class StyrdokError extends Error {
  override readonly name = "StyrdokError"
  readonly code: ErrorCode
  /** What the person can do. */
  readonly hint: string

  constructor(code: ErrorCode, message: string, hint: string, options?: { readonly cause?: unknown }) {
    super(message, options)
    this.code = code
    this.hint = hint
  }
}
