import { mkdir, rm, symlink, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { exampleDocument } from "../../../src/rules/example-collection.ts"
import { ADOPTED, COLLECTION, DRAFT, FOLDER, MEETING, record, row } from "./decide-samples.ts"
import { filesUnder, folderOf, styrdok } from "./run.ts"

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
    const early = ["--rattar", "sn-2026-11-22-x1", "--skal", "x", "--galler-from", "2026-11-22"]
    expect((await styrdok(root, ["decide", ...early, "--root", root])).stdout).toContain(
      "gäller den för tidigt. Bedöm.",
    )
    await rm(join(root, "documents/beslut/2026/sn-2026-11-22-x1-r1"), { recursive: true })
    const later = JSON.parse(
      (await styrdok(root, ["status", "exempel", "--format", "json", "--today", "2027-01-02"])).stdout,
    )[0]
    expect(later).toMatchObject({ gallerFrom: "2027-01-01", beslut: { datum: "2026-11-22" }, flaggor: [] })
  })
})
