import { describe, expect, test } from "vitest"
import { type ImportResult, importSource, readHtml } from "../../src/intake/index.ts"
import { codes, options } from "./examples.ts"

function importedPage(html: string): ImportResult {
  const named = { ...options, name: "sida.html" }
  return importSource(readHtml(html), named, (entries, body) => `${JSON.stringify(entries)}\n${body}`)
}

const MAIN = `<h1>Policy för resor</h1>
<dl><dt>Diarienummer</dt><dd>KS 2026/9</dd><dt>Antagen av</dt><dd>Kommunfullmäktige 2026-01-26 § 5</dd></dl>
<h2>Syfte</h2><p>Alla resor ska vara till nytta för
 kommunens invånare. Läs <a href="https://exempel.se/resor">mer om resor</a>.</p>
<h3>Ordning</h3><ol><li>Tåg<ul><li>Regionaltåg</li></ul></li><li>Buss</li></ol>
<table><thead><tr><th>Färdmedel</th><th>Kostnad</th></tr></thead><tbody><tr><td>Tåg</td><td>100 kr</td></tr></tbody></table>
<p><img src="karta.png" alt="Karta"><a href="javascript:alert(1)">Klicka</a></p>`

const BODY = `# Syfte

Alla resor ska vara till nytta för kommunens invånare. Läs [mer om resor](https://exempel.se/resor).

## Ordning

1. Tåg
   - Regionaltåg
2. Buss

| Färdmedel | Kostnad |
| --- | --- |
| Tåg | 100 kr |

Klicka
`

describe("en sparad webbsida", () => {
  const around = (
    inside: string,
  ): string => `<!doctype html><html><head><title>x</title><script>stjäl()</script></head><body>
<div class="cookie-banner">Vi använder kakor <button>Godkänn</button></div>
<header>Lövhults kommun</header><nav><ul><li><a href="/">Start</a></li><li>Kommun och politik</li></ul></nav>
${inside}<script>mer()</script><footer>Kontakta oss på 0123-45 60 00</footer></body></html>`

  test.each([
    ["main", around(`<main><nav class="breadcrumbs">Start / Policy</nav>${MAIN}</main>`)],
    ["article", around(`<div><article>${MAIN}</article></div>`)],
    ["den tätaste delen", around(`<div id="sida"><div class="col">${MAIN}</div></div>`)],
  ])("läses ur %s, och resten sägs", (_, html) => {
    const result = importedPage(html)
    expect(result.body).toBe(BODY)
    expect(Object.fromEntries(result.entries)).toMatchObject({
      titel: "Policy för resor",
      diarienummer: "KS 2026/9",
      beslutsinstans: "kf",
    })
    expect(result.report.lostWords).toEqual([])
    expect(codes(result)).toEqual(expect.arrayContaining(["sidan-runtom", "bild-utanfor"]))
    const told = result.report.warnings.map(({ message }) => message).join("\n")
    for (const words of ["Vi använder kakor", "Lövhults kommun", "Kommun och politik", "Kontakta oss"]) {
      expect(told).toContain(words)
    }
    expect(result.document).not.toMatch(/stjäl|javascript/)
  })
})

test.each([
  ["rad för rad med br", "<p>Diarienummer: KS 2026/9<br>Dokumentansvarig: Kanslichef</p>"],
  [
    "en tabell",
    "<table><tr><th>Diarienummer</th><td>KS 2026/9</td></tr><tr><th>Dokumentansvarig</th><td>Kanslichef</td></tr></table>",
  ],
  ["fetstil före", "<p><strong>Diarienummer:</strong> KS 2026/9</p><p><b>Dokumentansvarig:</b> Kanslichef</p>"],
])("uppgifter på webbsidan: %s", (_, facts) => {
  const { entries } = importedPage(
    `<main><h1>Policy</h1>${facts}<h2>Syfte</h2><p>${"Text om resor. ".repeat(10)}</p></main>`,
  )
  expect(Object.fromEntries(entries)).toMatchObject({ diarienummer: "KS 2026/9", dokumentansvarig: "Kanslichef" })
})

test.each([
  ["tomt", ""],
  ["bara taggar", "<div><div><p></p></div></div>"],
  ["oavslutat", "<html><body><main><h1>Policy<p>Text <b>fet <table><tr><td>a"],
  ["djupt", `${"<div>".repeat(20_000)}Text`],
  ["mängder av länkar", "<a href='https://a.se'>a</a> ".repeat(80_000)],
  ["mängder av rubriker", "<h2>Rubrik</h2><p>Text</p>".repeat(20_000)],
  ["listor i listor", `${"<ul><li>a".repeat(3_000)}`],
])("kastar inte, och går i rimlig tid: %s", (_, html) => {
  const start = performance.now()
  expect(importedPage(html).report.lostWords).toEqual([])
  expect(performance.now() - start).toBeLessThan(10_000)
})

test("en cell över flera rader lämnar plats under sig, så att cellerna efter står i sin kolumn", () => {
  const table = `<table><tr><th>Område</th><th>Yta</th><th>Pris</th></tr>
<tr><td rowspan="2">Norr</td><td>Liten</td><td>100</td></tr><tr><td>Mellan</td><td>200</td></tr>
<tr><td>Söder</td><td colspan="2">Frågas för sig</td></tr></table>`
  expect(importedPage(`<main><h1>Taxa</h1><p>Priser.</p>${table}</main>`).body).toContain(
    "| Område | Yta | Pris |\n| --- | --- | --- |\n| Norr | Liten | 100 |\n|  | Mellan | 200 |\n| Söder | Frågas för sig |  |",
  )
})
