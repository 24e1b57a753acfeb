import type { Section } from "../model/document.ts"
import type { Span } from "../model/source.ts"
import type { Reading } from "../text/index.ts"

/** One line of contents that are written in the text. */
export interface ContentsEntry {
  readonly number?: string
  readonly title: string
  readonly span: Span
}

const CAPTION = /^(?:#{1,6}[ \t]+|\*\*|__)?innehåll(?:sförteckning(?:en)?)?:?(?:\*\*|__)?:?$/i
const PAGE = /(?:[ \t]*\t[ \t]*|[ \t]*(?:\.[ \t]?){3,}|[ \t]*…[ \t.…]*|[ \t\u00a0]{2,})\d{1,4}$/
const LINK = /^\[([^\]]{1,200})\]\(#[^)\s]*\)$/
const MARK = /^(?:[-*+]|\d{1,3}\))[ \t]+/
const NUMBER = /^(\d{1,2}(?:\.\d{1,2})*)\.?[ \t\u00a0]*(?=\p{L}|["”])/u
/** "Innehåll" may be the heading of anything: only so many entries make it contents. */
const LEAST_ENTRIES = 3

/** Contents that are written in the text, and the headings below them; undefined when there are none. */
export function printedContents({
  document: { sections, bodyStart },
  text,
}: Reading): { readonly entries: readonly ContentsEntry[]; readonly below: readonly Section[] } | undefined {
  let start = bodyStart
  let entries: ContentsEntry[] | undefined
  for (const line of text.slice(bodyStart).split("\n")) {
    const written = line.trim()
    if (entries === undefined) entries = written.length < 60 && CAPTION.test(written) ? [] : undefined
    else if (written !== "") {
      const entry = entryOf(written, start + line.indexOf(written))
      if (entry === undefined) break
      entries.push(entry)
    }
    start += line.length + 1
  }
  if (entries === undefined || entries.length < LEAST_ENTRIES) return undefined
  return { entries, below: sections.filter(({ span }) => span.start >= start) }
}

function entryOf(written: string, start: number): ContentsEntry | undefined {
  if (written.startsWith("#") || written.length > 250) return undefined
  const bare = written.replace(MARK, "")
  const page = PAGE.exec(bare)
  const link = LINK.exec(bare)?.[1]
  const text = (link ?? bare.slice(0, page?.index)).replace(/\*\*|__/g, "").trim()
  const number = NUMBER.exec(text)
  if (page === null && link === undefined && (number === null || /[.:;,]$/.test(text))) return undefined
  const title = text.slice(number?.[0].length ?? 0).trim()
  if (!/\p{L}/u.test(title)) return undefined
  const span = { start, end: start + written.length }
  return number?.[1] === undefined ? { title, span } : { number: number[1], title, span }
}

/** A title without what a reader does not see as a difference. */
export function comparableTitle(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")
}
