import { type MarkStore, markStore, withoutMarks } from "../marks.ts"
import type { ImportWarning } from "../result.ts"
import type { Source, SourceImage, SourceLine } from "../source.ts"
import { type BodyContext, readBlocks } from "./body.ts"
import { type FoundComment, readComments } from "./comments.ts"
import { imageCollector } from "./images.ts"
import { headingsByLooks } from "./looks.ts"
import { readNumbering } from "./numbering.ts"
import { type DocxFault, type DocxPackage, DocxProblem, openDocx, type Relation } from "./package.ts"
import { countChanges, onSide, type Side } from "./side.ts"
import { readStyles } from "./styles.ts"
import { child, childrenOf, descendants, type Element } from "./xml.ts"

/** A Word document read, or why it is not. `open-changes` = a person must say which side of them is the text. */
export type ReadDocx =
  | {
      readonly kind: "source"
      readonly source: Source
      readonly hasMacros: boolean
      /** Comments and tracked changes: what the file tells to those who open it, and the text does not. */
      readonly hasHidden: boolean
    }
  | { readonly kind: "open-changes"; readonly count: number }
  | { readonly kind: "fault"; readonly fault: DocxFault }

interface Parts {
  readonly opened: DocxPackage
  readonly relations: ReadonlyMap<string, Relation>
  readonly side: Side
}

/** The part of a type that the text points to, as it reads on the side that was chosen. */
function partOf({ opened, relations, side }: Parts, type: string): Element | undefined {
  const target = [...relations.values()].find(relation => relation.type === type && !relation.isOutside)?.target
  const root = target === undefined ? undefined : opened.xml(target)
  return root && onSide(root, side)
}

const WORDS = new Set(["w:t", "m:t"])

/** All words of a part, in order and without regard to structure, so that nothing can fall between its blocks. */
function wordsIn(root: Element | undefined): readonly string[] {
  if (!root) return []
  const walk = (element: Element): string =>
    element.children
      .map(node => {
        if (typeof node === "string") return WORDS.has(element.name) ? withoutMarks(node) : ""
        // The content for old programs says the same once more.
        if (node.name === "mc:Fallback" && child(element, "mc:Choice")) return ""
        return node.name === "w:p" || node.name === "w:txbxContent"
          ? `\n${walk(node)}\n`
          : node.name === "w:tab" || node.name === "w:br" || node.name === "w:cr"
            ? " "
            : walk(node)
      })
      .join("")
  return [walk(root)]
}

/** Footnotes and endnotes by what the text calls them, numbered in the order in which the text does. */
function noteReader(notes: { readonly [kind: string]: Element | undefined }) {
  const known = new Map<string, Element>()
  for (const [kind, root] of Object.entries(notes)) {
    for (const note of childrenOf(root, `w:${kind}`)) {
      // Separators are notes of a type; those of the writer have none.
      const isOwn = [undefined, "normal"].includes(note.attributes["w:type"])
      if (isOwn) known.set(`${kind} ${note.attributes["w:id"] ?? ""}`, note)
    }
  }
  const used: Element[] = []
  return {
    used,
    label: (kind: string, id: string): string | undefined => {
      const note = known.get(`${kind} ${id}`)
      if (!note) return undefined
      const at = used.indexOf(note)
      return String(at < 0 ? used.push(note) : at + 1)
    },
    unused: (): readonly Element[] => [...known.values()].filter(note => !used.includes(note)),
  }
}

function noteLines(notes: readonly Element[], context: BodyContext): readonly SourceLine[] {
  return notes.map((note, index) => {
    const text = readBlocks(note, context)
      .map(line => line.text)
      .join(" ")
    return { text: text.trim() === "" ? "–" : text, form: { kind: "note", label: String(index + 1) } }
  })
}

/** Texts of headers and footers, once each. They are on every page and belong to none. */
function furnitureOf({ opened, relations, side }: Parts): readonly string[] {
  const parts = [...relations.values()].filter(({ type, isOutside }) => !isOutside && /^(?:header|footer)$/.test(type))
  const texts = parts.flatMap(({ target }) => {
    const root = opened.xml(target)
    return root ? wordsIn(onSide(root, side)) : []
  })
  return [...new Set(texts.map(text => text.replace(/\s+/g, " ").trim()).filter(text => /[\p{L}\p{N}]/u.test(text)))]
}

