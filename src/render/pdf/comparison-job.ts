import type {
  ComparisonPage,
  ComparisonView,
  RunningPart,
  ShownPiece,
  ShownText,
  TableLine,
} from "../../model/comparison-page.ts"
import type { CivilDate } from "../../model/date.ts"
import type { PrintJob } from "../../model/print.ts"
import { changedWords } from "./changed-words.ts"
import { printable } from "./glyphs.ts"
import { bound } from "./phrasing.ts"

/*
 * What templates/pdf/jamforelse.typ reads. It is data, never Typst source: whatever a writer wrote comes out as the
 * letters it is. What is missing is null, since JSON leaves out what is undefined.
 */

/** Words with what becomes of them; `gap` where a space stands before. */
interface Run {
  readonly t: "lika" | "struket" | "tillagt"
  readonly s: string
  readonly gap: boolean
}

interface Text {
  readonly bullet: boolean
  readonly runs: readonly Run[]
}

type Line =
  | { readonly t: "same" }
  | {
      readonly t: "heading" | "text"
      /** What is said of a section that is gone. */
      readonly gone: string
      readonly old: Text | null
      readonly made: Text | null
      readonly notes: readonly string[]
    }

type Part =
  | { readonly t: "same"; readonly count: string }
  | { readonly t: "heading"; readonly s: string }
  /**
   * `number` counts the places from 1 within the comparison; the summary counts otherwise, since a new section is one
   * change in many places. `words` tells the change, and is empty where no word is changed.
   */
  | {
      readonly t: "change"
      readonly number: number
      readonly words: string
      /** True for a change of a heading. */
      readonly heading: boolean
      readonly text: Text
      readonly notes: readonly string[]
    }

/**
 * The comparisons of a page as data for the Typst template jamforelse.typ. Pure, and never fails; characters that the
 * font lacks are replaced.
 *
 * `date` is the day of the comparison. It is printed, since a proposed wording may be another the day after, and is the
 * file's time of creation, so that the same comparison gives the same bytes.
 */
export function comparisonJob(page: ComparisonPage, date: CivilDate): PrintJob {
  const title = line(page.titel) || "Utan titel"
  const isAlone = page.jamforelser.length === 1
  return {
    data: {
      title,
      municipality: line(page.kommun),
      date,
      comparisons: page.jamforelser.map(view => comparison(view, isAlone && line(view.titel) === title)),
    },
    images: new Map(),
    timestamp: Date.parse(`${date}T00:00:00Z`) / 1000,
  }
}

/** One comparison. Its heading is null where it would repeat the title of the file. */
function comparison(view: ComparisonView, isTitled: boolean): object {
  return {
    heading: isTitled ? null : line(view.titel) || "Utan titel",
    summary: line(view.sammanfattning),
    versions: [view.from, view.to].map(({ rubrik, namn }) => ({ column: line(rubrik), name: line(namn) })),
    information: view.upplysningar.map(line),
    facts: view.uppgifter.map(fact => ({ old: line(fact.old), made: line(fact.made) })),
    table: view.tabell?.flatMap(row => tableLine(row, line(view.upphavt))) ?? null,
    running: running(view.lopande),
  }
}

function tableLine({ streck, rubrik, stycke, old, made, notes }: TableLine, gone: string): readonly Line[] {
  const sides = { gone, old: old ? text(old) : null, made: made ? text(made) : null, notes: notes.map(line) }
  return [
    ...(streck ? [{ t: "same" } as const] : []),
    ...(rubrik ? [{ t: "heading", ...sides } as const] : []),
    ...(stycke ? [{ t: "text", ...sides } as const] : []),
  ]
}

/** The changes with what stands around them. Unchanged text is counted, not shown: the file is read on paper. */
function running(parts: readonly RunningPart[]): readonly Part[] {
  const made: Part[] = []
  let number = 0
  for (const { lika, antal, rubrik, andring, rubrikrad, delar, punkt, notes } of parts) {
    const heading = line(rubrik ?? "")
    if (lika) made.push({ t: "same", count: line(antal) })
    // PDF/UA refuses a heading that says nothing.
    if (heading !== "") made.push({ t: "heading", s: heading })
    if (!andring) continue
    number++
    const shown = { words: line(changedWords(delar)), text: text({ delar, punkt }), notes: notes.map(line) }
    made.push({ t: "change", number, heading: rubrikrad, ...shown })
  }
  return made
}

function text({ delar, punkt }: ShownText): Text {
  return { bullet: punkt, runs: delar.map(run) }
}

/** What stands first has no space before it, even where it stands first because words before it were struck. */
function run({ text, mellanrum, struket, tillagt }: ShownPiece, place: number): Run {
  return { t: struket ? "struket" : tillagt ? "tillagt" : "lika", s: line(text), gap: mellanrum && place > 0 }
}

function line(text: string): string {
  return bound(printable(text).replace(/ +/g, " ").trim())
}
