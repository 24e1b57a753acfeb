import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, onTestFinished, test } from "vitest"
import { exampleDocument, SOUND } from "../../src/rules/example-collection.ts"
import { commitAll, temporaryFolder, writeFiles } from "../git-folder.ts"
import { run } from "./run-main.ts"

/** What validate says of one fault, as far as these tests ask. */
interface Finding {
  readonly rule: string
  readonly severity: string
  readonly path: string
  readonly line: number
  readonly column: number
  readonly message: string
  readonly advice: string
}

/** Every collection here has a neighbour with a fault of its own, which must be told whatever the others look like. */
const NEIGHBOUR = "documents/sn/granne.md"
const NEIGHBOURS_FAULT = '"bör" är överstruket.'

type Files = Readonly<Record<string, string | Uint8Array>>

function collection(files: Files): string {
  const root = temporaryFolder()
  chmodSync(root, 0o755)
  writeFiles(root, {
    ...SOUND,
    [NEIGHBOUR]: exampleDocument({ id: "granne" }, "# 1 A\n\nKommunen ~~bör~~ ska.\n"),
    ...files,
  })
  return root
}

/** Validates, and answers the findings outside the neighbour's file. */
async function validate(root: string, ...argv: readonly string[]): Promise<readonly Finding[]> {
  const { code, stdout, stderr } = await run(root, "validate", "--format", "json", ...argv)
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" })
  const { findings }: { readonly findings: readonly Finding[] } = JSON.parse(stdout)
  expect(findings.filter(finding => finding.path === NEIGHBOUR).map(finding => finding.message)).toEqual([
    NEIGHBOURS_FAULT,
  ])
  for (const finding of findings) {
    expect(finding.line).toBeGreaterThan(0)
    expect(finding.column).toBeGreaterThan(0)
    expect(finding.message).not.toMatch(/undefined|\[object|NaN|Error/)
    expect(finding.advice).not.toBe("")
  }
  return findings.filter(finding => finding.path !== NEIGHBOUR)
}

/** The findings of a collection in which documents/sn/exempel.md has this content. */
const findingsOf = (content: string | Uint8Array, others: Files = {}): Promise<readonly Finding[]> =>
  validate(collection({ "documents/sn/exempel.md": content, ...others }))

const said = (findings: readonly Finding[]) => findings.map(({ rule, severity, message }) => [rule, severity, message])

const messages = (findings: readonly Finding[]) => findings.map(({ message }) => message)

/** Root may read and write everything; for the rest of the test the process is somebody else. */
function withoutPrivileges(): void {
  if (process.geteuid?.() !== 0) return
  process.seteuid?.(65_534)
  onTestFinished(() => process.seteuid?.(0))
}

const SOUND_TEXT = exampleDocument()
const RECORD = "documents/beslut/2026/sn-2026-01-01-1/beslut.yaml"

describe("the facts", () => {
  test("a bracket that is never closed", async () => {
    const findings = await findingsOf(exampleDocument({ typ: "[riktlinje" }))
    expect(said(findings)).toContainEqual(["uppgifter-lasbara", "fel", 'Raden "beslutsinstans: sn" går inte att läsa.'])
  })

  test("what is wrong at the very end is told on a line that has words", async () => {
    const findings = await findingsOf(exampleDocument({ bilagor: "[" }))
    expect(messages(findings)).toContain('Raden "bilagor: [" går inte att läsa.')
  })

  test("a colon in a value", async () => {
    const findings = await findingsOf(exampleDocument({ titel: "Plan: del 2" }))
    // What seems to be missing may stand on the broken line, so that nothing else is said.
    expect(findings).toEqual([
      expect.objectContaining({
        rule: "uppgifter-lasbara",
        line: 3,
        column: 1,
        message: 'Raden "titel: Plan: del 2" har ett kolon inne i värdet.',
        advice: 'Sätt citattecken runt värdet, så här: titel: "Plan: del 2".',
      }),
    ])
  })

  test("a value that is cut off, also where nothing is left of it", async () => {
    for (const value of ["SN 2026/4 # 37", "# 37"]) {
      const findings = await findingsOf(exampleDocument({ diarienummer: value }))
      expect(said(findings)).toEqual([["varde-avklippt", "fel", '"# 37" kommer inte med i värdet.']])
    }
  })

  test("front matter never closed, or missing", async () => {
    expect(said(await findingsOf(SOUND_TEXT.replace("---\n# 1", "\n# 1")))).toEqual([
      ["uppgifter-lasbara", "fel", "Uppgifterna överst börjar med --- men slutar aldrig."],
    ])
    for (const text of ["", "# Rubrik\n"]) {
      expect(messages(await findingsOf(text))).toContain("Dokumentet börjar inte med sina uppgifter.")
    }
    expect(messages(await findingsOf("\n\n---\nid: exempel\n---\n"))).toContain(
      "Före uppgifterna överst står en tom rad.",
    )
  })

  test("aliases that would explode", async () => {
    const levels = Array.from({ length: 30 }, (_, level) => {
      const value = level === 0 ? "x" : `*a${level - 1}`
      return `a${level}: &a${level} [${Array.from({ length: 10 }, () => value).join(", ")}]`
    })
    const begun = performance.now()
    const findings = await findingsOf(`---\nid: exempel\n${levels.join("\n")}\n---\n`)
    expect(performance.now() - begun).toBeLessThan(5_000)
    const own = findings.filter(({ rule }) => rule === "uppgifter-lasbara")
    expect(own).toHaveLength(30)
    expect(own[1]?.message).toMatch(/^"a1: &a1 \[\*a0, .*" hänvisar till ett annat ställe eller ligger för djupt\.$/)
  })

  test("an unknown key of two letters resembles nothing", async () => {
    expect(messages(await findingsOf(exampleDocument({ a1: "x" })))).toEqual(['Uppgiften "a1" finns inte.'])
    expect(messages(await findingsOf(exampleDocument({ titl: "x" })))).toEqual([
      'Uppgiften "titl" finns inte. Menade du "titel"?',
    ])
  })

  test("a key with a slash is found where it stands", async () => {
    expect(await findingsOf(exampleDocument({ "a/b": "x" }))).toMatchObject([
      { rule: "uppgift-okand", line: 10, column: 1 },
    ])
  })

  test("a list of nothing", async () => {
    expect(said(await findingsOf(exampleDocument({ galler_for: '[""]' })))).toEqual([
      ["uppgift-tom", "fel", 'Uppgiften "galler_for" är tom.'],
    ])
  })

  test.each(["../../etc", "/etc/passwd", "a/b", "..", "A", "å", "a b", "a\\b", "con.md", "__proto__"])(
    "id %s",
    async id => {
      const findings = await findingsOf(exampleDocument({ id }))
      expect(said(findings)).toEqual([
        [
          "uppgift-form",
          "fel",
          `Under "id" står "${id}". Där ska stå bara små bokstäver a–z, siffror och bindestreck.`,
        ],
      ])
    },
  )

  test("two documents with one id", async () => {
    const findings = await findingsOf(SOUND_TEXT, {
      "documents/kf/kopia.md": exampleDocument({ beslutsinstans: "kf" }),
    })
    expect(findings).toMatchObject([
      {
        rule: "id-dubblett",
        path: "documents/sn/exempel.md",
        line: 2,
        column: 5,
        message: 'Beteckningen "exempel" används redan av documents/kf/kopia.md.',
      },
    ])
  })
})

describe("the bytes", () => {
  test.each([
    ["a byte order mark", `\uFEFF${SOUND_TEXT}`],
    ["two of them", `\uFEFF\uFEFF${SOUND_TEXT}`],
    ["CRLF", SOUND_TEXT.replaceAll("\n", "\r\n")],
    ["CR", SOUND_TEXT.replaceAll("\n", "\r")],
    ["no line end at the end", SOUND_TEXT.trimEnd()],
  ])("%s: nothing wrong, and fmt mends the form", async (_, text) => {
    const root = collection({ "documents/sn/exempel.md": text })
    expect(await validate(root)).toEqual([])
    expect(await run(root, "fmt", "--check")).toMatchObject({ code: 1, stdout: "documents/sn/exempel.md\n" })
    expect(await run(root, "fmt")).toMatchObject({ code: 0, stdout: "documents/sn/exempel.md\n" })
    expect(readFileSync(join(root, "documents/sn/exempel.md"), "utf8")).toBe(SOUND_TEXT)
    expect(await run(root, "fmt", "--check")).toMatchObject({ code: 0, stdout: "" })
  })

  test("lines and columns are counted after the mark, with CRLF as one end", async () => {
    const text = `\uFEFF${exampleDocument({}, "# 1 A\n\n*ä* ~~bort~~\n")}`.replaceAll("\n", "\r\n")
    expect(await findingsOf(text)).toMatchObject([{ rule: "andringsrester", line: 13, column: 5 }])
  })

  test("Latin-1: told where it begins, read all the same, and what fmt writes of it is UTF-8", async () => {
    const text = exampleDocument({ titel: "Riktlinje för \u0096 vård" }, "# 1 Äldre\n\n~~Råd~~\n")
    const bytes = Buffer.from(text.replaceAll("\n", "\r\n"), "latin1")
    const root = collection({ "documents/sn/exempel.md": bytes })
    expect(said(await validate(root))).toEqual([
      ["fil-lasbar", "fel", 'Filen är inte sparad som UTF-8. Första tecknet som skiljer sig är "ö".'],
      ["andringsrester", "fel", '"Råd" är överstruket.'],
    ])
    await run(root, "fmt")
    expect(readFileSync(join(root, "documents/sn/exempel.md"), "utf8")).toBe(text.replace("\u0096", "–"))
    expect(messages(await validate(root))).toEqual(['"Råd" är överstruket.'])
  })

  test("one wrong byte in a sound file spoils no other letter, also when fmt writes it", async () => {
    const sound = exampleDocument({}, "# 1 Ärenden\r\n\r\nRådet är X klart.\r\n")
    const bytes = Buffer.from(sound)
    bytes[bytes.indexOf("X")] = 0xff
    const root = collection({ "documents/sn/exempel.md": bytes })
    expect(await validate(root)).toMatchObject([{ rule: "fil-lasbar", line: 13, column: 10 }])
    await run(root, "fmt")
    expect(readFileSync(join(root, "documents/sn/exempel.md"), "utf8")).toBe(
      sound.replaceAll("\r\n", "\n").replace("X", "ÿ"),
    )
  })

  test("loose accents in the text", async () => {
    const root = collection({ "documents/sn/exempel.md": exampleDocument({}, "# 1 A\n\nRa\u030ad.\n") })
    expect(said(await validate(root))).toEqual([
      ["fil-lasbar", "varning", '"a\u030a" är skrivet med lös accent, och hittas inte när någon söker.'],
    ])
    await run(root, "fmt")
    expect(await validate(root)).toEqual([])
  })

  test("loose accents, spaces and line breaks in names: the documents are read", async () => {
    const names = ["ra\u030ad", "å ä ö", 'a "b"', "a\nb", "😀"]
    const others = Object.fromEntries(
      names.map((name, index) => [`documents/sn/${name}.md`, exampleDocument({ id: `d-${index}` }, "~~x~~\n")]),
    )
    const findings = await findingsOf(SOUND_TEXT, others)
    expect(findings.map(finding => finding.path).toSorted()).toEqual(Object.keys(others).toSorted())
  })

  test.each([
    ["20 MB", new Uint8Array(20_000_000).fill(97), "Filen är 20,0 MB stor och läses inte."],
    ["a binary", Uint8Array.from({ length: 5_000 }, (_, index) => index % 256), "Filen är inte en textfil."],
    ["UTF-16", Buffer.from(`\uFEFF${SOUND_TEXT}`, "utf16le"), "Filen är inte en textfil."],
  ])("%s: told, and left alone by fmt", async (_, bytes, message) => {
    const root = collection({ "documents/sn/exempel.md": bytes })
    const findings = await validate(root)
    expect(findings[0]).toMatchObject({ rule: "fil-lasbar", severity: "fel", line: 1, column: 1, message })
    expect(await run(root, "fmt")).toMatchObject({ code: 0, stdout: "" })
    expect(Buffer.compare(readFileSync(join(root, "documents/sn/exempel.md")), bytes)).toBe(0)
  })
})

describe("the text", () => {
  test("ten thousand headings", async () => {
    const headings = Array.from({ length: 10_000 }, (_, index) => `# ${index + 1} Rubrik ${index % 100}\n`)
    const begun = performance.now()
    expect(await findingsOf(exampleDocument({}, headings.join("\n")))).toEqual([])
    expect(performance.now() - begun).toBeLessThan(20_000)
  })

  test.each([
    ["quotes", `${"> ".repeat(200)}text\n`],
    ["lists", Array.from({ length: 200 }, (_, level) => `${"  ".repeat(level)}- x\n`).join("")],
    ["emphasis", `${"*".repeat(20_000)}a${"*".repeat(20_000)}\n`],
  ])("200 levels of nesting, and more: %s", async (_, body) => {
    const findings = await findingsOf(exampleDocument({}, body))
    expect(findings).toMatchObject([{ rule: "fil-lasbar", severity: "fel", line: 11, column: 1 }])
    expect(findings[0]?.message).toMatch(/nivåer/)
  })

  test.each([
    ["../../../../../etc/passwd", "ligger utanför dokumentets mapp"],
    ["/etc/passwd", "ligger utanför dokumentets mapp"],
    ["..%2f..%2f..%2fx.png", "ligger utanför dokumentets mapp"],
    ["%2e%2e/%2e%2e/x.png", "ligger utanför dokumentets mapp"],
    ["exempel/../../kf/x.png", "ligger utanför dokumentets mapp"],
    ["file:///etc/passwd", "ligger på en annan webbplats"],
    ["javascript:alert(1)", "ligger på en annan webbplats"],
    ["//a.example/x.png", "ligger på en annan webbplats"],
    ["exempel/finns-inte.png", "finns inte"],
  ])("an image at %s", async (target, complaint) => {
    const findings = await findingsOf(exampleDocument({}, `# 1 A\n\n![En karta](${target})\n`))
    const own = findings.filter(({ rule }) => rule === "lokal-fil")
    expect(own).toMatchObject([{ severity: "fel", line: 13, column: 1 }])
    expect(own[0]?.message).toContain(complaint)
  })

  test("an attachment out of the tree", async () => {
    expect(said(await findingsOf(exampleDocument({ bilagor: "[{titel: A, fil: ../../../etc/passwd}]" })))).toEqual([
      ["lokal-fil", "fel", 'Filen "../../../etc/passwd" ligger utanför dokumentets mapp.'],
    ])
  })
})

describe("the folder", () => {
  test("links: to a file outside, to a folder, to nothing; never followed", async () => {
    const outside = temporaryFolder()
    writeFiles(outside, { "hemligt.md": exampleDocument({ id: "hemligt" }), "mapp/x.md": exampleDocument({ id: "x" }) })
    const root = collection({ "documents/sn/exempel.md": SOUND_TEXT })
    symlinkSync(join(outside, "hemligt.md"), join(root, "documents/sn/lank.md"))
    symlinkSync(join(outside, "mapp"), join(root, "documents/mapp"))
    symlinkSync("finns-inte", join(root, "documents/sn/tomt.md"))
    expect(said(await validate(root))).toEqual(
      ["documents/mapp", "documents/sn/lank.md", "documents/sn/tomt.md"].map(path => [
        "trasig-fil",
        "fel",
        `${path} är en länk till en annan fil. Den följs inte.`,
      ]),
    )
    expect((await run(root, "status", "--format", "json")).stdout).not.toContain("hemligt")
  })

  test("an image by way of a link out of the tree", async () => {
    const root = collection({ "documents/sn/exempel.md": exampleDocument({}, "# 1 A\n\n![Karta](exempel/k.png)\n") })
    mkdirSync(join(root, "documents/sn/exempel"))
    symlinkSync("/etc/passwd", join(root, "documents/sn/exempel/k.png"))
    expect(messages(await validate(root))).toContain(
      "documents/sn/exempel/k.png är en länk till en annan fil. Den följs inte.",
    )
  })

  test("a file, and a folder, that may not be read", async () => {
    const root = collection({ "documents/sn/exempel.md": SOUND_TEXT, "documents/kf/a.md": SOUND_TEXT })
    chmodSync(join(root, "documents/sn/exempel.md"), 0)
    chmodSync(join(root, "documents/kf"), 0)
    onTestFinished(() => chmodSync(join(root, "documents/kf"), 0o755))
    withoutPrivileges()
    expect(said(await validate(root))).toEqual([
      ["trasig-fil", "fel", "documents/kf går inte att öppna: du får inte läsa den."],
      ["trasig-fil", "fel", "documents/sn/exempel.md går inte att öppna: du får inte läsa den."],
    ])
  })

  test("a folder that is called as a document", async () => {
    const root = collection({ "documents/sn/exempel.md": SOUND_TEXT })
    mkdirSync(join(root, "documents/sn/mapp.md"))
    expect(await validate(root)).toEqual([])
  })

  test("an empty folder, and a collection without documents", async () => {
    const empty = await run(temporaryFolder(), "validate")
    expect(empty).toMatchObject({ code: 2, stdout: "" })
    expect(empty.stderr).toContain("Här finns ingen fil som heter styrdok.yaml.")
    const root = temporaryFolder()
    writeFiles(root, SOUND)
    const { code, stdout } = await run(root, "validate", "--format", "json")
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ findings: [], summary: { documents: 0 } })
    expect(await run(root, "status")).toMatchObject({ code: 0, stderr: "" })
    expect(await run(root, "fmt")).toMatchObject({ code: 0, stdout: "" })
  })

  test("a folder that may not be written", async () => {
    const root = collection({ "documents/sn/exempel.md": `\uFEFF${SOUND_TEXT}` })
    chmodSync(join(root, "documents/sn"), 0o555)
    onTestFinished(() => chmodSync(join(root, "documents/sn"), 0o755))
    withoutPrivileges()
    const { code, stderr } = await run(root, "fmt")
    expect(code).toBe(2)
    expect(stderr).toContain("documents/sn/exempel.md kunde inte skrivas.")
    expect(stderr).toContain("Du får inte skriva där.")
    expect(stderr).toContain("(STYR_SKRIVA)")
    expect(readFileSync(join(root, "documents/sn/exempel.md"), "utf8")).toBe(`\uFEFF${SOUND_TEXT}`)
    expect(readdirSync(join(root, "documents/sn")).toSorted()).toEqual(["exempel.md", "granne.md"])
  })
})

