import { describe, expect, test } from "vitest"
import { findCitations } from "../../src/law/find.ts"
import { actsNamed, explain } from "../../src/law/index.ts"
import { day, dictionary, provisionsOf, references, register } from "./register.ts"

/** Status and explanation of the first reference in a text. */
function told(text: string, date: string, today = date): readonly [status: string, message: string] {
  const [first] = references(text, date, today)
  if (first === undefined) throw new Error(`no reference in ${text}`)
  const provisions = provisionsOf(actsNamed(findCitations(text, dictionary), { register, date: day(date) }))
  return [first.verdict.status, explain(first, { register, provisions })]
}

describe("the day that a name is read for, and the day that it is judged", () => {
  const text = "Se 3 kap. 1 § socialtjänstlagen."

  test("the same document on the day before a repeal, and on the day", () => {
    expect(told(text, "2018-02-20", "2025-06-30")).toEqual([
      "finns",
      "Finns. Upphävs den 1 juli 2025 genom SFS 2025:400. Enligt uppgifter från 1 september 2025.",
    ])
    expect(told(text, "2018-02-20", "2025-07-01")).toEqual([
      "upphavd",
      "Lagen är upphävd sedan den 1 juli 2025 genom SFS 2025:400. Enligt uppgifter från 1 september 2025.",
    ])
  })

  test("a document that begins after the change means the new act, whatever day it is asked", () => {
    expect(told("Se 14 kap. 5 § SoL.", "2025-10-01", "2025-06-01")[0]).toBe("finns")
    expect(told("Se 14 kap. 5 § SoL (2001:453).", "2025-10-01", "2025-06-01")[0]).toBe("upphavd")
  })

  test("a name that changed act within half a year is told of", () => {
    expect(told("Se 14 kap. 5 § SoL.", "2025-07-01", "2026-11-22")[1]).toBe(
      "Finns. Läst som socialtjänstlagen (2025:400). Namnet bytte lag den 1 juli 2025: före den dagen betydde det 2001:453. Enligt uppgifter från 15 december 2025.",
    )
    expect(told("Se 14 kap. 5 § SoL.", "2025-05-01", "2025-05-01")[1]).toContain("från den dagen betyder det 2025:400.")
    expect(told("Se 14 kap. 5 § SoL.", "2026-06-01", "2026-06-01")[1]).not.toContain("bytte lag")
  })
})

describe("what is known of a provision", () => {
  test.each([
    ["32 § förvaltningslagen (2017:900)", "2025-10-01", "finns"],
    ["62 § förvaltningslagen (2017:900)", "2025-10-01", "finns_inte"],
    ["5 kap. 3 § förvaltningslagen (2017:900)", "2025-10-01", "finns_inte"],
    ["44 kap. 1 § skollagen (2010:800)", "2025-10-01", "finns_inte"],
    ["17 a § LSS", "2025-10-01", "upphavd"],
    ["36 § avtalslagen", "2025-10-01", "finns"],
    ["12 kap. 7 a § socialtjänstlagen (2025:400)", "2025-08-01", "ej_i_kraft"],
    ["12 kap. 7 a § socialtjänstlagen (2025:400)", "2025-09-08", "finns"],
    ["1 kap. 1 § socialtjänstlagen (2025:400)", "2025-06-01", "ej_i_kraft"],
    ["9 kap. skollagen (2010:800)", "2026-06-30", "finns"],
    ["9 kap. skollagen (2010:800)", "2026-07-01", "upphavd"],
    ["5 § socialtjänstlagen (2025:400)", "2025-10-01", "tvetydig"],
    ["8 § PL", "2025-10-01", "tvetydig"],
    ["Detta följer av 8 §.", "2025-10-01", "tvetydig"],
    ["lagen (2005:9876) om något", "2025-10-01", "okand_lag"],
    ["7 § äldreomsorgslagen", "2025-10-01", "okand_lag"],
    ["lagen (2026:123) om något", "2026-10-01", "kan_ej_kontrolleras"],
    ["35 kap. 99 § brottsbalken", "2025-10-01", "kan_ej_kontrolleras"],
    ["9 kap. 1 § PBL (1987:10)", "2025-10-01", "kan_ej_kontrolleras"],
    ["99 kap. 1 § vallagen", "2025-10-01", "kan_ej_kontrolleras"],
    ["artikel 6 i GDPR", "2025-10-01", "kan_ej_kontrolleras"],
    ["SOSFS 2014:5", "2025-10-01", "kan_ej_kontrolleras"],
    ["prop. 2024/25:89", "2025-10-01", "kan_ej_kontrolleras"],
  ])("%s on %s: %s", (text, date, status) => {
    expect(told(text, date)[0]).toBe(status)
  })

  test("“finns inte” is never said of an act whose structure may lack sections", () => {
    for (const act of register.acts.values()) {
      if (act.sfs.slice(0, 4) !== "2014") continue
      const known = provisionsOf(new Set([act.sfs])).get(act.sfs)
      if (known?.complete !== false) continue
      expect(told(`Se 999 § lagen (${act.sfs}).`, "2025-10-01")[0]).not.toBe("finns_inte")
    }
  })

  test("every answer about law says how old its facts are", () => {
    for (const text of ["62 § förvaltningslagen (2017:900)", "SoL", "8 § PL", "lagen (2005:9876) om något", "se 8 §"]) {
      expect(told(text, "2025-10-01")[1]).toMatch(/Enligt uppgifter från \d+ \S+ \d{4}\.$/)
    }
  })

  test("says how it was read", () => {
    const text = "Enligt 14 kap. 5 § socialtjänstlagen får nämnden besluta enligt 11 kap. 5 §."
    const [, bare] = references(text, "2026-06-01")
    if (bare === undefined) throw new Error("no second reference")
    const provisions = provisionsOf(new Set(["2025:400"]))
    expect(explain(bare, { register, provisions })).toBe(
      "Finns. Lagens namn saknas. Läst som socialtjänstlagen (2025:400), som nämns närmast. Enligt uppgifter från 15 december 2025.",
    )
  })
})
