import { describe, expect, test } from "vitest"
import { exampleDocument } from "../../src/rules/example-collection.ts"
import type { Files } from "../collection.ts"
import { act, BODIES, type DecisionSample, decision, gathered, stateAt } from "./sample.ts"

/** What is read on each day; "gallande 2026-03-01" also names the first day of the wording. */
type Days = Readonly<Record<string, string>>
type Row = readonly [name: string, decisions: readonly DecisionSample[], days: Days, files?: Files]

/** Adopted 3 February, in force from 1 March 2026. */
const ADOPTED = decision("sn-2026-02-03-4", [act("antagen", { galler_from: "2026-03-01" })])
const UNTIL_DECEMBER = decision("sn-2026-02-03-4", [
  act("antagen", { galler_from: "2026-03-01", galler_tom: "2026-12-31" }),
])
const REVISED = decision("sn-2026-05-05-9", [act("reviderad", { galler_from: "2026-07-01" })])
const REPEALED = decision("sn-2026-05-05-8", [act("upphavd", { galler_from: "2026-07-01" })])

const ANNULLED = ["slag: dom, datum: 2026-08-01, utfall: upphavt", "slag: laga_kraft, datum: 2026-08-22, galler: dom"]

/** A decision of `mapp` that adopts `efterfoljare` in place of `exempel`. */
function successor(mapp: string, more: Readonly<Record<string, string>> = {}, events: readonly string[] = []) {
  return decision(mapp, [act("antagen", { ersatter: "[exempel]", ...more }, undefined, "efterfoljare")], events)
}

async function check(decisions: readonly DecisionSample[], days: Days, files: Files): Promise<void> {
  const collection = await gathered(decisions, files)
  const found = Object.keys(days).map(at => {
    const { tillstand, version } = stateAt(collection, at)
    return [at, days[at]?.includes(" ") ? `${tillstand} ${version?.gallerFrom}` : tillstand]
  })
  expect(Object.fromEntries(found)).toEqual(days)
}

const DRAFTS: readonly Row[] = [
  ["inga beslut", [], { "2026-03-01": "utkast" }],
  [
    "föreslagen samma dag som den föreslås",
    [decision("sn-2026-02-03-4", [act("foreslar")])],
    { "2026-02-02": "utkast", "2026-02-03": "foreslagen", "2030-01-01": "foreslagen" },
  ],
  [
    "bordlagd utan förslag är föreslagen",
    [decision("sn-2026-02-03-4", [act("bordlagd")])],
    { "2026-02-03": "foreslagen" },
  ],
  ...["aterremitterad", "avslagen"].map(
    (slag): Row => [
      `utkast igen när den är ${slag}`,
      [decision("sn-2026-02-03-4", [act("foreslar")]), decision("sn-2026-03-03-4", [act(slag)])],
      { "2026-03-02": "foreslagen", "2026-03-03": "utkast" },
    ],
  ),
  [
    "föreslagen, bordlagd, återremitterad, föreslagen på nytt, antagen",
    [
      decision("ks-2026-01-05-1", [act("foreslar")]),
      decision("kf-2026-01-12-1", [act("bordlagd")]),
      decision("kf-2026-01-19-2", [act("aterremitterad")]),
      decision("ks-2026-01-26-3", [act("foreslar")]),
      decision("kf-2026-02-02-4", [act("antagen", { galler_from: "2026-02-02" })]),
    ],
    {
      "2026-01-04": "utkast",
      "2026-01-05": "foreslagen",
      "2026-01-12": "foreslagen",
      "2026-01-19": "utkast",
      "2026-01-26": "foreslagen",
      "2026-02-01": "foreslagen",
      "2026-02-02": "gallande",
    },
  ],
  [
    "den sista paragrafen samma dag avgör, § 10 kommer efter § 9",
    [decision("sn-2026-02-03-10", [act("avslagen")]), decision("sn-2026-02-03-9", [act("foreslar")])],
    { "2026-02-03": "utkast" },
  ],
  [
    "ett förslag till ändring rör inte det som gäller",
    [ADOPTED, decision("sn-2026-05-05-9", [act("foreslar")]), decision("sn-2026-06-05-9", [act("avslagen")])],
    { "2026-05-05": "gallande 2026-03-01", "2026-06-05": "gallande 2026-03-01" },
  ],
  [
    "ett beslut om ett annat dokument, som inte finns, rör ingen",
    [decision("sn-2026-02-03-4", [act("antagen", {}, undefined, "finns-inte")])],
    { "2026-03-01": "utkast" },
  ],
]

