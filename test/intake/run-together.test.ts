import { existsSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { furtherBodies } from "../../src/config/index.ts"
import { importText } from "../../src/intake/index.ts"
import { imported, options } from "./examples.ts"

const TYPES = [...options.types, { id: "foreskrift", namn: "Föreskrift", plural: "Föreskrifter" }]
const factsOf = (text: string) => {
  const { metadata } = imported(text, { types: TYPES }).report
  return Object.fromEntries(Object.entries(metadata).map(([key, { value }]) => [key, value]))
}
const warned = (text: string) =>
  imported(text).report.warnings.map(({ code, message }) => `${code}: ${message.split(".")[0]}`)

const REST = "\n\n1 Inledning\n\nHär står varför dokumentet finns och vem det gäller för.\n"

describe("första sidor vars etiketter har runnit ihop", () => {
  test("etikett efter etikett på en rad", () => {
    const text = `1 1(4) Namn på dokumentet: Lånecyklar Dokumenttyp: Riktlinje Beslutad av: Kommunfullmäktige Diarienummer: KS 2024/12 Dokumentansvarig: Administrativ chef Gäller: Tillsvidare Beslutad: Revideras: Riktlinje för lånecyklar, bilaga till planen${REST}`
    expect(factsOf(text)).toMatchObject({
      titel: "Lånecyklar",
      typ: "riktlinje",
      beslutsinstans: "kf",
      diarienummer: "KS 2024/12",
      dokumentansvarig: "Administrativ chef",
      giltighetstid: { tom: "tills vidare" },
    })
    expect(factsOf(text).revideras_senast ?? "").toBe("")
    expect(warned(text)).toEqual(
      expect.arrayContaining(["uppgift-tom: ”Beslutad” saknar värde", "uppgift-tom: ”Revideras” saknar värde"]),
    )
    expect(imported(text).body).toContain("Riktlinje för lånecyklar, bilaga till planen")
  })

  test("en tabell som lästes kolumn för kolumn: etiketterna först, sedan värdena", () => {
    const text = `Föreskrifter för cyklar Exempelköpings kommun Dokumenttyp: föreskrift Fastställda av: kommunfullmäktige Status: fastställda den 26 september 2016 Giltighetstid: gäller tills vidare Exempelköpings kommun Storgatan\n2 Diarienummer KS-0715/2015 Tidpunkt för fastställande Dokumentansvarig Intervall för aktualitetsprövning Kommunarkivarie Årligen Tidpunkt för senaste revidering Relaterade styrdokument Arkivreglemente Föreskrifter för cyklar i kommunen 2${REST}`
    expect(factsOf(text)).toMatchObject({
      titel: "Föreskrifter för cyklar Exempelköpings kommun",
      typ: "foreskrift",
      beslutsinstans: "kf",
      beslutsdatum: "2016-09-26",
      giltighetstid: { tom: "tills vidare" },
      diarienummer: "KS-0715/2015",
      dokumentansvarig: "Kommunarkivarie",
      revideras_senast: "årligen",
      relaterade: ["Arkivreglemente"],
    })
  })

  test("etiketter utan kolon, och värden som har gått förlorade", () => {
    const text = `2 Dokumenttyp Policy Giltighetstid Tills vidare Dokumentnamn Policy för cyklar Processägare Fastställd Gäller från Senast reviderad KF , 7. Beslutande Kommunfullmäktige Detta dokument gäller för Kommunstyrelsen i Exempelköping 1${REST}`
    const facts = factsOf(text)
    expect(facts).toMatchObject({
      titel: "Policy för cyklar",
      typ: "policy",
      beslutsinstans: "kf",
      galler_for: ["Kommunstyrelsen i Exempelköping"],
      giltighetstid: { tom: "tills vidare" },
    })
    for (const lost of ["dokumentansvarig", "beslutsdatum", "galler_from", "senast_reviderad"]) {
      expect([lost, facts[lost] ?? ""]).toEqual([lost, ""])
    }
  })

  test("en rad etiketter över en rad värden: varje värde till den etikett vars form det har", () => {
    const text = `Policy för cyklar\n\nDiarienummer Fastställd Gäller för Revideras senast\nKS 2023/9 2023-12-05 Alla anställda 2026-06-30${REST}`
    expect(factsOf(text)).toMatchObject({
      diarienummer: "KS 2023/9",
      beslutsdatum: "2023-12-05",
      galler_for: ["Alla anställda"],
      revideras_senast: "2026-06-30",
    })
  })

  test("en etikett utan värde tar inte nästa rubrik eller en mening ur texten", () => {
    const text =
      "Policy för cyklar\n\nDokumentansvarig: Enhetschef\nGäller för:\n\nArkiv\n\nHandlingar om cyklar bevaras i arkivet så länge som de behövs i verksamheten.\n"
    expect(factsOf(text).galler_for ?? "").toBe("")
    expect(imported(text).body).toContain("Arkiv")
    const late = `Policy för cyklar\n\nDokumentansvarig: Enhetschef\n\nGiltighetstid\nPolicyn för cyklar gäller tills vidare.\n`
    expect(imported(late).body).toContain("Policyn för cyklar gäller tills vidare.")
  })

  test("löpande text där ord som är etiketter står är ingen första sida", () => {
    const text =
      "Policy för cyklar\n\nSyfte och version sägs här. Gäller det en cykel som Ansvarig har köpt är Beslut fattat. Status och Kontakt finns i registret. Omfattar det mer än så gäller avtalet, se Diarienummer i bilagan.\n"
    expect(imported(text).body).toContain("Syfte och version sägs här.")
    expect(factsOf(text).diarienummer).toBeUndefined()
  })

  test("var texten kom ifrån är ingen rubrik", () => {
    const { body, report } = imported(
      `# source: https://styrdokument.exempel.example/cyklar\n# saved: i dag\nPolicy för cyklar${REST}`,
    )
    expect(report.metadata.titel?.value).toBe("Policy för cyklar")
    expect(body).not.toContain("source")
    expect(report.warnings.filter(({ code }) => code === "ursprung")).toHaveLength(2)
  })
})

const SAMPLES = new URL("../../../shared/samples/", import.meta.url)

/** What a person reads on the first pages; what is damaged or lost there is no fact. */
const EXPECTED: Readonly<Record<string, object>> = {
  "02-alingsas-policy-styrande-dokument": {
    typ: "policy",
    beslutsinstans: "kf",
    beslutsdatum: "2020-02-26",
    paragraf: "31",
    diarienummer: "2020.052 KS",
    revideras_senast: "2022-12-01",
    dokumentansvarig: "Kanslistrateg",
  },
  "03-mullsjo-riktlinje-styrdokument": {
    titel: "Styrdokument",
    typ: "riktlinje",
    beslutsinstans: "kf",
    diarienummer: "KS 2018/1092",
    dokumentansvarig: "Administrativ chef",
    beslutsdatum: undefined,
    revideras_senast: undefined,
  },
  "07-sundbyberg-foreskrifter-arkivvard": {
    typ: "foreskrift",
    beslutsinstans: "kf",
    beslutsdatum: "2016-09-26",
    diarienummer: "KS-0715/2015",
    dokumentansvarig: "Kommunarkivarie",
    revideras_senast: "årligen",
    relaterade: ["Arkivreglemente"],
    paragraf: undefined,
  },
  "10-vingaker-reglemente-kommunstyrelsen": {
    titel: "Reglemente för kommunstyrelsen",
    beslutsinstans: "kf",
    galler_for: ["Kommunstyrelsen i Vingåkers kommun"],
    beslutsdatum: undefined,
    dokumentansvarig: undefined,
    galler_from: undefined,
  },
  "12-herjedalen-arkivreglemente": {
    titel: "Arkivreglemente",
    beslutsinstans: "kf",
    beslutsdatum: "2021-06-21",
    paragraf: "53",
    diarienummer: "KS 2021/391",
  },
  "17-vara-riktlinje-styrdokument": {
    titel: "Riktlinje för styrdokument",
    beslutsinstans: "kf",
    beslutsdatum: "2019-12-16",
    paragraf: "115",
    diarienummer: undefined,
  },
  "26-habo-riktlinjer-styrdokument": {
    beslutsinstans: "kf",
    beslutsdatum: "2017-12-04",
    diarienummer: "KS 2017/00064 nr 79279",
    dokumentansvarig: "Kanslichef",
    galler_for: ["Håbo kommuns nämnder"],
    paragraf: undefined,
    revideras_senast: undefined,
  },
  "31-gotene-riktlinje-elektronisk-signering": {
    titel: "Riktlinje för elektronisk signering",
    beslutsinstans: "kf",
    beslutsdatum: "2023-06-19",
    paragraf: "90",
    dokumentansvarig: undefined,
  },
}

describe(
  existsSync(SAMPLES) ? "verkliga första sidor" : "verkliga första sidor (hoppas över: ../shared finns inte här)",
  () => {
    test.skipIf(!existsSync(SAMPLES)).each(Object.keys(EXPECTED))("%s", name => {
      const types = ["Policy", "Riktlinje", "Föreskrift", "Reglemente"].map(namn => ({
        id: namn.toLowerCase().replace("ö", "o"),
        namn,
        plural: `${namn}er`,
      }))
      const text = readFileSync(new URL(`${name}.txt`, SAMPLES), "utf8")
      const { metadata, lostWords } = importText(
        text,
        { name: `${name}.txt`, bodies: furtherBodies([]), types },
        (_, body) => body,
      ).report
      const facts = Object.fromEntries(
        Object.keys(EXPECTED[name] ?? {}).map(key => [key, metadata[key]?.value || undefined]),
      )
      expect(facts).toEqual(EXPECTED[name])
      expect(lostWords).toEqual([])
    })
  },
)
