import type { Heading, Nodes, Root } from "mdast"
import type { Problem } from "../../model/finding.ts"
import type { Span } from "../../model/source.ts"
import { unprintable } from "./glyphs.ts"
import { type ImageNode, imageFormat, isImage } from "./images.ts"
import { type References, referencesOf } from "./references.ts"
import { svgForPrint } from "./svg.ts"
import { descendants, isEmptyHeading, textOf } from "./walk.ts"

/** What PDF/UA cannot take as it is written, and printJob() therefore mends, where it stands in the file. */
export interface PdfSource {
  readonly path: string
  /** Offsets of its nodes are the file's own. */
  readonly tree: Root
  /** Bytes of the images by target as written; without them only the text is looked at. */
  readonly images?: ReadonlyMap<string, Uint8Array>
}

/** Problems in the order of the text, each kind of missing character once. Rules: PDF/UA-1 (ISO 14289-1) 7.1–7.5, as Typst checks them. */
export function pdfProblems(source: PdfSource): readonly Problem[] {
  const references = referencesOf(source.tree)
  const found = [
    ...headingProblems(source.tree),
    ...[...descendants(source.tree)].flatMap(node => [
      ...(isImage(node) ? imageProblems(node, references, source.images) : []),
      ...(node.type === "table" ? tableProblems(node) : []),
    ]),
    ...characterProblems(source.tree),
    ...noteProblems(source.tree),
  ]
  return found
    .sort((a, b) => a.node.start - b.node.start)
    .map(({ node, message, advice }) => ({ place: { path: source.path, span: node }, message, advice }))
}

interface Found {
  readonly node: Span
  readonly message: string
  readonly advice: string
}

function* headingProblems(tree: Root): Generator<Found> {
  let before: Heading | undefined
  for (const node of descendants(tree)) {
    if (node.type !== "heading") continue
    const span = spanOf(node)
    if (isEmptyHeading(node)) {
      yield { node: span, message: "Rubriken är tom.", advice: "Skriv en rubrik eller ta bort raden." }
      continue
    }
    const title = textOf(node).trim()
    if (!before && node.depth !== 1)
      yield {
        node: span,
        message: `Den första rubriken, "${title}", har nivå ${node.depth}.`,
        advice: "Skriv den med ett # i början av raden, och flytta upp rubrikerna under den lika mycket.",
      }
    if (before && node.depth > before.depth + 1)
      yield {
        node: span,
        message: `Rubriken "${title}" har nivå ${node.depth}, men rubriken före har nivå ${before.depth}.`,
        advice: `Skriv den med ${"#".repeat(before.depth + 1)} i början av raden.`,
      }
    before = node
  }
}

function* imageProblems(
  node: ImageNode,
  references: References,
  images: ReadonlyMap<string, Uint8Array> | undefined,
): Generator<Found> {
  const span = spanOf(node)
  const target = references.target(node) ?? ""
  if ((node.alt ?? "").trim() === "")
    yield {
      node: span,
      message: `Bilden "${target}" saknar beskrivning.`,
      advice: "Skriv inom hakparenteserna vad bilden visar: ![Karta över distrikten](karta.png).",
    }
  const bytes = images?.get(target)
  if (images && !bytes)
    yield {
      node: span,
      message: `Bilden "${target}" kommer inte med i PDF-filen: den finns inte bland dokumentets filer.`,
      advice: "Lägg bilden i dokumentets mapp och skriv dess namn.",
    }
  if (!bytes) return
  const format = imageFormat(bytes)
  if (!format)
    yield {
      node: span,
      message: `Bilden "${target}" har ett format som inte går att visa i PDF-filen.`,
      advice: "Spara den som PNG, JPEG eller SVG.",
    }
  if (format === "svg" && !svgForPrint(bytes))
    yield {
      node: span,
      message: `Bilden "${target}" hämtar delar ur andra filer eller har text som HTML, och kan inte visas i PDF-filen.`,
      advice: "Spara den som PNG, eller som SVG med allt inbäddat och texten som vanlig text.",
    }
}

function* tableProblems(table: Extract<Nodes, { type: "table" }>): Generator<Found> {
  const [head] = table.children
  if (!head || head.children.some(cell => textOf(cell).trim() !== "")) return
  yield {
    node: spanOf(head),
    message: "Tabellen har ingen rubrikrad.",
    advice: "Skriv i tabellens första rad vad kolumnerna visar.",
  }
}

function* characterProblems(tree: Root): Generator<Found> {
  const told = new Set<string>()
  for (const node of descendants(tree)) {
    const text = "value" in node ? node.value : isImage(node) ? (node.alt ?? "") : ""
    for (const character of unprintable(text)) {
      if (told.has(character)) continue
      told.add(character)
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")
      yield {
        node: within(node, text, character),
        message: `Tecknet "${character}" (U+${code}) finns inte i PDF-filens typsnitt.`,
        advice: "Skriv det med ord. I PDF-filen står □ i stället.",
      }
    }
  }
}

function* noteProblems(tree: Root): Generator<Found> {
  const nodes = [...descendants(tree)]
  const used = new Set(nodes.flatMap(node => (node.type === "footnoteReference" ? [node.identifier] : [])))
  for (const node of nodes) {
    if (node.type !== "footnoteDefinition" || used.has(node.identifier)) continue
    yield {
      node: spanOf(node),
      message: `Ingenting i texten hänvisar till fotnoten [^${node.label ?? node.identifier}], så den kommer inte med.`,
      advice: "Skriv hänvisningen där noten hör hemma, eller ta bort noten.",
    }
  }
}

/** Where `character` stands when the node's text is written as it is read; else the node. */
function within(node: Nodes, text: string, character: string): Span {
  const span = spanOf(node)
  const at = text.indexOf(character)
  if (node.type !== "text" || at < 0 || span.end - span.start !== text.length) return span
  return { start: span.start + at, end: span.start + at + character.length }
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
