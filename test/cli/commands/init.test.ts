import { readFileSync } from "node:fs"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { parse } from "yaml"
import { filesUnder, fill, folderOf, freshPath, PRODUCT, styrdok } from "./run.ts"

const FILES = [
  ".gitattributes",
  ".github/workflows/granska.yml",
  ".gitignore",
  "README.md",
  "documents/LAS-MIG.txt",
  "package.json",
  "styrdok.yaml",
]

async function begun(kommun = "Lövhults kommun"): Promise<ReadonlyMap<string, Buffer>> {
  const root = await freshPath()
  expect(await styrdok(root, ["init", root, "--kommun", kommun])).toMatchObject({ code: 0 })
  return filesUnder(root)
}

describe("init", () => {
  test("begins a collection that is sound and can be built at once", async () => {
    const root = await freshPath("styrdokument")
    const ran = await styrdok(join(root, ".."), ["init", "styrdokument", "--kommun", "Lövhults kommun"])
    expect(ran).toMatchObject({
      code: 0,
      stdout: `${FILES.join("\n")}\n`,
      stderr: expect.stringContaining("npm start"),
    })
    expect([...(await filesUnder(root)).keys()].toSorted()).toEqual(FILES)
    expect(await styrdok(root, ["validate"])).toMatchObject({ code: 0 })
    expect(await styrdok(root, ["fmt", "--check"])).toMatchObject({ code: 0 })
    expect(await styrdok(root, ["build", "--out", "site", "--publik", "webb"])).toMatchObject({ code: 0, stderr: "" })
    expect((await filesUnder(root)).get("site/index.html")?.toString()).toContain("Lövhults kommun")
  })

  test("leaves no mark unfilled, whatever the municipality is called", async () => {
    for (const kommun of ["Lövhults kommun", 'Å "Ö" \\ $& $1 @VERSION@ #: {}', "[x] - y", "Två\nrader"]) {
      const files = await begun(kommun)
      expect(parse(files.get("styrdok.yaml")?.toString() ?? "").kommun).toBe(kommun)
      expect(files.get("README.md")?.toString()).toContain(kommun)
      if (kommun.includes("@")) continue
      for (const [path, text] of files) expect(text.toString(), path).not.toMatch(/@[A-Z]+@/)
    }
  })

  test("pins this version of the product, and runs what it has", async () => {
    const own = JSON.parse(readFileSync(join(PRODUCT, "package.json"), "utf8"))
    const made = JSON.parse((await begun()).get("package.json")?.toString() ?? "")
    expect(made).toMatchObject({ private: true, dependencies: { styrdok: own.version }, engines: own.engines })
    for (const script of Object.values(made.scripts)) {
      const [program, ...argv] = String(script).split(" ")
      expect(program).toBe("styrdok")
      const help = await styrdok(PRODUCT, [argv[0] ?? "", "--help"])
      expect(help.code).toBe(0)
      for (const flag of argv.filter(arg => arg.startsWith("--"))) expect(help.stdout).toContain(flag)
    }
  })

  test("has a workflow that may only read, and that asks for flags that exist", async () => {
    const text = (await begun()).get(".github/workflows/granska.yml")?.toString() ?? ""
    const workflow = parse(text)
    expect(workflow.permissions).toEqual({ contents: "read" })
    const { steps, "timeout-minutes": minutes } = Object(Object.values(Object(workflow.jobs))[0])
    expect(minutes).toBeLessThanOrEqual(30)
    const help = (await styrdok(PRODUCT, ["validate", "--help"])).stdout
    for (const step of steps) {
      if (step.uses !== undefined) expect(step.uses).toMatch(/^actions\/[a-z-]+@v\d+$/)
      // What an outsider can name (a branch, a title) never stands in a script.
      expect(step.run ?? "").not.toContain("${{")
      for (const flag of String(step.run ?? "").matchAll(/styrdok validate.*?(--[a-z-]+)/g))
        expect(help).toContain(flag[1])
    }
    // The difference from the base can only be seen with history.
    expect(steps[0].with["fetch-depth"]).toBe(0)
  })

  test("keeps texts and its own register as they are in Git, and images unharmed", async () => {
    const lines = ((await begun()).get(".gitattributes")?.toString() ?? "").trim().split("\n")
    expect(lines).toEqual([
      "documents/** -text",
      ...["md", "yaml", "txt", "csv", "svg"].map(ending => `documents/**/*.${ending} text eol=lf`),
      "laws/** text eol=lf",
    ])
  })

  test("refuses a folder that has one of the files, and writes nothing", async () => {
    for (const path of FILES) {
      const root = await fill(await freshPath(), { [path]: "viktigt" })
      const ran = await styrdok(root, ["init"])
      expect(ran).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(/STYR_FINNS_REDAN/) })
      expect(await filesUnder(root)).toEqual(new Map([[path, Buffer.from("viktigt")]]))
    }
  })

  test("goes beside other files, and cannot be used under a file", async () => {
    const root = await folderOf({ "anteckningar.txt": "viktigt" })
    expect(await styrdok(root, ["init"])).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("Skriv kommunens namn"),
    })
    const file = await freshPath("fil")
    await writeFile(file, "viktigt")
    expect(await styrdok(root, ["init", join(file, "under")])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/STYR_SKRIVA/),
    })
  })
})
