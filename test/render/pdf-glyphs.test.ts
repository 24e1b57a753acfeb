import { describe, expect, test } from "vitest"
import { readFonts } from "../../src/outside/typst/fonts.ts"
import { covers, printable, unprintable } from "../../src/render/pdf/glyphs.ts"

/** The code points of a TrueType font's character map, format 12 (OpenType, table `cmap`). */
function codePoints(font: Buffer): ReadonlySet<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16)
  const entry = tables.find(at => font.toString("latin1", at, at + 4) === "cmap") ?? 0
  const cmap = font.readUInt32BE(entry + 8)
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, i) => cmap + font.readUInt32BE(cmap + 8 + i * 8),
  )
  const segmented = subtables.filter(at => font.readUInt16BE(at) === 12)
  return new Set(
    segmented.flatMap(at =>
      Array.from({ length: font.readUInt32BE(at + 12) }, (_, i) => at + 16 + i * 12).flatMap(group => {
        const [first, last] = [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
        return Array.from({ length: last - first + 1 }, (_, i) => first + i)
      }),
    ),
  )
}

describe("the table of characters", () => {
  test("holds what every face of the font draws, but U+FEFF", async () => {
    const faces = (await readFonts()).map(codePoints)
    expect(faces).toHaveLength(6)
    const all = Array.from({ length: 0x20000 }, (_, code) => code)
    const drawn = all.filter(code => code !== 0xfeff && faces.every(face => face.has(code)))
    expect(drawn.length).toBeGreaterThan(1000)
    expect(all.filter(covers)).toEqual(drawn)
  })
})

test.each([
  ["Årsta § 37 – ”så”, 1 000 €", "Årsta § 37 – ”så”, 1 000 €"],
  ["A\u030Arsta", "Årsta"],
  ["bock ✓ grin 😀 漢", "bock ✓ grin □ □"],
  ["familj 👨\u200D👩\u200D👧", "familj □□□"],
  ["rad\tett\u2028två\u0001tre", "rad ett två tre"],
  ["\uFEFFdold\u2060text\uFE0F", "doldtext"],
  ["mjukt\u00ADbinde och fast\u00A0blank", "mjukt\u00ADbinde och fast\u00A0blank"],
  ["ensam \uD83D halva", "ensam □ halva"],
])("prints %j as %j", (text, expected) => {
  expect(printable(text)).toBe(expected)
})

test("names each missing character once, and none that is only invisible", () => {
  expect(unprintable("😀 漢 😀\uFEFF\tå □")).toEqual(["😀", "漢"])
})
