import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { exampleDocument, SOUND } from "../../src/rules/example-collection.ts"
import { filesUnder, folderOf, styrdok } from "../cli/commands/run.ts"

const ADOPT = ["--instans", "sn", "--datum", "2026-10-06", "--paragraf", "4", "--dokument", "exempel:antagen"]
const NOTICE = ["--sammantrade", "sn/2026-10-06", "--justerat", "2026-10-13", "--anslaget", "2026-10-14"]

/** The days on the document's page, in the portal for `audience`, after some runs of `decide`. */
async function daysFor(audience: string, ...runs: readonly (readonly string[])[]): Promise<readonly string[]> {
  const other = exampleDocument({ id: "annan", titel: "Annan riktlinje" })
  const root = await folderOf({
    ...SOUND,
    "documents/sn/exempel.md": exampleDocument(),
    "documents/sn/annan.md": other,
  })
  for (const flags of runs) expect(await styrdok(root, ["decide", ...flags])).toMatchObject({ code: 0, stderr: "" })
  await styrdok(root, ["build", "--out", "site", "--publik", audience])
  const page = (await filesUnder(join(root, "site"))).get("exempel/index.html")?.toString() ?? ""
  const section = /<section class="dagar"[\s\S]*?<\/section>/.exec(page)?.[0] ?? ""
  return Array.from(section.matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g), ([, label, value]) => `${label}: ${value}`)
}

const DECIDED = "Beslutat: 6 oktober 2026, Socialnämnden § 4"
const APPROVED = "Protokollet justerat: 13 oktober 2026"
const POSTED = "Anslaget: 14 oktober 2026"
const LAST = "Sista dag att överklaga: 4 november 2026"
const APPLIES = "Gäller från: 6 oktober 2026"

describe("beslutets dagar på sidan", () => {
  test.each([
    ["bara beslutat", [ADOPT], [DECIDED, "Protokollet justerat: inte antecknat", "Anslaget: inte antecknat", APPLIES]],
    ["anslaget", [ADOPT, NOTICE], [DECIDED, APPROVED, POSTED, LAST, "Tidigast laga kraft: 5 november 2026", APPLIES]],
    [
      "laga kraft, med källa",
      [ADOPT, NOTICE, ["--beslut", "sn-2026-10-06-4", "--laga-kraft", "2026-11-06", "--kalla", "Besked & brev"]],
      [DECIDED, APPROVED, POSTED, LAST, "Laga kraft: 6 november 2026 (Besked &amp; brev)", APPLIES],
    ],
    [
      "överklagat",
      [ADOPT, NOTICE, ["--beslut", "sn-2026-10-06-4", "--overklagat", "2026-11-02"]],
      [DECIDED, APPROVED, POSTED, LAST, "Laga kraft: beslutet är överklagat", APPLIES],
    ],
    [
      "nedtaget för tidigt",
      [ADOPT, [...NOTICE, "--nedtaget", "2026-11-04"]],
      [
        DECIDED,
        APPROVED,
        POSTED,
        "Sista dag att överklaga: kan inte räknas. Anslaget togs ned 4 november 2026, före den dag då det fick tas ned.",
        APPLIES,
      ],
    ],
    ["importerat", [[...ADOPT, "--importerad"], NOTICE], []],
    [
      "ren verkställighet",
      [[...ADOPT.slice(0, 4), "--form", "verkstallighet", "--beslutsfattare", "Enhetschef", ...ADOPT.slice(6)]],
      [],
    ],
  ])("%s", async (_, runs, expected) => {
    expect(await daysFor("intern", ...runs)).toEqual(expected)
  })

  test("ett anslag räknas inte på webben så länge protokollet inte är justerat", async () => {
    const role = ["--form", "delegation", "--beslutsfattare", "Enhetschef", "--punkt", "1", "--ordning", "annan"]
    const delegated = ["--instans", "sn", "--datum", "2026-10-01", ...role, "--dokument", "exempel:antagen"]
    const reported = ["--beslut", "sn-2026-10-01-x1", "--anmalt", "2026-10-06", "--anmald-paragraf", "5"]
    const runs = [delegated, reported, [...ADOPT.slice(0, 6), "--dokument", "annan:antagen"]]
    const posted = ["--sammantrade", "sn/2026-10-06", "--anslaget", "2026-10-14"]
    expect(await daysFor("intern", ...runs, posted)).toContain(POSTED)
    expect(await daysFor("webb", ...runs, posted)).toContain("Anslaget: inte antecknat")
    expect(await daysFor("webb", ...runs, [...posted, "--justerat", "2026-10-13"])).toContain(POSTED)
  })
})
