import { createHash } from "node:crypto"
import { beforeAll, describe, expect, test } from "vitest"
import { SOUND } from "../../src/rules/example-collection.ts"
import { filesUnder, folderOf, freshPath, styrdok } from "../cli/commands/run.ts"
import { cellsOf } from "../csv.ts"
import { textOfPdf } from "../outside/poppler.ts"

/** What decides whether a wording may be seen on the web. */
interface Case {
  readonly name: string
  readonly publiceras: string | undefined
  /** The acts on the document, oldest first; none for a text that nobody has decided. */
  readonly acts: readonly Act[]
  /** True when the working file says something that is not decided. */
  readonly changed?: boolean
  readonly typ?: string
  /** Numbers (from 0) of the acts whose wordings may be seen; empty when the document may not be seen at all. */
  readonly seen: readonly number[]
}

interface Act {
  readonly slag: string
  readonly datum: string
  readonly form?: string
  readonly justerat?: string
  readonly omedelbart?: boolean
  readonly importerad?: boolean
  readonly from?: string
  readonly tom?: string
}

const ADOPTED: Act = { slag: "antagen", datum: "2025-03-04", justerat: "2025-03-10", from: "2025-04-01" }
const UNAPPROVED: Act = { slag: "antagen", datum: "2026-11-17", from: "2026-11-18" }
const PROPOSED: Act = { slag: "foreslar", datum: "2026-11-03", justerat: "2026-11-06" }

const REVISED: Act = { ...UNAPPROVED, slag: "reviderad" }
/** By delegation, the day after the meeting. */
const CORRECTED: Act = { slag: "redaktionell", datum: "2026-11-18", form: "delegation" }
const EARLIER: Act = { ...CORRECTED, datum: "2026-05-05" }

