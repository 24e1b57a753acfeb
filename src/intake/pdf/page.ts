import type { Role } from "./roles.ts"

/** A piece of text as the file places it: one font, one line. Lengths are points; `y` is the baseline, from the top. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly bold: boolean
  /** What the file's own tags say of it. */
  readonly role: Role
  /** True for what the file itself says belongs to the page: running headers and footers. */
  readonly artifact: boolean
  /** True for text that stands on end or aslant, such as a stamp across the page. */
  readonly turned: boolean
}

/** A page as runs, in the order of the file. `number` is from 1. */
export interface Page {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
}

/** Runs that stand close together on a line: a cell, or the whole line. */
export interface Segment {
  readonly text: string
  readonly x: number
  readonly right: number
  /** Width of the first word: a line was cut before it when it had no room on the line above. */
  readonly firstWord: number
}

/** One line, or one row of a table, in reading order. */
export interface TextLine {
  readonly page: number
  readonly y: number
  readonly size: number
  readonly bold: boolean
  readonly role: Role
  readonly segments: readonly Segment[]
}

/** Lines that share a column: its left and right edge tell whether a line is indented or full. */
export interface Column {
  readonly left: number
  readonly right: number
  readonly lines: readonly TextLine[]
}

/** Where a line begins and ends. */
export function edges(line: TextLine): { readonly left: number; readonly right: number } {
  return { left: line.segments[0]?.x ?? 0, right: line.segments.at(-1)?.right ?? 0 }
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
