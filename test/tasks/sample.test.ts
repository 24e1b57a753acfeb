import { readFileSync } from "node:fs"
import { join } from "node:path"
import { Ajv2020 } from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import { expect, test } from "vitest"
import { main } from "../../src/cli/main.ts"

const ROOT = join(import.meta.dirname, "../..")

/** Runs a command on the sample municipality in process. */
async function styrdok(...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const [stdout, stderr]: [string[], string[]] = [[], []]
  const code = await main({
    argv: [...argv, "--root", ROOT],
    stdout: text => void stdout.push(text),
    stderr: text => void stderr.push(text),
  })
  return { code, stdout: stdout.join(""), stderr: stderr.join("") }
}

function isValid(schema: string, value: unknown): unknown {
  const ajv = new Ajv2020({ strict: true, strictTypes: false })
  addFormats.default(ajv)
  const validate = ajv.compile(JSON.parse(readFileSync(join(ROOT, "schemas/output", schema), "utf8")))
  return validate(value) || validate.errors
}

test("the sample has no faults, today or in ten years", async () => {
  for (const today of ["2026-11-23", "2027-06-01", "2036-11-23"]) {
    const { code, stdout } = await styrdok("validate", "--format", "json", "--today", today)
    const report = JSON.parse(stdout)
    expect(report.findings.filter((finding: { severity: string }) => finding.severity === "fel")).toEqual([])
    expect(code).toBe(0)
    expect(isValid("validate.json", report)).toBe(true)
  }
})

test("--fail-on varning ends with 1 when there are warnings", async () => {
  expect((await styrdok("validate", "--fail-on", "varning", "--today", "2026-11-23")).code).toBe(1)
})

test("every state but the court's, and most flags, occur on one day", async () => {
  const { stdout } = await styrdok("status", "--format", "json", "--today", "2026-11-23")
  const rows: { tillstand: string; flaggor: string[]; typ: string; instans: string }[] = JSON.parse(stdout)
  expect(isValid("status.json", rows)).toBe(true)
  expect([...new Set(rows.map(row => row.tillstand))].toSorted()).toEqual([
    "beslutad",
    "ersatt",
    "foreslagen",
    "gallande",
    "underlag",
    "upphavd",
    "upphort",
    "utkast",
  ])
  expect([...new Set(rows.flatMap(row => row.flaggor))].toSorted()).toEqual([
    "andrad",
    "ej_justerat",
    "forsenad_oversyn",
    "oprovad_import",
    "ska_ses_over",
  ])
  expect(new Set(rows.map(row => row.typ)).size).toBeGreaterThanOrEqual(5)
  expect(new Set(rows.map(row => row.instans)).size).toBeGreaterThanOrEqual(3)
})

test("the worklist names what is missing", async () => {
  const { stdout } = await styrdok("status", "--att-komplettera", "--format", "json", "--today", "2026-11-23")
  const rows: { id: string; attKomplettera: string[] }[] = JSON.parse(stdout)
  expect(isValid("status.json", rows)).toBe(true)
  expect(rows.map(row => row.id)).toContain("arkivreglemente")
  for (const row of rows) expect(row.attKomplettera.length).toBeGreaterThan(0)
})
