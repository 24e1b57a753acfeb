import type { Root } from "mdast"
import type { Document } from "../model/document.ts"
import type { Fault } from "../model/fault.ts"
import { linksOf } from "./links.ts"
import { parseBounded } from "./markdown.ts"
import { plainTree } from "./plain-tree.ts"
import { readFacts } from "./read-facts.ts"
import { sectionsOf } from "./sections.ts"

/** A document with its text and the tree of it, for those who need more than the facts. */
export interface Reading {
  readonly document: Document
  readonly text: string
  readonly tree: Root
}

/**
 * Reads one document. Whatever a writer wrote, there is a document, and its faults say what is wrong with it. Of a file of
 * more bytes than `largest` nothing is read.
 */
export function readDocument(path: string, bytes: Uint8Array, largest?: number): Reading {
  const { facts, text, faults } = readFacts(path, bytes, largest)
  const { bodyStart } = facts
  const parsed = parseBounded(text, bodyStart)
  const tree = parsed ?? plainTree(text, bodyStart)
  const document: Document = {
    ...facts,
    sections: sectionsOf(tree),
    links: linksOf(tree),
    faults: [...faults, ...formFaults(text, parsed === undefined ? bodyStart : undefined)],
  }
  return { document, text, tree }
}

function formFaults(text: string, tooDeepFrom: number | undefined): readonly Fault[] {
  const faults: Fault[] = []
  if (tooDeepFrom !== undefined) {
    faults.push({ kind: "markdown_too_deep", span: { start: tooDeepFrom, end: tooDeepFrom }, quoted: "" })
  }
  const decomposed = /\p{L}\p{M}/u.exec(text)
  if (decomposed && text !== text.normalize("NFC")) {
    const start = decomposed.index
    faults.push({ kind: "not_nfc", span: { start, end: start + decomposed[0].length }, quoted: decomposed[0] })
  }
  return faults
}
