import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import formats from "ajv-formats"
import { beforeAll, describe, expect, test } from "vitest"
import type { RegisterRow } from "../../src/model/register.ts"
import { registerFormats } from "../../src/report/register/index.ts"
import { exampleDocument } from "../../src/rules/example-collection.ts"
import type { Gathered } from "../../src/tasks/gather.ts"
import { type RegisterOptions, register } from "../../src/tasks/register.ts"
import { collect, type Files } from "../collection.ts"
import { act, BODIES, type DecisionSample, decision, decisionFiles, LYDELSE } from "../lifecycle/sample.ts"

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true })
formats.default(ajv)
const isValid = ajv.compile(
  JSON.parse(readFileSync(new URL("../../schemas/output/register.json", import.meta.url), "utf8")),
)

const ALL: RegisterOptions = { bodies: [], types: [], statutes: false, internalControl: false }

function collectionOf(decisions: readonly DecisionSample[], files: Files, today?: string): Promise<Gathered> {
  return collect({ "styrdok.yaml": BODIES, ...Object.assign({}, ...decisions.map(decisionFiles)), ...files }, today)
}

/** The rows as `--format json` gives them; they are always held to the schema. */
function rowsOf(gathered: Gathered, options: Partial<RegisterOptions> = {}): readonly RegisterRow[] {
  const rows: readonly RegisterRow[] = JSON.parse(registerFormats.json(register(gathered, { ...ALL, ...options })))
  expect(isValid(rows), JSON.stringify(isValid.errors)).toBe(true)
  return rows
}

/** `lydelse` of a text that has no other files, as PRODUCT.md defines it. */
function lydelseOf(id: string, text: string): string {
  const sha = (bytes: string): string => createHash("sha256").update(bytes).digest("hex")
  return `sha256:${sha(`${sha(text)}  ${id}.md\n`)}`
}

const idsOf = (rows: readonly RegisterRow[]): readonly string[] => rows.map(({ id }) => id)
const named = (id: string, changes: Readonly<Record<string, string | undefined>> = {}, body?: string): Files => ({
  [`documents/sn/${id}.md`]: exampleDocument({ id, titel: id, ...changes }, body),
})
const adopting = (id: string, mapp: string, more = {}, wording?: string): DecisionSample =>
  decision(mapp, [act("antagen", more, wording ?? exampleDocument({ id, titel: id }), id)])

describe("historik", () => {
  const EVERYTHING = decision(
    "sn-2026-02-03-4",
    [
      act("antagen", {
        galler_from: "2026-03-01",
        galler_tom: "tills vidare",
        revideras_senast: "{behovs_inte: Gäller en gång}",
        ersatter: "[forra]",
        andrad_vid_sammantradet: "nej",
        importerad: "nej",
        far_rattas_av: "Enhetschef",
      }),
      act("redaktionell", { kategori: "skrivfel", skal: "Fel ord" }, undefined, "annat"),
    ],
    [
      "slag: justerat, datum: 2026-02-06, kalla: Protokollet",
      "slag: inhibition, datum: 2026-02-07, tom: 2026-02-08",
      "slag: dom, datum: 2026-02-09, utfall: avslag, dokument: [exempel]",
      "slag: laga_kraft, datum: 2026-02-10, galler: dom",
      "slag: anmalt, datum: 2026-02-11, instans: kf, paragraf: '9'",
      "slag: bestyrkt, datum: 2026-02-12, roll: Registrator, mot: Protokollet",
      "slag: expedierat, datum: 2026-12-01",
    ],
    { beslutsnummer: "b1", omedelbart_justerad: "nej", delegation: '{punkt: "4.7", ordning: delegationsordning}' },
  )

  test("är hela beslutet så som det är antecknat, också det som gäller andra dokument", async () => {
    const gathered = await collectionOf([EVERYTHING], { ...named("exempel"), ...named("forra"), ...named("ovrig") })
    const { handelser, ...fixed } = gathered.collection.decisions[0]?.raw ?? {}
    const known = Array.isArray(handelser) ? handelser.slice(0, -1) : []
    expect(known).toHaveLength(6)
    const expected = [{ mapp: "sn-2026-02-03-4", ...fixed, handelser: known }]
    const history = new Map(rowsOf(gathered).map(({ id, historik }) => [id, historik]))
    expect(history.get("exempel")).toEqual(expected)
    // What ended a document concerns it; what is said of others does not.
    expect(history.get("forra")).toEqual(expected)
    expect(history.get("ovrig")).toEqual([])
  })

  test("äldst först, rättade poster ersatta, och inget efter dagen", async () => {
    const decisions = [
      decision("sn-2026-05-05-2", [act("reviderad")]),
      decision("sn-2026-02-03-12", [act("antagen")]),
      decision("sn-2026-02-03-12-r1", [act("antagen", { galler_from: "2026-03-01" })], [], {
        paragraf: '"12"',
        rattar: "sn-2026-02-03-12",
        skal: "Fel dag",
      }),
      decision("sn-2026-02-03-4", [act("foreslar")]),
      decision("sn-2027-01-12-1", [act("upphavd")]),
    ]
    const folders = async (today?: string): Promise<readonly string[]> =>
      rowsOf(await collectionOf(decisions, named("exempel"), today)).flatMap(({ historik }) =>
        historik.map(({ mapp }) => mapp),
      )
    expect(await folders()).toEqual(["sn-2026-02-03-4", "sn-2026-02-03-12-r1", "sn-2026-05-05-2"])
    expect(await folders("2026-02-03")).toEqual(["sn-2026-02-03-4", "sn-2026-02-03-12-r1"])
    expect(await folders("2026-02-02")).toEqual([])
  })

  test("följer schemat hur posten än är skriven", async () => {
    const broken = {
      "documents/beslut/2026/sn-2026-02-03-4/beslut.yaml": `instans: sn
form: sammantrade
datum: 2026-02-03
paragraf: [a, b]
okand: nyckel
delegation: text
beslut:
  - text
  - {dokument: exempel, slag: antagen, lydelse: "${LYDELSE}", ersatter: ett, revideras_senast: [a], mer: x, skal: {a: b}}
handelser: {slag: justerat}
`,
    }
    const [row] = rowsOf(await collectionOf([], { ...named("exempel"), ...broken }))
    expect(row?.historik).toEqual([
      {
        mapp: "sn-2026-02-03-4",
        instans: "sn",
        form: "sammantrade",
        datum: "2026-02-03",
        beslut: [{ dokument: "exempel", slag: "antagen", lydelse: LYDELSE, ersatter: ["ett"] }],
      },
    ])
  })
})

