import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { exampleDocument, SOUND } from "../../src/rules/example-collection.ts"
import { filesUnder, folderOf, styrdok } from "../cli/commands/run.ts"
import { brokenLinks } from "../e2e/crawl.ts"

const BODY = "# 1 Inledning\n\nKommunen ska ge stöd enligt rutin.\n"
const FIRST = exampleDocument({ publiceras: "webb" }, BODY)
const SECOND = exampleDocument({ publiceras: "webb" }, BODY.replace("rutin", "riktlinje"))

type Flags = readonly string[]
const ADOPT: Flags = ["--instans", "sn", "--datum", "2026-02-03", "--paragraf", "4", "--dokument", "exempel:antagen"]
const APPROVED: Flags = ["--justerat", "2026-02-06"]
const CORRECT: Flags = ["--rattar", "sn-2026-02-03-4", "--skal"]
/** A run with the text that stands in the working file before it. */
type Run = readonly [text: string, flags: Flags]

interface Portal {
  readonly paths: readonly string[]
  readonly page: (path: string) => string
  readonly broken: readonly unknown[]
}

/** The portal after some runs of `decide`. */
async function portal(runs: readonly Run[], publik = "webb"): Promise<Portal> {
  const root = await folderOf({ ...SOUND, "documents/sn/exempel.md": FIRST })
  for (const [text, flags] of runs) {
    await writeFile(join(root, "documents/sn/exempel.md"), text)
    expect(await styrdok(root, ["decide", ...flags])).toMatchObject({ code: 0, stderr: "" })
  }
  expect(await styrdok(root, ["build", "--out", "site", "--publik", publik])).toMatchObject({ code: 0 })
  const files = await filesUnder(join(root, "site"))
  const own = [...files.keys()].filter(path => path.startsWith("exempel/lydelse/"))
  return {
    paths: own.map(path => path.replace("exempel/lydelse/", "")).toSorted(),
    page: path => files.get(path)?.toString() ?? "",
    broken: brokenLinks(files),
  }
}

/** What stands at the address of a wording. */
function whole(mapp: string): readonly string[] {
  return [`${mapp}/exempel-${mapp}.pdf`, `${mapp}/exempel.md`, `${mapp}/index.html`]
}

const ORIGINAL = "exempel/lydelse/sn-2026-02-03-4/index.html"
const LATER = "exempel/lydelse/sn-2026-02-03-4-r1/index.html"

describe("en rättad anteckning", () => {
  test("om samma text: lydelsen behåller sin adress, och historiken säger varför", async () => {
    const runs: readonly Run[] = [
      [FIRST, [...ADOPT, ...APPROVED]],
      [FIRST, [...CORRECT, "Fel diarienummer", "--diarienummer", "SN 2026/6"]],
    ]
    const { paths, page, broken } = await portal(runs)
    expect(paths).toEqual(whole("sn-2026-02-03-4"))
    expect(page(ORIGINAL)).toContain("Det här är den lydelse som gäller nu.")
    expect(page(ORIGINAL)).toContain("dnr SN 2026/6")
    expect(page("exempel/index.html")).toContain("Anteckningen om beslutet är rättad: Fel diarienummer")
    expect(broken).toEqual([])
  })

  test("om en annan text: den får en egen adress, och den gamla säger att den var fel", async () => {
    const runs: readonly Run[] = [
      [FIRST, [...ADOPT, ...APPROVED]],
      [SECOND, [...CORRECT, "Fel text.", "--ny-text"]],
    ]
    const { paths, page, broken } = await portal(runs)
    expect(paths).toEqual([...whole("sn-2026-02-03-4-r1"), "sn-2026-02-03-4/index.html"].toSorted())
    expect(page(ORIGINAL)).toContain("enligt rutin")
    expect(page(ORIGINAL)).toMatch(/Det här var fel antecknat\.[\s\S]*href="\.\.\/sn-2026-02-03-4-r1\/index\.html"/)
    expect(page(ORIGINAL)).toContain("Skäl: Fel text.")
    expect(page(ORIGINAL)).not.toMatch(/gäller nu|Registrerad som|Ladda ner|Gäller från/)
    expect(page(LATER)).toContain("enligt riktlinje")
    expect(page("exempel/index.html")).toContain("Anteckningen om beslutet är rättad: Fel text")
    expect(page("exempel/index.html")).not.toContain("sn-2026-02-03-4/index.html")
    expect(broken).toEqual([])
  })

  test("två gånger, tillbaka till den första texten: adressen är den första igen", async () => {
    const runs: readonly Run[] = [
      [FIRST, [...ADOPT, ...APPROVED]],
      [SECOND, [...CORRECT, "Fel text", "--ny-text"]],
      [FIRST, [...CORRECT, "Det var rätt från början", "--ny-text"]],
    ]
    const { paths, page } = await portal(runs)
    expect(paths).toEqual([...whole("sn-2026-02-03-4"), "sn-2026-02-03-4-r1/index.html"].toSorted())
    expect(page(ORIGINAL)).toContain("Det här är den lydelse som gäller nu.")
    expect(page(LATER)).toContain("Det här var fel antecknat.")
    expect(page("exempel/index.html")).toContain("rättad: Fel text; Det var rätt från början")
  })

  test("visar aldrig en text vars protokoll inte var justerat", async () => {
    const runs: readonly Run[] = [
      [FIRST, ADOPT],
      [SECOND, [...CORRECT, "Fel text", "--ny-text", ...APPROVED]],
    ]
    const { paths } = await portal(runs)
    expect(paths).toEqual(whole("sn-2026-02-03-4-r1"))
    expect((await portal(runs, "intern")).paths).toContain("sn-2026-02-03-4/index.html")
  })

  test("inte heller en rättelse på delegation av en sådan text", async () => {
    const role = ["--form", "delegation", "--beslutsfattare", "Enhetschef", "--punkt", "1", "--ordning", "exempel"]
    const later = ["--instans", "sn", "--datum", "2026-03-03", "--paragraf", "9", "--dokument", "exempel:reviderad"]
    const slip = ["--instans", "sn", "--datum", "2026-03-04", "--beslutsnummer", "d1", "--dokument"]
    const runs: readonly Run[] = [
      [FIRST, [...ADOPT, ...APPROVED]],
      [SECOND, later],
      [SECOND.replace("stöd", "hjälp"), [...slip, "exempel:redaktionell", ...role]],
      [SECOND, ["--rattar", "sn-2026-03-04-d1", "--skal", "Fel text", "--ny-text"]],
    ]
    expect((await portal(runs)).paths).toEqual(whole("sn-2026-02-03-4"))
    expect((await portal(runs, "intern")).paths).toContain("sn-2026-03-04-d1/index.html")
  })
})
