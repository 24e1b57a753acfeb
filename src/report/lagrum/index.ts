import type { LagrumOutput } from "../../model/generated/output/lagrum.ts"
import type { LagrumIndexOutput } from "../../model/generated/output/lagrum-index.ts"
import { indexText } from "./index-text.ts"
import { indexJson, lagrumJson } from "./json.ts"
import { lagrumText } from "./text.ts"

/** Every form in which references are given. */
export const lagrumFormats: Readonly<Record<"text" | "json", (rows: LagrumOutput) => string>> = {
  text: lagrumText,
  json: lagrumJson,
}

/** Every form in which the reverse index is given. */
export const indexFormats: Readonly<Record<"text" | "json", (index: LagrumIndexOutput) => string>> = {
  text: indexText,
  json: indexJson,
}