describe("records and settings", () => {
  test.each([
    ["broken", "instans: [sn\nform: : :"],
    ["empty", ""],
    ["binary", new Uint8Array(100)],
    ["2 MB", new Uint8Array(2_000_000).fill(97)],
    ["a list", "- a\n- b\n"],
    ["aliases", "instans: &a sn\nform: *a\n"],
    [
      "out of the tree",
      'instans: ../x\nform: sammantrade\ndatum: 2026-01-01\nparagraf: "1"\nbeslut:\n  - {dokument: ../../x, slag: bordlagd}\n',
    ],
  ])("a record that is %s", async (_, content) => {
    const findings = await findingsOf(SOUND_TEXT, { [RECORD]: content })
    const own = findings.filter(
      ({ path, rule, severity }) => path === RECORD && rule === "beslut-form" && severity === "fel",
    )
    expect(own.length).toBeGreaterThan(0)
    expect(findings.filter(({ path }) => path === "documents/sn/exempel.md")).toEqual([])
  })

  test("settings that cannot be read to the end: told, and the rest is used", async () => {
    const findings = await findingsOf(SOUND_TEXT, { "styrdok.yaml": `${SOUND["styrdok.yaml"]}roller: [\n` })
    expect(findings.every(({ path, rule }) => path === "styrdok.yaml" && rule === "installningar")).toBe(true)
    expect(messages(findings)).toContain('Raden "roller: [" går inte att läsa.')
  })

  test.each([
    ["no JSON", "{", "schemas/types/egen.json går inte att läsa som JSON."],
    ["no type", '{"title": "Egen", "x-klass": "okand"}', "schemas/types/egen.json"],
    [
      "no schema",
      '{"title": "Egen", "x-klass": "normerande", "properties": {"a": {"type": "nonsens"}}}',
      "schemas/types/egen.json går inte att använda som schema.",
    ],
    [
      "a reference to nothing",
      '{"title": "Egen", "x-klass": "normerande", "properties": {"a": {"$ref": "finns-inte.json"}}}',
      "schemas/types/egen.json går inte att använda som schema.",
    ],
  ])("a type of the municipality's own that is %s: whose fault it is, is told", async (_, type, message) => {
    const root = collection({
      "documents/sn/exempel.md": exampleDocument({ typ: "egen" }),
      "schemas/types/egen.json": type,
    })
    const { code, stderr } = await run(root, "validate")
    expect(code).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr).toContain("(STYR_INSTALLNINGAR)")
  })
})

