import { percentDecoded } from "../model/percent-decoding.ts"

/**
 * The path that a target names, seen from the file it stands in, in NFC; undefined when it leads out of the tree.
 * A target may be written as in an address ("v%C3%A4gen.png").
 */
export function resolvePath(from: string, target: string): string | undefined {
  const parts = from.split("/").slice(0, -1)
  for (const part of percentDecoded(target).split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return undefined
    } else if (part !== "." && part !== "") parts.push(part)
  }
  return parts.join("/").normalize("NFC")
}

/** As {@link resolvePath}, for a relative link to a Markdown file; undefined for other links. */
export function resolveDocumentLink(from: string, target: string): string | undefined {
  const path = target.split(/[?#]/, 1)[0] ?? ""
  if (!path.endsWith(".md") || /^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith("/")) return undefined
  return resolvePath(from, path)
}

/**
 * What stands at each path, by the path in NFC: some systems write "ä" in a file's name as a letter and a loose accent,
 * and a text must find the file whichever of the two it says.
 */
export function byNormalPath<T>(items: Iterable<readonly [path: string, item: T]>): ReadonlyMap<string, T> {
  return new Map(Array.from(items, ([path, item]) => [path.normalize("NFC"), item]))
}
