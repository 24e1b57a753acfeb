import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { exampleDocument, SOUND } from "../../src/rules/example-collection.ts"
import { filesUnder, folderOf, styrdok } from "../cli/commands/run.ts"

const ADOPT = ["--instans", "sn", "--datum", "2026-10-06", "--paragraf", "4", "--dokument", "exempel:antagen"]
const NOTICE = ["--sammantrade", "sn/2026-10-06", "--justerat", "2026-10-13", "--anslaget", "2026-10-14"]

/** The days on the document's page, in the portal for `audience`, after some runs of `decide`. */
async function daysFor(audience: string, runs: readonly (readonly string[])[]): Promise<readonly string[]> {
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

function correction(form: string): readonly string[] {
  const by = ["--form", form, "--beslutsfattare", "Enhetschef", "--beslutsnummer", "d1"]
  const right = form === "delegation" ? ["--punkt", "1", "--ordning", "exempel"] : []
  return ["--instans", "sn", "--datum", "2026-11-03", "--dokument", "exempel:redaktionell", ...by, ...right]
}

test("vad laga kraft bygger på står inte på webben", async () => {
  const final = ["--beslut", "sn-2026-10-06-4", "--laga-kraft", "2026-11-06", "--kalla", "Samtal med en handläggare"]
  const days = await daysFor("webb", [ADOPT, NOTICE, final])
  expect(days).toEqual([DECIDED, APPROVED, POSTED, LAST, "Laga kraft: 6 november 2026", APPLIES])
})

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
      "överklagat, och domen som lät beslutet stå har fått laga kraft",
      [
        ADOPT,
        NOTICE,
        ["--beslut", "sn-2026-10-06-4", "--overklagat", "2026-11-02"],
        ["--beslut", "sn-2026-10-06-4", "--dom", "2026-11-10", "--utfall", "avslag"],
        ["--beslut", "sn-2026-10-06-4", "--laga-kraft", "2026-11-20", "--galler", "dom", "--kalla", "Domen"],
      ],
      [DECIDED, APPROVED, POSTED, LAST, "Laga kraft: 20 november 2026 (Domen)", APPLIES],
    ],
    [
      "rättat på delegation: dagarna är antagandets",
      [ADOPT, NOTICE, correction("delegation")],
      [DECIDED, APPROVED, POSTED, LAST, "Tidigast laga kraft: 5 november 2026", APPLIES],
    ],
    [
      "rättat som ren verkställighet: dagarna är antagandets",
      [ADOPT, NOTICE, correction("verkstallighet")],
      [DECIDED, APPROVED, POSTED, LAST, "Tidigast laga kraft: 5 november 2026", APPLIES],
    ],
    [
      "upphävt: dagarna är upphävandets",
      [
        ADOPT,
        NOTICE,
        ["--instans", "sn", "--datum", "2026-10-20", "--paragraf", "9", "--dokument", "exempel:upphavd"],
        ["--sammantrade", "sn/2026-10-20", "--justerat", "2026-10-27", "--anslaget", "2026-10-28"],
      ],
      [
        "Upphävandet beslutat: 20 oktober 2026, Socialnämnden § 9",
        "Protokollet justerat: 27 oktober 2026",
        "Anslaget: 28 oktober 2026",
        "Sista dag att överklaga: 18 november 2026",
        "Tidigast laga kraft: 19 november 2026",
        "Upphävd från: 20 oktober 2026",
      ],
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
    expect(await daysFor("intern", runs)).toEqual(expected)
  })

  test("ett anslag räknas inte på webben så länge protokollet inte är justerat", async () => {
    const role = ["--form", "delegation", "--beslutsfattare", "Enhetschef", "--punkt", "1", "--ordning", "annan"]
    const delegated = ["--instans", "sn", "--datum", "2026-10-01", ...role, "--dokument", "exempel:antagen"]
    const reported = ["--beslut", "sn-2026-10-01-x1", "--anmalt", "2026-10-06", "--anmald-paragraf", "5"]
    const runs = [delegated, reported, [...ADOPT.slice(0, 6), "--dokument", "annan:antagen"]]
    const posted = ["--sammantrade", "sn/2026-10-06", "--anslaget", "2026-10-14"]
    expect(await daysFor("intern", [...runs, posted])).toContain(POSTED)
    expect(await daysFor("webb", [...runs, posted])).toContain("Anslaget: inte antecknat")
    expect(await daysFor("webb", [...runs, [...posted, "--justerat", "2026-10-13"]])).toContain(POSTED)
  })
})
