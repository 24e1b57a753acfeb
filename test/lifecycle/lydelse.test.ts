import { execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { lydelseOf, wordingFiles } from "../../src/lifecycle/index.ts"
import { manifestOf, type WordingFile } from "../../src/lifecycle/lydelse.ts"
import { exampleDocument, SOUND_LYDELSE } from "../../src/rules/example-collection.ts"
import { fileDigest } from "../../src/text/index.ts"
import { collect, type Files } from "../collection.ts"
import { act, BODIES, decision, decisionFiles } from "./sample.ts"

const FOLDER = "documents/beslut/2026/sn-2026-02-03-4"
const bytes = (content: string | Uint8Array) =>
  typeof content === "string" ? new TextEncoder().encode(content) : content

/** The files of a wording as the collection reads them from a decision's folder. */
async function storedFiles(files: Files) {
  const inFolder = Object.entries(files).map(([name, content]) => [`${FOLDER}/${name}`, content])
  const { collection } = await collect({
    "styrdok.yaml": BODIES,
    ...decisionFiles(decision("sn-2026-02-03-4", [act("antagen")])),
    ...Object.fromEntries(inFolder),
  })
  return wordingFiles(collection.decisions[0]?.files ?? [], "exempel")
}

const names = (files: readonly WordingFile[]) =>
  manifestOf(files)
    .split("\n")
    .slice(0, -1)
    .map(line => line.slice(66))

describe("mot sha256sum", () => {
  let folder = ""
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "styrdok-lydelse-"))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** The same manifest by tools of the system: sorted by bytes, computed by sha256sum over what was written as it is. */
  function bySha256sum(files: Files): { readonly manifest: string; readonly lydelse: string } {
    const root = mkdtempSync(join(folder, "case-"))
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true })
      writeFileSync(join(root, name), content)
    }
    const shell = (command: string, input = "") =>
      execFileSync("sh", ["-c", command], { cwd: root, input, encoding: "utf8", env: { ...process.env, LC_ALL: "C" } })
    const manifest = shell("find . -type f ! -name '.*' | sed 's|^./||' | sort | tr '\\n' '\\0' | xargs -0 sha256sum")
    return { manifest, lydelse: `sha256:${shell("sha256sum", manifest).slice(0, 64)}` }
  }

  test.each<[string, Files]>([
    ["en text", { "exempel.md": exampleDocument() }],
    ["text och bild", { "exempel.md": "a\n", "exempel/bild.png": Uint8Array.of(0x89, 0, 13, 10, 255) }],
    [
      "ordning efter byte",
      {
        "exempel.md": "a\n",
        "exempel/a/b.txt": "1\n",
        "exempel/a-b.txt": "2\n",
        "exempel/a.txt": "3\n",
        "exempel/Z.txt": "4\n",
        "exempel/_.txt": "5\n",
        "exempel/\u00E5.txt": "6\n",
        "exempel/\uFF5E.txt": "7\n",
        "exempel/\u{1F600}.txt": "8\n",
        "exempel/10.txt": "9\n",
        "exempel/9.txt": "10\n",
      },
    ],
    ["namn med blanksteg och citattecken", { "exempel.md": "a\n", "exempel/en 'fil'  \"här\".csv": "a;b\n" }],
    ["tomma filer", { "exempel.md": "", "exempel/tom.txt": "", "exempel/tom.bin": "" }],
    [
      "punktfiler utelämnas",
      { "exempel.md": "a\n", "exempel/.DS_Store": "x", "exempel/a/.gitkeep": "", "exempel/a/b.txt": "b" },
    ],
  ])("%s", async (_, files) => {
    // An empty text means to take a file away in `collect`.
    const stored = await storedFiles(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])),
    )
    const expected = bySha256sum(files)
    expect(manifestOf(stored)).toBe(expected.manifest)
    expect(lydelseOf(stored)).toBe(expected.lydelse)
  })

  test("det sunda exemplet har den lydelse som står i det", () => {
    expect(bySha256sum({ "exempel.md": exampleDocument() }).lydelse).toBe(SOUND_LYDELSE)
  })
})

