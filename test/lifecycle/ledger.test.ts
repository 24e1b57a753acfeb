import { describe, expect, test } from "vitest"
import { highestBody, standing } from "../../src/lifecycle/index.ts"
import { exampleDocument } from "../../src/rules/example-collection.ts"
import { act, type DecisionSample, decision, decisionFiles, gathered, LYDELSE, stateAt } from "./sample.ts"

type Values = Readonly<Record<string, string>>

const ORIGINAL = decision("sn-2026-02-03-4", [act("antagen", { galler_from: "2026-03-01" })])

/** A correction -rN of `rattar`, that says another first day. */
const correcting = (number: number, rattar: string, from: string): DecisionSample =>
  decision(`sn-2026-02-03-4-r${number}`, [act("antagen", { galler_from: from })], [], { rattar, skal: "Fel dag." })

const A = "sn-2026-02-03-4"

describe("rättelser", () => {
  test.each<[string, readonly DecisionSample[], string]>([
    ["utan rättelse", [ORIGINAL], "2026-03-01"],
    ["r1", [ORIGINAL, correcting(1, A, "2026-04-01")], "2026-04-01"],
    ["r1 och r2 av samma", [ORIGINAL, correcting(1, A, "2026-04-01"), correcting(2, A, "2026-05-01")], "2026-05-01"],
    ["r2 av r1", [ORIGINAL, correcting(1, A, "2026-04-01"), correcting(2, `${A}-r1`, "2026-05-01")], "2026-05-01"],
    [
      "r3 av originalet efter r2 av r1",
      [
        ORIGINAL,
        correcting(1, A, "2026-04-01"),
        correcting(2, `${A}-r1`, "2026-05-01"),
        correcting(3, A, "2026-06-01"),
      ],
      "2026-06-01",
    ],
    ["r10 kommer efter r9", [ORIGINAL, correcting(9, A, "2026-04-01"), correcting(10, A, "2026-05-01")], "2026-05-01"],
    ["rättar något som inte finns", [correcting(1, A, "2026-04-01")], "2026-04-01"],
    ["rättar sig själv", [correcting(1, `${A}-r1`, "2026-04-01")], "2026-04-01"],
    ["rättar varandra", [correcting(1, `${A}-r2`, "2026-04-01"), correcting(2, `${A}-r1`, "2026-05-01")], "2026-05-01"],
  ])("%s", async (_, decisions, from) => {
    const collection = await gathered(decisions)
    expect(standing(collection.collection.decisions)).toHaveLength(1)
    expect(stateAt(collection, "2027-01-01").version?.gallerFrom).toBe(from)
    expect(stateAt(collection, "2027-01-01").versions).toHaveLength(1)
  })

  test("rättelsen ersätter helt: det som inte står i den gäller inte, inte heller händelser", async () => {
    const both = decision(
      A,
      [act("antagen"), act("antagen", {}, undefined, "annat")],
      ["slag: justerat, datum: 2026-02-06"],
    )
    const r1 = decision(`${A}-r1`, [act("antagen", {}, undefined, "annat")], [], { rattar: A, skal: "Fel dokument." })
    const collection = await gathered([both, r1], { "documents/sn/annat.md": exampleDocument({ id: "annat" }) })
    expect(stateAt(collection, "2026-03-01").tillstand).toBe("utkast")
    expect(stateAt(collection, "2026-03-01", "annat")).toMatchObject({
      tillstand: "gallande",
      flaggor: ["ej_justerat"],
    })
  })

  test("en rättelse som inte går att läsa ersätter inget", async () => {
    const r1 = decision(`${A}-r1`, [act("upphavd")], [], { rattar: A, skal: "Fel.", datum: "i går" })
    expect(stateAt(await gathered([ORIGINAL, r1]), "2026-03-01").tillstand).toBe("gallande")
  })

  test("en rättelse vars mapp saknar -rN ersätter ändå", async () => {
    const other = decision("sn-2026-02-03-x1", [act("upphavd")], [], { rattar: A, skal: "Fel.", paragraf: '"4"' })
    expect(standing((await gathered([ORIGINAL, other])).collection.decisions).map(({ mapp }) => mapp)).toEqual([
      "sn-2026-02-03-x1",
    ])
  })

  test("ordningen på filerna gör ingen skillnad", async () => {
    const { collection } = await gathered([
      ORIGINAL,
      correcting(1, A, "2026-04-01"),
      correcting(2, `${A}-r1`, "2026-05-01"),
    ])
    const names = standing(collection.decisions.toReversed()).map(({ mapp }) => mapp)
    expect(names).toEqual([`${A}-r2`])
  })
})

