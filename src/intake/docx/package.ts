import { childrenOf, type Element, readXml } from "./xml.ts"
import { readDirectory, type ZipEntry } from "./zip-directory.ts"
import { unpack } from "./zip-unpack.ts"

/** Why a file that looks like a Word document is not read. */
export type DocxFault =
  | { readonly kind: "damaged"; readonly part?: string }
  | { readonly kind: "too-large" }
  | { readonly kind: "encrypted" }
  | { readonly kind: "doctype"; readonly part: string }
  | { readonly kind: "no-document" }

/** Where a part points: a name of another part, or an address outside the file. */
export interface Relation {
  readonly target: string
  readonly type: string
  readonly isOutside: boolean
}

/** A Word document as a bundle of named parts. */
export interface DocxPackage {
  /** Name of the part that holds the text. */
  readonly main: string
  readonly names: readonly string[]
  readonly hasMacros: boolean
  /** The part as a tree; undefined when the file has no such part. Throws DocxProblem when it cannot be read. */
  readonly xml: (name: string) => Element | undefined
  /** The part's bytes; undefined when there are none, or when they are damaged. */
  readonly bytes: (name: string) => Uint8Array | undefined
  /** Where a part points, by the keys that it uses. */
  readonly relations: (part: string) => ReadonlyMap<string, Relation>
}

/** A part that cannot be read, thrown within the room and caught at its door. */
export class DocxProblem extends Error {
  readonly fault: DocxFault

  constructor(fault: DocxFault) {
    super(fault.kind)
    this.fault = fault
  }
}

/** A text of five hundred pages is about five million bytes. */
const LARGEST_XML = 60_000_000
const LARGEST_IMAGE = 60_000_000

function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1)
}

/** The name that `target` means seen from `folder`: absolute from the root, or with "..". */
function resolved(folder: string, target: string): string {
  const parts: string[] = []
  for (const part of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (part === "..") parts.pop()
    else if (part !== "" && part !== ".") parts.push(part)
  }
  return parts.join("/")
}

function relationsIn(root: Element | undefined, folder: string): ReadonlyMap<string, Relation> {
  return new Map(
    childrenOf(root, "rel:Relationship").map(({ attributes }) => {
      const isOutside = attributes.TargetMode === "External"
      const target = attributes.Target ?? ""
      const type = (attributes.Type ?? "").split("/").at(-1) ?? ""
      return [attributes.Id ?? "", { target: isOutside ? target : resolved(folder, target), type, isOutside }]
    }),
  )
}

/** Opens the bytes of a Word document. Throws DocxProblem when they are none, or are damaged, too large or encrypted. */
export function openDocx(bytes: Uint8Array): DocxPackage {
  const directory = readDirectory(bytes)
  if (directory.kind !== "entries") throw new DocxProblem({ kind: directory.kind })
  const { entries } = directory
  const content = (entry: ZipEntry, most: number): Uint8Array => {
    const got = unpack(bytes, entry, most)
    if (got.kind === "bytes") return got.bytes
    throw new DocxProblem(got.kind === "damaged" ? { kind: "damaged", part: entry.name } : { kind: got.kind })
  }
  const xml = (name: string): Element | undefined => {
    const entry = entries.get(name)
    if (!entry) return undefined
    const read = readXml(decodeXml(content(entry, LARGEST_XML)))
    if (read.kind === "root") return read.root
    throw new DocxProblem({ kind: read.kind, part: name })
  }
  const relations = (part: string): ReadonlyMap<string, Relation> => {
    const folder = folderOf(part)
    return relationsIn(xml(`${folder}_rels/${part.slice(folder.length)}.rels`), folder)
  }
  const main = [...relations("").values()].find(({ type }) => type === "officeDocument")?.target ?? "word/document.xml"
  if (!entries.has(main)) throw new DocxProblem({ kind: "no-document" })
  return {
    main,
    names: [...entries.keys()],
    hasMacros: [...entries.keys()].some(name => /vbaProject\.bin$/i.test(name)),
    xml,
    relations,
    bytes: name => {
      const entry = entries.get(name)
      const got = entry && unpack(bytes, entry, LARGEST_IMAGE)
      return got?.kind === "bytes" ? got.bytes : undefined
    },
  }
}

/** Parts are UTF-8, rarely UTF-16 with a mark that says so. */
function decodeXml(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const name = isWide ? (bytes[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8"
  return new TextDecoder(name).decode(bytes)
}
