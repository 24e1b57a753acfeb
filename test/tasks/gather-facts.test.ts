import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { createDiskStore } from "../../src/outside/disk/store.ts"
import { productSchemas } from "../../src/outside/package-files.ts"
import { adoption, exampleDocument, SOUND } from "../../src/rules/example-collection.ts"
import type { Gathered } from "../../src/tasks/gather.ts"
import { gatherFacts } from "../../src/tasks/gather-facts.ts"
import { status } from "../../src/tasks/status.ts"
import { collect, type Files, factsOf } from "../collection.ts"
import { temporaryFolder } from "../git-folder.ts"
import { act, day, decision, decisionFiles, LYDELSE } from "../lifecycle/sample.ts"

const PRODUCT = fileURLToPath(new URL("../../", import.meta.url))

const DAYS = ["1999-01-01", "2018-01-01", "2026-02-03", "2026-03-01", "2026-11-23", "2031-01-01", "9999-12-31"].map(day)

/** The states of the documents, by the facts alone; demands that the whole collection says the same, day by day. */
async function agreed(gathered: Gathered): Promise<ReadonlySet<string>> {
  const facts = await factsOf(gathered)
  for (const at of DAYS) expect(status(facts, { at })).toEqual(status(gathered, { at }))
  const whole = gathered.collection.documents.map(({ sections, links, faults, ...rest }) => rest)
  expect(facts.collection.documents).toEqual(whole)
  expect(facts.collection.attachments).toEqual(gathered.collection.attachments)
  return new Set(DAYS.flatMap(at => status(facts, { at }).map(({ tillstand }) => tillstand)))
}

/** A collection on disk, as one in memory. */
async function onDisk(root: string): Promise<Gathered> {
  const files = await createDiskStore(root).list()
  return collect(
    Object.fromEntries(files.map(file => [file.path, file.kind === "file" ? file.bytes : `symlink:${file.path}`])),
  )
}

test("the sample municipality", async () => {
  expect(await agreed(await onDisk(PRODUCT))).toContain("gallande")
})

test("the sample of the bench, with three decisions a document", async () => {
  const folder = temporaryFolder()
  const make = `import { generate } from ${JSON.stringify(`${PRODUCT}bench/generate.js`)}
    generate(${JSON.stringify(folder)}, { documents: 20, decided: 20, decisions: 3, chapters: [500, 2000] })`
  execFileSync(process.execPath, ["--input-type=module", "-e", make])
  const gathered = await onDisk(folder)
  expect([gathered.collection.documents.length, gathered.collection.decisions.length]).toEqual([20, 60])
  expect(await agreed(gathered)).toEqual(new Set(["utkast", "gallande"]))
})

const TEXT = exampleDocument()
const FOLDER = "documents/beslut/2026/sn-2026-02-03-4"
const WITHOUT_WORDING: Files = { ...adoption(TEXT, LYDELSE), [`${FOLDER}/exempel.md`]: "" }

test.each<[string, Files, readonly string[]]>([
  [
    "a text like its wording",
    { "documents/sn/exempel.md": TEXT, ...adoption(TEXT, LYDELSE) },
    ["utkast", "beslutad", "gallande"],
  ],
  [
    "other line ends and a byte order mark",
    { "documents/sn/exempel.md": `\uFEFF${TEXT.replaceAll("\n", "\r\n")}`, ...adoption(TEXT, LYDELSE) },
    ["utkast", "beslutad", "gallande"],
  ],
  [
    "lone carriage returns in the wording",
    { "documents/sn/exempel.md": TEXT, ...adoption(TEXT.replaceAll("\n", "\r"), LYDELSE) },
    ["utkast", "beslutad", "gallande"],
  ],
  [
    "broken YAML on both sides",
    {
      "documents/sn/exempel.md": "---\nid: exempel\ntitel: [öppen\n---\nText\n",
      [`${FOLDER}/beslut.yaml`]: "instans: sn\nform: sammantrade\n  datum: 2026-02-03\n\tbeslut: x\n",
      [`${FOLDER}/exempel.md`]: "---\nid: exempel\n",
    },
    ["utkast"],
  ],
  [
    "a wording that is missing",
    { "documents/sn/exempel.md": TEXT, ...WITHOUT_WORDING },
    ["utkast", "beslutad", "gallande"],
  ],
  [
    "links in the place of files",
    {
      "documents/sn/exempel.md": TEXT,
      "documents/sn/annat.md": "symlink:",
      ...adoption("symlink:", LYDELSE),
      "documents/beslut/2026/sn-2026-05-05-5/beslut.yaml": "symlink:",
    },
    ["utkast", "beslutad", "gallande"],
  ],
  [
    "two documents with one id, and one with none",
    {
      "documents/sn/exempel.md": TEXT,
      "documents/ks/exempel.md": exampleDocument({ titel: "Ett annat" }),
      "documents/sn/utan.md": "Bara text",
      "documents/sn/binar.md": Uint8Array.of(0, 1, 2, 3),
      "documents/sn/latin.md": Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0x69, 0x64, 0x3a, 0x20, 0xe5, 0x0a),
      ...adoption(TEXT, LYDELSE),
    },
    ["utkast", "beslutad", "gallande"],
  ],
  [
    "bilagor that differ, a proposal, a repeal and a successor named by a wording",
    {
      "documents/sn/exempel.md": TEXT,
      "documents/sn/exempel/karta.png": Uint8Array.of(1, 2),
      "documents/sn/nytt.md": exampleDocument({ id: "nytt" }),
      "documents/sn/slut.md": exampleDocument({ id: "slut" }),
      ...adoption(TEXT, LYDELSE),
      [`${FOLDER}/exempel/karta.png`]: Uint8Array.of(1, 3),
      ...decisionFiles(
        decision("sn-2026-05-05-5", [
          act("antagen", {}, exampleDocument({ id: "nytt", ersatter: "[exempel]" }), "nytt"),
        ]),
      ),
      ...decisionFiles(decision("sn-2026-05-05-6", [act("foreslar", {}, undefined, "slut")])),
    },
    ["utkast", "beslutad", "gallande", "ersatt", "foreslagen"],
  ],
])("%s", async (_name, files, states) => {
  expect(await agreed(await collect({ ...SOUND, ...files }))).toEqual(new Set(states))
})

test("without styrdok.yaml there is no collection", async () => {
  const schemas = await productSchemas()
  expect(() => gatherFacts({ files: [], schemas, today: day("2026-11-23") })).toThrow(
    expect.objectContaining({ code: "STYR_INGEN_SAMLING" }),
  )
})

test("a type that only the checks cannot use stops no state", async () => {
  const gathered = await collect({ ...SOUND, "documents/sn/exempel.md": exampleDocument({ typ: "handbok" }) })
  const type = { title: "Handbok", "x-klass": "underlag", type: "påhittad" }
  const bytes = new TextEncoder().encode(JSON.stringify(type))
  const files = [
    ...gathered.collection.files.values(),
    { kind: "file", path: "schemas/types/handbok.json", bytes } as const,
  ]
  const facts = gatherFacts({ files, schemas: await productSchemas(), today: day("2026-11-23") })
  expect(status(facts, { at: day("2026-11-23") }).map(({ tillstand }) => tillstand)).toEqual(["underlag"])
})
