import type { Fault } from "./fault.ts"
import type { Mapping, Metadata } from "./metadata.ts"
import { countBefore } from "./sorted.ts"
import type { Span } from "./source.ts"

/** A heading and what stands under it, up to the next heading. */
export interface Section {
  /** 1–6, as in Markdown. */
  readonly level: number
  /** "2.3.1" when the heading begins with a number, without the final dot. */
  readonly number?: string
  readonly title: string
  /** Unique within the document; the address of the section on the page. */
  readonly anchor: string
  readonly span: Span
}

/** The section that the place `offset` in a file stands in; undefined above the first heading. Sections stand in order. */
export function sectionAt(sections: readonly Section[], offset: number): Section | undefined {
  return sections[countBefore(sections, section => section.span.start <= offset) - 1]
}

/** A link or image in the text. */
export interface Link {
  readonly kind: "link" | "image"
  readonly target: string
  /** Link text or alternative text. */
  readonly text: string
  readonly span: Span
}

/** What the front matter of one file at one revision says, and which text it stands over: all that a state rests on. */
export interface DocumentFacts {
  readonly path: string
  /** Digest of the file's text in the form that `lydelse` counts: no byte order mark, LF ends. */
  readonly digest: string
  /** Digest of the same text below the front matter. */
  readonly bodyDigest: string
  readonly raw: Mapping
  readonly metadata: Metadata
  /** JSON pointer of a value ("/giltighetstid/tom") → where it is written. Keys stand under "#" + pointer. */
  readonly where: Readonly<Record<string, Span>>
  /** Where the text below the front matter begins. */
  readonly bodyStart: number
}

/**
 * One file at one revision: what is known of it without its tree of text.
 * Plain data, so that it can be kept between runs and sent between threads.
 */
export interface Document extends DocumentFacts {
  readonly sections: readonly Section[]
  readonly links: readonly Link[]
  /** What was wrong with the file as such. */
  readonly faults: readonly Fault[]
}

/** How other documents name this one: its id, or its path while it has none. */
export function nameOf(document: DocumentFacts): string {
  return document.metadata.id ?? document.path
}