const IN_FORCE: readonly Row[] = [
  [
    "beslutad till dagen före första dagen",
    [ADOPTED],
    { "2026-02-02": "utkast", "2026-02-03": "beslutad", "2026-02-28": "beslutad 2026-03-01", "2026-03-01": "gallande" },
  ],
  [
    "gäller från beslutet, men var inte känd förut, när första dagen är tidigare",
    [decision("sn-2026-02-03-4", [act("antagen", { galler_from: "2026-01-01" })])],
    { "2026-01-15": "utkast", "2026-02-03": "gallande 2026-01-01" },
  ],
  [
    "den lydelse som gäller går före den som kommer",
    [ADOPTED, REVISED],
    {
      "2026-05-04": "gallande 2026-03-01",
      "2026-06-30": "gallande 2026-03-01",
      "2026-07-01": "gallande 2026-07-01",
    },
  ],
  [
    "den tidigare av två kommande kommer först, också när den beslutades sist",
    [REVISED, decision("sn-2026-05-19-1", [act("reviderad", { galler_from: "2026-06-01" })])],
    { "2026-05-19": "beslutad 2026-06-01", "2026-06-30": "gallande 2026-06-01", "2026-07-01": "gallande 2026-07-01" },
  ],
  [
    "en redaktionell ändring gäller från sitt beslut och behåller första och sista dag",
    [UNTIL_DECEMBER, decision("sn-2026-04-07-3", [act("redaktionell")])],
    { "2026-04-07": "gallande", "2026-12-31": "gallande", "2027-01-01": "upphort" },
  ],
]

