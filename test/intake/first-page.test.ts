import { describe, expect, test } from "vitest"
import { codes, GUIDELINE, imported } from "./examples.ts"

test("en hel första sida blir uppgifter i ordning", () => {
  const { id, entries, report } = imported(GUIDELINE)
  expect(id).toBe("riktlinje-for-lanecyklar")
  expect(entries).toEqual([
    ["id", "riktlinje-for-lanecyklar"],
    ["titel", "Riktlinje för lånecyklar"],
    ["typ", "riktlinje"],
    ["beslutsinstans", "sn"],
    ["diarienummer", "2024.017 SN"],
    ["galler_for", ["Socialförvaltningen"]],
    ["giltighetstid", { from: "2024-04-01", tom: "tills vidare" }],
    ["revideras_senast", "2026-06-30"],
    ["dokumentansvarig", "Enhetschef"],
    ["importerad", "ja"],
  ])
  expect(report.metadata.paragraf).toEqual({ value: "21", line: 6, confidence: "hög" })
  expect(report.decision).toEqual({
    instans: "sn",
    form: "sammantrade",
    datum: "2024-03-12",
    paragraf: "21",
    diarienummer: "2024.017 SN",
    beslut: [
      {
        dokument: "riktlinje-for-lanecyklar",
        slag: "antagen",
        galler_from: "2024-04-01",
        galler_tom: "tills vidare",
        revideras_senast: "2026-06-30",
        importerad: "ja",
      },
    ],
  })
  expect(codes({ ...imported(GUIDELINE) })).toEqual(["innehall-borttaget"])
})

describe("sätt att skriva en uppgift", () => {
  test.each([
    ["etikett och värde", "Diarienummer: KS 2024/12", "KS 2024/12"],
    ["tabb efter kolon", "Diarienummer:\tKS 2024/12", "KS 2024/12"],
    ["bara tabb", "Dnr\tKS 2024/12", "KS 2024/12"],
    ["värde på nästa rad", "Diarienummer\nKS 2024/12", "KS 2024/12"],
    ["värde under kolon", "Diarienummer:\n\nKS 2024/12", "KS 2024/12"],
    ["löpande text", "Diarienummer KS 2024/12.", "KS 2024/12"],
    ["versaler", "DIARIENUMMER: KS 2024/12", "KS 2024/12"],
  ])("%s", (_, line, value) => {
    const { report, body } = imported(`Policy för te\n\n${line}\n\nTe serveras klockan tre.\n`)
    expect(report.metadata.diarienummer?.value).toBe(value)
    expect(body).toBe("Te serveras klockan tre.\n")
  })

  test("kolon utan mellanrum efter är ingen etikett", () => {
    expect(imported("Policy för te\n\nVersion:2 av te\n").report.metadata.version).toBeUndefined()
  })

  test("egna etiketter kan läggas till", () => {
    const extra = { labels: [{ label: "Ärendekod", fact: "diarienummer" as const }] }
    const text = "Policy för te\n\nÄrendekod: A 1/2024\n\nText.\n"
    expect(imported(text, extra).report.metadata.diarienummer?.value).toBe("A 1/2024")
    expect(imported(text).body).toContain("Ärendekod: A 1/2024")
  })

  test("samma uppgift två gånger: den första gäller, den andra nämns", () => {
    const result = imported("Policy för te\n\nDokumentansvarig: Kanslichef\nHandläggare: Utredare\n\nText.\n")
    expect(result.report.metadata.dokumentansvarig?.value).toBe("Kanslichef")
    expect(codes(result)).toContain("uppgift-dubbel")
  })
})

describe("det som bara liknar en uppgift stannar i texten", () => {
  test.each([
    "Dokumentansvarig\n\nEnhetschefen svarar för rutinen.\n",
    "Uppföljning\nRutinen följs upp årligen.\n",
    `${"Te dricks varje dag.\n".repeat(100)}Dokumentansvarig: Enhetschef\n`,
  ])("%j", text => {
    const { report, body } = imported(`Rutin för te\n\n${text}`)
    expect(report.metadata.dokumentansvarig ?? report.metadata.revideras_senast).toBeUndefined()
    expect(body).toContain(text.split("\n")[0])
  })

  test("en rad ovanför titelns etikett är text", () => {
    const { entries, body } = imported("Tekommun informerar\n\nTitel: Rutin för te\n\nText.\n")
    expect(entries[1]).toEqual(["titel", "Rutin för te"])
    expect(body).toBe("Tekommun informerar\n\nText.\n")
  })
})

