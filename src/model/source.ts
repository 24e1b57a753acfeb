import { countBefore } from "./sorted.ts"

/** UTF-16 offsets into a file's text as read (after a byte order mark); `end` is exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A file, and where in it; without a span the file as a whole is meant. */
export interface Place {
  readonly path: string
  readonly span?: Span
}

/** One entry of the tree that was read. Paths are relative to the root, with `/`. */
export type SourceFile =
  | { readonly kind: "file"; readonly path: string; readonly bytes: Uint8Array }
  | { readonly kind: "symlink"; readonly path: string }
  | { readonly kind: "unreadable"; readonly path: string; readonly reason: string }

/** Line and column, both from 1, in UTF-16 units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Answers where in `text` an offset stands. Lines end at LF, CRLF or CR. */
export function positions(text: string): (offset: number) => Position {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === 10 || (unit === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1)
  }
  return offset => {
    const line = countBefore(starts, start => start <= offset)
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 }
  }
}
