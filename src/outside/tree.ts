/** The parts of a repository that the product reads; everything else is left alone. */
const ROOTS = ["documents", "templates", "schemas", "laws"]

/** True for a path that belongs to the collection. Names that begin with a dot are the tools' own. */
export function isRead(path: string): boolean {
  const parts = path.split("/")
  if (parts.some(part => part.startsWith("."))) return false
  return path === "styrdok.yaml" || (parts.length > 1 && ROOTS.includes(parts[0] ?? ""))
}

/** Path order that no locale changes. */
export function byPath(a: { readonly path: string }, b: { readonly path: string }): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0
}
