import { expect, test } from "vitest"
import type { Severity } from "../../src/model/finding.ts"
import {
  adoption,
  exampleDocument,
  exampleRecord,
  exampleSettings,
  oneDocument,
  SOUND_LYDELSE,
} from "../../src/rules/example-collection.ts"
import { SOUND } from "../../src/rules/index.ts"
import { validate } from "../../src/tasks/validate.ts"
import { collect, type Files } from "../collection.ts"

/** The severities with which a rule speaks of a collection of one document and what `files` add. */
async function severities(rule: string, files: Files, today?: string): Promise<readonly Severity[]> {
  const gathered = await collect({ ...SOUND, ...oneDocument(), ...files }, today)
  const { findings } = validate(gathered, { paths: [] })
  return findings.filter(finding => finding.rule === rule).map(finding => finding.severity)
}

const REPEAL = "slag: upphavd, galler_from: 2026-07-01"
const IMPORTED = `${REPEAL}, importerad: ja`

test("minutes approved late are a warning while the decision can be appealed, then information", async () => {
  const events = ["slag: justerat, datum: 2026-05-20", "slag: anslaget, datum: 2026-05-25"]
  const late = exampleRecord({ acts: [REPEAL], events })
  // Posted on 25 May: the last day of appeal is 15 June.
  for (const rule of ["justering-sen", "anslag-sent"]) {
    expect(await severities(rule, late, "2026-06-15")).toEqual(["varning"])
    expect(await severities(rule, late, "2026-06-16")).toEqual(["upplysning"])
  }
})

test("minutes that are not approved, or not posted, stay a warning", async () => {
  const unapproved = exampleRecord({ acts: [REPEAL], events: [] })
  expect(await severities("justering-sen", unapproved, "2036-01-01")).toEqual(["varning"])
  expect(await severities("anslag-sent", unapproved, "2036-01-01")).toEqual([])
  const unposted = exampleRecord({ acts: [REPEAL], events: ["slag: justerat, datum: 2026-05-08"] })
  expect(await severities("anslag-sent", unposted, "2036-01-01")).toEqual(["varning"])
})

test("what was approved at once is to be posted within two days of the meeting", async () => {
  const record = exampleRecord({ top: { omedelbart_justerad: "ja" }, acts: [REPEAL], events: [] })
  expect(await severities("justering-sen", record)).toEqual([])
  expect(await severities("anslag-sent", record, "2026-05-07")).toEqual([])
  expect(await severities("anslag-sent", record, "2026-05-08")).toEqual(["varning"])
})

test("nobody is asked for the minutes of an import, a company or a decision that is no meeting's", async () => {
  const company = exampleSettings({ sn: "{namn: Lövbostäder AB, slag: bolag}" })
  const note = { form: "tjansteanteckning", beslutsfattare: "Enhetschef", paragraf: undefined }
  const collections = [
    exampleRecord({ acts: [IMPORTED], events: [] }),
    { ...company, ...exampleRecord({ acts: [REPEAL], events: [] }) },
    exampleRecord({ top: note, acts: [REPEAL], events: [] }),
  ]
  for (const files of collections) {
    expect(await severities("justering-sen", files)).toEqual([])
    expect(await severities("anslag-sent", files)).toEqual([])
  }
})

test("what a correction has replaced is not complained of", async () => {
  const wrong = exampleRecord({
    top: { instans: "bn", diarienummer: undefined },
    acts: ["dokument: examplet, slag: bordlagd"],
    events: ["slag: justerat, datum: 2026-05-04"],
    mapp: "bn-2026-05-05-9",
  })
  const right = exampleRecord({
    top: { rattar: "bn-2026-05-05-9", skal: "Fel nämnd och dokument" },
    acts: ["slag: bordlagd"],
    mapp: "bn-2026-05-05-9-r1",
  })
  const rules = ["beslut-sammanhang", "beslut-datum", "diarienummer-saknas"]
  for (const rule of rules) {
    expect((await severities(rule, wrong)).length).toBeGreaterThan(0)
    expect(await severities(rule, { ...wrong, ...right })).toEqual([])
  }
})

test("a first day before the decision is information, and a warning for what binds people", async () => {
  const back = exampleRecord({ acts: ["slag: upphavd, galler_from: 2026-01-01"] })
  expect(await severities("beslut-datum", back)).toEqual(["upplysning"])
  for (const typ of ["taxa", "foreskrift"]) {
    expect(await severities("beslut-datum", { ...oneDocument({ typ }), ...back })).toEqual(["varning"])
  }
  const imported = exampleRecord({ acts: ["slag: upphavd, galler_from: 2026-01-01, importerad: ja"] })
  expect(await severities("beslut-datum", imported)).toEqual([])
})

