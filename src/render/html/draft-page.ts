import Handlebars from "handlebars"
import type { Root } from "mdast"
import { BLANKS } from "../../model/blank.ts"
import type { Section } from "../../model/document.ts"
import { renderBody } from "./body.ts"
import { compile, createEngine, templateError } from "./template-engine.ts"

/** A draft as it was read from its Markdown, and the page to set it in. */
export interface DraftPage {
  readonly tree: Root
  readonly sections: readonly Section[]
  readonly file: string
  readonly source: string
  readonly kommun: string
}

const NOWHERE = { image: () => undefined, link: () => undefined }

/** A draft as a page that stands alone: its first heading is the title, and its blanks are marked. */
export function renderDraftPage({ tree, sections, file, source, kommun }: DraftPage): string {
  const [first] = tree.children
  const hasTitle = first?.type === "heading" && first.depth === 1
  const rest = hasTitle ? { ...tree, children: tree.children.slice(1) } : tree
  const { html } = renderBody(rest, { sections: hasTitle ? sections.slice(1) : sections, ...NOWHERE })
  const titel = hasTitle ? [sections[0]?.number, sections[0]?.title].filter(Boolean).join(" ") : "Underlag"
  const fill = compile(createEngine(), file, source)
  try {
    return fill({ titel, kommun, innehall: new Handlebars.SafeString(markBlanks(html)) })
  } catch (cause) {
    throw templateError(file, cause, "kan inte fyllas i")
  }
}

/** A tag with its attributes, whose values may hold any sign but the quotation mark that ends them; else text. */
const TAG_OR_TEXT = /<(?:"[^"]*"|[^">])*>|[^<]+/g

/** Only what stands between tags is text; within a tag nothing is touched. */
function markBlanks(html: string): string {
  return html.replace(TAG_OR_TEXT, part => (part.startsWith("<") ? part : part.replace(BLANKS, "<mark>$&</mark>")))
}
