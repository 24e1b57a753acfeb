import { describe, expect, test } from "vitest"
import { findBody, meets } from "../../src/intake/bodies.ts"
import { findDates } from "../../src/intake/dates.ts"
import { readDecisionWords } from "../../src/intake/decision-words.ts"
import { readPublication } from "../../src/intake/publication.ts"
import { readReview } from "../../src/intake/review.ts"
import { readRole } from "../../src/intake/roles.ts"
import { findType, typeInTitle } from "../../src/intake/types.ts"
import { readValidity } from "../../src/intake/validity.ts"
import { documentIdFor as slug } from "../../src/model/document-id.ts"
import { options } from "./examples.ts"

describe("dagar", () => {
  test.each([
    ["2024-03-12", ["2024-03-12"]],
    ["den 2 december 2019", ["2019-12-02"]],
    ["21 juni 2021 § 53", ["2021-06-21"]],
    ["29/11 2017", ["2017-11-29"]],
    ["2024-02-30", []],
    ["den 31 april 2024", []],
    ["12024-03-12", []],
    ["2024-01-01 – 2024-12-31", ["2024-01-01", "2024-12-31"]],
  ])("%s", (text, dates) => expect(findDates(text).map(found => found.date)).toEqual(dates))
})

describe("giltighetstid", () => {
  test.each([
    ["2024-04-01 – ", { from: "2024-04-01", tom: "tills vidare", confidence: "hög" }],
    ["Tillsvidare", { tom: "tills vidare", confidence: "hög" }],
    ["Till beslut om upphörande", { tom: "tills vidare", confidence: "medel" }],
    ["2024-01-01 - 2027-12-31", { from: "2024-01-01", tom: "2027-12-31", confidence: "hög" }],
    ["2017-2020", { from: "2017-01-01", tom: "2020-12-31", confidence: "medel" }],
    ["till och med 2024", { tom: "2024-12-31", confidence: "medel" }],
    ["31 december 2020", { tom: "2020-12-31", confidence: "medel" }],
    ["från 2024-05-01", { from: "2024-05-01", confidence: "hög" }],
    ["så länge det behövs", undefined],
  ])("%s", (text, expected) => expect(readValidity(text)).toEqual(expected))
})

describe("revideras", () => {
  test.each([
    ["2026-12-31", "2026-12-31", "", "hög"],
    ["Senast 2026-12-31", "2026-12-31", "", "hög"],
    ["Årligen", "årligen", "", "hög"],
    ["Årligen, och vid nya regler", "årligen", "och vid nya regler", "medel"],
    ["Minst vart 4:e år", "vart 4:e år", "", "hög"],
    ["vart fjärde år", "vart 4:e år", "", "hög"],
    ["Vartannat år", "vart 2:a år", "", "hög"],
    ["Vid ny mandatperiod", "varje mandatperiod", "", "medel"],
    ["en gång per mandatperiod", "varje mandatperiod", "", "medel"],
  ])("%s", (text, value, rest, confidence) => expect(readReview(text)).toEqual({ value, rest, confidence }))

  test.each(["vid behov", "vart tjugonde år", "-", ""])("okänd form: ”%s”", text => {
    expect(readReview(text)).toBeUndefined()
  })
})

describe("roller utan personer", () => {
  test.each([
    ["Enhetschef", { role: "Enhetschef" }],
    ["Administrativ chef", { role: "Administrativ chef" }],
    ["Utredare, Eva Ekström", { role: "Utredare", person: "Eva Ekström" }],
    ["Eva Ekström, utredare", { role: "utredare", person: "Eva Ekström" }],
    ["Förvaltningschef Karl-Erik Ask", { role: "Förvaltningschef", person: "Karl-Erik Ask" }],
    ["Kanslichef (kxy012)", { role: "Kanslichef", person: "(kxy012)" }],
    ["Eva Ekström", { person: "Eva Ekström" }],
    ["Kommunstyrelsen", { role: "Kommunstyrelsen" }],
  ])("%s", (text, expected) => expect(readRole(text)).toEqual(expected))
})

describe("ord om beslutet", () => {
  test.each([
    ["2020-02-26, § 31", { name: "", date: "2020-02-26", paragraph: "31", rest: "" }],
    [
      "kommunfullmäktige den 2 maj 2019 § 9",
      { name: "kommunfullmäktige", date: "2019-05-02", paragraph: "9", rest: "" },
    ],
    ["2025-06-09 (gäller från 2025-07-01)", { name: "", date: "2025-06-09", from: "2025-07-01", rest: "" }],
    ["2018-01-02 § 4 a, KS 18/319", { name: "", date: "2018-01-02", paragraph: "4a", rest: "KS 18/319" }],
  ])("%s", (text, expected) => expect(readDecisionWords(text)).toEqual(expected))
})

describe("instanser", () => {
  test.each([
    ["Socialnämnden", "sn"],
    ["socialnämnden", "sn"],
    ["SN", "sn"],
    ["Fullmäktige", "kf"],
    ["Byggnadsnämnden", undefined],
    ["", undefined],
  ])("%s", (name, kod) => expect(findBody(options.bodies, name)?.kod).toBe(kod))

  test.each([
    ["Byggnadsnämnden", true],
    ["Arbetsutskottet", true],
    ["Rektor", false],
  ])("%s sammanträder: %s", (name, expected) => expect(meets(name, undefined)).toBe(expected))
})

test.each([
  ["Riktlinjer", "riktlinje"],
  ["REGLEMENTE", "reglemente"],
  ["Policyn", "policy"],
  ["Lathund", undefined],
])("typen %s", (name, id) => expect(findType(options.types, name)?.id).toBe(id))

test.each([
  ["Reglemente för krisledningsnämnden", "reglemente"],
  ["Arkivreglemente", "reglemente"],
  ["Lokal lathund för resor", undefined],
])("typen i titeln %s", (title, id) => expect(typeInTitle(options.types, title)?.id).toBe(id))

test.each([
  ["Stadens intranät", "intranät"],
  ["Webb", "webb"],
  ["www.exempel.se", "webb"],
  ["Nej, säkerhetsskydd", { nej: "säkerhetsskydd" }],
  ["I pärmen", undefined],
])("publiceras: %s", (text, expected) => expect(readPublication(text)).toEqual(expected))

test.each([
  ["Åtgärder för äldre på ön", "atgarder-for-aldre-pa-on"],
  ["KF:s resepolicy – del 2", "kfs-resepolicy-del-2"],
  ["§ !", "dokument"],
  [`${"mycket lång ".repeat(20)}titel`, "mycket-lang-mycket-lang-mycket-lang-mycket-lang-mycket-lang"],
])("beteckning för ”%s”", (title, id) => expect(slug(title)).toBe(id))