test("a first day that only the decided text tells counts too", async () => {
  const wording = exampleDocument({ typ: "taxa", giltighetstid: "{from: 2026-01-01}" })
  const record = exampleRecord({ acts: [`slag: antagen, lydelse: ${SOUND_LYDELSE}`], wording })
  expect(await severities("beslut-datum", record)).toEqual(["varning"])
})

test("a correction is not said to apply backwards, or before it is final", async () => {
  const correction = exampleRecord({
    acts: [`slag: redaktionell, lydelse: ${SOUND_LYDELSE}, galler_from: 2026-03-01`],
    wording: exampleDocument(),
  })
  const files = { ...adoption(exampleDocument(), SOUND_LYDELSE), ...correction }
  expect(await severities("beslut-datum", files)).toEqual([])
  expect(await severities("galler-fore-laga-kraft", files)).toEqual([])
})

test("what contradicts itself is a fault, also in a body's years; an import only gets a warning", async () => {
  const ended = exampleSettings({ sn: "{namn: Socialnämnden, slag: namnd, tom: 2025-12-31}" })
  const rule = "instans-fanns-inte"
  expect(await severities(rule, { ...ended, ...exampleRecord({ acts: [REPEAL] }) })).toEqual(["fel"])
  expect(await severities(rule, { ...ended, ...exampleRecord({ acts: [IMPORTED] }) })).toEqual(["varning"])
})

test("a notice taken down early warns until it is posted anew", async () => {
  const early = [
    "slag: justerat, datum: 2026-05-08",
    "slag: anslaget, datum: 2026-05-08",
    "slag: nedtaget, datum: 2026-05-20",
  ]
  const again = [...early, "slag: anslaget, datum: 2026-05-21"]
  expect(await severities("anslag-nedtaget", exampleRecord({ acts: [REPEAL], events: early }))).toEqual(["varning"])
  expect(await severities("anslag-nedtaget", exampleRecord({ acts: [REPEAL], events: again }))).toEqual([])
  expect(await severities("handelser-ordning", exampleRecord({ acts: [REPEAL], events: again }))).toEqual([])
})

test("a diary number is asked for, and only mentioned for an import", async () => {
  const top = { diarienummer: undefined }
  expect(await severities("diarienummer-saknas", exampleRecord({ top, acts: [REPEAL] }))).toEqual(["varning"])
  expect(await severities("diarienummer-saknas", exampleRecord({ top, acts: [IMPORTED] }))).toEqual(["upplysning"])
})

test("a calendar that begins after the decision does not tell its next meeting", async () => {
  const top = { form: "delegation", paragraf: undefined, beslutsnummer: "d9", beslutsfattare: "Enhetschef" }
  const calendar = exampleSettings({ sn: "{namn: Socialnämnden, slag: namnd, kalender: [2026-12-08]}" })
  const files = { ...calendar, ...exampleRecord({ top, acts: [REPEAL], events: [] }) }
  expect(await severities("beslut-inte-anmalt", files, "2026-07-04")).toEqual([])
  expect(await severities("beslut-inte-anmalt", files, "2026-07-05")).toEqual(["varning"])
})

test("a document that a higher body has repealed is no longer said to stay in force", async () => {
  const adopted = exampleRecord({
    top: { instans: "kf", datum: "2026-02-03" },
    acts: [`slag: antagen, lydelse: ${SOUND_LYDELSE}`],
    wording: exampleDocument(),
  })
  const replaced = exampleRecord({
    acts: [`dokument: ny, slag: antagen, lydelse: ${SOUND_LYDELSE}, ersatter: [exempel]`],
  })
  const files = { "documents/sn/ny.md": exampleDocument({ id: "ny" }), ...adopted, ...replaced }
  const repealed = exampleRecord({
    top: { instans: "kf", datum: "2026-06-02", paragraf: '"12"' },
    acts: ["slag: upphavd, galler_from: 2026-07-01"],
  })
  expect(await severities("lagre-instans", files)).toEqual(["varning"])
  expect(await severities("lagre-instans", { ...files, ...repealed })).toEqual([])
})

test("one imported record is one thing to compare, however many documents it decided", async () => {
  const act = (id: string): string => `dokument: ${id}, slag: antagen, lydelse: ${SOUND_LYDELSE}, importerad: ja`
  const files = {
    "documents/sn/annat.md": exampleDocument({ id: "annat" }),
    ...exampleRecord({ acts: [act("exempel"), act("annat")], events: [], wording: exampleDocument() }),
  }
  expect(await severities("import-inte-jamford", files)).toEqual(["upplysning"])
})

