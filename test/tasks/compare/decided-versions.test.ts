import { describe, expect, test } from "vitest"
import { exampleDocument, OTHER_LYDELSE, OTHER_WORDING, SOUND_LYDELSE } from "../../../src/rules/example-collection.ts"
import type { Files } from "../../collection.ts"
import { act, type DecisionSample, decision } from "../../lifecycle/sample.ts"
import { ADOPTED, FIRST, PROPOSED, REPEALED, REVISED, read, SECOND } from "./sample.ts"

describe("beslut", () => {
  const corrected = (more: Readonly<Record<string, string>>, wording?: string) =>
    decision("sn-2026-02-03-4-r1", [act("antagen", more, wording)], [], {
      rattar: "sn-2026-02-03-4",
      skal: "Fel antecknat.",
    })

  test.each<readonly [string, string, string, readonly DecisionSample[], string]>([
    ["adopted", "sn-2026-02-03-4", "lydelsen beslutad 2026-02-03, § 4", [ADOPTED, REVISED], exampleDocument()],
    ["revised", "sn-2026-05-05-9", "lydelsen beslutad 2026-05-05, § 9", [ADOPTED, REVISED], OTHER_WORDING],
    ["only proposed", "ks-2026-09-01-7", "lydelsen föreslagen 2026-09-01, § 7", [ADOPTED, PROPOSED], OTHER_WORDING],
    [
      "mended by a role",
      "sn-2026-06-01-d12",
      "lydelsen rättad 2026-06-01, beslutsnummer d12",
      [
        ADOPTED,
        decision("sn-2026-06-01-d12", [act("redaktionell", { lydelse: OTHER_LYDELSE }, OTHER_WORDING)], [], {
          form: "tjansteanteckning",
          paragraf: undefined,
          beslutsnummer: "d12",
          beslutsfattare: "Enhetschef",
        }),
      ],
      OTHER_WORDING,
    ],
    [
      "the folder of a correction",
      "sn-2026-02-03-4-r1",
      "lydelsen beslutad 2026-02-03, § 4",
      [ADOPTED, corrected(SECOND, OTHER_WORDING)],
      OTHER_WORDING,
    ],
    [
      "a text recorded by mistake is not called decided",
      "sn-2026-02-03-4",
      "lydelsen som var fel antecknad för beslutet 2026-02-03, § 4",
      [ADOPTED, corrected(SECOND, OTHER_WORDING)],
      exampleDocument(),
    ],
    [
      "a correction of the record moves no text",
      "sn-2026-02-03-4",
      "lydelsen beslutad 2026-02-03, § 4",
      [ADOPTED, corrected({ lydelse: SOUND_LYDELSE, galler_from: "2026-04-01" })],
      exampleDocument(),
    ],
    [
      "a file that was changed afterwards",
      "sn-2026-02-03-4",
      "lydelsen beslutad 2026-02-03, § 4 (filerna stämmer inte med beslutet)",
      [decision("sn-2026-02-03-4", [act("antagen", FIRST, OTHER_WORDING)])],
      OTHER_WORDING,
    ],
  ])("%s", async (_, mapp, title, decisions, wording) => {
    expect(await read(`beslut:${mapp}`, decisions)).toEqual({
      name: `beslut:${mapp}`,
      title,
      path: `documents/beslut/2026/${mapp}/exempel.md`,
      text: wording,
    })
  })

  const REVIEWED = decision("sn-2026-10-05-3", [act("oversyn")])
  const found = "Lydelser av exempel finns i: beslut:sn-2026-02-03-4, beslut:sn-2026-05-05-9."

  test.each<readonly [string, string, string, string, { id?: string; files?: Files }]>([
    ["no such decision", "sn-2026-02-03-5", 'Inget beslut heter "sn-2026-02-03-5".', found, {}],
    [
      "a decision without a text",
      "sn-2026-10-05-3",
      "Beslutet sn-2026-10-05-3 har ingen lydelse av exempel.",
      found,
      {},
    ],
    [
      "of another document",
      "sn-2026-02-03-4",
      "Beslutet sn-2026-02-03-4 har ingen lydelse av annat.",
      "Se dokumentens beslut med styrdok register.",
      { id: "annat" },
    ],
    [
      "the text is gone",
      "sn-2026-02-03-4",
      "Filen exempel.md saknas i documents/beslut/2026/sn-2026-02-03-4.",
      "Hämta tillbaka filen som den var när beslutet antecknades.",
      { files: { "documents/beslut/2026/sn-2026-02-03-4/exempel.md": "" } },
    ],
    [
      "the record cannot be read",
      "sn-2026-02-03-4",
      "Uppgifterna i documents/beslut/2026/sn-2026-02-03-4/beslut.yaml går inte att läsa.",
      "Se vad som är fel med styrdok validate.",
      { files: { "documents/beslut/2026/sn-2026-02-03-4/beslut.yaml": "instans: [" } },
    ],
  ])("refused: %s", async (_, mapp, message, hint, options) => {
    await expect(read(`beslut:${mapp}`, [ADOPTED, REVISED, REVIEWED], options)).rejects.toThrow(
      expect.objectContaining({ code: "STYR_VERSION", message, hint }),
    )
  })
})

