import { type HtmlNode, isTag, type Tag, tagsIn, textIn } from "./tree.ts"

/** The part of a page that is the document, and what was left out. */
export interface MainPart {
  readonly part: Tag
  /** The words of each piece that was left out, and what kind of piece it was. */
  readonly dropped: readonly { readonly what: string; readonly text: string }[]
}

/** Pieces of a page that are about the site, by tag and by role. */
const TAGS: { readonly [name: string]: string } = {
  nav: "meny",
  footer: "sidfot",
  aside: "sidospalt",
  form: "formulär",
  dialog: "ruta",
  button: "knapp",
  select: "formulär",
  input: "formulär",
}
const ROLES: { readonly [role: string]: string } = {
  navigation: "meny",
  banner: "sidhuvud",
  contentinfo: "sidfot",
  complementary: "sidospalt",
  search: "sökruta",
  dialog: "ruta",
  alertdialog: "ruta",
}
/** Names by which sites call such pieces, as whole words of a class or id. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[-_ ])(?:cookies?|kakor|consent|gdpr)(?:$|[-_ ])|cookie(?:bar|banner|consent|info)/i, "kakruta"],
  [/(?:^|[-_ ])(?:breadcrumbs?|brodsmul(?:a|or))(?:$|[-_ ])/i, "brödsmulor"],
  [/(?:^|[-_ ])(?:nav|navbar|navigation|menu|meny|sidebar)(?:$|[-_ ])/i, "meny"],
  [/(?:^|[-_ ])(?:skip-?link|share|dela|social)(?:$|[-_ ])/i, "länkar"],
]
/** Within a document's own part a header holds its title; outside it is the site's. */
const LEAST_WORDS = 20

function reasonFor({ name, attributes }: Tag): string | undefined {
  if ("hidden" in attributes || attributes["aria-hidden"] === "true") return "dolt"
  if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? "")) return "dolt"
  const role = ROLES[(attributes.role ?? "").toLowerCase()]
  const byName = NAMES.find(([pattern]) => pattern.test(`${attributes.id ?? ""} ${attributes.class ?? ""}`))?.[1]
  return TAGS[name] ?? role ?? (["html", "body", "main", "article"].includes(name) ? undefined : byName)
}

/** The piece that holds most running text: paragraphs count for what they hold, links for nothing. */
function densest(page: Tag): Tag {
  let best: Tag = page
  let most = 0
  const total = (tag: Tag): number => {
    let sum = 0
    for (const node of tag.children) {
      if (!isTag(node)) continue
      if (/^(?:p|li|td|h[1-6])$/.test(node.name)) sum += textIn(node).length
      else if (node.name !== "a" && reasonFor(node) === undefined) sum += total(node)
    }
    return sum
  }
  // Downwards as long as one child holds nearly all of it.
  for (let at: Tag | undefined = page; at; ) {
    best = at
    const whole = total(at)
    most = whole
    const next: Tag | undefined = at.children
      .filter(isTag)
      .filter(tag => /^(?:html|body|div|section|table|tbody|tr|td|main|article|center|form)$/.test(tag.name))
      .find(tag => total(tag) >= most * 0.8)
    at = whole > 0 ? next : undefined
  }
  return best
}

function mainTag(page: Tag): Tag {
  const words = (tag: Tag): number => textIn(tag).split(" ").length
  const all = [...tagsIn(page)]
  const main = all
    .filter(tag => tag.name === "main" || tag.attributes.role === "main")
    .filter(tag => words(tag) >= LEAST_WORDS)
  if (main.length === 1) return main[0] ?? page
  const articles = all.filter(tag => tag.name === "article" && words(tag) >= LEAST_WORDS)
  if (articles.length === 1) return articles[0] ?? page
  return densest(page)
}

/** Finds the part of a page that is the document: main, else the only article, else where most of the text stands. */
export function mainPart(page: Tag): MainPart {
  const dropped: { what: string; text: string }[] = []
  const main = mainTag(page)
  const drop = (what: string, node: HtmlNode): void => {
    const text = textIn(node)
    if (/[\p{L}\p{N}]/u.test(text)) dropped.push({ what, text })
  }
  const inside = (tag: Tag): Tag => ({
    ...tag,
    children: tag.children
      .filter(node => {
        const reason = isTag(node) ? reasonFor(node) : undefined
        if (reason !== undefined) drop(reason, node)
        return reason === undefined
      })
      .map(node => (isTag(node) ? inside(node) : node)),
  })
  const outside = (tag: Tag): void => {
    for (const node of tag.children) {
      if (node === main) continue
      if (!isTag(node)) drop("utanför texten", node)
      else if ([...tagsIn(node)].includes(main)) outside(node)
      else drop(reasonFor(node) ?? (node.name === "header" ? "sidhuvud" : "utanför texten"), node)
    }
  }
  if (main !== page) outside(page)
  return { part: inside(main), dropped }
}
