import { ascending, rankOf } from "./ascending.ts"

/** A chapter or section with what stands under its head. */
export interface Headed {
  /** "14" or "7 a". */
  readonly name: string
  readonly body: string
}

/** The text of an act taken apart: chapters, each with its sections. Chapter "" where the act has none. */
export interface Divided extends Headed {
  readonly sections: readonly Headed[]
}

// A head follows an empty line. Lines are wrapped by hand in the source, so that a reference ("11 kap. 1 § eller") may
// come to stand first in a line, but hardly after an empty one; what does is caught by its number being out of order.
const CHAPTER = /(?<=^|\n\n)(\d{1,3}(?: [a-z])?) kap\.(?! *\d+(?: [a-z])? ?§)/g
const SECTION = /(?<=^|\n\n)(\d{1,4}(?: [a-z]{1,2})?) §(?!§)/g

/**
 * Chapters and sections of an act's text, in order. Of heads whose numbers do not ascend the longest ascending row is
 * taken, and the others are text; two versions of one provision have the same number and are both there.
 */
export function divide(text: string): readonly Divided[] {
  const chapters = headsIn(actWithoutTransition(withBareLines(text)), CHAPTER)
  return chapters.map(({ name, body }) => {
    const [opening, ...sections] = headsIn(body, SECTION)
    return { name, body: opening?.body ?? "", sections }
  })
}

/** The text with one kind of line end and of space, and nothing around its lines; an empty line is really empty. */
function withBareLines(text: string): string {
  const lines = text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u00A0\u202F]/g, " ")
    .split("\n")
  return lines.map(line => line.trim()).join("\n")
}

/** What stands before the first head has the name "" and comes first. */
function headsIn(text: string, pattern: RegExp): readonly Headed[] {
  const found = Array.from(text.matchAll(pattern), match => ({
    name: match[1] ?? "",
    start: match.index,
    bodyStart: match.index + match[0].length,
  }))
  const heads = ascending(found, ({ name }) => rankOf(name))
  const [first] = heads
  return [
    { name: "", body: text.slice(0, first?.start ?? text.length) },
    ...heads.map(({ name, bodyStart }, at) => ({
      name,
      body: text.slice(bodyStart, heads[at + 1]?.start ?? text.length),
    })),
  ]
}

/**
 * The act without its transitional provisions, in which the numbering starts anew. They begin with their heading and,
 * on a line of its own, the number of an act; a chapter may bear the same heading inside the act.
 */
function actWithoutTransition(text: string): string {
  const found = /\nÖvergångsbestämmelser\n+\d{4}:\d+\n/.exec(text)
  return found ? text.slice(0, found.index) : text
}
