import { describe, expect, test } from "vitest"
import { exampleDocument } from "../../../src/rules/example-collection.ts"
import { collect } from "../../collection.ts"
import { act, BODIES, decision, decisionFiles, gathered } from "../../lifecycle/sample.ts"
import { sample, sampleFiles, write } from "./draft.ts"

const HELD = ["slag: justerat, datum: 2026-02-06", "slag: anslaget, datum: 2026-02-09"]

describe("underlag till paragraf", () => {
  test("has what is recorded, and says that the approved minutes count", async () => {
    const text = write(await sample(), "paragraf", { sammantrade: "sn/2025-06-10", paragraf: "§ 52" })
    expect(text).toContain("Det är det justerade protokollet som räknas.")
    expect(text).toContain("## § 52 Antagande av Riktlinje för insatser utan individuell behovsprövning")
    expect(text).toContain(
      "2. att *Riktlinje för råd och stöd i öppenvården* (beslutad 2021-10-12, § 81) upphör att gälla samma dag.",
    )
    expect(text).toContain(", lydelse sha256:ad0e4b34af1840e86406a40bd866bc1bbff37d5e7a81c0d7a57ce92585c9e2fe\n")
    expect(text).toContain("### Reservationer\n\n[fyll i]\n")
  })

  test("a proposal is to the body that decides", async () => {
    expect(write(await sample(), "paragraf", { beslut: "ks-2026-11-03-121" })).toContain(
      "Kommunstyrelsen föreslår Kommunfullmäktige besluta\n\n1. att anta *Inköpspolicy* (dnr KS 2026/112)",
    )
  })

  test("a text that was changed at the meeting is said to be", async () => {
    expect(write(await sample(), "paragraf", { beslut: "sn-2025-12-09-104" })).toContain(
      "(dnr SN 2025/190) med de ändringar som gjordes vid sammanträdet, att gälla från och med 1 januari 2026 tills vidare.",
    )
  })
})

