import { Ajv2020 } from "ajv/dist/2020.js"
import { describe, expect, test } from "vitest"
import schema from "../../../schemas/output/register.json" with { type: "json" }
import type { RegisterRow } from "../../../src/model/register.ts"
import { exampleDocument, SOUND } from "../../../src/rules/example-collection.ts"
import { cellsOf } from "../../csv.ts"
import { folderOf, PRODUCT, styrdok } from "./run.ts"

const isValid = new Ajv2020({ allowUnionTypes: true, formats: { date: true } }).compile(schema)

async function printed(root: string, ...flags: readonly string[]): Promise<string> {
  const ran = await styrdok(root, ["register", ...flags])
  expect(ran).toMatchObject({ code: 0, stderr: "" })
  return ran.stdout
}

async function rows(root: string, ...flags: readonly string[]): Promise<readonly RegisterRow[]> {
  const json: readonly RegisterRow[] = JSON.parse(await printed(root, ...flags, "--format", "json"))
  expect(isValid(json), JSON.stringify(isValid.errors)).toBe(true)
  return json
}

const ids = (list: readonly RegisterRow[]): readonly string[] => list.map(({ id }) => id)

describe("the sample municipality", () => {
  test("json: every document but underlag, with the records whole", async () => {
    const list = await rows(PRODUCT)
    expect(list).toHaveLength(21)
    expect(ids(list)).not.toContain("uppfoljning-iub-2026")
    const iub = list.find(({ id }) => id === "iub-riktlinje")
    expect(iub?.historik.map(({ mapp }) => mapp)).toEqual([
      "sn-2025-06-10-52",
      "sn-2025-12-09-104",
      "sn-2026-03-16-d12",
    ])
    expect(iub?.historik.at(-1)).toMatchObject({ form: "delegation", delegation: { punkt: expect.any(String) } })
    expect(list.every(row => row.brister === undefined)).toBe(true)
  })

  test("json: as it was on another day", async () => {
    const then = await rows(PRODUCT, "--at", "2025-07-01")
    expect(then.find(({ id }) => id === "iub-riktlinje")).toMatchObject({
      beslut: { datum: "2025-06-10", paragraf: "52" },
      historik: [{ mapp: "sn-2025-06-10-52" }],
    })
  })

  test("json: narrowed to bodies and types", async () => {
    expect(ids(await rows(PRODUCT, "--instans", "ks"))).toEqual(["regel-sociala-medier", "riktlinje-synpunkter"])
    expect(ids(await rows(PRODUCT, "--typ", "taxa", "--typ", "policy"))).toEqual(["inkopspolicy", "taxa-lokaler"])
    expect(ids(await rows(PRODUCT, "--foreskrifter"))).toEqual([
      "arbetsordning-kf",
      "arkivreglemente",
      "delegationsordning-sn",
      "ordningsforeskrifter",
      "taxa-lokaler",
    ])
  })

  test("csv: names in words, days in cells of their own", async () => {
    const [heading, ...lines] = cellsOf(await printed(PRODUCT, "--foreskrifter", "--format", "csv"))
    expect(heading?.join(";")).toBe(
      "Dokument;Typ;Instans;Beslutsdatum;Paragraf eller beslutsfattare;Gäller från;Ändrad;Diarienummer;Tillstånd;Beteckning",
    )
    expect(lines.map(line => line.join(";"))).toEqual([
      "Arbetsordning för kommunfullmäktige;Arbetsordning;Kommunfullmäktige;2022-12-12;§\u00a0163;2023-01-01;;KS 2022/142;Gäller;arbetsordning-kf",
      "Arkivreglemente;Reglemente;Kommunfullmäktige;2023-05-29;§\u00a058;2023-07-01;;KS 2023/041;Gäller;arkivreglemente",
      "Delegationsordning för socialnämnden;Delegationsordning;Socialnämnden;2025-06-10;§\u00a053;2025-07-01;;SN 2025/096;Gäller;delegationsordning-sn",
      "Lokala ordningsföreskrifter;Föreskrift;Kommunfullmäktige;2022-11-28;§\u00a0151;2023-01-01;;KS 2022/117;Gäller, en ny lydelse är beslutad;ordningsforeskrifter",
      "Taxa för lokaler och idrottsanläggningar;Taxa;Kommunfullmäktige;2025-11-24;§\u00a0141;2026-01-01;;KS 2025/174;Gäller;taxa-lokaler",
    ])
  })

  test("csv: a correction is a change, and the decision is still the one that was corrected", async () => {
    const lines = cellsOf(await printed(PRODUCT, "--format", "csv"))
    const line = lines.find(cells => cells.includes("iub-riktlinje"))
    expect(line?.slice(2, 8)).toEqual([
      "Socialnämnden",
      "2025-12-09",
      "§\u00a0104",
      "2026-03-16",
      "2026-03-16",
      "SN 2025/190",
    ])
  })

  test("html and text say what the register is, of which day, and how much it holds", async () => {
    const html = await printed(PRODUCT, "--foreskrifter", "--format", "html")
    expect(html).toContain("<h1>Register över kommunens föreskrifter</h1>")
    expect(html).toContain("8 kap. 13 § kommunallagen")
    expect(html).toContain("Lövhults kommun. 5 dokument den 23 november 2026.")
    expect(await printed(PRODUCT, "--format", "html")).toContain("<h1>Register över styrdokument</h1>")
    expect(await printed(PRODUCT, "--instans", "kf", "--typ", "taxa")).toBe(`Register över styrdokument
Instans: Kommunfullmäktige.
Typ: Taxor.
1 dokument den 23 november 2026.

Taxa för lokaler och idrottsanläggningar (taxa-lokaler)
  Gäller, Taxa, Kommunfullmäktige, beslut 2025-11-24, § 141, gäller från 2026-01-01, dnr KS 2025/174
`)
  })

  test("internal control: only what lacks something, with the reasons in every form", async () => {
    const list = await rows(PRODUCT, "--internkontroll")
    expect(list.every(({ brister }) => (brister ?? []).length > 0)).toBe(true)
    expect(list.find(({ id }) => id === "inkopspolicy")?.brister).toEqual(["Det finns inget beslut om dokumentet."])
    for (const form of ["text", "csv", "html"]) {
      const text = await printed(PRODUCT, "--internkontroll", "--format", form)
      expect(text).toContain("Dokumentet skulle ha setts över senast 30 juni 2026. Översynen är försenad.")
      expect(text).not.toContain("Arkivreglemente")
    }
  })
})

