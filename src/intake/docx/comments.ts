import { childrenOf, descendants, type Element, isElement } from "./xml.ts"

/** A comment in the margin, and the beginning of the words that it is about. */
export interface FoundComment {
  readonly author: string
  readonly text: string
  readonly quoted: string
}

const LONGEST = 200

function textOf(element: Element): string {
  return [...descendants(element, name => name === "w:t")]
    .flatMap(({ children }) => children.filter(node => typeof node === "string"))
    .join("")
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line
}

/** The words between the marks of each comment, by its key. */
function quotations(body: Element): ReadonlyMap<string, string> {
  const quoted = new Map<string, string>()
  const open = new Set<string>()
  const walk = (element: Element): void => {
    const id = element.attributes["w:id"] ?? ""
    if (element.name === "w:commentRangeStart") open.add(id)
    else if (element.name === "w:commentRangeEnd") open.delete(id)
    for (const node of element.children) {
      if (isElement(node)) walk(node)
      else if (element.name === "w:t" || element.name === "w:delText") {
        for (const key of open) {
          const known = quoted.get(key) ?? ""
          if (known.length < LONGEST) quoted.set(key, known + node)
        }
      }
    }
  }
  walk(body)
  return quoted
}

/** The comments of a document in their order. `root` is word/comments.xml. */
export function readComments(body: Element, root: Element | undefined): readonly FoundComment[] {
  const quoted = quotations(body)
  return childrenOf(root, "w:comment").map(comment => ({
    author: comment.attributes["w:author"]?.trim() || "okänd",
    text: shortened(childrenOf(comment, "w:p").map(textOf).join(" ")),
    quoted: shortened(quoted.get(comment.attributes["w:id"] ?? "") ?? ""),
  }))
}
