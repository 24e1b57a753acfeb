import { byText } from "../../model/by-text.ts"
import { type CivilDate, inWords, parseDate } from "../../model/date.ts"
import type { Act, Amendment, PendingChange, Provisions, Repeal } from "../../model/law.ts"
import type { LawSheet } from "../../model/law-sheet.ts"
import { refsInWords, sectionsInWords, titleWithNumber } from "../../model/law-words.ts"
import { plain } from "../../model/plain-line.ts"

/** Old acts have hundreds of amendments; the newest are what one asks for. */
const MOST_AMENDMENTS = 20

/** What is known of one act, or a list of the acts that share a name. */
export function sheetsText(sheets: readonly LawSheet[], today: CivilDate): string {
  const [only] = sheets
  if (only !== undefined && sheets.length === 1) return sheetText(only, today)
  const lines = sheets.map(
    ({ act }) => `  ${plain(act.sfs).padEnd(10)} ${plain(`${act.title}. ${stateInWords(act, today)}`)}`,
  )
  return [
    "Flera författningar har det namnet. Den nyaste står först:",
    ...lines,
    "",
    `Se en av dem med styrdok laws show ${plain(only?.act.sfs ?? "")}.`,
    "",
  ].join("\n")
}

function sheetText({ act, provisions, goodTo }: LawSheet, today: CivilDate): string {
  const called = [...act.names, ...act.abbreviations].join(", ")
  return [
    plain(titleWithNumber(act)),
    "",
    `Slag        ${plain(act.kind)}${act.issued === undefined ? "" : `, utfärdad ${inWords(act.issued)}`}`,
    `Gäller      ${plain(stateInWords(act, today))}`,
    ...(called === "" ? [] : [`Kallas      ${plain(called)}`]),
    ...(provisions === undefined ? [UNKNOWN_INSIDE] : insideText(provisions, today)),
    "",
    `Enligt uppgifter från ${inWords(goodTo)}.${provisionsDate(provisions, goodTo)}`,
    "",
  ].join("\n")
}

const UNKNOWN_INSIDE = "Innehåll    inte känt"

/** Only told when it is another day than that of the act. */
function provisionsDate(provisions: Provisions | undefined, goodTo: CivilDate): string {
  if (provisions === undefined || provisions.asOf === goodTo) return ""
  if (provisions.asOf === undefined) return " Det är inte känt från vilken dag paragraferna är."
  return ` Paragraferna är från ${inWords(provisions.asOf)}.`
}

/** Whether an act holds on a day: "från den 1 juli 2025. Upphävs …". */
function stateInWords(act: Pick<Act, "inForce" | "dayUndecided" | "repeal">, today: CivilDate): string {
  const { inForce, repeal } = act
  const parts: string[] = []
  if (act.dayUndecided) parts.push("Träder i kraft den dag som regeringen bestämmer.")
  if (inForce !== undefined) {
    parts.push(inForce > today ? `Träder i kraft ${inWords(inForce)}.` : `I kraft sedan ${inWords(inForce)}.`)
  }
  if (repeal !== undefined) parts.push(repealInWords(repeal, today))
  return parts.length === 0 ? "I kraft. Dagen då den trädde i kraft är inte känd." : parts.join(" ")
}

/** "Upphävd 1 juli 2025 genom 2025:400." What is only concluded is said as likely. */
export function repealInWords({ date, by, concluded, dayUndecided }: Repeal, today: CivilDate): string {
  if (dayUndecided) return `Upphävs den dag som regeringen bestämmer${by === undefined ? "" : ` genom ${by}`}.`
  const when = date === undefined ? "" : ` ${inWords(date)}`
  if (concluded) {
    const follower = by === undefined ? "" : ` och ersatt av ${by}`
    return `Troligen upphävd${when}${follower}. Det är en slutsats och inte läst i någon källa.`
  }
  const verb = date !== undefined && date > today ? "Upphävs" : "Upphävd"
  return `${verb}${when}${by === undefined ? "" : ` genom ${by}`}.`
}

function insideText(provisions: Provisions, today: CivilDate): readonly string[] {
  const { chapters, amendments, open, complete } = provisions
  const sections = Array.from(chapters.values()).reduce((sum, { size }) => sum + size, 0)
  const pending = provisions.pending.filter(({ date }) => date === undefined || date > today)
  return [
    sections === 0 && chapters.size === 0
      ? UNKNOWN_INSIDE
      : `Innehåll    ${sizeInWords(chapters.has("") ? 0 : chapters.size, sections)}${complete ? "" : ". Det kan finnas fler"}`,
    ...Array.from(chapters, ([chapter, list]) => chapterText(chapter, [...list])).map(
      line => `            ${plain(line)}`,
    ),
    ...(open.length === 0 ? [] : [`Inte känt   ${plain(refsInWords(open))}`]),
    ...block("Kommande", pendingInWords(pending)),
    ...block("Ändringar", amendments.toReversed().slice(0, MOST_AMENDMENTS).map(amendmentInWords)),
    ...(amendments.length > MOST_AMENDMENTS
      ? [`            … och ${amendments.length - MOST_AMENDMENTS} äldre. Se alla med --format json.`]
      : []),
  ]
}

function sizeInWords(chapters: number, sections: number): string {
  const counted = sections === 1 ? "1 paragraf" : `${sections} paragrafer`
  return chapters === 0 ? counted : `${chapters} kapitel, ${counted}`
}

function chapterText(chapter: string, sections: readonly string[]): string {
  const list = sections.length === 0 ? "inga kända paragrafer" : sectionsInWords(sections)
  return chapter === "" ? list : `${chapter} kap. ${list}`
}

function block(label: string, lines: readonly string[]): readonly string[] {
  return lines.map((line, at) => `${at === 0 ? label.padEnd(12) : " ".repeat(12)}${plain(line)}`)
}

/** By day. That an older wording ends goes without saying where a new one begins. */
function pendingInWords(pending: readonly PendingChange[]): readonly string[] {
  const begun = new Set(pending.filter(({ kind }) => kind === "ikraft").map(({ ref, date }) => `${ref} ${date}`))
  const groups = new Map<string, string[]>()
  for (const { ref, kind, date } of pending) {
    if (kind === "upphor" && begun.has(`${ref} ${date}`)) continue
    const key = `${date ?? "9999"} ${kind}`
    groups.set(key, [...(groups.get(key) ?? []), ref])
  }
  return Array.from(groups)
    .toSorted(([a], [b]) => byText(a, b))
    .map(([key, refs]) => {
      const date = parseDate(key.slice(0, 10))
      const when = date === undefined ? "Den dag som regeringen bestämmer" : inWords(date)
      return `${when}: ${refsInWords(refs)} ${key.endsWith("ikraft") ? "träder i kraft" : "slutar gälla"}`
    })
}

/** "2024:85 (1 juli 2024) ändrar 4 §, inför 4 a § och upphäver 9 §". */
export function amendmentInWords({ sfs, inForce, changed, added, repealed }: Amendment): string {
  const deeds = [
    ...(changed.length === 0 ? [] : [`ändrar ${refsInWords(changed)}`]),
    ...(added.length === 0 ? [] : [`inför ${refsInWords(added)}`]),
    ...(repealed.length === 0 ? [] : [`upphäver ${refsInWords(repealed)}`]),
  ]
  const when = inForce === undefined ? "" : ` (${inWords(inForce)})`
  return `${sfs}${when}${deeds.length === 0 ? "" : ` ${deeds.join(", ")}`}`
}
