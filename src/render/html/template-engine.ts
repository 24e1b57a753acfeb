import Handlebars from "handlebars"
import { StyrdokError } from "../../model/errors.ts"

/** Only these may be called in a template; anything else that looks like a call is a misspelling. */
const HELPERS = { if: true, unless: true, each: true, with: true, blockHelperMissing: false, helperMissing: false }

const OPTIONS = { strict: true, knownHelpers: HELPERS, knownHelpersOnly: true, noEscape: false, preventIndent: true }

type Instance = ReturnType<typeof Handlebars.create>

/** Fills one template. */
export type Fill = (context: object) => string

function lineOf(cause: unknown): number | undefined {
  if (!(cause instanceof Error)) return undefined
  if ("lineNumber" in cause && typeof cause.lineNumber === "number") return cause.lineNumber
  const line = /line (\d+)/.exec(cause.message)?.[1]
  return line === undefined ? undefined : Number(line)
}

/** The error for a template that cannot be used: names the file and the line. */
export function templateError(file: string, cause: unknown, what = "går inte att läsa"): StyrdokError {
  if (cause instanceof StyrdokError) return cause
  const line = lineOf(cause)
  const where = line === undefined ? "" : `, rad ${line}`
  const detail = cause instanceof Error ? (cause.message.split("\n").at(-1) ?? "") : ""
  return new StyrdokError(
    "STYR_MALL",
    `Mallen ${file}${where} ${what}${detail === "" ? "." : `: ${detail}`}`,
    "Rätta raden, eller ta bort filen för att få mallen som följer med styrdok.",
    { cause },
  )
}

class UnescapedFinder extends Handlebars.Visitor {
  line: number | undefined
  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    if (!node.escaped) this.line ??= node.loc.start.line
  }
}

class PathCollector extends Handlebars.Visitor {
  readonly names = new Set<string>()
  override PathExpression(node: hbs.AST.PathExpression): void {
    if (!node.data) this.names.add(node.original)
  }
}

/** The names that a template mentions: values and helpers. */
export function namesIn(source: string, file: string): ReadonlySet<string> {
  const collector = new PathCollector()
  collector.accept(parse(source, file))
  return collector.names
}

function parse(source: string, file: string): hbs.AST.Program {
  try {
    return Handlebars.parse(source)
  } catch (cause) {
    throw templateError(file, cause)
  }
}

/** An instance of its own, so that no template can leave anything behind for another. */
export function createEngine(): Instance {
  const engine = Handlebars.create()
  engine.unregisterHelper("log")
  engine.unregisterHelper("lookup")
  return engine
}

/**
 * Compiles `source`, and says at once what is wrong with it. Text that a template prints is always
 * escaped: the triple braces that turn it off are refused, so that an override cannot open a hole.
 */
export function compile(engine: Instance, file: string, source: string): Handlebars.TemplateDelegate {
  const program = parse(source, file)
  const finder = new UnescapedFinder()
  finder.accept(program)
  if (finder.line !== undefined) {
    const cause = Object.assign(new Error("skriv {{ }} i stället för {{{ }}}"), { lineNumber: finder.line })
    throw templateError(file, cause, "skriver ut text oskyddad")
  }
  try {
    engine.precompile(program, OPTIONS)
  } catch (cause) {
    throw templateError(file, cause)
  }
  return engine.compile(program, OPTIONS)
}

/** A text template: its result is text, which the page escapes where it is printed. */
export function compileText(engine: Instance, file: string, source: string): Fill {
  const program = parse(source, file)
  try {
    engine.precompile(program, OPTIONS)
  } catch (cause) {
    throw templateError(file, cause)
  }
  return engine.compile(program, { ...OPTIONS, noEscape: true })
}
