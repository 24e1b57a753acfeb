import type { Value } from "../model/metadata.ts"
import { findDates } from "./dates.ts"
import type { Confidence } from "./result.ts"

/** A review rule in the form of `revideras_senast`, and what of the value it does not carry. */
export interface ReadReview {
  readonly value: Value
  readonly rest: string
  readonly confidence: Confidence
}

const ORDINALS = ["andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde"]
const EVERY = /(?:minst\s+)?(?:vartannat|vart)\s*(?:(\d{1,2})\s?:?\s?[ae]\s|(\p{L}+)\s|)\s*år(?:et)?/iu
const YEARLY = /årligen|varje år|en gång per år|1 gång\/år/i
const TERM =
  /(?:vid\s+)?(?:minst\s+)?(?:en gång (?:per|varje)\s+|en gång i\s+|varje\s+|ny\s+|per\s+)mandatperiod(?:en)?/i
const LEADING = /^(?:minst|senast|vid)\s+/i

function restAfter(text: string, match: RegExpExecArray): string {
  const before = text.slice(0, match.index).replace(LEADING, "")
  return `${before} ${text.slice(match.index + match[0].length)}`.replace(/^[\s,.;]+|[\s,.;]+$/g, "").trim()
}

function intervalOf(match: RegExpExecArray): number {
  if (match[1] !== undefined) return Number(match[1])
  if (match[2] !== undefined) {
    const place = ORDINALS.indexOf(match[2].toLowerCase())
    return place < 0 ? 0 : place + 2
  }
  return /vartannat/i.test(match[0]) ? 2 : 1
}

/** The review rule that a value such as "2026-12-31", "Minst vart 4:e år" or "Vid ny mandatperiod" names, or undefined. */
export function readReview(value: string): ReadReview | undefined {
  const text = value.slice(0, 600).trim()
  const [day] = findDates(text)
  if (day) {
    const rest = `${text.slice(0, day.start)} ${text.slice(day.end)}`
      .replace(LEADING, "")
      .replace(/^[\s,.;]+|[\s,.;]+$/g, "")
    return { value: day.date, rest, confidence: rest === "" ? "hög" : "medel" }
  }
  const yearly = YEARLY.exec(text)
  if (yearly) {
    const rest = restAfter(text, yearly)
    return { value: "årligen", rest, confidence: rest === "" ? "hög" : "medel" }
  }
  const every = EVERY.exec(text)
  const years = every ? intervalOf(every) : 0
  if (every && years >= 1 && years <= 99) {
    const rest = restAfter(text, every)
    const rule = years === 1 ? "årligen" : `vart ${years}:${years <= 2 ? "a" : "e"} år`
    return { value: rule, rest, confidence: rest === "" ? "hög" : "medel" }
  }
  const term = TERM.exec(text)
  if (!term) return undefined
  return { value: "varje mandatperiod", rest: restAfter(text, term), confidence: "medel" }
}
