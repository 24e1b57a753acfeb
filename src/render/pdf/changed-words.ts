import type { ShownPiece } from "../../model/comparison-page.ts"

/** A quotation of more words than this is shortened: the whole stands right below. */
const LONG_QUOTATION = 9
const FIRST_WORDS = 5
const LAST_WORDS = 3

/**
 * What a changed text changes, in words: "”65” blir ”67”; ”skriftligen” läggs till". Empty where no word is changed.
 *
 * A line through or under words is seen, but a PDF cannot say it aloud to everyone: few screen readers tell of such
 * lines unasked. So it stands in words too, for all readers.
 */
export function changedWords(pieces: readonly ShownPiece[]): string {
  const kept = pieces.filter(({ text }) => text.trim() !== "")
  const changed = kept.filter(({ lika }) => !lika)
  if (changed.length === kept.length) {
    if (changed.length > 0 && changed.every(({ tillagt }) => tillagt)) return "texten läggs till"
    if (changed.length > 0 && changed.every(({ struket }) => struket)) return "texten stryks"
  }
  return kept.flatMap((piece, at) => sayingOf(piece, kept[at - 1], kept[at + 1])).join("; ")
}

/** Added words that stand right after struck ones take their place, and are told with them. */
function sayingOf(piece: ShownPiece, before: ShownPiece | undefined, after: ShownPiece | undefined): readonly string[] {
  if (piece.struket) return [after?.tillagt ? `${quoted(piece)} blir ${quoted(after)}` : `${quoted(piece)} stryks`]
  if (piece.tillagt && !before?.struket) return [`${quoted(piece)} läggs till`]
  return []
}

function quoted({ text }: ShownPiece): string {
  const words = text.trim().split(/\s+/)
  const short =
    words.length > LONG_QUOTATION ? [...words.slice(0, FIRST_WORDS), "…", ...words.slice(-LAST_WORDS)] : words
  return `”${short.join(" ")}”`
}
