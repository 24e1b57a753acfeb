import { describe, expect, test } from "vitest"
import { createSite, decidedHeadings, lawPage } from "../../src/catalogue/index.ts"
import type { LawSection, LawView, ProvisionRow } from "../../src/model/law-view.ts"
import type { Audience } from "../../src/model/page.ts"
import { exampleDocument } from "../../src/rules/example-collection.ts"
import { collect, type Files } from "../collection.ts"
import { act, BODIES, type DecisionSample, decision, decisionFiles } from "../lifecycle/sample.ts"

interface Made {
  readonly decisions?: readonly DecisionSample[]
  readonly files?: Files
  readonly audience?: Audience
  readonly today?: string
  readonly settings?: string
}

async function page({
  decisions = [],
  files = {},
  audience = "webb",
  today,
  settings = BODIES,
}: Made): Promise<LawView> {
  const all = { "styrdok.yaml": settings, ...Object.assign({}, ...decisions.map(decisionFiles)), ...files }
  const { collection, entries, law } = await collect(all, today)
  return lawPage(
    createSite({
      settings: collection.settings,
      entries,
      decisions: collection.decisions,
      headings: decidedHeadings(collection.decisions),
      audience,
      today: collection.today,
      files: new Set(),
      corrections: new Map(),
      appeals: new Map(),
    }),
    law,
  )
}

const APPROVED = ["slag: justerat, datum: 2025-06-16"]

/** A document decided on 10 June 2025, in force from July, with `body` as its text. */
function decided(body: string, id = "exempel", titel = "Riktlinje för exempel"): Made {
  const text = exampleDocument({ id, titel, publiceras: "webb" }, body)
  const adopted = act("antagen", { galler_from: "2025-07-01" }, text, id)
  return {
    decisions: [decision("sn-2025-06-10-53", [adopted], APPROVED)],
    files: { [`documents/sn/${id}.md`]: text },
  }
}

function sectionOf(view: LawView, heading: string): LawSection {
  const found = view.sections.find(section => section.heading === heading)
  if (found === undefined) throw new Error(`${heading} is not among ${view.sections.map(each => each.heading)}`)
  return found
}

function rowOf(view: LawView, heading: string, provision: string): ProvisionRow {
  const found = sectionOf(view, heading).rows.find(row => row.provision.text === provision)
  if (found === undefined) throw new Error(`no ${provision}`)
  return found
}

const SOL = "Socialtjänstlag (2025:400)"

describe("an act", () => {
  test("stands under its name and number, with the way to read it and to each provision", async () => {
    const view = await page(decided("# 1 Syfte\n\nSe 14 kap. 4 § socialtjänstlagen (2025:400).\n"))
    const section = sectionOf(view, SOL)
    expect(section).toMatchObject({ id: "_sfs-2025-400", standing: undefined, mark: undefined, column: "Lagrum" })
    expect(section.read?.href).toMatch(/^https:\/\/www\.riksdagen\.se\/.*\/sfs-2025-400$/)
    expect(section.rows).toEqual([
      {
        id: "_sfs-2025-400-k14-p4",
        provision: { text: "14 kap. 4 §", href: `${section.read?.href}#K14P4` },
        notes: [],
        documents: [
          {
            document: { text: "Riktlinje för exempel", href: "../exempel/index.html" },
            lage: undefined,
            changes: [],
            places: [{ text: "1 Syfte", href: "../exempel/index.html#syfte" }],
            folded: undefined,
          },
        ],
      },
    ])
    expect(view.jump).toEqual([{ text: SOL, href: "#_sfs-2025-400", mark: undefined }])
  })

  test("has its provisions in the order of the act, however the texts come", async () => {
    const body =
      "Se 10 kap. 1 §, 2 kap. 1 §, 9 kap., 12 kap. 7 a §, 12 kap. 10 §, 12 kap. 7 § och 2 kap. 1 § SoL. Läs SoL.\n"
    const view = await page(decided(body))
    expect(sectionOf(view, SOL).rows.map(({ provision }) => provision.text)).toEqual([
      "Utan angiven paragraf",
      "2 kap. 1 §",
      "9 kap.",
      "10 kap. 1 §",
      "12 kap. 7 §",
      "12 kap. 7 a §",
      "12 kap. 10 §",
    ])
  })

  test("that is repealed says so in words, in the list of acts too", async () => {
    const view = await page(decided("Se 4 kap. 1 § socialtjänstlagen (2001:453).\n"))
    const section = sectionOf(view, "Socialtjänstlag (2001:453)")
    expect(section.standing).toEqual({
      tone: "viktig",
      text: "Upphävd sedan den 1 juli 2025 genom SFS 2025:400.",
    })
    expect(view.jump.map(({ mark }) => mark)).toEqual(["upphävd"])
  })

  test("that is to be repealed says that, the day before", async () => {
    const view = await page({ ...decided("Se 4 kap. 1 § socialtjänstlagen (2001:453).\n"), today: "2025-06-30" })
    expect(sectionOf(view, "Socialtjänstlag (2001:453)").standing?.text).toBe(
      "Upphävs den 1 juli 2025 genom SFS 2025:400.",
    )
  })

  test("is read at the address that the settings give", async () => {
    const settings = `${BODIES}lagrum: {lasadress: "https://lagen.nu/{nummer}#{ankare}"}\n`
    const view = await page({ ...decided("Se 14 kap. 4 § SoL.\n"), settings })
    expect(rowOf(view, SOL, "14 kap. 4 §").provision.href).toBe("https://lagen.nu/2025:400#K14P4")
  })
})