const ENDED: readonly Row[] = [
  [
    "upphörd dagen efter den sista dagen",
    [UNTIL_DECEMBER],
    { "2026-12-31": "gallande", "2027-01-01": "upphort 2026-03-01" },
  ],
  [
    "förlängd före den sista dagen",
    [UNTIL_DECEMBER, decision("sn-2026-11-03-2", [act("forlangd", { galler_tom: "2027-06-30" })])],
    { "2027-01-01": "gallande 2026-03-01", "2027-06-30": "gallande", "2027-07-01": "upphort" },
  ],
  [
    "förlängd efter den sista dagen",
    [UNTIL_DECEMBER, decision("sn-2027-02-02-2", [act("forlangd", { galler_tom: "tills vidare" })])],
    { "2027-02-01": "upphort", "2027-02-02": "gallande", "2040-01-01": "gallande" },
  ],
  [
    "en förlängning utan dag ändrar inget",
    [UNTIL_DECEMBER, decision("sn-2026-11-03-2", [act("forlangd")])],
    { "2026-12-31": "gallande", "2027-01-01": "upphort" },
  ],
  [
    "en förlängning över ett uppehåll rör inte den lydelse som kommer efteråt",
    [
      UNTIL_DECEMBER,
      decision("sn-2026-10-06-2", [act("reviderad", { galler_from: "2027-03-01" })]),
      decision("sn-2026-11-03-2", [act("forlangd", { galler_tom: "2027-02-28" })]),
    ],
    { "2027-01-01": "gallande 2026-03-01", "2027-03-01": "gallande 2027-03-01", "2028-01-01": "gallande" },
  ],
  [
    "en förlängning står kvar efter en redaktionell ändring",
    [
      UNTIL_DECEMBER,
      decision("sn-2026-11-03-2", [act("forlangd", { galler_tom: "2027-06-30" })]),
      decision("sn-2026-11-10-2", [act("redaktionell")]),
    ],
    { "2027-01-01": "gallande", "2027-07-01": "upphort" },
  ],
  [
    "9999-12-31 som sista dag är ingen dag att snubbla på",
    [decision("sn-2026-02-03-4", [act("antagen", { galler_from: "2026-03-01", galler_tom: "9999-12-31" })])],
    { "2026-03-01": "gallande", "9999-12-31": "gallande" },
  ],
  [
    "upphävd från första dagen utan verkan",
    [ADOPTED, REPEALED],
    { "2026-05-05": "gallande", "2026-06-30": "gallande", "2026-07-01": "upphavd 2026-03-01" },
  ],
  [
    "upphävd samma dag när beslutet inte säger någon dag",
    [ADOPTED, decision("sn-2026-05-05-8", [act("upphavd")])],
    { "2026-05-04": "gallande", "2026-05-05": "upphavd" },
  ],
  [
    "ett senare beslut flyttar ett upphävande som inte har fått verkan",
    [ADOPTED, REPEALED, decision("sn-2026-06-02-8", [act("upphavd", { galler_from: "2026-10-01" })])],
    { "2026-07-01": "gallande", "2026-10-01": "upphavd" },
  ],
  [
    "ett nytt upphävande av det som redan är upphävt ändrar inget",
    [ADOPTED, REPEALED, decision("sn-2026-08-04-8", [act("upphavd", { galler_from: "2026-10-01" })])],
    { "2026-07-01": "upphavd", "2026-08-04": "upphavd", "2026-10-01": "upphavd" },
  ],
  [
    "antagen på nytt efter upphävande",
    [ADOPTED, REPEALED, decision("sn-2026-09-01-2", [act("antagen", { galler_from: "2026-10-01" })])],
    {
      "2026-08-31": "upphavd",
      "2026-09-01": "beslutad 2026-10-01",
      "2026-09-30": "beslutad",
      "2026-10-01": "gallande 2026-10-01",
    },
  ],
  [
    "en redaktionell ändring tar inte tillbaka ett upphävande",
    [ADOPTED, REPEALED, decision("sn-2026-06-02-3", [act("redaktionell")])],
    { "2026-06-30": "gallande", "2026-07-01": "upphavd" },
  ],
  [
    "det som upphävs före en beslutad ny lydelse upphäver den också",
    [
      ADOPTED,
      decision("sn-2026-04-07-1", [act("reviderad", { galler_from: "2026-09-01" })]),
      decision("sn-2026-05-05-8", [act("upphavd", { galler_from: "2026-07-01" })]),
    ],
    { "2026-06-30": "gallande 2026-03-01", "2026-07-01": "upphavd", "2026-08-31": "upphavd", "2026-09-01": "upphavd" },
  ],
  [
    "upphävd innan den har börjat gälla",
    [ADOPTED, decision("sn-2026-02-17-8", [act("upphavd")])],
    { "2026-02-16": "beslutad", "2026-02-17": "upphavd", "2026-03-01": "upphavd" },
  ],
  [
    "upphävd från sin första dag: beslutad till dess",
    [ADOPTED, decision("sn-2026-02-17-8", [act("upphavd", { galler_from: "2026-03-01" })])],
    { "2026-02-28": "beslutad", "2026-03-01": "upphavd" },
  ],
  [
    "ett upphävande säger mer än att tiden gick ut",
    [UNTIL_DECEMBER, decision("sn-2027-02-02-8", [act("upphavd")])],
    { "2027-01-01": "upphort", "2027-02-02": "upphavd" },
  ],
]

