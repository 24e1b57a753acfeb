import { canonical } from "../model/canonical.ts"
import { isMapping, type Mapping, mappingsIn, type Value } from "../model/metadata.ts"
import { mustBeQuoted, readYaml } from "./yaml.ts"

/** Texts that mean themselves inside a flow mapping: codes and days. */
const PLAIN = /^([a-z][a-z0-9_-]*|\d{4}-\d\d-\d\d)$/

/**
 * A record's text with events added last, and every other character as it was: above `handelser` a record is fixed.
 * Undefined where the list is laid out in a way that cannot be added to without touching the rest.
 */
export function appendEvents(text: string, events: readonly Mapping[]): string | undefined {
  const { raw, where, faults } = readYaml(text)
  const isWhole = faults.every(fault => fault.kind === "yaml_empty" && raw.handelser === "")
  if (!isWhole) return undefined
  const lines = events.map(flow)
  const end = text.includes("\r\n") ? "\r\n" : "\n"
  const made = inserted(text, raw.handelser, where, lines, end)
  if (made === undefined) return undefined
  const again = readYaml(made)
  return again.faults.length === 0 && adds(again.raw, raw, events) ? made : undefined
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
    return `${body}handelser:${end}${listItems(lines, "  ", end)}`
  }
  // The key alone, with nothing under it yet.
  if (listed === "") {
    const key = where["#/handelser"]
    return key === undefined ? undefined : afterLineAt(text, key.end, listItems(lines, "  ", end), end)
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
  return afterLineAt(text, content, listItems(lines, indent, end), end)
}

function listItems(lines: readonly string[], indent: string, end: string): string {
  return lines.map(line => `${indent}- ${line}${end}`).join("")
}

/** The text with something added after the line that a position (a UTF-16 offset) is on. */
function afterLineAt(text: string, position: number, added: string, end: string): string {
  const lineEnd = text.indexOf("\n", position)
  if (lineEnd === -1) return `${text}${end}${added}`
  return `${text.slice(0, lineEnd + 1)}${added}${text.slice(lineEnd + 1)}`
}

function flow(event: Mapping): string {
  return `{${Object.entries(event)
    .map(([key, value]) => `${key}: ${flowValue(value)}`)
    .join(", ")}}`
}

function flowValue(value: Value): string {
  if (typeof value === "string") return PLAIN.test(value) && !mustBeQuoted(value) ? value : JSON.stringify(value)
  return isMapping(value) ? flow(value) : `[${value.map(flowValue).join(", ")}]`
}

/** True when the new record is the old one with the events last: whatever the layout, nothing else may have changed. */
function adds(made: Mapping, old: Mapping, events: readonly Mapping[]): boolean {
  return canonical(made) === canonical({ ...old, handelser: [...mappingsIn(old.handelser), ...events] })
}
