import { oneDocument } from "./example-collection.ts"

/** A service of the example catalogue: its fields, as they are written. */
type Fields = Readonly<Record<string, string>>

const USUAL: Fields = {
  Innehåll: "**Innehåll:** Samtal vid högst fem tillfällen.",
  Målgrupp: "**Målgrupp:** Vuxna personer.",
  Villkor: "**Villkor:** Bosatt i kommunen.",
}

const TITLES = [
  "Familjestöd",
  "Skuldråd",
  "Öppen förskola",
  "Anhörigcafé",
  "Ungdomsmottagning",
  "Samtalsgrupp",
  "Medling",
  "Kontaktcenter",
  "Läxhjälp",
  "Fältarbete",
]

/**
 * A document with ten services under one heading. `last` writes fields of the last one otherwise, or takes them away
 * when undefined; `all` writes those of every one, with the service's number in place of "%".
 */
export function exampleCatalogue(
  last: Readonly<Record<string, string | undefined>> = {},
  all: Fields = {},
): Readonly<Record<string, string>> {
  const posts = TITLES.map((title, index) => {
    const usual = Object.entries({ ...USUAL, ...all }).map(([label, text]): [string, string | undefined] => [
      label,
      text.replaceAll("%", String(index + 1)),
    ])
    const own = { ...Object.fromEntries(usual), ...(index === TITLES.length - 1 ? last : {}) }
    const fields = Object.values(own).filter(text => text !== undefined)
    return [`## 1.${index + 1} ${title}`, ...fields].join("\n\n")
  })
  return oneDocument({}, `# 1 Insatser\n\nHär står insatserna.\n\n${posts.join("\n\n")}\n`)
}
