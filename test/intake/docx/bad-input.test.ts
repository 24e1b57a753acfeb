import { strToU8, unzipSync, zipSync } from "fflate"
import { describe, expect, test } from "vitest"
import { kindOfBytes, readDocx } from "../../../src/intake/index.ts"
import { createRandom, type Random } from "../../text/random.ts"
import { GUIDELINE_PARTS, importedDocx } from "./examples.ts"
import { makeDocx, p, run, STYLES, table } from "./make-docx.ts"

const WORD = makeDocx(GUIDELINE_PARTS)

function withPart(name: string, change: (content: string) => string): Uint8Array {
  const files = unzipSync(WORD)
  files[name] = strToU8(change(new TextDecoder().decode(files[name])))
  return zipSync(files)
}

/** The same archive, with another number in each place of the list that holds one at `offset` of an entry. */
function withClaim(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at++) {
    if (view.getUint32(at, true) === 0x02_01_4b_50) view.setUint32(at + offset, value, true)
  }
  return copy
}

/** A compound file of Office's old kind, with the names that its list holds. */
function compound(name: string): Uint8Array {
  const wide = [...name].flatMap(letter => [letter.charCodeAt(0), 0])
  return Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(500).fill(0), ...wide])
}

test.each([
  ["empty", new Uint8Array()],
  ["docx", WORD],
  ["pdf", strToU8("%PDF-1.7\n")],
  ["pdf", strToU8("skräp före\n%PDF-1.4\n")],
  ["rtf", strToU8("{\\rtf1\\ansi}")],
  ["doc", compound("WordDocument")],
  ["encrypted", compound("EncryptedPackage")],
  ["office", compound("Workbook")],
  ["office", zipSync({ "xl/workbook.xml": strToU8("<a/>") })],
  ["odt", zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }] })],
  ["zip", zipSync({ "a.txt": strToU8("hej") })],
  ["image", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
  ["html", strToU8("\ufeff\n<!-- saved --><!DOCTYPE html><p>Hej")],
  [
    "html",
    Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from([..."<html>"].map(s => s.charCodeAt(0))).buffer)]),
  ],
  ["mhtml", strToU8("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n")],
  ["text", strToU8("Riktlinje <b>för</b> hembesök")],
  ["other", Uint8Array.from([1, 2, 0, 4])],
] as const)("filens slag ses på innehållet: %s", (kind, bytes) => {
  expect(kindOfBytes(bytes)).toBe(kind)
})

describe("vad som inte läses", () => {
  test.each([
    ["en kapad fil", WORD.subarray(0, WORD.length - 30), "damaged"],
    ["en fil med fel kontrollsumma", withClaim(WORD, 16, 1), "damaged"],
    ["en fil som säger sig bli enorm", withClaim(WORD, 24, 0xff_ff_ff_00), "too-large"],
    ["ett lösenord inne i arkivet", withClaim(WORD, 8, (8 << 16) | 1), "encrypted"],
    ["ett arkiv utan text", zipSync({ "[Content_Types].xml": strToU8("<a/>") }), "no-document"],
    ["trasig XML", withPart("word/document.xml", text => text.slice(0, -40)), "damaged"],
    [
      "en yttre entitet",
      withPart("word/document.xml", text =>
        text
          .replace("?>", '?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>')
          .replace("Så går det till:", "&e;"),
      ),
      "doctype",
    ],
    [
      "entiteter som växer",
      withPart("word/document.xml", text =>
        text.replace("?>", '?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'),
      ),
      "doctype",
    ],
    [
      "djupare än något dokument",
      withPart("word/document.xml", text =>
        text.replace("<w:body>", `<w:body>${"<w:sdt>".repeat(5000)}${"</w:sdt>".repeat(5000)}`),
      ),
      "damaged",
    ],
  ])("%s", (_, bytes, kind) => {
    expect(readDocx(bytes)).toMatchObject({ kind: "fault", fault: { kind } })
  })

  test("en zipbomb stoppas medan den packas upp, vad den än säger om sin storlek", () => {
    const bomb = zipSync({ ...unzipSync(WORD), "word/document.xml": new Uint8Array(100_000_000) })
    const start = performance.now()
    expect(readDocx(bomb)).toMatchObject({ fault: { kind: "too-large" } })
    // The list says that it is small; the content is not.
    expect(readDocx(withClaim(bomb, 24, 1000))).toMatchObject({ fault: { kind: "too-large" } })
    expect(performance.now() - start).toBeLessThan(15_000)
  })

  test("ett arkiv med tusentals filer öppnas inte", () => {
    const many = Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`word/${i}.xml`, new Uint8Array()]))
    expect(readDocx(zipSync({ ...many, ...unzipSync(WORD) }))).toMatchObject({ fault: { kind: "too-large" } })
  })
})

