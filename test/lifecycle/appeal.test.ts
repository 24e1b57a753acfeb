import { describe, expect, test } from "vitest"
import { statusRows } from "../../src/catalogue/status-rows.ts"
import { appealDates, appealOf, approvalDue, approvedOn, finalOn, noticeDue } from "../../src/lifecycle/index.ts"
import { addDays } from "../../src/model/date.ts"
import { APPEALS, LATEST } from "./appeal-days.ts"
import { act, BODIES, type DecisionSample, day, decision, gathered } from "./sample.ts"

describe("anslaget, sista dag att överklaga (KL 13:5), dagen därefter (KL 8:12)", () => {
  test.each(APPEALS)("$from → $days.0, $days.1: $name", ({ from, days: [last, after] }) => {
    expect(appealDates(day(from))).toEqual({
      anslaget: from,
      sistaDagAttOverklaga: last,
      anslagFarTasNed: after,
      tidigastLagaKraft: after,
    })
  })
})

describe("sammanträdet och justeringen, sista dag att justera (KL 5:69) och att anslå (KL 8:12)", () => {
  test.each(LATEST)("$from, $days.0 → $days.1: $name", ({ from, days: [approved = "", last] }) => {
    expect([approvalDue(day(from)), noticeDue(day(approved))]).toEqual([last, last])
  })
})

test("tabellerna är hela", () => {
  expect([APPEALS.length, LATEST.length]).toEqual([222, 48])
  expect([...APPEALS, ...LATEST].filter(({ days }) => days.length !== 2)).toEqual([])
})

test("tiden är aldrig kortare än tre veckor, och slutet flyttas högst till den femte dagen", () => {
  for (let from = day("2016-01-01"); from <= "2036-12-31"; from = addDays(from, 1)) {
    const { sistaDagAttOverklaga: last } = appealDates(from)
    expect(last >= addDays(from, 21) && last <= addDays(from, 26)).toBe(true)
  }
})

test("ett anslag vid tideräkningens slut får ingen senare dag, och stör inget", () => {
  expect(appealDates(day("9999-12-20")).sistaDagAttOverklaga).toBe("9999-12-31")
  expect([approvalDue(day("9999-12-31")), noticeDue(day("9999-12-31"))]).toEqual(["9999-12-31", "9999-12-31"])
})

const SETTINGS = BODIES.replace(
  "roller:",
  `  gn: {namn: Gemensamma nämnden, slag: gemensam_namnd}
  bo: {namn: Bolaget, slag: bolag}
roller:`,
)

const APPROVED = "slag: justerat, datum: 2026-02-06"
/** A notice on Monday 9 February: last day Monday 2 March, and the day after. */
const POSTED = "slag: anslaget, datum: 2026-02-09"
const DAYS = ["2026-03-02", "2026-03-03", "2026-03-03"]
const NONE = [null, null, null]
const [APPEALED, DOWN] = ["slag: overklagat, datum: 2026-02-27", "slag: nedtaget, datum: "]

const BY_ROLE = { form: "delegation", paragraf: undefined, beslutsfattare: "Enhetschef" }
const meeting = (events: readonly string[], more = {}, mapp = "sn-2026-02-03-4") =>
  decision(mapp, [act("antagen", more)], events)
const byRole = (form: string, events: readonly string[] = [], mapp = "sn-2026-01-20-d1") =>
  decision(mapp, [act("antagen")], events, { ...BY_ROLE, form })
/** Another matter of the meeting of 3 February. */
const other = (events: readonly string[], mapp = "sn-2026-02-03-9", top = {}) =>
  decision(mapp, [act("avslagen")], events, top)
const REPORTED = 'slag: anmalt, datum: 2026-02-03, instans: sn, paragraf: "2"'

/** Last day of appeal, first day without the notice, earliest laga kraft. */
async function daysOf(decisions: readonly DecisionSample[], at = "2026-11-23"): Promise<readonly (string | null)[]> {
  const { ledger } = await gathered(decisions, { "styrdok.yaml": SETTINGS })
  const row = statusRows(ledger, day(at)).find(({ id }) => id === "exempel")
  if (row === undefined) throw new Error("no row")
  return [row.sistaDagAttOverklaga, row.anslagFarTasNed, row.tidigastLagaKraft]
}

