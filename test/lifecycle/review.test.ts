import { describe, expect, test } from "vitest"
import { exampleDocument } from "../../src/rules/example-collection.ts"
import { act, BODIES, type DecisionSample, decision, gathered, stateAt } from "./sample.ts"

/** A text whose own rule of review is `rule`. */
const saying = (rule: string | undefined) => exampleDocument({ revideras_senast: rule })
const NOTHING = saying(undefined)

const adopted = (from: string, rule?: string, wording = NOTHING) =>
  decision("sn-2020-02-03-4", [act("antagen", { galler_from: from, revideras_senast: rule }, wording)])

describe("varje form, räknad från första dagen", () => {
  test.each([
    ["2027-12-31", "2020-03-01", "2027-12-31"],
    ["årligen", "2020-03-01", "2021-03-01"],
    ["vart 2:a år", "2020-03-01", "2022-03-01"],
    ["vart 4:e år", "2020-03-01", "2024-03-01"],
    ["vart 10:e år", "2020-03-01", "2030-03-01"],
    ["årligen", "2020-02-29", "2021-02-28"],
    ["vart 4:e år", "2020-02-29", "2024-02-29"],
    ["vart 3:e år", "2020-02-29", "2023-02-28"],
    ["årligen", "2020-12-31", "2021-12-31"],
    ["varje mandatperiod", "2020-03-01", "2022-10-15"],
    ["varje mandatperiod", "2022-10-14", "2022-10-15"],
    ["varje mandatperiod", "2022-10-15", "2026-10-15"],
    ["varje mandatperiod", "2022-10-16", "2026-10-15"],
    ["{behovs_inte: gäller en dag}", "2020-03-01", undefined],
    ["{behovs_inte: }", "2020-03-01", undefined],
    ["snart", "2020-03-01", undefined],
    ["2027-02-30", "2020-03-01", undefined],
    ["vart 0:e år", "2020-03-01", undefined],
    ["vart 99:e år", "9950-01-01", undefined],
  ])("%s från %s: %s", async (rule, from, expected) => {
    const state = stateAt(await gathered([adopted(from, rule)]), from)
    expect(state.nastaOversyn).toBe(expected)
  })

  test.each([
    ["2019-05-01", "2023-01-01"],
    ["2023-01-01", "2027-01-01"],
    ["2027-01-01", undefined],
  ])("egna mandatperioder, från %s: %s", async (from, expected) => {
    const collection = await gathered([adopted(from, "varje mandatperiod")], {
      "styrdok.yaml": `${BODIES}mandatperioder: [2027-01-01, 2019-01-01, 2023-01-01]\n`,
    })
    expect(stateAt(collection, "2027-01-01").nastaOversyn).toBe(expected)
  })
})

const YEARLY = "årligen"
const review = (mapp: string, rule?: string, slag = "oversyn") =>
  decision(mapp, [act(slag, { revideras_senast: rule })])
const revision = (mapp: string, from: string, rule?: string, wording = NOTHING) =>
  decision(mapp, [act("reviderad", { galler_from: from, revideras_senast: rule }, wording)])
const correction = (mapp: string, more = {}, wording = NOTHING) => decision(mapp, [act("redaktionell", more, wording)])

type Row = readonly [
  name: string,
  decisions: readonly DecisionSample[],
  days: Readonly<Record<string, string | undefined>>,
]

