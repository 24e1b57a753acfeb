import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import {
  aboutPage,
  accessibilityPage,
  changesOf,
  changesPages,
  comparisonPage,
  createSite,
  documentPage,
  frontPage,
  holderOf,
  lawPage,
  listPages,
  pairsOfAll,
  type SiteInput,
  wordingPage,
} from "../../src/catalogue/index.ts"
import type { LawFacts } from "../../src/law/index.ts"
import { StyrdokError } from "../../src/model/errors.ts"
import type { PageView } from "../../src/model/page.ts"
import { createTemplates, renderPage } from "../../src/render/html/index.ts"
import { comparison, day, document, entry, FRONT, HEADINGS, SETTINGS, TODAY, version } from "../catalogue/sample.ts"
import { references, register } from "../law/register.ts"

const FOLDER = new URL("../../templates/", import.meta.url)
const SOURCES = new Map(
  readdirSync(FOLDER)
    .filter(name => name.endsWith(".hbs"))
    .map(name => [name, readFileSync(new URL(name, FOLDER), "utf8")]),
)
const TEMPLATES = createTemplates(SOURCES)
const BODY = { html: '<h2 id="inledning">1 Inledning</h2><p>Text.</p>' }

/** What the sample's texts cite, though it is not what they say. */
function law(): LawFacts {
  const cited = "14 kap. 4 § socialtjänstlagen (2025:400), 1 § LSS, 4 kap. 1 § socialtjänstlagen (2001:453), GDPR."
  const reading = { date: TODAY, decided: day("2025-01-01"), references: references(cited) }
  return { register, provisions: new Map(), readings: new Map([["documents/sn/iub.md", reading]]) }
}

function pagesOf(input: SiteInput): readonly PageView[] {
  const site = createSite(input)
  const pairs = site.entries.flatMap(item => pairsOfAll(site, item))
  const summaries = new Map(pairs.map(({ path }) => [path, "Ett stycke ändras."]))
  return [
    frontPage(site),
    ...changesPages(site, changesOf(site), summaries),
    ...listPages(site),
    lawPage(site, law()),
    aboutPage(site),
    accessibilityPage(site),
    ...site.entries.flatMap(item => [
      documentPage(site, item, BODY),
      ...item.state.versions.map(wording => wordingPage(site, item, wording, BODY)),
      ...pairsOfAll(site, item).map(pair => comparisonPage(site, holderOf(item, pair.to), pair, comparison())),
    ]),
  ]
}

const FEEDS = ["andringar.xml", "instans/sn/andringar.xml"]

const EVERY_FLAG = [
  "andrad",
  "ska_ses_over",
  "forsenad_oversyn",
  "ej_justerat",
  "ej_kungjort",
  "oprovad_import",
  "inhiberad",
  "ny_lydelse_beslutad",
] as const

