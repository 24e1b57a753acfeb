import { areSameBytes } from "../model/bytes.ts"
import type { DecisionFolder } from "../model/decision.ts"
import type { Document } from "../model/document.ts"
import type { FaultKind } from "../model/fault.ts"
import type { Edit } from "../model/finding.ts"
import { decodeText, formatDocument } from "../text/index.ts"
import type { Gathered } from "./gather.ts"

/** A file whose form is to change. */
export interface Reformatted {
  readonly path: string
  readonly text: string
}

/** What to bring into form. */
export interface FormatOptions {
  /** Files or folders; none means all. */
  readonly paths: readonly string[]
  /** Also files that equal their decided wording; only honoured for a file that `paths` names. */
  readonly force: boolean
  /** Also mends the slips of form that a rule knows how to mend. */
  readonly mend?: boolean
  /** Told the path of each file that is left as it is, since it or its front matter cannot be read. */
  readonly onLeft?: (path: string) => void
}

/** With one of these nobody can tell what the file says above its text. */
const UNREADABLE: ReadonlySet<FaultKind> = new Set([
  "binary",
  "too_large",
  "front_matter_unclosed",
  "yaml_syntax",
  "yaml_colon",
  "yaml_duplicate_key",
  "yaml_alias",
  "yaml_not_a_mapping",
])

/**
 * The documents whose form differs from the house's. A file that equals its decided wording is left alone, since it
 * would no longer be what was decided, unless it is named and `force` is set. `keys` is the house's order.
 */
export function reformat(gathered: Gathered, keys: readonly string[], options: FormatOptions): readonly Reformatted[] {
  const decided = new Set(
    gathered.collection.decisions.flatMap(folder =>
      Array.from(folder.wordings, ([id, wording]) => `${id} ${wording.digest}`),
    ),
  )
  const orders = decidedOrders(gathered.collection.decisions)
  return gathered.collection.documents.flatMap((document): readonly Reformatted[] => {
    const { path, metadata, digest } = document
    if (options.paths.length > 0 && !options.paths.some(root => path === root || path.startsWith(`${root}/`))) return []
    const named = options.force && options.paths.includes(path)
    if (decided.has(`${metadata.id} ${digest}`) && !named) return []
    if (document.faults.some(fault => UNREADABLE.has(fault.kind))) {
      options.onLeft?.(path)
      return []
    }
    const bytes = bytesOf(gathered, path)
    if (bytes === undefined) return []
    const order = named ? keys : orderFor(document, orders.get(metadata.id ?? "") ?? [], keys)
    const edits = options.mend ? editsOf(gathered, path) : []
    const text = formatDocument(withEdits(decodeText(bytes).text, edits), order)
    return areSameBytes(new TextEncoder().encode(text), bytes) ? [] : [{ path, text }]
  })
}

function editsOf({ problems }: Gathered, path: string): readonly Edit[] {
  return problems.flatMap(({ place, edit }) => (place.path === path && edit !== undefined ? [edit] : []))
}

/** The text with every edit made; of two that touch the same place the first is. */
function withEdits(text: string, edits: readonly Edit[]): string {
  let mended = ""
  let at = 0
  for (const { span, replacement } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    if (span.start < at) continue
    mended += text.slice(at, span.start) + replacement
    at = span.end
  }
  return mended + text.slice(at)
}

/** The orders of the keys in the decided wordings of each document, the latest decision last. */
function decidedOrders(decisions: readonly DecisionFolder[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const orders = new Map<string, (readonly string[])[]>()
  const byDate = decisions.toSorted((a, b) => ((a.record?.datum ?? "") < (b.record?.datum ?? "") ? -1 : 1))
  for (const [id, { raw }] of byDate.flatMap(({ wordings }) => [...wordings])) {
    const order = Object.keys(raw)
    if (order.length > 0) orders.set(id, [...(orders.get(id) ?? []), order])
  }
  return orders
}

/**
 * The order to bring the keys of a document into; none leaves them where they stand. What was decided keeps the order
 * in which it was decided: a draft that differs in a word should be seen to differ in that word alone.
 */
function orderFor(
  { raw }: Document,
  decided: readonly (readonly string[])[],
  keys: readonly string[],
): readonly string[] {
  const latest = decided.at(-1)
  if (latest === undefined) return keys
  return decided.some(order => isInOrder(Object.keys(raw), order)) ? [] : [...latest, ...keys]
}

/** True when the keys that stand in both stand in the same order. */
function isInOrder(keys: readonly string[], order: readonly string[]): boolean {
  const places = keys.map(key => order.indexOf(key)).filter(place => place >= 0)
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))
}

function bytesOf({ collection }: Gathered, path: string): Uint8Array | undefined {
  const file = collection.files.get(path)
  return file?.kind === "file" ? file.bytes : undefined
}