test("a body may correct anything; a role only what the settings name", async () => {
  const role = { form: "delegation", paragraf: undefined, beslutsnummer: "d9", beslutsfattare: "Enhetschef" }
  const correct = (top: Readonly<Record<string, string | undefined>>): Files => ({
    ...adoption(exampleDocument(), SOUND_LYDELSE),
    ...exampleRecord({
      top,
      acts: [`slag: redaktionell, lydelse: ${SOUND_LYDELSE}, kategori: instansnamn`],
      wording: exampleDocument(),
    }),
  })
  expect(await severities("redaktionell-andring", correct({}))).toEqual([])
  const delegation = '{punkt: "4.7", ordning: exempel}'
  expect(await severities("redaktionell-andring", correct({ ...role, delegation }))).toEqual(["varning"])
  // Neither the right nor the kind.
  expect(await severities("redaktionell-andring", correct(role))).toEqual(["varning", "varning"])
})

const NOTE = { form: "tjansteanteckning", paragraf: undefined, beslutsnummer: "d9", beslutsfattare: "Enhetschef" }

test("a form that does not do is a warning, and only mentioned for an import", async () => {
  expect(await severities("form-racker-inte", exampleRecord({ top: NOTE, acts: [REPEAL], events: [] }))).toEqual([
    "varning",
  ])
  expect(await severities("form-racker-inte", exampleRecord({ top: NOTE, acts: [IMPORTED], events: [] }))).toEqual([
    "upplysning",
  ])
})

test("a note about what a higher body decides is one thing to judge, not two", async () => {
  const files = { ...oneDocument({ typ: "reglemente" }), ...exampleRecord({ top: NOTE, acts: [REPEAL], events: [] }) }
  expect(await severities("form-racker-inte", files)).toEqual(["varning"])
  expect(await severities("instans-for-typ", files)).toEqual([])
})

test("a local rule may give a type back to a body: then nobody adopts it as enforcement", async () => {
  const settings = exampleSettings({}, "typer:\n  rutin: {beslutas_av: namnd}\n")
  const top = { ...NOTE, form: "verkstallighet" }
  const files = { ...oneDocument({ typ: "rutin" }), ...exampleRecord({ top, acts: [REPEAL], events: [] }) }
  expect(await severities("form-racker-inte", files)).toEqual([])
  expect(await severities("form-racker-inte", { ...files, ...settings })).toEqual(["varning"])
})

test("a role that is gone is asked for, but not in an import; a person always is", async () => {
  const by = (beslutsfattare: string, act: string): Files =>
    exampleRecord({ top: { ...NOTE, beslutsfattare }, acts: [act], events: [] })
  expect(await severities("okand-beslutsfattare", by("Kanslichef", REPEAL))).toEqual(["upplysning"])
  expect(await severities("okand-beslutsfattare", by("Kanslichef", IMPORTED))).toEqual([])
  expect(await severities("okand-beslutsfattare", by("Chef 19000101-0000", IMPORTED))).toEqual(["varning"])
  // The number of an organisation is no person's.
  expect(await severities("okand-beslutsfattare", by("Enhetschef 212000-0000", REPEAL))).toEqual(["upplysning"])
})

test("a meeting may adopt a successor and repeal what it replaces in one breath", async () => {
  const day = "galler_from: 2026-05-05"
  const successor = `dokument: ny, slag: antagen, lydelse: ${SOUND_LYDELSE}, ${day}, ersatter: [exempel]`
  const files = {
    ...adoption(exampleDocument(), SOUND_LYDELSE),
    "documents/sn/ny.md": exampleDocument({ id: "ny" }),
    ...exampleRecord({ acts: [successor, `slag: upphavd, ${day}`] }),
  }
  expect(await severities("inget-att-andra", files)).toEqual([])
})

test("a document of two bodies is changed by each as that body decided it", async () => {
  const both = { beslutsinstans: "[kf, sn]" }
  const adopted = (instans: string): Files =>
    exampleRecord({
      top: { instans, datum: "2026-02-03" },
      acts: [`slag: antagen, lydelse: ${SOUND_LYDELSE}`],
      events: [],
      wording: exampleDocument(both),
    })
  const repealed = exampleRecord({ top: { datum: "2026-03-03" }, acts: ["slag: upphavd, galler_from: 2026-03-10"] })
  const again = exampleRecord({ top: { instans: "kf" }, acts: [REPEAL] })
  const files = { ...oneDocument(both), ...adopted("kf"), ...adopted("sn"), ...repealed }
  expect(await severities("inget-att-andra", { ...files, ...again })).toEqual([])
  expect(await severities("inget-att-andra", { ...files, ...exampleRecord({ acts: [REPEAL] }) })).toEqual(["varning"])
})
