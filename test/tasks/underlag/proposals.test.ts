import { describe, expect, test } from "vitest"
import { exampleDocument } from "../../../src/rules/example-collection.ts"
import type { DraftOptions } from "../../../src/tasks/underlag/index.ts"
import { act, type DecisionSample, decision, gathered } from "../../lifecycle/sample.ts"
import { sample, write } from "./draft.ts"

const clauses = async (options: DraftOptions, decisions: readonly DecisionSample[] = [], files = {}) =>
  write(await gathered(decisions, files), "beslutsmeningar", options)
    .split("\n")
    .slice(2)
    .join("\n")
    .trim()

const FIRST_DAY = "{from: 2027-01-01, tom: tills vidare}"
const draftOf = (changes: Readonly<Record<string, string | undefined>>, body?: string) => ({
  "documents/sn/exempel.md": exampleDocument(changes, body),
})
const ADOPTED = decision("sn-2026-02-03-4", [act("antagen", { galler_from: "2026-03-01" })])

describe("clauses of what is not decided yet", () => {
  test("a draft is adopted from its first day, by the body that it names", async () => {
    const files = draftOf({ giltighetstid: FIRST_DAY, diarienummer: "SN 2026/7" })
    expect(await clauses({ dokument: ["exempel"] }, [], files)).toBe(
      "Socialnämnden beslutar att anta *Riktlinje för exempel* (dnr SN 2026/7) att gälla från och med 1 januari 2027 tills vidare.",
    )
  })

  test("what is not known is a blank", async () => {
    expect(await clauses({ dokument: ["exempel"] }, [], draftOf({ beslutsinstans: undefined }))).toBe(
      "[fyll i: instans] beslutar att anta *Riktlinje för exempel* (dnr [fyll i: diarienummer]) att gälla från och med [fyll i: dag] tills vidare.",
    )
  })

  test("a changed text is revised; the number and the day of the earlier decision are not taken for the new ones", async () => {
    const changes = { diarienummer: "EX 2026/1", giltighetstid: "{from: 2026-03-01, tom: tills vidare}" }
    const files = draftOf(changes, "# 1 Inledning\n\nNy text.\n")
    expect(await clauses({ dokument: ["exempel"] }, [ADOPTED], files)).toBe(
      "Socialnämnden beslutar att revidera *Riktlinje för exempel* (dnr [fyll i: diarienummer]) enligt förslaget, att gälla från och med [fyll i: dag] tills vidare.",
    )
    expect(
      await clauses({ dokument: ["exempel"], diarienummer: "SN 2027/1" }, [ADOPTED], {
        ...files,
        ...draftOf({ ...changes, giltighetstid: FIRST_DAY }, "# 1 Inledning\n\nNy text.\n"),
      }),
    ).toContain("(dnr SN 2027/1) enligt förslaget, att gälla från och med 1 januari 2027 tills vidare.")
  })

  test("an unchanged text has been reviewed, until a day that follows from the meeting", async () => {
    const yearly = { "documents/sn/exempel.md": exampleDocument({ revideras_senast: "vart 2:a år" }) }
    const adopted = decision("sn-2026-02-03-4", [act("antagen", {}, yearly["documents/sn/exempel.md"])])
    expect(await clauses({ dokument: ["exempel"] }, [adopted], yearly)).toBe(
      "Socialnämnden beslutar att anteckna att dokumentet *Riktlinje för exempel* (beslutad 2026-02-03, § 4) har setts över utan ändring och att det ska ses över nästa gång senast [fyll i: dag].",
    )
    expect(await clauses({ dokument: ["exempel"], sammantrade: "sn/2026-12-08" }, [adopted], yearly)).toContain(
      "senast 8 december 2028.",
    )
  })

  test("a review that is not needed is not promised", async () => {
    const files = draftOf({ revideras_senast: "{behovs_inte: Engångsplan.}" })
    const adopted = decision("sn-2026-02-03-4", [act("antagen", {}, files["documents/sn/exempel.md"])])
    expect(await clauses({ dokument: ["exempel:oversyn"] }, [adopted], files)).toMatch(/har setts över utan ändring\.$/)
  })

  test.each([
    ["upphavd", "att upphäva *Riktlinje för exempel* (beslutad 2026-02-03, § 4) från och med [fyll i: dag]."],
    ["forlangd", "giltighetstiden för *Riktlinje för exempel* (beslutad 2026-02-03, § 4) till och med [fyll i: dag]."],
    ["bordlagd", "att bordlägga ärendet om *Riktlinje för exempel*."],
    ["aterremitterad", "att återremittera ärendet om *Riktlinje för exempel* med motiveringen [fyll i: motivering]."],
    ["avslagen", "att avslå förslaget till *Riktlinje för exempel*."],
    ["redaktionell", "utan ändring i sak, från och med [fyll i: dag]."],
  ])("%s can be asked for", async (slag, expected) => {
    expect(await clauses({ dokument: [`exempel:${slag}`] }, [ADOPTED])).toContain(expected)
  })

  test("a lower body proposes to the one that decides; without a name the board does", async () => {
    const files = draftOf({ beslutsinstans: "kf" })
    expect(await clauses({ dokument: ["exempel"], instans: "sn" }, [], files)).toMatch(
      /^Socialnämnden föreslår Kommunfullmäktige besluta att anta /,
    )
    expect(await clauses({ dokument: ["exempel:foreslar"] }, [], files)).toMatch(
      /^Kommunstyrelsen föreslår Kommunfullmäk/,
    )
    expect(await clauses({ dokument: ["exempel"] }, [], files)).toMatch(/^Kommunfullmäktige beslutar att anta /)
    expect(await clauses({ dokument: ["exempel:antagen"], instans: "sn" }, [], files)).toMatch(
      /^Socialnämnden beslutar/,
    )
  })

  test("what is replaced and applies ends on the same day; what has ended already is not ended twice", async () => {
    const files = {
      ...draftOf({ id: "ny", ersatter: "[exempel, borttagen]", giltighetstid: FIRST_DAY, titel: "Ny riktlinje" }),
      "documents/sn/ny.md": exampleDocument({
        id: "ny",
        titel: "Ny riktlinje",
        ersatter: "[exempel, borttagen]",
        giltighetstid: FIRST_DAY,
      }),
      "documents/sn/exempel.md": exampleDocument(),
      "documents/sn/borttagen.md": exampleDocument({ id: "borttagen" }),
    }
    expect(await clauses({ dokument: ["ny"], diarienummer: "1" }, [ADOPTED], files)).toBe(`Socialnämnden beslutar

1. att anta *Ny riktlinje* (dnr 1) att gälla från och med 1 januari 2027 tills vidare,
2. att *Riktlinje för exempel* (beslutad 2026-02-03, § 4) upphör att gälla samma dag.`)
  })

  test("documents of several bodies are put under the body that decides each", async () => {
    const files = { "documents/kf/policy.md": exampleDocument({ id: "policy", titel: "Policy", beslutsinstans: "kf" }) }
    const text = await clauses({ dokument: ["exempel", "policy"] }, [], files)
    expect(text).toMatch(
      /^Socialnämnden beslutar att anta \*Riktlinje[^\n]*\n\nKommunfullmäktige beslutar att anta \*Policy/,
    )
  })
})

