import { describe, expect, test } from "vitest"
import { createSite, decidedHeadings, documentPage } from "../../src/catalogue/index.ts"
import { exampleDocument } from "../../src/rules/example-collection.ts"
import { act, type DecisionSample, decision, gathered } from "../lifecycle/sample.ts"

/** The history on the page of `exempel`, oldest first, in the municipality's own portal. */
async function historyOf(decisions: readonly DecisionSample[], typ = "riktlinje"): Promise<readonly string[]> {
  const working = { "documents/sn/exempel.md": exampleDocument({ typ }) }
  const { collection, entries } = await gathered(decisions, working)
  const { settings, today } = collection
  const site = createSite({
    settings,
    entries,
    decisions: collection.decisions,
    headings: decidedHeadings(collection.decisions),
    audience: "intern",
    today,
    files: new Set(),
    corrections: new Map(),
    appeals: new Map(),
  })
  const entry = site.byId.get("exempel")
  if (entry === undefined) throw new Error("no document")
  return documentPage(site, entry, { html: "" })
    .history.map(({ handelse }) => handelse)
    .toReversed()
}

const text = (typ: string) => exampleDocument({ typ })
const NOTICE = ["slag: anslaget, datum: 2026-02-09"]

describe("historiken", () => {
  test.each([
    [act("foreslar", { galler_from: "2027-01-01" }), "Föreslagen att gälla från 2027-01-01"],
    [act("foreslar"), "Föreslagen"],
    [act("antagen", { galler_from: "2026-03-01" }), "Antagen, gäller från 2026-03-01"],
    [act("forlangd", { galler_tom: "2028-12-31" }), "Förlängd till och med 2028-12-31"],
    [act("forlangd", { galler_tom: "tills vidare" }), "Förlängd tills vidare"],
    [act("upphavd", { galler_from: "2026-06-01" }), "Upphävd från 2026-06-01"],
    [act("upphavd"), "Upphävd"],
  ])("%j: %s", async (decided, expected) => {
    expect(await historyOf([decision("sn-2026-02-03-4", [decided])])).toEqual([expected])
  })

  test.each([
    ["riktlinje", "antagen", "Justeringen anslagen"],
    ["taxa", "antagen", "Kungjort på anslagstavlan"],
    ["taxa", "upphavd", "Kungjort på anslagstavlan"],
    // Nothing is made known by what only prepares a decision.
    ["taxa", "foreslar", "Justeringen anslagen"],
  ])("anslaget för %s, %s: %s", async (typ, slag, expected) => {
    const decided = act(slag, {}, slag === "upphavd" ? undefined : text(typ))
    const history = await historyOf([decision("sn-2026-02-03-4", [decided], NOTICE)], typ)
    expect(history.at(-1)).toBe(expected)
  })

  test.each([
    ['slag: anmalt, datum: 2026-04-14, paragraf: "34"', "Anmält till Socialnämnden 14 april 2026, § 34"],
    ["slag: anmalt, datum: 2026-04-14, instans: ks", "Anmält till Kommunstyrelsen 14 april 2026"],
  ])("%s", async (event, expected) => {
    const by = { form: "delegation", paragraf: undefined, beslutsfattare: "Enhetschef" }
    expect((await historyOf([decision("sn-2026-03-03-d1", [act("antagen")], [event], by)])).at(-1)).toBe(expected)
  })
})
