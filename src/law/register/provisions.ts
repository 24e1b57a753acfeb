import { parseDate } from "../../model/date.ts"
import type { Amendment, PendingChange, ProvisionRef, Provisions, SfsNumber } from "../../model/law.ts"
import { oneLine } from "./one-line.ts"
import { readGroup, readRefs, writeGroup, writeRefs } from "./refs.ts"

const HEADER = [
  "# Bestämmelser i författningar, ett stycke för varje. Först nummer, dag som uppgifterna är från, och hel eller delvis.",
  "# § 14:1-7,7a är 14 kap. 1-7 och 7 a §§. Sedan upphävda, senast ändrade, kommande, och ändringar med dag:",
  "# bara siffror är ändrat, + är nytt, ! är upphävt. Se README.md i mappen laws.",
]

/** One year's acts as text, a block each. */
export function writeProvisions(provisions: readonly Provisions[]): string {
  return [HEADER.join("\n"), ...provisions.map(writeBlock)].join("\n\n").concat("\n")
}

/** One act's block. What stands in it comes from outside, and may not begin another's. */
export function writeBlock(act: Provisions): string {
  const lines = [
    `= ${together(act.sfs)} ${act.asOf ?? "-"} ${act.complete ? "hel" : "delvis"}`,
    ...Array.from(act.chapters, ([chapter, sections]) => `§ ${writeGroup(chapter, [...sections])}`),
    ...(act.open.length === 0 ? [] : [`öppna ${writeRefs(act.open)}`]),
    ...byActOf(act.repealed).map(([by, refs]) => `upphävda ${together(by)} ${writeRefs(refs)}`),
    ...byActOf(act.lastAmended).map(([by, refs]) => `senast ${together(by)} ${writeRefs(refs)}`),
    ...writePending(act.pending),
    ...act.amendments.map(writeAmendment),
  ]
  return lines.map(oneLine).join("\n")
}

/** A few old numbers have spaces in them ("1845:50 s.1"); here they must be one word. */
function together(sfs: SfsNumber): string {
  return sfs.replaceAll(" ", "_")
}

function apart(word: string): SfsNumber {
  return word.replaceAll("_", " ")
}

/** The acts of a map, each with its provisions, in the order that they first stand. */
function byActOf(map: ReadonlyMap<ProvisionRef, SfsNumber>): readonly (readonly [SfsNumber, ProvisionRef[]])[] {
  const groups = new Map<SfsNumber, ProvisionRef[]>()
  for (const [ref, by] of map) groups.set(by, [...(groups.get(by) ?? []), ref])
  return Array.from(groups)
}

function writePending(pending: readonly PendingChange[]): readonly string[] {
  const groups = new Map<string, ProvisionRef[]>()
  for (const { kind, date, ref } of pending) {
    const key = `${kind === "ikraft" ? "träder" : "upphör"} ${date ?? "-"}`
    groups.set(key, [...(groups.get(key) ?? []), ref])
  }
  return Array.from(groups, ([key, refs]) => `${key} ${writeRefs(refs)}`)
}

function writeAmendment({ sfs, inForce, changed, added, repealed }: Amendment): string {
  const parts = [
    ["", changed],
    ["+", added],
    ["!", repealed],
  ] as const
  const refs = parts.flatMap(([mark, list]) => (list.length === 0 ? [] : [`${mark}${writeRefs(list)}`]))
  return [together(sfs), inForce ?? "-", ...refs].join(" ")
}

/**
 * Reads what {@link writeProvisions} wrote: all of it, or only the acts that are asked for. A line of an unknown kind
 * is passed over.
 */
export function readProvisions(text: string, only?: ReadonlySet<SfsNumber>): ReadonlyMap<SfsNumber, Provisions> {
  const found = new Map<SfsNumber, Provisions>()
  for (let start = text.indexOf("\n= "); start >= 0; ) {
    const next = text.indexOf("\n= ", start + 1)
    const space = text.indexOf(" ", start + 3)
    const sfs = apart(text.slice(start + 3, space))
    if (only === undefined || only.has(sfs)) {
      found.set(sfs, readBlock(sfs, text.slice(space + 1, next < 0 ? text.length : next)))
    }
    start = next
  }
  return found
}

function readBlock(sfs: SfsNumber, block: string): Provisions {
  const chapters = new Map<string, ReadonlySet<string>>()
  const open: ProvisionRef[] = []
  const repealed = new Map<ProvisionRef, SfsNumber>()
  const lastAmended = new Map<ProvisionRef, SfsNumber>()
  const amendments: Amendment[] = []
  const pending: (() => readonly PendingChange[])[] = []
  const [head = "", ...lines] = block.split(/\r?\n/)
  for (const line of lines) {
    const [word = "", rest = ""] = cut(line)
    const [second, refs] = cut(rest)
    if (word === "§") chapters.set(...section(rest))
    else if (word === "öppna") open.push(...readRefs(rest))
    else if (word === "upphävda") for (const ref of readRefs(refs)) repealed.set(ref, apart(second))
    else if (word === "senast") for (const ref of readRefs(refs)) lastAmended.set(ref, apart(second))
    else if (word === "träder" || word === "upphör") pending.push(() => readPending(word, second, refs))
    else if (word.includes(":")) amendments.push(readAmendment(word, second, refs))
  }
  const [day, extent] = cut(head.trim())
  const asOf = parseDate(day)
  const complete = extent === "hel"
  const announced = onDemand(() => pending.flatMap(read => read()))
  const known = { sfs, ...(asOf && { asOf }), complete, chapters, open, repealed, lastAmended, amendments }
  return {
    ...known,
    get pending() {
      return announced()
    },
  }
}

function section(group: string): readonly [string, ReadonlySet<string>] {
  const [chapter, sections] = readGroup(group)
  return [chapter, new Set(sections)]
}

/** What stands before the first space, and what after it. */
function cut(text: string): readonly [string, string] {
  const space = text.indexOf(" ")
  return space < 0 ? [text, ""] : [text.slice(0, space), text.slice(space + 1)]
}

function readPending(word: "träder" | "upphör", day: string, refs: string): readonly PendingChange[] {
  const date = parseDate(day)
  const kind = word === "träder" ? "ikraft" : "upphor"
  return readRefs(refs).map(ref => ({ ref, kind, ...(date && { date }) }))
}

/** A mark stands before the first provision of its kind: "4,6-7 +4a 5:1 !9". */
function readAmendment(sfs: string, day: string, rest: string): Amendment {
  const inForce = parseDate(day)
  const plus = startOf("+", rest)
  const end = startOf("!", rest)
  const changed = onDemand(() => refsOf(rest.slice(0, Math.min(plus, end))))
  const added = onDemand(() => refsOf(rest.slice(plus + 1, end)))
  const repealed = onDemand(() => refsOf(rest.slice(end + 1)))
  // Of an act's hundreds of amendments a run asks about the few that came after a document.
  return {
    sfs: apart(sfs),
    ...(inForce && { inForce }),
    get changed() {
      return changed()
    },
    get added() {
      return added()
    },
    get repealed() {
      return repealed()
    },
  }
}

/** A value that is made when first asked for. */
function onDemand<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function startOf(mark: string, text: string): number {
  const at = text.indexOf(mark)
  return at < 0 ? text.length : at
}

function refsOf(text: string): readonly ProvisionRef[] {
  const trimmed = text.trim()
  return trimmed === "" ? NONE : readRefs(trimmed)
}

const NONE: readonly ProvisionRef[] = []
