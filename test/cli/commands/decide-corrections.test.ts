import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { ADOPTED, COLLECTION, DRAFT, FOLDER, faults, MEETING, record, row } from "./decide-samples.ts"
import { filesUnder, folderOf, styrdok } from "./run.ts"

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

  test("ny text tas bara för det dokument som anges, och av flera frågas vilket", async () => {
    const root = await folderOf(COLLECTION)
    await styrdok(root, TWO)
    const before = await readFile(join(root, FOLDER, "annat.md"), "utf8")
    for (const id of ["exempel", "annat"]) {
      const path = join(root, `documents/sn/${id}.md`)
      await writeFile(path, `${await readFile(path, "utf8")}\nObeslutat.\n`)
    }
    const correct = ["decide", "--rattar", "sn-2026-11-17-37", "--skal", "Fel text", "--ny-text"]
    expect(await styrdok(root, correct)).toMatchObject({ code: 2, stderr: expect.stringContaining("flera texter") })
    expect(await styrdok(root, [...correct, "--dokument", "exempel"])).toMatchObject({ code: 0 })
    expect(await readFile(join(root, CORRECTION, "exempel.md"), "utf8")).toContain("Obeslutat.")
    expect(await readFile(join(root, CORRECTION, "annat.md"), "utf8")).toBe(before)
    expect(await faults(root)).toEqual([])
  })

  test("tar bort en uppgift ur ett beslut, och en händelse som anges på nytt", async () => {
    const root = await decided()
    const correct = (...flags: readonly string[]) =>
      styrdok(root, ["decide", "--rattar", "sn-2026-11-17-37", "--skal", "Fel", ...flags])
    await correct("--bort", "revideras_senast", "--bort", "anslaget", "--anslaget", "2026-11-22")
    expect(await record(root, CORRECTION)).not.toMatch(/revideras_senast|2026-11-21/)
    expect(await record(root, CORRECTION)).toContain("datum: 2026-11-22")
    expect(await correct("--bort", "trams")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('inget "trams"'),
    })
    expect(await correct("--bort", "form")).toMatchObject({ code: 2 })
  })

  test.each([
    ["som inte ändrar något", ["--dokument", "exempel"], /ändrar inget/],
    ["av ett dokument som inte är med", ["--dokument", "annat"], /gäller inte dokumentet "annat".\nDet gäller exempel/],
    ["av ett dokument två gånger", ["--dokument", "exempel", "--dokument", "exempel:bordlagd"], /två gånger/],
    ["med tre ord om ett dokument", ["--dokument", "exempel:bordlagd:avslagen"], /säger två saker/],
  ])("%s avvisas", async (_, flags, said) => {
    const ran = await styrdok(await decided(), ["decide", "--rattar", "sn-2026-11-17-37", "--skal", "x", ...flags])
    expect(ran).toMatchObject({ code: 2, stderr: expect.stringMatching(said) })
  })

  test("ett annat slag släpper texten, också när den är ändrad", async () => {
    const root = await decided()
    await writeFile(join(root, FOLDER, "exempel.md"), "ändrad")
    const ran = await styrdok(root, [
      "decide",
      "--rattar",
      "sn-2026-11-17-37",
      "--skal",
      "Bordlades",
      "--dokument",
      "exempel:bordlagd",
    ])
    expect(ran).toMatchObject({ code: 0 })
    expect([...(await filesUnder(join(root, CORRECTION))).keys()]).toEqual(["beslut.yaml"])
  })
})