describe("--base", () => {
  test("without Git", async () => {
    const { code, stdout, stderr } = await run(collection({}), "validate", "--base", "main")
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toContain("Mappen hör inte till något Git-arkiv.")
    expect(stderr).toContain("(STYR_GIT)")
  })

  test("a revision called as a flag writes no file", async () => {
    const root = collection({})
    commitAll(root)
    const { code, stderr } = await run(root, "validate", "--base=--output=x")
    expect(code).toBe(2)
    expect(stderr).toContain('Git hittar inte versionen "--output=x".')
    expect(stderr).toContain("(STYR_OKAND_REVISION)")
    expect(existsSync(join(root, "x"))).toBe(false)
  })

  test("a revision from before the collection", async () => {
    const root = temporaryFolder()
    commitAll(root)
    writeFiles(root, SOUND)
    const { code, stderr } = await run(root, "validate", "--base", "HEAD")
    expect(code).toBe(2)
    expect(stderr).toContain('I versionen "HEAD" finns ingen fil som heter styrdok.yaml.')
  })

  test("what was wrong before is left out, however bad it was; what is new is told", async () => {
    const root = collection({
      "documents/sn/exempel.md": SOUND_TEXT.replace("---\n# 1", "\n# 1"),
      "documents/sn/bilder.md": new Uint8Array(100),
      "documents/sn/lol.md": "---\na: &a [x]\nb: [*a, *a]\n---\n",
    })
    symlinkSync("/etc/passwd", join(root, "documents/sn/lank.md"))
    commitAll(root)
    expect(await run(root, "validate", "--base", "HEAD")).toMatchObject({ code: 0, stderr: "" })
    writeFileSync(join(root, "documents/sn/ny.md"), exampleDocument({ id: "ny" }, "~~ny~~\n"))
    const { code, stdout } = await run(root, "validate", "--base", "HEAD", "--format", "json")
    expect(code).toBe(1)
    expect(JSON.parse(stdout).findings).toMatchObject([{ path: "documents/sn/ny.md", message: '"ny" är överstruket.' }])
  })
})

