const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", sect: "§" }

/** The text of a page: its breaks as lines, paragraphs and blocks apart by an empty line, no marks. */
export function plainOf(html: string): string {
  return html
    .replace(/\r\n?/g, "\n")
    .replace(/<(?:br|\/tr)\b[^<>]*>/gi, "\n")
    .replace(/<\/(?:p|div|h[1-6]|li|pre)\b[^<>]*>/gi, "\n\n")
    .replace(/<[^<>]*>/g, "")
    .replace(/&(?:#(\d{1,7})|(\w{2,8}));/g, (whole, code: string | undefined, name: string | undefined) =>
      name === undefined ? character(Number(code)) : (ENTITIES[name] ?? whole),
    )
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ""
}
