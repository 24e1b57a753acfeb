import { cp, mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { exampleDocument, SOUND } from "../../../src/rules/example-collection.ts"
import { filesUnder, fill, folderOf, freshPath, PRODUCT, type Ran, styrdok } from "./run.ts"

const BODIES = `version: "1"
kommun: Exempelkommunen
webbplats: https://styr.example/
instanser:
  kf: {namn: Kommunfullmäktige, slag: fullmaktige}
  ks: {namn: Kommunstyrelsen, slag: styrelse}
  sn: {namn: Socialnämnden, slag: namnd}
  gn: {namn: Gemensamma nämnden, slag: gemensam_namnd}
roller:
  Enhetschef: {adresser: [enhetschef@exempel.example]}
`

const DRAFT = exampleDocument(
  { giltighetstid: "{from: 2027-01-01, tom: tills vidare}" },
  "# 1 Inledning\n\nKommunen bör ge stöd.\n\n![Karta](exempel/karta.svg)\n",
)
const MAP = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>\n'

const COLLECTION = {
  ...SOUND,
  "styrdok.yaml": BODIES,
  "documents/sn/exempel.md": DRAFT,
  "documents/sn/exempel/karta.svg": MAP,
  "documents/sn/exempel/.dold": "x",
  "documents/sn/annat.md": exampleDocument({ id: "annat", titel: "Rutin för annat", typ: "rutin" }),
}

const MEETING = [
  "decide",
  "--instans",
  "sn",
  "--datum",
  "2026-11-17",
  "--paragraf",
  "37",
  "--diarienummer",
  "SN 2026/5",
]
const ADOPTED = [...MEETING, "--dokument", "exempel:antagen"]
const FOLDER = "documents/beslut/2026/sn-2026-11-17-37"

const record = (root: string, folder = FOLDER): Promise<string> => readFile(join(root, folder, "beslut.yaml"), "utf8")

interface Row {
  readonly id: string
  readonly tillstand: string
  readonly flaggor: readonly string[]
  readonly gallerFrom: string | null
  readonly gallerTom: string | null
  readonly nastaOversyn: string | null
  readonly sistaDagAttOverklaga: string | null
  readonly tidigastLagaKraft: string | null
}

async function row(root: string, id = "exempel", today = "2026-11-23"): Promise<Row> {
  const ran = await styrdok(root, ["status", id, "--format", "json", "--today", today])
  return JSON.parse(ran.stdout)[0]
}

async function findings(
  root: string,
  ...more: readonly string[]
): Promise<readonly { readonly message: string; readonly severity: string }[]> {
  return JSON.parse((await styrdok(root, ["validate", "--format", "json", ...more])).stdout).findings
}

const faults = async (root: string) =>
  (await findings(root)).filter(({ severity }) => severity === "fel").map(({ message }) => message)

describe("ett beslut med flaggor", () => {
  let root: string
  let ran: Ran
  beforeAll(async () => {
    root = await folderOf(COLLECTION)
    ran = await styrdok(root, ADOPTED)
  })

  test("skriver beslutet i ordning, med det som texten föreslår", async () => {
    expect(ran).toMatchObject({ code: 0, stderr: "" })
    expect(await record(root)).toMatch(
      /^instans: sn\nform: sammantrade\ndatum: 2026-11-17\nparagraf: "37"\ndiarienummer: SN 2026\/5\nbeslut:\n {2}- dokument: exempel\n {4}slag: antagen\n {4}lydelse: sha256:[0-9a-f]{64}\n {4}galler_from: 2027-01-01\n {4}galler_tom: tills vidare\n {4}revideras_senast: 2027-12-31\n$/,
    )
  })

  test("sparar texten och bilagorna till bokstaven, men inte dolda filer", async () => {
    const files = await filesUnder(join(root, FOLDER))
    expect([...files.keys()]).toEqual(["beslut.yaml", "exempel.md", "exempel/karta.svg"])
    expect(files.get("exempel.md")?.toString()).toBe(DRAFT)
    expect(files.get("exempel/karta.svg")?.toString()).toBe(MAP)
  })

  test("säger vem som beslutade, vad som skrevs och vad som är nästa steg", () => {
    expect(ran.stdout).toContain("Antecknat: Socialnämnden 17 november 2026, § 37\n")
    expect(ran.stdout).toContain(`  ${FOLDER}/exempel.md\n`)
    expect(ran.stdout).toContain("styrdok decide --sammantrade sn/2026-11-17 --justerat")
  })

  test("ger ett beslutat dokument utan fel", async () => {
    expect(await row(root)).toMatchObject({ tillstand: "beslutad", flaggor: ["ej_justerat"], gallerFrom: "2027-01-01" })
    expect(await faults(root)).toEqual([])
  })
})

describe("det omöjliga avvisas, och inget skrivs", () => {
  test.each<readonly [string, readonly string[], RegExp]>([
    ["en dag som inte finns", ADOPTED.map(word => word.replace("2026-11-17", "2026-11-31")), /"2026-11-31"/],
    ["okänt dokument", [...MEETING, "--dokument", "exempl:antagen"], /"exempl"\.\nMenade du exempel\?/],
    ["inget dokument", MEETING, /inte vad som beslutades/],
    ["okänt slag", [...MEETING, "--dokument", "exempel:antaget"], /"antaget"/],
    ["inget slag", [...MEETING, "--dokument", "exempel"], /säger inte vad som beslutades/],
    ["samma dokument två gånger", [...ADOPTED, "--dokument", "exempel:upphavd"], /två gånger/],
    ["paragraf i fel form", ADOPTED.map(word => (word === "37" ? "trettiosju" : word)), /"trettiosju"/],
    [
      "paragraf saknas",
      ADOPTED.filter(word => word !== "--paragraf" && word !== "37"),
      /Paragrafen saknas\.\nAnge paragrafen, eller formen/,
    ],
    [
      "en instans som lämnar mappen",
      [...ADOPTED.filter(word => word !== "sn" && word !== "--instans"), "--instans", "../x"],
      /"\.\.\/x"/,
    ],
    ["förlängning utan dag", [...MEETING, "--dokument", "exempel:forlangd"], /Den nya sista dagen saknas/],
    [
      "en förlängning till en dag som inte finns",
      [...MEETING, "--dokument", "exempel:forlangd", "--galler-tom", "2027-02-29"],
      /2027-02-29/,
    ],
    [
      "delegation utan roll",
      [
        "decide",
        "--instans",
        "sn",
        "--datum",
        "2026-11-17",
        "--form",
        "delegation",
        "--dokument",
        "exempel:redaktionell",
      ],
      /inte vem som beslutade/,
    ],
    [
      "ett nummer som ser ut som en rättelse",
      [
        ...["decide", "--instans", "sn", "--datum", "2026-11-17", "--form", "delegation", "--beslutsfattare", "Chef"],
        ...["--beslutsnummer", "r1", "--dokument", "exempel:redaktionell"],
      ],
      /slutar som namnet på en rättelse .*\n.*r-1/,
    ],
    ["laga kraft utan källa", [...ADOPTED, "--laga-kraft", "2026-12-20"], /--kalla saknas/],
  ])("%s", async (_, argv, said) => {
    const root = await folderOf(COLLECTION)
    const before = await filesUnder(root)
    const ran = await styrdok(root, argv)
    expect(ran).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(said) })
    expect([...(await filesUnder(root)).keys()]).toEqual([...before.keys()])
  })

  test("en paragraf som redan är använd samma år", async () => {
    const root = await folderOf(COLLECTION)
    await styrdok(root, ADOPTED)
    const again = await styrdok(root, [
      ...MEETING.map(word => (word === "2026-11-17" ? "2026-10-20" : word)),
      "--dokument",
      "annat:antagen",
    ])
    expect(again).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("§ 37 används redan 2026, i beslutet sn-2026-11-17-37."),
    })
    // Another body, and another year, may use the same number.
    for (const changed of [
      ["sn", "ks"],
      ["2026-11-17", "2025-11-18"],
    ] as const) {
      const argv = [...MEETING.map(word => (word === changed[0] ? changed[1] : word)), "--dokument", "annat:antagen"]
      expect(await styrdok(root, argv)).toMatchObject({ code: 0 })
    }
  })
})