test("everything at once, in every form of report", async () => {
  const root = collection({
    "documents/sn/a.md": SOUND_TEXT.replace("---\n# 1", "\n# 1"),
    "documents/sn/b.md": new Uint8Array(100),
    "documents/sn/c.md": Buffer.from(exampleDocument({ id: "c" }), "latin1"),
    "documents/sn/d.md": new Uint8Array(20_000_000),
    "documents/sn/e.md": exampleDocument({ id: "e" }, `${"> ".repeat(200)}x\n`),
    "documents/sn/f.md": "",
    "documents/sn/g\nh.md": exampleDocument({ id: "../g", titel: "a: b", galler_for: "*x" }),
    [RECORD]: "- a",
  })
  symlinkSync("/etc/passwd", join(root, "documents/sn/i.md"))
  for (const format of ["text", "json", "github", "sarif", "markdown"]) {
    const { code, stdout, stderr } = await run(root, "validate", "--format", format)
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" })
    expect(stdout).not.toMatch(/undefined|\[object/)
    if (format !== "github") for (const name of "abcdefgi") expect(stdout, format).toContain(`documents/sn/${name}`)
  }
  for (const format of ["text", "json", "csv", "html"]) {
    expect(await run(root, "status", "--format", format)).toMatchObject({ code: 0, stderr: "" })
  }
})
