import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { ADOPTED, COLLECTION, FOLDER, MEETING, record, row } from "./decide-samples.ts"
import { folderOf, styrdok } from "./run.ts"

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
    for (const source of ["Kommun A", "Kommun B"]) {
      const ran = await styrdok(root, [
        "decide",
        "--sammantrade",
        "gn/2026-11-17",
        "--justerat",
        "2026-11-19",
        "--kalla",
        source,
      ])
      expect(ran).toMatchObject({ code: 0 })
    }
    expect(await row(root)).toMatchObject({ sistaDagAttOverklaga: "2026-12-11" })
  })

  test("ett dokument: bara de paragrafer som gäller det, och bara sina egna", async () => {
    const root = await meeting()
    const other = FOLDER.replace("37", "38")
    await styrdok(root, [
      "decide",
      "--sammantrade",
      "sn/2026-11-17",
      "--laga-kraft",
      "2026-12-20",
      "--kalla",
      "Besked",
      "--dokument",
      "exempel",
    ])
    expect(await record(root)).toContain("slag: laga_kraft")
    expect(await record(root, other)).not.toContain("laga_kraft")
    await styrdok(root, [
      "decide",
      "--sammantrade",
      "sn/2026-11-17",
      "--overklagat",
      "2026-11-25",
      "--dokument",
      "exempel",
      "--dokument",
      "annat",
    ])
    expect(await record(root)).toContain("dokument: [exempel]}")
    expect(await record(root, other)).toContain("dokument: [annat]}")
  })

  test.each([
    [
      "protokollet för ett dokument",
      ["--sammantrade", "sn/2026-11-17", "--justerat", "2026-11-20", "--dokument", "exempel"],
      /--dokument går inte ihop med --justerat/,
    ],
    [
      "ett beslut och en paragraf",
      ["--beslut", "sn-2026-11-17-37", "--paragraf", "38", "--nedtaget", "2026-12-20"],
      /på två sätt/,
    ],
  ])("%s avvisas", async (_, flags, said) => {
    expect(await styrdok(await meeting(), ["decide", ...flags])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(said),
    })
  })
})
