import { describe, expect, test } from "vitest"
import { statusSentence } from "../../src/catalogue/index.ts"
import type { DecisionRecord } from "../../src/model/decision.ts"
import type { Flagga, State } from "../../src/model/state.ts"
import { day, entry, SETTINGS, TODAY, version } from "./sample.ts"

const DECIDED = "Beslutad av Socialnämnden 16 september 2025, § 37."
const CONTEXT = { settings: SETTINGS, today: TODAY, titles: new Map([["ny", "Riktlinje för stöd"]]) }
const sentence = (state: Partial<State>, today = TODAY) =>
  statusSentence(entry(state).state, { ...CONTEXT, today }).sentence

const proposal = (slag: "foreslar" | "bordlagd" | "aterremitterad") => ({
  versions: [],
  acts: [version({ act: { slag }, record: { datum: day("2026-03-03"), paragraf: "12" } })],
})

const states: readonly (readonly [string, Partial<State>, string])[] = [
  ["gallande", {}, `Gäller från 1 oktober 2025 tills vidare. ${DECIDED}`],
  [
    "gallande till en dag",
    { versions: [version({ version: { gallerTom: day("2027-12-31") } })] },
    `Gäller från 1 oktober 2025 till och med 31 december 2027. ${DECIDED}`,
  ],
  [
    "gallande, imported",
    { versions: [version({ act: { importerad: true } })] },
    "Gäller från 1 oktober 2025 tills vidare. Beslutad av Socialnämnden 16 september 2025, § 37, enligt uppgift i det importerade dokumentet.",
  ],
  ["beslutad", { tillstand: "beslutad" }, `Beslutad – gäller från 1 oktober 2025 tills vidare. ${DECIDED}`],
  [
    "upphort",
    { tillstand: "upphort", versions: [version({ version: { gallerTom: day("2025-12-31") } })] },
    `Upphörde den 31 december 2025. ${DECIDED}`,
  ],
  [
    "upphavd",
    {
      tillstand: "upphavd",
      versions: [version({ version: { slutadeGalla: day("2026-04-01") } })],
      endedBy: version({ act: { slag: "upphavd" }, record: { datum: day("2026-03-03"), paragraf: "12" } }),
    },
    "Upphävd av Socialnämnden den 3 mars 2026, § 12. Gällde till och med 31 mars 2026.",
  ],
  [
    "ersatt",
    {
      tillstand: "ersatt",
      versions: [version({ version: { slutadeGalla: day("2026-04-01") } })],
      endedBy: version({ act: { dokument: "ny" }, record: { datum: day("2026-03-03"), paragraf: "12" } }),
    },
    "Ersatt av Riktlinje för stöd, genom beslut av Socialnämnden 3 mars 2026, § 12. Gällde till och med 31 mars 2026.",
  ],
  [
    "upphavd_av_domstol",
    {
      tillstand: "upphavd_av_domstol",
      versions: [
        version({
          record: {
            handelser: [
              { slag: "dom", datum: day("2026-03-03"), utfall: "upphavt", dokument: [] },
              { slag: "laga_kraft", datum: day("2026-03-24"), galler: "dom", dokument: [] },
            ],
          },
        }),
      ],
    },
    "Upphävd av domstol den 3 mars 2026. Domen fick laga kraft den 24 mars 2026.",
  ],
  ["utkast", { tillstand: "utkast", versions: [] }, "Utkast. Texten är inte beslutad."],
  [
    "utkast, återremitterad",
    { tillstand: "utkast", ...proposal("aterremitterad") },
    "Utkast. Texten är inte beslutad. Återremitterad av Socialnämnden 3 mars 2026, § 12.",
  ],
  [
    "foreslagen",
    { tillstand: "foreslagen", ...proposal("foreslar") },
    "Förslag. Texten är inte beslutad. Föreslagen av Socialnämnden 3 mars 2026, § 12.",
  ],
  [
    "foreslagen, bordlagd",
    { tillstand: "foreslagen", ...proposal("bordlagd") },
    "Förslag. Texten är inte beslutad. Bordlagd av Socialnämnden 3 mars 2026, § 12.",
  ],
  ["underlag", { tillstand: "underlag", versions: [] }, "Underlag. Det är inte ett beslut och gäller inte i sig."],
]

test.each(states)("the sentence: %s", (_name, state, expected) => {
  expect(sentence(state)).toBe(expected)
})

const repealed = (gallerFrom: string, slutadeGalla: string) =>
  version({ version: { gallerFrom: day(gallerFrom), slutadeGalla: day(slutadeGalla) } })
const REPEAL = version({ act: { slag: "upphavd" }, record: { datum: day("2026-03-03"), paragraf: "12" } })

describe("a wording that ended before its first day", () => {
  test.each<[string, Partial<State>, string]>([
    ["repealed", { tillstand: "upphavd", versions: [repealed("2026-05-01", "2026-04-01")] }, "Kom aldrig att gälla."],
    [
      "repealed on its first day, after another that did apply",
      {
        tillstand: "upphavd",
        versions: [repealed("2025-10-01", "2026-04-01"), repealed("2026-04-01", "2026-04-01")],
      },
      "Den här lydelsen kom aldrig att gälla.",
    ],
  ])("%s", (_name, state, expected) => {
    expect(sentence({ ...state, endedBy: REPEAL })).toBe(`Upphävd av Socialnämnden den 3 mars 2026, § 12. ${expected}`)
  })

  test("is told while the day of the repeal is still to come", () => {
    const state = { tillstand: "beslutad", versions: [repealed("2027-05-01", "2027-04-01")] } as const
    expect(sentence(state)).toBe(`Beslutad, men kommer inte att gälla. ${DECIDED}`)
  })

  test("has no last day when its time ran out before it began", () => {
    const backwards = version({ version: { gallerTom: day("2025-09-20"), slutadeGalla: day("2025-09-21") } })
    expect(sentence({ tillstand: "upphort", versions: [backwards] })).toBe(`Kom aldrig att gälla. ${DECIDED}`)
  })
})