describe("anslag", () => {
  test("has the days that follow from the notice, and no document", async () => {
    const text = write(await sample(), "anslag", { sammantrade: "sn/2025-06-10" })
    expect(text).toContain("| Paragrafer | §§ 52 och 53 [fyll i: övriga paragrafer] |")
    expect(text).toContain(
      "| Sista dag för överklagande | 9 juli 2025 |\n| Anslaget får tas ned tidigast | 10 juli 2025 |",
    )
    expect(text).toContain("§ 53 gäller dokument av en typ som räknas till kommunala föreskrifter.")
    expect(text).not.toMatch(/Riktlinje|Delegationsordning|http|\]\(/)
  })

  test("before the notice the days are blanks with their rule, or reckoned from the day that is given", async () => {
    const one = await gathered([decision("sn-2026-11-17-9", [act("antagen")], ["slag: justerat, datum: 2026-11-20"])])
    const before = write(one, "anslag", { sammantrade: "sn/2026-11-17" })
    // Two days after a Friday is a Sunday; the next working day is meant.
    expect(before).toContain("| Anslaget sätts upp | [fyll i: dag], senast 23 november 2026 |")
    expect(before).toContain("| Sista dag för överklagande | [fyll i: dag], tre veckor från dagen")
    const planned = write(one, "anslag", { sammantrade: "sn/2026-11-17", anslaget: "2026-12-03" })
    expect(planned).toContain("| Sista dag för överklagande | 28 december 2026 |")
    expect(() => write(one, "anslag", { sammantrade: "sn/2026-11-17", anslaget: "2026-11-19" })).toThrow(/före den 20/)
  })

  test("what was approved at once has a notice of its own", async () => {
    const two = await gathered([
      decision("sn-2026-11-17-9", [act("antagen")]),
      decision("sn-2026-11-17-10", [act("oversyn")], [], { omedelbart_justerad: "ja" }),
    ])
    const text = write(two, "anslag", { sammantrade: "sn/2026-11-17" })
    expect(text).toContain("## Socialnämnden 17 november 2026: Justerat protokoll")
    expect(text).toContain("| Paragrafer | § 9 [fyll i")
    expect(text).toContain("## Socialnämnden 17 november 2026: Omedelbart justerade paragrafer")
    expect(text).toMatch(/\| Paragrafer \| § 10 [^\n]*\n\| Protokollet justerat \| 17 november 2026 \|/)
  })

  test("a notice that was taken down too early is told of", async () => {
    const events = [...HELD, "slag: nedtaget, datum: 2026-02-20"]
    const early = await gathered([decision("sn-2026-02-03-4", [act("antagen")], events)])
    expect(write(early, "anslag", { sammantrade: "sn/2026-02-03" })).toContain("**Anslaget togs ned för tidigt.**")
  })

  test.each([
    [
      "taken down too early and posted anew the same day",
      ["nedtaget, datum: 2026-02-20", "anslaget, datum: 2026-02-20"],
      "20 februari",
      "13 mars",
    ],
    [
      "posted anew when the time has run",
      ["nedtaget, datum: 2026-03-03", "anslaget, datum: 2026-03-10"],
      "9 februari",
      "2 mars",
    ],
  ])("a notice %s has the days that status tells", async (_name, events, from, last) => {
    const held = [...HELD, ...events.map(event => `slag: ${event}`)]
    const one = await gathered([decision("sn-2026-02-03-4", [act("antagen")], held)])
    const text = write(one, "anslag", { sammantrade: "sn/2026-02-03" })
    expect(text).toContain(`| Anslaget sätts upp | ${from} 2026 |\n| Sista dag för överklagande | ${last} 2026 |`)
    expect(text).not.toContain("för tidigt")
    const iso = from === "9 februari" ? "2026-02-09" : "2026-02-20"
    expect(write(one, "beslutslista", { sammantrade: "sn/2026-02-03" })).toContain(`| 2026-02-06 | ${iso} |`)
  })

  test("one notice of a joint committee starts no time", async () => {
    const joint = {
      "styrdok.yaml": BODIES.replace("Socialnämnden, slag: namnd", "Socialnämnden, slag: gemensam_namnd"),
    }
    const text = write(await gathered([decision("sn-2026-02-03-4", [act("antagen")], HELD)], joint), "anslag", {
      sammantrade: "sn/2026-02-03",
    })
    expect(text).toContain("Nämnden är gemensam.")
    expect(text).toContain("| Anslaget sätts upp | 9 februari 2026 |\n| Sista dag för överklagande | [fyll i: dag],")
  })
})

describe("ärendets väg", () => {
  test.each([
    ["riktlinje", "Justeringen anslagen 9 februari 2026"],
    ["taxa", "Kungjort på anslagstavlan 9 februari 2026"],
  ])("the notice of a %s: %s", async (typ, expected) => {
    const wording = exampleDocument({ typ })
    const one = await gathered([decision("sn-2026-02-03-4", [act("antagen", {}, wording)], HELD)])
    expect(write(one, "arendets-vag", { dokument: ["exempel"] })).toContain(expected)
  })

  test("a report is to a meeting", async () => {
    const by = { form: "delegation", paragraf: undefined, beslutsfattare: "Enhetschef" }
    const reported = ['slag: anmalt, datum: 2026-04-14, instans: sn, paragraf: "34"']
    const one = await gathered([decision("sn-2026-03-03-d1", [act("antagen")], reported, by)])
    expect(write(one, "arendets-vag", { dokument: ["exempel"] })).toContain(
      "Anmält till Socialnämnden 14 april 2026, § 34",
    )
  })
})

