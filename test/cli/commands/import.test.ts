import { readdirSync, readFileSync } from "node:fs"
import { chmod, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Ajv2020 } from "ajv/dist/2020.js"
import formats from "ajv-formats"
import { describe, expect, test } from "vitest"
import { SOUND } from "../../../src/rules/example-collection.ts"
import { filesUnder, fill, folderOf, freshPath, PRODUCT, styrdok } from "./run.ts"

const TEXT = `Riktlinje för hembesök

Dokumenttyp: Riktlinje
Beslutad av: Socialnämnden
Beslutsdatum: 2026-02-03
Paragraf: § 4
Diarienummer: SN 2026/4
Gäller från: 2026-03-01
Gäller för: Socialförvaltningen
Dokumentansvarig: Enhetschef
Revideras senast: 2027-12-31

1 Inledning
Kommunen ska göra hembesök hos den som vill.

2 Ansvar
Enhetschefen ska planera besöken.
`

/** The contract for what import prints, with what it refers to. */
function checker() {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true })
  formats.default(ajv)
  ajv.addVocabulary(["x-plural", "x-klass", "x-avsnitt"])
  for (const name of ["beslut.json", "dokument.json"]) {
    ajv.addSchema(JSON.parse(readFileSync(join(PRODUCT, "schemas", name), "utf8")))
  }
  return ajv.compile(JSON.parse(readFileSync(join(PRODUCT, "schemas/output/import.json"), "utf8")))
}
const isImport = checker()

async function withText(text: string = TEXT): Promise<string> {
  return folderOf({ ...SOUND, "hembesok.txt": text })
}

async function pathsIn(root: string): Promise<readonly string[]> {
  return [...(await filesUnder(root)).keys()]
}

