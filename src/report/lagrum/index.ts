import type { LagrumOutput } from "../../model/generated/output/lagrum.ts"
import { lagrumJson } from "./json.ts"
import { lagrumText } from "./text.ts"

/** Every form in which references are given. */
export const lagrumFormats: Readonly<Record<"text" | "json", (rows: LagrumOutput) => string>> = {
  text: lagrumText,
  json: lagrumJson,
}
