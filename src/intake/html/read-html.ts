import { markStore } from "../marks.ts"
import type { ImportWarning } from "../result.ts"
import type { Source } from "../source.ts"
import { readHtmlBlocks } from "./blocks.ts"
import { mainPart } from "./main-part.ts"
import { readTree, type Tag, tagsIn, textIn } from "./tree.ts"

const SHOWN = 80

/** What was left out, kind by kind, with the beginning of each piece. */
function droppedWarnings(dropped: ReturnType<typeof mainPart>["dropped"]): readonly ImportWarning[] {
  const kinds = [...new Set(dropped.map(({ what }) => what))]
  return kinds.map(kind => {
    const pieces = dropped.filter(({ what }) => what === kind)
    const quoted = pieces.slice(0, 6).map(({ text }) => `”${text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text}”`)
    const more = pieces.length > 6 ? ` och ${pieces.length - 6} till` : ""
    const message = `Delar av webbsidan som inte är text i dokumentet togs bort (${kind}): ${quoted.join(", ")}${more}.`
    return { line: 1, code: "sidan-runtom", message }
  })
}

function imageWarnings(part: Tag): readonly ImportWarning[] {
  return [...tagsIn(part)]
    .filter(tag => tag.name === "img")
    .map(({ attributes }) => {
      const alt = attributes.alt?.trim() ?? ""
      const what = alt === "" ? "En bild utan beskrivning" : `Bilden ”${alt}”`
      const message = `${what} ligger utanför filen och hämtades inte. Lägg in den för hand om den behövs.`
      return { line: 1, code: "bild-utanfor", message }
    })
}

/** Reads a saved web page into lines with their structure. Nothing in it is run and nothing is fetched. Never throws. */
export function readHtml(html: string): Source {
  const page = readTree(html)
  const { part, dropped } = mainPart(page)
  const marks = markStore()
  const lines = readHtmlBlocks(part, marks)
  return {
    lines,
    marks: marks.marks,
    images: [],
    warnings: [...droppedWarnings(dropped), ...imageWarnings(part)],
    words: [textIn(page)],
    leftOut: dropped.map(({ text }) => text),
  }
}