describe("what has changed", () => {
  const CITING = decided("Se 15 kap. 12 §, 15 kap. och 16 kap. SoL.\n")

  test("since the decision is told with both days, and listed first", async () => {
    const view = await page({ ...CITING, today: "2025-12-20" })
    expect(rowOf(view, SOL, "15 kap. 12 §").documents[0]?.changes).toEqual([
      "Ändrad den 1 december 2025 genom SFS 2025:942, efter beslutet den 10 juni 2025.",
    ])
    expect(rowOf(view, SOL, "15 kap.").documents[0]?.changes).toEqual([
      "Ändrat i 12 § den 1 december 2025 genom SFS 2025:942, efter beslutet den 10 juni 2025.",
    ])
    expect(view.changed).toEqual([
      { text: "15 kap. socialtjänstlagen (2025:400)", href: "#_sfs-2025-400-k15" },
      { text: "15 kap. 12 § socialtjänstlagen (2025:400)", href: "#_sfs-2025-400-k15-p12" },
    ])
  })

  test("is not told the day before, but as what is to come", async () => {
    const view = await page({ ...CITING, today: "2025-11-30" })
    expect(view.changed).toEqual([])
    expect(rowOf(view, SOL, "15 kap. 12 §")).toMatchObject({
      notes: [{ tone: "lugn", text: "Ändras den 1 december 2025 genom SFS 2025:942." }],
      documents: [{ changes: [] }],
    })
    expect(rowOf(view, SOL, "16 kap.").notes.map(({ text }) => text)).toEqual([
      "Ändras i 2 a § den 15 januari 2026 genom SFS 2025:1501.",
    ])
  })

  test("several times is counted, with the last", async () => {
    const text = exampleDocument({ publiceras: "webb" }, "Se 28 kap. och 9 kap. skollagen (2010:800).\n")
    const view = await page({
      decisions: [decision("sn-2024-06-11-47", [act("antagen", {}, text)], ["slag: justerat, datum: 2024-06-12"])],
      files: { "documents/sn/exempel.md": text },
    })
    expect(rowOf(view, "Skollag (2010:800)", "28 kap.").documents[0]?.changes).toEqual([
      expect.stringMatching(
        /^Ändrat 3 gånger efter beslutet den 11 juni 2024, senast i 5, 7, .* §§ den 1 juli 2026 genom SFS 2025:729\.$/,
      ),
    ])
    expect(rowOf(view, "Skollag (2010:800)", "9 kap.")).toMatchObject({
      // Told with the document, so not twice.
      notes: [],
      documents: [{ changes: ["Upphävt den 1 juli 2026 genom SFS 2025:729, efter beslutet den 11 juni 2024."] }],
    })
  })

  test("before the decision is no change, but that a provision is gone is said", async () => {
    const text = exampleDocument({ publiceras: "webb" }, "Se 9 kap. och 99 kap. skollagen (2010:800) och 4 § SoL.\n")
    const view = await page({
      decisions: [decision("sn-2026-09-15-47", [act("antagen", {}, text)], ["slag: justerat, datum: 2026-09-16"])],
      files: { "documents/sn/exempel.md": text },
    })
    expect(view.changed).toEqual([])
    const notes = (heading: string, provision: string) => rowOf(view, heading, provision).notes.map(({ text }) => text)
    expect(notes("Skollag (2010:800)", "9 kap.")).toEqual(["Upphävt sedan den 1 juli 2026 genom SFS 2025:729."])
    expect(notes("Skollag (2010:800)", "99 kap.")).toEqual(["Lagen har inget sådant kapitel."])
    expect(notes(SOL, "4 §")).toEqual(["Texten säger inte vilket kapitel som menas."])
  })

  test("is told with the day that the facts are good to", async () => {
    const view = await page(CITING)
    expect(view.facts).toMatch(/^Enligt uppgifter från \d+ \p{L}+ \d{4}, om inget annat står\./u)
    expect(sectionOf(view, SOL).facts).toBe("Enligt uppgifter från 15 december 2025.")
  })
})

