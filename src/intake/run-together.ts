import { MONTHS } from "../model/date.ts"
import { literalPattern } from "../model/literal-pattern.ts"
import type { FactName, LabelTable } from "./labels.ts"
import type { Line } from "./lines.ts"

/** So many labels on a line are a first page whose layout was lost. */
const LEAST_LABELS = 3
/** Such lines are looked for among so many with words. */
const FIRST_PAGE = 12

/** Labels of one word that are hardly words of running text; others need a colon to be labels there. */
const STRONG: ReadonlySet<string> = new Set(
  "Diarienummer Dokumenttyp Dokumentnamn Giltighetstid Dokumentansvarig Dokumentägare Processägare Referensdokument Fastställd Antaget Antagen Beslutande"
    .toLowerCase()
    .split(" "),
)

const DATE = `(?:den\\s+)?(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\s+(?:${MONTHS.join("|")})\\s+\\d{4})`
/** What the value of a fact looks like, where that can be told from other words. */
const SHAPES: { readonly [name in FactName]?: RegExp } = {
  diarienummer: /(?:\p{Lu}[\p{L}]{0,4}[ -]?)?\d{2,4}[/.:-]\w*\d[\w/.:-]*(?:\s\p{Lu}{2,4}(?!\p{L}))?(?:\snr\s\d+)?/u,
  beslutsdatum: new RegExp(`${DATE}(?:,?\\s*§\\s*\\d+)?`, "iu"),
  galler_from: new RegExp(DATE, "iu"),
  galler_tom: new RegExp(DATE, "iu"),
  senast_reviderad: new RegExp(DATE, "iu"),
  revideras_senast: new RegExp(
    `${DATE}|årligen|(?:minst\\s+)?vart(?:annat|\\s+\\S+)\\s+år|(?:varje|vid\\s+ny)\\s+mandatperiod`,
    "iu",
  ),
  giltighetstid: new RegExp(
    `(?:gäller\\s+)?tills\\s?vidare|till\\s+beslut\\s+om\\s+upphörande|${DATE}\\s*[–-](?:\\s*${DATE})?`,
    "iu",
  ),
  beslutsinstans:
    /kommunfullmäktige|kommunstyrelsen|\p{Lu}[\p{L}-]*(?: och \p{Ll}+)?nämnden|(?<!\p{L})K[FS](?!\p{L})/iu,
}
/** A role or a unit: words without figures, the first with a capital. */
const ROLE = /^\p{Lu}\p{L}{3,}(?:[ -]\p{L}+){0,4}$/u
/** Facts whose value is a role or a unit. */
const ROLES = new Set<FactName>(["dokumentansvarig", "dokumentagare", "kontakt"])

interface Found {
  readonly label: string
  readonly fact: FactName
  readonly start: number
  readonly end: number
  /** True where the label stands broken in two, with the value between: "Tidpunkt för - aktualitetsprövning". */
  readonly isBroken: boolean
}

/**
 * Takes first pages apart whose labels have run together on a line, as old text layers have them: "Dokumenttyp: Policy
 * Beslutad av: Kommunfullmäktige Diarienummer: …", a row of labels before a row of values, or a table taken column by
 * column. Values go to the labels whose shape they have (a day, an interval, a body); what fits none stays text, and a
 * label whose value was lost stands without. Other lines are left as they are.
 */
export function withoutRunTogether(lines: readonly Line[], table: LabelTable): readonly Line[] {
  const pattern = patternOf(table)
  let seen = 0
  let title = ""
  let used = -1
  return lines.flatMap((line, index): readonly Line[] => {
    if (index <= used) return []
    if (line.text === "" || line.form !== undefined || seen >= FIRST_PAGE) return [line]
    seen++
    const found = labelsIn(line.text, pattern, table)
    if (found.length < LEAST_LABELS) return [line]
    // A row of labels alone stands above the row of its values.
    const below = lines[index + 1]
    const isRow = isAllLabels(line.text, found) && below !== undefined && below.text !== "" && below.form === undefined
    if (isRow) used = index + 1
    const { before, facts, rest } = takenApart(isRow ? `${line.text} ${below.text}` : line.text, found, title)
    if (title === "") title = before
    // Two blank lines, so that what is left is not taken for the value of a label that lost its own.
    const texts = [before, ...facts, ...(rest.length === 0 ? [] : ["", "", ...rest])].filter(
      (text, at) => at > 0 || text !== "",
    )
    return texts.map(text => ({ ...line, text, isWhole: true }))
  })
}

