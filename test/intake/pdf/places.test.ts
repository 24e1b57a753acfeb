import { describe, expect, test } from "vitest"
import { readPdf } from "../../../src/intake/pdf/index.ts"
import { block, type Drawn, drawPdf } from "./draw.ts"

const LONG = [
  "Kommunen ska ge den som behöver det en cykel att låna, och den som lånar",
  "ska lämna cykeln på samma plats. Den som inte gör det får en påminnelse av",
  "enheten.",
]

async function textOf(pages: readonly (readonly Drawn[])[]): Promise<string> {
  return (await readPdf(drawPdf(pages))).text
}

describe("lines and paragraphs", () => {
  test("lines of a paragraph are one line, and space parts paragraphs", async () => {
    expect(await textOf([[...block(LONG, 70, 100), ...block(LONG, 70, 160)]])).toBe(
      `${LONG.join(" ")}\n\n${LONG.join(" ")}\n`,
    )
  })

  test("without space an indented first line begins a paragraph", async () => {
    const second = block(LONG, 70, 142)
    const indented = second.map((line, i) => (i === 0 ? { ...line, x: 84 } : line))
    expect(await textOf([[...block(LONG, 70, 100), ...indented]])).toBe(`${LONG.join(" ")}\n\n${LONG.join(" ")}\n`)
  })

  test("a line that was ended on purpose stays a line", async () => {
    const facts = ["Typ av dokument: Riktlinje", "Beslutad av: Socialnämnden", "Diarienummer: SN 2024/3"]
    expect(await textOf([[...block(facts, 70, 100), ...block(LONG, 70, 170)]])).toContain(`${facts.join("\n")}\n\n`)
  })

  test("what a page break cut is joined", async () => {
    const text = await textOf([block(LONG.slice(0, 2), 70, 700), block(LONG.slice(2), 70, 100)])
    expect(text).toBe(`${LONG.join(" ")}\n`)
  })

  test("pieces of one baseline are put in order, with spaces where there is room", async () => {
    const pieces = [
      { text: "te", x: 99.2, y: 100 },
      { text: "kaffe", x: 112, y: 100 },
      { text: "Arbe", x: 70, y: 100 },
    ]
    expect(await textOf([pieces])).toBe("Arbe te kaffe\n")
  })
})

describe("columns", () => {
  const left = [
    "Den vänstra spalten börjar här och",
    "fortsätter rad för rad nedåt tills",
    "den är slut och läsaren går vidare",
    "till nästa spalt som står bredvid",
    "på samma sida av samma blad, där",
    "texten fortsätter.",
  ]
  const right = [
    "Den högra spalten läses sist, när",
    "den vänstra är läst till sitt slut",
    "och ingen rad har blandats med den",
    "som står intill på samma höjd i det",
    "dokument som någon har skrivit för",
    "den som vill läsa.",
  ]

  test.each([
    ["at the same height", 0],
    ["at other heights", 5],
  ])("are read one after the other, %s", async (_, shift) => {
    const heading = { text: "En rubrik över båda spalterna som är ganska lång och står överst", x: 70, y: 80 }
    const text = await textOf([[heading, ...block(left, 70, 120), ...block(right, 310, 120 + shift)]])
    expect(text).toBe(`${heading.text}\n\n${left.join(" ")}\n\n${right.join(" ")}\n`)
  })

  test("a table of labels is none", async () => {
    const rows = ["Dokumenttyp", "Beslutad av", "Datum", "Diarienummer", "Gäller för", "Ansvarig"]
    const values = ["Riktlinje", "Socialnämnden", "2024-02-01", "SN 2024/3", "Hela förvaltningen", "Enhetschef"]
    const text = await textOf([[...block(rows, 70, 120), ...block(values, 250, 120)]])
    expect(text.trim().split(/\n+/)).toEqual(rows.map((row, i) => `${row}\t${values[i]}`))
  })
})

describe("tables", () => {
  test("a value of several lines belongs to its row", async () => {
    const drawn = [
      { text: "Gäller för", x: 70, y: 100 },
      ...block(["Socialförvaltningen och alla", "som arbetar där"], 250, 100),
      { text: "Dokumentansvarig", x: 70, y: 138 },
      { text: "Enhetschef", x: 250, y: 138 },
    ]
    expect((await textOf([drawn])).trim().split(/\n+/)).toEqual([
      "Gäller för\tSocialförvaltningen och alla som arbetar där",
      "Dokumentansvarig\tEnhetschef",
    ])
  })

  test("a row of labels above a row of values becomes pairs, and so do two pairs on a row", async () => {
    const row = (y: number, ...cells: readonly string[]) => cells.map((text, i) => ({ text, x: 60 + i * 130, y }))
    expect(
      (
        await textOf([
          [...row(100, "Dokumenttyp", "Diarienummer", "Beslutad av"), ...row(118, "Policy", "KS 2024/1", "KF")],
        ])
      )
        .trim()
        .split(/\n+/),
    ).toEqual(["Dokumenttyp\tPolicy", "Diarienummer\tKS 2024/1", "Beslutad av\tKF"])
    expect(
      (await textOf([row(100, "Dokumenttyp", "Policy", "Diarienummer", "KS 2024/1")])).trim().split(/\n+/),
    ).toEqual(["Dokumenttyp\tPolicy", "Diarienummer\tKS 2024/1"])
  })
})

