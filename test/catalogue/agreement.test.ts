import { describe, expect, test } from "vitest"
import {
  createSite,
  decidedHeadings,
  documentPage,
  frontPage,
  wordingPage,
  wordingsOf,
} from "../../src/catalogue/index.ts"
import { stateOf } from "../../src/lifecycle/index.ts"
import { inWords } from "../../src/model/date.ts"
import type { DocumentView, WordingView } from "../../src/model/page.ts"
import type { State, Version } from "../../src/model/state.ts"
import { exampleDocument } from "../../src/rules/example-collection.ts"
import type { Gathered } from "../../src/tasks/gather.ts"
import { act, type DecisionSample, day, decision, gathered } from "../lifecycle/sample.ts"
import { createRandom, type Random } from "../text/random.ts"

const BODY = { html: "" }

interface Shown {
  readonly state: State
  readonly document: DocumentView
  readonly wordings: readonly (readonly [Version, WordingView])[]
  readonly front: string
}

/** What lifecycle says of the document `exempel` on a day, and what its pages say in the municipality's own portal. */
function shownOn({ collection, entries, ledger }: Gathered, at: string): Shown {
  const today = day(at)
  const derived = entries.map(({ document }) => ({ document, state: stateOf(document, ledger, today) }))
  const site = createSite({
    settings: collection.settings,
    entries: derived,
    decisions: collection.decisions,
    headings: decidedHeadings(collection.decisions),
    audience: "intern",
    today,
    files: new Set(),
    corrections: new Map(),
    appeals: new Map(),
  })
  const state = derived.find(({ document }) => document.metadata.id === "exempel")?.state
  const entry = site.byId.get("exempel")
  if (entry === undefined || state === undefined) throw new Error("no document")
  return {
    state,
    document: documentPage(site, entry, BODY),
    wordings: wordingsOf(entry).map(version => [version, wordingPage(site, entry, version, BODY)]),
    front: JSON.stringify(frontPage(site).coming),
  }
}

const SENTENCES: Readonly<Record<State["tillstand"], RegExp>> = {
  underlag: /^Underlag\./,
  utkast: /^Utkast\./,
  foreslagen: /^Förslag\./,
  beslutad: /^Beslutad(?: – gäller från |, men kommer inte att gälla\.)/,
  gallande: /^Gäller från /,
  upphort: /^(?:Upphörde|Kom aldrig att gälla)/,
  upphavd: /^Upphävd av (?!domstol)/,
  ersatt: /^Ersatt av /,
  upphavd_av_domstol: /^Upphävd av domstol den /,
}

const applies = (state: State): boolean => state.tillstand === "gallande" || state.tillstand === "beslutad"

/** Says where pages and state part; nothing when they agree. */
function disagreements({ state, document, wordings, front }: Shown, at: string): readonly string[] {
  const faults: string[] = []
  const hold = (what: string, holds: boolean): void => {
    if (!holds) faults.push(`${at} ${state.tillstand}: ${what}`)
  }
  hold(`sentence "${document.status.sentence}"`, SENTENCES[state.tillstand].test(document.status.sentence))
  hold("inhibition on the document's page", says(document, /inhibition/) === state.flaggor.includes("inhiberad"))
  hold("current row", document.wordings.filter(row => row.current).length === Number(state.tillstand === "gallande"))
  for (const row of document.wordings) {
    hold(`row ${row.fran}–${row.till}`, !/^\d/.test(row.till) || row.till >= row.fran)
    hold(`row of court ${row.fran}`, row.till !== "upphävd av domstol" || !row.current)
  }
  const decided = new Set(state.versions.map(version => version.act))
  for (const [version, page] of wordings) {
    const annulled = !decided.has(version.act)
    const shown = version.act === state.version?.act
    const named = version.folder.mapp
    hold(`${named} court`, /domstol/.test(page.banner?.text ?? "") === annulled)
    hold(`${named} court, first`, /^Upphävd av domstol\./.test(page.status.sentence) === annulled)
    hold(
      `${named} in force`,
      /gäller nu\.$/.test(page.banner?.text ?? "") === (shown && state.tillstand === "gallande"),
    )
    hold(
      `${named} sentence "${page.status.sentence}"`,
      /^Gäller /.test(page.status.sentence) === (shown && state.tillstand === "gallande"),
    )
    const ahead = /inte gäller ännu/.test(page.banner?.text ?? "")
    hold(`${named} to come`, !ahead || applies(state))
    hold(`${named} announced`, !front.includes(inWords(version.gallerFrom)) || !shown || ahead)
    if (shown && applies(state) && !annulled) {
      hold(`${named} inhibition`, says(page, /inhibition/) === state.flaggor.includes("inhiberad"))
    }
    if (shown && version.act.slag !== "redaktionell" && applies(state)) {
      const hearsay = state.flaggor.includes("oprovad_import")
      hold(`${named} hearsay`, /enligt uppgift/.test(page.status.sentence) === hearsay)
      hold(`${named} hearsay, document`, /enligt uppgift/.test(document.status.sentence) === hearsay)
    }
    const never = version.slutadeGalla !== undefined && version.slutadeGalla <= version.gallerFrom
    hold(`${named} never applied`, annulled || /att gälla\. /.test(page.status.sentence) === never)
    if (shown && never) hold(`${named} last day`, !/till och med/.test(document.status.sentence))
  }
  return faults
}

