import { escapeMarkup } from "../model/escape-markup.ts"
import { plain } from "../model/plain-line.ts"

// An entity that shows nothing; what stands on its two sides no longer forms a mention, a reference or a link.
const BREAK = "&#8203;"

const LONGEST = 500

const REPLACEMENTS: Readonly<Record<string, string>> = {
  // GitHub sets mathematics between dollar signs.
  $: "&#36;",
  // Mentions and references to issues are found in the finished page, where an escape no longer shows.
  "@": `@${BREAK}`,
  "#": `#${BREAK}`,
  "://": `:${BREAK}//`,
}

function clip(text: string): string {
  const signs = Array.from(text)
  return signs.length <= LONGEST ? text : `${signs.slice(0, LONGEST).join("")}…`
}

/** Text from a document as one line of Markdown that shows just that text, with no links, mentions or HTML. */
export function escapeMarkdown(text: string): string {
  return escapeMarkup(clip(plain(text)))
    .replace(/:\/\/|[$@#]/g, sign => REPLACEMENTS[sign] ?? sign)
    .replace(/(www)\./gi, `$1${BREAK}.`)
    .replace(/(GH)-(?=\d)/gi, `$1${BREAK}-`)
}
