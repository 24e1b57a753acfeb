import { renameSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { createDiskStore } from "../../../src/outside/disk/store.ts"
import { createGitStore } from "../../../src/outside/git/store.ts"
import { productSchemas } from "../../../src/outside/package-files.ts"
import { exampleDocument, OTHER_LYDELSE, OTHER_WORDING, SOUND_LYDELSE } from "../../../src/rules/example-collection.ts"
import { defaultVersions } from "../../../src/tasks/compare/default-versions.ts"
import { readVersion, type VersionReaders } from "../../../src/tasks/compare/read-version.ts"
import { parseVersion, versionName } from "../../../src/tasks/compare/version.ts"
import { gatherFacts } from "../../../src/tasks/gather-facts.ts"
import type { Files } from "../../collection.ts"
import { commitAll, git, temporaryFolder, writeFiles } from "../../git-folder.ts"
import { act, BODIES, type DecisionSample, day, decision, gathered } from "../../lifecycle/sample.ts"

const FIRST = { lydelse: SOUND_LYDELSE, galler_from: "2026-03-01" }
const SECOND = { lydelse: OTHER_LYDELSE, galler_from: "2026-07-01" }
const ADOPTED = decision("sn-2026-02-03-4", [act("antagen", FIRST)])
const REVISED = decision("sn-2026-05-05-9", [act("reviderad", SECOND, OTHER_WORDING)])
const PROPOSED = decision("ks-2026-09-01-7", [act("foreslar", { lydelse: OTHER_LYDELSE }, OTHER_WORDING)])
const REPEALED = decision("sn-2026-08-03-8", [act("upphavd", { galler_from: "2026-09-01" })])
const ANNULLED = ["slag: dom, datum: 2026-08-01, utfall: upphavt", "slag: laga_kraft, datum: 2026-08-22, galler: dom"]

const WORKING = exampleDocument({}, "# 1 Inledning\n\nKommunen ska ge gott stöd.\n")

const NOTHING_ELSE: VersionReaders = {
  file: async path => {
    throw new Error(`read ${path}`)
  },
  revision: revision => {
    throw new Error(`read ${revision}`)
  },
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** The version as it is read, with its text in place of its bytes. The collection's today is 2026-11-23. */
async function read(
  name: string,
  decisions: readonly DecisionSample[],
  { id = "exempel", files = {}, readers = NOTHING_ELSE }: { id?: string; files?: Files; readers?: VersionReaders } = {},
) {
  const facts = await gathered(decisions, { "documents/sn/exempel.md": WORKING, ...files })
  const { bytes, ...rest } = await readVersion(parseVersion(name), id, { facts, readers })
  return { ...rest, text: text(bytes) }
}

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

describe("beslut", () => {
  const corrected = (more: Readonly<Record<string, string>>, wording?: string) =>
    decision("sn-2026-02-03-4-r1", [act("antagen", more, wording)], [], {
      rattar: "sn-2026-02-03-4",
      skal: "Fel antecknat.",
    })

  test.each<readonly [string, string, string, readonly DecisionSample[], string]>([
    ["adopted", "sn-2026-02-03-4", "lydelsen beslutad 2026-02-03, § 4", [ADOPTED, REVISED], exampleDocument()],
    ["revised", "sn-2026-05-05-9", "lydelsen beslutad 2026-05-05, § 9", [ADOPTED, REVISED], OTHER_WORDING],
    ["only proposed", "ks-2026-09-01-7", "lydelsen föreslagen 2026-09-01, § 7", [ADOPTED, PROPOSED], OTHER_WORDING],
    [
      "mended by a role",
      "sn-2026-06-01-d12",
      "lydelsen rättad 2026-06-01, beslutsnummer d12",
      [
        ADOPTED,
        decision("sn-2026-06-01-d12", [act("redaktionell", { lydelse: OTHER_LYDELSE }, OTHER_WORDING)], [], {
          form: "tjansteanteckning",
          paragraf: undefined,
          beslutsnummer: "d12",
          beslutsfattare: "Enhetschef",
        }),
      ],
      OTHER_WORDING,
    ],
    [
      "the folder of a correction",
      "sn-2026-02-03-4-r1",
      "lydelsen beslutad 2026-02-03, § 4",
      [ADOPTED, corrected(SECOND, OTHER_WORDING)],
      OTHER_WORDING,
    ],
    [
      "a text recorded by mistake is not called decided",
      "sn-2026-02-03-4",
      "lydelsen som var fel antecknad för beslutet 2026-02-03, § 4",
      [ADOPTED, corrected(SECOND, OTHER_WORDING)],
      exampleDocument(),
    ],
    [
      "a correction of the record moves no text",
      "sn-2026-02-03-4",
      "lydelsen beslutad 2026-02-03, § 4",
      [ADOPTED, corrected({ lydelse: SOUND_LYDELSE, galler_from: "2026-04-01" })],
      exampleDocument(),
    ],
    [
      "a file that was changed afterwards",
      "sn-2026-02-03-4",
      "lydelsen beslutad 2026-02-03, § 4 (filerna stämmer inte med beslutet)",
      [decision("sn-2026-02-03-4", [act("antagen", FIRST, OTHER_WORDING)])],
      OTHER_WORDING,
    ],
  ])("%s", async (_, mapp, title, decisions, wording) => {
    expect(await read(`beslut:${mapp}`, decisions)).toEqual({
      name: `beslut:${mapp}`,
      title,
      path: `documents/beslut/2026/${mapp}/exempel.md`,
      text: wording,
    })
  })

  const REVIEWED = decision("sn-2026-10-05-3", [act("oversyn")])
  const found = "Lydelser av exempel finns i: beslut:sn-2026-02-03-4, beslut:sn-2026-05-05-9."

  test.each<readonly [string, string, string, string, { id?: string; files?: Files }]>([
    ["no such decision", "sn-2026-02-03-5", 'Inget beslut heter "sn-2026-02-03-5".', found, {}],
    [
      "a decision without a text",
      "sn-2026-10-05-3",
      "Beslutet sn-2026-10-05-3 har ingen lydelse av exempel.",
      found,
      {},
    ],
    [
      "of another document",
      "sn-2026-02-03-4",
      "Beslutet sn-2026-02-03-4 har ingen lydelse av annat.",
      "Se dokumentens beslut med styrdok register.",
      { id: "annat" },
    ],
    [
      "the text is gone",
      "sn-2026-02-03-4",
      "Filen exempel.md saknas i documents/beslut/2026/sn-2026-02-03-4.",
      "Hämta tillbaka filen som den var när beslutet antecknades.",
      { files: { "documents/beslut/2026/sn-2026-02-03-4/exempel.md": "" } },
    ],
    [
      "the record cannot be read",
      "sn-2026-02-03-4",
      "Uppgifterna i documents/beslut/2026/sn-2026-02-03-4/beslut.yaml går inte att läsa.",
      "Se vad som är fel med styrdok validate.",
      { files: { "documents/beslut/2026/sn-2026-02-03-4/beslut.yaml": "instans: [" } },
    ],
  ])("refused: %s", async (_, mapp, message, hint, options) => {
    await expect(read(`beslut:${mapp}`, [ADOPTED, REVISED, REVIEWED], options)).rejects.toThrow(
      expect.objectContaining({ code: "STYR_VERSION", message, hint }),
    )
  })
})

describe("datum", () => {
  test.each<readonly [string, string, string, string, readonly DecisionSample[]]>([
    ["2026-03-01", "lydelsen som gällde 1 mars 2026", "sn-2026-02-03-4", exampleDocument(), [ADOPTED, REVISED]],
    ["2026-06-30", "lydelsen som gällde 30 juni 2026", "sn-2026-02-03-4", exampleDocument(), [ADOPTED, REVISED]],
    ["2026-07-01", "lydelsen som gällde 1 juli 2026", "sn-2026-05-05-9", OTHER_WORDING, [ADOPTED, REVISED]],
    ["2026-11-23", "lydelsen som gäller 23 november 2026", "sn-2026-05-05-9", OTHER_WORDING, [ADOPTED, REVISED]],
    [
      "2027-01-01",
      "lydelsen som enligt hittills fattade beslut gäller 1 januari 2027",
      "sn-2026-02-03-4",
      exampleDocument(),
      [ADOPTED, PROPOSED],
    ],
    [
      "2026-03-02",
      "lydelsen som gällde 2 mars 2026 (filerna stämmer inte med beslutet)",
      "sn-2026-02-03-4",
      OTHER_WORDING,
      [decision("sn-2026-02-03-4", [act("antagen", FIRST, OTHER_WORDING)])],
    ],
  ])("%s: %s", async (datum, title, mapp, wording, decisions) => {
    expect(await read(`datum:${datum}`, decisions)).toEqual({
      name: `datum:${datum}`,
      title,
      path: `documents/beslut/2026/${mapp}/exempel.md`,
      text: wording,
    })
  })

  const UNTIL_APRIL = decision("sn-2026-02-03-4", [act("antagen", { ...FIRST, galler_tom: "2026-04-30" })])
  const before = "Närmast före: beslut:sn-2026-02-03-4 (till och med 30 april 2026)."
  const after = "Närmast efter: beslut:sn-2026-05-05-9 (från och med 1 juli 2026)."
  const backwards = decision("sn-2026-05-05-9", [
    act("antagen", { ...SECOND, galler_from: "2026-01-01" }, OTHER_WORDING),
  ])

  test.each<readonly [string, string, string, readonly DecisionSample[]]>([
    ["between two", "2026-05-20", `${before} ${after}`, [UNTIL_APRIL, REVISED]],
    [
      "before the first, which then was not decided",
      "2026-01-15",
      "Närmast efter: beslut:sn-2026-02-03-4 (från och med 1 mars 2026).",
      [ADOPTED, REVISED],
    ],
    [
      "after the last",
      "2026-09-01",
      "Närmast före: beslut:sn-2026-02-03-4 (till och med 31 augusti 2026).",
      [ADOPTED, REPEALED],
    ],
    [
      "before it was decided, though it was to apply from earlier",
      "2026-02-01",
      "Närmast efter: beslut:sn-2026-05-05-9 (från och med 5 maj 2026).",
      [backwards],
    ],
    [
      "decided, and not yet in force",
      "2026-02-10",
      "Närmast efter: beslut:sn-2026-02-03-4 (från och med 1 mars 2026).",
      [ADOPTED],
    ],
    [
      "a wording that was repealed before its first day is no neighbour",
      "2026-05-20",
      "Jämför med en annan version, till exempel nu.",
      [
        decision("sn-2026-02-03-4", [act("antagen", SECOND)]),
        decision("sn-2026-05-05-8", [act("upphavd", { galler_from: "2026-06-01" })]),
      ],
    ],
    ["only proposed", "2026-10-01", "Jämför med en annan version, till exempel nu.", [PROPOSED]],
  ])("none: %s", async (_, datum, hint, decisions) => {
    await expect(read(`datum:${datum}`, decisions)).rejects.toThrow(
      expect.objectContaining({
        code: "STYR_VERSION",
        message: `För dagen ${datum} finns ingen lydelse av exempel som gällde.`,
        hint,
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
      path: "documents/sn/exempel.md",
      bytes: new TextEncoder().encode(OTHER_WORDING),
    })
    expect(first).toEqual({
      name: "rev:forst",
      title: "arbetstexten i versionen forst",
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
    expect(defaultVersions("exempel", await gathered(decisions))).toEqual({
      from: { kind: "beslut", mapp },
      to: { kind: "nu" },
    })
  })

  test("nothing is decided or proposed: what to write is said", async () => {
    const draft = await gathered([decision("sn-2026-02-03-4", [act("bordlagd")])])
    expect(() => defaultVersions("exempel", draft)).toThrow(
      expect.objectContaining({ code: "STYR_VERSION", hint: expect.stringContaining("--from rev:main") }),
    )
  })

  test("an unknown document: the nearest is guessed", async () => {
    const two = await gathered([], { "documents/sn/exempel2.md": exampleDocument({ id: "exempels" }) })
    expect(() => defaultVersions("exempelsk", two)).toThrow(
      expect.objectContaining({ code: "STYR_OKANT_DOKUMENT", hint: "Menade du exempels?" }),
    )
    expect(() => defaultVersions("helt-annat", two)).toThrow(
      expect.objectContaining({ hint: "Se beteckningarna med styrdok status." }),
    )
  })
})
