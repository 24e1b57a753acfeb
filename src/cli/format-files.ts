import { join } from "node:path"
import type { CivilDate } from "../model/date.ts"
import { writeWhole } from "../outside/disk/write-file.ts"
import { productSchemas } from "../outside/package-files.ts"
import { type FormatOptions, reformat } from "../tasks/format.ts"
import { openCollection } from "./open-collection.ts"

/** Brings the documents under `root` into form, or only tells which are not. Returns their paths. */
export async function formatFiles(
  root: string,
  today: CivilDate,
  options: FormatOptions & { readonly write: boolean },
): Promise<readonly string[]> {
  const [gathered, schemas] = await Promise.all([openCollection(root, today), productSchemas()])
  const properties = schemas.get("dokument.json")?.properties
  const keys = typeof properties === "object" && properties !== null ? Object.keys(properties) : []
  const files = reformat(gathered, keys, options)
  if (options.write) for (const file of files) await writeWhole(join(root, file.path), file.text)
  return files.map(file => file.path)
}
