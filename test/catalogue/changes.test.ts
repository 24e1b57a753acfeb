import { describe, expect, test } from "vitest"
import { changesOf, changesPages, type Entry, feedsOf, pairsOfAll, type SiteInput } from "../../src/catalogue/index.ts"
import type { ChangeRow } from "../../src/model/changes-view.ts"
import type { DecisionEvent } from "../../src/model/decision.ts"
import type { Feed } from "../../src/model/feed.ts"
import type { DecidedAct } from "../../src/model/state.ts"
import { lastingId } from "../../src/tasks/build/lasting-id.ts"
import { day, document, entry, FRONT, SETTINGS, site, version } from "./sample.ts"

function made(entries: readonly Entry[], rest: Partial<SiteInput> = {}) {
  const shown = site(entries, rest)
  const pairs = shown.entries.flatMap(item => pairsOfAll(shown, item))
  const summaries = new Map(pairs.map(({ path }) => [path, "Ett stycke ändras."]))
  const changes = changesOf(shown)
  return {
    pages: changesPages(shown, changes, summaries),
    feeds: feedsOf(shown, changes, summaries, lastingId),
    unbuilt: changesPages(shown, changes, new Map()),
  }
}

const justerat = (datum: string): readonly DecisionEvent[] => [{ slag: "justerat", datum: day(datum), dokument: [] }]

const FIRST = version()
const SECOND = version({
  record: { datum: day("2026-03-17"), paragraf: "21", handelser: justerat("2026-03-20") },
  act: { slag: "reviderad", gallerFrom: day("2026-04-01") },
  version: { gallerFrom: day("2026-04-01") },
})

function without(slag: "upphavd" | "forlangd" | "oversyn" | "foreslar", datum: string, paragraf: string): DecidedAct {
  const { folder, record, act } = version({
    record: { datum: day(datum), paragraf, handelser: justerat(datum) },
    act: { slag },
  })
  return { folder, record, act }
}

type Made = ReturnType<typeof made>

function rowsOf({ pages }: Pick<Made, "pages">): readonly ChangeRow[] {
  return pages.flatMap(({ years }) => years.flatMap(({ months }) => months.flatMap(({ changes }) => changes)))
}

function told(what: Pick<Made, "pages">): readonly string[] {
  return rowsOf(what).map(({ datum, handelse }) => `${datum} ${handelse}`)
}

const idsOf = (feeds: readonly Feed[] | undefined): readonly string[] => (feeds?.[0]?.entries ?? []).map(({ id }) => id)

describe("the list of what a body has decided", () => {
  test("has the newest first, by year and month, with what was decided and what changed", () => {
    const { pages } = made([entry({ versions: [FIRST, SECOND] })])
    expect(
      pages.map(({ path, years }) => [path, years.map(({ id, months }) => [id, months.map(month => month.id)])]),
    ).toEqual([
      [
        "instans/sn/andringar/index.html",
        [
          ["_2026", ["_2026-03"]],
          ["_2025", ["_2025-09"]],
        ],
      ],
    ])
    expect(pages[0]?.years[0]?.months[0]?.heading).toBe("mars 2026")
    expect(rowsOf({ pages })).toEqual([
      {
        datum: "2026-03-17",
        document: { text: "Insatser utan individuell behovsprövning", href: "../../../iub/index.html" },
        handelse: "Ändrad, gäller från 1 april 2026",
        beslut: "Socialnämnden § 21",
        sammanfattning: "Ett stycke ändras.",
        comparison: {
          text: "Jämför med lydelsen beslutad 16 september 2025",
          href: "../../../iub/jamfor/sn-2025-09-16-37..sn-2026-03-17-21/index.html",
        },
      },
      expect.objectContaining({ datum: "2025-09-16", handelse: "Antagen", comparison: undefined }),
    ])
  })

  test("has what was repealed and extended, but neither reviews nor proposals", () => {
    const acts = [
      FIRST,
      without("foreslar", "2025-10-14", "40"),
      without("oversyn", "2025-11-11", "50"),
      without("forlangd", "2025-12-09", "60"),
      without("upphavd", "2026-02-10", "7"),
    ]
    const repealed = entry({ versions: [FIRST], tillstand: "upphavd", acts })
    for (const audience of ["webb", "intern"] as const) {
      expect(told(made([repealed], { audience }))).toEqual([
        "2026-02-10 Upphävd",
        "2025-12-09 Förlängd",
        "2025-09-16 Antagen",
      ])
    }
  })

  test("says when another document took its place, by name only where that is shown", () => {
    const text = document(FRONT.replace("id: iub", "id: ny").replace(/titel: .*/, "titel: Ny riktlinje"))
    const ny = version({
      record: { datum: day("2026-03-17"), paragraf: "22", handelser: justerat("2026-03-20") },
      act: { dokument: "ny" },
      wording: text,
    })
    const old = entry({ versions: [FIRST], tillstand: "ersatt", endedBy: ny })
    expect(told(made([old, entry({ versions: [ny] }, text)]))).toContain("2026-03-17 Ersatt av Ny riktlinje")
    expect(told(made([old]))).toContain("2026-03-17 Ersatt av ett annat dokument")
  })

  test("says of a wording that a court has set aside that it was", () => {
    const handelser: readonly DecisionEvent[] = [
      ...justerat("2026-03-20"),
      { slag: "dom", datum: day("2026-06-01"), utfall: "upphavt", dokument: [] },
      { slag: "laga_kraft", datum: day("2026-07-01"), galler: "dom", dokument: [] },
    ]
    const annulled = version({ record: { datum: day("2026-03-17"), paragraf: "21", handelser } })
    const item = entry({ versions: [FIRST], acts: [FIRST, annulled] })
    expect(told(made([item]))).toContain("2026-03-17 Antagen. Upphävd av domstol")
  })

  test("has of a body what that body decided, and of the site all of it", () => {
    const text = document(FRONT.replace("id: iub", "id: kf").replace("beslutsinstans: sn", "beslutsinstans: kf"))
    const decided = version({
      record: { instans: "kf", datum: day("2026-02-23") },
      act: { dokument: "kf" },
      wording: text,
    })
    const { pages, feeds } = made([entry(), entry({ versions: [decided] }, text)])
    expect(pages.map(page => [page.path, rowsOf({ pages: [page] }).length])).toEqual([
      ["instans/kf/andringar/index.html", 1],
      ["instans/sn/andringar/index.html", 1],
    ])
    expect(feeds.map(({ path, entries }) => [path, entries.length])).toEqual([
      ["andringar.xml", 2],
      ["instans/kf/andringar.xml", 1],
      ["instans/sn/andringar.xml", 1],
    ])
    expect(idsOf(feeds.slice(1)).every(id => idsOf(feeds).includes(id))).toBe(true)
  })

  test("leads to no comparison of a document that could not be built", () => {
    const { unbuilt } = made([entry({ versions: [FIRST, SECOND] })])
    expect(rowsOf({ pages: unbuilt }).map(({ comparison }) => comparison)).toEqual([undefined, undefined])
  })
})

