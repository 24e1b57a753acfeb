import type { Root } from "mdast"
import type { Document } from "../model/document.ts"
import type { Fault } from "../model/fault.ts"
import { readMetadata } from "../model/metadata.ts"
import { decodeText } from "./decode.ts"
import { fileDigest, sha256 } from "./digest.ts"
import { divide } from "./front-matter.ts"
import { linksOf } from "./links.ts"
import { parseBounded } from "./markdown.ts"
import { plainTree } from "./plain-tree.ts"
import { sectionsOf } from "./sections.ts"
import { readYaml } from "./yaml.ts"

/** A document with its text and the tree of it, for those who need more than the facts. */
export interface Reading {
  readonly document: Document
  readonly text: string
  readonly tree: Root
}

/** Reads one document. Whatever a writer wrote, there is a document, and its faults say what is wrong with it. */
export function readDocument(path: string, bytes: Uint8Array): Reading {
  const { text, faults } = decodeText(bytes)
  const division = text === "" && faults.length > 0 ? { bodyStart: 0, faults: [] } : divide(text)
  const yaml = division.yaml
    ? readYaml(text.slice(division.yaml.start, division.yaml.end), division.yaml.start)
    : { raw: {}, where: {}, faults: [] }
  const parsed = parseBounded(text, division.bodyStart)
  const tree = parsed ?? plainTree(text, division.bodyStart)
  const document: Document = {
    path,
    digest: fileDigest(path, bytes),
    bodyDigest: sha256(text.slice(division.bodyStart).replace(/\r\n?/g, "\n")),
    raw: yaml.raw,
    metadata: readMetadata(yaml.raw),
    where: yaml.where,
    sections: sectionsOf(tree),
    links: linksOf(tree),
    bodyStart: division.bodyStart,
    faults: [
      ...faults,
      ...division.faults,
      ...yaml.faults,
      ...formFaults(text, parsed === undefined ? division.bodyStart : undefined),
    ],
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
