import { lydelseOf, wordingFiles } from "../../lifecycle/index.ts"
import type { DecisionFolder, StoredFile } from "../../model/decision.ts"
import type { Document } from "../../model/document.ts"
import { percentDecoded } from "../../model/percent-decoding.ts"
import { fileDigest } from "../../text/index.ts"
import type { Gathered } from "../gather.ts"
import { refusal } from "./request.ts"

/** A file to write, with its path from the root of the collection. */
export interface NewFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** An exact wording, ready to be stored with a decision. */
export interface Wording {
  /** `sha256:` + 64 hexadecimal digits (PRODUCT.md, `lydelse`). */
  readonly lydelse: string
  /** Names inside the decision's folder: "<id>.md", "<id>/karta.png". */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/** The working text of a document with its images and bilagor, byte for byte. */
export function workingWording(document: Document, id: string, gathered: Gathered): Wording {
  const { attachments } = gathered.collection
  const beside = attachments.get(document.path) ?? []
  return wordingOf([{ name: `${id}.md`, path: document.path }, ...beside], gathered)
}

/** What a text shows or lists among its own files that is not there, or is a link: it does not come along in the wording. */
export function missingFiles(document: Document, id: string, gathered: Gathered): readonly string[] {
  const there = new Set(workingWording(document, id, gathered).files.map(({ name }) => name))
  const listed = document.metadata.bilagor.map(({ fil }) => fil)
  const shown = document.links.map(({ target }) => percentDecoded(target).replace(/^\.\//, ""))
  const own = [...listed, ...shown].map(name => name.normalize("NFC")).filter(name => name.startsWith(`${id}/`))
  return [...new Set(own)]
    .filter(name => !there.has(name))
    .map(name => `Filen ${name} finns inte i samlingen, och följer inte med i den beslutade texten.`)
}

/** The wording of a document that a decision's folder already holds; undefined when it has none. */
export function storedWording(folder: DecisionFolder, id: string, gathered: Gathered): Wording | undefined {
  const files = wordingFiles(folder.files, id)
  return files.some(file => file.name === `${id}.md`) ? wordingOf(files, gathered) : undefined
}

function wordingOf(sources: readonly Pick<StoredFile, "name" | "path">[], { collection }: Gathered): Wording {
  const files = sources.flatMap(({ name, path }) => {
    const file = collection.files.get(path)
    if (/[\r\n]/.test(name)) {
      throw refusal(
        `Ett filnamn har en radbrytning: ${name.replace(/\s+/g, " ")}.`,
        "Byt namn på filen, och försök igen.",
      )
    }
    const isHidden = name.split("/").some(part => part.startsWith("."))
    return file?.kind !== "file" || isHidden ? [] : [{ name, bytes: file.bytes }]
  })
  return { lydelse: lydelseOf(files.map(({ name, bytes }) => ({ name, digest: fileDigest(name, bytes) }))), files }
}