const CASES: readonly Case[] = [
  { name: "webb", publiceras: "webb", acts: [ADOPTED], seen: [0] },
  { name: "intranat", publiceras: "intranät", acts: [ADOPTED], seen: [] },
  { name: "nej", publiceras: "{nej: sekretess}", acts: [ADOPTED], seen: [] },
  { name: "saknas", publiceras: undefined, acts: [ADOPTED], seen: [] },
  { name: "okand", publiceras: "ja", acts: [ADOPTED], seen: [] },
  { name: "utkast", publiceras: "webb", acts: [], seen: [] },
  { name: "foreslagen", publiceras: "webb", acts: [PROPOSED], seen: [] },
  { name: "avslagen", publiceras: "webb", acts: [PROPOSED, { ...PROPOSED, slag: "avslagen" }], seen: [] },
  { name: "underlag", publiceras: "webb", typ: "underlag", acts: [], seen: [] },
  { name: "ojusterad", publiceras: "webb", acts: [UNAPPROVED], seen: [] },
  { name: "justeras-imorgon", publiceras: "webb", acts: [{ ...UNAPPROVED, justerat: "2026-11-24" }], seen: [] },
  { name: "justeras-idag", publiceras: "webb", acts: [{ ...UNAPPROVED, justerat: "2026-11-23" }], seen: [0] },
  { name: "omedelbart", publiceras: "webb", acts: [{ ...UNAPPROVED, omedelbart: true }], seen: [0] },
  { name: "importerad", publiceras: "webb", acts: [{ ...UNAPPROVED, importerad: true }], seen: [0] },
  { name: "delegation", publiceras: "webb", acts: [{ ...UNAPPROVED, form: "delegation" }], seen: [0] },
  {
    name: "delegation-nej",
    publiceras: "{nej: skäl}",
    acts: [{ ...UNAPPROVED, form: "delegation", importerad: true }],
    seen: [],
  },
  { name: "ska-galla", publiceras: "webb", acts: [{ ...ADOPTED, from: "2027-01-01" }], seen: [0] },
  { name: "beslutas-sedan", publiceras: "webb", acts: [{ ...ADOPTED, datum: "2026-12-01" }], seen: [] },
  {
    name: "beslutas-sedan-importerad",
    publiceras: "webb",
    acts: [ADOPTED, { ...ADOPTED, slag: "reviderad", datum: "2026-12-01", form: "delegation", importerad: true }],
    seen: [0],
  },
  { name: "andrad", publiceras: "webb", acts: [ADOPTED], changed: true, seen: [0] },
  {
    name: "revidering-ojusterad",
    publiceras: "webb",
    acts: [ADOPTED, { ...UNAPPROVED, slag: "reviderad" }],
    seen: [0],
  },
  {
    name: "revidering-ojusterad-kommande",
    publiceras: "webb",
    acts: [ADOPTED, { ...UNAPPROVED, slag: "reviderad", from: "2027-01-01" }],
    seen: [0],
  },
  {
    name: "revidering-kommande",
    publiceras: "webb",
    acts: [ADOPTED, { ...UNAPPROVED, slag: "reviderad", justerat: "2026-11-20", from: "2027-01-01" }],
    seen: [0, 1],
  },
  { name: "revidering-foreslagen", publiceras: "webb", acts: [ADOPTED, PROPOSED], seen: [0] },
  { name: "upphavd-ojusterad", publiceras: "webb", acts: [ADOPTED, { ...UNAPPROVED, slag: "upphavd" }], seen: [0] },
  {
    name: "upphavd",
    publiceras: "webb",
    acts: [ADOPTED, { ...UNAPPROVED, slag: "upphavd", justerat: "2026-11-20" }],
    seen: [0],
  },
  { name: "rattelse-ojusterad", publiceras: "webb", acts: [ADOPTED, REVISED, CORRECTED], seen: [0] },
  { name: "rattelse-ojusterad-kedja", publiceras: "webb", acts: [ADOPTED, REVISED, CORRECTED, CORRECTED], seen: [0] },
  {
    name: "rattelse-samma-dag",
    publiceras: "webb",
    acts: [ADOPTED, REVISED, { ...CORRECTED, datum: "2026-11-17" }],
    seen: [0],
  },
  {
    name: "rattelse-pa-ojusterad-rattelse",
    publiceras: "webb",
    acts: [ADOPTED, { ...UNAPPROVED, slag: "redaktionell", from: "2026-11-17" }, CORRECTED],
    seen: [0],
  },
  {
    name: "rattelse-justerad",
    publiceras: "webb",
    acts: [ADOPTED, { ...REVISED, justerat: "2026-11-20" }, CORRECTED],
    seen: [0, 1, 2],
  },
  { name: "rattelse-fore-ojusterad", publiceras: "webb", acts: [ADOPTED, EARLIER, REVISED], seen: [0, 1] },
  { name: "rattelse-av-ojusterad-antagen", publiceras: "webb", acts: [UNAPPROVED, CORRECTED], seen: [] },
  { name: "upphort", publiceras: "webb", acts: [{ ...ADOPTED, tom: "2025-12-31" }], seen: [0] },
  { name: "oversyn-forsenad", publiceras: "webb", acts: [ADOPTED], seen: [0] },
]

/** A word that stands nowhere else: `part` is "titel" or "text", and `n` the number of the wording or "nu". */
function marker(name: string, part: "titel" | "text", n: number | "nu"): string {
  const digest = createHash("sha256").update(`${name} ${part} ${n}`).digest("hex").replace(/\d/g, "")
  return `Q${digest.slice(0, 12)}q`
}

const WORDED: readonly string[] = ["antagen", "reviderad", "redaktionell", "foreslar"]

/** Decided keys that say what nobody has decided. */
function proposedKeys(word: string): readonly string[] {
  return [
    ...["syfte", "version_av", "utgar_fran"].map(key => `${key}: ${word}`),
    ...["ersatter", "malgrupp"].map(key => `${key}: [${word}]`),
    `bilagor: [{titel: ${word}, fil: ${word}.txt}]`,
  ]
}

