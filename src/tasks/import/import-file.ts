import { furtherBodies } from "../../config/index.ts"
import { type ImportResult, type Side, withWording } from "../../intake/index.ts"
import { lydelseOf } from "../../lifecycle/index.ts"
import { type Mapping, textAt, textsAt } from "../../model/metadata.ts"
import type { Settings } from "../../model/settings.ts"
import { fileDigest, writeYaml } from "../../text/index.ts"
import { ownLabels } from "./own-labels.ts"
import { textOfPdf } from "./pdf-text.ts"
import { type ReadPdf, readFile } from "./read-source.ts"

/** A file to import, and what is known of where it belongs. */
export interface ImportInput {
  readonly name: string
  readonly bytes: Uint8Array
  readonly settings: Settings
  /** Code of the body, when the person says so. */
  readonly instans?: string
  /** Which side of tracked changes is the text, when the person says so. */
  readonly side?: Side
  /** False when the file as it came in is not to be kept as a bilaga. */
  readonly keepsOriginal?: boolean
  /** Reads a PDF file, perhaps in another thread and within bounds. */
  readonly readPdf?: ReadPdf
}

/** A file to write, with its path under the folder that receives the import. */
interface NewFile {
  readonly path: string
  readonly content: string | Uint8Array
}

/** What an import makes: the document, and a decision record with its wording where the text names the decision. */
export interface Imported {
  readonly result: ImportResult
  /** The document first, then what belongs in its folder, then the record with the same once more. */
  readonly files: readonly NewFile[]
  readonly decision: Mapping | null
  /** What the report's lines are. */
  readonly unit: "rad" | "stycke"
  /** Warnings about the file as such, in the form of the report's own. */
  readonly warnings: ImportResult["report"]["warnings"]
}

/**
 * Turns one file into a document and, where it names its decision, a record of it. Throws STYR_LASA for a file that is
 * not read, STYR_PDF_IN for a PDF without text, and STYR_ANDRINGAR for a file with tracked changes when no side is chosen.
 */
export async function importFile(input: ImportInput): Promise<Imported> {
  const { name, bytes, settings, instans, side, keepsOriginal = true, readPdf = textOfPdf } = input
  const read = await readFile(name, bytes, { side, keepsOriginal, readPdf })
  const known = [...settings.instanser.values()]
  const result = read.import(
    {
      name,
      bodies: [...known, ...furtherBodies(known)],
      types: [...settings.typer.values()],
      labels: ownLabels(settings),
      ...(instans === undefined ? {} : { instans }),
      ...(read.original && { original: read.original.name }),
    },
    (entries, body) => `---\n${writeYaml(Object.fromEntries(entries))}---\n${body}`,
  )
  const body = textsAt(Object.fromEntries(result.entries), "beslutsinstans")[0]
  const beside = [...read.images, ...(read.original ? [read.original] : [])]
  const wording: readonly NewFile[] = [
    { path: `${result.id}.md`, content: result.document },
    ...beside.map(file => ({ path: `${result.id}/${file.name}`, content: file.bytes })),
  ]
  const record = recordOf(result, wording)
  return {
    result,
    files: [...(body === undefined ? wording : under(body, wording)), ...(record?.files ?? [])],
    decision: record?.record ?? null,
    unit: read.unit,
    warnings: [...unknownBody(body, record !== null, settings), ...read.warnings, ...result.report.warnings],
  }
}

function under(folder: string, files: readonly NewFile[]): readonly NewFile[] {
  return files.map(({ path, content }) => ({ path: `${folder}/${path}`, content }))
}

/** The warning for a body that styrdok.yaml lacks, with the line to paste; nothing works before that is done. */
function unknownBody(
  body: string | undefined,
  isDecided: boolean,
  settings: Settings,
): ImportResult["report"]["warnings"] {
  if (body === undefined || settings.instanser.has(body)) return []
  const known = furtherBodies([]).find(({ kod }) => kod === body)
  const waiting = isDecided ? "Dokumentet och beslutet väntar" : "Dokumentet väntar"
  const rename = known === undefined ? ", och skriv instansens namn" : ""
  const line = `${body}: {namn: ${known?.namn ?? "Namn"}, slag: ${known?.slag ?? "namnd"}}`
  const message = `Instansen "${body}" finns inte i styrdok.yaml. ${waiting} på den. Klistra in raden under instanser${rename}: ${line}`
  return [{ line: 1, code: "instans-att-lagga-till", message }]
}

function digestOf({ path, content }: NewFile): { readonly name: string; readonly digest: string } {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content
  return { name: path, digest: fileDigest(path, bytes) }
}

/** The record with the digest of the wording as it came in, and its files; null without a decision. */
function recordOf(
  { report }: ImportResult,
  wording: readonly NewFile[],
): { readonly record: Mapping; readonly files: readonly NewFile[] } | null {
  if (report.decision === null) return null
  const record = withWording(report.decision, lydelseOf(wording.map(digestOf)))
  const date = textAt(record, "datum") ?? ""
  const number = textAt(record, "paragraf") ?? textAt(record, "beslutsnummer") ?? "x1"
  const folder = `beslut/${date.slice(0, 4)}/${textAt(record, "instans")}-${date}-${number}`
  return {
    record,
    files: [{ path: `${folder}/beslut.yaml`, content: writeYaml(record) }, ...under(folder, wording)],
  }
}
