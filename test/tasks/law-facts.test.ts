import { describe, expect, test } from "vitest"
import type { LawBooks } from "../../src/outside/ports.ts"
import { actTexts, readInsides, readRegister } from "../../src/tasks/law-facts.ts"
import { openLibrary } from "../../src/tasks/laws/library.ts"

const SFS = "1987:672"

/** A register with one act, its row dated `day`, its inside `insideDay` and of as many sections as are told. */
function books(day: string, insideDay: string, sections: number | undefined): LawBooks {
  const block = `# huvud\n\n= ${SFS} ${insideDay} hel\n§ 1-${sections}\n`
  return {
    acts: async () => `# daterad ${day}\n${SFS}\tlag\tProvlag\n`,
    provisions: async () => (sections === undefined ? undefined : block),
  }
}

const product = books("2025-09-01", "2024-08-01", 40)

describe("the inside of an act is of the register that its row is of", () => {
  test.each([
    ["an own register older than the product's", books("2025-03-01", "2025-03-01", 34), 40],
    ["a newer one", books("2026-03-01", "2026-03-01", 34), 34],
    ["a newer one that kept an old inside, the act being without text", books("2026-03-01", "2020-01-01", 34), 34],
    ["a newer one without an inside", books("2026-03-01", "2026-03-01", undefined), 40],
    ["none", { acts: async () => "", provisions: async () => undefined }, 40],
  ])("%s", async (_, own, sections) => {
    const both = [product, own]
    const register = readRegister(await actTexts(both))
    const found = await readInsides(new Set([SFS]), both, register)
    expect(found.get(SFS)?.chapters.get("")?.size).toBe(sections)
    expect((await (await openLibrary(product, own)).provisions(SFS))?.chapters.get("")?.size).toBe(sections)
  })

  test("an act that only the own register has", async () => {
    const nothing: LawBooks = { acts: async () => "", provisions: async () => undefined }
    const { provisions } = await openLibrary(nothing, books("2025-03-01", "2025-03-01", 34))
    expect((await provisions(SFS))?.chapters.get("")?.size).toBe(34)
  })
})
