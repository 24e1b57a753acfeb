import type { CompareOutput } from "../../model/generated/output/compare.ts"
import { compareMarkdown } from "./markdown.ts"
import { compareText } from "./text.ts"

/** Name of a form of a comparison, as `--format` takes it. */
export type CompareFormat = "text" | "json" | "markdown"

/** Every form of comparisons: of one document, or of several one after another; in JSON a list when it was asked for several. */
export const compareFormats: Readonly<
  Record<CompareFormat, (outputs: readonly CompareOutput[], isList: boolean) => string>
> = {
  text: outputs => outputs.map(compareText).join("\n"),
  json: (outputs, isList) => `${JSON.stringify(isList ? outputs : outputs[0], null, 2)}\n`,
  markdown: outputs => outputs.map(compareMarkdown).join("\n"),
}