function fullest(): SiteInput {
  const front = `${FRONT}\nkontakt: Registrator\nrelaterade: [annan, Bara ett namn]\nmalgrupp: [Alla]\nersatter: [annan]\nbilagor: [{titel: Checklista, fil: iub/lista.txt}, {titel: Borta, fil: iub/borta.txt}]`
  const working = document(front)
  const old = version({ version: { slutadeGalla: day("2026-01-01") }, wording: working })
  const now = version({
    record: { datum: day("2026-09-15"), paragraf: "104" },
    act: { slag: "reviderad", lydelse: `sha256:${"0".repeat(64)}`, ersatter: ["annan"] },
    version: { gallerFrom: day("2026-10-01") },
    wording: working,
  })
  const coming = version({
    record: { datum: day("2026-11-10"), paragraf: "120" },
    version: { gallerFrom: day("2027-01-01") },
    wording: working,
  })
  const full = entry(
    {
      versions: [old, now, coming],
      version: now,
      coming,
      flaggor: EVERY_FLAG,
      nastaOversyn: day("2026-12-31"),
      reviewRule: { kind: "years", years: 2 },
    },
    working,
  )
  const swap = (id: string, titel: string) =>
    document(FRONT.replace("id: iub", `id: ${id}`).replace(/titel: .*/, `titel: ${titel}`))
  const easy = document(
    `${FRONT.replace("id: iub", "id: latt").replace(/titel: .*/, "titel: Lättläst")}version_av: iub`,
  )
  return {
    settings: {
      ...SETTINGS,
      ord: { termer: new Map(), forkortningar: new Set() },
      tillganglighet: { brister: ["Äldre PDF-filer är inte taggade."], granskad: day("2026-03-03") },
    },
    entries: [
      full,
      entry(
        {
          tillstand: "ersatt",
          versions: [version({ act: { dokument: "annan" }, wording: swap("annan", "Annan") })],
          endedBy: now,
        },
        swap("annan", "Annan"),
      ),
      entry({ tillstand: "utkast", versions: [] }, easy),
    ],
    decisions: [],
    headings: HEADINGS,
    audience: "intern",
    today: TODAY,
    files: new Set([
      "iub/lydelse/sn-2026-09-15-104/iub/lista.txt",
      "iub/lydelse/sn-2026-09-15-104/iub-sn-2026-09-15-104.pdf",
      "iub/lydelse/sn-2026-09-15-104/iub.md",
    ]),
    corrections: new Map(),
    appeals: new Map(),
    reloadScript: "styrdok-reload.js",
  }
}

const { webbplats: _website, ...WITHOUT_WEBSITE } = SETTINGS

const barest: SiteInput = {
  settings: { ...WITHOUT_WEBSITE, roller: new Map(), instanser: new Map(), typer: new Map() },
  entries: [entry({ tillstand: "utkast", versions: [] }, document("", "", "documents/x.md"))],
  decisions: [],
  headings: new Map(),
  audience: "intern",
  today: TODAY,
  files: new Set(),
  corrections: new Map(),
  appeals: new Map(),
}

const nothing: SiteInput = { ...barest, entries: [], audience: "webb" }

