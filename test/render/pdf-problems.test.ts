import { expect, test } from "vitest"
import { pdfProblems } from "../../src/render/pdf/problems.ts"
import { PNG, SVG, tree } from "./pdf-view.ts"

/** Message and quoted source of each problem. */
function told(text: string, images?: ReadonlyMap<string, Uint8Array>): readonly (readonly [string, string])[] {
  return pdfProblems({ path: "a.md", tree: tree(text), ...(images ? { images } : {}) }).map(problem => [
    problem.message,
    text.slice(problem.place.span?.start, problem.place.span?.end),
  ])
}

test.each([
  ["## A", [[`Den första rubriken, "A", har nivå 2.`, "## A"]]],
  ["# A\n\n### B", [[`Rubriken "B" har nivå 3, men rubriken före har nivå 1.`, "### B"]]],
  ["# A\n\n##\n\n## B", [["Rubriken är tom.", "##"]]],
  ["x ![ ](k.png)", [[`Bilden "k.png" saknar beskrivning.`, "![ ](k.png)"]]],
  ["| | |\n|-|-|\n| a | b |", [["Tabellen har ingen rubrikrad.", "| | |"]]],
  ["rad ett\nrad 😀 två 😀", [[`Tecknet "😀" (U+1F600) finns inte i PDF-filens typsnitt.`, "😀"]]],
  ["a \\* 漢", [[`Tecknet "漢" (U+6F22) finns inte i PDF-filens typsnitt.`, "a \\* 漢"]]],
  ["a\n\n[^n]: N", [["Ingenting i texten hänvisar till fotnoten [^n], så den kommer inte med.", "[^n]: N"]]],
])("tells what is wrong with %j, and where", (text, expected) => {
  expect(told(text)).toEqual(expected)
})

test("looks at the images when it has them", () => {
  const images = new Map([
    ["bra.png", PNG],
    ["bra.svg", SVG],
    ["fel.bmp", Buffer.from("BM")],
    ["fel.svg", Buffer.from(`<svg><image href="b.png"/></svg>`)],
  ])
  const text = "![a](bra.png) ![a](bra.svg) ![a](fel.bmp) ![a](fel.svg) ![a](saknas.png)"
  expect(told(text, images).map(([, quoted]) => quoted)).toEqual(["![a](fel.bmp)", "![a](fel.svg)", "![a](saknas.png)"])
  expect(told(text)).toEqual([])
})

test("is silent on a document in order", () => {
  expect(
    told("# 1. Inledning\n\n## 1.1 Syfte\n\nText[^n] – 5 §.\n\n# 2. Ansvar\n\n| Roll |\n|---|\n| Chef |\n\n[^n]: N"),
  ).toEqual([])
})

test("says them in the order of the text", () => {
  expect(told("## 😀\n\n#\n\n![](a.png)").map(([, quoted]) => quoted)).toEqual(["## 😀", "😀", "#", "![](a.png)"])
})
