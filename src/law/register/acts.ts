import { type CivilDate, parseDate } from "../../model/date.ts"
import type { Act, Register, Repeal, SfsNumber } from "../../model/law.ts"
import { lazyMap } from "./lazy-map.ts"
import { oneLine } from "./one-line.ts"
import { inOrder } from "./order.ts"
import { indexed } from "./register.ts"

/** The day of a register that does not tell: no answer may pass for newer than it is. */
const UNDATED = "1000-01-01"

const HEADER = [
  "# Författningar, en på varje rad, i nummerordning. Kolumnerna skiljs av tabbar:",
  "# nummer, slag, rubrik, utfärdad, i kraft, upphävd, namn, förkortningar, hämtad. Det som saknas är tomt.",
  "# Upphävd: första dagen då författningen inte gäller, och genom vilken. Ett ? först: en slutsats, inte läst i en källa.",
  "# Ett - står för en okänd dag, och regeringen för den dag som regeringen bestämmer. Se README.md i samma mapp.",
]

/** What stands for a day that the Government is to decide. */
const UNDECIDED = "regeringen"

/** The register as text, sorted so that a difference shows what has changed and nothing else. */
export function writeActs({ date, acts }: Pick<Register, "date" | "acts">): string {
  const lines = inOrder(acts.values(), act => act.sfs).map(writeAct)
  return [...HEADER, `# daterad ${date}`, ...lines, ""].join("\n")
}

/**
 * One act's row. Empty columns at the end go, since editors strip white space there. Titles and kinds come from outside:
 * none may end its column or row, and so write a row about another act.
 */
export function writeAct(act: Act): string {
  const { sfs, kind, title, issued, inForce, repeal, names, abbreviations, asOf } = act
  const start = act.dayUndecided ? UNDECIDED : inForce
  const columns = [sfs, kind, title, issued, start, repeal && writeRepeal(repeal), names.join(", ")]
  return [...columns, abbreviations.join(", "), asOf]
    .map(column => oneLine(column ?? ""))
    .join("\t")
    .replace(/\t+$/, "")
}

function writeRepeal({ date, by, concluded, dayUndecided }: Repeal): string {
  const day = dayUndecided ? UNDECIDED : (date ?? "-")
  return [...(concluded ? ["?"] : []), day, ...(by === undefined ? [] : [by])].join(" ")
}

/** Reads what {@link writeActs} wrote. A line that is no act is passed over. */
export function readActs(text: string): Register {
  const lines = new Map<SfsNumber, string>()
  const named: string[] = []
  let date = parseDate(UNDATED)
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start)
    const end = newline < 0 ? text.length : newline
    const line = text.slice(start, text[end - 1] === "\r" ? end - 1 : end)
    const sfs = text.slice(start, text.indexOf("\t", start))
    start = end + 1
    if (line.startsWith("#")) date = parseDate(/^# daterad (\S+)/.exec(line)?.[1] ?? "") ?? date
    else if (line.includes("\t")) {
      lines.set(sfs, line)
      if (hasNames(line)) named.push(sfs)
    }
  }
  if (date === undefined) throw new RangeError(UNDATED)
  const acts = lazyMap(new Set(lines.keys()), sfs => readAct(lines.get(sfs) ?? ""))
  const titles = () => titlesIn(lines)
  return { date, acts, titles, ...indexed(named.flatMap(sfs => acts.get(sfs) ?? [])) }
}

function* titlesIn(lines: ReadonlyMap<SfsNumber, string>): Generator<readonly [SfsNumber, string], undefined> {
  for (const [sfs, line] of lines) {
    const start = line.indexOf("\t", line.indexOf("\t") + 1) + 1
    const end = line.indexOf("\t", start)
    yield [sfs, line.slice(start, end < 0 ? undefined : end)]
  }
  return undefined
}

/** Names stand in the seventh column, and a line ends with its last column that is not empty. */
function hasNames(line: string): boolean {
  let at = -1
  for (let column = 1; column < 7; column++) {
    at = line.indexOf("\t", at + 1)
    if (at < 0) return false
  }
  return true
}

const NONE: readonly string[] = []

function readAct(line: string): Act {
  const columns = line.split("\t")
  const [sfs = "", kind = "", title = "", issuedText, inForceText, repeal, names, short, asOfText] = columns
  const [issued, inForce, asOf] = [dayOf(issuedText), dayOf(inForceText), dayOf(asOfText)]
  return {
    sfs,
    kind,
    title,
    ...(issued && { issued }),
    ...(inForce && { inForce }),
    ...(inForceText === UNDECIDED && { dayUndecided: true }),
    ...(repeal && { repeal: readRepeal(repeal) }),
    names: names ? names.split(", ") : NONE,
    abbreviations: short ? short.split(", ") : NONE,
    ...(asOf && { asOf }),
  }
}

function dayOf(text: string | undefined): CivilDate | undefined {
  return text ? parseDate(text) : undefined
}

function readRepeal(text: string): Repeal {
  const concluded = text.startsWith("? ")
  const rest = concluded ? text.slice(2) : text
  const space = rest.indexOf(" ")
  const day = space < 0 ? rest : rest.slice(0, space)
  const date = parseDate(day)
  return {
    ...(date && { date }),
    ...(space < 0 ? {} : { by: rest.slice(space + 1) }),
    concluded,
    ...(day === UNDECIDED && { dayUndecided: true }),
  }
}