const ROWS: readonly Row[] = [
  ["beslutet går före lydelsen", [adopted("2020-03-01", YEARLY, saying("2027-12-31"))], { "2020-03-01": "2021-03-01" }],
  [
    "lydelsen när beslutet inte säger något",
    [adopted("2020-03-01", undefined, saying("vart 2:a år"))],
    { "2020-03-01": "2022-03-01" },
  ],
  ["ingen av dem säger något", [adopted("2020-03-01")], { "2020-03-01": undefined }],
  ["också innan den gäller", [adopted("2020-03-01", YEARLY)], { "2020-02-02": undefined, "2020-02-03": "2021-03-01" }],
  [
    "en översyn räknar om från sin dag, och inte förut",
    [adopted("2020-03-01", YEARLY), review("sn-2020-11-10-2")],
    { "2020-11-09": "2021-03-01", "2020-11-10": "2021-11-10" },
  ],
  [
    "en översyn före första dagen räknar inte om",
    [adopted("2020-03-01", YEARLY), review("sn-2020-02-20-2")],
    { "2020-03-01": "2021-03-01" },
  ],
  [
    "en översyn som sätter en dag",
    [adopted("2020-03-01", YEARLY), review("sn-2020-11-10-2", "2023-06-30")],
    { "2020-11-09": "2021-03-01", "2020-11-10": "2023-06-30" },
  ],
  [
    "en översyn som sätter en regel",
    [adopted("2020-03-01", "2021-12-31"), review("sn-2020-11-10-2", "vart 4:e år")],
    { "2020-11-10": "2024-11-10" },
  ],
  [
    "en översyn utan regel flyttar inte en bestämd dag",
    [adopted("2020-03-01", "2021-12-31"), review("sn-2020-11-10-2")],
    { "2020-11-10": "2021-12-31" },
  ],
  [
    "den senaste regeln gäller, fler översyner räknar från den sista",
    [adopted("2020-03-01", "2021-12-31"), review("sn-2020-11-10-2", YEARLY), review("sn-2021-10-05-1")],
    { "2021-10-05": "2022-10-05" },
  ],
  [
    "en förlängning sätter en ny dag men räknas inte från",
    [adopted("2020-03-01", "vart 4:e år"), review("sn-2021-11-10-2", YEARLY, "forlangd")],
    { "2021-11-10": "2021-03-01" },
  ],
  [
    "en revidering räknar om från sin första dag",
    [adopted("2020-03-01", YEARLY), revision("sn-2020-09-01-1", "2020-10-01", "vart 2:a år")],
    { "2020-09-30": "2021-03-01", "2020-10-01": "2022-10-01" },
  ],
  [
    "en revidering utan regel faller tillbaka på sin egen lydelse, inte på det förra beslutet",
    [adopted("2020-03-01", YEARLY), revision("sn-2020-09-01-1", "2020-10-01", undefined, saying("2025-01-01"))],
    { "2020-10-01": "2025-01-01" },
  ],
  [
    "en översyn under den förra lydelsen följer inte med den nya",
    [
      adopted("2020-03-01", YEARLY),
      review("sn-2020-08-10-2", "2029-01-01"),
      revision("sn-2020-09-01-1", "2020-10-01", YEARLY),
    ],
    { "2020-09-30": "2029-01-01", "2020-10-01": "2021-10-01" },
  ],
  [
    "en översyn efter beslutet om en ny lydelse men före dess första dag",
    [adopted("2020-03-01", YEARLY), revision("sn-2020-06-01-1", "2020-10-01", YEARLY), review("sn-2020-08-10-2")],
    { "2020-08-10": "2021-08-10", "2020-10-01": "2021-10-01" },
  ],
  [
    "en översyn senare än första dagen räknas, fastän lydelsen beslutades sist",
    [adopted("2020-03-01", YEARLY), review("sn-2020-08-10-2"), revision("sn-2020-09-01-1", "2020-06-01", YEARLY)],
    { "2020-09-01": "2021-08-10" },
  ],
  [
    "en redaktionell ändring räknar inte om",
    [adopted("2020-03-01", YEARLY), correction("sn-2020-11-10-2")],
    { "2020-11-10": "2021-03-01" },
  ],
  [
    "en redaktionell ändring med egen första dag räknar inte om",
    [adopted("2020-03-01", YEARLY), correction("sn-2020-11-10-2", { galler_from: "2020-12-01" })],
    { "2020-12-01": "2021-03-01" },
  ],
  [
    "en översyn står kvar efter en redaktionell ändring",
    [adopted("2020-03-01", YEARLY), review("sn-2020-11-10-2", "2024-01-01"), correction("sn-2020-12-08-1")],
    { "2020-12-08": "2024-01-01" },
  ],
  [
    "flera redaktionella ändringar",
    [
      adopted("2020-03-01", "vart 2:a år"),
      correction("sn-2020-11-10-2"),
      review("sn-2021-02-02-1"),
      correction("sn-2021-03-02-1"),
    ],
    { "2020-11-10": "2022-03-01", "2021-03-02": "2023-02-02" },
  ],
  ...["foreslar", "bordlagd", "aterremitterad", "avslagen", "upphavd"].map(
    (slag): Row => [
      `${slag} sätter ingen regel`,
      [
        adopted("2020-03-01", YEARLY),
        decision("sn-2020-11-10-2", [act(slag, { galler_from: "2029-01-01", revideras_senast: "2025-01-01" })]),
      ],
      { "2020-11-10": "2021-03-01" },
    ],
  ),
  [
    "efter en ny antagning räknas inte det som hände före upphävandet",
    [
      adopted("2020-03-01", YEARLY),
      review("sn-2020-11-10-2", "2030-01-01"),
      decision("sn-2021-01-12-1", [act("upphavd")]),
      decision("sn-2021-06-01-1", [act("antagen", { revideras_senast: "vart 2:a år" }, NOTHING)]),
    ],
    { "2021-01-11": "2030-01-01", "2021-01-12": undefined, "2021-06-01": "2023-06-01" },
  ],
  [
    "när en domstol har upphävt en översyn gäller den tidigare dagen",
    [
      adopted("2020-03-01", YEARLY),
      decision(
        "sn-2020-11-10-2",
        [act("oversyn")],
        ["slag: dom, datum: 2020-12-01, utfall: upphavt", "slag: laga_kraft, datum: 2020-12-22, galler: dom"],
      ),
    ],
    { "2020-12-21": "2021-11-10", "2020-12-22": "2021-03-01" },
  ],
]