function note(code: string, message: string, line = 1): ImportWarning {
  return { line, code, message }
}

function commentWarning({ author, quoted, text }: FoundComment): ImportWarning {
  const about = quoted === "" ? "" : ` vid ”${quoted}”`
  return note("kommentar", `Kommentar av ${author}${about}: ”${text}”. Den kom inte med i texten.`)
}

function changesWarning(count: number, side: Side): readonly ImportWarning[] {
  if (count === 0) return []
  const what = side === "nya" ? "så som den blir när de godtas" : "så som den var före dem"
  return [note("andringar-i-word", `Filen har ${count} spårade ändringar. Texten är läst ${what}.`)]
}

function warningsOf(parts: Parts, furniture: readonly string[], comments: readonly FoundComment[], count: number) {
  const quoted = furniture.map(text => `”${text.slice(0, 120)}”`).join(", ")
  return [
    ...changesWarning(count, parts.side),
    ...comments.map(commentWarning),
    ...(furniture.length === 0
      ? []
      : [note("sidhuvud", `Sidhuvud och sidfot kom inte med i texten: ${quoted}. Se efter att inget i dem saknas.`)]),
    ...(parts.opened.hasMacros ? [note("makron", "Filen har makron. De har inte körts och kom inte med.")] : []),
  ]
}

function contextOf(
  parts: Parts,
  marks: MarkStore,
  image: BodyContext["image"],
  label: BodyContext["note"],
): BodyContext {
  return {
    marks,
    image,
    note: label,
    address: key => {
      const relation = parts.relations.get(key)
      return relation?.isOutside ? relation.target : undefined
    },
    styles: readStyles(partOf(parts, "styles")),
    count: readNumbering(partOf(parts, "numbering")),
  }
}

function countIn(roots: readonly (Element | undefined)[]): number {
  return roots.reduce((sum, root) => sum + (root ? countChanges(root).text : 0), 0)
}

function readOpened(opened: DocxPackage, asked: Side | undefined): ReadDocx {
  const main = opened.xml(opened.main)
  const written = child(main, "w:body")
  if (!written) throw new DocxProblem({ kind: "no-document" })
  const relations = opened.relations(opened.main)
  const side = asked ?? "nya"
  const parts: Parts = { opened, relations, side }
  const raw = (type: string): Element | undefined => {
    const target = [...relations.values()].find(relation => relation.type === type && !relation.isOutside)?.target
    return target === undefined ? undefined : opened.xml(target)
  }
  const count = countIn([written, raw("footnotes"), raw("endnotes")])
  if (count > 0 && asked === undefined) return { kind: "open-changes", count }
  const body = onSide(written, side)
  const notes = noteReader({ footnote: partOf(parts, "footnotes"), endnote: partOf(parts, "endnotes") })
  const marks = markStore()
  const images: { name: string; bytes: Uint8Array }[] = []
  const collector = imageCollector(opened, relations, marks, images)
  const context = contextOf(parts, marks, collector.image, notes.label)
  const lines = headingsByLooks(readBlocks(body, context))
  const comments = readComments(written, raw("comments"))
  const furniture = furnitureOf(parts)
  const source: Source = {
    lines: [...lines, ...noteLines(notes.used, { ...context, note: () => undefined })],
    marks: marks.marks,
    images: images satisfies readonly SourceImage[],
    warnings: [...warningsOf(parts, furniture, comments, count), ...collector.warnings],
    words: [body, ...notes.used, ...notes.unused()].flatMap(wordsIn),
    leftOut: [],
  }
  return {
    kind: "source",
    source,
    hasMacros: opened.hasMacros,
    hasHidden: count > 0 || comments.length > 0 || [...descendants(written, name => name === "w:del")].length > 0,
  }
}

/**
 * Reads the bytes of a Word document into lines with their structure. `side` says which side of tracked changes is the
 * text; without it a document that has some is not read. Never throws for what the bytes hold.
 */
export function readDocx(bytes: Uint8Array, side?: Side): ReadDocx {
  try {
    return readOpened(openDocx(bytes), side)
  } catch (error) {
    if (error instanceof DocxProblem) return { kind: "fault", fault: error.fault }
    throw error
  }
}
