import { expect, test } from "vitest"
import { assetPath, lastingAddress, relativeHref } from "../../src/catalogue/index.ts"

test.each([
  ["index.html", "sn/index.html", "sn/index.html"],
  ["iub/index.html", "index.html", "../index.html"],
  ["iub/index.html", "iub/lydelse/a/index.html", "lydelse/a/index.html"],
  ["iub/lydelse/a/index.html", "iub/index.html", "../../index.html"],
  ["iub/lydelse/a/index.html", "styrdok.css", "../../../styrdok.css"],
  ["iub/index.html", "iub/index.html", "index.html"],
  ["iub/index.html", "om/index.html#ord", "../om/index.html#ord"],
  ["iub/index.html", "iub/lydelse/a/iub/bild å 1.png", "lydelse/a/iub/bild%20%C3%A5%201.png"],
  ["index.html", "javascript:x/index.html", "javascript%3Ax/index.html"],
])("from %s to %s: %s", (from, to, expected) => {
  expect(relativeHref(from, to)).toBe(expected)
})

test("the lasting address has no index.html", () => {
  expect(lastingAddress("https://styr.example/", "iub/index.html")).toBe("https://styr.example/iub/")
  expect(lastingAddress("https://styr.example", "index.html")).toBe("https://styr.example/")
  expect(lastingAddress("https://styr.example", "verifiera.html")).toBe("https://styr.example/verifiera.html")
})

test.each([
  ["iub/karta.png", "iub/lydelse/m/iub/karta.png"],
  ["./iub/karta%20ny.png", "iub/lydelse/m/iub/karta ny.png"],
  ["karta.png", "iub/lydelse/m/iub/karta.png"],
  ["../hemligt.png", undefined],
  ["iub/../../x.png", undefined],
  ["iub/%2e%2e/x.png", undefined],
  ["/etc/passwd", undefined],
  ["c:/x.png", undefined],
  ["iub", undefined],
])("the file %s stands at %s", (target, expected) => {
  expect(assetPath("iub", "m", target)).toBe(expected)
})