describe("manifestet", () => {
  const digest = "0".repeat(64)

  test("är tomt för inga filer", () => {
    expect(manifestOf([])).toBe("")
  })

  test("har två blanksteg, radslut sist och ingen citering", () => {
    expect(manifestOf([{ name: "a\\b.md", digest }])).toBe(`${digest}  a\\b.md\n`)
  })

  test("skriver namn i NFC och ordnar dem så", () => {
    const found = names([
      { name: "exempel/z.txt", digest },
      { name: "exempel/a\u030A.txt", digest },
      { name: "exempel/\u00E4.txt", digest },
    ])
    expect(found).toEqual(["exempel/z.txt", "exempel/\u00E4.txt", "exempel/\u00E5.txt"])
  })

  test("ordnar efter UTF-8, inte UTF-16", () => {
    const found = names([
      { name: "\u{1F600}", digest },
      { name: "\uFF5E", digest },
    ])
    expect(found).toEqual(["\uFF5E", "\u{1F600}"])
  })

  test.each([
    ["exempel/.dold", false],
    [".exempel.md", false],
    ["exempel/.mapp/fil.txt", false],
    ["exempel/fil.", true],
    ["exempel/a.b/fil", true],
  ])("%s tas med: %s", (name, kept) => {
    expect(names([{ name, digest }])).toEqual(kept ? [name] : [])
  })

  test("ordningen in gör ingen skillnad", () => {
    const files = ["c", "a", "b"].map(name => ({ name, digest }))
    expect(lydelseOf(files)).toBe(lydelseOf(files.toReversed()))
  })

  test("hör till ett dokument: dess text och mappen med dess namn", async () => {
    const stored = await storedFiles({
      "exempel-2.md": "annat\n",
      "exempel-2/bild.png": "x",
      "exempel/bild.png": "x",
      "exempel/djupt/ner/fil.bin": "x",
      "annat.txt": "x",
    })
    expect(names(stored)).toEqual(["exempel.md", "exempel/bild.png", "exempel/djupt/ner/fil.bin"])
  })
})

describe("radslut och byte order mark", () => {
  const same = (path: string, a: string | Uint8Array, b: string | Uint8Array) =>
    fileDigest(path, bytes(a)) === fileDigest(path, bytes(b))

  test.each([
    ["a.md", true],
    ["a.txt", true],
    ["a.csv", true],
    ["a.svg", true],
    ["mapp.md/a.html", false],
    ["a.md.bak", false],
    ["a.json", false],
    ["a.yaml", false],
    ["a.png", false],
    ["a", false],
  ])("%s: samma vid CRLF och byte order mark: %s", (path, equal) => {
    expect(same(path, "a\nb\n", "a\r\nb\r\n")).toBe(equal)
    expect(same(path, "a\nb\n", "a\rb\r")).toBe(equal)
    expect(same(path, "a\nb\n", "\uFEFFa\nb\n")).toBe(equal)
  })

  test.each<[string, string | Uint8Array, string | Uint8Array, boolean]>([
    ["bara en byte order mark tas bort", "\uFEFFa", "\uFEFF\uFEFFa", false],
    ["en inne i texten står kvar", "ab", "a\uFEFFb", false],
    ["ett radslut till i slutet räknas", "a\n", "a\n\n", false],
    ["utan radslut i slutet", "a", "a\n", false],
    ["CR CRLF är två radslut", "a\n\nb", "a\r\r\nb", true],
    ["LF CR är två radslut", "a\n\nb", "a\n\rb", true],
    ["CR sist", "a\n", "a\r", true],
    ["bara byte order mark är tomt", "", "\uFEFF", true],
    ["det som inte är UTF-8 räknas byte för byte", Uint8Array.of(0xe5, 10), Uint8Array.of(0xe5, 13, 10), true],
    ["halv byte order mark står kvar", Uint8Array.of(0xef, 0xbb, 65), Uint8Array.of(65), false],
    ["NFC och NFD är olika texter", "\u00E5", "a\u030A", false],
  ])("%s", (_, a, b, equal) => {
    expect(same("a.md", a, b)).toBe(equal)
  })
})