describe("import", () => {
  test("writes a document and its decision, and says so in JSON as the contract has it", async () => {
    const root = await withText()
    const ran = await styrdok(root, ["import", "hembesok.txt", "--out", "documents", "--format", "json"])
    expect(ran).toMatchObject({ code: 0, stderr: "" })
    const told = JSON.parse(ran.stdout)
    expect(isImport(told), JSON.stringify(isImport.errors)).toBe(true)
    expect(told).toMatchObject({ path: "documents/sn/riktlinje-for-hembesok.md", lostWords: [] })
    expect(told.decision).toMatchObject({ instans: "sn", datum: "2026-02-03", paragraf: "4" })
    const paths = await pathsIn(join(root, "documents"))
    expect(paths).toEqual([
      "beslut/2026/sn-2026-02-03-4/beslut.yaml",
      "beslut/2026/sn-2026-02-03-4/riktlinje-for-hembesok.md",
      "sn/riktlinje-for-hembesok.md",
    ])
    const files = await filesUnder(join(root, "documents"))
    expect(files.get(paths[1] ?? "")?.equals(files.get(paths[2] ?? "") ?? Buffer.alloc(0))).toBe(true)
  })

  test("makes something that is sound", async () => {
    const root = await withText()
    await styrdok(root, ["import", "hembesok.txt", "--out", "documents"])
    const ran = await styrdok(root, ["validate", "--format", "json"])
    const { findings, summary } = JSON.parse(ran.stdout)
    expect(findings.filter((finding: { severity: string }) => finding.severity === "fel")).toEqual([])
    expect(summary).toMatchObject({ documents: 1, fel: 0 })
    expect(ran.code).toBe(0)
    const status = JSON.parse((await styrdok(root, ["status", "--format", "json"])).stdout)
    expect(status).toMatchObject([
      { id: "riktlinje-for-hembesok", tillstand: "gallande", flaggor: ["oprovad_import"], gallerFrom: "2026-03-01" },
    ])
  })

  test("knows the labels that the municipality itself prints", async () => {
    const labels =
      '\netiketter:\n  egna:\n    lokala:\n      - {etikett: Ärendebeteckning, mall: "{{diarienummer}}"}\n      - {etikett: Gäller under, mall: "{{gallerFran}} – {{slutdatum}}"}\n'
    const root = await folderOf({
      ...SOUND,
      "styrdok.yaml": `${SOUND["styrdok.yaml"]}${labels}`,
      "a.txt": TEXT.replace("Diarienummer: SN 2026/4", "Ärendebeteckning: SN 2026/4").replace(
        "Gäller från: 2026-03-01",
        "Gäller under: 2026-03-01 – 2028-12-31",
      ),
    })
    const { stdout } = await styrdok(root, ["import", "a.txt", "--out", "documents", "--format", "json"])
    expect(JSON.parse(stdout).metadata).toMatchObject({
      diarienummer: { value: "SN 2026/4" },
      giltighetstid: { value: { from: "2026-03-01", tom: "2028-12-31" } },
    })
  })

  test("tells a person what it guessed", async () => {
    const root = await withText()
    const ran = await styrdok(root, ["import", "hembesok.txt", "--out", "documents"])
    expect(ran).toMatchObject({ code: 0, stderr: "" })
    expect(ran.stdout).toContain("documents/sn/riktlinje-for-hembesok.md")
  })

  test("never writes over what is there, and then writes nothing", async () => {
    const root = await withText()
    await fill(root, { "documents/sn/riktlinje-for-hembesok.md": "viktigt" })
    const ran = await styrdok(root, ["import", "hembesok.txt", "--out", "documents", "--format", "json"])
    expect(ran).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("STYR_FINNS_REDAN") })
    expect(await pathsIn(join(root, "documents"))).toEqual(["sn/riktlinje-for-hembesok.md"])
    expect(await readFile(join(root, "documents/sn/riktlinje-for-hembesok.md"), "utf8")).toBe("viktigt")
  })

  test("takes several files, and goes on after one that cannot be read", async () => {
    const root = await withText()
    const other = TEXT.replaceAll("hembesök", "utskick").replace("§ 4", "§ 5")
    await fill(root, { "utskick.txt": other })
    const files = ["hembesok.txt", "finns-inte.txt", "utskick.txt"]
    const ran = await styrdok(root, ["import", ...files, "--out", "documents", "--format", "json"])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(/finns-inte\.txt går inte att läsa[\s\S]*STYR_LASA/)
    const told: readonly unknown[] = JSON.parse(ran.stdout)
    expect(told).toHaveLength(2)
    for (const one of told) expect(isImport(one), JSON.stringify(isImport.errors)).toBe(true)
    expect(await pathsIn(join(root, "documents"))).toHaveLength(6)
  })

  test("does not write the same file twice", async () => {
    const root = await withText()
    const ran = await styrdok(root, ["import", "hembesok.txt", "hembesok.txt", "--out", "documents"])
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("STYR_FINNS_REDAN") })
    expect(await pathsIn(join(root, "documents"))).toHaveLength(3)
  })

  test("writes a text without body and decision straight into the folder", async () => {
    const root = await withText("Om fikarummet\n\n1 Kaffe\nDen som tar sista koppen kokar nytt.\n")
    const ran = await styrdok(root, ["import", "hembesok.txt", "--out", "documents", "--format", "json"])
    const told = JSON.parse(ran.stdout)
    expect(isImport(told), JSON.stringify(isImport.errors)).toBe(true)
    expect(told).toMatchObject({ path: "documents/om-fikarummet.md", decision: null, lostWords: [] })
    const given = await styrdok(root, [
      "import",
      "hembesok.txt",
      "--out",
      "andra",
      "--instans",
      "kf",
      "--format",
      "json",
    ])
    expect(JSON.parse(given.stdout).path).toBe("andra/kf/om-fikarummet.md")
  })

  test.each(["../../ute", "a/b", "..", "Socialnämnden", "beslut"])("refuses %s as a body", async instans => {
    const root = await withText()
    const ran = await styrdok(root, ["import", "hembesok.txt", "--out", "documents", "--instans", instans])
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("STYR_OKAND_FLAGGA") })
    expect((await pathsIn(root)).toSorted()).toEqual(["hembesok.txt", "styrdok.yaml"])
  })

  test.each([
    ["nothing", Buffer.alloc(0)],
    ["a binary", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 255, 254])],
    ["Latin-1", Buffer.from("Riktlinje för hembesök\n\n1 Inledning\nKommunen ska göra hembesök.\n", "latin1")],
    ["UTF-16", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
    ["CRLF and a byte order mark", Buffer.from(`\ufeff${TEXT.replaceAll("\n", "\r\n")}`)],
    ["one line", Buffer.from("Hej")],
    [
      "a document that is Markdown already",
      Buffer.from("---\nid: a\ntitel: A\ntyp: policy\n---\n# 1 Inledning\n\nText.\n"),
    ],
    ["a title of marks alone", Buffer.from("!!! ??? ///\n\n1 Inledning\nText.\n")],
    ["a title that leads out", Buffer.from("../../../ute\n\n1 Inledning\nText.\n")],
  ])("takes or refuses %s, with words that a person understands", async (_, bytes) => {
    const root = await folderOf({ ...SOUND, "a.txt": bytes })
    const ran = await styrdok(root, ["import", "a.txt", "--out", "documents", "--format", "json"])
    expect([0, 2]).toContain(ran.code)
    if (ran.code === 2) expect(ran.stderr).toMatch(/\(STYR_\w+\)/)
    if (ran.code === 0) {
      const told = JSON.parse(ran.stdout)
      expect(isImport(told), JSON.stringify(isImport.errors)).toBe(true)
      expect(told.path).toMatch(/^documents\/([a-z0-9-]+\/)?[a-z0-9-]+\.md$/)
    }
    const written = (await pathsIn(root)).filter(path => !["a.txt", "styrdok.yaml"].includes(path))
    expect(written.filter(path => !path.startsWith("documents/"))).toEqual([])
    expect((await styrdok(root, ["validate"])).code).toBeLessThan(2)
  })

  test("of a binary writes no document", async () => {
    const root = await folderOf({ ...SOUND, "a.docx": Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 255]) })
    const ran = await styrdok(root, ["import", "a.docx", "--out", "documents"])
    expect(ran).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/ZIP-fil men inget Word-dokument[\s\S]*STYR_LASA/),
    })
    expect((await pathsIn(root)).toSorted()).toEqual(["a.docx", "styrdok.yaml"])
  })

  test.each([
    ["nothing", Buffer.alloc(0), "har ingen text"],
    ["blanks and marks", Buffer.from("\ufeff \r\n\t\u00a0\n---\n"), "har ingen text"],
    ["a damaged PDF", Buffer.from("%PDF-1.7\nSocialnämnden"), "är skadad"],
    ["RTF", Buffer.from("{\\rtf1\\ansi Riktlinje}"), "är inte en textfil"],
  ])("of %s writes no document, and takes the other file", async (_, bytes, words) => {
    const root = await withText()
    await fill(root, { "a.txt": bytes })
    const ran = await styrdok(root, ["import", "a.txt", "hembesok.txt", "--out", "documents"])
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringMatching(/^a\.txt:? .*[\s\S]*STYR_(LASA|PDF_IN)/) })
    expect(ran.stderr).toContain(words)
    expect(await pathsIn(join(root, "documents"))).toHaveLength(3)
  })

  test("says first which line styrdok.yaml needs, and what waits for it", async () => {
    const root = await withText(TEXT.replaceAll("Socialnämnden", "Kommunstyrelsen"))
    const before = await readFile(join(root, "styrdok.yaml"), "utf8")
    await writeFile(join(root, "styrdok.yaml"), before.replace(/^ {2}ks:.*\n/m, ""))
    const ran = await styrdok(root, ["import", "hembesok.txt", "--out", "documents", "--format", "json"])
    const { path, warnings } = JSON.parse(ran.stdout)
    expect(path).toBe("documents/ks/riktlinje-for-hembesok.md")
    expect(warnings[0]).toEqual({
      line: 1,
      code: "instans-att-lagga-till",
      message:
        'Instansen "ks" finns inte i styrdok.yaml. Dokumentet och beslutet väntar på den. ' +
        "Klistra in raden under instanser: ks: {namn: Kommunstyrelsen, slag: styrelse}",
    })
  })

  test("gives a line for a body that nobody knows, where only the name is to be filled in", async () => {
    const root = await withText("Om fikarummet\n\n1 Kaffe\nDen som tar sista koppen kokar nytt.\n")
    const ran = await styrdok(root, ["import", "hembesok.txt", "--out", "documents", "--instans", "fn"])
    expect(ran.stdout).toMatch(
      /Dokumentet väntar på den\. Klistra in raden under instanser, och skriv instansens namn: fn: \{namn: Namn, slag: namnd\}/,
    )
    expect(ran.stdout).toContain("Anteckna beslutet i en mapp under documents/beslut/ när du vet")
    expect(ran.stdout).not.toContain("styrdok decide")
  })

  test("names each rest of a change once", async () => {
    const root = await withText(TEXT.replace("Enhetschefen ska", "Enhetschefen ~~bör~~ **ska**"))
    const ran = await styrdok(root, ["import", "hembesok.txt", "--out", "documents"])
    expect(ran.stdout.match(/rest av en ändring/gi)).toHaveLength(1)
    expect(ran.stdout).toContain("”bör” är struket och ”ska” är infogat. Välj det som beslutades.")
  })

  test("of a second document under the same paragraph says how to add it to the record, and writes nothing", async () => {
    const root = await withText()
    await fill(root, { "utskick.txt": TEXT.replaceAll("hembesök", "utskick") })
    await styrdok(root, ["import", "hembesok.txt", "--out", "documents"])
    const before = await filesUnder(root)
    const ran = await styrdok(root, ["import", "utskick.txt", "--out", "documents"])
    expect(ran).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/^Beslutet finns redan i .*beslut\.yaml\.[\s\S]*för hand[\s\S]*STYR_FINNS_REDAN/),
    })
    expect(await filesUnder(root)).toEqual(before)
    // The advice can be followed.
    expect(await styrdok(root, ["import", "utskick.txt", "--out", "tillfalligt"])).toMatchObject({ code: 0 })
    const again = await styrdok(root, ["import", "hembesok.txt", "--out", "documents"])
    expect(again.stderr).toMatch(/riktlinje-for-hembesok\.md finns redan\.\nInget har skrivits/)
  })

  test("leaves no document without its decision when the disk says no", async () => {
    const root = await withText()
    await fill(root, { "documents/beslut": "en fil där en mapp ska stå" })
    const ran = await styrdok(root, ["import", "hembesok.txt", "--out", "documents"])
    expect(ran.code).toBe(2)
    expect(await pathsIn(join(root, "documents"))).toEqual(["beslut"])
  })

  test("says what is missing", async () => {
    const root = await withText()
    for (const argv of [["import"], ["import", "hembesok.txt"], ["import", "--out", "documents"]]) {
      expect(await styrdok(root, argv)).toMatchObject({ code: 2, stderr: expect.stringContaining("STYR_OKAND_FLAGGA") })
    }
    const none = await styrdok(root, ["import", "hembesok.txt", "--out", "documents", "--format", "xml"])
    expect(none.code).toBe(2)
  })
})

