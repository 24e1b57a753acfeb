import type { Piece } from "../model/comparison.ts"
import type { ShownPiece } from "../model/comparison-page.ts"
import { plain } from "../model/plain-line.ts"

/** Pieces as the template shows them; a line stands between the cells of a row. */
export function joinCells(cells: readonly (readonly Piece[])[]): readonly ShownPiece[] {
  const line: Piece = { text: "|", fate: "lika", spaced: true }
  const pieces = cells.flatMap((own, index) =>
    index === 0 ? own : [line, ...own.map((piece, at) => (at === 0 ? { ...piece, spaced: true } : piece))],
  )
  return pieces.map(({ text, fate, spaced }, index) => ({
    // Marks that turn the direction of what follows must not turn the page.
    text: plain(text),
    mellanrum: index > 0 && (spaced || areWords(pieces[index - 1]?.text, text)),
    lika: fate === "lika",
    struket: fate === "struket",
    tillagt: fate === "tillagt",
  }))
}

/** Two words side by side are never written as one. */
function areWords(before = "", after: string): boolean {
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)
}
