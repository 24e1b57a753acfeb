import { describe, expect, test } from "vitest"
import { exampleDocument } from "../../../src/rules/example-collection.ts"
import { ADOPTED, COLLECTION, MEETING, record, row } from "./decide-samples.ts"
import { folderOf, styrdok } from "./run.ts"

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
