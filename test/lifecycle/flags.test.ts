import { describe, expect, test } from "vitest"
import { exampleDocument } from "../../src/rules/example-collection.ts"
import { act, BODIES, decision, gathered, stateAt } from "./sample.ts"

/** The flags on each day, joined by spaces. */
type Days = Readonly<Record<string, string>>
type Values = Readonly<Record<string, string | undefined>>

const CLEAN = ["slag: justerat, datum: 2026-02-06", "slag: anslaget, datum: 2026-02-09"]
const NO_REVIEW = "{behovs_inte: gäller en enda dag}"

interface Row {
  readonly name: string
  readonly more?: Values
  readonly top?: Values
  readonly events?: readonly string[]
  readonly typ?: string
  readonly settings?: string
  readonly days: Days
}

async function flagsOn({ more = {}, top = {}, events = CLEAN, typ = "riktlinje", settings = BODIES, days }: Row) {
  const text = exampleDocument({ typ })
  const { mapp = "sn-2026-02-03-4", ...head } = top
  const values = { galler_from: "2026-03-01", revideras_senast: NO_REVIEW, ...more }
  const collection = await gathered([decision(mapp, [act("antagen", values, text)], events, head)], {
    "styrdok.yaml": settings,
    "documents/sn/exempel.md": text,
  })
  const found = Object.keys(days).map(at => [at, stateAt(collection, at).flaggor.join(" ")])
  return Object.fromEntries(found)
}

const DELEGATED = { form: "delegation", paragraf: undefined, beslutsfattare: "Enhetschef", mapp: "sn-2026-02-03-x1" }

const MINUTES: readonly Row[] = [
  {
    name: "ej justerat till dagen före justeringen, också innan det gäller",
    days: { "2026-02-03": "ej_justerat", "2026-02-05": "ej_justerat", "2026-02-06": "" },
  },
  {
    name: "ej justerat också när det gäller",
    events: [],
    days: { "2026-03-01": "ej_justerat", "2030-01-01": "ej_justerat" },
  },
  { name: "omedelbart justerat", events: [], top: { omedelbart_justerad: "ja" }, days: { "2026-02-03": "" } },
  {
    name: "inte omedelbart justerat",
    events: [],
    top: { omedelbart_justerad: "nej" },
    days: { "2026-02-03": "ej_justerat" },
  },
  {
    name: "importerat väntar inte på justering",
    events: [],
    more: { importerad: "ja" },
    days: { "2026-02-03": "oprovad_import" },
  },
  { name: "delegationsbeslut justeras inte", events: [], top: DELEGATED, days: { "2026-02-03": "" } },
  ...["ordforandebeslut", "verkstallighet", "tjansteanteckning", "domstol"].map(form => ({
    name: `${form} justeras inte`,
    events: [],
    top: { ...DELEGATED, form, domstol: "Förvaltningsrätten" },
    days: { "2026-02-03": "", "2026-03-01": "" },
  })),
]

const PROMULGATION: readonly Row[] = [
  {
    name: "föreskrift utan anslag",
    typ: "foreskrift",
    events: ["slag: justerat, datum: 2026-02-06"],
    days: { "2026-02-06": "ej_kungjort", "2026-03-01": "ej_kungjort" },
  },
  {
    name: "föreskrift till dagen före anslaget",
    typ: "taxa",
    days: { "2026-02-03": "ej_justerat ej_kungjort", "2026-02-08": "ej_kungjort", "2026-02-09": "" },
  },
  {
    name: "omedelbart justerad föreskrift ska ändå anslås",
    typ: "reglemente",
    events: [],
    top: { omedelbart_justerad: "ja" },
    days: { "2026-02-03": "ej_kungjort" },
  },
  { name: "riktlinje kungörs inte", events: ["slag: justerat, datum: 2026-02-06"], days: { "2026-03-01": "" } },
  {
    name: "importerad föreskrift",
    typ: "foreskrift",
    events: [],
    more: { importerad: "ja" },
    days: { "2026-03-01": "oprovad_import" },
  },
  { name: "föreskrift på delegation", typ: "foreskrift", events: [], top: DELEGATED, days: { "2026-03-01": "" } },
]

const IMPORTED: readonly Row[] = [
  {
    name: "oprövad till dagen före bestyrkandet",
    more: { importerad: "ja" },
    events: ["slag: bestyrkt, datum: 2026-04-01, roll: Enhetschef, mot: protokollet"],
    days: { "2026-03-31": "oprovad_import", "2026-04-01": "" },
  },
  {
    name: "ett bestyrkande av ett annat dokument i beslutet räknas inte",
    more: { importerad: "ja" },
    events: ["slag: bestyrkt, datum: 2026-04-01, roll: Enhetschef, mot: protokollet, dokument: [annat]"],
    days: { "2026-04-01": "oprovad_import" },
  },
  {
    name: "det som inte är importerat behöver inte bestyrkas",
    more: { importerad: "nej" },
    days: { "2026-04-01": "" },
  },
]

