import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { exampleDocument, SOUND } from "../../../src/rules/example-collection.ts"
import { filesUnder, fill, folderOf, styrdok } from "./run.ts"

const NEW = ["new", "riktlinje", "--titel", "Riktlinje för hembesök: nya & gamla", "--instans", "sn"]

describe("new", () => {
  test("begins a document that only lacks what a person must fill in", async () => {
    const root = await folderOf(SOUND)
    const ran = await styrdok(root, NEW)
    const path = "documents/sn/riktlinje-for-hembesok-nya-gamla.md"
    expect(ran).toMatchObject({ code: 0, stdout: `${path}\n` })
    expect(ran.stderr).toMatch(/Fyll i överst i filen: .*revideras_senast/)
    const text = await readFile(join(root, path), "utf8")
    expect(text).toContain('titel: "Riktlinje för hembesök: nya & gamla"')
    const { findings } = JSON.parse((await styrdok(root, ["validate", "--format", "json"])).stdout)
    const rules: ReadonlySet<string> = new Set(findings.map((finding: { rule: string }) => finding.rule))
    expect([...rules].filter(rule => !/saknas/.test(rule))).toEqual([])
    expect(await styrdok(root, ["fmt", "--check"])).toMatchObject({ code: 0 })
    expect(await styrdok(root, ["build", "--out", "site"])).toMatchObject({ code: 0, stderr: "" })
  })

  test("works from a folder below, and without a body", async () => {
    const root = await folderOf({ ...SOUND, "documents/sn/a.md": exampleDocument() })
    const ran = await styrdok(join(root, "documents/sn"), ["new", "policy", "--titel", "Policy"])
    expect(ran).toMatchObject({ code: 0, stdout: "documents/policy.md\n" })
    expect((await filesUnder(root)).has("documents/policy.md")).toBe(true)
  })

  test("never writes over a file", async () => {
    const root = await folderOf({ ...SOUND, "documents/sn/hem.md": "viktigt" })
    const ran = await styrdok(root, [...NEW, "--id", "hem"])
    expect(ran).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("STYR_FINNS_REDAN") })
    expect(await readFile(join(root, "documents/sn/hem.md"), "utf8")).toBe("viktigt")
  })

  test("does not use an id that another document has, or that the portal uses", async () => {
    const root = await folderOf({ ...SOUND, "documents/kf/annat.md": exampleDocument({ id: "hem" }) })
    const taken = await styrdok(root, [...NEW, "--id", "hem"])
    expect(taken).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/documents\/kf\/annat\.md[\s\S]*STYR_FINNS_REDAN/),
    })
    expect(await styrdok(root, [...NEW, "--id", "register"])).toMatchObject({ code: 2, stdout: "" })
    expect([...(await filesUnder(root)).keys()]).toEqual(["documents/kf/annat.md", "styrdok.yaml"])
  })

  test.each([
    ["no type", ["new"]],
    ["no title", ["new", "riktlinje"]],
    ["an empty title", ["new", "riktlinje", "--titel", ""]],
    ["a title without letters", ["new", "riktlinje", "--titel", "!!!"]],
    ["a title of figures", ["new", "riktlinje", "--titel", "2026"]],
    ["a title without letters, with an id", ["new", "riktlinje", "--titel", "!!!", "--id", "a"]],
    ["a title that gives no id", ["new", "riktlinje", "--titel", "Политика"]],
    ["an id that the portal uses", ["new", "riktlinje", "--titel", "A", "--id", "beslut"]],
    ["a title whose id the portal uses", ["new", "riktlinje", "--titel", "Register"]],
    ["an unknown type", ["new", "dekret", "--titel", "A"]],
    ["a type that is a path", ["new", "../../x", "--titel", "A"]],
    ["an unknown body", ["new", "policy", "--titel", "A", "--instans", "xx"]],
    ["a body that is a path", ["new", "policy", "--titel", "A", "--instans", "../.."]],
    ["an id that is a path", ["new", "policy", "--titel", "A", "--id", "../../ute"]],
    ["an empty id", ["new", "policy", "--titel", "A", "--id", ""]],
    ["a word too much", ["new", "policy", "riktlinje", "--titel", "A"]],
  ])("refuses %s, and writes nothing", async (_, argv) => {
    const root = await folderOf(SOUND)
    expect(await styrdok(root, argv)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/\(STYR_\w+\)/),
    })
    expect([...(await filesUnder(root)).keys()]).toEqual(["styrdok.yaml"])
  })

  test("does not use the name of a document whose id cannot be read", async () => {
    const root = await folderOf({ ...SOUND, "documents/kf/hem.md": "---\nid: [hem\n---\nText.\n" })
    expect(await styrdok(root, [...NEW, "--id", "hem"])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/"hem" används redan av documents\/kf\/hem\.md/),
    })
    expect(await styrdok(root, [...NEW, "--id", "em"])).toMatchObject({ code: 0 })
  })

  test("outside a collection says how to begin one", async () => {
    const root = await fill(await folderOf({}), { "a.txt": "a" })
    expect(await styrdok(root, NEW)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/styrdok init[\s\S]*STYR_INGEN_SAMLING/),
    })
  })

  test("begins every type of ours so that it can be built", async () => {
    const root = await folderOf(SOUND)
    const types = ["policy", "riktlinje", "reglemente", "taxa", "underlag", "delegationsordning", "insatskatalog"]
    for (const typ of types)
      expect(await styrdok(root, ["new", typ, "--titel", `En ${typ}`])).toMatchObject({ code: 0 })
    const { findings } = JSON.parse((await styrdok(root, ["validate", "--format", "json"])).stdout)
    expect(
      findings.map((finding: { rule: string }) => finding.rule).filter((rule: string) => !/saknas/.test(rule)),
    ).toEqual([])
  })
})
