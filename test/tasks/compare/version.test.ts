import { renameSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { createDiskStore } from "../../../src/outside/disk/store.ts"
import { createGitStore } from "../../../src/outside/git/store.ts"
import { productSchemas } from "../../../src/outside/package-files.ts"
import { exampleDocument, OTHER_WORDING } from "../../../src/rules/example-collection.ts"
import { defaultFrom } from "../../../src/tasks/compare/default-versions.ts"
import { readVersion } from "../../../src/tasks/compare/read-version.ts"
import { parseVersion, versionName } from "../../../src/tasks/compare/version.ts"
import { gatherFacts } from "../../../src/tasks/gather-facts.ts"
import { commitAll, git, temporaryFolder, writeFiles } from "../../git-folder.ts"
import { act, BODIES, type DecisionSample, day, decision, gathered } from "../../lifecycle/sample.ts"
import { ADOPTED, ANNULLED, NOTHING_ELSE, PROPOSED, REPEALED, read, SECOND, text, WORKING } from "./sample.ts"

describe("names", () => {
  test.each([
    ["nu", { kind: "nu" }],
    ["datum:2026-03-10", { kind: "datum", datum: "2026-03-10" }],
    ["beslut:sn-2025-12-09-104", { kind: "beslut", mapp: "sn-2025-12-09-104" }],
    ["beslut:sn-2025-12-09-104-r1", { kind: "beslut", mapp: "sn-2025-12-09-104-r1" }],
    ["beslut:bygg-och-miljo-2025-12-09-x1", { kind: "beslut", mapp: "bygg-och-miljo-2025-12-09-x1" }],
    ["rev:HEAD~1", { kind: "rev", revision: "HEAD~1" }],
    ["rev:main:documents", { kind: "rev", revision: "main:documents" }],
    ["fil:../Mitt utkast.md", { kind: "fil", path: "../Mitt utkast.md" }],
    ["fil:C:\\utkast.md", { kind: "fil", path: "C:\\utkast.md" }],
  ])("%s", (name, version) => {
    expect(parseVersion(name)).toEqual(version)
    expect(versionName(parseVersion(name))).toBe(name)
  })

  test.each([
    "",
    "Nu",
    "nu:",
    "idag",
    "datum:",
    "datum:10 mars 2026",
    "datum:2026-3-10",
    "beslut:",
    "beslut:104",
    "beslut:sn-2025-12-09",
    "beslut:../../hemligt",
    "rev:",
    "fil:",
    "tagg:v1",
  ])('"%s" is none, and the five forms are shown', name => {
    expect(() => parseVersion(name)).toThrow(
      expect.objectContaining({
        code: "STYR_OKAND_FLAGGA",
        message: `"${name}" är inget namn på en version av ett dokument.`,
        hint: expect.stringMatching(/nu, datum:\S+, beslut:\S+, rev:\S+ eller fil:/),
      }),
    )
  })

  test.each(["datum:2026-02-30", "beslut:sn-2026-02-30-4"])("%s: there is no such day", name => {
    expect(() => parseVersion(name)).toThrow(
      expect.objectContaining({
        code: "STYR_OKAND_FLAGGA",
        message: `Dagen 2026-02-30 i "${name}" finns inte i almanackan.`,
      }),
    )
  })
})

describe("nu and fil", () => {
  test("the working file", async () => {
    expect(await read("nu", [ADOPTED])).toEqual({
      name: "nu",
      title: "arbetstexten",
      path: "documents/sn/exempel.md",
      text: WORKING,
    })
  })

  test("a file, whatever it holds", async () => {
    const readers = { ...NOTHING_ELSE, file: async (path: string) => new TextEncoder().encode(`från ${path}`) }
    expect(await read("fil:utkast.md", [], { readers })).toEqual({
      name: "fil:utkast.md",
      title: "filen utkast.md",
      path: "utkast.md",
      text: "från utkast.md",
    })
  })

  test.each(["nu", "datum:2026-03-10"])("%s of a document that does not exist: a guess", async name => {
    await expect(read(name, [ADOPTED], { id: "exempl" })).rejects.toThrow(
      expect.objectContaining({
        code: "STYR_OKANT_DOKUMENT",
        message: 'Inget dokument har beteckningen "exempl".',
        hint: "Menade du exempel?",
      }),
    )
  })

  test("of two files with one id none is chosen", async () => {
    await expect(read("nu", [ADOPTED], { files: { "documents/ks/exempel.md": OTHER_WORDING } })).rejects.toThrow(
      expect.objectContaining({
        code: "STYR_VERSION",
        message: 'Flera filer har beteckningen "exempel": documents/ks/exempel.md, documents/sn/exempel.md.',
      }),
    )
  })
})

describe("rev", () => {
  /** Two revisions: the document under another body and name, then where it is now. And a working file not committed. */
  async function repository() {
    const root = temporaryFolder()
    writeFiles(root, { "styrdok.yaml": BODIES, "documents/ks/gammal.md": exampleDocument() })
    commitAll(root)
    git(root, "tag", "forst")
    writeFiles(root, {
      "documents/sn/annat.md": exampleDocument({ id: "annat" }),
      "documents/ks/gammal.md": OTHER_WORDING,
    })
    renameSync(join(root, "documents/ks/gammal.md"), join(root, "documents/sn/exempel.md"))
    commitAll(root)
    writeFiles(root, { "documents/sn/exempel.md": WORKING })
    const facts = gatherFacts({
      files: await createDiskStore(root).list(),
      schemas: await productSchemas(),
      today: day("2026-11-23"),
    })
    const readers = { ...NOTHING_ELSE, revision: (revision: string) => createGitStore(root, revision) }
    return (name: string, id = "exempel") => readVersion(parseVersion(name), id, { facts, readers })
  }

  test("the working file as it was, wherever it lay", async () => {
    const versionOf = await repository()
    const [now, main, first] = await Promise.all(["nu", "rev:main", "rev:forst"].map(name => versionOf(name)))
    expect(text(now?.bytes ?? new Uint8Array())).toBe(WORKING)
    expect(main).toEqual({
      name: "rev:main",
      title: "arbetstexten i versionen main",
      files: [],
      day: undefined,
      path: "documents/sn/exempel.md",
      bytes: new TextEncoder().encode(OTHER_WORDING),
    })
    expect(first).toEqual({
      name: "rev:forst",
      title: "arbetstexten i versionen forst",
      files: [],
      day: undefined,
      path: "documents/ks/gammal.md",
      bytes: new TextEncoder().encode(exampleDocument()),
    })
  })

  test.each([
    ["rev:finns-inte", "exempel", "STYR_OKAND_REVISION", /"finns-inte"/],
    ["rev:forst", "annat", "STYR_VERSION", /^Dokumentet annat finns inte i versionen forst\.$/],
    ["rev:main", "exempl", "STYR_OKANT_DOKUMENT", /"exempl"/],
  ])("%s of %s: %s", async (name, id, code, message) => {
    const versionOf = await repository()
    await expect(versionOf(name, id)).rejects.toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    )
  })
})

