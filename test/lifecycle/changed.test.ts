import { describe, expect, test } from "vitest"
import { exampleDocument } from "../../src/rules/example-collection.ts"
import type { Files } from "../collection.ts"
import { act, BODIES, decision, gathered, stateAt } from "./sample.ts"

const FOLDER = "documents/beslut/2026/sn-2026-02-03-4"
const WORKING = "documents/sn/exempel.md"
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3)
const BOM = "\uFEFF"

/** True when the document is said to be changed, with a decided text and a working text. */
async function isChanged(decided: string, files: Files, more: Readonly<Record<string, string>> = {}) {
  const values = { galler_from: "2026-03-01", ...more }
  const collection = await gathered([decision("sn-2026-02-03-4", [act("antagen", values, decided)])], files)
  return stateAt(collection, "2026-04-01").flaggor.includes("andrad")
}

const text = exampleDocument()
const validity = (inner: string) => exampleDocument({ giltighetstid: inner })

describe("text och uppgifter", () => {
  test.each([
    ["oförändrad", text, text, false],
    ["annan text", text, exampleDocument({}, "# 1 Inledning\n\nKommunen kan ge stöd.\n"), true],
    ["ett blanksteg i texten", text, text.replace("ge stöd", "ge  stöd"), true],
    ["annan titel", text, exampleDocument({ titel: "Riktlinje för annat" }), true],
    ["annan mottagare", text, exampleDocument({ galler_for: "[Barnförvaltningen]" }), true],
    ["en ny beslutad uppgift", text, exampleDocument({ syfte: "Att ge stöd." }), true],
    ["en uppgift borttagen", text, exampleDocument({ galler_for: undefined }), true],
    ["annan dokumentansvarig", text, exampleDocument({ dokumentansvarig: "Förvaltningschef" }), false],
    ["ny dokumentägare", text, exampleDocument({ dokumentagare: "Förvaltningschef" }), false],
    ["relaterade", text, exampleDocument({ relaterade: "[annat]" }), false],
    ["kontakt", text, exampleDocument({ kontakt: "kontakt@exempel.example" }), false],
    ["publiceras borttagen", text, exampleDocument({ publiceras: undefined }), false],
    ["administrativt och beslutat", text, exampleDocument({ publiceras: undefined, titel: "Annat" }), true],
    ["byte order mark", text, BOM + text, false],
    ["CRLF", text, text.replaceAll("\n", "\r\n"), false],
    ["CR", text, text.replaceAll("\n", "\r"), false],
    ["CRLF i den beslutade", text.replaceAll("\n", "\r\n"), text, false],
    ["CRLF och en administrativ ändring", text, exampleDocument({ kontakt: "Växeln" }).replaceAll("\n", "\r\n"), false],
    ["byte order mark och annan text", text, `${BOM}${text}Mer.\n`, true],
    ["uppgifternas ordning", text, text.replace(/^(titel: .*\n)(typ: .*\n)/m, "$2$1"), false],
    [
      "ordningen i en uppgift",
      validity("{from: 2026-03-01, tom: 2026-12-31}"),
      validity("{tom: 2026-12-31, from: 2026-03-01}"),
      false,
    ],
    [
      "annan sista dag",
      validity("{from: 2026-03-01, tom: 2026-12-31}"),
      validity("{from: 2026-03-01, tom: 2027-12-31}"),
      true,
    ],
    [
      "ordningen i en lista",
      exampleDocument({ galler_for: "[A, B]" }),
      exampleDocument({ galler_for: "[B, A]" }),
      true,
    ],
    ["citattecken", text, exampleDocument({ titel: '"Riktlinje för exempel"' }), false],
    ["en kommentar i uppgifterna", text, text.replace("typ:", "# typ av dokument\ntyp:"), false],
  ])("%s", async (_, decided, working, changed) => {
    expect(await isChanged(decided, { [WORKING]: working })).toBe(changed)
  })

  test.each([
    ["titel är administrativ", "[titel]", { titel: "Annat" }, false],
    ["kontakt är beslutad", "[titel]", { kontakt: "Växeln" }, true],
    ["ingen är administrativ", "[]", { publiceras: "intranät" }, true],
  ])("egna administrativa: %s", async (_, keys, changes, changed) => {
    const files = { "styrdok.yaml": `${BODIES}administrativa: ${keys}\n`, [WORKING]: exampleDocument(changes) }
    expect(await isChanged(text, files)).toBe(changed)
  })
})

describe("dagen för översyn", () => {
  test.each([
    ["samma som beslutet säger, annan än lydelsens", { revideras_senast: "2028-06-30" }, "2028-06-30", false],
    ["lydelsens egen, fastän beslutet säger en annan", { revideras_senast: "2028-06-30" }, "2027-12-31", false],
    ["varken beslutets eller lydelsens", { revideras_senast: "2028-06-30" }, "2029-01-01", true],
    ["beslutet säger inget", {}, "2029-01-01", true],
    ["samma regel i ord", { revideras_senast: "vart 2:a år" }, "vart 2:a år", false],
    ["samma regel med annat slut i ordet", { revideras_senast: "vart 3:e år" }, "vart 3:a år", false],
    ["borttagen", { revideras_senast: "2028-06-30" }, undefined, true],
    [
      "behövs inte, samma skäl",
      { revideras_senast: "{behovs_inte: gäller en dag}" },
      "{behovs_inte: gäller en dag}",
      false,
    ],
    ["behövs inte, annat skäl", { revideras_senast: "{behovs_inte: gäller en dag}" }, "{behovs_inte: glömt}", true],
  ])("%s", async (_, more, written, changed) => {
    expect(await isChanged(text, { [WORKING]: exampleDocument({ revideras_senast: written }) }, more)).toBe(changed)
  })

  test("samma som en senare översyn satte", async () => {
    const collection = await gathered(
      [
        decision("sn-2026-02-03-4", [act("antagen", { galler_from: "2026-03-01" })]),
        decision("sn-2026-05-05-2", [act("oversyn", { revideras_senast: "2030-12-31" })]),
      ],
      { [WORKING]: exampleDocument({ revideras_senast: "2030-12-31" }) },
    )
    expect(stateAt(collection, "2026-05-04").flaggor).toContain("andrad")
    expect(stateAt(collection, "2026-05-05").flaggor).not.toContain("andrad")
  })
})