type Row = readonly [
  name: string,
  decisions: readonly DecisionSample[],
  expected: readonly (string | null)[],
  at?: string,
]

const correction = (rattar: string, events: readonly string[], mapp = `${rattar}-r1`) =>
  decision(mapp, [act("antagen")], events, { paragraf: '"4"', rattar, skal: "Fel dag för anslaget" })

const MEETINGS: readonly Row[] = [
  ["anslaget", [meeting([APPROVED, POSTED])], DAYS],
  ["inte anslaget", [meeting([APPROVED])], NONE],
  ["inga händelser", [meeting([])], NONE],
  ["dagen före anslaget vet ingen något", [meeting([APPROVED, POSTED])], NONE, "2026-02-08"],
  ["samma dag som anslaget", [meeting([APPROVED, POSTED])], DAYS, "2026-02-09"],
  [
    "omedelbart justerad, med eget anslag",
    [decision("sn-2026-02-03-4", [act("antagen")], [POSTED], { omedelbart_justerad: "ja" }), other([APPROVED])],
    DAYS,
  ],
  [
    "omedelbart justerad följer inte det övriga protokollets anslag",
    [decision("sn-2026-02-03-4", [act("antagen")], [], { omedelbart_justerad: "ja" }), other([APPROVED, POSTED])],
    NONE,
  ],
  ["importerad utan anslag", [meeting([], { importerad: "ja" })], NONE],
  ["importerad med anslag", [meeting([POSTED], { importerad: "ja" })], DAYS],
  ["ett anslag som bara gällde ett annat dokument", [meeting([`${POSTED}, dokument: [annat]`])], NONE],
  ["överklagat: laga kraft kan inte anges", [meeting([POSTED, APPEALED])], ["2026-03-02", "2026-03-03", null]],
  ["överklagat, men inte ännu", [meeting([POSTED, APPEALED])], DAYS, "2026-02-26"],
  ["ett annat dokument överklagat", [meeting([POSTED, `${APPEALED}, dokument: [annat]`])], DAYS],
  ["fullmäktiges beslut", [meeting([POSTED], {}, "kf-2026-02-03-4")], DAYS],
  ["ett bolags beslut kan inte laglighetsprövas", [meeting([POSTED], {}, "bo-2026-02-03-4")], NONE],
]

const TAKEN_DOWN: readonly Row[] = [
  ["på första tillåtna dagen", [meeting([POSTED, `${DOWN}2026-03-03`])], DAYS],
  ["senare", [meeting([POSTED, `${DOWN}2026-05-01`])], DAYS],
  ["på sista dagen att överklaga är för tidigt", [meeting([POSTED, `${DOWN}2026-03-02`])], NONE],
  ["samma dag som det sattes upp", [meeting([POSTED, `${DOWN}2026-02-09`])], NONE],
  ["för tidigt, men inte ännu", [meeting([POSTED, `${DOWN}2026-02-20`])], DAYS, "2026-02-19"],
  [
    "för tidigt, och uppsatt på nytt",
    [meeting([POSTED, `${DOWN}2026-02-20`, "slag: anslaget, datum: 2026-02-23"])],
    ["2026-03-16", "2026-03-17", "2026-03-17"],
  ],
  [
    "för tidigt, och uppsatt på nytt samma dag",
    [meeting([POSTED, `${DOWN}2026-02-20`, "slag: anslaget, datum: 2026-02-20"])],
    ["2026-03-13", "2026-03-14", "2026-03-14"],
  ],
  [
    "för tidigt två gånger",
    [meeting([POSTED, `${DOWN}2026-02-20`, "slag: anslaget, datum: 2026-02-23", `${DOWN}2026-03-16`])],
    NONE,
  ],
  [
    "uppsatt på nytt och nedtaget i rätt tid",
    [meeting([POSTED, `${DOWN}2026-02-20`, "slag: anslaget, datum: 2026-02-23", `${DOWN}2026-03-17`])],
    ["2026-03-16", "2026-03-17", "2026-03-17"],
  ],
  [
    "i rätt tid, och sedan uppsatt på nytt: tiden har redan löpt ut",
    [meeting([POSTED, `${DOWN}2026-03-03`, "slag: anslaget, datum: 2026-03-10"])],
    DAYS,
  ],
  [
    "i rätt tid, uppsatt på nytt och nedtaget igen",
    [meeting([POSTED, `${DOWN}2026-03-03`, "slag: anslaget, datum: 2026-03-10", `${DOWN}2026-03-11`])],
    DAYS,
  ],
  ["uppsatt två gånger utan att tas ned", [meeting([POSTED, "slag: anslaget, datum: 2026-02-12"])], DAYS],
  [
    "händelserna antecknade i en annan ordning",
    [meeting(["slag: anslaget, datum: 2026-02-23", `${DOWN}2026-02-20`, POSTED])],
    ["2026-03-16", "2026-03-17", "2026-03-17"],
  ],
]

