import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { readFile, rm, stat, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { StyrdokError } from "../../src/model/errors.ts"
import type { Audience } from "../../src/model/page.ts"
import { productTemplates } from "../../src/outside/package-files.ts"
import type { Printer } from "../../src/outside/ports.ts"
import { createSiteFolder } from "../../src/outside/site/folder.ts"
import { createTypstPrinter } from "../../src/outside/typst/printer.ts"
import { adoption, exampleDocument, SOUND, SOUND_LYDELSE } from "../../src/rules/example-collection.ts"
import { type BuildReport, build } from "../../src/tasks/build/index.ts"
import { filesUnder, folderOf, freshPath, styrdok } from "../cli/commands/run.ts"
import { collect, type Files } from "../collection.ts"
import { brokenLinks } from "../e2e/crawl.ts"
import { PNG } from "../render/pdf-view.ts"

const typst = await createTypstPrinter()
const templates = await productTemplates()

/** Builds a collection in memory with real parts; the printer may be another. */
async function buildInto(
  folder: string,
  files: Files,
  { audience = "intern", printer = typst }: { readonly audience?: Audience; readonly printer?: Printer } = {},
): Promise<BuildReport> {
  const gathered = await collect({ ...SOUND, ...files })
  return build(gathered, { audience, templates, printer, folder: createSiteFolder(folder, audience) })
}

/** Like Typst, but refuses to print what holds `word`. */
function refusing(word: string, fingerprint = typst.fingerprint): Printer {
  return {
    fingerprint,
    print: async job => {
      if (JSON.stringify(job.data).includes(word)) {
        throw new StyrdokError("STYR_PDF", "Sidan gick inte att sätta.", "Rätta texten.")
      }
      return typst.print(job)
    },
  }
}

async function pathsOf(folder: string): Promise<readonly string[]> {
  return [...(await filesUnder(folder)).keys()]
}

/** A document adopted by a decision of its own. */
function adopted(id: string, changes: Readonly<Record<string, string>> = {}, body?: string): Files {
  const wording = exampleDocument({ id, titel: `Riktlinje för ${id}`, ...changes }, body)
  const sha = (text: string): string => createHash("sha256").update(text).digest("hex")
  const lydelse = `sha256:${sha(`${sha(wording)}  ${id}.md\n`)}`
  const number = String(10 + (Number.parseInt(sha(id).slice(0, 6), 16) % 9000))
  const folder = `documents/beslut/2026/sn-2026-02-03-${number}`
  const record = Object.values(adoption("", lydelse))[0] ?? ""
  return {
    [`documents/sn/${id}.md`]: wording,
    [`${folder}/${id}.md`]: wording,
    [`${folder}/beslut.yaml`]: record.replace("dokument: exempel", `dokument: ${id}`).replace('"4"', `"${number}"`),
  }
}

const MAPP = "sn-2026-02-03-4"
const EXAMPLE: Files = {
  "documents/sn/exempel.md": exampleDocument(),
  ...adoption(exampleDocument(), SOUND_LYDELSE),
}

describe("a build from one day to the next", () => {
  const files: Files = { ...EXAMPLE, ...adopted("andra"), ...adopted("tredje") }

  test("writes nothing when nothing has changed", async () => {
    const folder = await freshPath("site")
    expect(await buildInto(folder, files)).toMatchObject({ documents: 3, failures: [] })
    const before = await marks(folder)
    expect(await buildInto(folder, files)).toMatchObject({ written: 0, removed: 0 })
    expect(await marks(folder)).toEqual(before)
  })

  test("writes only what depends on a changed document", async () => {
    const folder = await freshPath("site")
    await buildInto(folder, files)
    const before = await marks(folder)
    // dokumentansvarig is administrative: it stands on the document's pages, and nowhere else.
    const changed = exampleDocument({ kontakt: "Enhetschef", dokumentansvarig: "Enhetschef" })
    const report = await buildInto(folder, { ...files, "documents/sn/exempel.md": changed })
    const after = await marks(folder)
    const rewritten = [...after].filter(([path, mark]) => before.get(path) !== mark).map(([path]) => path)
    expect(report.written).toBe(rewritten.filter(path => !path.startsWith(".")).length)
    expect(rewritten.filter(path => !path.startsWith("exempel/") && path !== ".styrdok-bygge.json")).toEqual([])
    expect(rewritten.filter(path => path.endsWith(".pdf"))).toEqual([])
    expect(rewritten).toContain("exempel/index.html")
  })

  test("takes away what a document had that is removed with its decisions", async () => {
    const folder = await freshPath("site")
    await buildInto(folder, files)
    const rest = Object.fromEntries(Object.entries(files).filter(([path]) => !path.includes("andra")))
    const without = Object.fromEntries(
      Object.entries(rest).filter(([, content]) => !String(content).includes("dokument: andra")),
    )
    const report = await buildInto(folder, without)
    expect(report).toMatchObject({ removed: 4, failures: [] })
    expect(existsSync(join(folder, "andra"))).toBe(false)
    expect(brokenLinks(await filesUnder(folder))).toEqual([])
  })

  test.each([
    ["its file is gone", { "documents/sn/andra.md": "" }],
    ["its file has lost its facts", { "documents/sn/andra.md": "--\nid: andra\n---\n# 1 A\n" }],
    ["its file has another id", { "documents/sn/andra.md": exampleDocument({ id: "andra-ny" }) }],
  ])("keeps the pages of a decided document when %s, and says so", async (_, change) => {
    const folder = await freshPath("site")
    await buildInto(folder, files)
    const page = await readFile(join(folder, "andra/index.html"))
    const report = await buildInto(folder, { ...files, ...change })
    expect(report.failures.map(failure => failure.document)).toContain("andra")
    expect(await readFile(join(folder, "andra/index.html"))).toEqual(page)
  })

  test("never shows a decided wording that is not the one that was registered", async () => {
    const folder = await freshPath("site")
    const [path = "", text] =
      Object.entries(files).find(([name]) => name.startsWith("documents/beslut") && name.endsWith("/andra.md")) ?? []
    const report = await buildInto(folder, { ...files, [path]: `${text}\nFORFALSKAD\n` })
    expect(report.failures).toMatchObject([{ document: "andra", error: { code: "STYR_LYDELSE" } }])
    expect([...(await filesUnder(folder)).values()].some(bytes => bytes.includes("FORFALSKAD"))).toBe(false)
  })

  test("heals what someone has taken away or altered", async () => {
    const folder = await freshPath("site")
    await buildInto(folder, files)
    const whole = await filesUnder(folder)
    await rm(join(folder, "tredje"), { recursive: true })
    await writeFile(join(folder, "exempel/index.html"), "other")
    const pdf = [...whole.keys()].find(path => path.endsWith(".pdf")) ?? ""
    await writeFile(join(folder, pdf), "other")
    await buildInto(folder, files)
    expect(await filesUnder(folder)).toEqual(whole)
  })

  async function marks(folder: string): Promise<ReadonlyMap<string, string>> {
    const pairs = (await pathsOf(folder)).map(async (path): Promise<[string, string]> => {
      const { ino, mtimeMs } = await stat(join(folder, path))
      return [path, `${ino} ${mtimeMs}`]
    })
    return new Map(await Promise.all(pairs))
  }
})

test("the PDF of a wording says nothing that changes with other documents, or with who reads it", async () => {
  const settings = `${SOUND["styrdok.yaml"]}etiketter: {anvand: tio}\n`
  const files: Files = {
    "styrdok.yaml": settings,
    ...adopted("efter", { ersatter: "[fore]", relaterade: "[fore]" }),
    "documents/sn/fore.md": exampleDocument({ id: "fore", titel: "Ett namn", publiceras: "{nej: skäl}" }),
  }
  const renamed = { ...files, "documents/sn/fore.md": exampleDocument({ id: "fore", titel: "Ett annat" }) }
  const pdfs: Buffer[] = []
  for (const [some, audience] of [
    [files, "intern"],
    [files, "webb"],
    [renamed, "intern"],
  ] as const) {
    const folder = await freshPath("site")
    await buildInto(folder, some, { audience })
    for (const [path, bytes] of await filesUnder(folder)) if (path.endsWith(".pdf")) pdfs.push(bytes)
  }
  expect(pdfs).toHaveLength(3)
  expect(pdfs.map(pdf => pdf.equals(pdfs[0] ?? Buffer.alloc(0)))).toEqual([true, true, true])
})

describe("a document that cannot be printed", () => {
  const files: Files = { ...EXAMPLE, ...adopted("andra", { relaterade: "[exempel]" }) }

  test("is reported, and the rest is built without links to it", async () => {
    const folder = await freshPath("site")
    const report = await buildInto(folder, files, { printer: refusing("Riktlinje för exempel") })
    expect(report).toMatchObject({
      documents: 1,
      failures: [{ document: "exempel", error: { code: "STYR_PDF", message: "Sidan gick inte att sätta." } }],
    })
    expect(existsSync(join(folder, "exempel"))).toBe(false)
    expect(existsSync(join(folder, "andra/index.html"))).toBe(true)
    expect(brokenLinks(await filesUnder(folder))).toEqual([])
  })

  test("keeps its old pages, and stays in the lists and the links", async () => {
    const folder = await freshPath("site")
    await buildInto(folder, files)
    const before = await filesUnder(folder)
    const changed = { ...files, "documents/sn/exempel.md": exampleDocument({ kontakt: "Enhetschef" }) }
    const report = await buildInto(folder, changed, { printer: refusing("Riktlinje för exempel", "annat typsnitt") })
    expect(report.failures).toHaveLength(1)
    const after = await filesUnder(folder)
    for (const [path, content] of before) {
      if (path.startsWith("exempel/")) expect(after.get(path)?.equals(content), path).toBe(true)
    }
    expect(after.get("register/index.html")?.toString()).toContain("../exempel/index.html")
    expect(after.get("andra/index.html")?.toString()).toContain("../exempel/index.html")
    expect(brokenLinks(after)).toEqual([])
  })

  test("is mended by the next build", async () => {
    const folder = await freshPath("site")
    await buildInto(folder, files, { printer: refusing("Riktlinje för exempel") })
    expect(await buildInto(folder, files)).toMatchObject({ documents: 2, failures: [] })
    expect(await pathsOf(folder)).toContain(`exempel/lydelse/${MAPP}/exempel-${MAPP}.pdf`)
  })

  test("leaves nothing of its intern pages when the site is built for the web", async () => {
    const folder = await freshPath("site")
    await buildInto(folder, files)
    await buildInto(folder, files, { audience: "webb", printer: refusing("Riktlinje för exempel", "annat typsnitt") })
    expect((await pathsOf(folder)).filter(path => path.startsWith("exempel/"))).toEqual([])
    expect(brokenLinks(await filesUnder(folder))).toEqual([])
  })

  test("ends the command with 1 and its name, and the others are there", async () => {
    // An image that ends too early: the real engine refuses it.
    const png = PNG.subarray(0, 30)
    const broken = exampleDocument({ id: "trasig", titel: "Trasig" }, "# 1 A\n\n![En karta](trasig/karta.png)\n")
    const sha = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex")
    const [text, image] = [sha(broken), sha(png)]
    const lydelse = `sha256:${sha(`${text}  trasig.md\n${image}  trasig/karta.png\n`)}`
    const folder = "documents/beslut/2026/sn-2026-02-03-5"
    const record = Object.values(adoption("", lydelse))[0] ?? ""
    const root = await folderOf({
      ...SOUND,
      ...EXAMPLE,
      "documents/sn/trasig.md": broken,
      "documents/sn/trasig/karta.png": png,
      [`${folder}/beslut.yaml`]: record.replace("dokument: exempel", "dokument: trasig").replace('"4"', '"5"'),
      [`${folder}/trasig.md`]: broken,
      [`${folder}/trasig/karta.png`]: png,
    })
    const ran = await styrdok(root, ["build", "--out", "site", "--format", "json"])
    expect(ran.code).toBe(1)
    expect(ran.stderr).toContain("trasig:")
    expect(JSON.parse(ran.stdout)).toMatchObject({ dokument: 1, fel: [{ dokument: "trasig" }] })
    expect(await pathsOf(join(root, "site"))).toContain("exempel/index.html")
  })
})

describe("odd collections", () => {
  test("without documents have a portal that says so", async () => {
    const folder = await freshPath("site")
    for (const audience of ["intern", "webb"] as const) {
      expect(await buildInto(folder, {}, { audience })).toMatchObject({ documents: 0, failures: [] })
      expect(brokenLinks(await filesUnder(folder))).toEqual([])
    }
  })

  test("with two documents of one id build the first; one without id, or with a name of ours, has no page", async () => {
    const folder = await freshPath("site")
    const report = await buildInto(folder, {
      "documents/kf/exempel.md": exampleDocument({ titel: "Den första" }),
      "documents/sn/exempel.md": exampleDocument({ titel: "Den andra" }),
      "documents/sn/utan.md": exampleDocument({ id: undefined, titel: "Utan beteckning" }),
      "documents/sn/om.md": exampleDocument({ id: "om", titel: "Upptagen" }),
      "documents/sn/register.md": exampleDocument({ id: "register", titel: "Upptagen" }),
    })
    expect(report.documents).toBe(1)
    expect(report.failures.map(failure => failure.document)).toEqual([
      "documents/sn/exempel.md",
      "documents/sn/om.md",
      "documents/sn/register.md",
      "documents/sn/utan.md",
    ])
    const site = await filesUnder(folder)
    expect(site.get("exempel/index.html")?.toString()).toContain("Den första")
    expect(site.get("om/index.html")?.toString()).not.toContain("Upptagen")
    expect(site.get("register/index.html")?.toString()).not.toContain("Upptagen")
    expect([...site.values()].some(bytes => bytes.includes("Den andra"))).toBe(false)
    expect(brokenLinks(site)).toEqual([])
  })

  test("cannot lead a file out of the folder", async () => {
    const folder = await freshPath("inre/site")
    await buildInto(folder, {
      "documents/sn/a.md": exampleDocument({ id: "../../ute", beslutsinstans: "../../ute" }),
      "documents/sn/b.md": exampleDocument({ id: "b", beslutsinstans: "../../ute", typ: "../../ute" }),
      "documents/sn/c.md": exampleDocument({ id: "c", beslutsinstans: '"[a/b, <b>c</b>]"' }),
      ...Object.fromEntries(
        Object.entries(adopted("d")).map(([path, text]) => [
          path,
          String(text).replace("instans: sn", "instans: ../../../ute"),
        ]),
      ),
    })
    expect(await pathsOf(dirname(dirname(folder)))).toEqual((await pathsOf(folder)).map(path => `inre/site/${path}`))
    expect(brokenLinks(await filesUnder(folder))).toEqual([])
  })

  const deep = "> ".repeat(200)
  const hostile: Readonly<Record<string, string>> = {
    "200 levels of quotes": `# 1 A\n\n${deep}djupt\n`,
    "200 levels of lists": `# 1 A\n\n${Array.from({ length: 200 }, (_, n) => `${"  ".repeat(n)}- ${n}`).join("\n")}\n`,
    "5000 levels of quotes": `# 1 A\n\n${"> ".repeat(5000)}djupt\n`,
    "5000 levels of emphasis": `# 1 A\n\n${"*a **b ".repeat(5000)}\n`,
    "1000 headings": Array.from({ length: 1000 }, (_, n) => `# ${n + 1} Rubrik\n\nText.\n`).join("\n"),
    "a table of 300 columns": `# 1 A\n\n|${" a |".repeat(300)}\n|${"---|".repeat(300)}\n|${" b |".repeat(300)}\n`,
    "nothing at all": "",
  }

  let report: BuildReport | undefined
  let folder = ""
  beforeAll(async () => {
    folder = await freshPath("site")
    const odd = Object.entries(hostile).map(([name, body], n) => adopted(`udda-${n}`, { titel: name }, body))
    report = await buildInto(
      folder,
      Object.assign(
        { ...EXAMPLE, "documents/sn/utkast.md": exampleDocument({ id: "utkast" }, hostile["5000 levels of quotes"]) },
        ...odd,
      ),
    )
  })

  test("are built whole", async () => {
    expect(report).toMatchObject({ documents: Object.keys(hostile).length + 2, failures: [] })
    const paths = await pathsOf(folder)
    for (const n of Object.keys(hostile).keys()) expect(paths).toContain(`udda-${n}/index.html`)
    expect(brokenLinks(await filesUnder(folder))).toEqual([])
  })
})

describe("a municipality's own templates", () => {
  test("take the place of ours, its colours come after ours", async () => {
    const folder = await freshPath("site")
    await buildInto(folder, {
      ...EXAMPLE,
      "templates/om.hbs": "<h1>Vår egen sida</h1>",
      "templates/styrdok.css": ":root { --bla: #123456; }",
    })
    const site = await filesUnder(folder)
    expect(site.get("om/index.html")?.toString()).toContain("<h1>Vår egen sida</h1>")
    const css = site.get("styrdok.css")?.toString() ?? ""
    expect(css.indexOf("--bla: #123456")).toBeGreaterThan(css.indexOf("--bla:"))
  })

  test("that cannot be used stop the build, and the old site stands", async () => {
    const folder = await freshPath("site")
    await buildInto(folder, EXAMPLE)
    const before = await filesUnder(folder)
    const broken = buildInto(folder, { ...EXAMPLE, "templates/om.hbs": "{{#if" })
    await expect(broken).rejects.toMatchObject({ code: "STYR_MALL" })
    expect(await filesUnder(folder)).toEqual(before)
  })
})