function wordingOf({ name, publiceras, typ }: Case, n: number | "nu"): string {
  const lines = [
    `id: ${name}`,
    `titel: Riktlinje ${marker(name, "titel", n)}`,
    `typ: ${typ ?? "riktlinje"}`,
    "beslutsinstans: sn",
    "galler_for: [Alla]",
    `revideras_senast: ${name === "oversyn-forsenad" ? "2025-12-31" : "2028-12-31"}`,
    "dokumentansvarig: Enhetschef",
    // Everyone names everyone else: a title must not leak through a relation.
    `relaterade: [${CASES.map(other => other.name)
      .filter(other => other !== name)
      .join(", ")}]`,
    ...(publiceras === undefined ? [] : [`publiceras: ${publiceras}`]),
    // Whatever else is decided is changed too: a key that a page reads from the working file must not leak.
    ...(n === "nu" ? proposedKeys(marker(name, "titel", n)) : []),
  ]
  return `---\n${lines.join("\n")}\n---\n# 1 Inledning\n\nKommunen ska ge ${marker(name, "text", n)}. Se ${citation(name, n)} brottsbalken.\n`
}

/** A provision that no other wording cites: "103 kap. 1 §". Such chapters do not exist, which the texts need not know. */
function citation(name: string, n: number | "nu"): string {
  return `${101 + CASES.findIndex(item => item.name === name)} kap. ${n === "nu" ? 99 : n + 1} §`
}

/** The files of a case: the working file, and a decision folder for each act. */
function filesOf(index: number, item: Case): Readonly<Record<string, string>> {
  const last = item.acts.findLastIndex(act => WORDED.includes(act.slag) && act.slag !== "foreslar")
  const files: Record<string, string> = {
    [`documents/sn/${item.name}.md`]: wordingOf(item, item.changed === true || last < 0 ? "nu" : last),
  }
  for (const [n, act] of item.acts.entries()) {
    const form = act.form ?? "sammantrade"
    const number = form === "sammantrade" ? String(100 + index * 4 + n) : `d${index * 4 + n}`
    const folder = `documents/beslut/${act.datum.slice(0, 4)}/sn-${act.datum}-${number}`
    const wording = wordingOf(item, n)
    const digest = createHash("sha256").update(wording).digest("hex")
    const lydelse = createHash("sha256").update(`${digest}  ${item.name}.md\n`).digest("hex")
    const worded = WORDED.includes(act.slag)
    files[`${folder}/beslut.yaml`] = [
      "instans: sn",
      `form: ${form}`,
      `datum: ${act.datum}`,
      form === "sammantrade" ? `paragraf: "${number}"` : `beslutsnummer: ${number}\nbeslutsfattare: Enhetschef`,
      ...(act.omedelbart === true ? ["omedelbart_justerad: ja"] : []),
      "beslut:",
      `  - dokument: ${item.name}`,
      `    slag: ${act.slag}`,
      ...(worded ? [`    lydelse: sha256:${lydelse}`] : []),
      ...(act.from === undefined ? [] : [`    galler_from: ${act.from}`]),
      ...(act.tom === undefined ? [] : [`    galler_tom: ${act.tom}`]),
      ...(act.importerad === true ? ["    importerad: ja"] : []),
      ...(act.justerat === undefined ? [] : ["handelser:", `  - {slag: justerat, datum: ${act.justerat}}`]),
      "",
    ].join("\n")
    if (worded) files[`${folder}/${item.name}.md`] = wording
  }
  return files
}

/** Everything that a site says, file by file: also what is packed into its PDFs. */
function said(site: ReadonlyMap<string, Buffer>): readonly { readonly path: string; readonly text: string }[] {
  return [...site].map(([path, bytes]) => {
    const packed = path.endsWith(".pdf") ? `${textOfPdf(bytes)}\n${utf16(bytes)}` : ""
    return { path, text: `${path}\n${bytes.toString("latin1")}\n${packed}` }
  })
}

/** The metadata of a PDF may be written in UTF-16. */
function utf16(bytes: Buffer): string {
  return bytes.toString("latin1").replaceAll("\0", "")
}

let publicSite: ReadonlyMap<string, Buffer> = new Map()
let internSite: ReadonlyMap<string, Buffer> = new Map()
let words: readonly { readonly path: string; readonly text: string }[] = []

beforeAll(async () => {
  const files = Object.assign({ ...SOUND }, ...CASES.map((item, index) => filesOf(index, item)))
  const root = await folderOf(files)
  const out = await freshPath("portal")
  // The same folder for both: nothing of the intern site may be left when the public one takes its place.
  expect(await styrdok(root, ["build", "--out", out, "--publik", "intern"])).toMatchObject({ code: 0, stderr: "" })
  internSite = await filesUnder(out)
  expect(await styrdok(root, ["build", "--out", out, "--publik", "webb"])).toMatchObject({ code: 0, stderr: "" })
  publicSite = await filesUnder(out)
  words = said(publicSite)
})

