import type { DraftSource } from "../../catalogue/underlag/index.ts"
import { layTexts, sectionChanges } from "../../compare/index.ts"
import { renderDraftPage } from "../../render/html/index.ts"
import { fillMarkdown } from "../../render/markdown/fill.ts"
import { readDocument } from "../../text/index.ts"
import { wordingText } from "../compare/wordings.ts"
import type { Gathered } from "../gather.ts"
import { localTemplates } from "../local-templates.ts"
import type { DraftRequest } from "./request.ts"

export { DRAFTS } from "../../catalogue/underlag/index.ts"
export { DRAFT_FLAGS, type DraftOptions, readDraftRequest } from "./request.ts"

/** The forms in which a draft is written. Both say the same: the page is made from the Markdown. */
export const DRAFT_FORMATS = ["markdown", "html"] as const

export type DraftFormat = (typeof DRAFT_FORMATS)[number]

/** A draft as text. The municipality's own templates/underlag/<kind>.hbs takes the place of ours. */
export function draft(
  gathered: Gathered,
  { name, kind, asked }: DraftRequest,
  format: DraftFormat,
  templates: ReadonlyMap<string, string>,
): string {
  const known = new Map([...templates, ...localTemplates(gathered)])
  const { ledger, entries, byId, collection } = gathered
  const compare: DraftSource["compare"] = (decided, working) =>
    sectionChanges(layTexts(wordingText(gathered, decided), wordingText(gathered, working)))
  const view = kind.view({ ledger, entries, byId, compare }, asked)
  const template = templateOf(known, name)
  const markdown = fillMarkdown(template.file, template.source, view)
  if (format === "markdown") return markdown
  const { tree, document } = readDocument(`${name}.md`, new TextEncoder().encode(markdown))
  return renderDraftPage({
    tree,
    sections: document.sections,
    kommun: collection.settings.kommun,
    ...templateOf(known, "sida"),
  })
}

function templateOf(
  templates: ReadonlyMap<string, string>,
  name: string,
): { readonly file: string; readonly source: string } {
  const path = `underlag/${name}.hbs`
  const source = templates.get(path)
  if (source === undefined) throw new Error(`templates/${path} is missing`)
  return { file: `templates/${path}`, source }
}
