/**
 * The tree that templates/pdf/dokument.typ reads. It is data, never Typst source: whatever a writer wrote comes out
 * as the letters it is. Short tags, since a document has thousands of nodes.
 */
export type Inline =
  | string
  | { readonly t: "strong" | "emph" | "strike"; readonly c: readonly Inline[] }
  | { readonly t: "code"; readonly s: string }
  /**
   * Not `underlined` where a line is drawn through it: PDF/UA takes one line per letter. `quiet` is a link that the writer
   * did not write, from a reference to law.
   */
  | {
      readonly t: "link"
      readonly url: string
      readonly underlined: boolean
      readonly quiet?: boolean
      readonly c: readonly Inline[]
    }
  /** Note number `n` (from 1); `first` where its text is attached. */
  | { readonly t: "note"; readonly n: number; readonly first: boolean }
  | { readonly t: "image"; readonly src: string; readonly alt: string }
  | { readonly t: "break" }

export type Align = "left" | "center" | "right"

export type Block =
  | { readonly t: "p"; readonly c: readonly Inline[] }
  /** `key` is the heading's label in the PDF, `plain` its text in the table of contents. */
  | {
      readonly t: "h"
      readonly level: number
      readonly key: string
      readonly plain: string
      readonly c: readonly Inline[]
    }
  | { readonly t: "ul"; readonly tight: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly t: "ol"; readonly tight: boolean; readonly start: number; readonly items: readonly (readonly Block[])[] }
  | { readonly t: "quote"; readonly c: readonly Block[] }
  | { readonly t: "pre"; readonly s: string }
  | { readonly t: "rule" }
  | { readonly t: "figure"; readonly src: string; readonly alt: string; readonly caption?: string }
  | Table

/** Every row has as many cells as `align` has columns. */
export interface Table {
  readonly t: "table"
  readonly align: readonly Align[]
  /** False when the header row holds links or notes: PDF/UA allows neither in a repetition. */
  readonly repeat: boolean
  readonly head: readonly (readonly Inline[])[]
  readonly rows: readonly (readonly (readonly Inline[])[])[]
}

/** The text of inline nodes, without notes. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(plainOne).join("").replace(/ {2,}/g, " ").trim()
}

function plainOne(inline: Inline): string {
  if (typeof inline === "string") return inline
  switch (inline.t) {
    case "code":
      return inline.s
    case "image":
      return inline.alt
    case "break":
      return " "
    case "note":
      return ""
    case "strong":
    case "emph":
    case "strike":
    case "link":
      return inline.c.map(plainOne).join("")
  }
}

/** True when one of `tags` stands among the inline nodes or inside them. */
export function holds(inlines: readonly Inline[], tags: readonly string[]): boolean {
  return inlines.some(x => typeof x !== "string" && (tags.includes(x.t) || ("c" in x && holds(x.c, tags))))
}
