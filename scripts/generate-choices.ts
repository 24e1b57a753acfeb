import { readFile } from "node:fs/promises"
import { join } from "node:path"

/** A list of words, and where in a schema it stands: the keys that lead to its `enum`. */
interface Choice {
  readonly name: string
  readonly comment: string
  readonly schema: string
  readonly at: string
}

const ACT = "properties/beslut/items"
const EVENT = "properties/handelser/items/properties"

/** The lists that code goes through, or looks words up in. A union that only types need stands in the types alone. */
const CHOICES: readonly Choice[] = [
  { name: "DECISION_FORMS", comment: "How a decision can be made.", schema: "beslut", at: "properties/form" },
  {
    name: "ROLE_FORMS",
    comment: "The forms in which a role decides.",
    schema: "beslut",
    at: "allOf/2/if/properties/form",
  },
  {
    name: "ACT_KINDS",
    comment: "What a decision can do to a document.",
    schema: "beslut",
    at: `${ACT}/properties/slag`,
  },
  {
    name: "ACT_KINDS_WITH_WORDING",
    comment: "The acts whose record must name an exact wording.",
    schema: "beslut",
    at: `${ACT}/if/properties/slag`,
  },
  {
    name: "CORRECTION_KINDS",
    comment: "What a correction can be of.",
    schema: "beslut",
    at: `${ACT}/properties/kategori`,
  },
  {
    name: "EVENT_KINDS",
    comment: "What can happen to a decision, in the order in which things usually happen.",
    schema: "beslut",
    at: `${EVENT}/slag`,
  },
  { name: "OUTCOMES", comment: "How a judgment can end.", schema: "beslut", at: `${EVENT}/utfall` },
  { name: "FINAL_OBJECTS", comment: "What can become final.", schema: "beslut", at: `${EVENT}/galler` },
  {
    name: "BODY_KINDS",
    comment: "The kinds of bodies, in the order in which a municipality names them.",
    schema: "styrdok",
    at: "properties/instanser/additionalProperties/properties/slag",
  },
  {
    name: "REVIEW_FORMS",
    comment: "The forms in which a review without change can be recorded.",
    schema: "styrdok",
    at: "properties/typer/additionalProperties/properties/oversyn/items",
  },
]

/** The words of the schemas as lists, so that code which goes through them never knows others than the schemas do. */
export async function choices(root: string, header: string): Promise<string> {
  const lists = await Promise.all(
    CHOICES.map(async ({ name, comment, schema, at }) => {
      const words = wordsAt(JSON.parse(await readFile(join(root, `schemas/${schema}.json`), "utf8")), at)
      return `/** ${comment} */\nexport const ${name} = [\n${words.map(word => `  "${word}",\n`).join("")}] as const\n`
    }),
  )
  return `// ${header}\n\n${lists.join("\n")}`
}

/** The words of the `enum` that stands at `at`. Throws where none does. */
function wordsAt(schema: unknown, at: string): readonly string[] {
  const words = at.split("/").reduce((value: unknown, key) => own(value, key), schema)
  const list = own(words, "enum")
  if (!Array.isArray(list) || !list.every(word => typeof word === "string")) throw new Error(`no enum at ${at}`)
  return list
}

function own(value: unknown, key: string): unknown {
  return typeof value === "object" && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : null
}
