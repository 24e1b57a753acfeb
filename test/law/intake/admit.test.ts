import { describe, expect, test } from "vitest"
import { admit, compare, type Known, revived, vanished } from "../../../src/law/intake/index.ts"
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

  test("a repeal to come explains no loss", () => {
    const before = admit(published, undefined, TODAY)
    const text = "1 §   En.\n\n2 §   Två.\n"
    const ending = { sfs: "2026:4", ...(LATER && { inForce: LATER }), notes: "upph. 3 §" }
    expect(vanished(before, admit({ ...published, text, amendments: [ending] }, before, TODAY))).toEqual(["3"])
  })

  test("an act that was read as repealed does not come back to life in silence", () => {
    const ended = admit({ ...published, repeal: { date: TODAY, by: "2026:9" } }, undefined, TODAY)
    const again = admit(published, ended, TODAY)
    expect(revived(ended, again)).toEqual({ date: TODAY, by: "2026:9", concluded: false })
    expect(revived(ended, admit({ ...published, repeal: { dayUndecided: true } }, ended, TODAY))).toBeDefined()
    expect(revived(ended, ended)).toBeUndefined()
    expect(compare(ended, again)).toMatchObject({ isSame: false, repealGone: { by: "2026:9" } })
  })

  test("a repeal that was only concluded may fall, and is told", () => {
    const known = admit(published, undefined, TODAY)
    const concluded: Known = { ...known, act: { ...known.act, repeal: { by: "2026:9", concluded: true } } }
    expect(revived(concluded, known)).toBeUndefined()
    expect(compare(concluded, known)).toMatchObject({ isSame: false, repealGone: { concluded: true } })
  })

  test("is the same only where all but the day is", () => {
    const before = admit(published, undefined, TODAY)
    const later = LATER ?? TODAY
    expect(compare(before, admit(published, before, later)).isSame).toBe(true)
    const others: readonly Partial<PublishedAct>[] = [
      { kind: "förordning" },
      { issued: later },
      { inForce: later },
      { dayUndecided: true },
      { title: "Kajlag (2020:1)" },
      { repeal: { by: "2026:9" } },
      { text: "1 §   En. Lag (2021:2).\n\n2 §   Två.\n\n3 §   /Upphör att gälla U:2031-01-15/\nTre.\n" },
      {
        amendments: [
          { sfs: "2022:3", notes: "ändr. 3 §" },
          { sfs: "2021:2", notes: "ändr. 1 §" },
        ],
      },
      {
        amendments: [
          { sfs: "2022:3", notes: "ändr. 2 §" },
          { sfs: "2021:2", inForce: TODAY, notes: "ändr. 1 §" },
        ],
      },
      { amendments: [{ sfs: "2022:3", notes: "ändr. 2 §" }] },
    ]
    for (const other of others) {
      expect(compare(before, admit({ ...published, ...other }, before, TODAY)).isSame, JSON.stringify(other)).toBe(
        false,
      )
    }
  })

  test("is not in force where the Government is to decide the day, whatever was known before", () => {
    const before = admit({ ...published, inForce: TODAY }, undefined, TODAY)
    const undecided = admit({ ...published, dayUndecided: true }, before, TODAY)
    expect(undecided.act.dayUndecided).toBe(true)
    expect(undecided.act.inForce).toBeUndefined()
    expect(admit(published, undecided, TODAY).act.dayUndecided).toBe(true)
    const decided = admit({ ...published, inForce: TODAY }, undecided, TODAY)
    expect(decided.act.dayUndecided).toBeUndefined()
    expect(decided.act.inForce).toBe(TODAY)
  })

  test("takes no kind or title that is more than a line", () => {
    const { act } = admit(
      { ...published, kind: "Lag\tx\n2017:900\tlag", title: "Brygg\u001b[2J\nlag (2020:1)" },
      undefined,
      TODAY,
    )
    expect(act).toMatchObject({ kind: "övrigt", title: "Brygg [2J lag" })
  })

  test("names no more provisions in all its amendments than any act could have", () => {
    const amendments = Array.from({ length: 60 }, (_, at) => ({
      sfs: `2022:${at + 1}`,
      notes: Array.from({ length: 100 }, (_, chapter) => `ändr. ${chapter + 1} kap 1-150 §§`).join("; "),
    }))
    const known = admit({ ...published, amendments }, undefined, TODAY).provisions.amendments
    expect(known.length).toBe(60)
    expect(known.reduce((sum, { changed }) => sum + changed.length, 0)).toBe(100_000)
  })
})
