import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import { productTemplates } from "../../src/outside/package-files.ts"
import { createSiteFolder } from "../../src/outside/site/folder.ts"
import { createTypstPrinter } from "../../src/outside/typst/printer.ts"
import { adoption, exampleDocument, SOUND } from "../../src/rules/example-collection.ts"
import { build } from "../../src/tasks/build/index.ts"
import { filesUnder, freshPath } from "../cli/commands/run.ts"
import { collect, type Files } from "../collection.ts"
import { brokenLinks } from "../e2e/crawl.ts"
import { poppler, textOfPdf } from "../outside/poppler.ts"

const sha = (content: string): string => createHash("sha256").update(content).digest("hex")
const lydelseOf = (wording: string): string => `sha256:${sha(`${sha(wording)}  exempel.md\n`)}`

async function built(files: Files, audience: "intern" | "webb" = "webb"): Promise<ReadonlyMap<string, Buffer>> {
  const folder = await freshPath("site")
  const input = { audience, templates: await productTemplates(), printer: await createTypstPrinter() }
  const report = await build(await collect({ ...SOUND, ...files }), {
    ...input,
    folder: createSiteFolder(folder, audience),
  })
  expect(report.failures).toEqual([])
  return filesUnder(folder)
}

/** One decided document with `body`. */
function decided(body: string, settings = ""): Files {
  const wording = exampleDocument({}, body)
  return {
    "styrdok.yaml": `${SOUND["styrdok.yaml"]}${settings}`,
    "documents/sn/exempel.md": wording,
    ...adoption(wording, lydelseOf(wording)),
  }
}

const WORDING = "exempel/lydelse/sn-2026-02-03-4"
const PDF = `${WORDING}/exempel-sn-2026-02-03-4.pdf`
const ADDRESS = "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs"

const page = (site: ReadonlyMap<string, Buffer>, path: string): string => site.get(path)?.toString() ?? ""

/** Where the references to law on a page lead, with what they say and are called. */
function lawLinks(html: string): readonly string[] {
  return Array.from(
    html.matchAll(/<a href="([^"]*)"(?: title="([^"]*)")? class="lagrum">(.*?)<\/a>/gs),
    ([, href = "", title, text]) => `${text} → ${href.replace(ADDRESS, "")}${title === undefined ? "" : ` (${title})`}`,
  )
}

