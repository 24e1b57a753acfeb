import { expect, test } from "vitest"
import { changedWords } from "../../src/render/pdf/changed-words.ts"
import { pieces } from "./comparison-sample.ts"

test.each([
  ["Den som fyllt [-65-] {+67+} år", "”65” blir ”67”"],
  [
    "Den [-bör-] {+ska+} svara [-genast-] och {+skriftligen+}.",
    "”bör” blir ”ska”; ”genast” stryks; ”skriftligen” läggs till",
  ],
  ["besök[-,-] {+och tandläkare,+}", "”,” blir ”och tandläkare,”"],
  ["{+Ett nytt stycke.+}", "texten läggs till"],
  ["[-Ett gammalt stycke.-]", "texten stryks"],
  ["[-Ett gammalt stycke.-] {+Ett nytt.+}", "”Ett gammalt stycke.” blir ”Ett nytt.”"],
  ["Samma ord på en annan plats.", ""],
  ["", ""],
  [
    "[-ett två tre fyra fem sex sju åtta nio-] kvar {+ett två tre fyra fem sex sju åtta nio tio+}",
    "”ett två tre fyra fem sex sju åtta nio” stryks; ”ett två tre fyra fem … åtta nio tio” läggs till",
  ],
])("%s → %s", (marked, words) => {
  expect(changedWords(pieces(marked))).toBe(words)
})
