import type { LagrumOutput } from "../../model/generated/output/lagrum.ts"

/** The references as schemas/output/lagrum.json describes them. */
export function lagrumJson(rows: LagrumOutput): string {
  return `${JSON.stringify(rows, undefined, 2)}\n`
}
