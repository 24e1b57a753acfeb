import { percentDecoded } from "../model/percent-decoding.ts"
import type { Version } from "../model/state.ts"
import { assetFolder, documentPath, relativeHref } from "./addresses.ts"
import { addressOf } from "./corrected-record.ts"
import { type Entry, idOf } from "./entry.ts"
import type { Site } from "./site.ts"

/** Answers where the targets that a text names lead, seen from the page that shows the text. */
export interface TextLinks {
  /** Undefined when the image is not one of the document's own, or is not published. */
  readonly image: (target: string) => string | undefined
  /** Undefined when the target is neither a document with a page nor one of the document's own files. */
  readonly link: (target: string) => string | undefined
}

/**
 * Where a file that the text of `id` names is published, or undefined when the name leads out of the
 * document's own folder. Both `<id>/bild.png` (from the text) and `bild.png` (from the folder) are meant.
 */
export function assetPath(id: string, mapp: string | undefined, target: string): string | undefined {
  const segments = percentDecoded(target)
    .normalize("NFC")
    .split(/[?#]/, 1)
    .join("")
    .split("/")
    .filter(segment => segment !== ".")
  if (segments.some(segment => segment === ".." || segment === "" || segment.includes("\\") || segment.includes(":")))
    return undefined
  const inside = segments[0] === id ? segments.slice(1) : segments
  return inside.length === 0 ? undefined : [assetFolder(id, mapp), ...inside].join("/")
}

/** The links of the text of `entry` (of one wording, or else the working text) as seen from the page at `from`. */
export function textLinks(site: Site, entry: Entry, version: Version | undefined, from: string): TextLinks {
  const id = idOf(entry)
  const asset = (target: string): string | undefined => {
    const path = assetPath(id, version && addressOf(site, version), target)
    return path !== undefined && site.files.has(path) ? relativeHref(from, path) : undefined
  }
  const document = (target: string): string | undefined => {
    const [path = "", fragment] = target.split("#", 2)
    // Wordings are kept in the decision's folder, drafts by their body: only the name of the file is the same.
    const name = /(?:^|\/)([^/]+)\.md$/.exec(percentDecoded(path))?.[1]
    if (name === undefined || !site.byId.has(name)) return undefined
    return relativeHref(from, documentPath(name) + (fragment === undefined ? "" : `#${fragment}`))
  }
  return { image: asset, link: target => document(target) ?? asset(target) }
}