describe("det ovanliga antecknas, och blir en anmärkning", () => {
  test.each<readonly [string, readonly string[]]>([
    ["en söndag", ["--datum", "2026-11-15"]],
    ["en instans som inte finns i inställningarna", ["--instans", "xn"]],
  ])("%s", async (_, [flag = "", value = ""]) => {
    const root = await folderOf(COLLECTION)
    const at = ADOPTED.indexOf(flag)
    const ran = await styrdok(
      root,
      ADOPTED.map((word, index) => (index === at + 1 ? value : word)),
    )
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining("Att veta:\n- ") })
  })

  test("en annan början än texten föreslår: beslutet bestämmer", async () => {
    const root = await folderOf(COLLECTION)
    expect(await styrdok(root, [...ADOPTED, "--galler-from", "2027-03-01"])).toMatchObject({ code: 0 })
    expect(await row(root)).toMatchObject({ gallerFrom: "2027-03-01" })
  })

  test("en början före beslutet i texten blir beslutets dag, och det sägs", async () => {
    const old = DRAFT.replace("2027-01-01", "2020-01-01")
    const root = await folderOf({ ...COLLECTION, "documents/sn/exempel.md": old })
    const ran = await styrdok(root, ADOPTED)
    expect(ran.stdout).toContain("Därför är 17 november 2026 antecknat som första dag")
    expect(await row(root)).toMatchObject({ gallerFrom: "2026-11-17", tillstand: "gallande" })
    const imported = await folderOf({ ...COLLECTION, "documents/sn/exempel.md": old })
    await styrdok(imported, [...ADOPTED, "--importerad"])
    expect(await row(imported)).toMatchObject({ gallerFrom: "2020-01-01", flaggor: ["oprovad_import"] })
  })
})

describe("alla former och slag", () => {
  const FORMS: readonly (readonly [string, readonly string[], string])[] = [
    [
      "delegation",
      [
        "--form",
        "delegation",
        "--beslutsfattare",
        "Enhetschef",
        "--beslutsnummer",
        "d12",
        "--punkt",
        "1.4",
        "--ordning",
        "annat",
      ],
      "sn-2026-11-17-d12",
    ],
    ["ordforandebeslut", ["--form", "ordforandebeslut", "--beslutsfattare", "Ordförande"], "sn-2026-11-17-x1"],
    ["verkstallighet", ["--form", "verkstallighet", "--beslutsfattare", "Enhetschef"], "sn-2026-11-17-x1"],
    ["tjansteanteckning", ["--form", "tjansteanteckning", "--beslutsfattare", "Enhetschef"], "sn-2026-11-17-x1"],
    ["domstol", ["--domstol", "Förvaltningsrätten i Exempelstad"], "sn-2026-11-17-x1"],
  ]
  test.each(FORMS)("%s", async (form, flags, mapp) => {
    const root = await folderOf(COLLECTION)
    const ran = await styrdok(root, ["decide", "--datum", "2026-11-17", ...flags, "--dokument", "exempel:antagen"])
    expect(ran).toMatchObject({ code: 0 })
    expect(await record(root, `documents/beslut/2026/${mapp}`)).toContain(`form: ${form}\n`)
    expect(await faults(root)).toEqual([])
  })

  test("två beslut utan nummer samma dag får x1 och x2", async () => {
    const root = await folderOf(COLLECTION)
    const note = (id: string) => [
      "decide",
      "--datum",
      "2026-11-17",
      "--beslutsfattare",
      "Enhetschef",
      "--dokument",
      `${id}:oversyn`,
    ]
    for (const id of ["annat", "exempel"]) expect(await styrdok(root, note(id))).toMatchObject({ code: 0 })
    const folders = [...(await filesUnder(join(root, "documents/beslut/2026"))).keys()]
    expect(folders).toEqual(["sn-2026-11-17-x1/beslut.yaml", "sn-2026-11-17-x2/beslut.yaml"])
  })

  test.each([
    ["forlangd", ["--galler-tom", "2028-12-31"], { gallerTom: "2028-12-31" }],
    ["upphavd", ["--galler-from", "2026-11-20"], { tillstand: "upphavd" }],
    ["upphavd", [], { tillstand: "upphavd" }],
    ["bordlagd", [], { tillstand: "gallande" }],
    ["aterremitterad", [], { tillstand: "gallande" }],
    ["avslagen", [], { tillstand: "gallande" }],
    ["foreslar", [], { tillstand: "gallande" }],
    ["reviderad", [], { tillstand: "gallande" }],
    ["redaktionell", [], { tillstand: "gallande" }],
  ])("%s %s", async (slag, flags, expected) => {
    const root = await folderOf({ ...COLLECTION, "documents/sn/exempel.md": exampleDocument() })
    await styrdok(root, [
      ...ADOPTED.map(word => word.replace("2026-11-17", "2026-03-03").replace(/^37$/, "9")),
      "--justerat",
      "2026-03-05",
    ])
    const ran = await styrdok(root, [...MEETING, "--dokument", `exempel:${slag}`, ...flags])
    expect(ran).toMatchObject({ code: 0, stderr: "" })
    expect(await row(root)).toMatchObject(expected)
    expect(await faults(root)).toEqual([])
  })

  test("KS föreslår, KF antar", async () => {
    const root = await folderOf(COLLECTION)
    const at = (body: string, paragraf: string, date: string, slag: string) => [
      ...["decide", "--instans", body, "--datum", date, "--paragraf", paragraf, "--diarienummer", "KS 2026/9"],
      ...["--dokument", `exempel:${slag}`],
    ]
    await styrdok(root, at("ks", "101", "2026-11-03", "foreslar"))
    expect(await row(root)).toMatchObject({ tillstand: "foreslagen" })
    await styrdok(root, at("kf", "88", "2026-11-16", "antagen"))
    expect(await row(root)).toMatchObject({ tillstand: "beslutad" })
  })
})

