import { readFile } from "node:fs/promises"
import { join } from "node:path"

/** The names of the facts in the front matter, as people read them, by key: the titles in schemas/dokument.json. */
export async function factNames(root: string, header: string): Promise<string> {
  const schema: unknown = JSON.parse(await readFile(join(root, "schemas/dokument.json"), "utf8"))
  const properties = at(schema, "properties")
  if (typeof properties !== "object" || properties === null) throw new Error("schemas/dokument.json has no properties")
  const lines = Object.entries(properties).map(([key, property]) => {
    const title = at(property, "title")
    if (typeof title !== "string") throw new Error(`schemas/dokument.json: ${key} has no title`)
    return `  ["${key}", "${title}"],\n`
  })
  return `// ${header}

/** What the facts in the front matter are called, by key. */
export const FACT_TITLES: ReadonlyMap<string, string> = new Map([
${lines.join("")}])
`
}

function at(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined
}