/** Bytes overwritten, cut out or doubled. */
function damaged(bytes: Uint8Array, { below }: Random): Uint8Array {
  const copy = [...bytes]
  for (let times = 1 + below(8); times > 0; times--) {
    const at = below(copy.length)
    const way = below(10)
    if (way < 6) copy[at] = below(256)
    else if (way < 8) copy.splice(at, below(60))
    else copy.splice(at, 0, ...copy.slice(at, at + below(60)))
  }
  return Uint8Array.from(copy)
}

/** Mark-up that is well formed but makes no sense: tags renamed, values exchanged, pieces moved. */
function twisted(xml: string, { below }: Random): string {
  const tags = [
    "w:p",
    "w:r",
    "w:t",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:ins",
    "w:del",
    "w:sdt",
    "w:numPr",
    "w:pPr",
    "w:hyperlink",
  ]
  const pick = (): string => tags[below(tags.length)] ?? "w:p"
  let out = xml
  for (let times = 1 + below(4); times > 0; times--) {
    const [from, to, way] = [pick(), pick(), below(10)]
    if (way < 5) out = out.replaceAll(new RegExp(`(</?)${from}(?=[ />])`, "g"), `$1${to}`)
    else if (way < 8)
      out = out.replaceAll(/w:(val|id|ilvl)="[^"]*"/g, whole => (below(10) < 3 ? 'w:val="-7e9"' : whole))
    else out = out.replace(/<w:body>/, `<w:body><${from}><${to}/></${from}>`)
  }
  return out
}

test("tvåtusen skadade Word-filer: ingen krasch, ingen hängning, ett besked var", () => {
  const start = performance.now()
  const kinds = new Map<string, number>()
  const parts = ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml"]
  const files = unzipSync(WORD)
  // Stored, not packed, so that most wounds reach the text and are not caught by the unpacking.
  const stored = zipSync(files, { level: 0 })
  for (let seed = 1; seed <= 2000; seed++) {
    const random = createRandom(seed)
    const name = parts[random.below(parts.length)] ?? ""
    const way = seed % 4
    const bytes =
      way === 0
        ? damaged(WORD, random)
        : way === 1
          ? damaged(stored, random)
          : zipSync(
              {
                ...files,
                [name]:
                  way === 2
                    ? strToU8(twisted(new TextDecoder().decode(files[name]), random))
                    : damaged(files[name] ?? new Uint8Array(), random),
              },
              { level: 0 },
            )
    const read = readDocx(bytes)
    const kind = read.kind === "fault" ? read.fault.kind : read.kind
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    if (read.kind === "source") importedDocx(bytes, "nya")
  }
  expect([...kinds.keys()].every(kind => kind !== "")).toBe(true)
  expect(kinds.get("source")).toBeGreaterThan(300)
  expect(kinds.get("damaged")).toBeGreaterThan(300)
  expect(performance.now() - start).toBeLessThan(60_000)
})

test("femhundra sidor går fort", () => {
  const page = `${p("Avsnitt", "Rubrik2")}${p(run("Kommunen ska ge den som behöver stöd det stöd som behövs. ".repeat(35)))}${table(
    [
      ["Vem", "När"],
      ["Jour", "Helger"],
    ],
  )}${p(run("Den som är missnöjd kan klaga hos nämnden. ".repeat(20)))}`
  const body = `${p("Handbok", "Rubrik")}${p("Allt", "Rubrik1")}${page.repeat(500)}`
  const bytes = makeDocx({ body, styles: STYLES })
  const start = performance.now()
  const { report } = importedDocx(bytes)
  expect(performance.now() - start).toBeLessThan(15_000)
  expect(report.headings).toHaveLength(501)
  expect(report.lostWords).toEqual([])
})
