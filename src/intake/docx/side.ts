import { child, descendants, type Element, isElement, type Node } from "./xml.ts"

/** Which side of tracked changes is read: the text with the changes made, or the text without them. */
export type Side = "nya" | "gamla"

const ADDED = new Set(["w:ins", "w:moveTo", "w:cellIns"])
const REMOVED = new Set(["w:del", "w:moveFrom", "w:cellDel"])
/** Properties as they were before a change of form: for the old side they stand in for those of now. */
const FORMER = /^w:(?:p|r|tbl|tr|tc)PrChange$/
const PROPERTIES = /^w:(?:p|r|tbl|tr|tc)Pr$/

/** How many changes are open in a part: insertions, deletions and moves, and changes of form alone. */
export function countChanges(root: Element): { readonly text: number; readonly form: number } {
  let text = 0
  let form = 0
  for (const { name } of descendants(root, name => ADDED.has(name) || REMOVED.has(name) || FORMER.test(name))) {
    if (FORMER.test(name)) form++
    else text++
  }
  return { text, form }
}

/** The element in `element` that says that it was added or removed on the side that is not read. */
function isGone(properties: Element | undefined, side: Side): boolean {
  const away = side === "nya" ? REMOVED : ADDED
  return properties?.children.some(node => isElement(node) && away.has(node.name)) ?? false
}

/** Properties as they are on the side: former ones in place of those of now, and no trace of the change. */
function propertiesOn(properties: Element, side: Side): Element {
  const former =
    side === "gamla" ? properties.children.find(node => isElement(node) && FORMER.test(node.name)) : undefined
  const was = former !== undefined && isElement(former) ? child(former, properties.name) : undefined
  // The mark of a paragraph and the section stand outside what a change of form records.
  const kept = properties.children.filter(node => isElement(node) && ["w:rPr", "w:sectPr"].includes(node.name))
  return was === undefined ? properties : { ...properties, children: [...was.children, ...kept] }
}

/** The paragraph's mark is gone on this side: the paragraph runs into the next. */
function runsOn(paragraph: Element, side: Side): boolean {
  return isGone(child(child(paragraph, "w:pPr"), "w:rPr"), side)
}

function withoutProperties(paragraph: Element): readonly Node[] {
  return paragraph.children.filter(node => !isElement(node) || node.name !== "w:pPr")
}

/** Joins paragraphs whose mark is gone with the next one, whose properties then rule, as Word does. */
function joinParagraphs(nodes: readonly Node[], side: Side): readonly Node[] {
  const out: Node[] = []
  let waiting: readonly Node[] = []
  let open: Element | undefined
  for (const node of nodes) {
    if (!isElement(node) || node.name !== "w:p") {
      out.push(node)
      continue
    }
    const content = [...waiting, ...withoutProperties(node)]
    if (runsOn(node, side)) {
      waiting = content
      open = node
      continue
    }
    const properties = child(node, "w:pPr")
    out.push({ ...node, children: properties ? [properties, ...content] : content })
    waiting = []
    open = undefined
  }
  // The last mark of a cell or text cannot go: with words it stays, without it is nothing.
  if (open && waiting.length > 0) out.push({ ...open, children: waiting })
  return out
}

function nodesOn(nodes: readonly Node[], side: Side): readonly Node[] {
  const away = side === "nya" ? REMOVED : ADDED
  const inside = side === "nya" ? ADDED : REMOVED
  return nodes.flatMap((node): readonly Node[] => {
    if (!isElement(node)) return [node]
    if (node.name === "w:tr" && isGone(child(node, "w:trPr"), side)) return []
    if (node.name === "w:tc" && isGone(child(node, "w:tcPr"), side)) return []
    // Within properties the same names only mark what carries them; there they are read where they stand.
    if (PROPERTIES.test(node.name)) return [propertiesOn(node, side)]
    if (away.has(node.name)) return []
    if (inside.has(node.name)) return nodesOn(node.children, side)
    return [elementOn(node, side)]
  })
}

function elementOn(element: Element, side: Side): Element {
  const name = element.name === "w:delText" ? "w:t" : element.name === "w:delInstrText" ? "w:instrText" : element.name
  return { ...element, name, children: joinParagraphs(nodesOn(element.children, side), side) }
}

/** The part as it reads on one side of its tracked changes. Nothing of the other side is left in it. */
export function onSide(root: Element, side: Side): Element {
  return elementOn(root, side)
}
