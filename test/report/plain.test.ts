import { expect, test } from "vitest"
import { plain } from "../../src/model/plain-line.ts"
import { logLine } from "../../src/report/plain.ts"

test.each([
  ["ett\r\n\u2028  två\t", "ett två"],
  ["\u001B[2Jrensad", "\uFFFD[2Jrensad"],
  ["fdp\u202Eexe", "fdp\uFFFDexe"],
  ["a\u2066b\u0085c", "a\uFFFDb\uFFFDc"],
  ["halv \uD83D, hel 🙂", "halv \uFFFD, hel 🙂"],
  ["åäö § 3 – ”så”", "åäö § 3 – ”så”"],
])("%j becomes %j", (text, expected) => {
  expect(plain(text)).toBe(expected)
})

test.each([
  [" ::error::x", ": :error::x"],
  ["a ::error::x", "a ::error::x"],
  ["a ##[error]x", "a ## [error]x"],
])("%j is logged as %j", (text, expected) => {
  expect(logLine(text)).toBe(expected)
})