describe("från en JSON-fil", () => {
  const REQUEST = {
    instans: "sn",
    form: "sammantrade",
    datum: "2026-11-17",
    paragraf: 37,
    diarienummer: "SN 2026/5",
    omedelbart_justerad: true,
    beslut: [
      {
        dokument: "exempel",
        slag: "antagen",
        galler_from: "2027-02-01",
        revideras_senast: { behovs_inte: "Avser ett år" },
      },
      { dokument: "annat", slag: "antagen", ersatter: ["gammal"], skal: "Enligt förslaget: ja # nej" },
    ],
  }
  const from = async (value: unknown): Promise<readonly [string, Ran]> => {
    const root = await folderOf({ ...COLLECTION, "in.json": typeof value === "string" ? value : JSON.stringify(value) })
    return [root, await styrdok(root, ["decide", "--fil", "in.json", "--format", "json"])]
  }

  test("flera dokument i ett beslut", async () => {
    const [root, ran] = await from(REQUEST)
    expect(ran).toMatchObject({ code: 0, stderr: "" })
    expect(JSON.parse(ran.stdout)).toMatchObject({
      mapp: "sn-2026-11-17-37",
      beslut: "Socialnämnden 17 november 2026, § 37",
    })
    expect(await record(root)).toContain("omedelbart_justerad: ja\n")
    expect(await faults(root)).toEqual([])
    expect(await row(root)).toMatchObject({ gallerFrom: "2027-02-01", nastaOversyn: null, flaggor: [] })
  })

  test.each([
    ["ingen JSON", "{", /går inte att läsa som JSON/],
    ["en lista", [], /inget JSON-objekt/],
    ["null", { ...REQUEST, diarienummer: null }, /"diarienummer" har inget värde/],
    ["en okänd nyckel", { ...REQUEST, protokol: "x" }, /"protokol" finns inte/],
    [
      "en okänd nyckel i ett beslut",
      { ...REQUEST, beslut: [{ dokument: "annat", slag: "antagen", galler: "x" }] },
      /"galler" finns inte/,
    ],
    [
      "en påhittad lydelse",
      { ...REQUEST, beslut: [{ dokument: "annat", slag: "antagen", lydelse: `sha256:${"0".repeat(64)}` }] },
      /Lydelsen av annat är en annan/,
    ],
    ["en väg ut ur mappen", { ...REQUEST, beslut: [{ dokument: "../../x", slag: "antagen" }] }, /"..\/..\/x"/],
    ["__proto__", '{"__proto__": {"instans": "sn"}}', /inte vad som beslutades/],
  ])("%s avvisas", async (_, value, said) => {
    const [root, ran] = await from(value)
    expect(ran).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(said) })
    expect([...(await filesUnder(root)).keys()].filter(path => path.includes("beslut/"))).toEqual([])
  })

  test("händelser", async () => {
    const root = await folderOf({
      ...COLLECTION,
      "in.json": JSON.stringify({ sammantrade: "sn/2026-11-17", justerat: "2026-11-20", anslaget: "2026-11-23" }),
    })
    await styrdok(root, ADOPTED)
    expect(await styrdok(root, ["decide", "--fil", "in.json"])).toMatchObject({ code: 0 })
    expect(await record(root)).toMatch(
      /handelser:\n {2}- \{slag: justerat, datum: 2026-11-20\}\n {2}- \{slag: anslaget, datum: 2026-11-23\}\n$/,
    )
  })

  test("flaggor bredvid filen avvisas", async () => {
    const root = await folderOf({ ...COLLECTION, "in.json": JSON.stringify(REQUEST) })
    expect(await styrdok(root, ["decide", "--fil", "in.json", "--datum", "2026-11-18"])).toMatchObject({ code: 2 })
  })
})

