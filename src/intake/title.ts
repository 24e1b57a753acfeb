import type { Line } from "./lines.ts"
import type { ImportWarning } from "./result.ts"

/** The title, and the index of the lines that held it. */
export interface FoundTitle {
  readonly title: string
  readonly indexes: readonly number[]
  /** From 1; null when the title comes from the file's name. */
  readonly line: number | null
  /** True when the file itself marks it as the title. */
  readonly isMarked?: boolean
  readonly warnings: readonly ImportWarning[]
}

const LONGEST_TITLE = 140
/** A title that ends like this goes on in the next line. */
const GOES_ON = /\b(?:för|om|och|av|i|på|till|med|över|vid|samt)$/i

function isTitle(text: string): boolean {
  if (text === "" || text.length > LONGEST_TITLE || !/\p{L}/u.test(text)) return false
  // A number that is no chapter ("1 Driftstörningar" above a web page) belongs to the page.
  if (/^\d{1,2}\.?\s/.test(text)) return false
  return !/[.:;,]$/.test(text) && !/^(?:[-–•*·]\s|")/.test(text)
}

function unmarked(text: string): string {
  return text
    .replace(/^#{1,6}\s+/, "")
    .replace(/^(\*\*|__)(.*)\1$/, "$2")
    .trim()
}

/** A readable name for a file: without folders and ending, hyphens as spaces, first letter in upper case. */
function titleOfFile(name: string): string {
  const base = (name.split(/[\\/]/).at(-1) ?? "")
    .replace(/\.[a-z0-9]{1,5}$/i, "")
    .replace(/[-_\s]+/g, " ")
    .trim()
  return base === "" ? "Dokument utan titel" : base.slice(0, 1).toUpperCase() + base.slice(1)
}

/**
 * Finds the title: the first line before `end` that can be one. `end` is the index where facts, contents or the first
 * heading begin. Otherwise the file's name gives the title.
 */
export function findTitle(
  lines: readonly Line[],
  end: number,
  skip: (index: number) => boolean,
  name: string,
): FoundTitle {
  for (let i = 0; i < Math.min(end, lines.length); i++) {
    const line = lines[i]
    if (!line || line.text === "" || skip(i)) continue
    if (!isTitle(line.text)) {
      if (/^\d/.test(line.text)) continue
      break
    }
    const next = lines[i + 1]?.text ?? ""
    const joined = GOES_ON.test(line.text) && i + 1 < end && !skip(i + 1) && isTitle(next)
    const title = unmarked(joined ? `${line.text} ${next}` : line.text).replaceAll("\t", " ")
    return { title, indexes: joined ? [i, i + 1] : [i], line: line.number, warnings: [] }
  }
  const title = titleOfFile(name)
  const message = `Texten har ingen tydlig titel. Filens namn gav titeln ”${title}”. Skriv den rätta.`
  return { title, indexes: [], line: null, warnings: [{ line: 1, code: "titel-gissad", message }] }
}