describe("tjänsteskrivelse", () => {
  test("is a draft in words, and leaves what must be judged blank", async () => {
    const text = write(await sample(), "tjansteskrivelse", { dokument: ["iub-riktlinje"] })
    expect(text).toMatch(/^# UTKAST: Tjänsteskrivelse\n\n\*\*Det här är ett utkast\.\*\*/)
    expect(text).toContain("- **Datum:** 23 november 2026\n")
    for (const title of ["Ekonomiska konsekvenser", "Barnets bästa", "Konsekvenser för jämställdhet"]) {
      expect(text).toContain(`### ${title}\n\n[fyll i]\n`)
    }
    expect(text).toContain("Ändrad text: ”3.2 Så börjar och slutar en insats”.")
    expect(text).toContain("- Uppföljning av insatser utan individuell behovsprövning 2026 (dnr SN 2026/131)\n")
    expect(text).toContain("- Socialförvaltningen (dokumentet gäller för)\n")
    expect(text).not.toContain("Socialnämnden (dokumentägare)")
  })

  test("names sections that are new and that go", async () => {
    const files = draftOf({}, "Först.\n\n# 1 Inledning\n\nKommunen ska ge stöd.\n\n# 2 Nytt\n\nText.\n")
    const before = exampleDocument(
      {},
      "# 1 Inledning\n\nKommunen ska\nge stöd.\n\n# 2 Gammalt\n\nAvgiften tas ut i efterskott.\n",
    )
    const decided = decision("sn-2026-02-03-4", [act("antagen", {}, before)])
    const text = write(await gathered([decided], files), "tjansteskrivelse", { dokument: ["exempel"] })
    expect(text).toContain("Ändrad text: ”Inledningen”. Nytt: ”2 Nytt”. Utgår: ”2 Gammalt”.")
  })

  test("says when only the facts differ, and when nothing does", async () => {
    const [changed, same] = [
      await gathered([ADOPTED], draftOf({ galler_for: "[Alla]" })),
      await gathered([ADOPTED]),
    ].map(collection => write(collection, "tjansteskrivelse", { dokument: ["exempel"] }))
    expect(changed).toContain("Orden i avsnitten är desamma. Det som skiljer är uppgifterna om dokumentet,")
    expect(same).toContain("Ingen. Arbetstexten är densamma.")
    expect(same).toContain("## Översyn av Riktlinje för exempel")
  })
})
