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
    "ny_lydelse_beslutad",
    "oprovad_import",
    "ska_ses_over",
  ])
  expect(rows.length).toBeGreaterThanOrEqual(16)
  expect(new Set(rows.map(row => row.typ)).size).toBeGreaterThanOrEqual(9)
  expect(new Set(rows.flatMap(row => row.instans)).size).toBeGreaterThanOrEqual(5)
})

test("the references to law are many, and hold on the day of each document", async () => {
  const { stdout } = await styrdok("lagrum", "--format", "json", "--today", "2026-11-23")
  const references: { kind: string; file: string; text: string; status: string }[] = JSON.parse(stdout)
  const provisions = references.filter(({ kind }) => kind === "lagrum")
  expect(provisions.length).toBeGreaterThanOrEqual(80)
  const standing = ["documents/sn/riktlinje-oppenvard.md", "documents/bun/riktlinje-skolskjuts.md"]
  expect(provisions.filter(({ file, status }) => status !== "finns" && !standing.includes(file))).toEqual([])
})

test("the catalogue has six fields for each of at least twenty insatser, and its table holds the same", () => {
  const text = readFileSync(join(ROOT, "documents/sn/katalog-oppna-insatser.md"), "utf8")
  const described = [...text.matchAll(/^## (\d\.\d) (.+)\n\n\*\*Innehåll:/gm)].map(
    ([, number, name]) => `${number};${name}`,
  )
  expect(described.length).toBeGreaterThanOrEqual(20)
  for (const field of ["Innehåll", "Metod", "Målgrupp", "Villkor", "Dokumentation", "Uppföljning"])
    expect(text.split(`**${field}:** `).length - 1, field).toBe(described.length)
  const table = readFileSync(join(ROOT, "documents/sn/katalog-oppna-insatser/insatser.csv"), "utf8").trim().split("\n")
  expect(table.slice(1).map(row => row.split(";").slice(0, 2).join(";"))).toEqual(described)
})

test("the worklist names what is missing", async () => {
  const { stdout } = await styrdok("status", "--att-komplettera", "--format", "json", "--today", "2026-11-23")
  const rows: { id: string; attKomplettera: string[] }[] = JSON.parse(stdout)
  expect(isValid("status.json", rows)).toBe(true)
  expect(rows.map(row => row.id)).toContain("arkivreglemente")
  for (const row of rows) expect(row.attKomplettera.length).toBeGreaterThan(0)
})
