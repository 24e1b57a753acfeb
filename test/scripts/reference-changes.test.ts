import { execFileSync, spawnSync } from "node:child_process"
import { readdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { commentOf, differenceOf, meaningOf } from "../../scripts/reference-diff.ts"
import type { Lagrum } from "../../src/model/generated/output/lagrum.ts"
import { commitAll, git, temporaryFolder, writeFiles } from "../git-folder.ts"

const SCRIPT = fileURLToPath(new URL("../../scripts/reference-changes.ts", import.meta.url))

/** A reference in a.md that takes `text` at `start`. */
function row(start: number, text: string, sfs: string | null, more: Partial<Lagrum> = {}): Lagrum {
  const end = start + text.length
  return {
    ...{ file: "a.md", start, end, line: 1, column: start + 1, text, group: { start, end }, kind: "lag" },
    ...{ kapitel: null, paragraf: null, stycke: null, punkt: null, sfs, rubrik: null },
    ...{ date: "2025-10-01", status: "finns", message: "Finns." },
    ...more,
  }
}

describe("the difference between two readings", () => {
  test("is gained, lost and changed references, in the order of the text", () => {
    const before = [row(0, "SoL", "2001:453"), row(10, "LSS", "1993:387"), row(20, "FL", "2017:900")]
    const after = [row(0, "SoL", "2025:400"), row(20, "FL", "2017:900"), row(30, "KL", "2017:725")]
    const { changes, moved } = differenceOf(before, after)
    expect(changes.map(({ kind, before, after }) => [kind, before?.text, after?.text])).toEqual([
      ["changed", "SoL", "SoL"],
      ["lost", "LSS", undefined],
      ["gained", undefined, "KL"],
    ])
    expect(moved).toBe(0)
  })

  test("one that has grown is not lost, and one of several in its place is not two", () => {
    const before = [row(3, "4 §", "2025:400", { paragraf: "4" }), row(10, "SoL", "2025:400")]
    const grown = row(0, "1, 4 §", "2025:400", { paragraf: "4" })
    expect(differenceOf(before, [grown, row(10, "SoL", "2025:400")])).toMatchObject({ changes: [], moved: 1 })
    const split = [row(0, "1", "2025:400", { paragraf: "1" }), row(3, "4 § SoL", "2025:400", { paragraf: "4" })]
    const { changes, moved } = differenceOf(before, split)
    expect(changes.map(({ kind }) => kind)).toEqual(["gained", "lost"])
    expect(moved).toBe(1)
  })

  test("what a reference is said to be today is part of what it means", () => {
    const before = row(0, "9 § LSS", "1993:387", { paragraf: "9", stycke: 1, punkt: "2" })
    expect(meaningOf(before)).toBe("1993:387 9 § 1 st. 2 p. (finns)")
    expect(differenceOf([before], [{ ...before, status: "upphavd" }]).changes).toHaveLength(1)
    expect(meaningOf(row(0, "artikel 6", null, { kind: "eu", rubrik: "(EU) 2016/679", paragraf: "6" }))).toBe(
      "(EU) 2016/679 artikel 6 (finns)",
    )
  })

  test("the comment says when there is none, shows fifty rows at most, and takes no text for mark-up", () => {
    expect(commentOf(differenceOf([row(0, "SoL", "2025:400")], [row(0, "SoL", "2025:400")]), "abc")).toContain(
      "Inga ändringar.",
    )
    const many = Array.from({ length: 60 }, (_, at) => row(at * 10, "SoL", "2025:400"))
    const comment = commentOf(differenceOf([], many), "abc")
    expect(comment.match(/^\| ny /gm)).toHaveLength(50)
    expect(comment).toContain("Nya: 60. Borta: 0.")
    expect(comment).toContain("… och 10 till.")
    const nasty = commentOf(differenceOf([], [row(0, "14 kap.\n4 § | <b>`@anna`", null)]), "abc")
    expect(nasty).toContain("| 14 kap. 4 § \\| \\<b\\>\\`@\u200banna\\` |")
  })
})

/** A tool as small as can be that is built and called as styrdok is: its table tells what it finds. */
const TOOL = {
  "package.json": '{ "type": "module", "scripts": { "build": "node build.js" } }',
  "package-lock.json": "{}",
  "node_modules/there.txt": "",
  ".gitignore": "node_modules/\ndist/\n",
  "build.js": [
    'import { cpSync, existsSync } from "node:fs"',
    'if (!existsSync("node_modules/there.txt")) throw new Error("nothing is installed here")',
    'cpSync("src/finder.js", "dist/finder.js")',
    'console.log("built")',
  ].join("\n"),
  "bin/styrdok.js": [
    'import { readFileSync } from "node:fs"',
    'import { TABLE } from "../dist/finder.js"',
    'const files = process.argv.slice(2).filter(name => name.includes("/"))',
    "const rows = files.flatMap(file => {",
    '  const text = readFileSync(file, "utf8")',
    "  return Object.entries(TABLE).flatMap(([words, sfs]) => {",
    "    const start = text.indexOf(words)",
    "    if (start < 0) return []",
    '    const line = text.slice(0, start).split("\\n").length',
    "    const none = { kapitel: null, paragraf: null, stycke: null, punkt: null, rubrik: null }",
    '    return [{ file, start, end: start + words.length, line, text: words, sfs, status: "finns", ...none }]',
    "  })",
    "})",
    "console.log(JSON.stringify(rows))",
  ].join("\n"),
  "src/cli/commands/lagrum.ts": "",
  "styrdok.yaml": "",
  "documents/ks/a.md": "Enligt SoL\n\noch LSS\n\noch FL\n",
}

const table = (acts: object): string => `export const TABLE = ${JSON.stringify(acts)}\n`

function changesIn(folder: string, ...args: readonly string[]) {
  const tsx = import.meta.resolve("tsx")
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", tsx, SCRIPT, ...args], {
    cwd: folder,
    encoding: "utf8",
  })
  return { status, stdout, stderr }
}

