import type { Element, ElementContent } from "hast"
import type { Table, TableRow } from "mdast"
import type { State } from "mdast-util-to-hast"
import { element } from "./elements.ts"

const ALIGNED: ReadonlyMap<string, string> = new Map([
  ["right", "hoger"],
  ["center", "mitten"],
])

function row(state: State, node: TableRow, table: Table, head: boolean): Element {
  const cells = node.children.map((cell, index): ElementContent => {
    const className = ALIGNED.get(table.align?.[index] ?? "")
    const properties = className === undefined ? {} : { className: [className] }
    const children = state.all(cell)
    // An empty heading names no column: it would only be read out as nothing.
    if (!head || children.length === 0) return element("td", properties, children)
    return element("th", { ...properties, scope: "col" }, children)
  })
  return element("tr", {}, cells)
}

/** A table in a region of its own, which keyboard users can scroll sideways and screen readers can name. */
export function accessibleTable(state: State, node: Table, name: string): Element {
  const [first, ...rest] = node.children
  const head = first === undefined ? [] : [element("thead", {}, [row(state, first, node, true)])]
  const body =
    rest.length === 0
      ? []
      : [
          element(
            "tbody",
            {},
            rest.map(item => row(state, item, node, false)),
          ),
        ]
  const table = element("table", {}, [...head, ...body])
  return element("div", { className: ["tabell"], role: "region", tabIndex: 0, ariaLabel: name }, [table])
}
