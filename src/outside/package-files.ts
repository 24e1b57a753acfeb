import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

/** The product's own folder: both src/outside and dist/outside lie two levels below it. */
const ROOT = fileURLToPath(new URL("../../", import.meta.url))

/** The product's schemas by file name: "dokument.json", "types/riktlinje.json". Output schemas are not among them. */
export async function productSchemas(): Promise<ReadonlyMap<string, { readonly [key: string]: unknown }>> {
  const names = [...(await jsonFiles("schemas")), ...(await jsonFiles("schemas/types")).map(name => `types/${name}`)]
  const schemas = await Promise.all(
    names.map(async (name): Promise<[string, { readonly [key: string]: unknown }]> => {
      const parsed: unknown = JSON.parse(await readFile(join(ROOT, "schemas", name), "utf8"))
      if (typeof parsed !== "object" || parsed === null) throw new Error(`schemas/${name} is no schema`)
      return [name, { ...parsed }]
    }),
  )
  return new Map(schemas)
}

async function jsonFiles(folder: string): Promise<readonly string[]> {
  return (await readdir(join(ROOT, folder))).filter(name => name.endsWith(".json")).toSorted()
}

/** The product's templates as text, by path under templates/: "dokument.hbs", "pdf/dokument.typ". */
export async function productTemplates(): Promise<ReadonlyMap<string, string>> {
  const names = (await readdir(join(ROOT, "templates"), { recursive: true, withFileTypes: true })).flatMap(entry =>
    entry.isFile() ? [join(entry.parentPath, entry.name).slice(join(ROOT, "templates").length + 1)] : [],
  )
  const texts = await Promise.all(
    names
      .toSorted()
      .map(
        async (name): Promise<[string, string]> => [
          name.replaceAll("\\", "/"),
          await readFile(join(ROOT, "templates", name), "utf8"),
        ],
      ),
  )
  return new Map(texts)
}

/** The page that explains a rule, with an example: docs/regler/<id>.md. */
export function rulePagePath(rule: string): string {
  return join(ROOT, "docs/regler", `${rule}.md`)
}

/** The product's version, from its package.json. */
export async function productVersion(): Promise<string> {
  const parsed: unknown = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"))
  return typeof parsed === "object" && parsed !== null && "version" in parsed ? String(parsed.version) : "0"
}
