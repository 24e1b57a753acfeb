import { describe, expect, test } from "vitest"
import { StyrdokError } from "../../../src/model/errors.ts"
import { exampleDocument } from "../../../src/rules/example-collection.ts"
import type { DraftOptions } from "../../../src/tasks/underlag/index.ts"
import { act, decision, gathered } from "../../lifecycle/sample.ts"
import { sample, write } from "./draft.ts"

async function refusal(kind: string, options: DraftOptions): Promise<StyrdokError> {
  const collection = await sample()
  try {
    write(collection, kind, options)
  } catch (error) {
    if (error instanceof StyrdokError) return error
    throw error
  }
  throw new Error("nothing was refused")
}

test.each<[string, DraftOptions, string, string, string]>([
  ["protokoll", {}, "STYR_UNDERLAG", 'Inget underlag heter "protokoll".', "tjansteskrivelse"],
  ["tjansteskrivelse", {}, "STYR_OKAND_FLAGGA", "vilket dokument", "--dokument ID"],
  ["beslutsmeningar", { dokument: ["saknas"] }, "STYR_OKANT_DOKUMENT", '"saknas"', "styrdok status"],
  ["beslutsmeningar", { dokument: ["inkopspolicy:antagit"] }, "STYR_OKAND_FLAGGA", '"antagit"', "antagen"],
  ["beslutsmeningar", { dokument: ["uppfoljning-iub-2026"] }, "STYR_UNDERLAG", "är ett underlag", "relaterade"],
  ["beslutsmeningar", { dokument: ["biblioteksplan"] }, "STYR_UNDERLAG", "redan beslutad", "biblioteksplan:upphavd"],
  ["beslutsmeningar", { dokument: ["inkopspolicy"], instans: "xx" }, "STYR_UNDERLAG", '"xx"', "kf, ks, sn, bun"],
  ["mandatperiod", { instans: "xx" }, "STYR_UNDERLAG", '"xx"', "kf, ks"],
  ["mandatperiod", { paragraf: "4" }, "STYR_OKAND_FLAGGA", "ingen användning för --paragraf", "--instans"],
  ["anslag", {}, "STYR_OKAND_FLAGGA", "vilket sammanträde", "--sammantrade KOD/DATUM"],
  ["anslag", { sammantrade: "sn" }, "STYR_OKAND_FLAGGA", "KOD/DATUM", "sn/2026-12-08"],
  ["anslag", { sammantrade: "sn/2026-02-30" }, "STYR_OKAND_FLAGGA", "2026-02-30", "ÅÅÅÅ-MM-DD"],
  ["beslutslista", { sammantrade: "sn/2026-11-24" }, "STYR_UNDERLAG", "Inget beslut är infört", "sn/2026-09-15"],
  ["paragraf", {}, "STYR_OKAND_FLAGGA", "vilket beslut", "--beslut MAPP"],
  ["paragraf", { beslut: "sn-2020-01-01-1" }, "STYR_UNDERLAG", '"sn-2020-01-01-1"', "documents/beslut"],
  ["paragraf", { beslut: "sn-2026-03-16-d12" }, "STYR_UNDERLAG", "inte vid ett sammanträde", "sammanträde"],
  ["paragraf", { sammantrade: "sn/2025-06-10", paragraf: "54" }, "STYR_UNDERLAG", "§ 54", "52, 53"],
  ["arendets-vag", {}, "STYR_OKAND_FLAGGA", "vilket ärende", "--diarienummer"],
  ["arendets-vag", { diarienummer: "KS 1999/1" }, "STYR_UNDERLAG", "KS 1999/1", "--dokument"],
])("%s %j is refused with %s", async (kind, options, code, says, next) => {
  const error = await refusal(kind, options)
  expect(error).toMatchObject({ code, message: expect.stringContaining(says), hint: expect.stringContaining(next) })
})

test("a decision that was corrected is named by its correction", async () => {
  const corrected = await gathered([
    decision("sn-2026-02-03-4", [act("antagen")]),
    decision("sn-2026-02-03-4-r1", [act("antagen")], [], { rattar: "sn-2026-02-03-4", skal: "Fel dag." }),
  ])
  expect(() => write(corrected, "paragraf", { beslut: "sn-2026-02-03-4" })).toThrow(/ersatt av en rättelse/)
  expect(write(corrected, "paragraf", { beslut: "sn-2026-02-03-4-r1" })).toContain("## § 4 ")
})

describe("a municipality's own template", () => {
  const own = (source: string) =>
    gathered([], { "templates/underlag/beslutsmeningar.hbs": source, "documents/sn/exempel.md": exampleDocument() })

  test("takes the place of ours, and its code is shown, not run", async () => {
    const collection = await own("# Vårt eget\n\n<script>alert(1)</script>\n\n{{#each arenden}}{{this}}{{/each}}\n")
    const html = write(collection, "beslutsmeningar", { dokument: ["exempel"] }, "html")
    expect(html).toContain("<h1>Vårt eget</h1>")
    expect(html).toContain("Antagande av Riktlinje för exempel")
    expect(html).not.toContain("<script")
  })

  test("that cannot be used is named", async () => {
    const collection = await own("{{#if}}")
    expect(() => write(collection, "beslutsmeningar", { dokument: ["exempel"] })).toThrow(
      /Mallen templates\/underlag\/beslutsmeningar\.hbs/,
    )
  })
})

const TITLE = "Plan *A* [x](y) <b> <img src=x onerror=alert(1)> # | `k` [fyll i](http://ond.example) [fyll i]"

test.each(["tjansteskrivelse", "beslutsmeningar", "expedieringslista", "arendets-vag", "mandatperiod", "paragraf"])(
  "%s shows a title that looks like code just as it is",
  async kind => {
    const wording = exampleDocument({ titel: JSON.stringify(TITLE), diarienummer: "EX 2026/9" })
    const collection = await gathered([decision("sn-2026-02-03-4", [act("antagen", {}, wording)])], {
      "documents/sn/exempel.md": wording,
    })
    const options = {
      mandatperiod: {},
      paragraf: { beslut: "sn-2026-02-03-4" },
    }[kind] ?? { dokument: ["exempel"] }
    const html = write(collection, kind, options, "html")
    const shown = html
      .replace(/<\/?(?:em|mark)>/g, "")
      .replaceAll("&#x3C;", "<")
      .replaceAll("&lt;", "<")
    expect(shown).toContain(TITLE)
    // A table is named after its heading: in an attribute any sign but a quotation mark is only text.
    const named = html.replace(/ aria-label="[^"]*"/g, "")
    expect(named).not.toMatch(/<img|<b>|<a /)
    expect(html.match(/ aria-label="[^"]*"/g)?.join("") ?? "").not.toContain("<mark>")
  },
)
