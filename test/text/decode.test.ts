import { describe, expect, test } from "vitest"
import { decodeText } from "../../src/text/index.ts"
import { read } from "./read.ts"

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, character => character.charCodeAt(0))
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"))

describe("bytes as text", () => {
  test("UTF-8, with and without a byte order mark, even two", () => {
    for (const mark of ["", "\uFEFF", "\uFEFF\uFEFF"]) {
      expect(decodeText(utf8(`${mark}Rådet 😀`))).toEqual({ text: "Rådet 😀", faults: [] })
    }
  })

  test("Latin-1 is read and told, with the first wrong character", () => {
    const { text, faults } = decodeText(latin1("id: x\nRådet för vård"))
    expect(text).toBe("id: x\nRådet för vård")
    expect(faults).toEqual([{ kind: "not_utf8", quoted: "å", span: { start: 7, end: 8 } }])
  })

  test("Windows' own signs are read too", () => {
    expect(decodeText(Uint8Array.of(0x93, 0x61, 0x94, 0x96)).text).toBe("“a”–")
  })

  test("one wrong byte in a sound file is found where it stands, and spoils no other letter", () => {
    const bytes = Uint8Array.from([...utf8("Rådet är "), 0xff, ...utf8(" klart")])
    const { text, faults } = decodeText(bytes)
    expect(faults).toEqual([{ kind: "not_utf8", quoted: "ÿ", span: { start: 9, end: 10 } }])
    expect(text).toBe("Rådet är ÿ klart")
  })

  test("characters of two, three and four bytes stand as they are beside wrong bytes", () => {
    const bytes = Uint8Array.from([...utf8("å – 😀"), 0xe2, 0x80, ...utf8(" ö – 😀"), 0xf0, 0x9f])
    expect(decodeText(bytes).text).toBe("å – 😀â€ ö – 😀ðŸ")
  })

  test("a file of Latin-1 in which two letters happen to look like one of UTF-8 is Latin-1", () => {
    expect(decodeText(latin1("Ö\u0094 Åland är på väg")).text).toBe("Ö” Åland är på väg")
  })

  test("a byte order mark before what is not UTF-8 is no text", () => {
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...latin1("---\nid: x\n---\nRåd\n")])
    const { text, faults } = decodeText(bytes)
    expect(text).toBe("---\nid: x\n---\nRåd\n")
    expect(faults.map(fault => [fault.kind, fault.quoted])).toEqual([["not_utf8", "å"]])
  })

  test.each([
    ["half a character at the end", Uint8Array.of(0x61, 0xc3)],
    ["a lone surrogate", Uint8Array.of(0xed, 0xa0, 0x80)],
    ["an overlong form", Uint8Array.of(0xc0, 0xaf)],
  ])("%s is not UTF-8", (_, bytes) => {
    expect(decodeText(bytes).faults.map(fault => fault.kind)).toEqual(["not_utf8"])
  })

  test("binaries and UTF-16 give no text", () => {
    for (const bytes of [Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), utf16("---\nid: x\n---\n")]) {
      expect(decodeText(bytes)).toEqual({
        text: "",
        faults: [{ kind: "binary", quoted: "", span: { start: 0, end: 0 } }],
      })
    }
  })

  test("a far too large file is not read, and its size is told in Swedish", () => {
    expect(decodeText(new Uint8Array(20_500_000).fill(97))).toMatchObject({
      text: "",
      faults: [{ kind: "too_large", quoted: "20,5 MB" }],
    })
    expect(decodeText(new Uint8Array(1_000_000).fill(97)).faults).toEqual([])
  })
})

describe("loose accents", () => {
  test("are told once, where the first stands", () => {
    const { document, text } = read("---\nid: x\n---\nR\u0061\u030adet fo\u0308r va\u030ard\n")
    const faults = document.faults.filter(fault => fault.kind === "not_nfc")
    expect(faults.map(({ quoted, span }) => [quoted, text.slice(span.start, span.end)])).toEqual([
      ["a\u030a", "a\u030a"],
    ])
  })

  test("a letter that has no composed form is nobody's fault", () => {
    expect(read("---\nid: x\n---\nx\u030a\n").document.faults).toEqual([])
  })
})
