import { existsSync } from "node:fs"
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { exampleDocument, SOUND } from "../../../src/rules/example-collection.ts"
import { filesUnder, fill, folderOf, freshPath, styrdok } from "./run.ts"

const FILES = { ...SOUND, "documents/sn/exempel.md": exampleDocument() }

describe("build", () => {
  test("says what it did, also as JSON", async () => {
    const root = await folderOf(FILES)
    const first = await styrdok(root, ["build", "--out", "site"])
    expect(first).toMatchObject({ code: 0, stderr: "" })
    expect(first.stdout).toMatch(/^1 dokument, (\d+) filer\. \1 skrevs, 0 togs bort\.\n$/)
    expect((await styrdok(root, ["build", "--out", "site"])).stdout).toMatch(/Inget har ändrats\.\n$/)
    const third = await styrdok(root, ["build", "--out", "site", "--publik", "webb", "--format", "json"])
    expect(JSON.parse(third.stdout)).toMatchObject({ dokument: 0, fel: [], borttagna: expect.any(Number) })
  })

  test("shows the intern site when nothing else is asked for", async () => {
    const root = await folderOf(FILES)
    await styrdok(root, ["build", "--out", "site"])
    expect(await readFile(join(root, "site/index.html"), "utf8")).toContain("Intern visning")
  })

  test.each([".", "..", "documents", "documents/sn", "documents/ny", "templates", ".git", "schemas/ny", "/"])(
    "refuses --out %j, and touches nothing",
    async out => {
      const root = await folderOf(FILES)
      const before = await filesUnder(root)
      const ran = await styrdok(root, ["build", `--out=${out}`])
      expect(ran).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("STYR_UTMAPP") })
      expect(await filesUnder(root)).toEqual(before)
    },
  )

  test("refuses a link to the collection, and its own settings as a folder", async () => {
    const root = await folderOf(FILES)
    await symlink(join(root, "documents"), join(root, "site"))
    await mkdir(join(root, "documents/tom"))
    await symlink(join(root, "documents/tom"), join(root, "tom"))
    const before = await filesUnder(root)
    for (const out of ["site", "tom", "styrdok.yaml"]) {
      expect(await styrdok(root, ["build", "--out", out]), out).toMatchObject({ code: 2, stdout: "" })
    }
    expect(await filesUnder(root)).toEqual(before)
  })

  test("refuses a folder with other files, and says that nothing was changed", async () => {
    const root = await folderOf(FILES)
    const foreign = await fill(await freshPath("bilder"), { "semester.jpg": "viktigt" })
    const ran = await styrdok(root, ["build", "--out", foreign])
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringMatching(/Inget har ändrats[\s\S]*STYR_UTMAPP/) })
    expect(await filesUnder(foreign)).toEqual(new Map([["semester.jpg", Buffer.from("viktigt")]]))
  })

  test("under a file cannot be written, and says so", async () => {
    const root = await folderOf(FILES)
    const file = await freshPath("fil")
    await writeFile(file, "viktigt")
    const ran = await styrdok(root, ["build", "--out", join(file, "site")])
    expect(ran).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/kunde inte skrivas[\s\S]*STYR_SKRIVA/),
    })
  })

  test.each([
    ["no folder", ["build"]],
    ["an empty folder name", ["build", "--out="]],
    ["an unknown audience", ["build", "--out", "site", "--publik", "alla"]],
    ["an unknown format", ["build", "--out", "site", "--format", "xml"]],
    ["a word too much", ["build", "site"]],
    ["an unknown flag", ["build", "--out", "site", "--force"]],
    ["a day that is none", ["build", "--out", "site", "--today", "2026-02-30"]],
  ])("refuses %s", async (_, argv) => {
    const root = await folderOf(FILES)
    expect(await styrdok(root, argv)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/\(STYR_OKAND_FLAGGA\)/),
    })
    expect(existsSync(join(root, "site"))).toBe(false)
  })

  test("outside a collection says how to begin one, and makes no folder", async () => {
    const place = await folderOf({})
    const ran = await styrdok(place, ["build", "--out", "site"])
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("STYR_INGEN_SAMLING") })
    expect(existsSync(join(place, "site"))).toBe(false)
  })
})
