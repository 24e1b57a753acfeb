import { describe, expect, test } from "vitest"
import { COLLECTION, record, row } from "./decide-samples.ts"
import { filesUnder, folderOf, styrdok } from "./run.ts"

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