describe("expedieringslista", () => {
  test("names roles with their addresses, and who answers for what was replaced", async () => {
    const text = write(await sample(), "expedieringslista", {
      dokument: ["iub-riktlinje"],
      sammantrade: "sn/2025-06-10",
    })
    expect(text).toContain(
      "| [ ] | Verksamhetsutvecklare socialtjänst | dokumentansvarig, kontakt | utveckling.social@lovhult.example |",
    )
    expect(text).toContain("| [ ] | Socialchef | ansvarig för Riktlinje för råd och stöd i öppenvården, som ersätts |")
    expect(text).not.toContain("| Socialnämnden |")
    expect(text).not.toContain("Delegationsordning")
    expect(text).toContain("Inget är infört som expedierat ännu.")
  })

  test("tells what is done, and that the minutes are not approved", async () => {
    const sent = ["slag: expedierat, datum: 2026-02-05, kalla: Registrator"]
    const text = write(await gathered([decision("sn-2026-02-03-4", [act("antagen")], sent)]), "expedieringslista", {
      dokument: ["exempel"],
    })
    expect(text).toContain("Infört som expedierat:\n\n- 5 februari 2026 (Registrator)\n")
    expect(text).toContain("Protokollet är inte infört som justerat ännu.")
  })
})

test("beslutslista has every act of the meeting in order", async () => {
  const meeting = await gathered([
    decision("sn-2026-02-03-10", [act("upphavd", { galler_from: "2026-03-01" }, undefined, "annan")], HELD),
    decision("sn-2026-02-03-9", [act("antagen", { galler_from: "2026-02-10", revideras_senast: "2028-01-01" })], HELD),
    decision("sn-2026-02-04-11", [act("oversyn")], HELD),
  ])
  const rows = write(meeting, "beslutslista", { sammantrade: "sn/2026-02-03" })
    .split("\n")
    .filter(line => /^\| \d/.test(line))
  expect(rows).toEqual([
    "| 9 | EX 2026/1 | Riktlinje för exempel | Antagen | 2026-02-10 | 2026-02-06 | 2026-02-09 |",
    "| 10 | EX 2026/1 | annan | Upphävd | 2026-03-01 | 2026-02-06 | 2026-02-09 |",
  ])
})

describe("mandatperiod", () => {
  test("lists by day what is to be reviewed before the term ends, for the body that decided it", async () => {
    const text = write(await sample(), "mandatperiod", { instans: "sn" })
    expect(text).toContain("## Socialnämnden: mandatperioden 2026–2030")
    expect(text.match(/^\| \d.*$/gm)?.map(line => line.split(" | ")[1])).toEqual([
      "Delegationsordning för socialnämnden",
      "Riktlinje för insatser utan individuell behovsprövning",
      "Dokumenthanteringsplan för socialnämnden",
      "Katalog över öppna insatser",
      "Riktlinje för samverkan kring barn och unga",
    ])
    expect(text).toContain("Översynen är försenad. Dokumentet gäller ändå.")
    expect(text).toContain("| Socialnämnden § 104, 2025-12-09 | Årligen. |")
    expect(text).not.toContain("Kommunfullmäktige")
  })

  test("names the next term half a year before it begins, and what falls after the term is left out", async () => {
    const at = async (today: string) => {
      const text = exampleDocument({ revideras_senast: "2027-06-01" })
      const decided = decisionFiles(decision("sn-2024-02-03-4", [act("antagen", {}, text)]))
      return write(
        await collect({ "styrdok.yaml": BODIES, "documents/sn/exempel.md": text, ...decided }, today),
        "mandatperiod",
      )
    }
    expect(await at("2026-03-01")).toContain("mandatperioden 2022–2026")
    expect(await at("2026-03-01")).toContain("Inget dokument har en översyn")
    expect(await at("2026-06-01")).toMatch(/mandatperioden 2026–2030[\s\S]*\| 2027-06-01 \| Riktlinje för exempel \|/)
  })

  test("a document without a day is named too, and so is each term's and what runs out", async () => {
    const texts = {
      exempel: exampleDocument({ revideras_senast: undefined }),
      varje: exampleDocument({ id: "varje", titel: "Varje", revideras_senast: "varje mandatperiod" }),
      kort: exampleDocument({ id: "kort", titel: "Kort", revideras_senast: "2036-01-01" }),
    }
    const acts = [
      act("antagen", {}, texts.exempel),
      act("antagen", {}, texts.varje, "varje"),
      act("antagen", { galler_tom: "2027-12-31" }, texts.kort, "kort"),
    ]
    const files = Object.entries(texts).map(([id, text]) => [`documents/sn/${id}.md`, text] as const)
    const text = write(await gathered([decision("sn-2026-02-03-4", acts)], Object.fromEntries(files)), "mandatperiod")
    expect(text).toContain("Ingen dag för översyn är bestämd för:\n\n- Riktlinje för exempel\n")
    expect(text).toMatch(/\| 2026-10-15 \| Varje \|[^\n]*\| Varje mandatperiod\. Översynen är försenad/)
    expect(text).toMatch(/\| Kort \|[^\n]*Gäller till och med 2027-12-31\./)
  })
})