const places = (word: string) => words.filter(({ text }) => text.includes(word)).map(({ path }) => path)

describe.each(CASES)("$name on the web", item => {
  const { name, seen, acts } = item
  const shown = (n: number): boolean => seen.includes(n)

  test("nothing of what may not be seen stands anywhere", () => {
    const hidden = acts.flatMap((_, n) => (shown(n) ? [] : [n]))
    for (const n of [...hidden, "nu" as const]) {
      expect(places(marker(name, "titel", n)), `title of ${n}`).toEqual([])
      expect(places(marker(name, "text", n)), `text of ${n}`).toEqual([])
      expect(places(citation(name, n)), `citation of ${n}`).toEqual([])
      expect(places(citation(name, n).replace(/^(\d+) kap\. (\d+) §$/, "#K$1P$2")), `link of ${n}`).toEqual([])
    }
    if (seen.length === 0) expect([...publicSite.keys()].filter(path => path.startsWith(`${name}/`))).toEqual([])
  })
})

describe.each(CASES.filter(({ seen }) => seen.length > 0))("$name on the web", ({ name, seen }) => {
  test("what may be seen has its page, its wording, its PDF and its line in the register", () => {
    for (const n of seen) {
      const text = places(marker(name, "text", n))
      expect(text).toEqual(
        expect.arrayContaining([expect.stringMatching(new RegExp(`^${name}/lydelse/.*index.html$`))]),
      )
      expect(text).toEqual(expect.arrayContaining([expect.stringMatching(new RegExp(`^${name}/lydelse/.*\\.pdf$`))]))
    }
    expect(publicSite.has(`${name}/index.html`)).toBe(true)
    expect(publicSite.get("register/index.html")?.toString()).toContain(`"../${name}/index.html"`)
  })
})

test("the registers as files hold what may be seen, and nothing else", () => {
  const idsIn = (site: ReadonlyMap<string, Buffer>, path: string): readonly (string | undefined)[] =>
    cellsOf(site.get(path)?.toString() ?? "")
      .slice(1)
      .map(line => line.at(-1))
      .toSorted()
  const seen = CASES.filter(item => item.seen.length > 0).map(({ name }) => name)
  expect(idsIn(publicSite, "register.csv")).toEqual(seen.toSorted())
  const all = CASES.filter(({ typ }) => typ !== "underlag").map(({ name }) => name)
  expect(idsIn(internSite, "register.csv")).toEqual(all.toSorted())
  expect(idsIn(publicSite, "forfattningssamling/register.csv")).toEqual([])
  // A revision whose minutes are not approved has changed nothing that the public may know of.
  const lines = cellsOf(publicSite.get("register.csv")?.toString() ?? "")
  const changed = lines.filter(line => line[6] !== "").map(line => line.at(-1))
  expect(changed).toEqual(["Beteckning", "rattelse-justerad", "rattelse-fore-ojusterad"])
  expect(publicSite.get("register.csv")?.toString()).not.toMatch(/Utkast|Förslag/)
  const decided = lines.filter(line => /^(revidering|upphavd)-/.test(line.at(-1) ?? "")).map(line => line[3])
  expect(decided).toEqual(decided.map(() => "2025-03-04"))
  expect(decided).toHaveLength(5)
})