describe("what belongs to the page", () => {
  const pages = [1, 2, 3, 4].map(number => [
    { text: "Exempelköpings kommun", x: 70, y: 40, size: 9 },
    ...block(LONG, 70, 140),
    { text: `Stycke ${"abcd"[number - 1]}.`, x: 70, y: 210 },
    { text: `Sida ${number} (4)`, x: 480, y: 810, size: 9 },
    { text: "UTKAST", x: 200, y: 500, size: 60, turned: 45 },
  ])

  test("headers, footers with the page's number and stamps are dropped and named", async () => {
    const { text, furniture, warnings } = await readPdf(drawPdf(pages))
    expect(text).toBe(`${["a", "b", "c", "d"].map(sign => `${LONG.join(" ")}\n\nStycke ${sign}.`).join("\n\n")}\n`)
    expect([...furniture].sort()).toEqual(["Exempelköpings kommun", "Sida 1 (4)", "UTKAST"])
    expect(warnings.map(warning => warning.code)).toEqual(["sidnummer"])
  })

  test("a heading that happens to stand alike on two pages of many is text", async () => {
    const some = Array.from({ length: 8 }, (_, i) => [
      { text: i === 2 || i === 5 ? "Villkor" : `Avsnitt ${"abcdefgh"[i]} börjar`, x: 70, y: 80 },
      ...block(LONG, 70, 102),
    ])
    const { text, furniture } = await readPdf(drawPdf(some))
    expect(text.match(/Villkor/g)).toHaveLength(2)
    expect(furniture).toEqual([])
  })

  test("rows of a long table that differ in their numbers are text", async () => {
    const some = [0, 1, 2, 3].map(page =>
      block(
        Array.from({ length: 50 }, (_, i) => `Rad ${page * 50 + i}: ett värde`),
        70,
        60,
      ),
    )
    const { text, furniture } = await readPdf(drawPdf(some))
    expect(text.match(/ett värde/g)).toHaveLength(200)
    expect(furniture).toEqual([])
  })
})

describe("items, notes and headings", () => {
  test("bullets are dashes, also further in", async () => {
    const drawn = [
      ...block(["\x95", "\x95"], 70, 100, { leading: 42 }),
      ...block(["första punkten", "andra punkten"], 88, 100, { leading: 42 }),
      { text: "\x96", x: 88, y: 114 },
      { text: "inre punkt", x: 106, y: 114 },
      { text: "\x96", x: 88, y: 128 },
      { text: "inre till", x: 106, y: 128 },
    ]
    expect(await textOf([drawn])).toBe("- första punkten\n  - inre punkt\n  - inre till\n- andra punkten\n")
  })

  test("notes stand last, marked, and their raised numbers too", async () => {
    const drawn = [
      { text: "Kommunen ger stöd", x: 70, y: 100 },
      { text: "1", x: 169.3, y: 96, size: 7 },
      { text: " enligt lagen.", x: 173.2, y: 100 },
      ...block(LONG, 70, 130),
      { text: "1", x: 70, y: 757, size: 6 },
      { text: "Socialtjänstlagen, som gäller", x: 74, y: 760, size: 8 },
      { text: "sedan i somras.", x: 70, y: 770, size: 8 },
    ]
    const { text, warnings } = await readPdf(drawPdf([drawn]))
    expect(text).toContain("Kommunen ger stöd[1] enligt lagen.\n")
    expect(text).toMatch(/\n\n\[1\] Socialtjänstlagen, som gäller sedan i somras\.\n$/)
    expect(warnings).toMatchObject([{ code: "fotnot", line: text.split("\n").length - 1 }])
  })

  test("size and weight tell headings and their levels, not the title and not labels", async () => {
    const drawn = [
      { text: "Riktlinje för cyklar", x: 70, y: 60, size: 24, bold: true },
      { text: "Diarienummer", x: 70, y: 90, bold: true },
      { text: "SN 2024/3", x: 70, y: 104 },
      { text: "Utlåning", x: 70, y: 140, size: 16, bold: true },
      ...block(LONG, 70, 170),
      { text: "Återlämning", x: 70, y: 240, bold: true },
      ...block(LONG, 70, 256),
      { text: "Uppföljning", x: 70, y: 330, size: 16, bold: true },
      ...block(LONG, 70, 360),
    ]
    const { text, headings } = await readPdf(drawPdf([drawn]))
    const lines = text.split("\n")
    expect(headings.map(({ line, level }) => [level, lines[line - 1]])).toEqual([
      [1, "Utlåning"],
      [2, "Återlämning"],
      [1, "Uppföljning"],
    ])
    expect(text).toContain("Diarienummer\nSN 2024/3\n")
  })
})

describe("cut words", () => {
  test.each([
    [["Den som arbetar i kommunens social-", "tjänst ska göra så."], "kommunens socialtjänst ska"],
    [["Den som arbetar med all hälso-", "och sjukvård gör så."], "all hälso- och sjukvård"],
    [["Den som arbetar med allt IT-", "stöd i kommunen gör så."], "allt IT-stöd i"],
    [["Ja, e-post. Den som skriver e-", "post till kommunen gör så."], "skriver e-post till"],
    [["Den som bor i kommundelen Nord-", "Sverige ska göra så."], "Nord-Sverige ska"],
  ])("%s", async (lines, expected) => {
    const wide = "En rad som är mycket längre än de andra och som visar hur bred spalten är här."
    expect(await textOf([block([...lines], 70, 100)])).toContain(expected)
    expect(await textOf([[{ text: wide, x: 70, y: 60 }, ...block([...lines], 70, 100)]])).toMatch(/\n/)
  })

  test("are listed when nothing proves that they are one word", async () => {
    const { warnings } = await readPdf(
      drawPdf([block(["Den som arbetar med social-", "tjänst ska göra så."], 70, 100)]),
    )
    expect(warnings).toMatchObject([{ code: "avstavning", message: expect.stringContaining("”socialtjänst”") }])
  })
})