describe("vad som räknas", () => {
  test.each(ROWS)("%s", async (_, decisions, days) => {
    const collection = await gathered(decisions)
    const found = Object.keys(days).map(at => [at, stateAt(collection, at).nastaOversyn])
    expect(Object.fromEntries(found)).toEqual(days)
  })
})

describe("varje mandatperiod följer slaget av den instans som beslutade", () => {
  const BODIES_OF_EVERY_KIND = BODIES.replace(
    "roller:",
    `  gn: {namn: Gemensamma nämnden, slag: gemensam_namnd}
  au: {namn: Arbetsutskottet, slag: utskott, under: ks}
  dir: {namn: Kommundirektören, slag: tjansteperson}
  bo: {namn: Bolaget, slag: bolag}
roller:`,
  )
  const byKind = (terms: string) => ({ "styrdok.yaml": `${BODIES_OF_EVERY_KIND}mandatperioder: ${terms}\n` })
  const ALL = "{fullmaktige: [2026-10-15], styrelse: [2026-11-20], namnder: [2027-01-01]}"
  const decidedBy = (body: string) =>
    decision(`${body}-2020-02-03-4`, [act("antagen", { revideras_senast: "varje mandatperiod" }, NOTHING)])

  test.each([
    ["kf", "fullmäktige", "2026-10-15"],
    ["ks", "styrelsen", "2026-11-20"],
    ["sn", "en nämnd", "2027-01-01"],
    ["gn", "en gemensam nämnd", "2027-01-01"],
    ["au", "ett utskott", "2027-01-01"],
    ["dir", "en tjänsteperson", "2026-10-15"],
    ["bo", "ett bolag", "2026-10-15"],
    ["okand", "en okänd instans", "2026-10-15"],
  ])("%s, %s: %s", async (body, _name, expected) => {
    const collection = await gathered([decidedBy(body)], byKind(ALL))
    expect(stateAt(collection, "2020-02-03").nastaOversyn).toBe(expected)
  })

  test.each([
    [
      "bara fullmäktige sagt: styrelsen från årsskiftet efter, nämnderna som fullmäktige",
      "{fullmaktige: [2026-10-16]}",
      ["2026-10-16", "2027-01-01", "2026-10-16"],
    ],
    [
      "fullmäktige och nämnderna sagda: styrelsen från årsskiftet efter",
      "{fullmaktige: [2026-10-16], namnder: [2027-01-01]}",
      ["2026-10-16", "2027-01-01", "2027-01-01"],
    ],
    [
      "bara nämnderna sagda: de andra har de vanliga dagarna",
      "{namnder: [2027-01-01]}",
      ["2022-10-15", "2023-01-01", "2027-01-01"],
    ],
    ["en lista gäller alla", "[2026-10-16]", ["2026-10-16", "2026-10-16", "2026-10-16"]],
    [
      "dagarna i vilken ordning som helst",
      "{namnder: [2031-01-01, 2027-01-01, 2019-01-01]}",
      ["2022-10-15", "2023-01-01", "2027-01-01"],
    ],
    ["en tom mängd: de vanliga dagarna", "{}", ["2022-10-15", "2023-01-01", "2022-10-15"]],
  ])("%s", async (_name, terms, expected) => {
    const found = await Promise.all(
      ["kf", "ks", "sn"].map(async body => stateAt(await gathered([decidedBy(body)], byKind(terms)), "2020-02-03")),
    )
    expect(found.map(({ nastaOversyn }) => nastaOversyn)).toEqual(expected)
  })

  test("den som beslutade den gällande lydelsen, inte den som antog dokumentet", async () => {
    const later = decision("ks-2021-02-02-7", [act("reviderad", { revideras_senast: "varje mandatperiod" }, NOTHING)])
    const collection = await gathered([decidedBy("sn"), later], byKind(ALL))
    expect(stateAt(collection, "2021-02-01").nastaOversyn).toBe("2027-01-01")
    expect(stateAt(collection, "2021-02-02").nastaOversyn).toBe("2026-11-20")
  })
})
