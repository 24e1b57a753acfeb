import { readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { DRAFTS, type DraftOptions } from "../../../src/tasks/underlag/index.ts"
import { sample, write } from "./draft.ts"

const ROOT = join(import.meta.dirname, "../../..")
const namesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(ROOT, folder))
    .filter(name => name.endsWith(ending))
    .map(name => name.slice(0, -ending.length))
    .toSorted()

/** What each kind is told of the sample municipality. */
const ASKED: Readonly<Record<string, DraftOptions>> = {
  tjansteskrivelse: { dokument: ["iub-riktlinje"] },
  beslutsmeningar: { dokument: ["iub-riktlinje"] },
  paragraf: { beslut: "kf-2026-10-26-112" },
  anslag: { sammantrade: "sn/2025-06-10" },
  expedieringslista: { sammantrade: "sn/2025-06-10" },
  beslutslista: { sammantrade: "sn/2025-06-10" },
  mandatperiod: {},
  "arendets-vag": { dokument: ["inkopspolicy"] },
}

test("each kind is a file, a line in the table, a template and an example here", () => {
  const kinds = [...DRAFTS.keys()].toSorted()
  expect(namesIn("src/catalogue/underlag", ".ts").filter(name => name !== "index")).toEqual(kinds)
  expect(namesIn("templates/underlag", ".hbs").filter(name => name !== "sida")).toEqual(kinds)
  expect(Object.keys(ASKED).toSorted()).toEqual(kinds)
  expect(kinds).toHaveLength(8)
})

describe.each([...DRAFTS])("%s", (kind, { summary }) => {
  test("says what it is for", () => {
    expect(summary).toMatch(/^[A-ZÅÄÖ].*\.$/)
  })

  test("begins with one heading, and has no words that we do not use", async () => {
    const text = write(await sample(), kind, ASKED[kind])
    expect(text).toMatch(/^# \S/)
    expect(text.match(/^# /gm)).toHaveLength(1)
    expect(text).not.toMatch(/\n\n\n|undefined|null|\[object|protokollsutdrag|hash\b|merge|commit|signerad/i)
  })

  test("is a page that stands alone and says the same", async () => {
    const [text, html] = [write(await sample(), kind, ASKED[kind]), write(await sample(), kind, ASKED[kind], "html")]
    expect(html).toMatch(/^<!doctype html>\n<html lang="sv">/)
    expect(html.match(/<h1>/g)).toHaveLength(1)
    expect(html).not.toMatch(/<script|<link|src=|<a |https?:/)
    expect(wordsOf(html.replace(/^[\s\S]*<h1>/, ""))).toEqual(wordsOf(text))
  })
})

/** The words that a reader sees, in order. */
function wordsOf(text: string): readonly string[] {
  const shown = text
    .replace(/<[^>]*>/g, " ")
    .replace(/\\(?=[\p{P}\p{S}])/gu, "")
    .replace(/^\s*\d+\. /gm, "")
  return shown.match(/[\p{L}\p{N}]+/gu) ?? []
}
