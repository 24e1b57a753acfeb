import { describe, expect, test } from "vitest"
import {
  accessibilityPage,
  documentPage,
  type Entry,
  frontPage,
  listPages,
  publicDecisions,
  publishedVersions,
  type SiteInput,
  textLinks,
  visibleOnWeb,
  wordingPage,
  wordingsOf,
} from "../../src/catalogue/index.ts"
import { createLedger, type Ledger } from "../../src/lifecycle/index.ts"
import type { DecisionFacts } from "../../src/model/decision.ts"
import { day, document, entry, FRONT, SETTINGS, site, TODAY, version } from "./sample.ts"

const BODY = { html: "<p>Text.</p>" }

function ledgerOf(decisions: readonly DecisionFacts[]): Ledger {
  const files = new Map()
  return createLedger({ documents: [], attachments: files, decisions, settings: SETTINGS, today: TODAY, files })
}

const named = (id: string, titel: string, typ = "riktlinje") =>
  FRONT.replace("id: iub", `id: ${id}`)
    .replace("titel: Insatser utan individuell behovsprövning", `titel: ${titel}`)
    .replace("typ: riktlinje", `typ: ${typ}`)

function other(id: string, titel: string, typ = "riktlinje"): Entry {
  const text = document(named(id, titel, typ))
  return entry({ versions: [version({ act: { dokument: id }, wording: text })] }, text)
}

describe("what the public may see", () => {
  const unapproved = { handelser: [] }
  test.each([
    ["decided, approved, for the web", entry(), true],
    ["for the intranet", entry({}, document(FRONT.replace("webb", "intranät"))), false],
    ["not said where", entry({}, document(FRONT.replace("publiceras: webb", ""))), false],
    ["minutes not approved", entry({ versions: [version({ record: unapproved })] }), false],
    ["approved at once", entry({ versions: [version({ record: { ...unapproved, omedelbartJusterad: true } })] }), true],
    ["imported", entry({ versions: [version({ record: unapproved, act: { importerad: true } })] }), true],
    [
      "decided by delegation",
      entry({ versions: [version({ record: { ...unapproved, form: "delegation", beslutsfattare: "Chef" } })] }),
      true,
    ],
    [
      "approved tomorrow",
      entry({
        versions: [version({ record: { handelser: [{ slag: "justerat", datum: day("2026-11-24"), dokument: [] }] } })],
      }),
      false,
    ],
    ["a draft", entry({ tillstand: "utkast", versions: [] }), false],
    ["proposed", entry({ tillstand: "foreslagen", versions: [] }), false],
    ["underlag", entry({ tillstand: "underlag", versions: [] }), false],
  ])("%s", (_name, item, visible) => {
    expect(visibleOnWeb(item, SETTINGS, TODAY)).toBe(visible)
    expect(publishedVersions(item, SETTINGS, TODAY)).toHaveLength(visible ? 1 : 0)
  })

  test("decisions with minutes not approved are not counted", () => {
    const approved = version().folder
    const waiting = version({ record: { ...unapproved, paragraf: "38" } }).folder
    expect(publicDecisions(ledgerOf([approved, waiting]))).toEqual([approved])
  })

  test("no draft, flag or unpublished wording is left on any page", () => {
    const waiting = version({
      record: { ...unapproved, datum: day("2026-11-20"), paragraf: "99" },
      version: { gallerFrom: day("2027-01-01") },
    })
    const proposed = version({ act: { slag: "foreslar" }, record: { datum: day("2026-11-01"), paragraf: "77" } })
    const shown = version()
    const item = entry({
      versions: [shown, waiting],
      version: shown,
      coming: waiting,
      acts: [shown, proposed],
      flaggor: ["andrad", "forsenad_oversyn", "ska_ses_over", "ny_lydelse_beslutad", "oprovad_import"],
    })
    const draft = entry(
      { tillstand: "utkast", versions: [] },
      document(`${named("hemlig", "Hemligt utkast")}\nrelaterade: [iub]`),
    )
    const portal = site([item, draft])
    const [seen] = portal.entries
    if (seen === undefined) throw new Error("nothing is shown")
    const text = JSON.stringify([frontPage(portal), listPages(portal), documentPage(portal, seen, BODY)])
    expect(text).not.toMatch(/Hemlig|hemlig|§ 99|§ 77|försenad|Ska ses över|ändringsförslag/)
    expect(text).toMatch(/inte jämförd med originalet/)
    expect(wordingsOf(seen)).toEqual([shown])
  })

  test("the municipality's own portal has drafts, flags and who is responsible", () => {
    const draft = entry({ tillstand: "utkast", versions: [] }, document(named("nytt", "Nytt utkast")))
    const overdue = entry({ flaggor: ["forsenad_oversyn"] })
    const portal = site([overdue, draft], { audience: "intern" })
    expect(frontPage(portal).drafts.map(item => item.document.text)).toEqual(["Nytt utkast"])
    const page = documentPage(portal, overdue, BODY)
    expect(page.internt?.ansvarig).toBe("Verksamhetsutvecklare")
    expect(page.status.notes.map(note => note.text)).toContain("Översynen är försenad. Dokumentet gäller ändå.")
  })
})

