import type { Element, ElementContent, Properties, Text } from "hast"

/** An HTML element as a node. */
export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: "element", tagName, properties, children }
}

/** Text as a node; it is escaped when it is written. */
export function text(value: string): Text {
  return { type: "text", value }
}
