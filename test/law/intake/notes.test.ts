import { expect, test } from "vitest"
import { readNotes } from "../../../src/law/intake/notes.ts"

test.each([
  ["ändr. 1 §", ["1"], [], []],
  ["upph. 13 kap 7 §; ändr. 2, 3 §§; nya 4 a, 5 §§", ["2", "3"], ["4 a", "5"], ["13:7"]],
  ["ändr. 3 kap 6, 9 §§, 4 kap. 24 §; ny 3 kap 19 §", ["3:6", "3:9", "4:24"], ["3:19"], []],
  ["ändr. 4, 10-12, 15 §§", ["4", "10", "11", "12", "15"], [], []],
  [
    "nuvarande 3 kap 19 §, 4 kap 33, 34 §§ betecknas 3 kap 20 §, 4 kap 28, 29 §§",
    [],
    ["3:20", "4:28", "4:29"],
    ["3:19", "4:33", "4:34"],
  ],
  ["upph. 36 kap.; nytt 36 kap.", [], ["36 kap."], ["36 kap."]],
  ["nya 2 kap., 6 a kap., 7 kap. 1 §", [], ["2 kap.", "6 a kap.", "7:1"], []],
  ["ändr. 1, 23 §§, rubr. närmast före 22 §; ny 22 a §", ["1", "23"], ["22 a"], []],
  ["ändr. rubr. till 5 kap.", [], [], []],
  ["ändr. 3 kap 16 § i 1993:1295", [], [], []],
  ["ändr. p 2 övergångsbest.; ny 5 §", [], ["5"], []],
  ["upph.", [], [], []],
  ["omtryck; ändr. 5 aa §", ["5 aa"], [], []],
  ["Ändr. 2\n §", ["2"], [], []],
  ["", [], [], []],
  ["1-999999999 §§", [], [], []],
])("%s", (notes, changed, added, repealed) => {
  expect(readNotes(notes)).toEqual({ changed, added, repealed })
})

test("a note that names more than any real one fills neither time nor memory", () => {
  const start = performance.now()
  const { changed } = readNotes(`ändr. ${Array.from({ length: 20_000 }, (_, at) => `${at} kap 1-200 §§`).join(", ")}`)
  expect(changed.length).toBe(5_000)
  expect(readNotes("1-200 ".repeat(200_000)).changed).toEqual([])
  expect(readNotes("ändr. 1-100 §§", 7).changed.length).toBe(7)
  expect(performance.now() - start).toBeLessThan(2_000)
})