test("the page of provisions has what applies, what is decided and what is to follow, and nothing else", () => {
  const cited = (site: ReadonlyMap<string, Buffer>): readonly string[] => {
    const text = site.get("lagrum/index.html")?.toString() ?? ""
    return CASES.flatMap(({ name }) =>
      ([0, 1, 2, "nu"] as const).filter(n => text.includes(`>${citation(name, n)}<`)).map(n => `${name} ${n}`),
    )
  }
  expect(cited(publicSite)).toEqual([
    "webb 0",
    "justeras-idag 0",
    "omedelbart 0",
    "importerad 0",
    "delegation 0",
    "ska-galla 0",
    "beslutas-sedan-importerad 0",
    "andrad 0",
    "revidering-ojusterad 0",
    "revidering-ojusterad-kommande 0",
    "revidering-kommande 0",
    "revidering-kommande 1",
    "revidering-foreslagen 0",
    "upphavd-ojusterad 0",
    "rattelse-ojusterad 0",
    "rattelse-ojusterad-kedja 0",
    "rattelse-samma-dag 0",
    "rattelse-pa-ojusterad-rattelse 0",
    "rattelse-justerad 2",
    "rattelse-fore-ojusterad 1",
    "oversyn-forsenad 0",
  ])
  expect(cited(internSite)).toEqual(
    expect.arrayContaining(["utkast nu", "ojusterad 0", "revidering-ojusterad 1", "underlag nu"]),
  )
})

test("the intern site has every document, decided or not", () => {
  for (const { name } of CASES) expect(internSite.has(`${name}/index.html`), name).toBe(true)
})

test("the words looked for are there to be found", () => {
  const found = said(internSite).map(({ text }) => text)
  for (const item of CASES) {
    const last = item.acts.findLastIndex(act => act.slag === "antagen" || act.slag === "reviderad")
    const word = marker(item.name, "titel", last < 0 || item.acts[last]?.datum === "2026-12-01" ? "nu" : last)
    if (item.name === "beslutas-sedan" || item.name.startsWith("beslutas-sedan-")) continue
    expect(
      found.some(text => text.includes(word)),
      item.name,
    ).toBe(true)
  }
})

const pageOf = (name: string): string => publicSite.get(`${name}/index.html`)?.toString() ?? ""

test.each([
  "revidering-ojusterad",
  "rattelse-ojusterad",
  "rattelse-samma-dag",
  "upphavd-ojusterad",
  "revidering-foreslagen",
  "andrad",
  "oversyn-forsenad",
])("%s: the wording decided before stays the one that applies", name => {
  expect(pageOf(name)).toContain(marker(name, "text", 0))
  expect(pageOf(name)).toContain("Gäller från 1 april 2025")
  expect(pageOf(name)).not.toMatch(/försenad|gäller inte|upphävd|ändringsförslag|2026-11-17|17 november/i)
})

test("comparisons, lists of changes and feeds have the decided wordings that may be seen, and no other", () => {
  const names = (site: ReadonlyMap<string, Buffer>): readonly string[] =>
    [...site.keys()].filter(path => path.includes("/jamfor/")).map(path => path.split("/")[0] ?? "")
  const compared = ["rattelse-fore-ojusterad", "rattelse-justerad", "rattelse-justerad", "rattelse-justerad"]
  expect(names(publicSite)).toEqual([...compared, "revidering-kommande"])
  expect(names(internSite).length).toBeGreaterThan(10)
  const text = (path: string): string => publicSite.get(path)?.toString() ?? ""
  const listed = text("instans/sn/andringar/index.html").match(/<time /g) ?? []
  // Every wording that may be seen, and one repeal whose minutes are approved.
  expect(listed).toHaveLength(CASES.flatMap(({ seen }) => seen).length + 1)
  expect(text("andringar.xml").match(/<entry>/g)).toHaveLength(Math.min(listed.length, 50))
  for (const path of ["instans/sn/andringar/index.html", "andringar.xml", "instans/sn/andringar.xml"]) {
    expect(text(path)).toContain(marker("revidering-kommande", "titel", 1))
    for (const name of ["ojusterad", "utkast", "foreslagen", "intranat", "nej"]) {
      expect(text(path), path).not.toContain(`/${name}/`)
    }
  }
})

test("a wording to come is announced when its minutes are approved, and only then", () => {
  expect(pageOf("revidering-kommande")).toContain("sn-2026-11-17-")
  expect(pageOf("revidering-ojusterad-kommande")).not.toContain("sn-2026-11-17-")
  const front = publicSite.get("index.html")?.toString() ?? ""
  expect(front).toContain(marker("revidering-kommande", "titel", 0))
  for (const name of ["revidering-ojusterad", "ojusterad", "utkast"]) expect(front).not.toContain(`${name}/index.html`)
})
