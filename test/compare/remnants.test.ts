import { existsSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { changesBetween, layTexts } from "../../src/compare/index.ts"
import { comparedText } from "../../src/tasks/compare/compared-text.ts"

const source = new URL("../../../shared/sources/alingsas-iub.txt", import.meta.url)
const MARKED = /~~([^~\n]+)~~ ?(?:\*\*([^*\n]+)\*\*)?/g

test.skipIf(!existsSync(source))(
  "the four marks of change that a municipality forgot in an adopted text, as two versions, are four changes",
  () => {
    const text = readFileSync(source, "utf8")
    const version = (words: (struck: string, put: string) => string) =>
      comparedText(
        "x.md",
        new TextEncoder().encode(
          text.replace(MARKED, (_, struck: string, put = "") => `${words(struck, put)} `).replace(/ {2,}/g, " "),
        ),
      )
    const changes = changesBetween(
      layTexts(
        version(struck => struck),
        version((_, put) => put),
      ),
    )
    expect(changes.map(({ kind, old, new: made }) => [kind, old, made])).toEqual([
      ["ersatt", "nuvarande", "tidigare"],
      ["struken", "täcktes", null],
      ["ersatt", "nuvarande", "tidigare"],
      ["struken", "kräver", null],
    ])
  },
)
