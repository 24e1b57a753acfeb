import type { Schema } from "hast-util-sanitize"

/**
 * The last gate: what is not named here does not reach a page, whatever came before.
 * No style, no class but our own, no scheme but these.
 */
export const SCHEMA: Schema = {
  strip: ["script", "style"],
  // Ids are ours: the anchors of the sections, and footnotes.
  clobber: [],
  tagNames: [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "div",
    "em",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
  ],
  attributes: {
    a: ["href", "title", "id", "ariaLabel", ["className", "lagrum"]],
    div: [["className", "tabell"], ["role", "region"], ["tabIndex", 0], "ariaLabel"],
    h2: ["id"],
    h3: ["id"],
    h4: ["id"],
    h5: ["id"],
    h6: ["id", "ariaLevel"],
    img: ["src", "alt", "title"],
    li: ["id"],
    ol: ["start"],
    p: [["className", "ratext"]],
    section: [["className", "fotnoter"], "ariaLabelledBy"],
    td: [["className", "hoger", "mitten"]],
    th: [
      ["className", "hoger", "mitten"],
      ["scope", "col"],
    ],
  },
  ancestors: { tbody: ["table"], td: ["table"], th: ["table"], thead: ["table"], tr: ["table"] },
  // An empty list would mean "any": "none" is a scheme that nothing has, so images are files beside the page.
  protocols: { href: ["http", "https", "mailto", "tel"], src: ["none"] },
}

const ALLOWED = new Set(["http", "https", "mailto", "tel"])

/** What kind of target a link names. Anything with a scheme that is not known to be harmless is dead. */
export function kindOfTarget(target: string): "fragment" | "external" | "local" | "dead" {
  if (target.startsWith("#")) return target.length > 1 ? "fragment" : "dead"
  // Browsers skip control characters and white space in a scheme; so may a reader be fooled. None is needed.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  if (target === "" || /[\u0000-\u0020\u007f]/.test(target) || /^[/\\]/.test(target)) return "dead"
  const scheme = /^([^/?#]*?):/.exec(target)?.[1]
  if (scheme === undefined) return "local"
  return ALLOWED.has(scheme.toLowerCase()) ? "external" : "dead"
}