const REPLACED: readonly Row[] = [
  [
    "ersatt när efterföljarens beslut får verkan",
    [ADOPTED, successor("sn-2026-05-05-9", { galler_from: "2026-07-01" })],
    { "2026-05-05": "gallande", "2026-06-30": "gallande", "2026-07-01": "ersatt 2026-03-01" },
  ],
  [
    "inte förrän beslutet är fattat när efterföljaren gäller bakåt",
    [ADOPTED, successor("sn-2026-05-05-9", { galler_from: "2026-04-01" })],
    { "2026-05-04": "gallande", "2026-05-05": "ersatt" },
  ],
  [
    "en annan efterföljare, beslutad längre fram, döljer inte den som finns",
    [
      ADOPTED,
      successor("sn-2026-05-05-9", { galler_from: "2026-07-01" }),
      successor("sn-2028-05-05-9", { galler_from: "2026-04-01" }),
    ],
    { "2026-07-01": "ersatt" },
  ],
  ["av en högre instans", [ADOPTED, successor("kf-2026-05-05-9")], { "2026-05-05": "ersatt" }],
  ["inte av en annan instans på samma nivå", [ADOPTED, successor("bn-2026-05-05-9")], { "2026-05-05": "gallande" }],
  [
    "inte av en lägre instans",
    [decision("kf-2026-02-03-4", [act("antagen")]), successor("sn-2026-05-05-9")],
    { "2026-05-05": "gallande" },
  ],
  [
    "inte av en instans som inställningarna inte känner",
    [ADOPTED, successor("xx-2026-05-05-9")],
    { "2026-05-05": "gallande" },
  ],
  [
    "av instansens efterträdare efter en omorganisation",
    [decision("an-2026-02-03-4", [act("antagen")]), successor("vn-2026-05-05-9")],
    { "2026-05-05": "ersatt" },
  ],
  [
    "inte av instansens företrädare",
    [decision("vn-2026-02-03-4", [act("antagen")]), successor("an-2026-05-05-9")],
    { "2026-05-05": "gallande" },
  ],
  [
    "niva i inställningarna går före slag",
    [ADOPTED, successor("bn-2026-05-05-9")],
    { "2026-05-05": "ersatt" },
    { "styrdok.yaml": BODIES.replace("bn: {", 'bn: {niva: "2", ') },
  ],
  [
    "inte av ett förslag",
    [ADOPTED, decision("sn-2026-05-05-9", [act("foreslar", { ersatter: "[exempel]" }, undefined, "efterfoljare")])],
    { "2026-05-05": "gallande" },
  ],
  [
    "den beslutade lydelsens egna uppgifter när beslutet inte säger något",
    [
      ADOPTED,
      decision("sn-2026-05-05-9", [
        act("antagen", {}, exampleDocument({ id: "efterfoljare", ersatter: "[exempel]" }), "efterfoljare"),
      ]),
    ],
    { "2026-05-05": "ersatt" },
  ],
  [
    "inte när beslutet uttryckligen inte ersätter något",
    [
      ADOPTED,
      decision("sn-2026-05-05-9", [
        act(
          "antagen",
          { ersatter: "[]" },
          exampleDocument({ id: "efterfoljare", ersatter: "[exempel]" }),
          "efterfoljare",
        ),
      ]),
    ],
    { "2026-05-05": "gallande" },
  ],
  [
    "inte av sig själv",
    [ADOPTED, decision("sn-2026-05-05-9", [act("reviderad", { ersatter: "[exempel]" })])],
    { "2026-05-05": "gallande 2026-05-05" },
  ],
  [
    "antagen på nytt efter att ha ersatts",
    [ADOPTED, successor("sn-2026-05-05-9"), decision("sn-2026-09-01-1", [act("antagen")])],
    { "2026-08-31": "ersatt", "2026-09-01": "gallande 2026-09-01" },
  ],
  [
    "en redaktionell ändring tar inte tillbaka den",
    [ADOPTED, successor("sn-2026-05-05-9"), decision("sn-2026-09-01-1", [act("redaktionell")])],
    { "2026-09-01": "ersatt" },
  ],
  [
    "en ändring dessförinnan rör inte en efterföljare som kommer",
    [ADOPTED, successor("sn-2026-04-07-9", { galler_from: "2026-10-01" }), REVISED],
    { "2026-07-01": "gallande 2026-07-01", "2026-10-01": "ersatt 2026-07-01" },
  ],
  [
    "inte när efterföljaren upphävs före sin första dag",
    [
      ADOPTED,
      successor("sn-2026-05-05-9", { galler_from: "2026-07-01" }),
      decision("sn-2026-06-02-1", [act("upphavd", {}, undefined, "efterfoljare")]),
    ],
    { "2026-07-01": "gallande" },
  ],
  [
    "fortfarande när efterföljaren upphävs senare",
    [
      ADOPTED,
      successor("sn-2026-05-05-9", { galler_from: "2026-07-01" }),
      decision("sn-2026-09-01-1", [act("upphavd", {}, undefined, "efterfoljare")]),
    ],
    { "2026-09-01": "ersatt" },
  ],
  [
    "gäller igen när en domstol har upphävt efterföljaren",
    [ADOPTED, successor("sn-2026-05-05-9", {}, ANNULLED)],
    { "2026-05-05": "ersatt", "2026-08-21": "ersatt", "2026-08-22": "gallande 2026-03-01" },
  ],
]