const sources = join(PRODUCT, "../shared/sources")

describe("the two real documents", () => {
  const names = ["alingsas-iub.txt", "trollhattan-katalog.txt"]
  const there =
    readdirSync(join(PRODUCT, "..")).includes("shared") && names.every(name => readdirSync(sources).includes(name))

  test.skipIf(!there)("come in, are sound once the bodies are in styrdok.yaml, and can be built", async () => {
    const root = await freshPath()
    await styrdok(root, ["init", root, "--kommun", "Provkommunen"])
    const files = names.map(name => join(sources, name))
    const ran = await styrdok(root, ["import", ...files, "--out", "documents", "--format", "json"])
    expect(ran).toMatchObject({ code: 0, stderr: "" })
    const told: readonly { readonly warnings: readonly { readonly message: string }[] }[] = JSON.parse(ran.stdout)
    for (const one of told) expect(isImport(one), JSON.stringify(isImport.errors)).toBe(true)
    const lines = told.flatMap(one =>
      one.warnings.flatMap(({ message }) => /instanser: (\w+: \{.*\})$/.exec(message)?.[1] ?? []),
    )
    const settings = join(root, "styrdok.yaml")
    const text = await readFile(settings, "utf8")
    await writeFile(settings, text.replace("instanser:\n", `instanser:\n${lines.map(line => `  ${line}\n`).join("")}`))
    const { findings } = JSON.parse((await styrdok(root, ["validate", "--format", "json"])).stdout)
    expect(findings.filter((finding: { severity: string }) => finding.severity === "fel")).toEqual([])
    const built = await styrdok(root, ["build", "--out", "site", "--publik", "webb"])
    expect(built).toMatchObject({ code: 0, stderr: "" })
    await chmod(settings, 0o644)
  })
})