test("a hostile title is text in every form", async () => {
  const titles = ['=HYPERLINK("https://onda.example";"Klicka")', "@SUM(A1)", "-1+1", "\t=1", '"=1"', "a\nb;<script>"]
  const files = titles.map((titel, index) => {
    const id = `d${index}`
    return [`documents/sn/${id}.md`, exampleDocument({ id, titel: JSON.stringify(titel) })]
  })
  const root = await folderOf({ ...SOUND, ...Object.fromEntries(files) })
  const lines = cellsOf(await printed(root, "--format", "csv")).slice(1)
  const cellOf = new Map(lines.map(line => [line.at(-1), line[0]]))
  for (const line of lines) expect(line).toHaveLength(10)
  expect([...cellOf].toSorted()).toEqual([
    ["d0", `'${titles[0]}`],
    ["d1", "'@SUM(A1)"],
    ["d2", "'-1+1"],
    ["d3", "'=1"],
    ["d4", `'"=1"`],
    ["d5", "a\nb;<script>"],
  ])
  expect(await printed(root, "--format", "html")).not.toContain("<script")
  expect((await printed(root)).match(/\t|;<script>/g)).toEqual([";<script>"])
})

test.each([
  [["--instans", "xx"], "STYR_OKAND_FLAGGA", "Koderna är: kf, sn."],
  [["--typ", "xx"], "STYR_OKAND_TYP", "Välj en av: anvisning, "],
  [["--typ", "underlag"], "STYR_OKAND_TYP", "står utanför registret"],
  [["--at", "2026-02-30"], "STYR_OKAND_FLAGGA", "ingen dag i almanackan"],
  [["--format", "xml"], "STYR_OKAND_FLAGGA", "text, json, csv, html"],
  [["taxa"], "STYR_OKAND_FLAGGA", "ett ord för mycket"],
])("%j is refused with a next step", async (flags, code, words) => {
  const ran = await styrdok(await folderOf(SOUND), ["register", ...flags])
  expect(ran).toMatchObject({ code: 2, stdout: "" })
  expect(ran.stderr).toContain(code)
  expect(ran.stderr).toContain(words)
})

test("an empty collection", async () => {
  const root = await folderOf(SOUND)
  expect(await rows(root)).toEqual([])
  expect(await printed(root)).toBe("Register över styrdokument\nInga dokument den 23 november 2026.\n")
  expect(cellsOf(await printed(root, "--format", "csv"))).toHaveLength(1)
  expect(await printed(root, "--format", "html")).toContain("<p>Listan är tom.</p>")
})
