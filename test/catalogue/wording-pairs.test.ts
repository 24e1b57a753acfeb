import { describe, expect, test } from "vitest"
import { documentPage, type Entry, pairsOfAll, type SiteInput, wordingPage } from "../../src/catalogue/index.ts"
import type { DecisionEvent } from "../../src/model/decision.ts"
import type { Version } from "../../src/model/state.ts"
import { day, document, entry, FRONT, site, version } from "./sample.ts"

const BODY = { html: "<p>Text.</p>" }

/** The wording number `n`, decided and in force from the first day of a month. */
function wording(n: number, rest: Parameters<typeof version>[0] = {}): Version {
  const datum = day(`20${10 + n}-02-01`)
  const handelser = [{ slag: "justerat", datum, dokument: [] }] as const
  return version({ record: { datum, paragraf: String(n), handelser }, version: { gallerFrom: datum }, ...rest })
}

/** The pairs of a document as "1..2", by the numbers of the paragraphs. */
function pairs(item: Entry, rest: Partial<SiteInput> = {}): readonly string[] {
  const shown = site([item], rest)
  return shown.entries.flatMap(each =>
    pairsOfAll(shown, each).map(({ from, to }) => `${from.record.paragraf}..${to.record.paragraf}`),
  )
}

const wordings = (count: number) => Array.from({ length: count }, (_, place) => wording(place + 1))

describe("the pairs of wordings that are compared", () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [8, 28],
  ])("of %i wordings are all %i", (count, expected) => {
    expect(pairs(entry({ versions: wordings(count) }))).toHaveLength(expected)
  })

  test("have the names of the decisions in their address, the older first", () => {
    const portal = site([entry({ versions: wordings(2) })])
    expect(portal.entries.flatMap(item => pairsOfAll(portal, item)).map(({ path }) => path)).toEqual([
      "iub/jamfor/sn-2011-02-01-1..sn-2012-02-01-2/index.html",
    ])
  })

  test("of many wordings are those near each other, and each with the newest; a near pair lasts", () => {
    const [eleven, twelve] = [11, 12].map(count => pairs(entry({ versions: wordings(count) })))
    expect(twelve).toEqual(expect.arrayContaining(["1..2", "1..8", "5..12", "1..12", "11..12"]))
    expect(twelve).not.toContain("1..9")
    expect(eleven?.filter(pair => !twelve?.includes(pair))).toEqual(["1..11", "2..11", "3..11"])
  })

  test("stand in the order of decision, also where a later decision begins to apply earlier", () => {
    const early = wording(3, { version: { gallerFrom: day("2011-01-01") } })
    expect(pairs(entry({ versions: [early, wording(1), wording(2)] }))).toEqual(["1..2", "1..3", "2..3"])
  })

  test("hold no wording without its text, and on the web none that may not be seen", () => {
    const { wording: _gone, ...textless } = wording(2)
    expect(pairs(entry({ versions: [wording(1), textless, wording(3)] }), { audience: "intern" })).toEqual(["1..3"])
    const unapproved = wording(3, { record: { datum: day("2013-02-01"), paragraf: "3", handelser: [] } })
    const item = entry({ versions: [wording(1), wording(2), unapproved], version: wording(2) })
    const shown = { ...item, state: { ...item.state, version: item.state.versions[1] ?? unapproved } }
    expect(pairs(shown)).toEqual(["1..2"])
    expect(pairs(shown, { audience: "intern" })).toEqual(["1..2", "1..3", "2..3"])
  })

  test("of several bodies are each body's own", () => {
    const other = (n: number) =>
      wording(n, { record: { instans: "kf", datum: day(`20${10 + n}-05-01`), paragraf: `${n}` } })
    const item = entry({ versions: [other(4), other(5)] })
    const both = { ...item, others: [entry({ versions: wordings(2) })] }
    expect(pairs(both, { audience: "intern" })).toEqual(["4..5", "1..2"])
  })
})

const JUDGED: readonly DecisionEvent[] = [
  { slag: "justerat", datum: day("2012-02-01"), dokument: [] },
  { slag: "dom", datum: day("2012-06-01"), utfall: "upphavt", dokument: [] },
  { slag: "laga_kraft", datum: day("2012-07-01"), galler: "dom", dokument: [] },
]

describe("the ways to a comparison", () => {
  test("lead from each wording to what it changed, from an older one also to what applies now", () => {
    const item = entry({ versions: wordings(3) })
    const portal = site([item])
    const [shown = item] = portal.entries
    const page = documentPage(portal, shown, BODY)
    expect(page.whatChanged?.href).toBe("jamfor/sn-2012-02-01-2..sn-2013-02-01-3/index.html")
    expect(page.wordings.map(({ changes }) => changes?.href)).toEqual([
      "jamfor/sn-2012-02-01-2..sn-2013-02-01-3/index.html",
      "jamfor/sn-2011-02-01-1..sn-2012-02-01-2/index.html",
      undefined,
    ])
    expect(page.comparisons.map(({ text }) => text)).toEqual([
      "Socialnämnden § 2, 2012-02-01 och Socialnämnden § 3, 2013-02-01",
      "Socialnämnden § 1, 2011-02-01 och Socialnämnden § 3, 2013-02-01",
      "Socialnämnden § 1, 2011-02-01 och Socialnämnden § 2, 2012-02-01",
    ])
    const links = shown.state.versions.map(each =>
      wordingPage(portal, shown, each, BODY).comparisons.map(({ href }) => href),
    )
    expect(links).toEqual([
      ["../../jamfor/sn-2011-02-01-1..sn-2013-02-01-3/index.html"],
      [
        "../../jamfor/sn-2011-02-01-1..sn-2012-02-01-2/index.html",
        "../../jamfor/sn-2012-02-01-2..sn-2013-02-01-3/index.html",
      ],
      ["../../jamfor/sn-2012-02-01-2..sn-2013-02-01-3/index.html"],
    ])
  })

  test("are not listed where the table leads to all", () => {
    const portal = site([entry({ versions: wordings(2) })])
    expect(portal.entries.map(item => documentPage(portal, item, BODY).comparisons)).toEqual([[]])
  })

  test("pass over a wording that a court has set aside", () => {
    const annulled = wording(2, { record: { datum: day("2012-02-01"), paragraf: "2", handelser: JUDGED } })
    const standing = [wording(1), wording(3)]
    const item = entry({ versions: standing, acts: [...standing, annulled] }, document(FRONT))
    const portal = site([item])
    const [shown = item] = portal.entries
    const changes = documentPage(portal, shown, BODY).wordings.map(row => row.changes?.href)
    expect(changes).toEqual([
      "jamfor/sn-2011-02-01-1..sn-2013-02-01-3/index.html",
      "jamfor/sn-2011-02-01-1..sn-2012-02-01-2/index.html",
      undefined,
    ])
  })
})
