import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { exampleDocument, exampleSettings } from "../../src/rules/example-collection.ts"
import { filesUnder, folderOf, styrdok } from "../cli/commands/run.ts"

const BODY = "# 1 Inledning\n\nKommunen ska ge *stöd* enligt rutin på sin hemsida.\n"
const FIRST = exampleDocument({}, BODY)
const SECOND = exampleDocument({}, BODY.replace("hemsida", "webbplats"))
const HIDDEN = exampleDocument({}, BODY.replace("rutin", "hemlig rutin"))

/** The public portal of a document that was adopted as `first` and corrected to `second`, both with the real command. */
async function portal(
  first: string,
  second: string,
  { approved = ["--justerat", "2026-02-06"], settings = "" } = {},
): Promise<(path: string) => string> {
  const root = await folderOf({ ...exampleSettings({}, settings), "documents/sn/exempel.md": first })
  const decide = async (...flags: readonly string[]) =>
    expect(await styrdok(root, ["decide", "--instans", "sn", ...flags])).toMatchObject({ code: 0, stderr: "" })
  await decide("--datum", "2026-02-03", "--paragraf", "4", "--dokument", "exempel:antagen", ...approved)
  await writeFile(join(root, "documents/sn/exempel.md"), second)
  const role = ["--form", "delegation", "--beslutsfattare", "Enhetschef", "--punkt", "1", "--ordning", "exempel"]
  await decide("--datum", "2026-03-03", "--beslutsnummer", "d1", "--dokument", "exempel:redaktionell", ...role)
  expect(await styrdok(root, ["build", "--out", "site", "--publik", "webb"])).toMatchObject({ code: 0 })
  const files = await filesUnder(join(root, "site"))
  return path => files.get(path)?.toString() ?? ""
}

describe("en rättelse syns på sidan", () => {
  test("med avsnittet och orden, på dokumentets och lydelsens sida och i historiken", async () => {
    const page = await portal(FIRST, SECOND)
    const words = "i avsnitt 1 ändrades ”hemsida” till ”webbplats”"
    expect(page("exempel/index.html")).toContain(`Rättelse: ${words}.`)
    expect(page("exempel/index.html")).toContain("Rättad av Enhetschef på delegation från Socialnämnden 3 mars 2026")
    expect(page("exempel/index.html").split(words)).toHaveLength(3)
    expect(page("exempel/lydelse/sn-2026-03-03-d1/index.html")).toContain(`Rättelse: ${words}.`)
    expect(page("exempel/lydelse/sn-2026-02-03-4/index.html")).not.toContain("Rättelse:")
  })

  test("men citerar aldrig en lydelse som inte visas", async () => {
    // Here it is decided where a text is published, and the first one is not.
    const hidden = HIDDEN.replace("publiceras: webb", "publiceras: {nej: sekretess}")
    const page = await portal(hidden, SECOND, { settings: "administrativa: [kontakt]\n" })
    expect(page("exempel/index.html")).toContain("Rättad av Enhetschef")
    expect(page("exempel/index.html")).not.toMatch(/hemlig|Rättelse: /)
  })

  test("och visas inte alls medan protokollet för det som rättas inte är justerat", async () => {
    const page = await portal(HIDDEN, SECOND, { approved: [] })
    expect([page("exempel/index.html"), page("exempel/lydelse/sn-2026-03-03-d1/index.html")]).toEqual(["", ""])
  })
})
