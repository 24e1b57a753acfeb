import { printable } from "./glyphs.ts"

const FAMILY = "Source Sans 3"
/** Links to other files: none of them is there when the PDF is made. Places in the drawing itself are fine. */
const OUTSIDE = /(?:href\s*=\s*["'](?!\s*(?:#|data:))|@import|url\((?!\s*(?:["']\s*)?(?:#|data:))|<!ENTITY)/i

/** In bytes. A drawing of this size holds half a million points; a larger one is a photograph in disguise. */
const LARGEST = 2_000_000

/**
 * The drawing as it is to be printed, or undefined when it cannot be shown faithfully: it points at other files, its
 * text is HTML, which the engine leaves out, or it is larger than two megabytes.
 *
 * All text in it is set in our font, since the engine would otherwise take any font of the computer it runs on,
 * and the same document would give other bytes there.
 */
export function svgForPrint(bytes: Uint8Array): Uint8Array | undefined {
  if (bytes.length > LARGEST) return undefined
  const source = new TextDecoder().decode(bytes)
  const drawing = withoutLinks(source)
  if (OUTSIDE.test(drawing)) return undefined
  if (/<foreignObject/i.test(drawing) && !/<switch/i.test(drawing)) return undefined
  const styled = drawing
    .replace(/font-family\s*=\s*(?:"[^"]*"|'[^']*')/gi, "")
    .replace(/font-family\s*:[^;"'}<]*(?:(?:'[^'<]*'|&quot;[^<]*?&quot;)[^;"'}<]*)*/gi, `font-family: ${FAMILY}`)
    .replace(/(^|[;"'{\s])font\s*:\s*[^;"'}<]*/gi, "$1")
    .replace(/<svg(?=[\s>])/i, `<svg font-family="${FAMILY}"`)
  return new TextEncoder().encode(printableText(styled))
}

/** `<a href>` around a shape is of no use in print, and draws nothing. */
function withoutLinks(source: string): string {
  return source.replace(/<a\s[^<>]*>/gi, tag => tag.replace(/\s(?:xlink:)?href\s*=\s*(?:"[^"]*"|'[^']*')/gi, ""))
}

/** As `source`, with {@link printableRun} between the tags. */
function printableText(source: string): string {
  const pieces = source.split("<")
  return pieces
    .map((piece, i) => {
      const start = piece.indexOf(">") + 1
      return start === 0 || i === pieces.length - 1 ? piece : piece.slice(0, start) + printableRun(piece.slice(start))
    })
    .join("<")
}

/** Without characters that the font lacks; numeric references (`&#128512;`) count as what they mean. */
function printableRun(text: string): string {
  if (text.trim() === "") return text
  return text
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 127 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .split(/([\t\n\r ]+)/)
    .map((part, i) => (i % 2 === 1 ? part : printable(part)))
    .join("")
}