function says(page: DocumentView | WordingView, pattern: RegExp): boolean {
  return page.status.notes.some(note => pattern.test(note.text))
}

const DAYS = ["2026-01-15", "2026-03-01", "2026-05-10", "2026-07-20", "2026-08-15", "2026-10-01", "2027-02-01"] as const

function randomDay(random: Random): string {
  const month = 1 + random.below(12)
  return `2026-${String(month).padStart(2, "0")}-${String(1 + random.below(28)).padStart(2, "0")}`
}

function randomEvent(random: Random): string {
  const about = random.pick(["", ", dokument: [exempel]", ", dokument: [annat]"])
  const kind = random.pick([
    "inhibition",
    `inhibition, tom: ${randomDay(random)}`,
    "dom, utfall: upphavt",
    "dom, utfall: avslag",
    "laga_kraft, galler: dom",
    "laga_kraft, galler: beslut",
    "bestyrkt, roll: Enhetschef",
    "justerat",
  ])
  return `slag: ${kind}, datum: ${randomDay(random)}${about}`
}

function randomDecision(random: Random, number: number): DecisionSample {
  const slag = random.pick(["antagen", "antagen", "reviderad", "redaktionell", "upphavd", "forlangd", "foreslar"])
  const other = random.below(4) === 0 ? "annat" : "exempel"
  const replaces = other === "annat" && random.below(2) === 0 ? { ersatter: "[exempel]" } : {}
  const more = {
    ...(random.below(2) === 0 ? { galler_from: randomDay(random) } : {}),
    ...(slag === "forlangd" || random.below(4) === 0 ? { galler_tom: randomDay(random) } : {}),
    ...(random.below(3) === 0 ? { importerad: "ja" } : {}),
    ...replaces,
  }
  const events = Array.from({ length: random.below(6) }, () => randomEvent(random))
  return decision(`sn-${randomDay(random)}-${number}`, [act(slag, more, undefined, other)], events)
}

describe("pages and states agree on what applies, what a court has stayed and what it has set aside", () => {
  test.each(Array.from({ length: 60 }, (_, seed) => seed))("seed %i", async seed => {
    const random = createRandom(seed)
    const decisions = Array.from({ length: 1 + random.below(4) }, (_, number) => randomDecision(random, number + 1))
    const collection = await gathered(decisions, { "documents/sn/annat.md": exampleDocument({ id: "annat" }) })
    expect(DAYS.flatMap(at => disagreements(shownOn(collection, at), at))).toEqual([])
  })

  test("between the judgment and the day it becomes final the wording still applies", async () => {
    const collection = await gathered([
      decision(
        "sn-2026-02-03-4",
        [act("antagen", { galler_from: "2026-03-01" })],
        ["slag: dom, utfall: upphavt, datum: 2026-08-01", "slag: laga_kraft, galler: dom, datum: 2026-09-01"],
      ),
    ])
    const banner = (at: string) => shownOn(collection, at).wordings.map(([, page]) => page.banner?.text)
    expect(banner("2026-08-15")).toEqual(["Det här är den lydelse som gäller nu."])
    expect(banner("2026-09-01")).toEqual(["Den här lydelsen är upphävd av domstol. Den gäller inte."])
    expect(shownOn(collection, "2026-09-01").document.wordings[0]?.till).toBe("upphävd av domstol")
  })
})

test("a wording to come that a court has stayed says so on its page", async () => {
  const collection = await gathered([
    decision("sn-2026-02-03-4", [act("antagen", { galler_from: "2026-03-01" })]),
    decision(
      "sn-2026-05-05-5",
      [act("reviderad", { galler_from: "2026-12-01" })],
      ["slag: inhibition, datum: 2026-06-01, tom: 2026-12-31"],
    ),
  ])
  const [, coming] = shownOn(collection, "2026-07-20").wordings
  expect(coming?.[1].status.notes.map(note => note.text)).toEqual([
    "Domstol har bestämt att beslutet inte får tillämpas till och med 31 december 2026 (inhibition).",
  ])
})

describe("a wording that was repealed before its first day", () => {
  const adopted = decision("sn-2026-02-03-4", [act("antagen", { galler_from: "2026-05-01" })])
  const repealed = decision("sn-2026-03-03-5", [act("upphavd", { galler_from: "2026-04-01" })])

  test.each([
    [
      "2026-03-15",
      "Beslutad, men kommer inte att gälla.",
      "Den här lydelsen kommer inte att gälla.",
      "kommer inte att gälla",
    ],
    ["2026-07-20", "Kom aldrig att gälla.", "Den här lydelsen kom aldrig att gälla.", "kom aldrig att gälla"],
  ])("%s", async (at, sentence, banner, end) => {
    const { document, wordings, front } = shownOn(await gathered([adopted, repealed]), at)
    expect(document.status.sentence).toContain(sentence)
    expect(wordings.map(([, page]) => page.banner?.text)).toEqual([banner])
    expect(document.wordings.map(row => row.till)).toEqual([end])
    expect(document.facts.giltighetstid).toBe(`2026-05-01 – ${end}`)
    expect(front).toBe("[]")
    expect(JSON.stringify([document, wordings.map(([, page]) => page)])).not.toMatch(/31 mars 2026|2026-03-31/)
  })
})