describe("urvalet", () => {
  let gathered: Gathered
  beforeAll(async () => {
    const shared = exampleDocument({ id: "gemensam", titel: "Ängar", typ: "plan", beslutsinstans: "[sn, kf]" })
    const fee = (id: string) => exampleDocument({ id, titel: id, typ: "taxa" })
    gathered = await collectionOf(
      [
        adopting("taxa", "sn-2026-02-03-1", {}, fee("taxa")),
        adopting("taxa-kommande", "sn-2026-02-03-2", { galler_from: "2027-01-01" }, fee("taxa-kommande")),
        adopting("taxa-slut", "sn-2026-02-03-3", { galler_tom: "2026-06-30" }, fee("taxa-slut")),
        adopting("gemensam", "sn-2026-02-03-4", {}, shared),
      ],
      {
        "documents/sn/gemensam.md": shared,
        ...Object.fromEntries(
          ["taxa", "taxa-kommande", "taxa-slut", "taxa-utkast"].map(id => [`documents/sn/${id}.md`, fee(id)]),
        ),
        ...named("ovrigt", { titel: "Övrigt" }),
        ...named("a-underlag", { typ: "underlag" }),
        ...named("bn-utkast", { beslutsinstans: "bn" }),
      },
    )
  })

  test("allt utom underlag, i svensk ordning efter namn", () => {
    expect(idsOf(rowsOf(gathered))).toEqual([
      "bn-utkast",
      "taxa",
      "taxa-kommande",
      "taxa-slut",
      "taxa-utkast",
      "gemensam",
      "ovrigt",
    ])
  })

  test("föreskrifter: de som gäller och de som är beslutade, inte utkast eller upphörda", () => {
    expect(idsOf(rowsOf(gathered, { statutes: true }))).toEqual(["taxa", "taxa-kommande"])
  })

  test.each<[Partial<RegisterOptions>, readonly string[]]>([
    [{ bodies: ["kf"] }, ["gemensam"]],
    [{ bodies: ["bn", "kf"] }, ["bn-utkast", "gemensam"]],
    [{ types: ["plan"] }, ["gemensam"]],
    [{ types: ["plan", "taxa"], bodies: ["kf"] }, ["gemensam"]],
    [{ bodies: ["ks"] }, []],
  ])("%o", (options, ids) => {
    expect(idsOf(rowsOf(gathered, options))).toEqual(ids)
  })

  test("koder som inte finns", () => {
    const attempt = (options: Partial<RegisterOptions>) => () => register(gathered, { ...ALL, ...options })
    expect(attempt({ bodies: ["sn", "xx"] })).toThrow(
      expect.objectContaining({ code: "STYR_OKAND_FLAGGA", hint: "Koderna är: kf, ks, sn, bn, an, vn." }),
    )
    expect(attempt({ types: ["toString"] })).toThrow(expect.objectContaining({ code: "STYR_OKAND_TYP" }))
    expect(attempt({ types: ["underlag"] })).toThrow(
      expect.objectContaining({ message: 'Typen "underlag" är underlag och står utanför registret.' }),
    )
  })
})

