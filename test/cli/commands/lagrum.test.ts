import { Ajv2020 } from "ajv/dist/2020.js"
import { describe, expect, test } from "vitest"
import schema from "../../../schemas/output/lagrum.json" with { type: "json" }
import indexSchema from "../../../schemas/output/lagrum-index.json" with { type: "json" }
import type { LagrumOutput } from "../../../src/model/generated/output/lagrum.ts"
import { run } from "../run-main.ts"
import { fill, freshPath } from "./run.ts"

const SETTINGS = 'version: "1"\nkommun: Prov\ninstanser:\n  sn: {namn: Socialnämnden, slag: namnd}\n'

const TEXT =
  "Enligt 14 kap. 4 och 5 §§ SoL gäller undantag, liksom 9 § 2 LSS.\r\n\r\nSe SN § 37, GDPR och prop. 2024/25:89.\r\n"

const DOCUMENT = `---
id: prov
titel: Riktlinje för prov
typ: riktlinje
giltighetstid: {from: 2018-02-20}
---
Enligt *14 kap.* 1 § SoL &amp; ~~5 § FL~~ \`LSS\` gäller detta, se [LVU](https://exempel.example/SoL).
`

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  return fill(await freshPath(), files)
}

async function json(root: string, ...args: readonly string[]): Promise<LagrumOutput> {
  const { code, stdout } = await run(root, "lagrum", ...args, "--format", "json")
  expect(code).toBe(0)
  const rows = JSON.parse(stdout)
  const validate = new Ajv2020({ allowUnionTypes: true, formats: { date: true } }).compile(schema)
  expect(validate(rows), JSON.stringify(validate.errors)).toBe(true)
  return rows
}

describe("styrdok lagrum", () => {
  test("a text from anywhere: one entry a provision, each with its own part of the text", async () => {
    const root = await folder({ "text.txt": TEXT })
    const rows = await json(root, "text.txt", "--date", "2025-10-01", "--today", "2026-11-22")
    expect(
      rows.map(({ text, kind, kapitel, paragraf, punkt, sfs }) => [text, kind, kapitel, paragraf, punkt, sfs]),
    ).toEqual([
      ["14 kap. 4", "lagrum", "14", "4", null, "2025:400"],
      ["5 §§ SoL", "lagrum", "14", "5", null, "2025:400"],
      ["9 § 2 LSS", "lagrum", null, "9", "2", "1993:387"],
      ["GDPR", "eu", null, null, null, null],
      ["prop. 2024/25:89", "forarbete", null, null, null, null],
    ])
    for (const { start, end, text } of rows) expect(TEXT.slice(start, end)).toBe(text)
    expect(rows.map(({ group }) => TEXT.slice(group.start, group.end)).slice(0, 2)).toEqual([
      "14 kap. 4 och 5 §§ SoL",
      "14 kap. 4 och 5 §§ SoL",
    ])
    expect(rows.at(-1)).toMatchObject({
      file: "text.txt",
      line: 3,
      column: 22,
      date: "2025-10-01",
      rubrik: "prop. 2024/25:89",
    })
  })

  test("Markdown: offsets in the file, struck text and code and addresses passed over, the front matter's first day", async () => {
    const root = await folder({ "prov.md": DOCUMENT })
    const rows = await json(root, "prov.md", "--today", "2025-06-30")
    expect(rows.map(({ text, sfs, date, status }) => [text, sfs, date, status])).toEqual([
      ["14 kap.* 1 § SoL", "2001:453", "2018-02-20", "finns"],
      ["LVU", "1990:52", "2018-02-20", "finns"],
    ])
    const later = await json(root, "prov.md", "--today", "2025-07-01")
    expect(later[0]?.status).toBe("upphavd")
    expect((await json(root, "prov.md", "--date", "2025-10-01", "--today", "2025-10-01"))[0]?.sfs).toBe("2025:400")
  })

  test("without files the documents of the collection, each for its own first day", async () => {
    const root = await folder({ "styrdok.yaml": SETTINGS, "documents/sn/prov.md": DOCUMENT })
    const rows = await json(root, "--today", "2026-11-22")
    expect(rows.map(({ file, date }) => [file, date])).toEqual([
      ["documents/sn/prov.md", "2018-02-20"],
      ["documents/sn/prov.md", "2018-02-20"],
    ])
  })

  test("text groups what is alike, and says so when there is nothing", async () => {
    const root = await folder({ "a.txt": "Se 5 § FL.\n\nSe 5 § FL.\n", "tom.txt": "Inget.\n" })
    const { stdout } = await run(root, "lagrum", "a.txt", "--date", "2025-10-01", "--today", "2025-10-01")
    expect(stdout).toBe(
      "a.txt (läst för den 1 oktober 2025)\n" +
        "  1:4    5 § FL → 5 § Förvaltningslag (2017:900)\n" +
        "         Finns. Enligt uppgifter från 1 september 2025.\n" +
        "         Också på 3:4.\n" +
        "  2 hänvisningar, varav 2 finns.\n",
    )
    expect((await run(root, "lagrum", "tom.txt")).stdout).toBe("Inga hänvisningar till lag.\n")
  })

  test("what cannot be read, or is asked for at once, is an error with a next step", async () => {
    const root = await folder({ "a.txt": "SoL" })
    expect(await run(root, "lagrum", "saknas.txt")).toMatchObject({ code: 2, stdout: "" })
    expect((await run(root, "lagrum", "a.txt", "--index")).stderr).toContain("--index gäller hela samlingen")
    expect((await run(root, "lagrum", "a.txt", "--date", "2025-02-30")).code).toBe(2)
  })
})

describe("styrdok lagrum --index", () => {
  test("turns the references round: provision → documents", async () => {
    const second = DOCUMENT.replace("id: prov", "id: annan").replace("för prov", "för annat")
    const root = await folder({
      "styrdok.yaml": SETTINGS,
      "documents/sn/prov.md": DOCUMENT,
      "documents/sn/annan.md": second,
    })
    const { code, stdout } = await run(root, "lagrum", "--index", "--format", "json", "--today", "2026-11-22")
    expect(code).toBe(0)
    const index = JSON.parse(stdout)
    const validate = new Ajv2020({ allowUnionTypes: true, formats: { date: true } }).compile(indexSchema)
    expect(validate(index), JSON.stringify(validate.errors)).toBe(true)
    const act = index.lagar.find(({ sfs }: { readonly sfs: string }) => sfs === "2001:453")
    expect(act).toMatchObject({ rubrik: "Socialtjänstlag", status: "upphavd", datum: "2025-07-01", genom: "2025:400" })
    expect(act.lagrum).toMatchObject([
      {
        kapitel: "14",
        paragraf: "1",
        dokument: [
          { id: "annan", antal: 1, rader: [7] },
          { id: "prov", rader: [7] },
        ],
      },
    ])
    const { stdout: text } = await run(root, "lagrum", "--index", "--today", "2026-11-22")
    expect(text).toContain("Socialtjänstlag (2001:453), upphävd den 1 juli 2025 genom SFS 2025:400\n  14 kap. 1 §\n")
    expect(text).toContain("    Riktlinje för annat (documents/sn/annan.md, rad 7)\n")
  })
})
