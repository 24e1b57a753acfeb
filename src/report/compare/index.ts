import type { CompareOutput } from "../../model/generated/output/compare.ts"
import { compareMarkdown } from "./markdown.ts"
import { compareText } from "./text.ts"

/** Name of a form of a comparison, as `--format` takes it. */
export type CompareFormat = "text" | "json" | "markdown"

/** Every form of a comparison. */
export const compareFormats: Readonly<Record<CompareFormat, (output: CompareOutput) => string>> = {
  text: compareText,
  json: output => `${JSON.stringify(output, null, 2)}\n`,
  markdown: compareMarkdown,
}
