import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { SOUND } from "../../../src/rules/example-collection.ts"
import { GUIDELINE_PARTS } from "../../intake/docx/examples.ts"
import { type DocxParts, makeDocx, PNG, p, run } from "../../intake/docx/make-docx.ts"
import { filesUnder, folderOf, styrdok } from "./run.ts"

const described: DocxParts = {
  ...GUIDELINE_PARTS,
  body: GUIDELINE_PARTS.body.replace('descr=""', 'descr="Vägen in till huset"'),
}
const WORD = makeDocx(described)

const PAGE = `<!doctype html><html><head><title>Policy</title></head><body>
<nav><a href="/">Start</a></nav>
<main><h1>Policy för resor</h1>
<p>Diarienummer: KS 2026/9</p><p>Antagen av: Kommunstyrelsen</p><p>Beslutsdatum: 2026-01-13</p><p>Paragraf: 5</p>
<h2>Syfte</h2><p>Alla resor ska vara till nytta för kommunens invånare.</p><ul><li>Tåg först</li><li>Flyg sist</li></ul></main>
<footer>Lövhults kommun</footer></body></html>`

const TRACKED = makeDocx({
  body: `${p("Riktlinje för cyklar")}${p(`${run("Inom ")}<w:del w:id="1" w:author="E"><w:r><w:delText>två</w:delText></w:r></w:del><w:ins w:id="2" w:author="E">${run("tre")}</w:ins>${run(" dagar.")}`)}`,
})

async function pathsIn(root: string): Promise<readonly string[]> {
  return [...(await filesUnder(root)).keys()]
}

interface Finding {
  readonly rule: string
  readonly severity: string
  readonly path: string
}

async function findings(root: string): Promise<readonly Finding[]> {
  return JSON.parse((await styrdok(root, ["validate", "--format", "json"])).stdout).findings
}

describe("import of a Word document", () => {
  test("writes document, images, original and the decision with all of it; the digest of the wording holds", async () => {
    const root = await folderOf({ ...SOUND, "in.docx": WORD })
    const ran = await styrdok(root, ["import", "in.docx", "--out", "documents"])
    expect(ran).toMatchObject({ code: 0, stderr: "" })
    const beside = ["bild-1.png", "bild-2.png", "original.docx"].map(name => `riktlinje-for-hembesok/${name}`)
    const wording = [...beside, "riktlinje-for-hembesok.md"].toSorted()
    expect((await pathsIn(join(root, "documents"))).toSorted()).toEqual(
      [
        "beslut/2026/sn-2026-02-03-4/beslut.yaml",
        ...wording.map(path => `beslut/2026/sn-2026-02-03-4/${path}`),
        ...wording.map(path => `sn/${path}`),
      ].toSorted(),
    )
    const folder = join(root, "documents/sn/riktlinje-for-hembesok")
    expect(new Uint8Array(await readFile(join(folder, "original.docx")))).toEqual(WORD)
    expect(new Uint8Array(await readFile(join(folder, "bild-1.png")))).toEqual(PNG)
    expect(await readFile(`${folder}.md`, "utf8")).toContain(
      "bilagor:\n  - titel: Originalet som det kom in\n    fil: riktlinje-for-hembesok/original.docx\n",
    )
    expect((await findings(root)).filter(({ severity }) => severity === "fel")).toEqual([])
    const [row] = JSON.parse((await styrdok(root, ["status", "--format", "json"])).stdout)
    expect(row).toMatchObject({ tillstand: "gallande", flaggor: ["oprovad_import"] })
  })

  test("leaves the original out when asked to", async () => {
    const root = await folderOf({ ...SOUND, "in.docx": WORD })
    await styrdok(root, ["import", "in.docx", "--out", "documents", "--utan-original"])
    expect((await pathsIn(root)).filter(path => path.includes("original"))).toEqual([])
    expect((await findings(root)).filter(({ severity }) => severity === "fel")).toEqual([])
  })

  test("asks which side of open changes is the text, and writes nothing before", async () => {
    const root = await folderOf({ ...SOUND, "in.docx": TRACKED })
    const ran = await styrdok(root, ["import", "in.docx", "--out", "documents"])
    expect(ran).toMatchObject({ code: 2, stdout: "" })
    expect(ran.stderr).toMatch(/2 spårade ändringar[\s\S]*--andringar nya[\s\S]*STYR_ANDRINGAR/)
    expect((await pathsIn(root)).toSorted()).toEqual(["in.docx", "styrdok.yaml"])
  })

  test.each([
    ["nya", "Inom tre dagar."],
    ["gamla", "Inom två dagar."],
  ])("reads the side that is asked for: %s", async (side, words) => {
    const root = await folderOf({ ...SOUND, "in.docx": TRACKED })
    const ran = await styrdok(root, ["import", "in.docx", "--out", "documents", "--andringar", side])
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain("--utan-original")
    expect(await readFile(join(root, "documents/riktlinje-for-cyklar.md"), "utf8")).toContain(words)
  })

  test("of one with macros keeps no original", async () => {
    const macros = makeDocx({ ...described, more: { "word/vbaProject.bin": new Uint8Array([1, 2, 3]) } })
    const root = await folderOf({ ...SOUND, "in.docm": macros })
    const ran = await styrdok(root, ["import", "in.docm", "--out", "documents"])
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain("Filen har makron. De har inte körts och kom inte med.")
    expect((await pathsIn(root)).filter(path => path.includes("original"))).toEqual([])
  })
})