describe("bilagor och bilder", () => {
  const both = (name: string, content: string | Uint8Array): Files => ({
    [`documents/sn/exempel/${name}`]: content,
    [`${FOLDER}/exempel/${name}`]: content,
  })

  test.each<[string, Files, boolean]>([
    ["samma bild", both("bild.png", PNG), false],
    ["bilden saknas i arbetsfilen", { [`${FOLDER}/exempel/bild.png`]: PNG }, true],
    ["en bild till", { "documents/sn/exempel/bild.png": PNG }, true],
    ["en annan bild", { ...both("bild.png", PNG), "documents/sn/exempel/bild.png": PNG.slice(1) }, true],
    ["samma bilaga i en mapp", both("bilagor/tabell.csv", "a;b\n"), false],
    [
      "en bilaga i text med CRLF och byte order mark",
      { ...both("tabell.csv", "a;b\nc;d\n"), "documents/sn/exempel/tabell.csv": `${BOM}a;b\r\nc;d\r\n` },
      false,
    ],
    [
      "en bilaga som inte är text räknas byte för byte",
      { ...both("brev.html", "a\nb\n"), "documents/sn/exempel/brev.html": "a\r\nb\r\n" },
      true,
    ],
    ["annat namn", { "documents/sn/exempel/b.png": PNG, [`${FOLDER}/exempel/a.png`]: PNG }, true],
    [
      "samma namn, sammansatt och uppdelat å",
      { "documents/sn/exempel/bla\u030A.png": PNG, [`${FOLDER}/exempel/bl\u00E5.png`]: PNG },
      false,
    ],
    ["en fil som börjar med punkt", { "documents/sn/exempel/.DS_Store": PNG }, false],
    ["bilagor till ett annat dokument", { "documents/sn/exempel-annat/bild.png": PNG }, false],
    ["en bilaga i Markdown", { ...both("bilaga.md", "# Bilaga\n"), "documents/sn/exempel/bilaga.md": "# B\n" }, true],
  ])("%s", async (_, files, changed) => {
    expect(await isChanged(text, { [WORKING]: text, ...files })).toBe(changed)
  })

  test("bilagor hör till dokumentet vad filen än heter", async () => {
    const files = { [WORKING]: "", "documents/sn/Riktlinje för exempel.md": text, ...both("bild.png", PNG) }
    expect(await isChanged(text, files)).toBe(false)
  })
})

describe("mot vilken lydelse", () => {
  const NEW = exampleDocument({}, "# 1 Ny\n\nKommunen ska ge mer stöd.\n")
  const first = decision("sn-2026-02-03-4", [act("antagen", { galler_from: "2026-03-01" })])
  const revised = decision("sn-2026-05-05-9", [act("reviderad", { galler_from: "2026-07-01" }, NEW)])
  const annulled = {
    ...revised,
    events: ["slag: dom, datum: 2026-08-01, utfall: upphavt", "slag: laga_kraft, datum: 2026-08-22, galler: dom"],
  }

  test.each([
    ["lika med den som kommer", [first, revised], NEW, "2026-06-01", false],
    ["lika med den som gäller, fastän en ny kommer", [first, revised], text, "2026-06-01", false],
    ["lika med den som gällde förut", [first, revised], text, "2026-07-01", true],
    ["varken den som gäller eller den som kommer", [first, revised], `${text}Mer.\n`, "2026-06-01", true],
    ["bakåt i tiden är det som sedan beslutades inget förslag", [first, revised], NEW, "2026-04-01", false],
    ["lika med den som en domstol har upphävt", [first, annulled], NEW, "2026-08-22", true],
    ["lika med den som gäller igen", [first, annulled], text, "2026-08-22", false],
    ["ännu inte i kraft men beslutad", [revised], text, "2026-05-05", true],
  ])("%s", async (_, decisions, working, at, changed) => {
    const collection = await gathered(decisions, { [WORKING]: working })
    expect(stateAt(collection, at).flaggor.includes("andrad")).toBe(changed)
  })

  test("utan den beslutade filen går det inte att säga", async () => {
    const collection = await gathered([first], { [WORKING]: `${text}Mer.\n`, [`${FOLDER}/exempel.md`]: "" })
    expect(stateAt(collection, "2026-04-01").flaggor).not.toContain("andrad")
  })

  test("ett utkast är inte ändrat", async () => {
    const collection = await gathered([decision("sn-2026-02-03-4", [act("foreslar")])], { [WORKING]: NEW })
    expect(stateAt(collection, "2026-04-01").flaggor).toEqual([])
  })
})
