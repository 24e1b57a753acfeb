/** What stands within a line and is no word. */
export type Mark =
  | { readonly kind: "note"; readonly label: string }
  | { readonly kind: "image"; readonly name: string; readonly alt: string }
  | { readonly kind: "link-start" }
  | { readonly kind: "link-end"; readonly address: string }

/** The first of the signs that stand for marks: a private plane of Unicode, which no document uses. */
const FIRST = 0x10_00_00
const MOST = 0xff_fd
const SIGN = /[\u{100000}-\u{10fffd}]/gu

/** Marks while a file is being read. */
export interface MarkStore {
  readonly marks: readonly Mark[]
  /** The sign to put in the text for the mark; empty when there are more marks than signs. */
  readonly add: (mark: Mark) => string
}

/** An empty store of marks. */
export function markStore(): MarkStore {
  const marks: Mark[] = []
  return {
    marks,
    add: mark => (marks.length >= MOST ? "" : String.fromCodePoint(FIRST + marks.push(mark) - 1)),
  }
}

/** The text without marks. Also cleans a text that comes from elsewhere of signs that would be taken for marks. */
export function withoutMarks(text: string): string {
  return text.replace(SIGN, "")
}

/** An address that can stand in a link: web, mail or telephone; undefined for any other, such as a script or a file. */
export function safeAddress(written: string): string | undefined {
  const address = written.trim()
  if (!/^(?:https?:\/\/|mailto:|tel:)[^\s]+$/i.test(address) || address.length > 2000) return undefined
  return address.replace(/[<>()\\[\]|*_~`]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

function written(mark: Mark, folder: string): string {
  if (mark.kind === "note") return `[^${mark.label}]`
  if (mark.kind === "link-start") return "["
  if (mark.kind === "link-end") return `](${mark.address})`
  return `![${mark.alt.replace(/[\\[\]]/g, "\\$&")}](${folder}/${mark.name})`
}

/** The text with its marks as Markdown; `folder` is the one that holds the images. */
export function withMarks(text: string, marks: readonly Mark[], folder: string): string {
  if (marks.length === 0) return text
  return text.replace(SIGN, sign => {
    const mark = marks[(sign.codePointAt(0) ?? FIRST) - FIRST]
    return mark === undefined ? "" : written(mark, folder)
  })
}
