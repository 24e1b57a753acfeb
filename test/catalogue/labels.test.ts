import { expect, test } from "vitest"
import { factsOf, LABEL_SETS, labelsFor } from "../../src/catalogue/index.ts"
import { StyrdokError } from "../../src/model/errors.ts"
import { fillLabels } from "../../src/render/html/index.ts"
import { day, document, entry, FRONT, SETTINGS, TODAY, version } from "./sample.ts"

const set = (name: string) => LABEL_SETS.get(name) ?? []
const lines = (name: string, ...args: Parameters<typeof factsOf>) =>
  fillLabels(set(name), factsOf(...args)).map(({ etikett, varde }) => `${etikett}: ${varde}`)

test("the eight print the block of Alingsås word for word", () => {
  const iub = entry({ nastaOversyn: day("2026-12-31"), reviewRule: { kind: "date", date: day("2026-12-31") } })
  expect(lines("atta", iub, SETTINGS)).toEqual([
    "Typ av styrdokument: Riktlinjer",
    "Beslutande instans: Socialnämnden",
    "Datum för beslut: 2025-09-16",
    "Diarienummer: 2025.053 SN § 37",
    "Gäller för: Socialförvaltningen",
    "Giltighetstid: 2025-10-01 –",
    "Revideras senast: 2026-12-31",
    "Dokumentansvarig: Verksamhetsutvecklare",
  ])
})

test("the ten print the block of Trollhättan", () => {
  const front = `${FRONT}\nrelaterade: [ramen, ASN 2025/65]`
  const decided = version({
    record: {
      form: "verkstallighet",
      beslutsfattare: "Förvaltningschef",
      diarienummer: "ASN 2025/120",
      datum: day("2025-06-09"),
    },
    act: { ersatter: ["gammal"] },
    version: { gallerFrom: day("2025-07-01") },
    wording: document(front),
  })
  const katalog = entry(
    { versions: [decided], reviewRule: { kind: "years", years: 1 }, nastaOversyn: day("2026-07-01") },
    document(front),
  )
  const titles = new Map([
    ["ramen", "Ramriktlinje"],
    ["gammal", "Gamla katalogen"],
  ])
  expect(lines("tio", katalog, SETTINGS, { titles })).toEqual([
    "Dokumentbeteckning: Riktlinje",
    "Antaget av: Förvaltningschef",
    "Diarienummer: ASN 2025/120",
    "Datum/Ersätter: 2025-06-09 (gäller från 2025-07-01). Ersätter Gamla katalogen",
    "Handlingen publiceras: Webbplatsen",
    "Syfte: Att stödet ska vara lätt att få.",
    "Gäller för: Socialförvaltningen",
    "Referensdokument: Ramriktlinje, ASN 2025/65",
    "Dokumentansvarig: Verksamhetsutvecklare",
    "Uppföljning: Årligen, nästa gång senast 2026-07-01",
  ])
})

test("values come from the record, not from the working file; what may change without a decision does not", () => {
  const working = document(
    FRONT.replace("Socialförvaltningen", "Alla")
      .replace("Verksamhetsutvecklare", "Enhetschef")
      .replace("publiceras: webb", "publiceras: webb\ngiltighetstid: {from: 2030-01-01}\ndiarienummer: SN 2030/1"),
  )
  const facts = factsOf(entry({}, working), SETTINGS)
  expect(facts).toMatchObject({
    gallerFor: "Socialförvaltningen",
    gallerFran: "2025-10-01",
    diarienummer: "2025.053 SN",
    dokumentansvarig: "Enhetschef",
  })
})

test("a label whose value is unknown is left out; a draft has no decision", () => {
  const draft = entry({ tillstand: "utkast", versions: [] }, document("id: x\ntitel: X\ntyp: riktlinje"))
  expect(lines("atta", draft, SETTINGS)).toEqual(["Typ av styrdokument: Riktlinjer"])
})

test("an older wording tells when it ended, and keeps its own decision", () => {
  const old = version({ version: { slutadeGalla: day("2026-01-01") } })
  const now = version({
    record: { datum: day("2025-12-09"), paragraf: "104" },
    version: { gallerFrom: day("2026-01-01") },
  })
  const facts = factsOf(entry({ versions: [old, now], version: now }), SETTINGS, { version: old, today: TODAY })
  expect(facts).toMatchObject({ paragraf: "37", giltighetstid: "2025-10-01 – 2025-12-31", slutdatum: "2025-12-31" })
})

test("a municipality's own set wins, a type's set before it, and the eight when the name is unknown", () => {
  const own = [{ etikett: "Dnr", mall: "{{diarienummer}}" }]
  const settings = { ...SETTINGS, etiketter: new Map([["egen", own]]), etikettuppsattning: "egen" }
  expect(labelsFor(settings, "riktlinje")).toBe(own)
  const riktlinje = SETTINGS.typer.get("riktlinje")
  if (riktlinje === undefined) throw new Error("no type")
  const typed = { ...settings, typer: new Map([["riktlinje", { ...riktlinje, etiketter: "tio" }]]) }
  expect(labelsFor(typed, "riktlinje")).toHaveLength(10)
  expect(labelsFor({ ...SETTINGS, etikettuppsattning: "okänd" }, undefined)).toHaveLength(8)
})

test.each([
  ["a misspelt name", "{{diarienumer}}"],
  ["an open tag", "{{#if typ}}"],
  ["the prototype", "{{constructor}}"],
])("a mall that cannot be used is a typed error: %s", (_name, mall) => {
  const fill = () => fillLabels([{ etikett: "Dnr", mall }], { typ: "Riktlinje" })
  expect(fill).toThrow(StyrdokError)
  expect(fill).toThrow(/etiketten "Dnr"/)
})

test("the result of a mall is text: nothing is escaped twice", () => {
  expect(fillLabels([{ etikett: "T", mall: "{{titel}}" }], { titel: "Vård & omsorg" })).toEqual([
    { etikett: "T", varde: "Vård & omsorg" },
  ])
})
