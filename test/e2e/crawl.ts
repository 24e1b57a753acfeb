import { posix } from "node:path"

/** A start tag with its attributes as a browser reads them. */
export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/** Every start tag of a page. */
export function tagsOf(html: string): readonly Tag[] {
  return Array.from(html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/g), ([, name, rest]) => ({
    name: name ?? "",
    attributes: new Map(
      Array.from((rest ?? "").matchAll(/([^\s=>"]+)(?:="([^"]*)")?/g), ([, key, value]): [string, string] => [
        key ?? "",
        decode(value ?? ""),
      ]),
    ),
  }))
}

function decode(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
}

/** Links of a site that lead to nothing of it: "page → target". Links to other sites and to mail are left out. */
export function brokenLinks(files: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const pages = new Map(
    [...files].filter(([path]) => path.endsWith(".html")).map(([path, bytes]) => [path, tagsOf(bytes.toString())]),
  )
  const ids = new Map([...pages].map(([path, tags]) => [path, new Set(tags.map(tag => tag.attributes.get("id")))]))
  const leads = (from: string, target: string): boolean => {
    const [path = "", fragment] = target.split("#", 2)
    const to = path === "" ? from : posix.join(posix.dirname(from), decodeURIComponent(path))
    if (!files.has(to)) return false
    return fragment === undefined || ids.get(to)?.has(decodeURIComponent(fragment)) === true
  }
  return [...pages].flatMap(([path, tags]) =>
    tags
      .filter(({ name, attributes }) => !(name === "link" && attributes.get("rel") === "canonical"))
      .flatMap(({ attributes }) => [attributes.get("href"), attributes.get("src")])
      .filter(target => target !== undefined && !/^(https?:|mailto:)/.test(target) && !leads(path, target))
      .map(target => `${path} → ${target}`),
  )
}

/** Links of a site's feeds that lead to nothing of it; those at `website` are looked for on the site. */
export function brokenFeedLinks(files: ReadonlyMap<string, Uint8Array>, website: string): readonly string[] {
  return [...files].flatMap(([path, bytes]) => {
    if (!path.endsWith(".xml")) return []
    const targets = tagsOf(bytes.toString()).flatMap(({ attributes }) => attributes.get("href") ?? [])
    return targets
      .map(href => new URL(href, `${website}${path}`).href)
      .filter(href => {
        const place = href.startsWith(website) ? decodeURIComponent(href.slice(website.length)) : undefined
        return place === undefined || !files.has(place === "" || place.endsWith("/") ? `${place}index.html` : place)
      })
      .map(href => `${path} → ${href}`)
  })
}

/** Ids that stand twice on a page. */
export function repeatedIds(html: string): readonly string[] {
  const ids = tagsOf(html).flatMap(tag => tag.attributes.get("id") ?? [])
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}