const STAYED: readonly Row[] = [
  {
    name: "inhiberad till och med tom",
    events: [...CLEAN, "slag: inhibition, datum: 2026-04-01, tom: 2026-04-30"],
    days: { "2026-03-31": "", "2026-04-01": "inhiberad", "2026-04-30": "inhiberad", "2026-05-01": "" },
  },
  ...["upphavt", "avslag", "avvisat"].map(utfall => ({
    name: `inhiberad till dom, ${utfall}`,
    events: [...CLEAN, "slag: inhibition, datum: 2026-04-01", `slag: dom, datum: 2026-06-01, utfall: ${utfall}`],
    days: { "2026-04-01": "inhiberad", "2026-05-31": "inhiberad", "2026-06-01": "" },
  })),
  {
    name: "en ny inhibition efter domen",
    events: [
      ...CLEAN,
      "slag: inhibition, datum: 2026-04-01",
      "slag: dom, datum: 2026-06-01, utfall: avslag",
      "slag: inhibition, datum: 2026-07-01",
    ],
    days: { "2026-06-30": "", "2026-07-01": "inhiberad" },
  },
  {
    name: "en inhibition av ett annat dokument i beslutet",
    events: [...CLEAN, "slag: inhibition, datum: 2026-04-01, dokument: [annat]"],
    days: { "2026-04-01": "" },
  },
  {
    name: "en dom om ett annat dokument släpper inte inhibitionen",
    events: [
      ...CLEAN,
      "slag: inhibition, datum: 2026-04-01",
      "slag: dom, datum: 2026-06-01, utfall: avslag, dokument: [annat]",
    ],
    days: { "2026-06-01": "inhiberad" },
  },
  {
    name: "inhiberad före första dagen",
    events: [...CLEAN, "slag: inhibition, datum: 2026-02-20"],
    days: { "2026-02-20": "inhiberad" },
  },
]

const REVIEW: readonly Row[] = [
  {
    name: "180 dagar före, på dagen och dagen efter",
    more: { revideras_senast: "2026-12-31" },
    days: {
      "2026-07-03": "",
      "2026-07-04": "ska_ses_over",
      "2026-12-30": "ska_ses_over",
      "2026-12-31": "ska_ses_over",
      "2027-01-01": "forsenad_oversyn",
      "2040-01-01": "forsenad_oversyn",
    },
  },
  {
    name: "den första egna ledtiden gäller, i vilken ordning de än står",
    more: { revideras_senast: "2026-12-31" },
    settings: `${BODIES}paminnelser: {dagar: ["7", "30"]}\n`,
    days: { "2026-11-30": "", "2026-12-01": "ska_ses_over" },
  },
  {
    name: "också innan den gäller",
    more: { galler_from: "2026-12-31", revideras_senast: "2026-10-31" },
    days: { "2026-05-03": "", "2026-05-04": "ska_ses_over", "2026-11-01": "forsenad_oversyn" },
  },
  { name: "behövs inte", days: { "2099-01-01": "" } },
  {
    name: "försenad är ändå gällande, och upphörd är inte försenad",
    more: { revideras_senast: "2026-06-30", galler_tom: "2026-12-31" },
    days: { "2026-07-01": "forsenad_oversyn", "2026-12-31": "forsenad_oversyn", "2027-01-01": "" },
  },
]

describe.each([
  ["justering", MINUTES],
  ["kungörande", PROMULGATION],
  ["import", IMPORTED],
  ["inhibition", STAYED],
  ["översyn", REVIEW],
] as const)("%s", (_, rows) => {
  test.each(rows)("$name", async row => {
    expect(await flagsOn(row)).toEqual(row.days)
  })
})

describe("ny lydelse beslutad", () => {
  const first = decision("sn-2026-02-03-4", [act("antagen", { galler_from: "2026-03-01" })], CLEAN)
  const next = decision("sn-2026-05-05-9", [act("reviderad", { galler_from: "2026-07-01" })])
  const justified = { ...next, events: ["slag: justerat, datum: 2026-05-08"] }
  const correction = decision("sn-2026-05-19-1", [act("redaktionell", { galler_from: "2026-07-01" })], CLEAN)
  const repeal = decision("sn-2026-05-19-1", [act("upphavd", { galler_from: "2026-06-01" })])

  test.each([
    ["den som kommer ska justeras", [first, next], "2026-05-05", "ej_justerat ny_lydelse_beslutad"],
    ["den som kommer är justerad", [first, justified], "2026-05-08", "ny_lydelse_beslutad"],
    ["den är inte längre ny när den gäller", [first, justified], "2026-07-01", ""],
    ["dagen före beslutet", [first, justified], "2026-05-04", ""],
    ["den enda är ingen ny", [justified], "2026-06-01", ""],
    ["den som upphävs före sin första dag kommer inte", [first, justified, repeal], "2026-05-19", ""],
    ["den som rättas innan den gäller", [first, justified, correction], "2026-05-19", "ny_lydelse_beslutad"],
    ["upphävd har inga flaggor", [first, justified, repeal], "2026-06-01", ""],
  ])("%s", async (_, decisions, at, flags) => {
    const collection = await gathered(decisions)
    expect(stateAt(collection, at).flaggor.join(" ")).toBe(flags)
  })

  test("den som har rättats är den som kommer", async () => {
    const collection = await gathered([first, justified, correction])
    expect(stateAt(collection, "2026-05-19").coming?.folder.mapp).toBe("sn-2026-05-19-1")
  })
})
