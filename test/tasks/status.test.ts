import { readFileSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import formats from "ajv-formats"
import { beforeAll, describe, expect, test } from "vitest"
import { statusRows } from "../../src/catalogue/status-rows.ts"
import type { StatusRow } from "../../src/model/status.ts"
import { statusFormats } from "../../src/report/status/index.ts"
import { exampleDocument } from "../../src/rules/example-collection.ts"
import type { Gathered } from "../../src/tasks/gather.ts"
import { endings, status } from "../../src/tasks/status.ts"
import { statusToComplete } from "../../src/tasks/status-to-complete.ts"
import type { Files } from "../collection.ts"
import { cellsOf } from "../csv.ts"
import { act, type DecisionSample, day, decision, gathered, LYDELSE } from "../lifecycle/sample.ts"

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false, allErrors: true })
formats.default(ajv)
const schema: Readonly<Record<string, unknown>> = JSON.parse(
  readFileSync(new URL("../../schemas/output/status.json", import.meta.url), "utf8"),
)
const isValid = ajv.compile(schema)

/** What is wrong with the output of `--format json`, by the schema. */
function departures(rows: readonly StatusRow[]): readonly string[] {
  return isValid(JSON.parse(statusFormats.json(rows)))
    ? []
    : (isValid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

const JUSTIFIED = ["slag: justerat, datum: 2026-02-06"]
const COURT = [
  "slag: inhibition, datum: 2026-04-01",
  "slag: dom, datum: 2026-08-01, utfall: upphavt",
  "slag: laga_kraft, datum: 2026-08-22, galler: dom",
]

/** One paragraph for each document, so that they can stand in any state together. */
const adopting = (id: string, paragraf: number, more = {}, text = exampleDocument({ id }), events = JUSTIFIED) =>
  decision(`sn-2026-02-03-${paragraf}`, [act("antagen", { galler_from: "2026-03-01", ...more }, text, id)], events)

const SHARED = exampleDocument({ id: "gemensam", titel: "Gemensam plan", beslutsinstans: "[sn, kf]" })

const DECISIONS: readonly DecisionSample[] = [
  decision("sn-2026-02-03-1", [act("foreslar", {}, undefined, "foreslagen")]),
  adopting("gallande", 2, { revideras_senast: "2026-09-30" }),
  decision("sn-2026-05-05-2", [act("reviderad", { galler_from: "2027-01-01" }, undefined, "gallande")]),
  adopting("tidsbegransad", 3, { galler_tom: "2026-06-30" }),
  adopting("upphavd", 4),
  decision("sn-2026-05-05-4", [act("upphavd", {}, undefined, "upphavd")]),
  adopting("ersatt", 5),
  adopting("efterfoljare", 6, { galler_from: "2026-07-01", ersatter: "[ersatt]" }),
  adopting("provad", 7, {}, exampleDocument({ id: "provad" }), COURT),
  adopting("importerad", 8, { importerad: "ja" }, exampleDocument({ id: "importerad" }), []),
  adopting("taxa", 9, {}, exampleDocument({ id: "taxa", typ: "taxa" }), []),
  adopting("gemensam", 10, {}, SHARED),
  decision("kf-2026-02-23-7", [act("antagen", { galler_from: "2026-04-01" }, SHARED, "gemensam")]),
  decision("sn-2026-03-10-x1", [act("antagen", {}, undefined, "delegerad")], [], {
    form: "delegation",
    paragraf: undefined,
    diarienummer: undefined,
    beslutsfattare: "Enhetschef",
  }),
  decision("sn-2026-02-03-12", [act("antagen", {}, undefined, "finns-inte")]),
  decision("sn-2026-02-03-13", [act("antagen", { lydelse: "sha256:trasig" }, undefined, "trasig")]),
]

const IDS = DECISIONS.flatMap(({ acts }) => acts.map(({ dokument = "" }) => dokument))

const FILES: Files = {
  "documents/sn/exempel.md": "",
  ...Object.fromEntries(
    IDS.filter(id => id !== "finns-inte").map(id => [`documents/sn/${id}.md`, exampleDocument({ id })]),
  ),
  "documents/sn/taxa.md": exampleDocument({ id: "taxa", typ: "taxa" }),
  "documents/sn/gemensam.md": SHARED,
  "documents/sn/utkast.md": exampleDocument({ id: "utkast" }),
  "documents/sn/underlag.md": exampleDocument({ id: "underlag", typ: "underlag" }),
  "documents/sn/importerad.md": exampleDocument({ id: "importerad", importerad: "ja", publiceras: undefined }),
  "documents/sn/utan-beteckning.md": exampleDocument({ id: undefined }),
  "documents/sn/ingenting.md": "# Bara text\n",
  "documents/sn/tom.md": "\n",
  "documents/sn/binar.md": Uint8Array.of(0, 1, 2, 3),
  "documents/sn/illa.md": exampleDocument({
    id: "Illa Skrivet",
    titel: "[en, lista]",
    typ: "{a: b}",
    beslutsinstans: '["Social nämnden", ÅÄÖ, __proto__]',
    giltighetstid: "alltid",
    revideras_senast: "snart",
  }),
}

let collection: Gathered
beforeAll(async () => {
  collection = await gathered(DECISIONS, FILES)
})

const rowsAt = (at: string) => statusRows(collection.ledger, day(at))
const rowOf = (id: string, at: string) => rowsAt(at).find(row => row.id === id)

const DAYS = ["1999-01-01", "2026-02-03", "2026-02-28", "2026-03-01", "2026-04-01", "2026-05-05", "2026-08-21"].concat([
  "2026-08-22",
  "2026-11-23",
  "2027-01-01",
  "9999-12-31",
])

describe("det som skrivs ut", () => {
  test.each(DAYS)("följer schemat den %s", at => {
    for (const told of [status, statusToComplete]) expect(departures(told(collection, { at: day(at) }))).toEqual([])
  })

  test("alla tillstånd och flaggor förekommer, så att provet inte är tomt", () => {
    const rows = DAYS.flatMap(rowsAt)
    const states = new Set(rows.map(({ tillstand }) => tillstand))
    const flags = new Set(rows.flatMap(({ flaggor }) => flaggor))
    expect([...states].toSorted()).toEqual([
      "beslutad",
      "ersatt",
      "foreslagen",
      "gallande",
      "underlag",
      "upphavd",
      "upphavd_av_domstol",
      "upphort",
      "utkast",
    ])
    expect([...flags].toSorted()).toEqual([
      "andrad",
      "ej_justerat",
      "ej_kungjort",
      "forsenad_oversyn",
      "inhiberad",
      "ny_lydelse_beslutad",
      "oprovad_import",
      "ska_ses_over",
    ])
  })

  test("en rad för varje dokument, i ordning efter sökväg, och ingen för okända", () => {
    const ids = rowsAt("2026-11-23").map(({ id }) => id)
    expect(ids).toHaveLength(collection.collection.documents.length)
    expect(ids).not.toContain("finns-inte")
    expect(ids).toContain("documents/sn/utan-beteckning.md")
    expect(ids).toContain("documents/sn/illa.md")
  })

  test("schemat avvisar det som inte ska finnas", () => {
    const [row] = rowsAt("2026-11-23")
    if (row === undefined) throw new Error("no row")
    expect(departures([{ ...row, id: "" }])).not.toEqual([])
    expect(departures([{ ...row, lydelse: "sha256:trasig" }])).not.toEqual([])
  })
})

const UNKNOWN = { tidigastLagaKraft: null, sistaDagAttOverklaga: null, anslagFarTasNed: null }
const TITLE = "Riktlinje för exempel"

describe("raderna", () => {
  test.each<[string, string, Partial<StatusRow>]>([
    [
      "gallande",
      "2026-06-01",
      {
        titel: TITLE,
        typ: "riktlinje",
        instans: "sn",
        tillstand: "gallande",
        flaggor: ["ska_ses_over", "ej_justerat", "ny_lydelse_beslutad"],
        gallerFrom: day("2026-03-01"),
        gallerTom: "tills vidare",
        lydelse: LYDELSE,
        nastaOversyn: day("2026-09-30"),
        ...UNKNOWN,
      },
    ],
    [
      "utkast",
      "2026-06-01",
      {
        tillstand: "utkast",
        flaggor: [],
        gallerFrom: null,
        gallerTom: null,
        beslut: null,
        lydelse: null,
        nastaOversyn: null,
        ...UNKNOWN,
      },
    ],
    ["trasig", "2026-06-01", { tillstand: "gallande", lydelse: null }],
    ["documents/sn/ingenting.md", "2026-06-01", { titel: null, typ: null, instans: null, tillstand: "utkast" }],
    ["documents/sn/illa.md", "2026-06-01", { titel: null, typ: null, tillstand: "utkast" }],
    ["upphavd", "2026-06-01", { tillstand: "upphavd", nastaOversyn: null, flaggor: [] }],
  ])("%s %s", (id, at, expected) => {
    expect(rowOf(id, at)).toMatchObject(expected)
  })

  test("beslutet med och utan paragraf", () => {
    expect(rowOf("gallande", "2026-06-01")?.beslut).toEqual({
      instans: "sn",
      datum: "2026-02-03",
      paragraf: "2",
      diarienummer: "EX 2026/1",
    })
    expect(rowOf("delegerad", "2026-06-01")?.beslut).toEqual({
      instans: "sn",
      datum: "2026-03-10",
      paragraf: null,
      diarienummer: null,
    })
  })

  test("titel och typ är de som beslutades, medan arbetsfilen kan föreslå andra", async () => {
    const changed = await gathered([adopting("gallande", 2)], {
      "documents/sn/exempel.md": exampleDocument({ id: "gallande", titel: "Ny titel", typ: "policy" }),
    })
    const titles = ["2026-02-02", "2026-03-01"].map(at => statusRows(changed.ledger, day(at))[0])
    expect(titles.map(row => [row?.titel, row?.typ])).toEqual([
      ["Ny titel", "policy"],
      [TITLE, "riktlinje"],
    ])
  })

  test("flera instanser: samma uppgifter för var och en, och överst den högsta", () => {
    const row = rowOf("gemensam", "2026-03-01")
    expect(row).toMatchObject({ instans: "kf", tillstand: "beslutad", gallerFrom: "2026-04-01" })
    expect(Object.keys(row?.perInstans ?? {})).toEqual(["sn", "kf"])
    expect(row?.perInstans?.sn).toMatchObject({ tillstand: "gallande", beslut: { instans: "sn" } })
    const { id, titel, typ, instans, perInstans, ...facts } = row ?? {}
    expect(perInstans?.kf).toEqual(facts)
  })

  test("en instans: inget perInstans", () => {
    expect(rowOf("gallande", "2026-06-01")).not.toHaveProperty("perInstans")
  })

  test("bakåt i tiden syns bara det som var känt då", () => {
    expect(rowOf("gallande", "2026-02-02")).toMatchObject({ tillstand: "utkast", beslut: null, flaggor: [] })
    expect(rowOf("gallande", "2026-02-05")?.flaggor).toEqual(["ej_justerat"])
    expect(rowOf("gallande", "2026-05-04")?.flaggor).not.toContain("ny_lydelse_beslutad")
    expect(rowOf("ersatt", "2026-06-30")?.tillstand).toBe("gallande")
    expect(rowOf("provad", "2026-07-31")?.flaggor).toContain("inhiberad")
    expect(rowOf("provad", "2026-08-21")?.tillstand).toBe("gallande")
  })
})

describe("det som har upphört, i text: hur det gick till i stället för det gamla beslutet", () => {
  const told = (id: string) => {
    const at = day("2026-11-23")
    return statusFormats.text(status(collection, { id, at }), endings(collection, at)).split("\n")[1]
  }
  test.each([
    ["upphavd", "  upphävd av Socialnämnden 2026-05-05 § 4, gällde till och med 2026-05-04"],
    ["ersatt", `  ersatt av ${TITLE}, beslut av Socialnämnden 2026-02-03 § 6, gällde till och med 2026-06-30`],
    ["tidsbegransad", "  har upphört, gällde till och med 2026-06-30"],
    ["provad", "  upphävd av domstol"],
  ])("%s: %s", (id, expected) => {
    expect(told(id)).toBe(expected)
  })

  test("det som gäller berättas som förut", () => {
    expect(told("gallande")).toContain("gäller, från 2026-03-01 tills vidare, beslut sn 2026-02-03 § 2")
    expect([...endings(collection, day("2026-03-01")).keys()]).toEqual([])
  })
})

describe("att välja", () => {
  const at = day("2026-06-01")

  test("ett dokument", () => {
    expect(status(collection, { id: "gallande", at }).map(({ id }) => id)).toEqual(["gallande"])
  })

  test("ett dokument utan beteckning nås med sin sökväg", () => {
    const id = "documents/sn/utan-beteckning.md"
    expect(status(collection, { id, at })).toHaveLength(1)
  })

  test.each(["finns-inte", "", "Gallande", "documents/sn/gallande.md"])("okänt: %j", id => {
    expect(() => status(collection, { id, at })).toThrow(expect.objectContaining({ code: "STYR_OKANT_DOKUMENT" }))
  })

  test("att komplettera: bara det som saknar något, med vad det är", () => {
    const rows = statusToComplete(collection, { at })
    const missing = rows.find(({ id }) => id === "importerad")?.attKomplettera
    expect(missing).toContain("Det står inte om dokumentet ska publiceras.")
    expect(missing).toContain("Lydelsen är inte jämförd med originalet.")
    expect(rows.every(({ attKomplettera }) => (attKomplettera ?? []).length > 0)).toBe(true)
    expect(rows.map(({ id }) => id)).not.toContain("gallande")
  })

  test("att komplettera för ett dokument som inte saknar något är tomt", () => {
    expect(statusToComplete(collection, { id: "gallande", at })).toEqual([])
  })

  test("utan att komplettera nämns inget som saknas", () => {
    expect(status(collection, { at }).some(row => row.attKomplettera !== undefined)).toBe(false)
  })
})

/** A row as the output has it, with some values written otherwise. */
function row(changes: Partial<StatusRow> = {}): StatusRow {
  return {
    id: "exempel",
    titel: TITLE,
    typ: "riktlinje",
    instans: "sn",
    tillstand: "utkast",
    flaggor: [],
    gallerFrom: null,
    gallerTom: null,
    beslut: null,
    lydelse: null,
    nastaOversyn: null,
    ...UNKNOWN,
    ...changes,
  }
}

describe("csv", () => {
  test("byte order mark, semikolon och CRLF, en rubrik och en rad för varje dokument", () => {
    const rows = rowsAt("2026-06-01")
    const csv = statusFormats.csv(rows)
    expect(csv.startsWith("\uFEFFBeteckning;Dokument;Typ;Instans;Tillstånd;Att veta;")).toBe(true)
    expect(csv.endsWith("\r\n")).toBe(true)
    const table = cellsOf(csv)
    expect(table).toHaveLength(rows.length + 1)
    expect(new Set(table.map(line => line.length))).toEqual(new Set([12]))
    expect(table.slice(1).map(([id]) => id)).toEqual(rows.map(({ id }) => id))
  })

  test.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+46", "'+46"],
    ["-1+1", "'-1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    ['=1;"x"', '\'=1;"x"'],
    ["Riktlinje = regel", "Riktlinje = regel"],
    ["Plan; bilaga", "Plan; bilaga"],
    ['Plan "A"', 'Plan "A"'],
    ["två\nrader", "två\nrader"],
    ["'citat", "'citat"],
    ["", ""],
  ])("%j läses som text: %j", (titel, read) => {
    for (const changes of [{ titel }, { typ: titel }, { instans: titel }]) {
      expect(cellsOf(statusFormats.csv([row(changes)]))[1]).toContain(read)
    }
  })

  test("diarienumret skyddas också", () => {
    const beslut = { instans: "sn", datum: day("2026-02-03"), paragraf: "4", diarienummer: "=1+1" }
    expect(cellsOf(statusFormats.csv([row({ beslut })]))[1]).toEqual(
      expect.arrayContaining(["sn 2026-02-03 § 4", "'=1+1"]),
    )
  })
})

describe("text", () => {
  test("inga dokument", () => {
    expect(statusFormats.text([])).toBe("Inga dokument.\n")
  })

  test("några rader för varje, på svenska", () => {
    const rows = rowsAt("2026-06-01").filter(({ id }) => ["gallande", "tidsbegransad", "utkast"].includes(id))
    expect(statusFormats.text(rows)).toBe(`${TITLE} (gallande)
  gäller, från 2026-03-01 tills vidare, beslut sn 2026-02-03 § 2, ses över senast 30 september 2026
  Att veta: ska ses över, protokollet är inte justerat, en ny lydelse är beslutad

${TITLE} (tidsbegransad)
  gäller, från 2026-03-01 till och med 2026-06-30, beslut sn 2026-02-03 § 3, ses över senast 31 december 2027

${TITLE} (utkast)
  utkast
`)
  })

  test("beslut utan paragraf, dokument utan titel, och det som saknas", () => {
    const beslut = { instans: "sn", datum: day("2026-03-10"), paragraf: null, diarienummer: null }
    expect(
      statusFormats.text([row({ titel: null, beslut, attKomplettera: ["Det saknas en typ."] })]),
    ).toBe(`exempel (exempel)
  utkast, beslut sn 2026-03-10
  Att komplettera: Det saknas en typ.
`)
  })
})

describe("html", () => {
  test("är en tabell där det som någon har skrivit inte blir kod", () => {
    const html = statusFormats.html([row({ titel: '<script>alert("1")</script> & co' })])
    expect(html).toContain('<th scope="row">&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; co</th>')
    expect(html).toContain('<html lang="sv">')
    expect(html).not.toContain("<script>")
  })

  test("har bara kolumner med något i", () => {
    const html = statusFormats.html([row()])
    expect(html).toContain('<th scope="col">Dokument</th>')
    expect(html).not.toContain("Diarienummer")
  })
})
