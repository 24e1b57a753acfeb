import { describe, expect, test } from "vitest"
import { admit, compare, type Known, vanished } from "../../../src/law/intake/index.ts"
import { parseDate } from "../../../src/model/date.ts"
import type { PublishedAct } from "../../../src/model/published-act.ts"

const TODAY =
  parseDate("2026-11-23") ??
  (() => {
    throw new Error("no day")
  })()
const LATER = parseDate("2027-01-01")

const published: PublishedAct = {
  sfs: "2020:1",
  title: "Brygglag (2020:1)",
  kind: "lag",
  text: "1 §   En. Lag (2021:2).\n\n2 §   Två.\n\n3 §   Tre.\n",
  amendments: [
    { sfs: "2022:3", notes: "ändr. 2 §" },
    { sfs: "2021:2", notes: "ändr. 1 §" },
  ],
}

describe("a published act", () => {
  test("becomes facts of the day", () => {
    const { act, provisions } = admit(published, undefined, TODAY)
    expect(act).toEqual({
      sfs: "2020:1",
      kind: "lag",
      title: "Brygglag",
      names: ["brygglagen"],
      abbreviations: [],
      asOf: TODAY,
    })
    expect(provisions).toMatchObject({ complete: true, asOf: TODAY, lastAmended: new Map() })
    expect(provisions.amendments.map(({ sfs }) => sfs)).toEqual(["2021:2", "2022:3"])
  })

  test("keeps what no source gives", () => {
    const known = admit(published, undefined, TODAY)
    const before: Known = { ...known, act: { ...known.act, abbreviations: ["BryggL"] } }
    const { amendments: _, kind: __, ...bare } = published
    const again = admit({ ...bare, text: "" }, before, TODAY)
    expect(again.act).toMatchObject({ kind: "lag", abbreviations: ["BryggL"] })
    expect(again.provisions.amendments).toHaveLength(2)
    expect(again.provisions.chapters.get("")?.size).toBe(3)
  })

  test("is at its end by its own word, or by an amendment that says no more", () => {
    expect(admit({ ...published, repeal: { by: "2026:9" } }, undefined, TODAY).act.repeal).toEqual({
      by: "2026:9",
      concluded: false,
    })
    const ending = { sfs: "2026:9", ...(LATER && { inForce: LATER }), notes: "upph." }
    expect(admit({ ...published, amendments: [ending] }, undefined, TODAY).act.repeal).toEqual({
      date: "2027-01-01",
      by: "2026:9",
      concluded: false,
    })
  })

  test("what came with it is told, and what vanished", () => {
    const before = admit(published, undefined, TODAY)
    const more: PublishedAct = {
      ...published,
      text: "1 §   En.\n\n2 §   Har upphävts genom lag (2026:4).\n\n4 §   Fyra.\n",
      amendments: [...(published.amendments ?? []), { sfs: "2026:4", notes: "upph. 2 §; ny 4 §" }],
    }
    const after = admit(more, before, TODAY)
    expect(compare(before, after)).toMatchObject({ isNew: false, added: ["4"], removed: ["2", "3"] })
    expect(compare(before, after).amendments.map(({ sfs }) => sfs)).toEqual(["2026:4"])
    expect(vanished(before, after)).toEqual(["3"])
    expect(vanished(undefined, after)).toEqual([])
    expect(compare(undefined, after).isNew).toBe(true)
  })
})