describe("händelser, en gång för hela sammanträdet", () => {
  async function meeting(): Promise<string> {
    const root = await folderOf(COLLECTION)
    await styrdok(root, ADOPTED)
    const other = [
      ...MEETING.map(word => (word === "37" ? "38" : word)),
      "--dokument",
      "annat:antagen",
      "--omedelbart-justerad",
    ]
    await styrdok(root, other)
    return root
  }
  const EVENTS = ["decide", "--sammantrade", "sn/2026-11-17", "--justerat", "2026-11-20", "--anslaget", "2026-11-23"]

  test("alla paragrafer utom de omedelbart justerade", async () => {
    const root = await meeting()
    const above = await record(root)
    const ran = await styrdok(root, EVENTS)
    expect(ran).toMatchObject({ code: 0, stderr: "" })
    expect(await record(root)).toBe(
      `${above}handelser:\n  - {slag: justerat, datum: 2026-11-20}\n  - {slag: anslaget, datum: 2026-11-23}\n`,
    )
    expect(await record(root, FOLDER.replace("37", "38"))).not.toContain("handelser")
    expect(ran.stdout).toContain("sn-2026-11-17-38: orört, omedelbart justerad")
    expect(ran.stdout).toContain("Sista dag att överklaga: 14 december 2026")
    expect(ran.stdout).toContain("Tidigast laga kraft: 15 december 2026. Fråga förvaltningsrätten")
    expect(await row(root)).toMatchObject({
      flaggor: [],
      sistaDagAttOverklaga: "2026-12-14",
      tidigastLagaKraft: "2026-12-15",
    })
  })

  test("kan upprepas utan att något ändras", async () => {
    const root = await meeting()
    await styrdok(root, EVENTS)
    const before = await record(root)
    expect(await styrdok(root, EVENTS)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Inget nytt att anteckna."),
    })
    expect(await record(root)).toBe(before)
  })

  test("en paragraf för sig, också en omedelbart justerad", async () => {
    const root = await meeting()
    await styrdok(root, ["decide", "--sammantrade", "sn/2026-11-17", "--paragraf", "38", "--anslaget", "2026-11-18"])
    expect(await record(root)).not.toContain("handelser")
    expect(await record(root, FOLDER.replace("37", "38"))).toContain("{slag: anslaget, datum: 2026-11-18}")
  })

  test.each([
    [
      "ett sammanträde utan beslut",
      ["--sammantrade", "sn/2026-11-18"],
      /Det senaste sammanträdet med beslut är sn\/2026-11-17/,
    ],
    ["en instans utan beslut", ["--sammantrade", "kf/2026-11-18"], /Instansen kf har inga beslut/],
    ["en dag som inte finns", ["--sammantrade", "sn/2026-11-31"], /inget sammanträde/],
    ["en paragraf som inte finns", ["--sammantrade", "sn/2026-11-17", "--paragraf", "40"], /§ 40 är inte antecknad/],
    ["ett beslut som inte finns", ["--beslut", "sn-2026-11-17-40"], /Inget beslut heter/],
  ])("%s avvisas", async (_, where, said) => {
    const root = await meeting()
    const ran = await styrdok(root, ["decide", ...where, "--justerat", "2026-11-20"])
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringMatching(said) })
  })

  test("en andra dag för justeringen hänvisas till en rättelse", async () => {
    const root = await meeting()
    await styrdok(root, EVENTS)
    const ran = await styrdok(root, ["decide", "--sammantrade", "sn/2026-11-17", "--justerat", "2026-11-21"])
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("redan antecknad den 2026-11-20") })
  })

  test("överklagat, inhibition, dom och laga kraft med källa", async () => {
    const root = await meeting()
    await styrdok(root, EVENTS)
    const add = (...flags: readonly string[]) => styrdok(root, ["decide", "--beslut", "sn-2026-11-17-37", ...flags])
    await add("--overklagat", "2026-12-01")
    expect(await row(root, "exempel", "2027-01-10")).toMatchObject({
      sistaDagAttOverklaga: "2026-12-14",
      tidigastLagaKraft: null,
    })
    await add("--inhibition", "2026-12-02", "--tom", "2027-02-01")
    expect((await row(root, "exempel", "2027-01-10")).flaggor).toContain("inhiberad")
    await add("--dom", "2027-01-15", "--utfall", "upphavt", "--kalla", "Mål 12-27")
    await add("--laga-kraft", "2027-02-10", "--galler", "dom", "--kalla", "Besked från rätten: slutligt")
    expect(await row(root, "exempel", "2027-02-10")).toMatchObject({ tillstand: "upphavd_av_domstol" })
    expect(await record(root)).toContain(
      '{slag: laga_kraft, datum: 2027-02-10, galler: dom, kalla: "Besked från rätten: slutligt"}',
    )
    expect(await add("--dom", "2027-01-15", "--utfall", "fel")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('"fel"'),
    })
  })

  test("ett delegationsbeslut som anmäls räknas från det sammanträdets anslag", async () => {
    const root = await meeting()
    await styrdok(root, [
      "decide",
      "--instans",
      "sn",
      "--datum",
      "2026-11-10",
      "--form",
      "delegation",
      "--beslutsfattare",
      "Enhetschef",
      "--beslutsnummer",
      "d1",
      "--punkt",
      "1.4",
      "--ordning",
      "annat",
      "--dokument",
      "exempel:redaktionell",
    ])
    await styrdok(root, EVENTS)
    await styrdok(root, ["decide", "--beslut", "sn-2026-11-10-d1", "--anmalt", "2026-11-17", "--anmald-paragraf", "40"])
    const text = await record(root, "documents/beslut/2026/sn-2026-11-10-d1")
    expect(text).toContain('{slag: anmalt, datum: 2026-11-17, paragraf: "40", instans: sn}')
  })

  test("två domar samma dag om olika dokument är två händelser", async () => {
    const root = await folderOf(COLLECTION)
    await styrdok(root, [...MEETING, "--dokument", "exempel:antagen", "--dokument", "annat:antagen"])
    const judge = (id: string, outcome: string) =>
      styrdok(root, [
        "decide",
        "--beslut",
        "sn-2026-11-17-37",
        "--dom",
        "2026-11-22",
        "--utfall",
        outcome,
        "--dokument",
        id,
      ])
    await judge("exempel", "upphavt")
    await judge("annat", "avslag")
    expect(await record(root)).toMatch(/upphavt, dokument: \[exempel\]\}\n.*avslag, dokument: \[annat\]\}/)
  })

  test("dagarna kommer från det första i beslutet som kan överklagas", async () => {
    const root = await folderOf(COLLECTION)
    await styrdok(root, [...MEETING, "--dokument", "exempel:bordlagd", "--dokument", "annat:antagen"])
    expect((await styrdok(root, EVENTS)).stdout).toContain("Sista dag att överklaga: 14 december 2026")
  })

  test("nästa steg är det som återstår", async () => {
    const next = async (...flags: readonly string[]) =>
      /^När .*: (.*)/m.exec((await styrdok(await folderOf(COLLECTION), [...ADOPTED, ...flags])).stdout)?.[1]
    expect(await next("--omedelbart-justerad")).toMatch(/sn\/2026-11-17 --paragraf 37 --anslaget ÅÅÅÅ-MM-DD$/)
    expect(await next("--justerat", "2026-11-20")).toMatch(/sn\/2026-11-17 --anslaget ÅÅÅÅ-MM-DD$/)
    expect(await next("--justerat", "2026-11-20", "--anslaget", "2026-11-21")).toBeUndefined()
  })

  test("alla tecken ovanför händelserna står kvar, och en annan teckenkodning rörs inte", async () => {
    const root = await meeting()
    const path = join(root, FOLDER, "beslut.yaml")
    const odd = `\uFEFF# Anteckning\r\n${(await record(root)).replaceAll("\n", "\r\n")}`
    await writeFile(path, odd)
    await styrdok(root, EVENTS)
    expect(await record(root)).toBe(
      `${odd}handelser:\r\n  - {slag: justerat, datum: 2026-11-20}\r\n  - {slag: anslaget, datum: 2026-11-23}\r\n`,
    )
    const latin = Buffer.from((await record(root)).replace("\uFEFF", "").replace("SN 2026/5", "SÄN 5"), "latin1")
    await writeFile(path, latin)
    const ran = await styrdok(root, ["decide", "--sammantrade", "sn/2026-11-17", "--nedtaget", "2026-12-15"])
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("inte går att lägga till") })
    expect(await readFile(path)).toEqual(latin)
    await writeFile(path, "instans: [")
    expect(await styrdok(root, EVENTS)).toMatchObject({ code: 2, stderr: expect.stringContaining("går inte att läsa") })
  })

  test.each([
    [
      "beslut och händelser i ett",
      ["--sammantrade", "sn/2026-11-17", "--justerat", "2026-11-20", "--diarienummer", "X"],
      /--diarienummer går inte ihop med --sammantrade/,
    ],
    [
      "utfall utan dom",
      ["--sammantrade", "sn/2026-11-17", "--justerat", "2026-11-20", "--utfall", "avslag"],
      /--utfall säger något om --dom, som saknas/,
    ],
    ["ny text utan rättelse", [...ADOPTED.slice(1), "--ny-text"], /--ny-text hör till en rättelse/],
    ["bort utan rättelse", [...ADOPTED.slice(1), "--bort", "exempel"], /--bort hör till en rättelse/],
    [
      "en roll utan form",
      ["--datum", "2026-11-17", "--beslutsfattare", "Chef", "--dokument", "exempel:redaktionell"],
      /inte hur rollen beslutade/,
    ],
  ])("%s avvisas", async (_, flags, said) => {
    const root = await meeting()
    expect(await styrdok(root, ["decide", ...flags])).toMatchObject({ code: 2, stderr: expect.stringMatching(said) })
  })

  test("en gemensam nämnd med två anslagstavlor samma dag", async () => {
    const root = await folderOf(COLLECTION)
    await styrdok(
      root,
      ADOPTED.map(word => (word === "sn" ? "gn" : word)),
    )
    const post = (board: string) =>
      styrdok(root, ["decide", "--sammantrade", "gn/2026-11-17", "--anslaget", "2026-11-20", "--kalla", board])
    await post("Anslagstavlan i Exempelstad")
    expect(await row(root)).toMatchObject({ sistaDagAttOverklaga: null })
    await post("Anslagstavlan i Grannstad")
    expect(await row(root)).toMatchObject({ sistaDagAttOverklaga: "2026-12-11" })
  })
})

