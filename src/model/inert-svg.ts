/** Elements that draw. What is not named here (script, set, animate, foreignObject …) is refused. */
const ELEMENTS = new Set(
  `svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc metadata style a
  image linearGradient radialGradient stop pattern clipPath mask marker switch view filter feBlend feColorMatrix
  feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood
  feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
  feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
)

/** Prefixes under which drawing programs keep notes of their own; a browser does nothing with them. */
const NOTES = /^(?:sodipodi|inkscape|rdf|cc|dc):[\w.-]+$/

/** Namespaces in which a name means something to a browser, so that no note may be bound to them. */
const LIVING = /w3\.org\/(?:2000\/svg|1999\/xhtml|1998\/Math|1999\/xlink)/i

const TAG = /<([^\s<>/"'=]+)((?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*\/?>/y
const ATTRIBUTE = /([^\s<>/"'=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const DECLARATION = /^\uFEFF?(?:ï»¿)?<\?xml\s[^?<>]*\?>/
const DOCTYPE = /<!DOCTYPE\s+svg\s+PUBLIC\s+"-\/\/W3C\/\/DTD SVG 1\.[01]\/\/EN"\s+"[^"<>]*"\s*>/y

/** Encodings in which the letters a–z are themselves, so that nothing hides behind another. */
const PLAIN_ENCODINGS = /^(?:utf-8|us-ascii|iso-8859-1|iso-8859-15|windows-1252)$/i

/** A reference to anything but the five signs of XML or a numbered character. */
const NAMED_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)/i

const HARMLESS_ADDRESS = /^\s*(?:#|https?:\/\/|mailto:|data:image\/(?:png|jpeg|gif|webp)[;,])(?:[^&]|&amp;)*$/i

/**
 * True for a drawing that is nothing else: an SVG opened as a page of its own runs what is in it. Everything is refused
 * that is not known to draw, since there are more ways to run something than anyone can list.
 */
export function isInertSvg(bytes: Uint8Array): boolean {
  // One character a byte: a–z come out right in every encoding that is accepted.
  const source = new TextDecoder("latin1").decode(bytes)
  const declaration = DECLARATION.exec(source)?.[0] ?? ""
  const encoding = /\sencoding\s*=\s*["']([^"']*)/i.exec(declaration)?.[1] ?? "utf-8"
  if (source.includes("\0") || !PLAIN_ENCODINGS.test(encoding) || NAMED_ENTITY.test(source)) return false
  let at = declaration.length
  for (let open = source.indexOf("<", at); open >= 0; open = source.indexOf("<", at)) {
    const end = endOfMarkup(source, open)
    if (end === undefined) return false
    at = end
  }
  return true
}

/** Where the markup that begins at `open` ends; undefined when it is not known to be harmless. */
function endOfMarkup(source: string, open: number): number | undefined {
  if (source.startsWith("<!--", open)) return after(source, "-->", open + 4)
  if (source.startsWith("<![CDATA[", open)) return after(source, "]]>", open)
  if (source.startsWith("</", open)) return after(source, ">", open)
  DOCTYPE.lastIndex = open
  if (DOCTYPE.test(source)) return DOCTYPE.lastIndex
  TAG.lastIndex = open
  const [, name = "", attributes = ""] = TAG.exec(source) ?? []
  if (!ELEMENTS.has(name) && !NOTES.test(name)) return undefined
  for (const [, key = "", double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (!isHarmless(key, double ?? single ?? "")) return undefined
  }
  return TAG.lastIndex
}

function after(source: string, sign: string, from: number): number | undefined {
  const found = source.indexOf(sign, from)
  return found < 0 ? undefined : found + sign.length
}

function isHarmless(key: string, value: string): boolean {
  const local = key.slice(key.indexOf(":") + 1)
  if (/^on/i.test(local)) return false
  if (/^xmlns:/.test(key) && NOTES.test(`${local}:x`)) return !value.includes("&") && !LIVING.test(value)
  return local.toLowerCase() !== "href" || HARMLESS_ADDRESS.test(value)
}