describe("giltighet", () => {
  const text = (giltighetstid?: string) => exampleDocument({ giltighetstid })

  test.each<[string, Values, string | undefined, string, string]>([
    [
      "beslutet",
      { galler_from: "2026-03-01", galler_tom: "2026-12-31" },
      "{from: 2026-04-01, tom: 2027-12-31}",
      "2026-03-01",
      "2026-12-31",
    ],
    ["lydelsen", {}, "{from: 2026-04-01, tom: 2027-12-31}", "2026-04-01", "2027-12-31"],
    [
      "dagen från beslutet, resten från lydelsen",
      { galler_from: "2026-03-01" },
      "{from: 2026-04-01, tom: 2027-12-31}",
      "2026-03-01",
      "2027-12-31",
    ],
    [
      "slutet från beslutet, resten från lydelsen",
      { galler_tom: "tills vidare" },
      "{from: 2026-04-01, tom: 2027-12-31}",
      "2026-04-01",
      "tills vidare",
    ],
    ["beslutets datum och tills vidare", {}, undefined, "2026-02-03", "tills vidare"],
    [
      "en dag som inte finns räknas inte",
      { galler_from: "2026-02-30", galler_tom: "sen" },
      "{from: i vår}",
      "2026-02-03",
      "tills vidare",
    ],
  ])("%s", async (_, more, written, from, tom) => {
    const { version } = stateAt(await gathered([decision(A, [act("antagen", more, text(written))])]), "2026-05-01")
    expect([version?.gallerFrom, version?.gallerTom]).toEqual([from, tom])
  })

  test("arbetsfilens egen giltighetstid har ingen verkan", async () => {
    const collection = await gathered([ORIGINAL], {
      "documents/sn/exempel.md": text("{from: 2030-01-01, tom: 2031-01-01}"),
    })
    expect(stateAt(collection, "2026-03-01").tillstand).toBe("gallande")
  })

  test.each<[string, Values, string | undefined, string, string]>([
    ["den rättade lydelsens dagar", {}, undefined, "2026-04-07", "2026-12-31"],
    ["inte en äldre första dag än den rättades", {}, "{from: 2020-01-01, tom: 2020-12-31}", "2026-03-01", "2026-12-31"],
    [
      "beslutets egna dagar",
      { galler_from: "2026-05-01", galler_tom: "2027-12-31" },
      undefined,
      "2026-05-01",
      "2027-12-31",
    ],
  ])("redaktionell: %s", async (_, more, written, from, tom) => {
    const { version } = stateAt(
      await gathered([
        decision(A, [act("antagen", { galler_from: "2026-03-01", galler_tom: "2026-12-31" })]),
        decision("sn-2026-04-07-3", [act("redaktionell", more, text(written))]),
      ]),
      "2026-06-01",
    )
    expect(version?.act.slag).toBe("redaktionell")
    expect([version?.gallerFrom, version?.gallerTom]).toEqual([from, tom])
  })
})