describe("en rättelse ersätter beslutet helt", () => {
  async function decided(): Promise<string> {
    const root = await folderOf(COLLECTION)
    await styrdok(root, [...ADOPTED, "--justerat", "2026-11-20", "--anslaget", "2026-11-21"])
    return root
  }
  const CORRECTION = `${FOLDER}-r1`

  test("av en händelse: allt annat står kvar", async () => {
    const root = await decided()
    const original = await record(root)
    const ran = await styrdok(root, [
      "decide",
      "--rattar",
      "sn-2026-11-17-37",
      "--skal",
      "Fel dag",
      "--anslaget",
      "2026-11-23",
    ])
    expect(ran).toMatchObject({ code: 0, stderr: "" })
    const corrected = await record(root, CORRECTION)
    expect(corrected).toContain("rattar: sn-2026-11-17-37\nskal: Fel dag\n")
    expect(corrected).toContain("slag: justerat\n    datum: 2026-11-20\n  - slag: anslaget\n    datum: 2026-11-23\n")
    expect(await record(root)).toBe(original)
    expect(await row(root)).toMatchObject({ sistaDagAttOverklaga: "2026-12-14" })
    expect(await faults(root)).toEqual([])
  })

  test("behåller den beslutade lydelsen fast arbetstexten är en annan", async () => {
    const root = await decided()
    await writeFile(join(root, "documents/sn/exempel.md"), DRAFT.replace("bör", "ska"))
    await styrdok(root, ["decide", "--rattar", "sn-2026-11-17-37", "--skal", "Fel dnr", "--diarienummer", "SN 2026/6"])
    expect(await readFile(join(root, CORRECTION, "exempel.md"), "utf8")).toBe(DRAFT)
    expect((await row(root)).flaggor).toContain("andrad")
  })

  test("av texten: den tas från arbetsfilen när det sägs", async () => {
    const root = await decided()
    await writeFile(join(root, "documents/sn/exempel.md"), DRAFT.replace("bör", "ska"))
    await styrdok(root, [
      "decide",
      "--rattar",
      "sn-2026-11-17-37",
      "--skal",
      "Nämnden ändrade bör till ska",
      "--ny-text",
    ])
    expect(await readFile(join(root, CORRECTION, "exempel.md"), "utf8")).toBe(DRAFT.replace("bör", "ska"))
    expect((await row(root)).flaggor).not.toContain("andrad")
    expect(await faults(root)).toEqual([])
  })

  test("av rättelsen heter r2, och paragrafen kan rättas", async () => {
    const root = await decided()
    await styrdok(root, ["decide", "--rattar", "sn-2026-11-17-37", "--skal", "Fel dnr", "--diarienummer", "SN 2026/6"])
    await styrdok(root, ["decide", "--rattar", "sn-2026-11-17-37", "--skal", "Fel §", "--paragraf", "39"])
    const second = await record(root, `${FOLDER}-r2`)
    expect(second).toContain('paragraf: "39"\ndiarienummer: SN 2026/6\n')
    expect(second).toContain("rattar: sn-2026-11-17-37-r1\n")
    // The name of the folder is taken for ever, the paragraf is not.
    expect(await styrdok(root, [...MEETING, "--dokument", "annat:antagen"])).toMatchObject({ code: 0 })
    expect(await record(root, `${FOLDER}-x1`)).toContain('paragraf: "37"')
    expect(await faults(root)).toEqual([])
  })

  test("förs inte vidare när den sparade lydelsen är ändrad", async () => {
    const root = await decided()
    await writeFile(join(root, FOLDER, "exempel.md"), DRAFT.replace("bör", "skall"))
    const ran = await styrdok(root, [
      "decide",
      "--rattar",
      "sn-2026-11-17-37",
      "--skal",
      "Fel",
      "--diarienummer",
      "SN 7",
    ])
    expect(ran).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("Texten av exempel i sn-2026-11-17-37 är ändrad eller borta"),
    })
  })

  const TWO = [...MEETING, "--dokument", "exempel:antagen", "--dokument", "annat:antagen"]

  test("av ett dokument: de andra i beslutet står kvar, och kan tas bort", async () => {
    const root = await folderOf(COLLECTION)
    await styrdok(root, TWO)
    const correct = (...flags: readonly string[]) =>
      styrdok(root, ["decide", "--rattar", "sn-2026-11-17-37", "--skal", "Fel", ...flags])
    await correct("--dokument", "exempel:bordlagd")
    const first = await record(root, CORRECTION)
    expect(first).toMatch(
      /- dokument: exempel\n {4}slag: bordlagd\n {2}- dokument: annat\n {4}slag: antagen\n {4}lydelse: /,
    )
    expect([...(await filesUnder(join(root, CORRECTION))).keys()]).toEqual(["annat.md", "beslut.yaml"])
    await correct("--bort", "exempel")
    expect(await record(root, `${FOLDER}-r2`)).not.toContain("exempel")
    expect(await row(root, "annat")).toMatchObject({ tillstand: "gallande" })
  })

  test("av slaget: lydelsen och uppgifterna följer med", async () => {
    const root = await decided()
    await writeFile(join(root, "documents/sn/exempel.md"), DRAFT.replace("bör", "ska"))
    await styrdok(root, [
      "decide",
      "--rattar",
      "sn-2026-11-17-37",
      "--skal",
      "Slaget",
      "--dokument",
      "exempel:reviderad",
    ])
    const [before, after] = [await record(root), await record(root, CORRECTION)]
    const lydelse = /lydelse: .*/.exec(before)?.[0] ?? ""
    expect(after).toContain(`slag: reviderad\n    ${lydelse}\n    galler_from: 2027-01-01\n`)
    expect(await readFile(join(root, CORRECTION, "exempel.md"), "utf8")).toBe(DRAFT)
  })

  test("av formen: det som hörde till den gamla formen följer inte med", async () => {
    const root = await folderOf(COLLECTION)
    const role = ["--form", "delegation", "--beslutsfattare", "Enhetschef", "--punkt", "1", "--ordning", "annat"]
    await styrdok(root, ["decide", "--datum", "2026-11-17", ...role, "--dokument", "exempel:antagen"])
    const ran = await styrdok(root, [
      "decide",
      "--rattar",
      "sn-2026-11-17-x1",
      "--skal",
      "Fel form",
      "--form",
      "sammantrade",
      "--paragraf",
      "37",
    ])
    expect(ran).toMatchObject({ code: 0, stderr: "" })
    expect(await record(root, "documents/beslut/2026/sn-2026-11-17-x1-r1")).not.toMatch(/beslutsfattare|delegation:/)
  })

  test("tar bort en händelse som aldrig hände", async () => {
    const root = await decided()
    await styrdok(root, ["decide", "--beslut", "sn-2026-11-17-37", "--overklagat", "2026-11-22"])
    expect(await row(root)).toMatchObject({ tidigastLagaKraft: null })
    await styrdok(root, [
      "decide",
      "--rattar",
      "sn-2026-11-17-37",
      "--skal",
      "Gällde ett annat beslut",
      "--bort",
      "overklagat",
    ])
    expect(await row(root)).toMatchObject({ tidigastLagaKraft: "2026-12-15" })
    expect(await record(root, CORRECTION)).toContain("slag: anslaget")
  })

  test.each([
    ["utan skäl", ["--rattar", "sn-2026-11-17-37"], /Skälet saknas/],
    ["av något som inte finns", ["--rattar", "sn-2026-11-17-99", "--skal", "x"], /Inget beslut heter/],
  ])("%s avvisas", async (_, flags, said) => {
    expect(await styrdok(await decided(), ["decide", ...flags])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(said),
    })
  })
})

