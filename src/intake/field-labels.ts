import { distance } from "../model/distance.ts"
import type { Line } from "./lines.ts"

/** The field labels that a document uses, and how it writes them: alone on a line, or before a colon. */
export interface FieldLabels {
  readonly style: "line" | "prefix"
  readonly labels: ReadonlySet<string>
}

const LEAST_LINES = 5
const LEAST_PREFIXES = 10
const LONGEST_LABEL = 60
/** Share of the sections that have a label which have it only once: what tells a field from a running head. */
const ONCE_A_SECTION = 0.8

const PREFIX = /^(\p{Lu}[^:\t]{1,59}):(?=\s|$)/u

function isLabel(text: string): boolean {
  return text.length <= LONGEST_LABEL && /^\p{Lu}[^\d.,:;!?*~]+$/u.test(text) && text.split(/\s+/).length <= 6
}

interface Uses {
  total: number
  sections: number
  last: number
}

function learned(uses: ReadonlyMap<string, Uses>, least: number): readonly (readonly [string, number])[] {
  return [...uses]
    .filter(([, use]) => use.total >= least && use.sections >= use.total * ONCE_A_SECTION)
    .map(([label, use]) => [label, use.total])
}

function note(uses: Map<string, Uses>, label: string, section: number): void {
  const use = uses.get(label) ?? { total: 0, sections: 0, last: -1 }
  use.total++
  if (use.last !== section) use.sections++
  use.last = section
  uses.set(label, use)
}

function sum(found: readonly (readonly [string, number])[]): number {
  return found.reduce((total, [, count]) => total + count, 0)
}

/**
 * Learns which labels the document's sections use: a whole line seen at least 5 times, or a "Label:" seen at least
 * 10 times, below the first heading and mostly once a section. Undefined when there are none. `isHeading` and `skip`
 * answer for the index of a line.
 */
export function learnFieldLabels(
  lines: readonly Line[],
  isHeading: (index: number) => boolean,
  skip: (index: number) => boolean,
): FieldLabels | undefined {
  const whole = new Map<string, Uses>()
  const prefixes = new Map<string, Uses>()
  let section = 0
  for (const [index, { text }] of lines.entries()) {
    if (isHeading(index)) section++
    else if (section > 0 && text !== "" && !skip(index)) {
      if (isLabel(text)) note(whole, text, section)
      const prefix = PREFIX.exec(text.slice(0, LONGEST_LABEL + 2))?.[1]
      if (prefix !== undefined && isLabel(prefix)) note(prefixes, prefix, section)
    }
  }
  const lineLabels = learned(whole, LEAST_LINES)
  const prefixLabels = learned(prefixes, LEAST_PREFIXES)
  if (lineLabels.length + prefixLabels.length === 0) return undefined
  const isLine = sum(lineLabels) >= sum(prefixLabels)
  const labels = new Set((isLine ? lineLabels : prefixLabels).map(([label]) => label))
  return { style: isLine ? "line" : "prefix", labels }
}

/** The known label that `text` is a slip for ("Metoder" for "Metod"), or undefined. */
export function nearLabel(labels: ReadonlySet<string>, text: string): string | undefined {
  if (!isLabel(text)) return undefined
  for (const label of labels) {
    const isNear = label.length >= 5 && label.slice(0, 4) === text.slice(0, 4) && distance(label, text, 2) <= 2
    if (isNear) return label
  }
  return undefined
}
