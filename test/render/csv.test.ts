import { describe, expect, test } from "vitest"
import type { RegisterLine } from "../../src/model/register.ts"
import { registerCsv } from "../../src/render/csv/register.ts"
import { csvTable } from "../../src/render/csv/table.ts"
import { cellsOf } from "../csv.ts"

/** What a spreadsheet has in the only cell of the only row, when `text` is written there. */
function read(text: string): string | undefined {
  return cellsOf(csvTable([{ heading: "Dokument", value: (row: string) => row }], [text]))[1]?.[0]
}

describe("a cell", () => {
  test.each([
    '=HYPERLINK("https://onda.example";"Klicka")',
    "=1+1",
    "+46",
    "-1+1",
    "@SUM(A1:A9)",
    "\t=1",
    "\r=1",
    "\n=1",
    "\tPlan",
    "\rPlan",
    "\nPlan",
    " =1",
    "\u00a0@SUM(1)",
    '"=1+1"',
    '"";=1',
    '=1;"x"',
    "'=1",
    "\"' \t-1",
    "＝1",
    "＋1",
    "－1",
    "＠SUM(1)",
  ])("%j is kept as text", text => {
    // Two quotation marks and a semicolon begin no formula; the rest do, or may be split into one.
    expect(read(text)).toBe(text === '"";=1' ? text : `'${text}`)
  })

  test.each([
    "Plan = mål; medel - metod + @",
    'Plan "A"',
    '"Plan A"',
    "'citat'",
    "två\nrader",
    "två\r\nrader",
    "Budget 2026-2028",
    "– tankstreck först",
    "§ 37",
    "2025-09-16",
    "Ärende å, ö",
    " ",
    "",
  ])("%j is not changed", text => {
    expect(read(text)).toBe(text)
  })

  test("a heading is held to the same", () => {
    expect(cellsOf(csvTable([{ heading: "=1;2", value: String }], []))).toEqual([["'=1;2"]])
  })
})

test("bytes as Swedish Excel expects: a byte order mark, semicolons, CRLF also last, quotes only where needed", () => {
  const columns = [
    { heading: "A", value: ([a]: readonly string[]) => a ?? "" },
    { heading: "B", value: ([, b]: readonly string[]) => b ?? "" },
  ]
  const rows = [
    ["1", 'två "citat"'],
    ["x;y", "a\nb"],
  ]
  expect(csvTable(columns, rows)).toBe('\uFEFFA;B\r\n1;"två ""citat"""\r\n"x;y";"a\nb"\r\n')
})

test("a register: days in cells of their own, and every text survives", () => {
  const line: RegisterLine = {
    id: "taxa",
    titel: '=HYPERLINK("https://onda.example";"Taxa; ny")',
    typ: "Taxa",
    instans: "Kommunfullmäktige, Socialnämnden",
    beslutsdatum: "2025-11-24",
    beslutsnummer: "§\u00a0141",
    gallerFran: "2026-01-01",
    andrad: "",
    diarienummer: "@KS 2025/174",
    tillstand: "Gäller",
  }
  const [heading, row, ...rest] = cellsOf(registerCsv([line], [{ heading: "Brister", value: () => "ett\ntvå" }]))
  expect(rest).toEqual([])
  expect(Object.fromEntries((heading ?? []).map((name, index) => [name, row?.[index]]))).toEqual({
    Dokument: '\'=HYPERLINK("https://onda.example";"Taxa; ny")',
    Typ: "Taxa",
    Instans: "Kommunfullmäktige, Socialnämnden",
    Beslutsdatum: "2025-11-24",
    "Paragraf eller beslutsfattare": "§\u00a0141",
    "Gäller från": "2026-01-01",
    Ändrad: "",
    Diarienummer: "'@KS 2025/174",
    Tillstånd: "Gäller",
    Beteckning: "taxa",
    Brister: "ett\ntvå",
  })
})
