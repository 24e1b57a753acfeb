import { compileText, createEngine, templateError } from "../html/template-engine.ts"
import { escapeFields } from "./escape-values.ts"

/**
 * A Markdown template filled with what a view says. Every value is shown just as it is: no title can become markup.
 * STYR_MALL names the file and the line of a template that cannot be used.
 */
export function fillMarkdown(file: string, source: string, view: object): string {
  const fill = compileText(createEngine(), file, source)
  try {
    const text = fill(escapeFields(view))
    return `${text.replace(/\n{3,}/g, "\n\n").trim()}\n`
  } catch (cause) {
    throw templateError(file, cause, "kan inte fyllas i")
  }
}
