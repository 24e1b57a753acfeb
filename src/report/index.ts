import type { Format } from "./context.ts"
import { toGithub } from "./github.ts"
import { toJson } from "./json.ts"
import { toMarkdown } from "./markdown.ts"
import { toSarif } from "./sarif.ts"
import { toText } from "./text.ts"

export type { ReportContext, RuleFacts } from "./context.ts"

/** Name of a form of report, as `--format` takes it. */
export type FormatName = "text" | "json" | "github" | "sarif" | "markdown"

/** Every form that the report of validate can take. */
export const formats: Readonly<Record<FormatName, Format>> = {
  text: toText,
  json: toJson,
  github: toGithub,
  sarif: toSarif,
  markdown: toMarkdown,
}