describe("the documents", () => {
  const citing = (front: Readonly<Record<string, string>>, section: string) =>
    exampleDocument({ publiceras: "webb", ...front }, `Se 1 kap. ${section} § socialtjänstlagen (2025:400).\n`)
  const wording = (section: string) => citing({}, section)
  const names = (view: LawView) =>
    view.sections.flatMap(({ rows }) =>
      rows.flatMap(({ provision, documents }) =>
        documents.map(({ document, lage }) => [provision.text, document.href, lage]),
      ),
    )
  const adopted = decision("sn-2025-06-10-53", [act("antagen", { galler_from: "2025-07-01" }, wording("1"))], APPROVED)
  const home = "../exempel/index.html"

  test.each<readonly [string, Made, readonly unknown[], readonly unknown[]]>([
    ["a draft", { files: { "documents/sn/exempel.md": wording("1") } }, [], [["1 kap. 1 §", home, "Utkast"]]],
    [
      "a decided text whose working file has been changed",
      { decisions: [adopted], files: { "documents/sn/exempel.md": wording("2") } },
      [["1 kap. 1 §", home, undefined]],
      [["1 kap. 1 §", home, undefined]],
    ],
    [
      "a wording to come",
      {
        decisions: [
          adopted,
          decision(
            "sn-2026-11-10-60",
            [act("reviderad", { galler_from: "2027-01-01" }, wording("2"))],
            ["slag: justerat, datum: 2026-11-12"],
          ),
        ],
        files: { "documents/sn/exempel.md": wording("2") },
      },
      [
        ["1 kap. 1 §", home, undefined],
        ["1 kap. 2 §", "../exempel/lydelse/sn-2026-11-10-60/index.html", "Ny lydelse, gäller från 1 januari 2027"],
      ],
      [
        ["1 kap. 1 §", home, undefined],
        ["1 kap. 2 §", "../exempel/lydelse/sn-2026-11-10-60/index.html", "Ny lydelse, gäller från 1 januari 2027"],
      ],
    ],
    [
      "a wording whose minutes are not approved",
      {
        decisions: [
          adopted,
          decision("sn-2026-11-10-60", [act("reviderad", { galler_from: "2026-11-11" }, wording("2"))]),
        ],
        files: { "documents/sn/exempel.md": wording("2") },
      },
      [],
      [["1 kap. 2 §", home, undefined]],
    ],
    [
      "a document for the intranet",
      {
        decisions: [
          decision("sn-2025-06-10-53", [act("antagen", {}, citing({ publiceras: "intranät" }, "1"))], APPROVED),
        ],
        files: { "documents/sn/exempel.md": citing({ publiceras: "intranät" }, "1") },
      },
      [],
      [["1 kap. 1 §", home, undefined]],
    ],
    [
      "a document that has ended",
      {
        decisions: [adopted, decision("sn-2026-02-10-6", [act("upphavd", {})], ["slag: justerat, datum: 2026-02-12"])],
        files: { "documents/sn/exempel.md": wording("1") },
      },
      [],
      [],
    ],
  ])("%s", async (_, made, web, intern) => {
    expect(names(await page({ ...made, audience: "webb" })), "webb").toEqual(web)
    expect(names(await page({ ...made, audience: "intern" })), "intern").toEqual(intern)
  })

  test("each section that cites the provision is named once; many are folded", async () => {
    const body = [1, 2, 3, 4].map(n => `# ${n} Rubrik ${n}\n\nSe 1 § LSS och 1 § LSS.\n`).join("\n")
    const view = await page(decided(`Se 1 § LSS och 2 § LSS.\n\n${body}`))
    const [first] = sectionOf(view, view.sections[0]?.heading ?? "").rows
    expect(first?.documents[0]).toMatchObject({ folded: "Visa 4 avsnitt" })
    expect(first?.documents[0]?.places.map(({ text }) => text)).toEqual([
      "1 Rubrik 1",
      "2 Rubrik 2",
      "3 Rubrik 3",
      "4 Rubrik 4",
    ])
    const second = view.sections[0]?.rows[1]?.documents[0]
    expect([second?.places, second?.folded]).toEqual([[], undefined])
  })
})

test("what lies outside the register comes last, by kind", async () => {
  const view = await page(decided("Se GDPR, prop. 2024/25:89, HSLF-FS 2022:37, artikel 6 i GDPR och 4 § FL.\n"))
  expect(view.sections.map(({ heading, rows }) => [heading, rows.map(({ provision }) => provision.text)])).toEqual([
    ["Förvaltningslag (2017:900)", ["4 §"]],
    ["EU-rättsakter", ["(EU) 2016/679"]],
    ["Myndigheters föreskrifter", ["HSLF-FS 2022:37"]],
    ["Förarbeten", ["prop. 2024/25:89"]],
  ])
})

test("where nothing is cited the page says so", async () => {
  const view = await page(decided("Kommunen ska ge stöd.\n"))
  expect(view).toMatchObject({ sections: [], jump: [], changed: [] })
  expect(view.ingress).toBe("Styrdokumenten hänvisar inte till någon lag.")
})
