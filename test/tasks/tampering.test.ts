import { beforeAll, describe, expect, test } from "vitest"
import type { Finding } from "../../src/model/finding.ts"
import type { Gathered } from "../../src/tasks/gather.ts"
import { fileDigest } from "../../src/text/index.ts"
import { collect } from "../collection.ts"
import { createRandom, type Random } from "../text/random.ts"
import {
  ADDED,
  addedDecision,
  type Bytes,
  faultsOf,
  isStored,
  isText,
  ownerOf,
  PICTURE,
  sampleFiles,
  toBytes,
  told,
  toText,
} from "./tampered-sample.ts"

const SEED = 20_261_123
const [CR, LF] = [13, 10]

let sample: Bytes = {}
let base: Gathered
let stored: readonly string[] = []

beforeAll(async () => {
  sample = await sampleFiles()
  base = await collect(sample)
  stored = Object.keys(sample).filter(isStored)
})

const bytesOf = (path: string): Uint8Array => sample[path] ?? new Uint8Array()
const about =
  (folder: string, id: string) =>
  ({ path, message }: Finding): boolean =>
    path.startsWith(folder) && message.includes(`"${id}"`)

const without = (wanted: (path: string) => boolean): Bytes =>
  Object.fromEntries(Object.entries(sample).filter(([path]) => !wanted(path)))

/** The files with one content made anew. */
const altered = (path: string, change: (text: string) => string): Bytes => {
  const [before, after] = [toText(sample[path]), change(toText(sample[path]))]
  expect(after).not.toBe(before)
  return { ...sample, [path]: toBytes(after) }
}

/** One byte made another, at a place and by a mask that chance gives. */
function flipped(bytes: Uint8Array, random: Random, at = random.below(bytes.length)): Uint8Array {
  const mask = 1 + random.below(255)
  const copy = Uint8Array.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ mask
  // A lone CR is a line end as LF is, and so says the same: any other bit does instead.
  if (bytes[at] === LF && copy[at] === CR) copy[at] = LF ^ 1
  return copy
}

test("samlingen är utan fel från början, och har lydelser, bilder och bilagor", async () => {
  expect(told(faultsOf(base))).toEqual([])
  expect(told(faultsOf(await collect(sample), base))).toEqual([])
  expect(stored.length).toBeGreaterThanOrEqual(23)
  expect(stored.filter(path => !path.endsWith(".md")).length).toBeGreaterThanOrEqual(8)
})

describe("en byte ändrad i det som beslutades", () => {
  test("varje byte i varje lagrad fil ger filen ett annat kännemärke", () => {
    const random = createRandom(SEED)
    const silent = stored.flatMap(path => {
      const bytes = bytesOf(path)
      const digest = fileDigest(path, bytes)
      return [...bytes.keys()]
        .filter(at => fileDigest(path, flipped(bytes, random, at)) === digest)
        .map(at => [path, at])
    })
    expect(silent).toEqual([])
  })

  const rounds = Array.from({ length: 16 }, (_, index) => SEED + index)
  test.each(rounds)("ändringar här och där sägs om just de filer som ändrats (frö %i)", async seed => {
    const random = createRandom(seed)
    const byOwner = new Map<string, string[]>()
    for (const path of stored)
      byOwner.set(ownerOf(path).join(" "), [...(byOwner.get(ownerOf(path).join(" ")) ?? []), path])
    // One file of each wording, and one wording in five left alone: what is said must tell them apart.
    const chosen = [...byOwner.values()].flatMap(([first = "", ...others]) =>
      random.below(5) === 0 ? [] : [random.pick([first, ...others])],
    )
    const files = {
      ...sample,
      ...Object.fromEntries(chosen.map(path => [path, flipped(bytesOf(path), random)])),
    }
    const gathered = await collect(files)
    const owners = chosen.map(ownerOf)
    const found = faultsOf(gathered).filter(({ rule }) => rule === "beslutad-lydelse")
    expect(told(found)).toEqual(owners.map(([folder]) => `beslutad-lydelse ${folder}/beslut.yaml`).toSorted())
    expect(owners.filter(([folder, id]) => !found.some(about(folder, id)))).toEqual([])
    const changed = faultsOf(gathered, base).filter(({ rule }) => rule === "beslut-orort")
    expect(changed.map(({ path }) => path).toSorted()).toEqual(chosen.toSorted())
  })
})

