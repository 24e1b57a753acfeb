import type { Root as HastRoot } from "hast"
import { sanitize } from "hast-util-sanitize"
import { toHtml } from "hast-util-to-html"
import type { Root } from "mdast"
import { toHast } from "mdast-util-to-hast"
import type { Section } from "../../model/document.ts"
import type { SafeHtml } from "../../model/page.ts"
import { survey } from "./anchors.ts"
import { element, text } from "./elements.ts"
import { createFootnotes } from "./footnotes.ts"
import { createHandlers, type TargetMaps } from "./handlers.ts"
import { plainBlocks } from "./plain.ts"
import { SCHEMA } from "./schema.ts"

/** What a text needs besides its tree. */
export interface BodyOptions extends TargetMaps {
  /** The sections of the same text: their anchors become the ids of the headings. */
  readonly sections: readonly Section[]
}

/** Trees deeper than this are not walked with recursion at all: nothing that a person wrote is. */
const ABSURD_DEPTH = 500

/**
 * The text of a document as HTML that is safe on any page. Code in the text is shown as it is written,
 * targets that lead nowhere keep their words, and whatever is not known to be harmless is left out.
 */
export function renderBody(tree: Root, options: BodyOptions): SafeHtml {
  const known = survey(tree, options.sections)
  const hast =
    known.depth > ABSURD_DEPTH
      ? plainRoot(tree)
      : toHast(tree, { handlers: createHandlers(known, options, createFootnotes(known)) })
  return { html: toHtml(sanitize(hast, SCHEMA)) }
}

function plainRoot(tree: Root): HastRoot {
  return { type: "root", children: plainBlocks(tree).map(block => element("p", {}, [text(block)])) }
}
