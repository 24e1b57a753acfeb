import { describe, expect, test } from "vitest"
import { codes, imported } from "./examples.ts"

const SECTIONS = Array.from({ length: 12 }, (_, i) => i + 1)
const CHAPTER = "Policy för te\n\n1. Tjänster\n\nHär är tjänsterna.\n\n"

describe("etiketter på egen rad", () => {
  const section = (i: number): string =>
    `1.${i} Tjänst nummer ${i}\n\nMetod\n\n-\n\nVillkor\n\nBoende i kommunen.\n\nFyllda 18 år.\n\n`

  test("lärs av texten och skrivs som fält", () => {
    const { body, report } = imported(CHAPTER + SECTIONS.slice(0, 5).map(section).join(""))
    expect(report.fields).toHaveLength(10)
    expect(report.fields[1]).toMatchObject({
      section: "1.1",
      label: "Villkor",
      text: "Boende i kommunen.\nFyllda 18 år.",
    })
    expect(body).toContain("**Metod:** –\n\n**Villkor:** Boende i kommunen.\n\nFyllda 18 år.\n")
    expect(report.lostWords).toEqual([])
  })

  test("fyra gånger räcker inte", () => {
    expect(imported(CHAPTER + SECTIONS.slice(0, 4).map(section).join("")).report.fields).toEqual([])
  })

  test("nästan rätt etikett godtas med varning och behålls", () => {
    const odd = section(6).replace("Metod\n", "Metoder\n")
    const result = imported(CHAPTER + SECTIONS.slice(0, 5).map(section).join("") + odd)
    expect(result.report.fields).toHaveLength(12)
    expect(result.report.fields.at(-2)).toMatchObject({ label: "Metod", written: "Metoder" })
    expect(codes(result)).toContain("falt-etikett")
    expect(result.report.lostWords).toEqual([])
  })

  test("en rad som återkommer flera gånger i samma avsnitt är ingen etikett", () => {
    const heads = "Tekommun\n\nEtt stycke om te.\n\n".repeat(12)
    expect(imported(`${CHAPTER}1.1 Te\n\n${heads}`).report.fields).toEqual([])
  })
})

describe("etiketter före kolon", () => {
  const section = (i: number): string =>
    `1.${i} Tjänst: nummer ${i}\nMål: Stöd i vardagen.\nVillkor:\n- Boende här.\n- Vuxen.\n`

  test("listor förblir listor", () => {
    const { body, report } = imported(CHAPTER + SECTIONS.map(section).join(""))
    expect(report.fields).toHaveLength(24)
    expect(body).toContain("**Mål:** Stöd i vardagen.\n\n**Villkor:**\n\n- Boende här.\n- Vuxen.\n")
  })

  test.each([
    ["kolon saknas", "1.13 Te\nMål Stöd hemma.\nVillkor: Vuxen.\n", "falt-etikett"],
    ["mitt i raden", "1.13 Te\nMål: Stöd hemma. Villkor: Vuxen.\n", "falt-delat"],
  ])("%s", (_, text, code) => {
    const result = imported(CHAPTER + SECTIONS.map(section).join("") + text)
    expect(result.report.fields.slice(-2).map(field => [field.label, field.text])).toEqual([
      ["Mål", "Stöd hemma."],
      ["Villkor", "Vuxen."],
    ])
    expect(codes(result)).toContain(code)
    expect(result.report.lostWords).toEqual([])
  })

  test("ett tomt fält behålls med varning", () => {
    const result = imported(`${CHAPTER}${SECTIONS.map(section).join("")}1.13 Te\nMål:\n`)
    expect(result.report.fields.at(-1)).toMatchObject({ label: "Mål", text: "" })
    expect(result.body.endsWith("**Mål:**\n")).toBe(true)
    expect(codes(result)).toContain("tomt-falt")
  })
})
