import { createHash } from "node:crypto"
import { expect, test } from "vitest"
import { productTemplates } from "../../src/outside/package-files.ts"
import { createSiteFolder } from "../../src/outside/site/folder.ts"
import { createTypstPrinter } from "../../src/outside/typst/printer.ts"
import { exampleDocument, SOUND } from "../../src/rules/example-collection.ts"
import { build } from "../../src/tasks/build/index.ts"
import { filesUnder, freshPath } from "../cli/commands/run.ts"
import { collect } from "../collection.ts"

test("a document of two bodies has an address for what each of them decided", async () => {
  const text = (line: string) => exampleDocument({ beslutsinstans: "[kf, sn]" }, `# 1 Inledning\n\n${line}\n`)
  const sha = (content: string) => createHash("sha256").update(content).digest("hex")
  const decided = (instans: string, datum: string, wording: string) => ({
    [`documents/beslut/2026/${instans}-${datum}-9/exempel.md`]: wording,
    [`documents/beslut/2026/${instans}-${datum}-9/beslut.yaml`]: `instans: ${instans}\nform: sammantrade\ndatum: ${datum}\nparagraf: "9"\nbeslut:\n  - {dokument: exempel, slag: antagen, lydelse: "sha256:${sha(`${sha(wording)}  exempel.md\n`)}", galler_from: ${datum}}\nhandelser:\n  - {slag: justerat, datum: ${datum}}\n`,
  })
  const gathered = await collect({
    ...SOUND,
    "documents/kf/exempel.md": text("FULLMAKTIGES"),
    ...decided("kf", "2026-04-20", text("FULLMAKTIGES")),
    ...decided("sn", "2026-05-05", text("NAMNDENS")),
  })
  for (const audience of ["intern", "webb"] as const) {
    const folder = await freshPath("site")
    const input = { audience, templates: await productTemplates(), printer: await createTypstPrinter() }
    const report = await build(gathered, { ...input, folder: createSiteFolder(folder, audience) })
    expect(report.failures).toEqual([])
    const site = await filesUnder(folder)
    const page = (path: string) => site.get(path)?.toString() ?? ""
    expect(page("exempel/index.html")).toContain("FULLMAKTIGES")
    expect(page("exempel/lydelse/kf-2026-04-20-9/index.html")).toContain("FULLMAKTIGES")
    expect(page("exempel/lydelse/sn-2026-05-05-9/index.html")).toContain("NAMNDENS")
    expect(page("exempel/lydelse/sn-2026-05-05-9/index.html")).not.toContain("äldre lydelse")
    expect(site.has("exempel/lydelse/sn-2026-05-05-9/exempel-sn-2026-05-05-9.pdf")).toBe(true)
    expect(page("exempel/index.html")).toContain("lydelse/sn-2026-05-05-9/index.html")
  }
})