const OTHER_FORMS: readonly Row[] = [
  ...["verkstallighet", "tjansteanteckning"].map(
    (form): Row => [`${form}: inga dagar, fastän något är anslaget`, [byRole(form, [POSTED])], NONE],
  ),
  [
    "domstol: inga dagar",
    [
      decision("sn-2026-01-20-d1", [act("antagen")], [POSTED], {
        form: "domstol",
        paragraf: undefined,
        domstol: "Kammarrätten",
      }),
    ],
    NONE,
  ],
  ...["delegation", "ordforandebeslut"].flatMap((form): readonly Row[] => [
    [`${form}: inte anmält`, [byRole(form), other([APPROVED, POSTED])], NONE],
    [`${form}: anmält, protokollet anslaget`, [byRole(form, [REPORTED]), other([APPROVED, POSTED])], DAYS],
    [`${form}: dagen innan det anmäls`, [byRole(form, [REPORTED]), other([POSTED])], NONE, "2026-02-02"],
    [`${form}: anmält, men protokollet inte anslaget ännu`, [byRole(form, [REPORTED]), other([APPROVED])], NONE],
    [`${form}: dagen före anslaget`, [byRole(form, [REPORTED]), other([POSTED])], NONE, "2026-02-08"],
    [`${form}: eget anslag`, [byRole(form, [POSTED])], DAYS],
    [
      `${form}: eget anslag går före sammanträdets`,
      [byRole(form, [REPORTED, POSTED]), other(["slag: anslaget, datum: 2026-02-12"])],
      DAYS,
    ],
    [`${form}: överklagat`, [byRole(form, [REPORTED, APPEALED]), other([POSTED])], ["2026-03-02", "2026-03-03", null]],
    [
      `${form}: ett annat sammanträdes anslag räknas inte`,
      [byRole(form, [REPORTED]), other([POSTED], "sn-2026-01-13-9")],
      NONE,
    ],
    [
      `${form}: en annan nämnds anslag samma dag räknas inte`,
      [byRole(form, [REPORTED]), other([POSTED], "bn-2026-02-03-9")],
      NONE,
    ],
    [
      `${form}: anmält till en annan instans än den som gav rätten`,
      [
        byRole(form, ['slag: anmalt, datum: 2026-02-03, instans: ks, paragraf: "2"']),
        other([POSTED], "ks-2026-02-03-9"),
      ],
      DAYS,
    ],
    [
      `${form}: en omedelbart justerad paragraf har ett eget anslag, som inte räknas`,
      [byRole(form, [REPORTED]), other([POSTED], "sn-2026-02-03-9", { omedelbart_justerad: "ja" })],
      NONE,
    ],
    [
      `${form}: sammanträdets anslag nedtaget för tidigt`,
      [byRole(form, [REPORTED]), other([POSTED, `${DOWN}2026-02-20`])],
      NONE,
    ],
    [
      `${form}: för tidigt nedtaget enligt en av sammanträdets paragrafer`,
      [byRole(form, [REPORTED]), other([POSTED]), other([POSTED, `${DOWN}2026-02-20`], "sn-2026-02-03-10")],
      NONE,
    ],
  ]),
]

const ON = (date: string) => `slag: anslaget, datum: ${date}`
const joint = (...events: string[]) => [meeting(events, {}, "gn-2026-02-03-4")]
const jointReport = 'slag: anmalt, datum: 2026-02-03, instans: gn, paragraf: "2"'

