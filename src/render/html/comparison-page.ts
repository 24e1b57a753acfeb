import type { ComparisonView } from "../../model/comparison-page.ts"
import { compile, createEngine, templateError } from "./template-engine.ts"

/** A comparison as a page that stands alone. Everything in it is text, and is escaped where it is printed. */
export function renderComparisonPage(view: ComparisonView, { file, source }: { file: string; source: string }): string {
  const fill = compile(createEngine(), file, source)
  try {
    return fill(view)
  } catch (cause) {
    throw templateError(file, cause, "kan inte fyllas i")
  }
}
