import type { ComparisonPage } from "../../model/comparison-page.ts"
import { compile, createEngine, templateError } from "./template-engine.ts"

const PAGE = "jamforelse/sida.hbs"
const PARTIALS = ["jamforelsen", "lydelsetext"]

/**
 * Comparisons as a page that stands alone, from the templates by path. Everything in it is text, and is escaped where it
 * is printed. STYR_MALL names the file and the line of a template that cannot be used.
 */
export function renderComparisonPage(page: ComparisonPage, templates: ReadonlyMap<string, string>): string {
  const engine = createEngine()
  const compiled = (file: string): ReturnType<typeof compile> => {
    const source = templates.get(file)
    if (source === undefined) throw new Error(`templates/${file} is missing`)
    return compile(engine, `templates/${file}`, source)
  }
  for (const name of PARTIALS) engine.registerPartial(name, compiled(`${name}.hbs`))
  const fill = compiled(PAGE)
  try {
    return fill(page)
  } catch (cause) {
    throw templateError(`templates/${PAGE}`, cause, "kan inte fyllas i")
  }
}