test("import of a saved web page makes something sound, and keeps the page as text", async () => {
  const root = await folderOf({ ...SOUND, "in.html": PAGE })
  const ran = await styrdok(root, ["import", "in.html", "--out", "documents", "--format", "json"])
  const told = JSON.parse(ran.stdout)
  expect(told).toMatchObject({ path: "documents/ks/policy-for-resor.md", lostWords: [] })
  expect(told.decision).toMatchObject({ instans: "ks", datum: "2026-01-13", paragraf: "5" })
  expect(await pathsIn(root)).toContain("documents/ks/policy-for-resor/original.html.txt")
  const faults = (await findings(root)).filter(({ rule }) => /lydelse|lokal-fil|publiceras-inte/.test(rule))
  expect(faults).toEqual([])
})

describe("a name that lies", () => {
  test("is said, and the file is read as what it is", async () => {
    const root = await folderOf({ ...SOUND, "in.txt": WORD })
    const ran = await styrdok(root, ["import", "in.txt", "--out", "documents"])
    expect(ran.code).toBe(0)
    expect(ran.stdout).toContain("Namnet slutar på .txt, men filen är ett Word-dokument.")
  })

  test("is said of a file that is not read", async () => {
    const root = await folderOf({ ...SOUND, "in.docx": Buffer.from("%PDF-1.7\n") })
    const ran = await styrdok(root, ["import", "in.docx", "--out", "documents"])
    expect(ran.stderr).toMatch(/in\.docx: PDF-filen är skadad[\s\S]*Namnet slutar på \.docx, men filen är en PDF\./)
  })
})

describe("import of a folder", () => {
  const mixed = {
    ...SOUND,
    "gamla/a.docx": WORD,
    "gamla/b/sida.html": PAGE,
    "gamla/b/c.doc": Buffer.from("{\\rtf1 Riktlinje}"),
    "gamla/d.docx": TRACKED,
    "gamla/tom.txt": "",
    "gamla/~$a.docx": "lås",
    "gamla/.dold": "x",
    "gamla/e.txt": "=Om fikarummet\n\n1 Kaffe\nDen som tar sista koppen kokar nytt.\n",
  }

  test("takes all files below it, goes on after each that fails, and lists them, the most doubtful first", async () => {
    const root = await folderOf(mixed)
    const reports = ["--rapport", "rapport.csv", "--rapport", "rapport.html"]
    const ran = await styrdok(root, ["import", "gamla", "--out", "documents", ...reports, "--format", "json"])
    expect(ran.code).toBe(2)
    expect(JSON.parse(ran.stdout)).toHaveLength(3)
    expect(ran.stderr.match(/\(STYR_\w+\)/g)).toEqual(["(STYR_LASA)", "(STYR_ANDRINGAR)", "(STYR_LASA)"])
    const csv = await readFile(join(root, "rapport.csv"), "utf8")
    expect(csv.startsWith("\ufeffFil;Säkerhet;Att se på;Titel;")).toBe(true)
    const degrees = csv.match(/;(?:kom inte in|låg|medel|hög);/g)
    expect(degrees).toEqual([";kom inte in;", ";kom inte in;", ";kom inte in;", ";låg;", ";medel;", ";hög;"])
    const html = await readFile(join(root, "rapport.html"), "utf8")
    expect(html).toContain("3 av 6 filer blev dokument. 3 kom inte in, och står först.")
    for (const name of ["gamla/a.docx", "gamla/b/c.doc", "gamla/tom.txt"]) expect(html).toContain(name)
  })

  test("does not read what it writes", async () => {
    const root = await folderOf({ ...SOUND, "gamla/a.docx": WORD })
    const again = ["import", ".", "--out", "documents", "--rapport", "r.html"]
    await styrdok(root, again)
    const ran = await styrdok(root, again)
    expect(ran.stderr).not.toMatch(/documents\/sn\/.*original|r\.html/)
  })

  test("refuses a list in a form that it cannot write, before anything is read", async () => {
    const root = await folderOf({ ...SOUND, "gamla/a.docx": WORD })
    const ran = await styrdok(root, ["import", "gamla", "--out", "documents", "--rapport", "r.pdf"])
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("STYR_OKAND_FLAGGA") })
    expect(await pathsIn(root)).not.toContain("documents")
  })
})