describe("översyn utan ändring, i ett kommando", () => {
  async function inForce(rule: string): Promise<string> {
    const root = await folderOf({
      ...COLLECTION,
      "documents/sn/exempel.md": exampleDocument({ revideras_senast: rule }),
    })
    await styrdok(root, [...ADOPTED.map(word => word.replace("2026-11-17", "2025-03-03")), "--justerat", "2025-03-05"])
    return root
  }
  const NOTE = ["decide", "--dokument", "exempel:oversyn", "--beslutsfattare", "Enhetschef", "--skal", "Allt stämmer."]

  test("flyttar nästa översyn och ändrar inget annat", async () => {
    const root = await inForce("årligen")
    const before = await row(root)
    expect(before).toMatchObject({ nastaOversyn: "2026-03-03", flaggor: ["forsenad_oversyn"] })
    expect(await styrdok(root, NOTE)).toMatchObject({ code: 0, stderr: "" })
    expect(await row(root)).toEqual({ ...before, nastaOversyn: "2027-11-23", flaggor: [] })
    expect(await record(root, "documents/beslut/2026/sn-2026-11-23-x1")).toMatch(
      /form: tjansteanteckning\ndatum: 2026-11-23\nbeslutsfattare: Enhetschef\n/,
    )
  })

  test.each(["2026-06-30", "2026-12-24"])(
    "säger till när dagen var bestämd (%s): den flyttas bara av en ny dag",
    async day => {
      const root = await inForce(day)
      const ran = await styrdok(root, NOTE)
      expect(ran).toMatchObject({ code: 0, stdout: expect.stringContaining("Översynen flyttar inte nästa översyn") })
      expect(await row(root)).toMatchObject({ nastaOversyn: day })
      const other = await inForce(day)
      expect(await styrdok(other, [...NOTE, "--revideras-senast", "2028-06-30"])).toMatchObject({ code: 0 })
      expect(await row(other)).toMatchObject({ nastaOversyn: "2028-06-30", flaggor: [] })
    },
  )

  test("som en instans beslut", async () => {
    const root = await inForce("vart 2:a år")
    expect(await styrdok(root, [...MEETING, "--dokument", "exempel:oversyn"])).toMatchObject({ code: 0 })
    expect(await row(root)).toMatchObject({ nastaOversyn: "2028-11-17" })
  })
})

