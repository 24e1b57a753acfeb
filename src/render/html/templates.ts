import Handlebars from "handlebars"
import { StyrdokError } from "../../model/errors.ts"
import type { PageView } from "../../model/page.ts"
import { fillLabels } from "./labels.ts"
import { compile, createEngine, type Fill, templateError } from "./template-engine.ts"

/** The page templates, ready for use. */
export interface Templates {
  readonly fill: (name: string, context: object) => string
}

/** Said outright, since the library otherwise warns on stderr about what it refuses. */
const OWN_PROPERTIES = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false }

const LAYOUT = "sida"
const NEEDED: readonly string[] = [
  LAYOUT,
  "forstasida",
  "lista",
  "dokument",
  "lydelse",
  "jamforelse",
  "andringar",
  "lagrum",
  "tillganglighet",
  "om",
] satisfies readonly (PageView["kind"] | typeof LAYOUT)[]

/**
 * Compiles templates by file name ("dokument.hbs"); those in `overrides` take the place of those in `sources`,
 * and each can use every other as a partial. STYR_MALL names the file and the line of one that cannot be used.
 */
export function createTemplates(
  sources: ReadonlyMap<string, string>,
  overrides: ReadonlyMap<string, string> = new Map(),
): Templates {
  const engine = createEngine()
  const fills = new Map<string, Fill>()
  for (const [file, source] of new Map([...sources, ...overrides])) {
    // What stands in a folder of its own is no page of the portal.
    if (!file.endsWith(".hbs") || file.includes("/")) continue
    const name = file.slice(0, -".hbs".length)
    const template = compile(engine, `templates/${file}`, source)
    const fill = (context: object, options?: Handlebars.RuntimeOptions): string => {
      try {
        return template(context, { ...options, ...OWN_PROPERTIES })
      } catch (cause) {
        throw templateError(`templates/${file}`, cause, "kan inte fyllas i")
      }
    }
    engine.registerPartial(name, fill)
    fills.set(name, fill)
  }
  for (const name of NEEDED) {
    if (!fills.has(name))
      throw new StyrdokError(
        "STYR_MALL",
        `Mallen templates/${name}.hbs finns inte.`,
        "Installera styrdok på nytt: mallen följer med.",
      )
  }
  return {
    fill: (name, context) => {
      const fill = fills.get(name)
      if (fill === undefined) throw templateError(`templates/${name}.hbs`, undefined, "finns inte")
      return fill(context)
    },
  }
}

function contextOf(view: PageView): object {
  if (view.kind !== "dokument" && view.kind !== "lydelse") return view
  // The one value that is HTML already; everything else is text and is escaped where it is printed.
  const body = new Handlebars.SafeString(view.body.html)
  return { ...view, body, fakta: fillLabels(view.labels, view.facts) }
}

/** The whole page as a file. */
export function renderPage(templates: Templates, view: PageView): string {
  const innehall = new Handlebars.SafeString(templates.fill(view.kind, contextOf(view)))
  return templates.fill(LAYOUT, { ...view, innehall })
}