describe("references to law in a decided text", () => {
  const BODY = `# 1 Om 4 § förvaltningslagen

Se *14 kap.* 4 § socialtjänstlagen (2025:400), \`6 § FL\`, ~~7 § FL~~ och [8 § FL](https://x.example/).

| Lagrum | Om |
| --- | --- |
| 9 § LSS | Insatser |
`
  const expected = [
    "<em>14 kap.</em> 4 § socialtjänstlagen (2025:400) → -2025-400#K14P4",
    "9 § LSS → -1993-387#P9 (Lag (1993:387) om stöd och service till vissa funktionshindrade)",
  ]

  test("are links on the document's page and the wording's, and in the PDF; the words are the same", async () => {
    const site = await built(decided(BODY))
    for (const path of ["exempel/index.html", `${WORDING}/index.html`]) {
      expect(lawLinks(page(site, path)), path).toEqual(expected)
      expect(page(site, path)).not.toContain("_blank")
    }
    const pdf = site.get(PDF) ?? Buffer.alloc(0)
    const addresses = poppler("pdfinfo", pdf, ["-url"]).match(/https:\S+/g) ?? []
    expect(new Set(addresses)).toEqual(
      new Set([`${ADDRESS}-2025-400#K14P4`, `${ADDRESS}-1993-387#P9`, "https://x.example/"]),
    )
    expect(textOfPdf(pdf)).toContain("Se 14 kap. 4 § socialtjänstlagen (2025:400), 6 § FL, 7 § FL och 8 § FL.")
    expect(brokenLinks(site)).toEqual([])
  })

  test("give the same bytes each time", async () => {
    const [first, second] = [await built(decided(BODY)), await built(decided(BODY))]
    expect(first.get(PDF)?.equals(second.get(PDF) ?? Buffer.alloc(0))).toBe(true)
  })

  test("lead where the settings say", async () => {
    const site = await built(decided(BODY, 'lagrum: {lasadress: "https://lagen.nu/{nummer}#{ankare}"}\n'))
    expect(lawLinks(page(site, "exempel/index.html"))[0]).toContain("→ https://lagen.nu/2025:400#K14P4")
    expect(page(site, "lagrum/index.html")).toContain('href="https://lagen.nu/2025:400#K14P4"')
  })

  test.each([
    "javascript:alert({nummer})",
    "data:text/html,<script>alert(1)</script>",
    '\\"><script>alert(1)</script>',
  ])("never lead to a script: %s", async address => {
    const site = await built(decided(BODY, `lagrum: {lasadress: "${address}"}\n`), "intern")
    for (const [path, content] of site) {
      if (path.endsWith(".html")) expect(content.toString(), path).not.toMatch(/alert\(|javascript:|<script/)
      if (path.endsWith(".pdf")) expect(poppler("pdfinfo", content, ["-url"]), path).not.toContain("alert")
    }
    expect(lawLinks(page(site, "exempel/index.html"))).toEqual(expected)
  })
})

test("a text is read for its own first day: the older wording leads to the act that held then", async () => {
  const body = "# 1 Inledning\n\nSe 4 kap. 1 § socialtjänstlagen.\n"
  const wording = exampleDocument({}, body)
  const older = Object.fromEntries(
    Object.entries(adoption(wording, lydelseOf(wording))).map(([path, content]) => [
      path.replace("2026/sn-2026", "2024/sn-2024"),
      content.replaceAll("2026-0", "2024-0"),
    ]),
  )
  const site = await built({ ...decided(body), ...older })
  const leads = (path: string) => lawLinks(page(site, path)).map(link => link.replace(/^.* → /, ""))
  expect(leads("exempel/index.html")).toEqual(["-2025-400#K4P1 (Socialtjänstlag (2025:400))"])
  expect(leads("exempel/lydelse/sn-2024-02-03-4/index.html")).toEqual(["-2001-453#K4P1 (Socialtjänstlag (2001:453))"])
})

test("wordings that are in no state have links too: a lower body's, and one that a court has set aside", async () => {
  const wording = exampleDocument({ beslutsinstans: "[kf, sn]" }, "# 1 Inledning\n\nSe 4 § FL.\n")
  const lower = adoption(wording, lydelseOf(wording))
  const higher = Object.fromEntries(
    Object.entries(lower).map(([path, content]) => [
      path.replace("/sn-", "/kf-"),
      content.replace("instans: sn", "instans: kf"),
    ]),
  )
  const events =
    "  - {slag: dom, utfall: upphavt, datum: 2025-08-01}\n  - {slag: laga_kraft, galler: dom, datum: 2025-09-01}\n"
  const annulled = Object.fromEntries(
    Object.entries(higher).map(([path, content]) => [
      path.replace("2026/kf-2026", "2025/kf-2025"),
      path.endsWith(".md") ? content : `${content.replaceAll("2026-0", "2025-0")}${events}`,
    ]),
  )
  const site = await built({ "documents/kf/exempel.md": wording, ...lower, ...higher, ...annulled })
  for (const mapp of ["kf-2026-02-03-4", "sn-2026-02-03-4", "kf-2025-02-03-4"]) {
    expect(lawLinks(page(site, `exempel/lydelse/${mapp}/index.html`)), mapp).toHaveLength(1)
  }
})

describe("the page of provisions", () => {
  test("is on every page's menu, and its links lead to the sections that cite", async () => {
    const site = await built(decided("# 1 Syfte\n\nSe 4 § förvaltningslagen (2017:900).\n"))
    expect(page(site, "exempel/index.html")).toContain('<a href="../lagrum/index.html">Lagrum</a>')
    expect(page(site, "lagrum/index.html")).toContain('<a href="../exempel/index.html#syfte">1 Syfte</a>')
    expect(page(site, "lagrum/index.html")).toContain("Enligt uppgifter från")
    expect(brokenLinks(site)).toEqual([])
  })

  test("is there in an empty portal", async () => {
    const site = await built({})
    expect(page(site, "lagrum/index.html")).toContain("Styrdokumenten hänvisar inte till någon lag.")
    expect(page(site, "lagrum/index.html")).not.toContain("<table")
  })

  test("has drafts in the municipality's own portal alone", async () => {
    const draft = { "documents/sn/exempel.md": exampleDocument({}, "# 1 Syfte\n\nSe 88 kap. 8 § brottsbalken.\n") }
    expect(page(await built(draft, "intern"), "lagrum/index.html")).toMatch(/88 kap\. 8 §[\s\S]*Utkast/)
    for (const [path, content] of await built(draft))
      expect(content.toString(), path).not.toMatch(/88 kap|K88P8|rottsbalk/)
  })
})
