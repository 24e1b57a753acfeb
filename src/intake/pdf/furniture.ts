import { readable } from "./letters.ts"
import { linesOf } from "./lines.ts"
import type { Page, Run, TextLine } from "./page.ts"

/** Headers and footers stand in the outermost parts of a page. */
const MARGIN = 0.15
/** Heights that differ by less than this many points are the same. */
const SLACK = 3
/** The part of the pages that something stands on which may belong to them all, and which surely does. */
const OFTEN = 0.4
const MOSTLY = 0.7
/** From this many pages on, what stands on most of them is there for no other reason. */
const ENOUGH_PAGES = 4
/** Space to the text, as a part of the size. */
const APART = 2.2

/** The pages without what belongs to the paper, and what that was, each wording once. */
export interface Cleared {
  readonly pages: readonly { readonly page: Page; readonly lines: readonly TextLine[] }[]
  readonly furniture: readonly string[]
}

function textOf(line: TextLine): string {
  return line.segments.map(segment => segment.text).join(" ")
}

/** The same for "Sida 3 (16)" and "Sida 4 (16)". */
function shape(text: string): string {
  return text.replace(/\d+/g, "#").toLowerCase()
}

function isMarginal(line: TextLine, page: Page): boolean {
  return line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN)
}

/** The number of this very page, alone: "3", "- 3 -", "Sida 3 av 9", "3 (9)". */
function isPageNumber(text: string, page: Page, pages: number): boolean {
  const match =
    /^(?:-\s*)?(?:sid(?:a|an)?\.?\s*)?(\d{1,4})(?:\s*(?:\((\d{1,4})\)|av\s+(\d{1,4})|\/\s?(\d{1,4})))?(?:\s*-)?$/i.exec(
      text,
    )
  if (!match) return false
  const total = match[2] ?? match[3] ?? match[4]
  return Number(match[1]) === page.number || (total !== undefined && Number(total) === pages)
}

/** True when two lines of the same shape differ only by the number of their page: a row of a table differs otherwise. */
function isSame(a: TextLine, b: TextLine): boolean {
  const [first, second] = [textOf(a).match(/\d+/g) ?? [], textOf(b).match(/\d+/g) ?? []]
  const step = b.page - a.page
  return first.every((number, i) => number === second[i] || Number(second[i]) - Number(number) === step)
}

/** True when a line is set off from its neighbour towards the text: by space, or by another size. */
function isApart(line: TextLine, inner: TextLine | undefined): boolean {
  if (!inner) return true
  const [small, large] = [Math.min(line.size, inner.size), Math.max(line.size, inner.size)]
  return large > small * 1.08 || Math.abs(inner.y - line.y) > large * APART
}

/**
 * Lines that stand at the same height with the same words, apart from the page's number, on so many pages that it is no
 * chance: most of them, or else two fifths, or three on end as with the name of a chapter, and set apart from the text.
 */
function repeated(pages: Cleared["pages"]): ReadonlySet<TextLine> {
  const places = new Map<string, TextLine[]>()
  const apart = new Set<TextLine>()
  for (const { page, lines } of pages) {
    for (const [i, line] of lines.entries()) {
      if (!isMarginal(line, page)) continue
      if (isApart(line, lines[line.y < page.height / 2 ? i + 1 : i - 1])) apart.add(line)
      // Both steps that a height lies between, so that a hair of difference does not part two lines.
      const height = line.y < page.height / 2 ? line.y : line.y - page.height
      for (const step of [Math.floor(height / SLACK), Math.ceil(height / SLACK)]) {
        const key = `${step} ${shape(textOf(line))}`
        const known = places.get(key)
        if (known) known.push(line)
        else places.set(key, [line])
      }
    }
  }
  const least = Math.max(2, Math.ceil(pages.length * OFTEN))
  const found = new Set<TextLine>()
  for (const lines of places.values()) {
    const same = lines.filter((line, i) => {
      const others = [lines[i - 1], lines[i + 1]]
      return others.some(other => other !== undefined && other.page !== line.page && isSame(other, line))
    })
    const isOften = same.length >= least
    const isSure = pages.length >= ENOUGH_PAGES && same.length >= pages.length * MOSTLY
    for (const [i, line] of same.entries()) {
      const isOnEnd = [i - 2, i - 1, i].some(from => same[from] && same[from + 2]?.page === (same[from]?.page ?? 0) + 2)
      if (isSure || ((isOften || isOnEnd) && apart.has(line))) found.add(line)
    }
  }
  return found
}

/** Of `lines`, those at the edges of the page that `isAside` holds for: with none of the text further out. */
function outermost(lines: readonly TextLine[], isAside: (line: TextLine) => boolean): ReadonlySet<TextLine> {
  const first = lines.findIndex(line => !isAside(line))
  const last = lines.findLastIndex(line => !isAside(line))
  return new Set(first < 0 ? lines : [...lines.slice(0, first), ...lines.slice(last + 1)])
}

/** Text across the page is a stamp when it comes again; otherwise it is text. */
function stamps(pages: readonly Page[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    for (const text of new Set(page.runs.filter(run => run.turned).map(run => run.text))) {
      counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([text]) => text))
}

/** Takes away running headers and footers, page numbers and stamps. Nothing is taken without being named. */
export function clearPages(pages: readonly Page[]): Cleared {
  const furniture = new Map<string, string>()
  const drop = (text: string): void => {
    const plain = text.replaceAll("\u2060", "").trim()
    if (plain !== "" && !furniture.has(shape(plain))) furniture.set(shape(plain), plain)
  }
  const stamped = stamps(pages)
  const isAside = (run: Run, page: Page): boolean =>
    (run.turned && stamped.has(run.text)) ||
    (run.artifact && (run.y < page.height * MARGIN || run.y > page.height * (1 - MARGIN)))
  const read = pages.map(page => {
    for (const line of linesOf(
      page,
      page.runs.filter(run => isAside(run, page) && !run.turned),
    ))
      drop(textOf(line))
    for (const run of page.runs) if (run.turned && isAside(run, page)) drop(readable(run.text))
    const upright = page.runs.filter(run => !isAside(run, page) && !run.turned)
    const turned = page.runs.filter(run => !isAside(run, page) && run.turned)
    return { page, lines: [...linesOf(page, upright), ...turned.flatMap(run => linesOf(page, [run]))] }
  })
  const again = repeated(read)
  const isNumber = (line: TextLine, page: Page): boolean =>
    isMarginal(line, page) && isPageNumber(textOf(line), page, pages.length)
  return {
    pages: read.map(({ page, lines }) => {
      const aside = outermost(lines, line => again.has(line) || isNumber(line, page))
      for (const line of aside) drop(textOf(line))
      return { page, lines: lines.filter(line => !aside.has(line)) }
    }),
    furniture: [...furniture.values()],
  }
}
