import { cp, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { exampleDocument } from "../../../src/rules/example-collection.ts"
import { ADOPTED, COLLECTION, DRAFT, FOLDER, faults, MAP, MEETING, record, row } from "./decide-samples.ts"
import { filesUnder, fill, folderOf, freshPath, PRODUCT, type Ran, styrdok } from "./run.ts"

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
