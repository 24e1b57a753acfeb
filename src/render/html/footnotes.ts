import type { Element, ElementContent } from "hast"
import type { FootnoteDefinition, FootnoteReference, Root } from "mdast"
import type { State } from "mdast-util-to-hast"
import type { Survey } from "./anchors.ts"
import { element, text } from "./elements.ts"

/** The three places where footnotes show: the mark, the text where it was written, the list at the end. */
export interface Footnotes {
  readonly reference: (state: State, node: FootnoteReference) => ElementContent
  readonly definition: (state: State, node: FootnoteDefinition) => ElementContent[]
  readonly root: (state: State, node: Root) => ElementContent[]
}

// Ids begin with "_", as no anchor of a section does. The number is ours: labels could give the same id twice.
const noteId = (number: number): string => `_fotnot-${number}`
const markId = (number: number, use: number): string => `_fotnot-${number}-plats-${use}`

function backLinks(number: number, uses: number): ElementContent[] {
  return Array.from({ length: uses }, (_, index) => index + 1).flatMap(use => {
    const where = uses === 1 ? `från fotnot ${number}` : `från fotnot ${number}, plats ${use}`
    const properties = { href: `#${markId(number, use)}`, ariaLabel: `Tillbaka till texten ${where}` }
    return [text(" "), element("a", properties, [text(uses === 1 ? "↩" : `↩ ${use}`)])]
  })
}

/** Footnotes in Swedish. A note that the text never refers to stands where it was written: no words are lost. */
export function createFootnotes(survey: Survey): Footnotes {
  const order: string[] = []
  const uses = new Map<string, number>()

  const withLinks = (children: ElementContent[], identifier: string, number: number): Element => {
    const last = children.at(-1)
    const links = backLinks(number, uses.get(identifier) ?? 1)
    if (last?.type === "element" && last.tagName === "p") last.children.push(...links)
    else children.push(element("p", {}, links))
    return element("li", { id: noteId(number) }, children)
  }

  return {
    reference(state, node) {
      const identifier = node.identifier.toUpperCase()
      if (!state.footnoteById.has(identifier)) return text(`[^${node.label ?? node.identifier}]`)
      if (!order.includes(identifier)) order.push(identifier)
      const number = order.indexOf(identifier) + 1
      const use = (uses.get(identifier) ?? 0) + 1
      uses.set(identifier, use)
      const properties = { href: `#${noteId(number)}`, id: markId(number, use), ariaLabel: `Fotnot ${number}` }
      return element("sup", {}, [element("a", properties, [text(String(number))])])
    },
    definition(state, node) {
      const identifier = node.identifier.toUpperCase()
      if (survey.referred.has(identifier) && state.footnoteById.get(identifier) === node) return []
      return [element("p", {}, [text(`[^${node.label ?? node.identifier}]:`)]), ...state.all(node)]
    },
    root(state, node) {
      const children: ElementContent[] = state.wrap(state.all(node), false)
      const contents: ElementContent[][] = []
      // A note may refer to a further note, so the list grows while it is read; links back need all uses counted.
      for (const identifier of order) {
        const definition = state.footnoteById.get(identifier)
        contents.push(definition === undefined ? [] : state.all(definition))
      }
      const items = order.map((identifier, index) => withLinks(contents[index] ?? [], identifier, index + 1))
      if (items.length > 0) {
        const heading = element("h2", { id: "_fotnoter" }, [text("Fotnoter")])
        children.push(
          element("section", { className: ["fotnoter"], ariaLabelledBy: ["_fotnoter"] }, [
            heading,
            element("ol", {}, items),
          ]),
        )
      }
      return children
    },
  }
}
