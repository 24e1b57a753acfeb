export const SETTINGS_FILE = "styrdok.yaml"

/** What a file is, by where it lies. */
export type Role = "document" | "wording" | "record" | "settings"

/** The role of a file by its path, or undefined for what is read as bytes only. */
export function roleOf(path: string): Role | undefined {
  const parts = path.split("/")
  if (path === SETTINGS_FILE) return "settings"
  if (parts[0] !== "documents") return undefined
  if (parts[1] === "beslut") {
    if (parts.length !== 5) return undefined
    return parts[4] === "beslut.yaml" ? "record" : path.endsWith(".md") ? "wording" : undefined
  }
  return path.endsWith(".md") && parts.length <= 3 ? "document" : undefined
}