describe("vid terminalen", () => {
  const asking = async (answers: readonly (string | undefined)[], argv: readonly string[] = ["decide"]) => {
    const root = await folderOf(COLLECTION)
    const asked: string[] = []
    const left = [...answers]
    const ran = await styrdok(root, argv, {
      interactive: true,
      ask: async question => {
        asked.push(question)
        return left.shift()
      },
    })
    return { root, ran, asked, left }
  }

  test("frågar efter allt som behövs", async () => {
    const { root, ran, asked, left } = await asking([
      "exempel",
      "1",
      "ja",
      "2027-02-01",
      "nej",
      "",
      "2026-11-17",
      "37",
      "SN 2026/5",
    ])
    expect(ran).toMatchObject({ code: 0, stderr: "" })
    expect(left).toEqual([])
    expect(asked).toContain("Antogs texten oförändrad? (ja/nej) ")
    expect(await row(root)).toMatchObject({ tillstand: "beslutad", gallerFrom: "2027-02-01" })
    expect(await record(root)).not.toContain("andrad_vid_sammantradet")
  })

  test("frågar om när svaret inte går att använda", async () => {
    const { ran, asked } = await asking([
      "exempl",
      "exempel",
      "99",
      "3",
      "2026-13-01",
      "2027-01-01",
      "kanske",
      "nej",
      "sn",
      "i går",
      "2026-11-17",
      "§ 37",
      "",
    ])
    expect(ran).toMatchObject({ code: 0 })
    expect(
      asked.filter(
        question =>
          question.includes("Inget dokument") || question.includes("ingen dag") || question.includes("Svara ja"),
      ),
    ).toHaveLength(4)
  })

  test("en ändring vid sammanträdet: texten först", async () => {
    const { root, ran, asked } = await asking(["exempel", "1", "nej", "nej"])
    expect(asked.at(-1)).toContain("ändra texten först")
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("Inget är antecknat.") })
    expect([...(await filesUnder(root)).keys()].some(path => path.includes("beslut/"))).toBe(false)
    const mended = await asking(["exempel", "1", "nej", "ja", "", "nej", "", "2026-11-17", "37", ""])
    expect(await record(mended.root)).toContain("andrad_vid_sammantradet: ja\n")
  })

  test("utan svar antecknas inget", async () => {
    const { ran } = await asking(["exempel", undefined])
    expect(ran).toMatchObject({ code: 2, stdout: "" })
  })

  test("en roll som beslutar på delegation", async () => {
    const { root } = await asking(["exempel", "6", "nej", "", "2026-11-17", "", "delegation", "Enhetschef", "1.4", ""])
    expect(await record(root, "documents/beslut/2026/sn-2026-11-17-x1").catch(() => "")).toBe("")
    const other = await asking([
      "annat",
      "5",
      "2028-01-01",
      "Inget nytt",
      "nej",
      "",
      "2026-11-17",
      "",
      "tjansteanteckning",
      "Enhetschef",
      "SN 1",
    ])
    expect(await record(other.root, "documents/beslut/2026/sn-2026-11-17-x1")).toContain("beslutsfattare: Enhetschef")
  })
})

describe("det som annars hade gått förlorat i tysthet", () => {
  const at = (root: string, ...flags: readonly string[]) => styrdok(root, ["decide", ...flags])

  test("uppgifter i en rättelse utan dokument gäller det enda som finns", async () => {
    const root = await folderOf(COLLECTION)
    await styrdok(root, ADOPTED)
    const correct = ["--rattar", "sn-2026-11-17-37", "--skal", "Fel dag"]
    expect(await at(root, ...correct, "--galler-from", "2027-03-01")).toMatchObject({ code: 0 })
    expect(await row(root)).toMatchObject({ gallerFrom: "2027-03-01" })
    const two = await folderOf(COLLECTION)
    await styrdok(two, [...ADOPTED, "--dokument", "annat:antagen"])
    expect(await at(two, ...correct, "--galler-from", "2027-03-01")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("Beslutet gäller flera dokument: exempel, annat."),
    })
    expect(await at(two, ...correct, "--dokument", "annat", "--galler-from", "2027-03-01")).toMatchObject({ code: 0 })
    expect(await row(two, "annat")).toMatchObject({ gallerFrom: "2027-03-01" })
  })

  test("en text vars uppgifter inte går att läsa blir ingen beslutad lydelse", async () => {
    const root = await folderOf({ ...COLLECTION, "documents/sn/exempel.md": DRAFT.replace("titel: ", 'titel: "') })
    expect(await styrdok(root, ADOPTED)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("går inte att läsa"),
    })
  })

  test("en bild eller bilaga som inte finns", async () => {
    const root = await folderOf({
      ...COLLECTION,
      "documents/sn/exempel/karta.svg": "",
      "documents/sn/exempel/y.txt": "y",
    })
    await rm(join(root, "documents/sn/exempel/karta.svg"))
    const ran = await styrdok(root, ADOPTED)
    expect(ran.stdout).toContain("Filen exempel/karta.svg finns inte i samlingen, och följer inte med")
  })

  test("en förlängning, när texten revideras med sin gamla sista dag", async () => {
    const limited = exampleDocument({ giltighetstid: "{from: 2026-03-03, tom: 2026-12-31}" })
    const root = await folderOf({ ...COLLECTION, "documents/sn/exempel.md": limited })
    await at(root, ...ADOPTED.slice(1).map(word => word.replace("2026-11-17", "2026-03-03").replace(/^37$/, "9")))
    await at(
      root,
      ...MEETING.slice(1).map(word => word.replace("37", "36")),
      "--dokument",
      "exempel:forlangd",
      "--galler-tom",
      "2028-12-31",
    )
    await writeFile(join(root, "documents/sn/exempel.md"), `${limited}\nMer.\n`)
    const ran = await at(root, ...MEETING.slice(1), "--dokument", "exempel:reviderad")
    expect(ran.stdout).toContain("Därför är 31 december 2028 antecknat som sista dag.")
    expect(await row(root)).toMatchObject({ gallerTom: "2028-12-31" })
  })

  test("källan hör till domen, inte till protokollet", async () => {
    const root = await folderOf(COLLECTION)
    await styrdok(root, ADOPTED)
    await at(
      root,
      "--beslut",
      "sn-2026-11-17-37",
      "--justerat",
      "2026-11-18",
      "--laga-kraft",
      "2026-12-20",
      "--kalla",
      "Besked",
    )
    expect(await record(root)).toContain("- {slag: justerat, datum: 2026-11-18}\n")
    expect(await record(root)).toContain('galler: beslut, kalla: "Besked"}')
  })

  test("en händelse om ett dokument som beslutet inte gäller", async () => {
    const root = await folderOf(COLLECTION)
    await styrdok(root, ADOPTED)
    expect(
      await at(root, "--beslut", "sn-2026-11-17-37", "--overklagat", "2026-11-20", "--dokument", "annat"),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Beslutet gäller inte dokumentet "annat".\nDet gäller exempel.'),
    })
  })

  test("en tom händelselista fylls på, och ett rättat beslut hänvisar till det som gäller", async () => {
    const root = await folderOf(COLLECTION)
    await styrdok(root, ADOPTED)
    await writeFile(join(root, FOLDER, "beslut.yaml"), `${await record(root)}handelser:\n`)
    await at(root, "--sammantrade", "sn/2026-11-17", "--justerat", "2026-11-20")
    expect(await record(root)).toMatch(/handelser:\n {2}- \{slag: justerat, datum: 2026-11-20\}\n$/)
    for (const dnr of ["A 1", "A 2"])
      await at(root, "--rattar", "sn-2026-11-17-37", "--skal", "Fel", "--diarienummer", dnr)
    expect(await at(root, "--beslut", "sn-2026-11-17-37", "--nedtaget", "2026-12-20")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("Det som gäller är sn-2026-11-17-37-r2."),
    })
  })

  test.each([
    [
      "ett tal med decimaler i filen",
      '{"diarienummer": 2025.10, "beslut": [{"dokument": "annat", "slag": "antagen"}]}',
      /Sätt citattecken/,
    ],
    [
      "tecken som inte syns",
      '{"datum": "2026-11-17", "paragraf": "1", "diarienummer": "SN \\u202E1", "beslut": [{"dokument": "annat", "slag": "antagen"}]}',
      /tecken som inte syns/,
    ],
    [
      "en punkt utan delegationsordning",
      '{"datum": "2026-11-17", "beslutsfattare": "Chef", "delegation": {"punkt": "1"}, "beslut": [{"dokument": "annat", "slag": "redaktionell"}]}',
      /vilken delegationsordning/,
    ],
    [
      "ett tomt diarienummer",
      '{"datum": "2026-11-17", "paragraf": "1", "diarienummer": "", "beslut": [{"dokument": "annat", "slag": "antagen"}]}',
      /"diarienummer" är tom/,
    ],
  ])("%s", async (_, json, said) => {
    const root = await folderOf({ ...COLLECTION, "in.json": json })
    expect(await at(root, "--fil", "in.json")).toMatchObject({ code: 2, stderr: expect.stringMatching(said) })
  })

  test("nästa steg för det som är antecknat i efterhand är att jämföra med originalet", async () => {
    const ran = await styrdok(await folderOf(COLLECTION), [...ADOPTED, "--importerad"])
    expect(ran.stdout).toContain("styrdok decide --beslut sn-2026-11-17-37 --bestyrkt ÅÅÅÅ-MM-DD")
  })
})