describe("ärendets väg", () => {
  test("goes from the proposal to the body that is to decide, and on to its decision", async () => {
    expect(write(await sample(), "arendets-vag", { diarienummer: "KS  2026/112" })).toContain(
      "**Kommunstyrelsen 3 november 2026, § 121: föreslår → Kommunfullmäktige: ska besluta**",
    )
    const decided = decision("kf-2026-12-14-88", [act("antagen", {}, undefined, "inkopspolicy")], [], {
      diarienummer: "KS 2026/112",
    })
    const later = await collect({ ...sampleFiles(), ...decisionFiles(decided) }, "2026-12-15")
    const text = write(later, "arendets-vag", { dokument: ["inkopspolicy"] })
    expect(text).toContain(
      "**Kommunstyrelsen 3 november 2026, § 121: föreslår → Kommunfullmäktige 14 december 2026, § 88: antar**",
    )
    expect(text).toContain("- Justering av protokollet, senast 28 december 2026.")
  })

  test("the next meetings of the body are named, and what is awaited after them", async () => {
    const text = write(await sample(), "arendets-vag", { dokument: ["inkopspolicy"] })
    expect(text).toContain(
      "- Beslut av Kommunfullmäktige. Närmaste sammanträden: 30 november 2026 och 14 december 2026.",
    )
    expect(write(await sample(), "arendets-vag", { dokument: ["biblioteksplan"] })).toContain(
      "- Sista dag att överklaga är 25 november 2026. Tidigast laga kraft är 26 november 2026.",
    )
  })

  test("a text that nobody has decided on is on its way too", async () => {
    expect(write(await sample(), "arendets-vag", { diarienummer: "BUN 2026/082" })).toContain(
      "- Rutin vid kränkande behandling är ett förslag som inget beslut är infört om. Beslut av Barn- och utbildningsnämnden.",
    )
    expect(write(await sample(), "arendets-vag", { dokument: ["iub-riktlinje"] })).toContain(
      "är ändrad, och inget beslut är infört om ändringen.",
    )
  })

  test("a proposal that was decided in another matter awaits nothing", async () => {
    const decided = decision("kf-2026-12-14-88", [act("antagen", {}, undefined, "inkopspolicy")], [], {
      diarienummer: "KF 2026/5",
    })
    const later = await collect({ ...sampleFiles(), ...decisionFiles(decided) }, "2026-12-15")
    expect(write(later, "arendets-vag", { dokument: ["inkopspolicy"] })).not.toContain("ska besluta")
  })

  test("a corrected record is passed over", async () => {
    const wrong = decision("sn-2026-02-03-4", [act("antagen")])
    const right = decision("sn-2026-02-03-4-r1", [act("antagen")], [], {
      rattar: "sn-2026-02-03-4",
      skal: "Fel diarienummer.",
      diarienummer: "EX 2026/2",
    })
    const text = write(await gathered([wrong, right]), "arendets-vag", { dokument: ["exempel"] })
    expect(text).toContain("## Dnr EX 2026/2")
    expect(text).not.toContain("EX 2026/1")
  })
})