describe("ett tecken ändrat i en anteckning om ett beslut", () => {
  const rounds = Array.from({ length: 6 }, (_, index) => SEED + index)
  test.each(rounds)("sägs om varje anteckning (frö %i)", async seed => {
    const random = createRandom(seed)
    const records = Object.keys(sample).filter(path => path.endsWith("/beslut.yaml"))
    const changed = records.map(path => {
      const text = toText(sample[path])
      const places = [...text.matchAll(/[\p{L}\d]/gu)].map(({ index }) => index)
      const at = places[random.below(places.length)] ?? 0
      const other = random.pick(["q", "7"])
      return [path, toBytes(text.slice(0, at) + (text[at] === other ? "w" : other) + text.slice(at + 1))] as const
    })
    const found = faultsOf(await collect({ ...sample, ...Object.fromEntries(changed) }), base)
    expect(records.filter(path => !found.some(finding => finding.path === path))).toEqual([])
  })

  test.each<[string, (text: string) => string]>([
    ["nycklarna i en annan ordning", text => text.replace(/^(instans: .*\n)(form: .*\n)/, "$2$1")],
    ["andra citattecken", text => text.replace('"4"', "'4'")],
    ["en kommentar", text => `# Antecknat av registrator\n${text}`],
    ["blanksteg i slutet av en rad", text => text.replace("\n", "  \n")],
    ["ny händelse sist", text => `${text}  - {slag: anslaget, datum: 2026-02-09}\n`],
  ])("är ofarligt när det säger detsamma: %s", async (_name, change) => {
    expect(told(faultsOf(await collect(altered(`${ADDED}/beslut.yaml`, change)), base))).toEqual([])
  })

  test("en ny händelse före de andra är en ändring av dem", async () => {
    const files = altered(`${ADDED}/beslut.yaml`, text =>
      text.replace("handelser:\n", "handelser:\n  - {slag: anslaget, datum: 2026-02-09}\n"),
    )
    expect(told(faultsOf(await collect(files), base))).toEqual([`beslut-orort ${ADDED}/beslut.yaml`])
  })
})

/** What is told at once, and what besides to one who knows what was there before: "rule path" below the folder added. */
type Case = readonly [name: string, files: () => Bytes, now: readonly string[], since: readonly string[]]

const moved = (from: string, to: string): Bytes =>
  Object.fromEntries(
    Object.entries(sample).map(([path, bytes]) => [path.startsWith(from) ? to + path.slice(from.length) : path, bytes]),
  )
const copied = (to: string): Bytes => ({
  ...sample,
  ...Object.fromEntries(Object.entries(addedDecision()).map(([path, bytes]) => [path.replace(ADDED, to), bytes])),
})
const [UNLIKE, TEXT, TABLE] = [
  "beslutad-lydelse /beslut.yaml",
  "beslut-orort /exempel.md",
  "beslut-orort /exempel/tabell.csv",
]
const REMOVED = "beslut-orort "

