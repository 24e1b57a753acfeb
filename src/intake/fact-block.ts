import { BLOCK_CAPTIONS, type FactName, type LabelTable, labelKey, UNMISTAKABLE } from "./labels.ts"
import { isBlankAt, type Line, nextWithText } from "./lines.ts"
import type { Confidence } from "./result.ts"

/** A labelled fact as it is written, before it is understood. */
export interface WrittenFact {
  readonly fact: FactName
  readonly label: string
  readonly value: string
  readonly line: number
  readonly confidence: Confidence
}

/** The block of facts on the first page, and the indexes of its lines. */
export interface FactBlock {
  readonly facts: readonly WrittenFact[]
  readonly indexes: ReadonlySet<number>
}

const LONGEST_LABEL = 60
const LONGEST_VALUE = 600
/** Facts are looked for on this many lines at most. */
const FIRST_PAGE = 100

const PROSE =
  /^((?:antagen|antaget|antagna|beslutad|beslutat|fastställd|fastställda|fastställt|utfärdad)\s+av|diarienummer|dnr)\s+(\S.*)$/i

interface Reading extends WrittenFact {
  readonly last: number
}

/** "Etikett: värde", "Etikett:<tab>värde" or "Etikett<tab>värde", for any label. */
function labelled(text: string): { readonly label: string; readonly value: string } | undefined {
  const head = text.slice(0, LONGEST_LABEL + 1)
  const colon = /:(?=\s|$)/.exec(head)
  const tab = head.indexOf("\t")
  // The colon wins, unless a tab has already ended the label.
  if (colon && (tab < 0 || colon.index < tab || text.slice(0, colon.index).trim().indexOf("\t") < 0)) {
    return { label: text.slice(0, colon.index).trim(), value: text.slice(colon.index + 1).trim() }
  }
  return tab > 0 ? { label: text.slice(0, tab).trim(), value: text.slice(tab + 1).trim() } : undefined
}

/** So long a line below is a paragraph, and the one above it a heading. */
const PARAGRAPH = 60

/** True for a line that is rather the heading of what follows than the value of a label above: numbered, or over a paragraph. */
function opensText(lines: readonly Line[], index: number): boolean {
  const below = lines[nextWithText(lines, index + 1)]?.text ?? ""
  return /^\d+(?:\.\d+)*\.?\s+\p{Lu}/u.test(lines[index]?.text ?? "") || below.length > PARAGRAPH
}

/** A whole sentence is text below a heading, not the value of a label that stands alone on its line. */
function isSentence(value: string): boolean {
  return /[.!?]$/.test(value) && value.split(/\s+/).length > 3
}

/** Index of the value that stands alone below its label, at most `gap` empty lines down; -1 when there is none. */
function valueBelow(lines: readonly Line[], index: number, end: number, table: LabelTable, gap: number): number {
  const next = nextWithText(lines, index + 1)
  const text = lines[next]?.text ?? ""
  const isApart = next > index + 1
  const taken =
    next < 0 ||
    next >= end ||
    next > index + 1 + gap ||
    text.length > 160 ||
    table.has(labelKey(text)) ||
    (isApart && opensText(lines, next))
  return taken || labelled(text) !== undefined ? -1 : next
}

function readAt(lines: readonly Line[], index: number, end: number, table: LabelTable): Reading | undefined {
  const line = lines[index]
  if (!line || line.text === "" || line.text.length > LONGEST_VALUE) return undefined
  if (line.form?.kind === "heading" && line.form.sure) return undefined
  const pair = labelled(line.text)
  const fact = pair && table.get(labelKey(pair.label))
  if (pair && fact) {
    if (pair.value !== "") return { fact, ...pair, line: line.number, confidence: "hög", last: index }
    const below = valueBelow(lines, index, end, table, 1)
    const value = lines[below]?.text ?? ""
    return { fact, label: pair.label, value, line: line.number, confidence: "medel", last: below < 0 ? index : below }
  }
  const alone = line.text.length <= LONGEST_LABEL ? table.get(labelKey(line.text)) : undefined
  if (alone && UNMISTAKABLE.has(alone)) {
    // With an empty line between, the label would be a heading and the value its text.
    const below = valueBelow(lines, index, end, table, 0)
    const value = lines[below]?.text
    if (value !== undefined && !isSentence(value)) {
      return { fact: alone, label: line.text, value, line: line.number, confidence: "medel", last: below }
    }
  }
  const prose = line.text.length <= 160 ? PROSE.exec(line.text) : null
  const named = prose?.[1] === undefined ? undefined : table.get(labelKey(prose[1]))
  if (!prose || !named) return undefined
  const value = (prose[2] ?? "").replace(/\.$/, "")
  return { fact: named, label: prose[1] ?? "", value, line: line.number, confidence: "medel", last: index }
}

/** A value that goes on in the next line begins there in lower case. */
function withContinuation(lines: readonly Line[], reading: Reading, end: number): Reading {
  const next = reading.last + 1
  const text = lines[next]?.text ?? ""
  const goesOn = next < end && reading.value !== "" && /^\p{Ll}/u.test(text) && labelled(text) === undefined
  return goesOn && text.length < LONGEST_VALUE ? { ...reading, value: `${reading.value} ${text}`, last: next } : reading
}

function blockBetween(lines: readonly Line[], from: number, end: number, table: LabelTable): FactBlock {
  const facts: WrittenFact[] = []
  const indexes = new Set<number>()
  for (let i = from; i < end; i++) {
    if (isBlankAt(lines, i)) continue
    if (BLOCK_CAPTIONS.has((lines[i]?.text ?? "").slice(0, 60).replace(/:$/, "").toLowerCase())) {
      indexes.add(i)
      continue
    }
    const found = readAt(lines, i, end, table)
    if (!found) continue
    const { last, ...fact } = withContinuation(lines, found, end)
    facts.push(fact)
    for (let used = i; used <= last; used++) if (!isBlankAt(lines, used)) indexes.add(used)
    i = last
  }
  return facts.length === 0 ? { facts, indexes: new Set() } : { facts, indexes }
}

/**
 * Finds the block of facts: above the contents if there are any, else above the first numbered heading, else on the
 * first page. `contents` are the first and last index of the printed contents; `heading` is the index of the first
 * numbered heading, or -1.
 */
export function findFactBlock(
  lines: readonly Line[],
  table: LabelTable,
  contents: { readonly first: number; readonly last: number } | undefined,
  heading: number,
): FactBlock {
  const stop = heading < 0 ? lines.length : heading
  const end = Math.min(stop, (contents?.last ?? 0) + FIRST_PAGE)
  const above = blockBetween(lines, 0, contents ? Math.min(contents.first, FIRST_PAGE) : end, table)
  return above.facts.length > 0 || !contents ? above : blockBetween(lines, contents.last + 1, end, table)
}
