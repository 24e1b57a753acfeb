import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { adoption, exampleDocument, SOUND } from "../../../src/rules/example-collection.ts"
import { run } from "../run-main.ts"
import { fill, freshPath } from "./run.ts"

const PATH = "documents/sn/exempel.md"

const SLIPPED = exampleDocument(
  {},
  "# 1 Inledning\n\nSe 14 kap 4§ SoL, § 5 Förvaltningslagen och 14 *kap* 3 § SoL.\n\n> Lagtext: 14 kap 4§ SoL\n",
)

async function collection(files: Readonly<Record<string, string>>): Promise<string> {
  return fill(await freshPath(), { ...SOUND, ...files })
}

describe("styrdok validate --fix", () => {
  test("mends slips of form in references to law, and only those that it can see whole", async () => {
    const root = await collection({ [PATH]: SLIPPED })
    const before = await run(root, "validate", "--today", "2026-11-25")
    expect(before.stdout).toContain('"14 kap 4§ SoL" skrivs "14 kap. 4§ SoL".')
    expect(before.stdout).toContain("Kör styrdok validate --fix.")
    expect(before.code).toBe(0)

    const after = await run(root, "validate", "--fix", "--today", "2026-11-25")
    const text = await readFile(join(root, PATH), "utf8")
    expect(text).toContain("Se 14 kap. 4 § SoL, 5 § förvaltningslagen och 14 *kap* 3 § SoL.")
    // A quotation is another's words.
    expect(text).toContain("> Lagtext: 14 kap 4§ SoL")
    expect(after.stdout).not.toContain("Kör styrdok validate --fix.")
    const again = await run(root, "validate", "--fix", "--today", "2026-11-25")
    expect([again.stdout, await readFile(join(root, PATH), "utf8")]).toEqual([after.stdout, text])
  })

  test("leaves a decided text alone, and does not say that it would mend it", async () => {
    const lydelse = "sha256:0000000000000000000000000000000000000000000000000000000000000000"
    const root = await collection({ [PATH]: SLIPPED, ...adoption(SLIPPED, lydelse) })
    const { stdout } = await run(root, "validate", "--fix", "--today", "2026-11-25")
    expect(await readFile(join(root, PATH), "utf8")).toBe(SLIPPED)
    expect(stdout).toContain('skrivs "14 kap. 4§ SoL"')
    expect(stdout).not.toContain("Kör styrdok validate --fix.")
  })

  test("fmt never touches what a text says", async () => {
    const root = await collection({ [PATH]: SLIPPED })
    await run(root, "fmt", "--today", "2026-11-25")
    expect(await readFile(join(root, PATH), "utf8")).toContain("Se 14 kap 4§ SoL, § 5 Förvaltningslagen")
  })
})
