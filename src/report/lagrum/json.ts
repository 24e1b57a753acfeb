import type { LagrumOutput } from "../../model/generated/output/lagrum.ts"
import type { LagrumIndexOutput } from "../../model/generated/output/lagrum-index.ts"

/** The references as schemas/output/lagrum.json describes them. */
export function lagrumJson(rows: LagrumOutput): string {
  return `${JSON.stringify(rows, undefined, 2)}\n`
}

/** What is cited and by which documents, as schemas/output/lagrum-index.json describes it. */
export function indexJson(index: LagrumIndexOutput): string {
  return `${JSON.stringify(index, undefined, 2)}\n`
}