const JOINT: readonly Row[] = [
  ["ett anslag räcker inte", joint(POSTED), NONE],
  ["från den sista av två", joint(ON("2026-02-05"), POSTED), DAYS],
  ["från den sista av två, antecknade omvänt", joint(POSTED, ON("2026-02-05")), DAYS],
  ["två samma dag", joint(POSTED, POSTED), DAYS],
  ["det andra är inte uppsatt ännu", [...joint(ON("2026-02-05"), POSTED)], NONE, "2026-02-08"],
  ["nedtaget för tidigt", joint(ON("2026-02-05"), POSTED, `${DOWN}2026-02-27`), NONE],
  ["nedtagna i rätt tid", joint(ON("2026-02-05"), POSTED, `${DOWN}2026-03-03`, `${DOWN}2026-03-03`), DAYS],
  ["nedtaget på den ena innan det satts upp på den andra", joint(ON("2026-02-05"), `${DOWN}2026-02-06`, POSTED), NONE],
  [
    "nedtaget på den ena och uppsatt på nytt sist",
    joint(ON("2026-02-05"), `${DOWN}2026-02-06`, ON("2026-02-06"), POSTED),
    DAYS,
  ],
  [
    "delegation anmäld där, båda anslagen i protokollets två paragrafer",
    [
      byRole("delegation", [jointReport], "gn-2026-01-20-d1"),
      other([ON("2026-02-05"), POSTED], "gn-2026-02-03-9"),
      other([ON("2026-02-05"), POSTED], "gn-2026-02-03-10"),
    ],
    DAYS,
  ],
  [
    "delegation anmäld där, ett anslag som två paragrafer berättar om är ett",
    [
      byRole("delegation", [jointReport], "gn-2026-01-20-d1"),
      other([POSTED], "gn-2026-02-03-9"),
      other([POSTED], "gn-2026-02-03-10"),
    ],
    NONE,
  ],
]

const CORRECTED: readonly Row[] = [
  [
    "rättelsens anslag räknas i stället för originalets",
    [meeting([ON("2026-02-16")]), correction("sn-2026-02-03-4", [POSTED])],
    DAYS,
  ],
  ["en rättelse utan anslag tar bort det", [meeting([POSTED]), correction("sn-2026-02-03-4", [])], NONE],
  [
    "den senaste rättelsen räknas",
    [
      meeting([]),
      correction("sn-2026-02-03-4", [ON("2026-02-16")]),
      correction("sn-2026-02-03-4-r1", [POSTED], "sn-2026-02-03-4-r2"),
    ],
    DAYS,
  ],
  [
    "också för det som anmäldes vid sammanträdet",
    [
      byRole("delegation", [REPORTED]),
      other([ON("2026-02-16")]),
      decision("sn-2026-02-03-9-r1", [act("avslagen")], [POSTED], { rattar: "sn-2026-02-03-9", skal: "Fel dag" }),
    ],
    DAYS,
  ],
]

const ACTS: readonly Row[] = [
  ...["foreslar", "bordlagd", "aterremitterad", "avslagen"].map(
    (slag): Row => [`${slag}: ingen lydelse, inga dagar`, [decision("sn-2026-02-03-4", [act(slag)], [POSTED])], NONE],
  ),
  ["en revidering har sina egna dagar", [meeting([ON("2025-02-03")], {}, "sn-2025-01-14-2"), revised([POSTED])], DAYS],
  [
    "ett senare förslag ändrar inte den gällande lydelsens dagar",
    [meeting([POSTED]), decision("sn-2026-05-05-3", [act("foreslar")], [ON("2026-05-08")])],
    DAYS,
  ],
]

function revised(events: readonly string[]): DecisionSample {
  return decision("sn-2026-02-03-4", [act("reviderad")], events)
}

describe("vad som kan sägas om tiden", () => {
  test.each([
    ["antagen", [POSTED], "counted"],
    ["reviderad", [POSTED], "counted"],
    ["upphavd", [POSTED], "counted"],
    ["forlangd", [POSTED], "counted"],
    ["avslagen", [POSTED], "counted"],
    ["antagen", [APPROVED], "unposted"],
    ["antagen", [POSTED, `${DOWN}2026-02-20`], "interrupted"],
    ["foreslar", [POSTED], "none"],
    ["bordlagd", [POSTED], "none"],
    ["aterremitterad", [POSTED], "none"],
  ])("%s, %j: %s", async (slag, events, kind) => {
    const { ledger, collection } = await gathered([decision("sn-2026-02-03-4", [act(slag)], events)])
    const record = collection.decisions[0]?.record
    const first = record?.beslut[0]
    if (record === undefined || first === undefined) throw new Error("no act")
    expect(appealOf(record, first, ledger, day("2026-11-23")).kind).toBe(kind)
  })
})