describe("det som står i vägen", () => {
  test("en länk ut ur samlingen", async () => {
    const root = await folderOf(COLLECTION)
    const outside = await folderOf({})
    await mkdir(join(root, "documents/beslut"), { recursive: true })
    await symlink(outside, join(root, "documents/beslut/2026"))
    expect(await styrdok(root, ADOPTED)).toMatchObject({ code: 2, stderr: expect.stringContaining("genom en länk") })
    expect([...(await filesUnder(outside)).keys()]).toEqual([])
  })

  test("rester av ett avbrutet försök", async () => {
    const root = await folderOf({ ...COLLECTION, [`${FOLDER}/exempel.md`]: DRAFT })
    const ran = await styrdok(root, ADOPTED)
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining("saknar beslut.yaml.\nTa bort mappen") })
  })

  test("två filer med samma beteckning", async () => {
    const root = await folderOf({ ...COLLECTION, "documents/sn/exempel-kopia.md": DRAFT })
    expect(await styrdok(root, ADOPTED)).toMatchObject({ code: 2, stderr: expect.stringContaining("Flera filer har") })
  })

  test("en rättelse av en lydelse som inte har börjat gälla börjar inte tidigare för det", async () => {
    const root = await folderOf({ ...COLLECTION, "documents/sn/exempel.md": exampleDocument() })
    await styrdok(root, [
      ...ADOPTED.map(word => word.replace("2026-11-17", "2026-03-03").replace(/^37$/, "9")),
      "--justerat",
      "2026-03-05",
    ])
    await writeFile(join(root, "documents/sn/exempel.md"), DRAFT)
    await styrdok(root, [...MEETING, "--dokument", "exempel:reviderad", "--justerat", "2026-11-20"])
    await writeFile(join(root, "documents/sn/exempel.md"), DRAFT.replace("bör", "böra"))
    const role = ["--form", "delegation", "--beslutsfattare", "Enhetschef", "--punkt", "1", "--ordning", "annat"]
    await styrdok(root, ["decide", "--datum", "2026-11-22", ...role, "--dokument", "exempel:redaktionell"])
    expect(await row(root)).toMatchObject({ tillstand: "gallande", gallerFrom: "2026-03-03" })
    const later = JSON.parse(
      (await styrdok(root, ["status", "exempel", "--format", "json", "--today", "2027-01-02"])).stdout,
    )[0]
    expect(later).toMatchObject({ gallerFrom: "2027-01-01", beslut: { datum: "2026-11-22" }, flaggor: [] })
  })
})

test("exemplet i samlingen går att revidera och föra vidare", async () => {
  const root = await freshPath()
  await cp(join(PRODUCT, "documents"), join(root, "documents"), { recursive: true })
  await fill(root, { "styrdok.yaml": await readFile(join(PRODUCT, "styrdok.yaml")) })
  const path = join(root, "documents/sn/iub-riktlinje.md")
  await writeFile(path, `${await readFile(path, "utf8")}\n# 99 Nytt\n\nNämnden följer upp varje år.\n`)
  const ran = await styrdok(root, [
    "decide",
    "--instans",
    "sn",
    "--datum",
    "2026-11-17",
    "--paragraf",
    "130",
    "--diarienummer",
    "SN 2026/9",
    "--dokument",
    "iub-riktlinje:reviderad",
    "--galler-from",
    "2027-01-01",
  ])
  expect(ran).toMatchObject({ code: 0, stderr: "" })
  expect([...(await filesUnder(join(root, "documents/beslut/2026/sn-2026-11-17-130"))).keys()]).toEqual([
    "beslut.yaml",
    "iub-riktlinje.md",
    "iub-riktlinje/checklista-ny-insats.txt",
    "iub-riktlinje/vagen-till-stod.svg",
  ])
  expect(await faults(root)).toEqual([])
})
