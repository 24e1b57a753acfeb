import type { CompareOutput } from "../../model/generated/output/compare.ts"
import { compareMarkdown } from "./markdown.ts"
import { compareText } from "./text.ts"

/** Name of a form of a comparison, as `--format` takes it. */
export type CompareFormat = "text" | "json" | "markdown"

/** Every form of comparisons: of one document, or of several one after another; in JSON several are a list. */
export const compareFormats: Readonly<Record<CompareFormat, (outputs: readonly CompareOutput[]) => string>> = {
  text: outputs => outputs.map(compareText).join("\n"),
  json: outputs => `${JSON.stringify(outputs.length === 1 ? outputs[0] : outputs, null, 2)}\n`,
  markdown: outputs => outputs.map(compareMarkdown).join("\n"),
}