const { webbplats: _website, ...WITHOUT_WEBSITE } = SETTINGS

describe("a feed", () => {
  const item = entry({ versions: [FIRST, SECOND] })

  test("says what was decided, when, by whom and what changed", () => {
    const [feed] = made([item]).feeds
    expect(feed).toMatchObject({
      title: "Nya och ändrade styrdokument: Lövhults kommun",
      updated: "2026-03-17T00:00:00+01:00",
      self: "https://styr.example/andringar.xml",
      page: "https://styr.example/",
    })
    expect(feed?.entries[0]).toMatchObject({
      title: "Insatser utan individuell behovsprövning: ändrad, gäller från 1 april 2026",
      updated: "2026-03-17T00:00:00+01:00",
      href: "https://styr.example/iub/jamfor/sn-2025-09-16-37..sn-2026-03-17-21/",
      summary:
        "Beslutat av Socialnämnden 17 mars 2026, § 21. Jämfört med lydelsen beslutad 16 september 2025: Ett stycke ändras.",
    })
  })

  test("has relative links where no address is known, and in the municipality's own portal", () => {
    for (const rest of [{ settings: WITHOUT_WEBSITE }, { audience: "intern" as const }]) {
      const feeds = made([item], rest).feeds
      expect(feeds[1]).toMatchObject({ self: "andringar.xml", page: "andringar/index.html" })
      expect(feeds[1]?.entries.at(-1)?.href).toBe("../../iub/index.html")
    }
  })

  test("keeps the ids of its entries when the site moves, takes a name, is shown inside, or gets more to tell", () => {
    const before = idsOf(made([item]).feeds)
    expect(new Set(before).size).toBe(2)
    const moved = { ...SETTINGS, webbplats: "https://annan.example/", kommun: "Lövhults stad" }
    expect(idsOf(made([item], { settings: moved }).feeds)).toEqual(before)
    expect(idsOf(made([item], { settings: WITHOUT_WEBSITE }).feeds)).toEqual(before)
    expect(idsOf(made([item], { audience: "intern" }).feeds)).toEqual(before)
    const repealed = entry({ versions: [FIRST, SECOND], acts: [FIRST, SECOND, without("upphavd", "2026-05-19", "33")] })
    expect(idsOf(made([repealed]).feeds).slice(1)).toEqual(before)
  })

  test("keeps the id of an entry when the record of the decision is corrected", () => {
    const lydelse = `sha256:${"1".repeat(64)}`
    const first = version({ act: { lydelse } })
    const mended = { ...first.record, rattar: first.folder.mapp, skal: "Fel nummer", diarienummer: "2025.054 SN" }
    const folder = { ...first.folder, mapp: `${first.folder.mapp}-r1`, record: { ...mended, beslut: [first.act] } }
    const corrected = { ...first, folder, record: mended }
    const decisions = [first.folder, folder]
    const before = made([entry({ versions: [first] })], { decisions: [first.folder] })
    expect(idsOf(made([entry({ versions: [corrected] })], { decisions }).feeds)).toEqual(idsOf(before.feeds))
  })

  test("has the fifty newest and no id twice; an empty one is of today", () => {
    const many = Array.from({ length: 60 }, (_, place) => {
      const text = document(FRONT.replace("id: iub", `id: d${place}`))
      const act = { dokument: `d${place}` }
      return entry({ versions: [version({ act, wording: text, record: { paragraf: String(place) } })] }, text)
    })
    const ids = idsOf(made(many).feeds)
    expect(ids).toHaveLength(50)
    expect(new Set(ids).size).toBe(50)
    expect(made([]).feeds).toMatchObject([{ updated: "2026-11-23T00:00:00+01:00", entries: [] }])
  })
})