describe("internkontroll", () => {
  const OLD_LAW = "# 1 Inledning\n\nSe 3 kap. 1 § SoL (2001:453).\n\nSe också 4 kap. 1 § SoL (2001:453).\n"
  const cites = exampleDocument({ id: "gammal-lag", titel: "gammal-lag" }, OLD_LAW)
  const changedLaw = exampleDocument(
    { id: "andrad-lag", titel: "andrad-lag" },
    "# 1 Inledning\n\nSe 15 kap. 12 § socialtjänstlagen (2025:400).\n",
  )
  let gathered: Gathered
  let lacks: ReadonlyMap<string, readonly string[] | undefined>
  beforeAll(async () => {
    const adopted = (mapp: string, id: string, wording = exampleDocument({ id, titel: id }), more = {}) =>
      adopting(id, mapp, { lydelse: lydelseOf(id, wording), ...more }, wording)
    const without = exampleDocument({ id: "utan-roll", titel: "utan-roll", dokumentansvarig: undefined })
    const decisions = [
      adopted("sn-2026-02-03-1", "hel"),
      adopted("sn-2026-02-03-2", "forsenad", undefined, { revideras_senast: "2026-10-31" }),
      adopted("sn-2026-02-03-3", "gammal-lag", cites),
      adopted("sn-2025-09-16-4", "andrad-lag", changedLaw),
      adopted("sn-2026-02-03-5", "okand-roll"),
      adopted("sn-2026-02-03-6", "utan-roll", without),
      adopted("sn-2026-02-03-7", "forslag-pa-lag"),
      adopted("sn-2026-02-03-8", "slut", undefined, { galler_tom: "2026-06-30" }),
    ]
    const files: Files = {
      ...named("hel"),
      ...named("forsenad"),
      "documents/sn/gammal-lag.md": cites,
      "documents/sn/andrad-lag.md": changedLaw,
      ...named("okand-roll", { dokumentansvarig: "Områdeschef" }),
      "documents/sn/utan-roll.md": without,
      // Not the text that applies: what it cites is not held against what was decided.
      ...named("forslag-pa-lag", {}, OLD_LAW),
      ...named("slut", { dokumentansvarig: undefined }),
      ...named("utkast"),
      ...named("underlag", { typ: "underlag", dokumentansvarig: undefined }),
    }
    gathered = await collectionOf(decisions, files)
    lacks = new Map(rowsOf(gathered, { internalControl: true }).map(({ id, brister }) => [id, brister]))
  })

  test.each([
    [
      "forsenad",
      ["Dokumentet skulle ha setts över senast 31 oktober 2026. Översynen är försenad. Dokumentet gäller ändå."],
    ],
    [
      "gammal-lag",
      [
        "Socialtjänstlagen (2001:453) är upphävd sedan den 1 juli 2025 genom SFS 2025:400. Enligt uppgifter från 1 september 2025. Det gäller 2 ställen.",
      ],
    ],
    [
      "andrad-lag",
      [
        "15 kap. 12 § socialtjänstlagen (2025:400) ändrades den 1 december 2025 genom SFS 2025:942, efter beslutet den 16 september 2025. Enligt uppgifter från 15 december 2025.",
      ],
    ],
    [
      "okand-roll",
      ['Den dokumentansvariga rollen "Områdeschef" står inte under roller i styrdok.yaml, så ingen adress är känd.'],
    ],
    ["utan-roll", ["Det står inte vilken roll som är dokumentansvarig."]],
    ["utkast", ["Det finns inget beslut om dokumentet."]],
    ["forslag-pa-lag", ["Texten skiljer sig från den lydelse som beslutades 3 februari 2026, § 7."]],
  ])("%s", (id, reasons) => {
    expect(lacks.get(id)).toEqual(reasons)
  })

  test("det som inte saknar något, det som har upphört och underlag är inte med", () => {
    for (const id of ["hel", "slut", "underlag"]) expect(lacks.has(id), id).toBe(false)
    expect(lacks.size).toBe(7)
  })

  test("utan internkontroll nämns inga brister", () => {
    expect(rowsOf(gathered).some(row => row.brister !== undefined)).toBe(false)
  })

  test("på en tidigare dag är lagen den som gällde då", async () => {
    const draft = { "documents/sn/gammal-lag.md": cites }
    const at = async (today: string): Promise<readonly string[]> =>
      rowsOf(await collectionOf([], draft, today), { internalControl: true }).flatMap(({ brister }) => brister ?? [])
    expect(await at("2025-06-30")).toEqual(["Det finns inget beslut om dokumentet."])
    expect(await at("2025-07-01")).toHaveLength(2)
  })
})
