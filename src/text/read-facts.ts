import type { DocumentFacts } from "../model/document.ts"
import type { Fault } from "../model/fault.ts"
import { readMetadata } from "../model/metadata.ts"
import { decodeText } from "./decode.ts"
import { fileDigest, sha256 } from "./digest.ts"
import { divide } from "./front-matter.ts"
import { readYaml } from "./yaml.ts"

/** The facts of a document, with what a reader of the text below them needs. */
interface FrontReading {
  readonly facts: DocumentFacts
  readonly text: string
  /** What is wrong with the file and its front matter. */
  readonly faults: readonly Fault[]
}

/**
 * Reads the front matter of one document, whatever a writer wrote. Loads nothing that knows Markdown. A file of more bytes
 * than `largest` is not read.
 */
export function readFacts(path: string, bytes: Uint8Array, largest?: number): FrontReading {
  const { text, faults } = decodeText(bytes, largest)
  const division = text === "" && faults.length > 0 ? { bodyStart: 0, faults: [] } : divide(text)
  const yaml = division.yaml
    ? readYaml(text.slice(division.yaml.start, division.yaml.end), division.yaml.start)
    : { raw: {}, where: {}, faults: [] }
  const facts: DocumentFacts = {
    path,
    digest: fileDigest(path, bytes),
    bodyDigest: sha256(text.slice(division.bodyStart).replace(/\r\n?/g, "\n")),
    raw: yaml.raw,
    metadata: readMetadata(yaml.raw),
    where: yaml.where,
    bodyStart: division.bodyStart,
  }
  return { facts, text, faults: [...faults, ...division.faults, ...yaml.faults] }
}
