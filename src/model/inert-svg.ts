/** Elements that run, fetch or show something else than a drawing, whatever prefix their namespace has. */
const ACTIVE_ELEMENTS =
  /<(?:[\w.-]+:)?(?:script|foreignObject|iframe|object|embed|audio|video|link|meta|base|form|handler|listener)(?![\w.-])/i

/** An animation can set what may not be written: `<set attributeName="onclick" …>`. */
const SETS_ACTIVE = /attributeName\s*=\s*["']\s*(?:on|(?:[\w.-]+:)?href)/i

const EVENT_ATTRIBUTE = /[\s"'/]on[a-z]+\s*=/i

/** Declarations of one's own, and style sheets that can be programs. */
const DECLARATION = /<!ENTITY|<\?xml-stylesheet/i

/** Encodings in which the letters a–z are themselves, so that nothing hides from the patterns. */
const PLAIN_ENCODINGS = /^(?:utf-8|us-ascii|iso-8859-1|iso-8859-15|windows-1252)$/i

const RUNNING_ADDRESS = /(?:javascript|vbscript):|data:(?:text|application)/i

/** True for a drawing that is nothing else: an SVG opened as a page of its own runs what is in it. */
export function isInertSvg(bytes: Uint8Array): boolean {
  // One character a byte: letters a–z and marks come out right whatever the encoding, or the drawing is refused.
  const source = new TextDecoder("latin1").decode(bytes)
  const encoding = /<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)/i.exec(source)?.[1] ?? "utf-8"
  if (source.includes("\0") || !PLAIN_ENCODINGS.test(encoding)) return false
  if ([ACTIVE_ELEMENTS, SETS_ACTIVE, EVENT_ATTRIBUTE, DECLARATION].some(pattern => pattern.test(source))) return false
  return !RUNNING_ADDRESS.test(withoutDisguise(source))
}

/** Character references read, white space taken away: "java&#115;cript:" is "javascript:". */
function withoutDisguise(source: string): string {
  return source
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : ""
    })
    .replace(/\s+/g, "")
}