/** Every label of a table, the longest first; a label of several words may be broken by a dash. */
function patternOf(table: LabelTable): RegExp {
  const sources = [...table.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map(key => literalPattern(key).replace(/ /g, "\\s+(?:-\\s+)?"))
  return new RegExp(`(?<![\\p{L}\\d])(?:${sources.join("|")})(?![\\p{L}\\d])`, "giu")
}

function labelsIn(text: string, pattern: RegExp, table: LabelTable): readonly Found[] {
  return Array.from(text.matchAll(pattern)).flatMap((match): readonly Found[] => {
    const [written] = match
    const label = written.replace(/\s+-\s+/g, " ").replace(/\s+/g, " ")
    const fact = table.get(label.toLowerCase())
    const end = match.index + written.length
    const isSaid = /^\s*:/.test(text.slice(end)) || label.includes(" ") || STRONG.has(label.toLowerCase())
    if (fact === undefined || !isSaid || !/^\p{Lu}/u.test(label)) return []
    return [{ label, fact, start: match.index, end, isBroken: /\s-\s/.test(written) }]
  })
}

function isAllLabels(text: string, found: readonly Found[]): boolean {
  const letters = (words: string): number => words.replace(/[^\p{L}]/gu, "").length
  return found.reduce((sum, { start, end }) => sum + letters(text.slice(start, end)), 0) === letters(text)
}

interface Apart {
  /** What stands before the first label: the title, most often. */
  readonly before: string
  /** "Etikett: värde", or "Etikett:" where the value was lost. */
  readonly facts: readonly string[]
  /** Text that belongs to no label. */
  readonly rest: readonly string[]
}

function takenApart(text: string, found: readonly Found[], title: string): Apart {
  // A passage or a page that was numbered: "1 ", "1(6) ".
  const before = text
    .slice(0, found[0]?.start)
    .replace(/^(?:\d{1,3}(?:\s?\(\d{1,3}\))?\s+)+/, "")
    .trim()
  const opening = (title === "" ? before : title).split(/\s+/).slice(0, 2).join(" ")
  const facts: string[] = []
  const rest: string[] = []
  let waiting: Found[] = []
  for (const [index, label] of found.entries()) {
    const isLast = index === found.length - 1
    const value = text
      .slice(label.end, found[index + 1]?.start)
      .replace(/^\s*:/, "")
      .trim()
    const hasColon = /^\s*:/.test(text.slice(label.end))
    if (label.isBroken) facts.push(`${label.label}: –`)
    else waiting.push(label)
    // Labels that follow each other wait for the values that follow them all; one with a colon has lost its own.
    if (value === "" && !isLast && !hasColon) continue
    const own = isLast ? withoutFooter(value, opening) : { value, footer: "" }
    const shared = given(waiting, own.value, isLast || waiting.length > 1)
    facts.push(...shared.facts)
    rest.push(...[shared.rest, own.footer].filter(left => left !== ""))
    waiting = []
  }
  return { before, facts: facts.flatMap(withDecidedDay), rest }
}

/** What follows the last value on a page: the title once more, and the number of the page. */
function withoutFooter(value: string, opening: string): { readonly value: string; readonly footer: string } {
  const again = opening.length < 6 ? -1 : value.indexOf(opening, 1)
  const kept = again > 0 ? value.slice(0, again) : value.replace(/(?<=\p{L})\s+\d{1,3}$/u, "")
  return {
    value: kept.trim(),
    footer: value
      .slice(kept.length)
      .replace(/^\s*\d{1,3}$/, "")
      .trim(),
  }
}

/** Values to labels, by their shape; what is left goes to the only label that takes any words. */
function given(
  labels: readonly Found[],
  text: string,
  isCut: boolean,
): { readonly facts: readonly string[]; readonly rest: string } {
  const [only] = labels
  if (!isCut && only !== undefined && labels.length === 1) return { facts: [`${only.label}: ${text}`], rest: "" }
  let left = text
  const values = new Map<Found, string>()
  for (const label of labels) {
    const match = SHAPES[label.fact]?.exec(left)
    if (!match) continue
    values.set(label, match[0])
    left = `${left.slice(0, match.index)} ${left.slice(match.index + match[0].length)}`.replace(/\s+/g, " ").trim()
  }
  const open = labels.filter(({ fact }) => SHAPES[fact] === undefined)
  const [taker] = open
  const isFitting = taker !== undefined && (!ROLES.has(taker.fact) || ROLE.test(left))
  if (open.length === 1 && taker !== undefined && isFitting) {
    values.set(taker, left)
    left = ""
  }
  return { facts: labels.map(label => `${label.label}: ${values.get(label) ?? ""}`.trimEnd()), rest: left }
}

/** "Status: fastställda den 26 september 2016" says when it was decided. */
function withDecidedDay(fact: string): readonly string[] {
  const day = /^status: .*(?:fastställ|antag|beslut)\p{L}*\s+(.*)$/iu.exec(fact)?.[1]
  const date = day === undefined ? undefined : new RegExp(DATE, "iu").exec(day)?.[0]
  return date === undefined ? [fact] : [fact, `Fastställd: ${date.replace(/^den\s+/i, "")}`]
}