describe.each([
  ["the fullest", fullest()],
  ["the fullest on the web", { ...fullest(), audience: "webb" as const }],
  ["the barest", barest],
  ["an empty collection", nothing],
])("%s", (_name, input) => {
  test.each(pagesOf(input).map(view => [view.path, view] as const))("%s", (_path, view) => {
    const page = renderPage(TEMPLATES, view)
    expect(page).toMatch(/^<!doctype html>\n<html lang="sv">/)
    expect(page.match(/<h1\b/g)).toHaveLength(1)
    expect(page).not.toMatch(/undefined|\[object|NaN|<(?:script(?! src="[./a-z-]+" defer>))| style=| on\w+=/)
    // Every link is relative, or goes to another site: so the portal works under any path and from a disk.
    for (const [, href = ""] of page.matchAll(/(?:href|src)="([^"]*)"/g)) {
      expect(href).toMatch(/^(?:https:\/\/|mailto:|#|(?:\.\.\/)*[\w.-]+(?:\/|$|\.))/)
      expect(href).not.toMatch(/\/$/.test(href) && !href.startsWith("https") ? /./ : /^\//)
    }
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(match => match[1])
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/(?:aria-labelledby|href)="#?(_[^"]+)"/g)) expect(ids).toContain(target)
  })
})

test("links lead to pages that are made, and to files that exist", () => {
  const input = fullest()
  const views = pagesOf(input)
  const made = new Set([...views.map(view => view.path), ...input.files, "styrdok.css", "styrdok-reload.js", ...FEEDS])
  for (const view of views) {
    for (const [, href = ""] of renderPage(TEMPLATES, view).matchAll(/(?:href|src)="([^"#:]+)(?:#[^"]*)?"/g)) {
      const target = new URL(href, `https://x.example/${view.path}`).pathname.slice(1)
      expect(made, `${view.path}: ${href}`).toContain(target)
    }
  }
})

test("what a comparison says is text, whatever it looks like", () => {
  const site = createSite(fullest())
  const [item] = site.entries
  const pair = item && pairsOfAll(site, item)[0]
  if (item === undefined || pair === undefined) throw new Error("no pair")
  const page = renderPage(TEMPLATES, comparisonPage(site, item, pair, comparison("_iub", `<img src=x onerror="a">`)))
  expect(page).not.toContain("<img")
  expect(page.match(/&lt;img src&#x3D;x onerror&#x3D;&quot;a&quot;&gt;/g)?.length).toBeGreaterThan(8)
})

test("a page allows nothing but its own style and images; a script only for start", () => {
  const [front] = pagesOf(nothing)
  const [withReload] = pagesOf(fullest())
  if (front === undefined || withReload === undefined) throw new Error("no page")
  expect(renderPage(TEMPLATES, front)).toContain(
    `content="default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'"`,
  )
  expect(renderPage(TEMPLATES, withReload)).toContain("script-src 'self'; connect-src 'self'")
})

test("text from documents is escaped wherever it is printed", () => {
  const bad = document(FRONT.replace(/titel: .*/, "titel: '<script>alert(1)</script>'"))
  const item = entry({ versions: [version({ wording: bad })] }, bad)
  for (const view of pagesOf({ ...fullest(), entries: [item] })) {
    expect(renderPage(TEMPLATES, view)).not.toContain("<script>alert")
  }
})

describe("a municipality's own templates", () => {
  const [about] = pagesOf(nothing).filter(view => view.kind === "om")
  if (about === undefined) throw new Error("no page")

  test("take the place of ours by name", () => {
    const templates = createTemplates(SOURCES, new Map([["om.hbs", "<h1>Egen sida för {{frame.kommun}}</h1>"]]))
    expect(renderPage(templates, about)).toContain("<h1>Egen sida för Lövhults kommun</h1>")
  })

  const broken: readonly (readonly [string, string, RegExp])[] = [
    ["does not parse", "<h1>x</h1>\n{{#if frame.kommun}}\n", /templates\/om\.hbs, rad \d/],
    ["stray braces", "rad\nrad {{frame.kommun}\n", /templates\/om\.hbs, rad 2/],
    ["text unescaped", "rad\n\n{{{frame.kommun}}}", /templates\/om\.hbs, rad 3 skriver ut text oskyddad/],
    ["text unescaped with &", "{{& frame.kommun}}", /templates\/om\.hbs, rad 1/],
    ["a helper that is not there", "{{versaler frame.kommun}}", /templates\/om\.hbs/],
    ["a value that is not there", "rad\n{{frame.komun}}", /templates\/om\.hbs, rad 2/],
    ["a partial that is not there", "{{> saknas}}", /templates\/om\.hbs/],
  ]
  test.each(broken)("a broken one is a typed error with file and line: %s", (_name, source, expected) => {
    const make = () => renderPage(createTemplates(SOURCES, new Map([["om.hbs", source]])), about)
    expect(make).toThrow(StyrdokError)
    expect(make).toThrow(expected)
  })

  test.each([
    "{{constructor}}",
    "{{frame.constructor.name}}",
    "{{frame.__proto__}}",
    "{{#with frame}}{{toString}}{{/with}}",
  ])("reach nothing but the view: %s", source => {
    const make = () => {
      try {
        return renderPage(createTemplates(SOURCES, new Map([["om.hbs", source]])), about)
      } catch (error) {
        if (error instanceof StyrdokError) return ""
        throw error
      }
    }
    expect(make()).not.toMatch(/function|native code|Object/)
  })

  test("a template of ours that is missing is said at once", () => {
    expect(() => createTemplates(new Map())).toThrow(/sida\.hbs finns inte/)
  })
})