describe("lists", () => {
  const entries = ["Östra", "Ängar", "Ånga", "Zoner", "Avgift 10", "Avgift 9"].map((titel, index) =>
    other(`d${index}`, titel, titel.startsWith("Avgift") ? "taxa" : "riktlinje"),
  )
  const portal = site(entries)

  test("å, ä and ö come last, and numbers in order", () => {
    const register = listPages(portal).find(page => page.path === "register/index.html")
    expect(register?.sections[0]?.rows.map(row => row.document.text)).toEqual([
      "Avgift 9",
      "Avgift 10",
      "Zoner",
      "Ånga",
      "Ängar",
      "Östra",
    ])
  })

  test("the doors count what is in force, and the författningssamling holds föreskrifter alone", () => {
    const front = frontPage(portal)
    expect(front.types.map(({ text, antal, href }) => [text, antal, href])).toEqual([
      ["Riktlinjer", 4, "typ/riktlinje/index.html"],
      ["Taxor", 2, "typ/taxa/index.html"],
    ])
    expect(front.bodies.map(({ text, antal }) => [text, antal])).toEqual([["Socialnämnden", 6]])
    expect(front.statutes.antal).toBe(2)
    const statutes = listPages(portal).find(page => page.path === "forfattningssamling/index.html")
    expect(statutes?.sections.flatMap(section => section.rows).length).toBe(2)
  })

  test("what was decided in the last 90 days is new, older decisions are not", () => {
    const fresh = entry({ versions: [version({ record: { datum: day("2026-08-25"), paragraf: "1" } })] })
    expect(frontPage(site([fresh])).news.map(item => [item.datum, item.handelse, item.beslut])).toEqual([
      ["2026-08-25", "Antagen", "Socialnämnden § 1"],
    ])
    expect(frontPage(site([entry()])).news).toEqual([])
  })
})

describe("wordings", () => {
  const old = version({ version: { slutadeGalla: day("2026-01-01") } })
  const now = version({
    record: { datum: day("2025-12-09"), paragraf: "104" },
    version: { gallerFrom: day("2026-01-01") },
  })
  const item = entry({ versions: [old, now], version: now })
  const portal = site([item])

  test("an older one says so before everything else, and leads to the one in force", () => {
    const page = wordingPage(portal, item, old, BODY)
    expect(page.banner).toEqual({
      tone: "viktig",
      text: "Det här är en äldre lydelse. Den gällde till och med 31 december 2025.",
      link: { text: "Läs den lydelse som gäller nu", href: "../../index.html" },
    })
    expect(page.status.sentence).toBe(
      "Gällde från 1 oktober 2025 till och med 31 december 2025. Beslutad av Socialnämnden 16 september 2025, § 37.",
    )
    expect(page.path).toBe("iub/lydelse/sn-2025-09-16-37/index.html")
    expect(page.frame.canonical).toBe("https://styr.example/iub/lydelse/sn-2025-09-16-37/")
  })

  test("the table of wordings has the newest first and only files that exist", () => {
    const pdf = "iub/lydelse/sn-2025-12-09-104/iub-sn-2025-12-09-104.pdf"
    const page = documentPage(site([item], { files: new Set([pdf]) }), item, BODY)
    expect(page.wordings.map(row => [row.fran, row.till, row.current, row.pdf?.href])).toEqual([
      ["2026-01-01", "tills vidare", true, "lydelse/sn-2025-12-09-104/iub-sn-2025-12-09-104.pdf"],
      ["2025-10-01", "2025-12-31", false, undefined],
    ])
    expect(page.earlier?.href).toBe("lydelse/sn-2025-09-16-37/index.html")
  })

  test("what a court has set aside keeps its address", () => {
    const dead = version({
      record: {
        handelser: [
          { slag: "justerat", datum: day("2025-09-22"), dokument: [] },
          { slag: "dom", datum: day("2026-03-03"), utfall: "upphavt", dokument: [] },
          { slag: "laga_kraft", datum: day("2026-03-24"), galler: "dom", dokument: [] },
        ],
      },
    })
    const annulled = entry({ tillstand: "upphavd_av_domstol", versions: [], acts: [dead] })
    const court = site([annulled])
    const [seen] = court.entries
    const [wording] = seen === undefined ? [] : wordingsOf(seen)
    if (seen === undefined || wording === undefined) throw new Error("nothing is shown")
    expect(wordingPage(court, seen, wording, BODY).banner?.text).toBe(
      "Den här lydelsen är upphävd av domstol. Den gäller inte.",
    )
    expect(documentPage(court, seen, BODY).status.sentence).toMatch(/^Upphävd av domstol den 3 mars 2026/)
  })
})

test("links in the text lead to pages and files that exist, and nowhere else", () => {
  const item = entry()
  const bild = "iub/lydelse/sn-2025-09-16-37/iub/bild.png"
  const portal = site([item, other("taxan", "Taxan")], { files: new Set([bild]) })
  const links = textLinks(portal, item, item.state.version, "iub/index.html")
  expect(links.link("../kf/taxan.md#avgifter")).toBe("../taxan/index.html#avgifter")
  expect(links.link("../kf/hemlig.md")).toBeUndefined()
  expect(links.image("iub/bild.png")).toBe("lydelse/sn-2025-09-16-37/iub/bild.png")
  expect(links.image("iub/annan.png")).toBeUndefined()
})

test("the accessibility statement claims nothing beyond what was examined", () => {
  const known = (tillganglighet: SiteInput["settings"]["tillganglighet"]) =>
    accessibilityPage(site([], { settings: { ...SETTINGS, tillganglighet } })).known.join(" ")
  expect(known({ brister: [] })).toMatch(/inte granskad ännu/)
  expect(known({ brister: ["PDF"], granskad: day("2026-03-03") })).toMatch(/3 mars 2026.*delvis förenlig/)
  expect(known({ brister: [], granskad: day("2026-03-03") })).not.toMatch(/förenlig|uppfyller/)
})
