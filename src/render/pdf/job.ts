import type { Root } from "mdast"
import type { CivilDate } from "../../model/date.ts"
import type { PrintJob } from "../../model/print.ts"
import { blocks, type FlowWriting } from "./flow.ts"
import { printable } from "./glyphs.ts"
import { imageShelf } from "./images.ts"
import { type Notes, notesOf } from "./notes.ts"
import { referencesOf } from "./references.ts"
import type { Block } from "./tree.ts"
import { headingLevels } from "./walk.ts"

/** What one PDF says. Only facts that never change: the file lives on after the state of the document has. */
export interface PdfView {
  readonly title: string
  readonly municipality: string
  /** BCP 47: "sv", "en-GB". */
  readonly language: string
  /** "Riktlinje" */
  readonly typeName: string
  /** The block of facts, in the municipality's own labels and order. */
  readonly facts: readonly { readonly label: string; readonly value: string }[]
  /** What names the document at the foot of each page: "Diarienummer 2025.053 SN". */
  readonly identifiers: readonly string[]
  /** "Registrerad som Socialnämndens beslut 2025-09-16 § 37. Originalet finns i kommunens diarium." */
  readonly decision?: string
  /** Day of the decision: the file's date of creation. */
  readonly date: CivilDate
  readonly tree: Root
  /** Bytes of the images, by target as written in the text. */
  readonly images: ReadonlyMap<string, Uint8Array>
  /** False prints "Filen är inte e-stämplad." */
  readonly sealed: boolean
}

/** Contents are listed when there are more headings than this: three are seen at a glance. */
const FEW_HEADINGS = 3
/** Level of the last headings that the contents list. */
const CONTENTS_DEPTH = 3

/**
 * One document as data for the Typst template. Pure, and never fails: what PDF/UA cannot take is mended here, and told
 * by pdfProblems() on the line where it stands.
 */
export function printJob(view: PdfView): PrintJob {
  const references = referencesOf(view.tree)
  const images = imageShelf(view.images, references)
  const notes: Notes = notesOf(references, children => blocks(children, writing))
  const writing: FlowWriting = { references, images, notes, levels: headingLevels(view.tree) }
  const body = blocks(view.tree.children, writing)
  return {
    data: {
      title: line(view.title) || "Utan titel",
      municipality: line(view.municipality),
      ...language(view.language),
      type: line(view.typeName),
      facts: view.facts.map(fact => ({ label: line(fact.label), value: line(fact.value) })),
      identifiers: view.identifiers.map(line),
      decision: [view.decision ?? "", view.sealed ? "" : "Filen är inte e-stämplad."].map(line).filter(s => s !== ""),
      contents: contentsOf(body),
      body,
      notes: notes.texts(),
    },
    images: images.used(),
    timestamp: Date.parse(`${view.date}T00:00:00Z`) / 1000,
  }
}

/** Text of the headings that the contents list, by label; empty when they are few. */
function contentsOf(body: readonly Block[]): Readonly<Record<string, string>> {
  const headings = body.flatMap(block => (block.t === "h" && block.level <= CONTENTS_DEPTH ? [block] : []))
  if (headings.length <= FEW_HEADINGS) return {}
  return Object.fromEntries(headings.map(heading => [heading.key, heading.plain]))
}

/** Language and region as the engine takes them; Swedish when the tag is unreadable. */
function language(tag: string): { readonly lang: string; readonly region: string | null } {
  const match = /^([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}))?(?:-|$)/i.exec(tag)
  const lang = match?.[1]?.toLowerCase() ?? "sv"
  return { lang, region: match?.[2]?.toUpperCase() ?? (lang === "sv" ? "SE" : null) }
}

function line(text: string): string {
  return printable(text).replace(/ +/g, " ").trim()
}
