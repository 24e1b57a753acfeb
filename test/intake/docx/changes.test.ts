import { describe, expect, test } from "vitest"
import { readDocx } from "../../../src/intake/index.ts"
import { bodyOf, importedDocx, sourceOf } from "./examples.ts"
import { makeDocx, p, run, STYLES, table } from "./make-docx.ts"

const BY = 'w:author="Eva Ek" w:date="2026-01-01T00:00:00Z"'
const ins = (content: string): string => `<w:ins w:id="1" ${BY}>${content}</w:ins>`
const del = (text: string): string => `<w:del w:id="2" ${BY}>${run(text).replaceAll("w:t", "w:delText")}</w:del>`
const mark = (kind: "ins" | "del"): string => `<w:rPr><w:${kind} w:id="3" ${BY}/></w:rPr>`
const title = p("Titel", "Rubrik")

test("ett dokument med öppna ändringar läses inte förrän någon har valt sida", () => {
  const bytes = makeDocx({ body: `${title}${p(`${run("Inom ")}${del("två")}${ins(run("tre"))}${run(" dagar.")}`)}` })
  expect(readDocx(bytes)).toEqual({ kind: "open-changes", count: 2 })
  expect(sourceOf(bytes, "nya").warnings.map(({ code }) => code)).toContain("andringar-i-word")
})

describe("de två sidorna", () => {
  test.each([
    ["ord", p(`${run("Inom ")}${del("två")}${ins(run("tre"))}${run(" dagar.")}`), "Inom tre dagar.", "Inom två dagar."],
    [
      "nytt stycke",
      `${p("Ett.")}${p(ins(run("Nytt.")), "", mark("ins"))}${p("Två.")}`,
      "Ett.\n\nNytt.\n\nTvå.",
      "Ett.\n\nTvå.",
    ],
    [
      "struket stycke",
      `${p("Ett.")}${p(del("Bort."), "", mark("del"))}${p("Två.")}`,
      "Ett.\n\nTvå.",
      "Ett.\n\nBort.\n\nTvå.",
    ],
    ["delat stycke", `${p("Ett och", "", mark("ins"))}${p(run(" två."))}`, "Ett och\n\ntvå.", "Ett och två."],
    ["hopfogat stycke", `${p("Ett och", "", mark("del"))}${p(run(" två."))}`, "Ett och två.", "Ett och\n\ntvå."],
    [
      "flyttat",
      `${p(`<w:moveFrom w:id="4" ${BY}>${run("Flyttas.")}</w:moveFrom>`, "", `<w:rPr><w:moveFrom w:id="4" ${BY}/></w:rPr>`)}${p("Mitt.")}${p(`<w:moveTo w:id="5" ${BY}>${run("Flyttas.")}</w:moveTo>`, "", `<w:rPr><w:moveTo w:id="5" ${BY}/></w:rPr>`)}${p("Sist.")}`,
      "Mitt.\n\nFlyttas.\n\nSist.",
      "Flyttas.\n\nMitt.\n\nSist.",
    ],
    ["infogat och struket igen", p(`${run("Kvar")}${ins(del(" bort"))}${run(".")}`), "Kvar.", "Kvar."],
  ])("%s", (_, body, accepted, rejected) => {
    expect(bodyOf(`${title}${body}`, "nya")).toBe(`${accepted}\n`)
    expect(bodyOf(`${title}${body}`, "gamla")).toBe(`${rejected}\n`)
  })

  test("rader i en tabell", () => {
    const row = (text: string, change = ""): string =>
      `<w:tr>${change}<w:tc>${p(text)}</w:tc><w:tc>${p("x")}</w:tc></w:tr>`
    const rows = `<w:tbl>${row("Huvud")}${row("ny", `<w:trPr><w:ins w:id="6" ${BY}/></w:trPr>`)}${row("gammal", `<w:trPr><w:del w:id="7" ${BY}/></w:trPr>`)}</w:tbl>`
    expect(bodyOf(title + rows, "nya")).toContain("ny")
    expect(bodyOf(title + rows, "nya")).not.toContain("gammal")
    expect(bodyOf(title + rows, "gamla")).toContain("gammal")
    expect(bodyOf(title + rows, "gamla")).not.toContain("| ny")
  })

  test("en formatmall som byttes", () => {
    const changed = p(
      "Ansvar",
      "Rubrik1",
      `<w:pPrChange w:id="8" ${BY}><w:pPr><w:pStyle w:val="Rubrik2"/></w:pPr></w:pPrChange>`,
    )
    const body = `${title}${p("Ett", "Rubrik1")}${p(ins(run("Ny text.")))}${changed}${p("Text.")}`
    expect(bodyOf(body, "nya")).toContain("\n# Ansvar\n")
    expect(bodyOf(body, "gamla")).toContain("\n## Ansvar\n")
  })

  test("inga ord från andra sidan räknas som borta", () => {
    const parts = {
      styles: STYLES,
      body: `${title}${p(`${run("Inom ")}${del("två")}${ins(run("tre"))}${run(" dagar.")}`)}`,
    }
    expect(importedDocx(parts, "nya").report.lostWords).toEqual([])
    expect(importedDocx(parts, "gamla").report.lostWords).toEqual([])
  })
})

test("kommentarer redovisas med den som skrev och det som de gäller, och kommer aldrig i texten", () => {
  const comments = `<w:comment w:id="0" w:author="Eva Ek">${p("Stämmer detta?")}</w:comment>`
  const body = `${title}${p(`${run("Inom ")}<w:commentRangeStart w:id="0"/>${run("två dagar")}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${run(".")}`)}`
  const result = importedDocx({ styles: STYLES, comments, body })
  expect(result.body).toBe("Inom två dagar.\n")
  expect(result.report.warnings).toContainEqual({
    line: 1,
    code: "kommentar",
    message: "Kommentar av Eva Ek vid ”två dagar”: ”Stämmer detta?”. Den kom inte med i texten.",
  })
})

test("ändringar i formatmallar och tabellens form hindrar inte: texten är en och densamma", () => {
  const changed = p("Text.", "", `<w:pPrChange w:id="8" ${BY}><w:pPr/></w:pPrChange>`)
  expect(readDocx(makeDocx({ body: `${title}${changed}${table([["a", "b"]])}` })).kind).toBe("source")
})
