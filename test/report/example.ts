import type { Finding } from "../../src/model/finding.ts"
import type { ValidationReport } from "../../src/model/report.ts"
import type { ReportContext, RuleFacts } from "../../src/report/index.ts"

const rules: readonly RuleFacts[] = [
  {
    id: "datum-finns",
    title: "Datum som finns: år, månad och dag",
    why: "Ett datum som inte finns går inte att bevaka.",
    severity: "fel",
    helpUri: "https://styrdok.example/regler/datum-finns",
  },
  {
    id: "vaga-ord",
    title: "Tydliga ord",
    why: "Läsaren ska veta vad som är ett krav.",
    severity: "varning",
  },
  {
    id: "trasig-lank",
    title: "Länkar som leder rätt",
    why: "En länk som inte leder någonstans hjälper ingen.",
    severity: "varning",
  },
  {
    id: "lang-mening",
    title: "Lagom långa meningar",
    why: "Korta meningar är lättare att läsa.",
    severity: "upplysning",
  },
]

export const context: ReportContext = {
  color: false,
  version: "0.1.0",
  homepage: "https://styrdok.example",
  rules,
  titles: new Map([
    ["documents/sn/barn.md", "Riktlinje för barn | åäö <b>fet</b>"],
    ["documents/ks/arkiv, del 1.md", "::error::Arkivreglemente"],
  ]),
}

/** A finding on line 1, column 1, with what a test cares about put in. */
export function finding(given: Partial<Finding> = {}): Finding {
  const { line = 1, column = 1 } = given
  return {
    rule: "vaga-ord",
    severity: "varning",
    path: "documents/sn/barn.md",
    line,
    column,
    endLine: line,
    endColumn: column + 3,
    message: "Ordet ”bör” är vagt.",
    why: "Läsaren ska veta vad som är ett krav.",
    advice: "Skriv ”ska” eller ”kan”.",
    related: [],
    fixable: false,
    fingerprint: "vaga-ord-1",
    ...given,
  }
}

/** A report of some findings, with its numbers counted. */
export function reportOf(findings: readonly Finding[], documents = 6): ValidationReport {
  const count = (severity: string) => findings.filter(item => item.severity === severity).length
  return {
    findings,
    summary: {
      documents,
      fel: count("fel"),
      varning: count("varning"),
      upplysning: count("upplysning"),
      lawDate: null,
    },
  }
}

const dates = {
  rule: "datum-finns",
  severity: "fel",
  why: "Ett datum som inte finns går inte att bevaka.",
  advice: "Skriv en dag som finns, till exempel 2024-02-29.",
} as const

const links = {
  rule: "trasig-lank",
  why: "En länk som inte leder någonstans hjälper ingen.",
  advice: "Rätta adressen eller ta bort länken.",
} as const

/** Awkward in every way that a document can be. The findings stand in no order. */
export const awkward: ValidationReport = {
  findings: [
    ...Array.from({ length: 30 }, (_, index) =>
      finding({ line: 40 - index, column: 1 + (index % 3), fingerprint: `vaga-ord-${index}` }),
    ),
    finding({
      ...dates,
      line: 12,
      column: 9,
      endColumn: 19,
      message: "Datumet ”2024-02-30” finns inte.",
      fixable: true,
      fingerprint: "datum-1",
      related: [
        { path: "documents/beslut/2025/sn-2025-09-16-37/beslut.yaml", line: 3, column: 8 },
        { path: "documents/ks/arkiv, del 1.md", line: 2, column: 1 },
      ],
    }),
    finding({
      ...dates,
      path: "documents/ks/arkiv, del 1.md",
      line: 3,
      column: 5,
      endLine: 5,
      endColumn: 2,
      message: "100 %0A ::error::inte ett kommando\r\n##[error]nej \u001B[31mrött",
      fingerprint: "datum-2",
    }),
    finding({
      ...links,
      path: "documents/ks/arkiv, del 1.md",
      line: 8,
      message:
        "Länken ”[a|b](http://ond.se/?x=1&y=2)” <img src=x onerror=alert(1)> `kod` @kommun #12 GH-7 www.ond.se går inte. {0}",
      fingerprint: "lank-1",
    }),
    finding({
      rule: "lang-mening",
      severity: "upplysning",
      path: "styrdok.yaml",
      message: "Meningen har 61 ord.",
      why: "Korta meningar är lättare att läsa.",
      advice: "Dela meningen.",
      fingerprint: "mening-1",
    }),
  ],
  summary: { documents: 6, fel: 2, varning: 31, upplysning: 1, lawDate: "2025-10-01" },
}