describe("when nobody says which", () => {
  const LATER = decision("sn-2026-10-05-3", [act("reviderad", { ...SECOND, galler_from: "2027-01-01" }, OTHER_WORDING)])
  const annulled = decision("sn-2026-05-05-9", [act("antagen", SECOND, OTHER_WORDING)], ANNULLED)

  test.each<readonly [string, string, readonly DecisionSample[]]>([
    ["the one in force, before one to come and a proposal", "sn-2026-02-03-4", [ADOPTED, PROPOSED, LATER]],
    ["the one to come, before a proposal", "sn-2026-10-05-3", [PROPOSED, LATER]],
    ["the last adopted, though it is repealed", "sn-2026-02-03-4", [ADOPTED, REPEALED, PROPOSED]],
    ["the last adopted, though a court has annulled it", "sn-2026-05-05-9", [annulled, PROPOSED]],
    ["the last proposed", "ks-2026-09-01-7", [decision("ks-2026-06-01-2", [act("foreslar")]), PROPOSED]],
    ["not what is decided after today", "sn-2026-02-03-4", [ADOPTED, decision("sn-2026-12-08-1", [act("reviderad")])]],
  ])("%s", async (_, mapp, decisions) => {
    expect(defaultFrom("exempel", await gathered(decisions))).toEqual({ kind: "beslut", mapp })
  })

  test("nothing is decided or proposed: what to write is said", async () => {
    const draft = await gathered([decision("sn-2026-02-03-4", [act("bordlagd")])])
    expect(() => defaultFrom("exempel", draft)).toThrow(
      expect.objectContaining({ code: "STYR_VERSION", hint: expect.stringContaining("--from rev:main") }),
    )
  })

  test("an unknown document: the nearest is guessed", async () => {
    const two = await gathered([], { "documents/sn/exempel2.md": exampleDocument({ id: "exempels" }) })
    expect(() => defaultFrom("exempelsk", two)).toThrow(
      expect.objectContaining({ code: "STYR_OKANT_DOKUMENT", hint: "Menade du exempels?" }),
    )
    expect(() => defaultFrom("helt-annat", two)).toThrow(
      expect.objectContaining({ hint: "Se beteckningarna med styrdok status." }),
    )
  })
})