/** The adoption with events; the judgment comes on 1 August. */
const tried = (...events: readonly string[]) =>
  decision("sn-2026-02-03-4", [act("antagen", { galler_from: "2026-03-01" })], events)

const COURT: readonly Row[] = [
  [
    "upphävd av domstol från domens laga kraft",
    [tried(...ANNULLED)],
    { "2026-08-01": "gallande", "2026-08-21": "gallande", "2026-08-22": "upphavd_av_domstol" },
  ],
  ["en dom utan laga kraft ändrar inget", [tried(ANNULLED[0] ?? "")], { "2027-01-01": "gallande" }],
  [
    "att beslutet vinner laga kraft är inte att domen gör det",
    [tried(ANNULLED[0] ?? "", "slag: laga_kraft, datum: 2026-08-22, galler: beslut")],
    { "2027-01-01": "gallande" },
  ],
  [
    "laga kraft utan dom ändrar inget",
    [tried("slag: laga_kraft, datum: 2026-08-22, galler: dom")],
    { "2027-01-01": "gallande" },
  ],
  ...["avslag", "avvisat"].map(
    (utfall): Row => [
      `utfall ${utfall} ändrar inget`,
      [tried(`slag: dom, datum: 2026-08-01, utfall: ${utfall}`, ANNULLED[1] ?? "")],
      { "2027-01-01": "gallande" },
    ],
  ),
  [
    "dokument: [] betyder alla",
    [tried("slag: dom, datum: 2026-08-01, utfall: upphavt, dokument: []", ANNULLED[1] ?? "")],
    { "2026-08-22": "upphavd_av_domstol" },
  ],
  [
    "en dom om ett annat dokument i beslutet rör inte det här",
    [tried("slag: dom, datum: 2026-08-01, utfall: upphavt, dokument: [annat]", ANNULLED[1] ?? "")],
    { "2026-08-22": "gallande" },
  ],
  [
    "en dom om det här och ett till",
    [tried("slag: dom, datum: 2026-08-01, utfall: upphavt, dokument: [annat, exempel]", ANNULLED[1] ?? "")],
    { "2026-08-22": "upphavd_av_domstol" },
  ],
  [
    "händelserna får stå i vilken ordning som helst",
    [tried(ANNULLED[1] ?? "", ANNULLED[0] ?? "")],
    { "2026-08-22": "upphavd_av_domstol" },
  ],
  [
    "när en ändring upphävs gäller den tidigare lydelsen igen",
    [ADOPTED, decision("sn-2026-05-05-9", [act("reviderad", { galler_from: "2026-07-01" })], ANNULLED)],
    {
      "2026-07-01": "gallande 2026-07-01",
      "2026-08-21": "gallande 2026-07-01",
      "2026-08-22": "gallande 2026-03-01",
    },
  ],
  [
    "när ett upphävande upphävs gäller lydelsen igen",
    [ADOPTED, decision("sn-2026-05-05-8", [act("upphavd", { galler_from: "2026-07-01" })], ANNULLED)],
    { "2026-07-01": "upphavd", "2026-08-22": "gallande 2026-03-01" },
  ],
  [
    "upphävd av domstol innan den började gälla",
    [decision("sn-2026-02-03-4", [act("antagen", { galler_from: "2027-01-01" })], ANNULLED)],
    { "2026-08-21": "beslutad", "2026-08-22": "upphavd_av_domstol", "2027-01-01": "upphavd_av_domstol" },
  ],
  [
    "antagen på nytt efter domen",
    [tried(...ANNULLED), decision("sn-2026-10-06-1", [act("antagen")])],
    { "2026-10-05": "upphavd_av_domstol", "2026-10-06": "gallande 2026-10-06" },
  ],
  [
    "ett nytt förslag efter domen gör den inte till förslag",
    [tried(...ANNULLED), decision("sn-2026-10-06-1", [act("foreslar")])],
    { "2026-10-06": "upphavd_av_domstol" },
  ],
  [
    "ett förslag som en dom upphäver har inte beslutats",
    [decision("sn-2026-02-03-4", [act("foreslar")], ANNULLED)],
    { "2026-08-21": "foreslagen", "2026-08-22": "utkast" },
  ],
  [
    "en domstol som själv ersätter texten",
    [
      ADOPTED,
      decision("sn-2026-09-01-x1", [act("reviderad", { galler_from: "2026-09-15" })], [], {
        form: "domstol",
        domstol: "Förvaltningsrätten i Göteborg",
        paragraf: undefined,
      }),
    ],
    { "2026-09-14": "gallande 2026-03-01", "2026-09-15": "gallande 2026-09-15" },
  ],
]

