import { expect, test } from "vitest"
import { formats } from "../../src/report/index.ts"
import { awkward, context, finding, reportOf } from "./example.ts"

const lines = (findings: Parameters<typeof reportOf>[0]) => formats.github(reportOf(findings), context).split("\n")

const unescapeData = (text: string) => text.replace(/%0D/g, "\r").replace(/%0A/g, "\n").replace(/%25/g, "%")

test("writes one command with place, title, why and advice", () => {
  expect(lines([finding({ line: 7, column: 2 })])[0]).toBe(
    "::warning file=documents/sn/barn.md,line=7,col=2,endLine=7,endColumn=5,title=Tydliga ord::" +
      "Ordet ”bör” är vagt.%0AVarför: Läsaren ska veta vad som är ett krav.%0AGör så här: Skriv ”ska” eller ”kan”.",
  )
})

test.each([
  ["fel", "::error "],
  ["varning", "::warning "],
  ["upplysning", "::notice "],
] as const)("%s becomes %s", (severity, start) => {
  expect(lines([finding({ severity })])[0]?.startsWith(start)).toBe(true)
})

test("leaves columns out when a place runs over several lines", () => {
  expect(lines([finding({ line: 3, endLine: 5 })])[0]).toContain("barn.md,line=3,endLine=5,title=")
})

test("escapes what would end a property", () => {
  expect(lines([finding({ rule: "datum-finns", path: "documents/a,b:c%.md" })])[0]).toMatch(
    /^::warning file=documents\/a%2Cb%3Ac%25\.md,line=1,.*,title=Datum som finns%3A år%2C månad och dag::/,
  )
})

test("escapes a message so that GitHub reads back the same text", () => {
  const message = "100 %0A, ::error::x\r\nny rad"
  const [first = ""] = lines([finding({ message })])
  const data = first.slice(first.indexOf("::", 2) + 2)
  expect(data.startsWith("100 %250A, ::error::x%0D%0Any rad%0A")).toBe(true)
  expect(unescapeData(data).startsWith(`${message}\n`)).toBe(true)
})

test("prints the ten gravest notes, and the rest as plain lines", () => {
  const count = { upplysning: 2, varning: 4, fel: 8 } as const
  const many = (["upplysning", "varning", "fel"] as const).flatMap(severity =>
    Array.from({ length: count[severity] }, (_, index) => finding({ severity, line: index + 1 })),
  )
  const written = lines(many)
  const notes = (command: string) => written.filter(line => line.startsWith(`::${command} `)).length
  expect([notes("error"), notes("warning"), notes("notice")]).toEqual([8, 2, 0])
  expect(written.slice(10)).toEqual([
    "… och 4 till. Se hela listan här nedanför.",
    "- documents/sn/barn.md:3:1 varning: Ordet ”bör” är vagt.",
    "- documents/sn/barn.md:4:1 varning: Ordet ”bör” är vagt.",
    "- documents/sn/barn.md:1:1 upplysning: Ordet ”bör” är vagt.",
    "- documents/sn/barn.md:2:1 upplysning: Ordet ”bör” är vagt.",
    "6 dokument kontrollerade. 8 fel, 4 varningar och 2 upplysningar.",
    "",
  ])
})

test("says nothing of a rest when there is none", () => {
  expect(lines([finding()])).toHaveLength(3)
})

test("lets no document give GitHub orders from a plain line", () => {
  const message = "x\n::error::y ##[add-mask]z"
  const plain = lines(Array.from({ length: 11 }, () => finding({ message }))).slice(10)
  expect(plain[1]).toBe("- documents/sn/barn.md:1:1 varning: x ::error::y ## [add-mask]z")
})

test("breaks no line in the awkward report", () => {
  const written = formats.github(awkward, context).trimEnd().split("\n")
  const commands = 10
  expect(written).toHaveLength(commands + 1 + (awkward.findings.length - commands) + 1)
})
