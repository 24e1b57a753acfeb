import type { Mapping, Value } from "../model/metadata.ts"
import { isMapping } from "../model/metadata.ts"
import { readYaml } from "./yaml.ts"

/** Texts that every reader of YAML takes for text inside a flow mapping: codes and days. */
const PLAIN = /^([a-z][a-z0-9_-]*|\d{4}-\d\d-\d\d)$/

/**
 * A record's text with events added last, and every other character as it was: above `handelser` a record is fixed.
 * Undefined where the list is laid out in a way that cannot be added to without touching the rest.
 */
export function appendEvents(text: string, events: readonly Mapping[]): string | undefined {
  const { raw, where, faults } = readYaml(text)
  if (faults.length > 0) return undefined
  const lines = events.map(flow)
  const end = text.includes("\r\n") ? "\r\n" : "\n"
  const made = inserted(text, raw.handelser, where, lines, end)
  return made !== undefined && adds(readYaml(made).raw, raw, events) ? made : undefined
}

function inserted(
  text: string,
  listed: Value | undefined,
  where: ReturnType<typeof readYaml>["where"],
  lines: readonly string[],
  end: string,
): string | undefined {
  const list = where["/handelser"]
  if (listed === undefined || list === undefined) {
    const body = text === "" || /[\r\n]$/.test(text) ? text : `${text}${end}`
    return `${body}handelser:${end}${lines.map(line => `  - ${line}${end}`).join("")}`
  }
  if (!Array.isArray(listed)) return undefined
  if (text[list.start] === "[") {
    const close = text.lastIndexOf("]", list.end)
    return `${text.slice(0, close)}${listed.length === 0 ? "" : ", "}${lines.join(", ")}${text.slice(close)}`
  }
  const first = where["/handelser/0"]
  const last = where[`/handelser/${listed.length - 1}`]
  if (first === undefined || last === undefined) return undefined
  const dash = text.slice(0, first.start).lastIndexOf("-")
  const indent = text.slice(text.lastIndexOf("\n", dash) + 1, dash)
  // A block value's span may reach past the line break that ends it, and a comment may follow on its line.
  const content = text.slice(0, last.end).trimEnd().length
  const lineEnd = text.indexOf("\n", content)
  const [before, after] = lineEnd === -1 ? [`${text}${end}`, ""] : [text.slice(0, lineEnd + 1), text.slice(lineEnd + 1)]
  return `${before}${lines.map(line => `${indent}- ${line}${end}`).join("")}${after}`
}

function flow(event: Mapping): string {
  return `{${Object.entries(event)
    .map(([key, value]) => `${key}: ${flowValue(value)}`)
    .join(", ")}}`
}

function flowValue(value: Value): string {
  if (typeof value === "string") return PLAIN.test(value) ? value : JSON.stringify(value)
  return isMapping(value) ? flow(value) : `[${value.map(flowValue).join(", ")}]`
}

/** True when the new record is the old one with the events last: whatever the layout, nothing else may have changed. */
function adds(made: Mapping, old: Mapping, events: readonly Mapping[]): boolean {
  const before = Array.isArray(old.handelser) ? old.handelser : []
  const expected = { ...old, handelser: [...before, ...events] }
  return JSON.stringify(sorted(made)) === JSON.stringify(sorted(expected))
}

function sorted(record: Mapping): readonly (readonly [string, Value])[] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))
}