describe.each([
  ["utkast och förslag", DRAFTS],
  ["beslutad och gällande", IN_FORCE],
  ["upphört och upphävd", ENDED],
  ["ersatt", REPLACED],
  ["domstol", COURT],
] as const)("%s", (_, rows) => {
  const cases = rows.map(([name, decisions, days, files = {}]: Row) => [name, decisions, days, files] as const)
  test.each(cases)("%s", async (_, decisions, days, files) => {
    await check(decisions, days, files)
  })
})

describe("underlag och dokument utan beteckning", () => {
  test("underlag gäller aldrig, också när det är beslutat", async () => {
    const text = exampleDocument({ typ: "underlag" })
    const collection = await gathered([decision("sn-2026-02-03-4", [act("antagen", {}, text)])], {
      "documents/sn/exempel.md": text,
    })
    expect(stateAt(collection, "2026-01-01")).toMatchObject({ tillstand: "underlag", flaggor: [] })
    expect(stateAt(collection, "2026-03-01")).toMatchObject({ tillstand: "underlag", flaggor: [] })
    expect(stateAt(collection, "2026-03-01").nastaOversyn).toBeUndefined()
  })

  test("ett utkast till annan typ tar inte det beslutade ur registret", async () => {
    const collection = await gathered([ADOPTED], { "documents/sn/exempel.md": exampleDocument({ typ: "underlag" }) })
    expect(stateAt(collection, "2026-03-01")).toMatchObject({
      tillstand: "gallande",
      flaggor: ["andrad", "ej_justerat"],
    })
  })

  test("dokument utan beteckning är utkast", async () => {
    const collection = await gathered([ADOPTED], { "documents/sn/exempel.md": exampleDocument({ id: undefined }) })
    expect(collection.entries.map(({ state }) => state.tillstand)).toEqual(["utkast"])
  })
})

describe("vem som avslutade, och när", () => {
  test.each([
    ["upphävande", [ADOPTED, REPEALED], "sn-2026-05-05-8", "2026-07-01"],
    [
      "efterföljare",
      [ADOPTED, successor("kf-2026-05-05-9", { galler_from: "2026-08-01" })],
      "kf-2026-05-05-9",
      "2026-08-01",
    ],
    ["tiden gick ut", [UNTIL_DECEMBER], undefined, "2027-01-01"],
    [
      "tiden gick ut före efterföljaren",
      [UNTIL_DECEMBER, successor("sn-2026-10-06-9", { galler_from: "2027-03-01" })],
      "sn-2026-10-06-9",
      "2027-01-01",
    ],
  ])("%s", async (_, decisions, mapp, ended) => {
    const state = stateAt(await gathered(decisions), "2028-01-01")
    expect(state.endedBy?.folder.mapp).toBe(mapp)
    expect(state.version?.slutadeGalla).toBe(ended)
  })

  test("varje lydelse slutar när nästa börjar, och en rättelse tidigast när den beslutades", async () => {
    const collection = await gathered([ADOPTED, decision("sn-2026-04-07-3", [act("redaktionell")]), REVISED])
    const { versions } = stateAt(collection, "2026-08-01")
    expect(versions.map(({ act, slutadeGalla }) => [act.slag, slutadeGalla])).toEqual([
      ["antagen", "2026-04-07"],
      ["redaktionell", "2026-07-01"],
      ["reviderad", undefined],
    ])
  })

  test("en efterföljare som ännu inte är beslutad syns inte bakåt i tiden", async () => {
    const collection = await gathered([ADOPTED, successor("sn-2026-05-05-9", { galler_from: "2026-07-01" })])
    expect(stateAt(collection, "2026-05-04").version?.slutadeGalla).toBeUndefined()
    expect(stateAt(collection, "2026-05-05").version?.slutadeGalla).toBe("2026-07-01")
  })
})
