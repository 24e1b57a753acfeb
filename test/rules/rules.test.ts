import { readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import {
  adoption,
  exampleDocument,
  exampleRecord,
  oneDocument,
  SOUND_LYDELSE,
} from "../../src/rules/example-collection.ts"
import { RULES, SOUND } from "../../src/rules/index.ts"
import { validate } from "../../src/tasks/validate.ts"
import { collect } from "../collection.ts"

/** What several rules know, and what runs them. */
const NOT_RULES = new Set([
  "ages.ts",
  "corrections.ts",
  "departures.ts",
  "engine.ts",
  "example-catalogue.ts",
  "example-collection.ts",
  "field-lines.ts",
  "folder-name.ts",
  "index.ts",
  "lagrum/finns-inte.ts",
  "lagrum/index.ts",
  "lagrum/readings.ts",
  "lagrum/style.ts",
  "link-target.ts",
  "lowest-body.ts",
  "paths.ts",
  "person-words.ts",
  "post-ages.ts",
  "printed-contents.ts",
  "record-file.ts",
  "repeated-fields.ts",
  "repeated-paragraphs.ts",
  "rule.ts",
  "same-text.ts",
  "sprak/abbreviations.ts",
  "sprak/in-prose.ts",
  "sprak/index.ts",
  "sprak/sentences.ts",
  "section-families.ts",
  "standing-records.ts",
  "unreadable-file.ts",
  "yaml-words.ts",
])

const files = readdirSync(join(import.meta.dirname, "../../src/rules"), { recursive: true, encoding: "utf8" })
  .filter(name => name.endsWith(".ts"))
  .map(name => name.replaceAll("\\", "/"))

describe.each(RULES)("$id", rule => {
  test.each(rule.examples)("$name", async example => {
    const gathered = await collect({ ...SOUND, ...example.files }, example.today)
    const base = example.before && (await collect({ ...SOUND, ...example.before }, example.today))
    const { findings } = validate(gathered, { paths: [], ...(base ? { base } : {}) })
    const own = findings.filter(finding => finding.rule === rule.id)
    expect(own.map(finding => finding.message)).toEqual(example.findings)
    for (const finding of own) {
      expect(finding.advice).toMatch(/[.!]$/)
      expect(finding.fingerprint).toMatch(/^[0-9a-f]{32}$/)
      expect(finding.message).not.toMatch(/ogiltig|invalid/i)
    }
  })

  test.each(rule.examples.filter(({ findings }) => findings.length === 0))("$name: sound throughout", async example => {
    const gathered = await collect({ ...SOUND, ...example.files }, example.today)
    const faults = validate(gathered, { paths: [] }).findings.filter(({ severity }) => severity === "fel")
    expect(faults.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
  })

  test("has a text that passes and one that does not", () => {
    expect(rule.examples.some(example => example.findings.length === 0)).toBe(true)
    expect(rule.examples.some(example => example.findings.length > 0)).toBe(true)
  })

  test("has an id in Swedish without å, ä and ö, which is its file's name", () => {
    expect(rule.id).toMatch(/^(?:[a-z]+\/)?[a-z]+(-[a-z]+)*$/)
    expect(files).toContain(`${rule.id}.ts`)
  })
})

test("a sound document with a sound decision gives no finding at all", async () => {
  const files = { ...SOUND, ...oneDocument(), ...adoption(exampleDocument(), SOUND_LYDELSE) }
  expect(validate(await collect(files), { paths: [] }).findings).toEqual([])
  const later = exampleRecord({ acts: ["slag: bordlagd"] })
  expect(validate(await collect({ ...files, ...later }), { paths: [] }).findings).toEqual([])
})

test("every rule's file stands in the table", () => {
  const own = files.filter(name => !NOT_RULES.has(name))
  expect(own.length).toBeGreaterThan(20)
  expect(own.map(name => name.replace(/\.ts$/, "")).toSorted()).toEqual(RULES.map(rule => rule.id).toSorted())
})