describe("flera dokument och flera instanser", () => {
  test("ett beslut om flera dokument ger vart och ett sitt", async () => {
    const both = decision(A, [act("antagen", { galler_from: "2026-03-01" }), act("upphavd", {}, undefined, "annat")])
    const earlier = decision("sn-2025-02-03-4", [act("antagen", {}, undefined, "annat")])
    const collection = await gathered([earlier, both], { "documents/sn/annat.md": exampleDocument({ id: "annat" }) })
    expect(stateAt(collection, "2026-02-03").tillstand).toBe("beslutad")
    expect(stateAt(collection, "2026-02-03", "annat").tillstand).toBe("upphavd")
  })

  const SHARED = exampleDocument({ beslutsinstans: "[bn, kf, sn]" })
  const decisions = [
    decision("sn-2026-02-03-4", [act("antagen", { galler_from: "2026-03-01" }, SHARED)]),
    decision("kf-2026-02-23-7", [act("antagen", { galler_from: "2026-04-01" }, SHARED)]),
    decision("sn-2026-05-05-8", [act("upphavd")]),
  ]

  test.each([
    ["2026-03-01", "beslutad", "gallande", "utkast"],
    ["2026-04-01", "gallande", "gallande", "utkast"],
    ["2026-05-05", "gallande", "upphavd", "utkast"],
  ])("%s: kf %s, sn %s, bn %s", async (at, kf, sn, bn) => {
    const collection = await gathered(decisions, { "documents/sn/exempel.md": SHARED })
    const states = [undefined, "kf", "sn", "bn"].map(body => stateAt(collection, at, "exempel", body).tillstand)
    expect(states).toEqual([kf, kf, sn, bn])
  })

  test("a working file that names other bodies is a proposal: the state stays that of the decided ones", async () => {
    const proposed = exampleDocument({ beslutsinstans: "[kf, bn]" })
    const [first] = decisions
    const { tillstand } = stateAt(
      await gathered(first === undefined ? [] : [first], { "documents/sn/exempel.md": proposed }),
      "2026-02-04",
      "exempel",
    )
    expect(tillstand).toBe("utkast")
    const alone = decision("sn-2026-02-03-4", [act("antagen", { galler_from: "2026-03-01" })])
    const collection = await gathered([alone], { "documents/sn/exempel.md": proposed })
    expect(stateAt(collection, "2026-03-01").tillstand).toBe("gallande")
    expect(stateAt(collection, "2026-02-02").tillstand).toBe("utkast")
  })

  test.each([
    ["sn", undefined],
    ["[sn]", undefined],
    ["[sn, kf]", "kf"],
    ["[sn, bn]", "sn"],
    ["[bn, sn]", "bn"],
    ["[okand, sn]", "sn"],
    ["[okand, annan]", "okand"],
  ])("högst av %s: %s", async (written, highest) => {
    const { collection, ledger, entries } = await gathered([], {
      "documents/sn/exempel.md": exampleDocument({ beslutsinstans: written }),
    })
    expect(entries.map(({ document }) => highestBody(document, ledger, collection.today))).toEqual([highest])
  })
})

describe("det som inte har den form det ska", () => {
  test.each<[string, string]>([
    ["tom fil", ""],
    ["ingen YAML", "beslut: [\n"],
    ["en lista", "- a\n"],
    ["okänd form", "instans: sn\nform: möte\ndatum: 2026-02-03\nbeslut: [{dokument: exempel, slag: antagen}]\n"],
    ["okänt slag", "instans: sn\nform: sammantrade\ndatum: 2026-02-03\nbeslut: [{dokument: exempel, slag: godkänd}]\n"],
    ["beslut är text", "instans: sn\nform: sammantrade\ndatum: 2026-02-03\nbeslut: antagen\n"],
    ["utan dokument", "instans: sn\nform: sammantrade\ndatum: 2026-02-03\nbeslut: [{slag: antagen}]\n"],
  ])("%s: dokumentet är utkast", async (_, text) => {
    const collection = await gathered([], { "documents/beslut/2026/sn-2026-02-03-4/beslut.yaml": text || "\n" })
    expect(stateAt(collection, "2027-01-01").tillstand).toBe("utkast")
  })

  test("händelser utan slag eller dag räknas inte", async () => {
    const events = ["slag: justerat, datum: i går", "datum: 2026-02-06", "slag: klart, datum: 2026-02-06"]
    const collection = await gathered([{ ...ORIGINAL, events }])
    expect(stateAt(collection, "2027-01-01").flaggor).toContain("ej_justerat")
  })

  test.each([
    [LYDELSE, LYDELSE],
    ["sha256:abc", undefined],
    [LYDELSE.toUpperCase(), undefined],
    [`${LYDELSE}0`, undefined],
  ])("lydelse %s", async (written, read) => {
    const collection = await gathered([decision(A, [act("antagen", { lydelse: written })])])
    expect(stateAt(collection, "2027-01-01").version?.act.lydelse).toBe(read)
  })

  test("mappar i fel ordning ger samma tillstånd", async () => {
    const samples = [
      ORIGINAL,
      decision("sn-2026-05-05-8", [act("upphavd")]),
      decision("sn-2026-09-01-1", [act("antagen")]),
    ]
    const files = samples.toReversed().map(decisionFiles)
    const collection = await gathered([], Object.assign({}, ...files))
    expect(stateAt(collection, "2026-06-01").tillstand).toBe("upphavd")
    expect(stateAt(collection, "2026-09-01").tillstand).toBe("gallande")
  })
})
