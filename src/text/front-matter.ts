import type { Fault } from "../model/fault.ts"
import type { Span } from "../model/source.ts"

/** Where the front matter and the text below it stand. */
export interface Division {
  /** The YAML between the two lines of dashes; absent when there is none. */
  readonly yaml?: Span
  readonly bodyStart: number
  readonly faults: readonly Fault[]
}

const OPENING = /^---[ \t]*(\r\n|\n|\r)/
const CLOSING = /(?<=[\r\n])---[ \t]*(\r\n|\n|\r|$)/g
/** A front matter that was never closed ends, as far as we can tell, where its lines stop looking like one. */
const YAML_LINE = /^([A-Za-zÅÄÖåäö_]+:|[ \t]+\S|- )/

/** Divides a file into front matter and body. Never throws. */
export function divide(text: string): Division {
  const opening = OPENING.exec(text)
  if (!opening) {
    // Something above the dashes, even an empty line, and they are only a line across the page.
    const above = /^\s*(?=---[ \t]*[\r\n])/.exec(text)?.[0] ?? ""
    const quoted = above === "" ? "" : "---"
    return { bodyStart: 0, faults: [{ kind: "front_matter_missing", span: firstLine(text), quoted }] }
  }
  const start = opening[0].length
  CLOSING.lastIndex = start
  const closing = CLOSING.exec(text)
  if (closing) return { yaml: { start, end: closing.index }, bodyStart: closing.index + closing[0].length, faults: [] }
  const end = endOfYamlLines(text, start)
  const faults: Fault[] = [{ kind: "front_matter_unclosed", span: { start: 0, end: 3 }, quoted: "---" }]
  return { yaml: { start, end }, bodyStart: end, faults }
}

function firstLine(text: string): Span {
  const end = text.search(/[\r\n]/)
  return { start: 0, end: end === -1 ? text.length : end }
}

function endOfYamlLines(text: string, start: number): number {
  let end = start
  for (const line of text.slice(start).match(/[^\r\n]*(\r\n|\n|\r|$)/g) ?? []) {
    if (!YAML_LINE.test(line)) break
    end += line.length
  }
  return end
}