const CASES: readonly Case[] = [
  [
    "ett tecken i texten",
    () => altered(`${ADDED}/exempel.md`, text => text.replace("åkern", "ökern")),
    [UNLIKE],
    [TEXT],
  ],
  ["ett blanksteg i slutet", () => altered(`${ADDED}/exempel.md`, text => `${text} `), [UNLIKE], [TEXT]],
  ["lösa accenter i texten", () => altered(`${ADDED}/exempel.md`, text => text.normalize("NFD")), [UNLIKE], [TEXT]],
  ["två byteordningsmärken", () => altered(`${ADDED}/exempel.md`, text => `\uFEFF\uFEFF${text}`), [UNLIKE], [TEXT]],
  ["texten tömd", () => altered(`${ADDED}/exempel.md`, () => ""), [UNLIKE], [TEXT]],
  [
    "sparad med en annan teckenkodning",
    () => ({ ...sample, [`${ADDED}/exempel.md`]: Buffer.from(toText(sample[`${ADDED}/exempel.md`]), "latin1") }),
    [UNLIKE],
    [TEXT],
  ],
  ["en tom rad i en tabell", () => altered(`${ADDED}/exempel/tabell.csv`, text => `${text}\n`), [UNLIKE], [TABLE]],
  [
    "radslut rättade i en bild",
    () => ({ ...sample, [`${ADDED}/${PICTURE}`]: bytesOf(`${ADDED}/${PICTURE}`).filter(byte => byte !== CR) }),
    [UNLIKE],
    [`beslut-orort /${PICTURE}`],
  ],
  ["en bilaga borttagen", () => without(path => path === `${ADDED}/exempel/tabell.csv`), [UNLIKE], [TABLE]],
  [
    "en bilaga omdöpt",
    () => moved(`${ADDED}/exempel/tabell.csv`, `${ADDED}/exempel/lista.csv`),
    [UNLIKE],
    [TABLE, "beslut-orort /exempel/lista.csv"],
  ],
  [
    "en bilaga med stor bokstav i namnet",
    () => moved(`${ADDED}/exempel/tabell.csv`, `${ADDED}/exempel/Tabell.csv`),
    [UNLIKE],
    [TABLE, "beslut-orort /exempel/Tabell.csv"],
  ],
  [
    "en bilaga till",
    () => ({ ...sample, [`${ADDED}/exempel/mer.txt`]: toBytes("Mer\n") }),
    [UNLIKE],
    ["beslut-orort /exempel/mer.txt"],
  ],
  [
    "en fil som ingen lydelse har",
    () => ({ ...sample, [`${ADDED}/anteckning.txt`]: toBytes("Mer\n") }),
    [],
    ["beslut-orort /anteckning.txt"],
  ],
  ["texten borttagen", () => without(path => path === `${ADDED}/exempel.md`), [UNLIKE], [TEXT]],
  ["hela beslutet borttaget", () => without(path => path.startsWith(ADDED)), [], [REMOVED]],
  [
    "beslut.yaml borttagen",
    () => without(path => path === `${ADDED}/beslut.yaml`),
    ["beslut-form "],
    ["beslut-orort /beslut.yaml"],
  ],
  [
    "beslut.yaml tömd",
    () => altered(`${ADDED}/beslut.yaml`, () => ""),
    ["beslut-form /beslut.yaml"],
    ["beslut-orort /beslut.yaml"],
  ],
  [
    "text och anteckning ändrade tillsammans",
    () => ({ ...sample, ...addedDecision("# 1 Inledning\n\nNågot annat.\n") }),
    [],
    ["beslut-orort /beslut.yaml", TEXT],
  ],
  [
    "lydelsen i anteckningen bytt mot en annans",
    () => altered(`${ADDED}/beslut.yaml`, text => text.replace(/sha256:\w+/, `sha256:${"0a".repeat(32)}`)),
    [UNLIKE],
    ["beslut-orort /beslut.yaml"],
  ],
  [
    "lydelsen struken ur anteckningen",
    () => altered(`${ADDED}/beslut.yaml`, text => text.replace(/\n +lydelse: \S+/, "")),
    ["beslut-form /beslut.yaml"],
    ["beslut-orort /beslut.yaml"],
  ],
  [
    "en rad skriven två gånger",
    () => altered(`${ADDED}/beslut.yaml`, text => `datum: 2026-02-03\n${text}`),
    ["beslut-form /beslut.yaml"],
    [],
  ],
  [
    "mappen omdöpt",
    () => moved(`${ADDED}/`, "documents/beslut/2026/sn-2026-02-03-5/"),
    ["beslut-sammanhang documents/beslut/2026/sn-2026-02-03-5"],
    [REMOVED],
  ],
  [
    "mappen flyttad till ett annat år",
    () => moved(`${ADDED}/`, "documents/beslut/2025/sn-2026-02-03-4/"),
    ["beslut-sammanhang documents/beslut/2025/sn-2026-02-03-4"],
    [REMOVED],
  ],
  [
    "mappen kopierad",
    () => copied("documents/beslut/2026/sn-2026-02-03-4 - kopia"),
    [
      "beslut-sammanhang documents/beslut/2026/sn-2026-02-03-4 - kopia",
      "beslut-sammanhang documents/beslut/2026/sn-2026-02-03-4 - kopia/beslut.yaml",
    ],
    [],
  ],
  [
    "två beslut med samma paragraf och år",
    () => {
      const second = copied("documents/beslut/2026/sn-2026-02-05-4")
      const path = "documents/beslut/2026/sn-2026-02-05-4/beslut.yaml"
      return { ...second, [path]: toBytes(toText(second[path]).replace("datum: 2026-02-03", "datum: 2026-02-05")) }
    },
    ["beslut-sammanhang documents/beslut/2026/sn-2026-02-05-4/beslut.yaml"],
    [],
  ],
]

