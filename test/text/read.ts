import { type Reading, readDocument } from "../../src/text/index.ts"

/** Reads a text as the file documents/sn/exempel.md. */
export function read(text: string): Reading {
  return readDocument("documents/sn/exempel.md", new TextEncoder().encode(text))
}

/** The kinds of fault, in order. */
export function kinds(text: string): readonly string[] {
  return read(text).document.faults.map(fault => fault.kind)
}

/** Reads the lines as a front matter above a small text. */
export function withFacts(...lines: readonly string[]): Reading {
  return read(`---\n${lines.map(line => `${line}\n`).join("")}---\nText.\n`)
}
