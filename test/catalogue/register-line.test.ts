import { describe, expect, test } from "vitest"
import { listPages, registerFiles } from "../../src/catalogue/index.ts"
import { registerLine } from "../../src/catalogue/register-line.ts"
import { day, document, entry, FRONT, SETTINGS, site, version } from "./sample.ts"

const adopted = version()
const revised = version({
  act: { slag: "reviderad" },
  record: { datum: day("2026-02-03"), paragraf: "4", diarienummer: "SN 2026/4" },
  version: { gallerFrom: day("2026-03-01") },
})
const corrected = version({
  act: { slag: "redaktionell", kategori: "skrivfel" },
  record: { form: "delegation", beslutsfattare: "Socialchef", beslutsnummer: "d12", datum: day("2026-03-16") },
  version: { gallerFrom: day("2026-03-01") },
})

const told = (...[versions, shown = versions.at(-1)]: readonly [readonly (typeof adopted)[], typeof adopted?]) =>
  registerLine(entry({ versions, ...(shown === undefined ? {} : { version: shown }) }), SETTINGS)

describe("a line of the register", () => {
  test("names in words, and every fact of the decision", () => {
    expect(told([adopted])).toEqual({
      id: "iub",
      titel: "Insatser utan individuell behovsprövning",
      typ: "Riktlinje",
      instans: "Socialnämnden",
      beslutsdatum: "2025-09-16",
      beslutsnummer: "§\u00a037",
      gallerFran: "2025-10-01",
      andrad: "",
      diarienummer: "2025.053 SN",
      tillstand: "Gäller",
    })
  })

  test("a revision is the decision, and the change", () => {
    const line = { beslutsdatum: "2026-02-03", andrad: "2026-02-03", diarienummer: "SN 2026/4" }
    expect(told([adopted, revised])).toMatchObject(line)
    // Also where the adoption is not in the collection.
    expect(told([revised])).toMatchObject(line)
  })

  test("a text that is adopted anew is changed", () => {
    const anew = version({ record: { datum: day("2026-05-05"), paragraf: "9" } })
    expect(told([adopted, anew])).toMatchObject({ beslutsdatum: "2026-05-05", andrad: "2026-05-05" })
  })

  test("a correction is a change, but the decision is the one that it corrects", () => {
    const line = { beslutsdatum: "2026-02-03", beslutsnummer: "§\u00a04", andrad: "2026-03-16" }
    expect(told([adopted, revised, corrected])).toMatchObject(line)
    expect(told([corrected])).toMatchObject({
      beslutsdatum: "2026-03-16",
      beslutsnummer: "Socialchef, beslutsnummer d12",
    })
  })

  test("a wording to come has changed nothing yet", () => {
    expect(told([adopted, revised], adopted)).toMatchObject({ beslutsdatum: "2025-09-16", andrad: "" })
  })

  test.each([
    [["ej_justerat"], "Gäller, protokollet är inte justerat"],
    [["ej_justerat", "ej_kungjort"], "Gäller, protokollet är inte justerat, inte kungjord"],
    [["ej_kungjort", "ny_lydelse_beslutad"], "Gäller, en ny lydelse är beslutad, inte kungjord"],
    [["inhiberad", "forsenad_oversyn", "andrad"], "Gäller, får tills vidare inte tillämpas"],
  ] as const)("%j: %s", (flaggor, tillstand) => {
    expect(registerLine(entry({ flaggor }), SETTINGS).tillstand).toBe(tillstand)
  })

  test("what nobody has decided has no dates", () => {
    const draft = entry({ tillstand: "utkast", versions: [] }, document(FRONT))
    expect(registerLine(draft, SETTINGS)).toMatchObject({
      beslutsdatum: "",
      beslutsnummer: "",
      gallerFran: "",
      andrad: "",
      diarienummer: "",
      tillstand: "Utkast",
    })
  })
})

describe("the register of a site", () => {
  const fee = (id: string, tillstand: "gallande" | "beslutad" | "upphort") => {
    const text = document(FRONT.replace("id: iub", `id: ${id}`).replace("typ: riktlinje", "typ: taxa"))
    return entry({ tillstand, versions: [version({ act: { dokument: id }, wording: text })] }, text)
  }
  const entries = [
    entry({ versions: [adopted, revised] }),
    fee("a", "gallande"),
    fee("b", "beslutad"),
    fee("c", "upphort"),
  ]
  const files = registerFiles(site(entries))

  test("as files: all that is shown, and what the författningssamling holds", () => {
    expect(files.map(({ path, lines }) => [path, lines.map(({ id }) => id)])).toEqual([
      ["register.csv", ["a", "b", "c", "iub"]],
      ["forfattningssamling/register.csv", ["a", "b"]],
    ])
  })

  test("a list under a heading that says where its documents stand says what more is to be known", () => {
    const [a, b] = [fee("a", "gallande"), fee("b", "gallande")]
    const waiting = { ...a, state: { ...a.state, flaggor: ["ej_kungjort"] as const } }
    const columns = [
      [a, b],
      [waiting, b],
    ].map(of => {
      const pages = listPages(site(of))
      const [section] = pages.find(({ path }) => path === "forfattningssamling/index.html")?.sections ?? []
      return section?.showStatus === true ? section.rows.map(({ status }) => status) : []
    })
    expect(columns).toEqual([[], ["Gäller, inte kungjord", "Gäller"]])
  })

  test("its pages tell of changes, and lead to the file that is there", () => {
    const pages = listPages(site(entries, { files: new Set(files.map(({ path }) => path)) }))
    const href = (path: string) => pages.find(page => page.path === path)?.download?.href
    expect(href("register/index.html")).toBe("../register.csv")
    expect(href("register/typ/index.html")).toBe("../../register.csv")
    expect(href("forfattningssamling/index.html")).toBe("register.csv")
    expect(href("typ/taxa/index.html")).toBeUndefined()
    expect(pages[0]?.sections[0]?.rows.map(({ andrad }) => andrad)).toEqual(["", "", "", "2026-02-03"])
    expect(listPages(site(entries))[0]?.download).toBeUndefined()
  })
})
