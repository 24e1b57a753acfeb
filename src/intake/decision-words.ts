import type { CivilDate } from "../model/date.ts"
import { findDates } from "./dates.ts"
import { splitOffFirstDay } from "./validity.ts"

/** What a value such as "Kommunfullmäktige 2019-12-16 § 115 (gäller från 2020-01-01)" says of a decision. */
export interface DecisionWords {
  /** What stands before the date and the paragraph: the body, or nothing. */
  readonly name: string
  readonly date?: CivilDate
  /** "115" or "12a", as in a record. */
  readonly paragraph?: string
  /** First day of effect, when the value also names that. */
  readonly from?: CivilDate
  /** What is left. */
  readonly rest: string
}

const PARAGRAPH = /§\s*(\d{1,4})(?:\s?([a-z]))?(?![\p{L}\p{N}])/u
const EDGES = /^[\s,;.:(–-]+|[\s,;.:(–-]+$/g

function trimmed(text: string): string {
  return text
    .replace(EDGES, "")
    .replace(/\s+den$/i, "")
    .replace(EDGES, "")
}

/** Takes a value apart that may name a body, a date, a paragraph and a first day of effect. */
export function readDecisionWords(value: string): DecisionWords {
  const remark = splitOffFirstDay(value)
  const text = remark?.rest ?? value
  const day = findDates(text)[0]
  const mark = PARAGRAPH.exec(text)
  const spans = [
    ...(day ? [{ start: day.start, end: day.end }] : []),
    ...(mark ? [{ start: mark.index, end: mark.index + mark[0].length }] : []),
  ].sort((a, b) => a.start - b.start)
  const first = spans[0]?.start ?? text.length
  const between = spans.map((span, i) => text.slice(span.end, spans[i + 1]?.start ?? text.length))
  return {
    name: trimmed(text.slice(0, first)),
    rest: trimmed(
      between
        .map(trimmed)
        .filter(part => part !== "")
        .join(", "),
    ),
    ...(day && { date: day.date }),
    ...(mark && { paragraph: `${mark[1] ?? ""}${mark[2] ?? ""}` }),
    ...(remark && { from: remark.from }),
  }
}