describe("datum", () => {
  test.each<readonly [string, string, string, string, readonly DecisionSample[]]>([
    ["2026-03-01", "lydelsen som gällde 1 mars 2026", "sn-2026-02-03-4", exampleDocument(), [ADOPTED, REVISED]],
    ["2026-06-30", "lydelsen som gällde 30 juni 2026", "sn-2026-02-03-4", exampleDocument(), [ADOPTED, REVISED]],
    ["2026-07-01", "lydelsen som gällde 1 juli 2026", "sn-2026-05-05-9", OTHER_WORDING, [ADOPTED, REVISED]],
    ["2026-11-23", "lydelsen som gäller 23 november 2026", "sn-2026-05-05-9", OTHER_WORDING, [ADOPTED, REVISED]],
    [
      "2027-01-01",
      "lydelsen som enligt hittills fattade beslut gäller 1 januari 2027",
      "sn-2026-02-03-4",
      exampleDocument(),
      [ADOPTED, PROPOSED],
    ],
    [
      "2026-03-02",
      "lydelsen som gällde 2 mars 2026 (filerna stämmer inte med beslutet)",
      "sn-2026-02-03-4",
      OTHER_WORDING,
      [decision("sn-2026-02-03-4", [act("antagen", FIRST, OTHER_WORDING)])],
    ],
  ])("%s: %s", async (datum, title, mapp, wording, decisions) => {
    expect(await read(`datum:${datum}`, decisions)).toEqual({
      name: `datum:${datum}`,
      title,
      path: `documents/beslut/2026/${mapp}/exempel.md`,
      text: wording,
    })
  })

  const UNTIL_APRIL = decision("sn-2026-02-03-4", [act("antagen", { ...FIRST, galler_tom: "2026-04-30" })])
  const before = "Närmast före: beslut:sn-2026-02-03-4 (till och med 30 april 2026)."
  const after = "Närmast efter: beslut:sn-2026-05-05-9 (från och med 1 juli 2026)."
  const backwards = decision("sn-2026-05-05-9", [
    act("antagen", { ...SECOND, galler_from: "2026-01-01" }, OTHER_WORDING),
  ])

  test.each<readonly [string, string, string, readonly DecisionSample[]]>([
    ["between two", "2026-05-20", `${before} ${after}`, [UNTIL_APRIL, REVISED]],
    [
      "before the first, which then was not decided",
      "2026-01-15",
      "Närmast efter: beslut:sn-2026-02-03-4 (från och med 1 mars 2026).",
      [ADOPTED, REVISED],
    ],
    [
      "after the last",
      "2026-09-01",
      "Närmast före: beslut:sn-2026-02-03-4 (till och med 31 augusti 2026).",
      [ADOPTED, REPEALED],
    ],
    [
      "before it was decided, though it was to apply from earlier",
      "2026-02-01",
      "Närmast efter: beslut:sn-2026-05-05-9 (från och med 5 maj 2026).",
      [backwards],
    ],
    [
      "decided, and not yet in force",
      "2026-02-10",
      "Närmast efter: beslut:sn-2026-02-03-4 (från och med 1 mars 2026).",
      [ADOPTED],
    ],
    [
      "a wording that was repealed before its first day is no neighbour",
      "2026-05-20",
      "Jämför med en annan version, till exempel nu.",
      [
        decision("sn-2026-02-03-4", [act("antagen", SECOND)]),
        decision("sn-2026-05-05-8", [act("upphavd", { galler_from: "2026-06-01" })]),
      ],
    ],
    ["only proposed", "2026-10-01", "Jämför med en annan version, till exempel nu.", [PROPOSED]],
  ])("none: %s", async (_, datum, hint, decisions) => {
    await expect(read(`datum:${datum}`, decisions)).rejects.toThrow(
      expect.objectContaining({
        code: "STYR_VERSION",
        message: `För dagen ${datum} finns ingen lydelse av exempel som gällde.`,
        hint,
      }),
    )
  })
})