/** A path written from the folder added, in full. */
const inFull = (line: string): string => line.replace(/ (?=\/|$)/, ` ${ADDED}`)

describe("det som händer av misstag, eller med avsikt", () => {
  test.each(CASES)("%s", async (_name, make, now, since) => {
    const gathered = await collect(make())
    const [alone, compared] = [faultsOf(gathered), faultsOf(gathered, base)]
    expect(told(alone)).toEqual(now.map(inFull).toSorted())
    expect(told(compared)).toEqual([...now, ...since].map(inFull).toSorted())
    for (const { message, advice } of [...alone, ...compared]) {
      expect(`${message} ${advice}`).not.toMatch(/hash|checksumma|commit|merge|ogiltig|invalid|undefined|null/i)
      expect(advice).not.toBe("")
    }
  })

  test("två dokuments lydelser bytta med varandra sägs om båda", async () => {
    const [one = "", other = ""] = stored.filter(path => path.endsWith(".md"))
    const found = faultsOf(await collect({ ...sample, [one]: bytesOf(other), [other]: bytesOf(one) }))
    const expected = [one, other].map(path => `beslutad-lydelse ${ownerOf(path)[0]}/beslut.yaml`)
    expect(told(found)).toEqual(expected.toSorted())
  })
})

describe("ofarligt, eftersom det inte ändrar vad som står", () => {
  const everyText = (change: (bytes: Uint8Array) => Uint8Array): Bytes =>
    Object.fromEntries(Object.entries(sample).map(([path, bytes]) => [path, isText(path) ? change(bytes) : bytes]))
  const ends = (end: string) => (bytes: Uint8Array) => toBytes(toText(bytes).replaceAll("\n", end))

  test.each<[string, () => Bytes]>([
    ["Windows radslut i varje textfil", () => everyText(ends("\r\n"))],
    ["gamla Macs radslut i varje lagrad text", () => lonely(ends("\r"))],
    [
      "ett byteordningsmärke först i varje textfil",
      () => everyText(bytes => Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes)),
    ],
    ["både och", () => everyText(bytes => Uint8Array.of(0xef, 0xbb, 0xbf, ...ends("\r\n")(bytes)))],
    [
      "filnamn med lösa accenter, som en Mac skriver dem",
      () => Object.fromEntries(Object.entries(sample).map(([path, bytes]) => [path.normalize("NFD"), bytes])),
    ],
  ])("%s", async (_name, make) => {
    const files = make()
    expect(files).not.toEqual(sample)
    const gathered = await collect(files)
    expect(told(faultsOf(gathered))).toEqual([])
    expect(told(faultsOf(gathered, base))).toEqual([])
  })

  test("men i en bild är varje byte en del av den", async () => {
    const path = `${ADDED}/${PICTURE}`
    for (const bytes of [Uint8Array.of(0xef, 0xbb, 0xbf, ...bytesOf(path)), toBytes(`${toText(bytesOf(path))}\r\n`)]) {
      expect(told(faultsOf(await collect({ ...sample, [path]: bytes })))).toEqual([
        `beslutad-lydelse ${ADDED}/beslut.yaml`,
      ])
    }
  })

  /** Only the stored texts: of the others Markdown's own reader has its say. */
  function lonely(change: (bytes: Uint8Array) => Uint8Array): Bytes {
    return { ...sample, ...Object.fromEntries(stored.filter(isText).map(path => [path, change(bytesOf(path))])) }
  }
})
