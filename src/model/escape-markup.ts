import { plain } from "./plain-line.ts"

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" }

/** Text as one line of Markdown in which nothing is emphasis, code, a link, a table's edge or HTML. */
export function escapeMarkup(text: string): string {
  return plain(text).replace(/[&<>\\`*_[\]|~]/g, sign => ENTITIES[sign] ?? `\\${sign}`)
}