const build = (folder: string) => execFileSync(process.execPath, ["build.js"], { cwd: folder })

describe("a change of the code", () => {
  test("is told as one gained, one lost and one changed, and leaves nothing behind", () => {
    const folder = temporaryFolder()
    writeFiles(folder, { ...TOOL, "src/finder.js": table({ SoL: "2001:453", LSS: "1993:387" }) })
    const base = commitAll(folder)
    git(folder, "checkout", "--quiet", "-b", "gren")
    writeFiles(folder, { "src/finder.js": table({ SoL: "2025:400", FL: "2017:900" }) })
    commitAll(folder, "Läs på annat sätt")
    build(folder)
    const before = readdirSync(tmpdir())
    const { status, stdout, stderr } = changesIn(folder)
    expect({ status, stderr }).toEqual({ status: 0, stderr: "built\n" })
    expect(stdout).toBe(
      [
        "### Hänvisningar till lag",
        "",
        `Jämfört med ${base.slice(0, 7)}, på samma texter. Hänvisningar: 2, förut 2.`,
        "Nya: 1. Borta: 1. Pekar på annat eller bedöms annorlunda: 1.",
        "",
        "| | Text | Plats | Förut | Nu |",
        "|---|---|---|---|---|",
        "| ändrad | SoL | documents/ks/a.md:1 | 2001:453 (finns) | 2025:400 (finns) |",
        "| borta | LSS | documents/ks/a.md:3 | 1993:387 (finns) |  |",
        "| ny | FL | documents/ks/a.md:5 |  | 2017:900 (finns) |",
        "",
      ].join("\n"),
    )
    expect(git(folder, "status", "--porcelain")).toBe("")
    expect(git(folder, "worktree", "list").split("\n")).toHaveLength(1)
    expect(
      readdirSync(tmpdir()).filter(name => name.startsWith("styrdok-references-") && !before.includes(name)),
    ).toEqual([])
  })

  test("on main is told against the commit before, and one not yet committed against the last", () => {
    const folder = temporaryFolder()
    writeFiles(folder, { ...TOOL, "src/finder.js": table({ SoL: "2001:453" }) })
    commitAll(folder)
    build(folder)
    expect(changesIn(folder).stdout).toContain("ingen tidigare version")
    writeFiles(folder, { "src/finder.js": table({ SoL: "2025:400" }) })
    build(folder)
    expect(changesIn(folder).stdout).toContain("| ändrad | SoL |")
    commitAll(folder)
    expect(changesIn(folder).stdout).toContain("| ändrad | SoL |")
    expect(changesIn(folder, "HEAD").stdout).toContain("Inga ändringar.")
    writeFiles(folder, { "styrdok.yaml": "\n" })
    commitAll(folder)
    expect(changesIn(folder).stdout).toContain("Inga ändringar.")
  })

  test("against a version without the command all are new; what fails is an error", () => {
    const folder = temporaryFolder()
    const { "src/cli/commands/lagrum.ts": command, ...without } = TOOL
    writeFiles(folder, { ...without, "src/finder.js": table({ SoL: "2001:453" }) })
    const base = commitAll(folder)
    writeFiles(folder, { "src/cli/commands/lagrum.ts": command })
    commitAll(folder)
    build(folder)
    expect(changesIn(folder).stdout).toContain(
      `Versionen ${base.slice(0, 7)} hittar inga hänvisningar alls. Alla 1 är nya.`,
    )
    expect(changesIn(folder, "finns-inte")).toMatchObject({ status: 1, stdout: "" })
    writeFiles(folder, { "dist/finder.js": "throw new Error('sick')" })
    expect(changesIn(folder)).toMatchObject({ status: 1, stdout: "" })
  })
})
