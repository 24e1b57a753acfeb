import { SaxesParser } from "saxes"

/** An element of a part, with its name and attributes under the usual short names, such as "w:p". */
export interface Element {
  readonly name: string
  readonly attributes: { readonly [name: string]: string }
  readonly children: readonly Node[]
}

/** An element, or text between elements. */
export type Node = Element | string

/** A part read, or why it is not: damaged, or written so that it would reach out of itself. */
export type ReadXml =
  | { readonly kind: "root"; readonly root: Element }
  | { readonly kind: "damaged" }
  | { readonly kind: "doctype" }

/** Namespaces → the prefix that we call them by, in the transitional and the strict form of the standard. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ["http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"],
  ["http://purl.oclc.org/ooxml/wordprocessingml/main", "w"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a"],
  ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"],
  ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"],
  ["http://schemas.openxmlformats.org/officeDocument/2006/math", "m"],
  ["http://purl.oclc.org/ooxml/officeDocument/math", "m"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/package/2006/relationships", "rel"],
  ["urn:schemas-microsoft-com:vml", "v"],
])

/** Deeper than any document, and shallow enough for functions that call themselves. */
const DEEPEST = 400

interface Open {
  readonly name: string
  readonly attributes: { readonly [name: string]: string }
  readonly children: Node[]
}

class Stop extends Error {}

function named(uri: string, local: string): string {
  if (uri === "") return local
  return `${PREFIXES.get(uri) ?? "?"}:${local}`
}

/**
 * Reads XML into a tree. A document type is refused, since it can pull in files and make a few bytes into billions; the
 * entities that XML itself has are all that is known. Never throws.
 */
export function readXml(text: string): ReadXml {
  const stack: Open[] = [{ name: "", attributes: {}, children: [] }]
  const parser = new SaxesParser({ xmlns: true })
  parser.on("doctype", () => {
    throw new Stop("doctype")
  })
  parser.on("error", error => {
    throw error
  })
  parser.on("opentag", tag => {
    if (stack.length > DEEPEST) throw new Stop("deep")
    const attributes: Record<string, string> = {}
    for (const { uri, local, value } of Object.values(tag.attributes)) attributes[named(uri, local)] = value
    stack.push({ name: named(tag.uri, tag.local), attributes, children: [] })
  })
  parser.on("closetag", () => {
    const element = stack.pop()
    if (element) stack.at(-1)?.children.push(element)
  })
  const add = (text: string): void => {
    stack.at(-1)?.children.push(text)
  }
  parser.on("text", add)
  parser.on("cdata", add)
  try {
    parser.write(text).close()
  } catch (error) {
    return error instanceof Stop && error.message === "doctype" ? { kind: "doctype" } : { kind: "damaged" }
  }
  const root = stack[0]?.children.find(isElement)
  return root === undefined ? { kind: "damaged" } : { kind: "root", root }
}

export function isElement(node: Node): node is Element {
  return typeof node !== "string"
}

/** The first child of that name. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((node): node is Element => isElement(node) && node.name === name)
}

/** The children of that name. */
export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((node): node is Element => isElement(node) && node.name === name) ?? []
}

/** The attribute `w:val` of the child of that name. */
export function val(element: Element | undefined, name: string): string | undefined {
  return child(element, name)?.attributes["w:val"]
}

/** True when the child is there and does not say no: how Word writes yes and no. */
export function isOn(element: Element | undefined, name: string): boolean {
  const found = child(element, name)
  return found !== undefined && !["0", "false", "off", "none"].includes(found.attributes["w:val"] ?? "")
}

/** All elements below, in order, that `wanted` names. What is within one that is found is looked through too. */
export function* descendants(element: Element, wanted: (name: string) => boolean): Generator<Element> {
  for (const node of element.children) {
    if (!isElement(node)) continue
    if (wanted(node.name)) yield node
    yield* descendants(node, wanted)
  }
}
