import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import { fileDigest } from "../../src/text/index.ts"
import { createRandom } from "./random.ts"
import { read } from "./read.ts"

const bytes = (text: string) => new TextEncoder().encode(text)
const plain = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex")

describe("the form in which a file is counted", () => {
  test.each(["a.md", "a.txt", "a.csv", "a.svg", "å/b.md"])("%s loses a byte order mark and gets LF ends", path => {
    const expected = plain("ett\ntvå\n\ntre\n")
    for (const text of ["ett\ntvå\n\ntre\n", "\uFEFFett\r\ntvå\r\n\r\ntre\r\n", "ett\rtvå\r\rtre\r"]) {
      expect(fileDigest(path, bytes(text)), JSON.stringify(text)).toBe(expected)
    }
  })

  test.each(["a.png", "a.pdf", "a.yaml", "a.MD", "md", "a.md.bak"])("%s is counted byte for byte", path => {
    expect(fileDigest(path, bytes("\uFEFFa\r\n"))).toBe(plain("\uFEFFa\r\n"))
  })

  test("nothing else is changed: accents, spaces, a second mark, bytes that are no text", () => {
    for (const text of ["a\u030a \t\n\n", "\n\uFEFF", "ett\ntvå"])
      expect(fileDigest("a.md", bytes(text))).toBe(plain(text))
    expect(fileDigest("a.md", bytes("\uFEFF\uFEFFa"))).toBe(plain("\uFEFFa"))
    expect(fileDigest("a.md", Uint8Array.of(0xff, 13, 10, 0xfe, 13))).toBe(plain(Uint8Array.of(0xff, 10, 0xfe, 10)))
    expect(fileDigest("a.md", new Uint8Array())).toBe(plain(""))
  })

  test("is the same as replacing in the text, for any mixture of ends", () => {
    const random = createRandom(3)
    for (let round = 0; round < 500; round++) {
      const text = random.text(["a", "\r", "\n", "\r\n", "å"], 12)
      expect(fileDigest("a.md", bytes(text)), JSON.stringify(text)).toBe(plain(text.replace(/\r\n?/g, "\n")))
    }
  })
})

test("a document's digests: of the whole, and of the text below the facts", () => {
  const one = read("---\nid: a\n---\nText.\r\n").document
  const other = read("\uFEFF---\r\nid: b\r\n---\r\nText.\n").document
  expect(one.bodyDigest).toBe(other.bodyDigest)
  expect(one.digest).not.toBe(other.digest)
  expect(one.bodyDigest).toBe(plain("Text.\n"))
})