describe("events count from their day, and for the documents they name", () => {
  const imported = (event: { datum: string; dokument?: readonly string[] }) =>
    version({
      act: { importerad: true },
      record: { handelser: [{ slag: "bestyrkt", dokument: [], ...event, datum: day(event.datum) }] },
    })
  test.each([
    ["compared", { datum: "2026-01-01" }, false],
    ["compared later", { datum: "2026-12-01" }, true],
    ["another document compared", { datum: "2026-01-01", dokument: ["annan"] }, true],
  ])("an import: %s", (_name, event, hearsay) => {
    expect(sentence({ versions: [imported(event)] }).includes("enligt uppgift")).toBe(hearsay)
  })

  test("a judgment about another document is not this one's", () => {
    const final = { slag: "laga_kraft", galler: "dom", dokument: [] } as const
    const dom = { slag: "dom", utfall: "upphavt" } as const
    const handelser = [
      { ...dom, datum: day("2026-03-03"), dokument: ["iub"] },
      { ...final, datum: day("2026-03-24") },
      { ...dom, datum: day("2026-04-04"), dokument: ["annan"] },
      { ...final, datum: day("2026-04-24") },
    ]
    expect(sentence({ tillstand: "upphavd_av_domstol", versions: [version({ record: { handelser } })] })).toBe(
      "Upphävd av domstol den 3 mars 2026. Domen fick laga kraft den 24 mars 2026.",
    )
  })
})

const forms: readonly (readonly [Partial<DecisionRecord>, string])[] = [
  [
    { form: "delegation", beslutsfattare: "Socialchef", beslutsnummer: "d12" },
    "Beslutad av Socialchef på delegation från Socialnämnden 16 september 2025, beslutsnummer d12.",
  ],
  [
    { form: "ordforandebeslut", beslutsfattare: "Ordföranden" },
    "Beslutad av Ordföranden genom ordförandebeslut för Socialnämnden 16 september 2025.",
  ],
  [
    { form: "verkstallighet", beslutsfattare: "Förvaltningschef", beslutsnummer: "v-3" },
    "Beslutad av Förvaltningschef som ren verkställighet 16 september 2025, beslutsnummer v-3.",
  ],
  [
    { form: "tjansteanteckning", beslutsfattare: "Enhetschef" },
    "Antecknad av Enhetschef i en tjänsteanteckning 16 september 2025.",
  ],
  [{ form: "domstol", domstol: "Kammarrätten i Göteborg" }, "Beslutad av Kammarrätten i Göteborg 16 september 2025."],
]

test.each(forms)("other forms name the role: %o", (record, expected) => {
  expect(sentence({ versions: [version({ record })] })).toBe(`Gäller från 1 oktober 2025 tills vidare. ${expected}`)
})

test("a correction is named beside the decision that it corrects", () => {
  const basis = version()
  const correction = version({
    act: { slag: "redaktionell" },
    record: { form: "delegation", beslutsfattare: "Socialchef", datum: day("2026-03-16"), beslutsnummer: "d12" },
  })
  expect(sentence({ versions: [basis, correction], version: correction })).toBe(
    `Gäller från 1 oktober 2025 tills vidare. ${DECIDED} Rättad av Socialchef på delegation från Socialnämnden 16 mars 2026, beslutsnummer d12.`,
  )
})

describe("flags", () => {
  const flags: readonly (readonly [Flagga, string])[] = [
    ["andrad", "Det finns ett ändringsförslag till texten. Ändringen är inte beslutad."],
    ["ska_ses_over", "Ska ses över senast 31 december 2026."],
    ["forsenad_oversyn", "Översynen är försenad. Dokumentet gäller ändå."],
    ["ej_justerat", "Protokollet är inte justerat ännu."],
    ["ej_kungjort", "Beslutet är inte kungjort på anslagstavlan ännu."],
    ["oprovad_import", "Texten är importerad. Den är inte jämförd med originalet."],
    ["inhiberad", "Domstol har bestämt att beslutet inte får tillämpas tills vidare (inhibition)."],
    ["ny_lydelse_beslutad", "En ny lydelse är beslutad. Den gäller från 1 januari 2027."],
  ]
  test.each(flags)("%s", (flag, expected) => {
    const coming = version({ version: { gallerFrom: day("2027-01-01") } })
    const stayed = version({ record: { handelser: [{ slag: "inhibition", datum: day("2026-03-03"), dokument: [] }] } })
    const { state } = entry({ versions: [stayed], flaggor: [flag], nastaOversyn: day("2026-12-31"), coming })
    expect(statusSentence(state, CONTEXT).notes.map(note => note.text)).toEqual([expected])
  })

  test("overdue never reads as not valid", () => {
    const status = statusSentence(entry({ flaggor: ["forsenad_oversyn"] }).state, CONTEXT)
    expect(status.sentence).toMatch(/^Gäller från/)
    expect(`${status.sentence} ${status.notes.map(note => note.text).join(" ")}`).not.toMatch(
      /ogiltig|gäller inte|upphört/i,
    )
  })
})