describe.each<readonly [string, readonly Row[]]>([
  ["sammanträde", MEETINGS],
  ["nedtaget", TAKEN_DOWN],
  ["andra former", OTHER_FORMS],
  ["gemensam nämnd, från den sista av anslagstavlorna", JOINT],
  ["rättad anteckning", CORRECTED],
  ["beslutets slag", ACTS],
])("%s", (_group, rows) => {
  test.each(rows.map(([name, ...rest]) => ({ name, rest })))("$name", async ({ rest: [decisions, expected, at] }) => {
    expect(await daysOf(decisions, at)).toEqual(expected)
  })
})

test.each([
  ["delegation", [], NONE],
  ["delegation", [ON("2026-03-12")], ["2026-04-02", "2026-04-03", "2026-04-03"]],
  ["verkstallighet", [], NONE],
])("en rättelse (%s, %j): dagarna i status är det besluts som står där", async (form, events, expected) => {
  const corrected = decision("sn-2026-03-10-d1", [act("redaktionell")], events, { ...BY_ROLE, form })
  const { ledger } = await gathered([meeting([POSTED]), corrected])
  const [row] = statusRows(ledger, day("2026-11-23"))
  expect([row?.beslut?.datum, row?.beslut?.paragraf]).toEqual(["2026-03-10", null])
  expect([row?.sistaDagAttOverklaga, row?.anslagFarTasNed, row?.tidigastLagaKraft]).toEqual(expected)
})

describe("laga kraft", () => {
  const [OWN, OF_VERDICT] = ["galler: beslut", "galler: dom"].map(of => `slag: laga_kraft, datum: 2026-09-23, ${of}`)
  const verdict = (utfall: string) => `slag: dom, datum: 2026-09-01, utfall: ${utfall}`
  test.each([
    ["inget", [POSTED], undefined],
    ["tiden har löpt ut, men ingen har antecknat det", [POSTED, `${DOWN}2026-03-03`], undefined],
    ["beslutets egen", [POSTED, OWN], "2026-09-23"],
    ["överklagat", [POSTED, APPEALED], undefined],
    ["avslag, domen inte slutlig", [POSTED, APPEALED, verdict("avslag")], undefined],
    ["avslag", [POSTED, APPEALED, verdict("avslag"), OF_VERDICT], "2026-09-23"],
    ["avvisat", [POSTED, APPEALED, verdict("avvisat"), OF_VERDICT], "2026-09-23"],
    ["upphävt", [POSTED, APPEALED, verdict("upphavt"), OF_VERDICT], undefined],
    ["en dom om ett annat dokument", [POSTED, `${verdict("avslag")}, dokument: [annat]`, OF_VERDICT], undefined],
  ])("%s", async (_name, events, expected) => {
    const { collection } = await gathered([meeting(events.filter(event => event !== undefined))])
    const record = collection.decisions[0]?.record
    if (record === undefined) throw new Error("no record")
    expect(finalOn(record, "exempel", day("2026-11-23"))?.datum).toBe(expected)
    expect(finalOn(record, "exempel", day("2026-09-22"))).toBeUndefined()
  })
})

test("utan beslut: inga dagar", async () => {
  expect(await daysOf([])).toEqual(NONE)
})

test.each([
  ["justerat", [APPROVED], {}, "2026-02-06"],
  ["inte justerat", [], {}, undefined],
  ["omedelbart justerad är justerad sin egen dag", [], { omedelbart_justerad: "ja" }, "2026-02-03"],
])("dagen för justering: %s", async (_name, events, top, expected) => {
  const collection = await gathered([decision("sn-2026-02-03-4", [act("antagen")], events, top)])
  const record = collection.collection.decisions[0]?.record
  if (record === undefined) throw new Error("no record")
  expect(approvedOn(record, day("2026-02-06"))).toBe(expected)
  expect(approvedOn(record, day("2026-02-05"))).toBe(expected === "2026-02-03" ? expected : undefined)
})
