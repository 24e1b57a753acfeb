import { furtherBodies } from "../config/index.ts"
import { type ImportResult, importText, withWording } from "../intake/index.ts"
import { lydelseOf } from "../lifecycle/index.ts"
import { StyrdokError } from "../model/errors.ts"
import { type Mapping, textAt, textsAt } from "../model/metadata.ts"
import type { Settings } from "../model/settings.ts"
import { decodeText, fileDigest, writeYaml } from "../text/index.ts"
import { isPdf, type TextOfPdf, textOfPdf } from "./import-pdf.ts"

/** A file to import, and what is known of where it belongs. */
export interface ImportInput {
  readonly name: string
  readonly bytes: Uint8Array
  readonly settings: Settings
  /** Code of the body, when the person says so. */
  readonly instans?: string
  /** Reads a PDF file, perhaps in another thread and within bounds. */
  readonly readPdf?: (name: string, bytes: Uint8Array) => Promise<TextOfPdf>
}

/** A file to write, with its path under the folder that receives the import. */
interface NewFile {
  readonly path: string
  readonly content: string
}

/** What an import makes: the document, and a decision record with its wording where the text names the decision. */
export interface Imported {
  readonly result: ImportResult
  /** The document first. */
  readonly files: readonly NewFile[]
  readonly decision: Mapping | null
  /** Warnings about the file as such, in the form of the report's own. */
  readonly warnings: ImportResult["report"]["warnings"]
}

/**
 * Turns one text or PDF file into a document and, where it names its decision, a record of it. Throws STYR_LASA for no
 * text, STYR_PDF_IN for a PDF without.
 */
export async function importFile({
  name,
  bytes,
  settings,
  instans,
  readPdf = textOfPdf,
}: ImportInput): Promise<Imported> {
  const { text, warnings: sourceWarnings } = isPdf(bytes) ? await readPdf(name, bytes) : decoded(name, bytes)
  const known = [...settings.instanser.values()]
  const result = importText(
    text,
    {
      name,
      bodies: [...known, ...furtherBodies(known)],
      types: [...settings.typer.values()],
      ...(instans === undefined ? {} : { instans }),
    },
    (entries, body) => `---\n${writeYaml(Object.fromEntries(entries))}---\n${body}`,
  )
  const body = textsAt(Object.fromEntries(result.entries), "beslutsinstans")[0]
  const document = {
    path: body === undefined ? `${result.id}.md` : `${body}/${result.id}.md`,
    content: result.document,
  }
  const record = recordOf(result)
  const warnings = [...sourceWarnings, ...result.report.warnings]
  return {
    result,
    files: record === null ? [document] : [document, ...record.files],
    decision: record?.record ?? null,
    warnings: [...unknownBody(body, record !== null, settings), ...warnings],
  }
}

function decoded(name: string, bytes: Uint8Array): { readonly text: string; readonly warnings: readonly Warning[] } {
  const { text, faults } = decodeText(bytes)
  refuseUnreadable(name, text, faults)
  return { text, warnings: faults.map(fault => ({ line: 1, ...FAULT_WARNINGS[fault.kind] })).filter(isComplete) }
}

const FAULT_WARNINGS: { readonly [kind: string]: { readonly code: string; readonly message: string } } = {
  not_utf8: {
    code: "teckenkodning",
    message: "Filen är inte sparad som UTF-8. Se efter att å, ä och ö har kommit rätt.",
  },
}

interface Reason {
  readonly what: string
  readonly hint: string
}

const NOT_TEXT: Reason = {
  what: "är inte en textfil",
  hint: "Öppna den i sitt program, spara den som text i UTF-8 och försök igen.",
}

const NO_WORDS: Reason = { what: "har ingen text", hint: "Se efter att det är rätt fil, och att texten är sparad." }

/** What no document can be made of. */
const UNREADABLE: { readonly [kind: string]: Reason } = {
  binary: NOT_TEXT,
  too_large: { what: "är för stor för att läsas", hint: "Dela upp den och försök igen." },
}

/** How a file begins that holds a text but is none: RTF. */
const OTHER_FORMAT = /^\{\\rtf/

function refuseUnreadable(name: string, text: string, faults: readonly { readonly kind: string }[]): void {
  const fault = faults.map(({ kind }) => UNREADABLE[kind]).find(found => found !== undefined)
  const form = OTHER_FORMAT.test(text) ? NOT_TEXT : /[\p{L}\p{N}]/u.test(text) ? undefined : NO_WORDS
  const reason = fault ?? form
  if (reason !== undefined) {
    throw new StyrdokError("STYR_LASA", `${name} ${reason.what}. Inget har skrivits för den.`, reason.hint)
  }
}

type Warning = ImportResult["report"]["warnings"][number]

function isComplete(warning: Partial<Warning>): warning is Warning {
  return warning.code !== undefined && warning.message !== undefined
}

/** The warning for a body that styrdok.yaml lacks, with the line to paste; nothing works before that is done. */
function unknownBody(body: string | undefined, isDecided: boolean, settings: Settings): readonly Warning[] {
  if (body === undefined || settings.instanser.has(body)) return []
  const known = furtherBodies([]).find(({ kod }) => kod === body)
  const waiting = isDecided ? "Dokumentet och beslutet väntar" : "Dokumentet väntar"
  const rename = known === undefined ? ", och skriv instansens namn" : ""
  const line = `${body}: {namn: ${known?.namn ?? "Namn"}, slag: ${known?.slag ?? "namnd"}}`
  const message = `Instansen "${body}" finns inte i styrdok.yaml. ${waiting} på den. Klistra in raden under instanser${rename}: ${line}`
  return [{ line: 1, code: "instans-att-lagga-till", message }]
}

/** The record with the digest of the wording as it came in, and its files; null without a decision. */
function recordOf(result: ImportResult): { readonly record: Mapping; readonly files: readonly NewFile[] } | null {
  const draft = result.report.decision
  if (draft === null) return null
  const name = `${result.id}.md`
  const digest = fileDigest(name, new TextEncoder().encode(result.document))
  const record = withWording(draft, lydelseOf([{ name, digest }]))
  const date = textAt(record, "datum") ?? ""
  const number = textAt(record, "paragraf") ?? textAt(record, "beslutsnummer") ?? "x1"
  const folder = `beslut/${date.slice(0, 4)}/${textAt(record, "instans")}-${date}-${number}`
  return {
    record,
    files: [
      { path: `${folder}/beslut.yaml`, content: writeYaml(record) },
      { path: `${folder}/${name}`, content: result.document },
    ],
  }
}