describe("det som inte kan föras över sägs", () => {
  test.each([
    ["Typ av styrdokument: Lathund", "uppgift-utelamnad", "Lathund"],
    ["Beslutande instans: Byggnadsnämnden", "uppgift-utelamnad", "Byggnadsnämnden"],
    ["Revideras senast: vid behov", "uppgift-utelamnad", "vid behov"],
    ["Revideras senast: Årligen, helst på hösten", "uppgift-delvis", "helst på hösten"],
    ["Dokumentansvarig: Utredare, Eva Ekström", "personnamn", "Eva Ekström"],
    ["Diarienummer: KS 2024/XX", "uppgift-osaker", "KS 2024/XX"],
    ["Giltighetstid: 2019-2022", "uppgift-osaker", "2019-2022"],
    ["Version: 1.0", "uppgift-utelamnad", "1.0"],
    ["Dokumentansvarig: -", "uppgift-tom", "Dokumentansvarig"],
  ])("%s", (line, code, quoted) => {
    const { warnings } = imported(`Rutin för te\n\n${line}\n\nText.\n`).report
    const warning = warnings.find(found => found.code === code)
    expect(warning?.line).toBe(3)
    expect(warning?.message).toContain(quoted)
  })
})

describe("beslutet", () => {
  const page = (...lines: readonly string[]): string => `Rutin för te\n\n${lines.join("\n")}\n\nText.\n`

  test("en tjänsteperson beslutar utan sammanträde, och namnet följer inte med", () => {
    const { report } = imported(page("Antaget av: Förvaltningschef, Eva Ekström", "Beslutsdatum: 2024-05-02"))
    expect(report.decision).toMatchObject({
      instans: "fc",
      form: "verkstallighet",
      datum: "2024-05-02",
      beslutsfattare: "Förvaltningschef",
    })
    expect(JSON.stringify(report.decision)).not.toContain("Ekström")
    expect(report.warnings.some(warning => warning.message.includes("Eva Ekström"))).toBe(true)
  })

  test("en okänd tjänsteperson får den angivna instansens kod", () => {
    const lines = page("Antaget av: Rektor", "Beslutsdatum: 2024-05-02")
    expect(imported(lines).report.decision).toBeNull()
    expect(imported(lines, { instans: "ks" }).report.decision).toMatchObject({
      instans: "ks",
      beslutsfattare: "Rektor",
    })
  })

  test.each([
    ["paragraf saknas", page("Beslutande instans: Socialnämnden", "Beslutsdatum: 2024-05-02")],
    ["dag saknas", page("Beslutande instans: Socialnämnden", "Diarienummer: 2024.1 SN § 4")],
    ["instans saknas", page("Beslutsdatum: 2024-05-02 § 4")],
    ["okänd nämnd", page("Beslutande instans: Byggnadsnämnden", "Beslutsdatum: 2024-05-02 § 4")],
  ])("ingen anteckning när %s", (_, text) => {
    const result = imported(text)
    expect(result.report.decision).toBeNull()
    expect(codes(result)).toContain("beslut-ofullstandigt")
  })

  test("löpande text anger beslutet", () => {
    const text = "Rutin för te\n\nAntagen av kommunfullmäktige 2019-12-16 § 115\n\nText.\n"
    expect(imported(text).report.decision).toMatchObject({ instans: "kf", datum: "2019-12-16", paragraf: "115" })
  })
})

test.each([
  ["", "Dokument"],
  ["Det här är bara ett stycke som slutar med punkt.", "Dokument"],
  ["## Policy för te\n\nText.\n", "Policy för te"],
  ["Riktlinjer för\nte och kaffe\n\nText.\n", "Riktlinjer för te och kaffe"],
])("titeln i ”%s”", (text, title) => {
  expect(imported(text).entries.find(([key]) => key === "titel")?.[1]).toBe(title)
})
