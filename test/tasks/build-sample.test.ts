import { spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { beforeAll, describe, expect, test } from "vitest"
import { filesUnder, freshPath, PRODUCT, styrdok, TODAY } from "../cli/commands/run.ts"
import { brokenFeedLinks, brokenLinks, repeatedIds, tagsOf } from "../e2e/crawl.ts"
import { poppler, textOfPdf } from "../outside/poppler.ts"

type Site = ReadonlyMap<string, Buffer>

/** Builds the sample and answers with its files. */
async function buildSample(publik: "webb" | "intern"): Promise<Site> {
  const out = await freshPath(publik)
  const ran = await styrdok(PRODUCT, ["build", "--out", out, "--publik", publik])
  expect(ran).toMatchObject({ code: 0, stderr: "" })
  return filesUnder(out)
}

/** The files of the sample under documents/, by path. */
async function sources(): Promise<readonly string[]> {
  const all = await readdir(join(PRODUCT, "documents"), { recursive: true })
  return all.map(path => path.replaceAll("\\", "/"))
}

const sites = new Map<string, Site>()
beforeAll(async () => {
  for (const publik of ["webb", "intern"] as const) sites.set(publik, await buildSample(publik))
})

function siteOf(publik: string): Site {
  const site = sites.get(publik)
  if (site === undefined) throw new Error(`no site for ${publik}`)
  return site
}

function textOf(site: Site, path: string): string {
  const content = site.get(path)
  if (content === undefined) throw new Error(`${path} is not on the site`)
  return content.toString()
}

describe.each(["webb", "intern"])("the sample as %s", publik => {
  test("leads nowhere that is not there", () => {
    expect(brokenLinks(siteOf(publik))).toEqual([])
    expect(brokenFeedLinks(siteOf(publik), "https://styrdokument.lovhult.example/")).toEqual([])
  })

  test("has pages with a title, a language, one main heading and no id twice", () => {
    for (const [path, content] of siteOf(publik)) {
      if (!path.endsWith(".html")) continue
      const html = content.toString()
      const tags = tagsOf(html)
      expect(tags.filter(tag => tag.name === "h1").length, path).toBe(1)
      expect(tags.find(tag => tag.name === "html")?.attributes.get("lang"), path).toBe("sv")
      expect(/<title>[^<]+ – Lövhults kommun<\/title>/.test(html), path).toBe(true)
      expect(repeatedIds(html), path).toEqual([])
    }
  })

  test("has no script, and fetches nothing from elsewhere", () => {
    for (const [path, content] of siteOf(publik)) {
      if (!path.endsWith(".html")) continue
      const tags = tagsOf(content.toString())
      expect(tags.filter(tag => ["script", "iframe", "object", "embed", "form"].includes(tag.name), path)).toEqual([])
      const fetched = tags.flatMap(({ name, attributes }) =>
        name === "img" || (name === "link" && attributes.get("rel") === "stylesheet")
          ? [attributes.get("src") ?? attributes.get("href") ?? ""]
          : [],
      )
      expect(
        fetched.filter(target => /^(\w+:|\/\/)/.test(target)),
        path,
      ).toEqual([])
    }
  })

  test("lists exactly what it holds", () => {
    const site = siteOf(publik)
    const listed = Object.entries(Object(JSON.parse(textOf(site, ".styrdok-bygge.json"))).filer)
    expect(listed.map(([path]) => path).toSorted()).toEqual(
      [...site.keys()].filter(path => path !== ".styrdok-bygge.json").toSorted(),
    )
    for (const [path, made] of listed) {
      expect(createHash("sha256").update(textBytes(site, path)).digest("hex"), path).toBe(Object(made).digest)
    }
  })

  test("has each wording as a page, a PDF and the decided source to the byte", async () => {
    const site = siteOf(publik)
    const pages = [...site.keys()].filter(path => /^[^/]+\/lydelse\/[^/]+\/index\.html$/.test(path))
    expect(pages.length).toBeGreaterThan(8)
    for (const page of pages) {
      const [id = "", , mapp = ""] = page.split("/")
      const year = /-(\d{4})-\d\d-\d\d-/.exec(mapp)?.[1] ?? ""
      const decided = await readFile(join(PRODUCT, "documents/beslut", year, mapp, `${id}.md`))
      expect(textBytes(site, `${id}/lydelse/${mapp}/${id}.md`).equals(decided), page).toBe(true)
      expect(textBytes(site, `${id}/lydelse/${mapp}/${id}-${mapp}.pdf`).subarray(0, 5).toString()).toBe("%PDF-")
      expect(textOf(site, page)).toContain(`${id}-${mapp}.pdf`)
    }
  })
})

function textBytes(site: Site, path: string): Buffer {
  const content = site.get(path)
  if (content === undefined) throw new Error(`${path} is not on the site`)
  return content
}

test("the sample has its comparisons, its lists of changes and its feeds", () => {
  const paths = [...siteOf("webb").keys()]
  expect(paths.filter(path => path.includes("/jamfor/"))).toHaveLength(5)
  expect(paths.filter(path => path.endsWith("andringar/index.html"))).toHaveLength(6)
  expect(paths.filter(path => path.endsWith("andringar.xml"))).toHaveLength(7)
})

describe("the intern site", () => {
  test("has every document, and every decided wording, of the collection", async () => {
    const site = siteOf("intern")
    const paths = await sources()
    const documents = paths.filter(path => /^(?!beslut\/)[^/]+\/[^/]+\.md$/.test(path))
    expect(documents.length).toBe(22)
    for (const path of documents)
      expect([...site.keys()]).toContain(`${path.split("/")[1]?.replace(/\.md$/, "")}/index.html`)
  })

  test("says on every page that it is internal, and the public one on none", () => {
    const saying = (publik: string) =>
      [...siteOf(publik)].filter(([path, content]) => path.endsWith(".html") && content.includes("Intern visning"))
    const pages = [...siteOf("intern").keys()].filter(path => path.endsWith(".html"))
    expect(saying("intern")).toHaveLength(pages.length)
    expect(saying("webb")).toEqual([])
  })

  test("has the same PDF of a wording as the public one", () => {
    const shared = [...siteOf("webb")].filter(([path]) => path.endsWith(".pdf"))
    expect(shared.length).toBeGreaterThan(8)
    for (const [path, content] of shared) expect(siteOf("intern").get(path)?.equals(content), path).toBe(true)
  })
})

/** Words of a Markdown text as a reader sees them, without its marks. */
function wordsOfMarkdown(source: string): readonly string[] {
  const body = source
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, " ")
    .replace(/\[([^\]^]*)\]\([^)]*\)/g, "$1")
    .replace(/\[\^[^\]]+\]:?/g, " ")
    .replace(/^\|?[\s:|-]+\|[\s:|-]*$/gm, " ")
    .replace(/\\(.)/g, "$1")
  return words(body)
}

/** Words and numbers: the PDF hyphenates, and sets a note's number beside a word. */
function words(text: string): readonly string[] {
  return (
    text
      .normalize("NFC")
      .replace(/\u00ad\s*/g, "")
      .match(/\p{L}+|\p{N}+/gu) ?? []
  )
}

describe("a PDF of the sample", () => {
  const page = "iub-riktlinje/lydelse/sn-2026-03-16-d12"
  const path = `${page}/iub-riktlinje-sn-2026-03-16-d12.pdf`

  test("is tagged, titled and in Swedish", () => {
    for (const [name, pdf] of siteOf("webb")) {
      if (!name.endsWith(".pdf")) continue
      const info = poppler("pdfinfo", pdf)
      expect(info, name).toMatch(/^Tagged: +yes$/m)
      expect(info, name).toMatch(/^Title: +\S/m)
      expect(info, name).toMatch(/^JavaScript: +no$/m)
      expect(pdf.toString("latin1"), name).toMatch(/\/Lang ?\(sv/)
    }
  })

  test("holds every word of the wording", () => {
    const left = new Map<string, number>()
    const text = words(textOfPdf(textBytes(siteOf("webb"), path)))
    for (const word of text) left.set(word, (left.get(word) ?? 0) + 1)
    const missing = wordsOfMarkdown(textOf(siteOf("webb"), `${page}/iub-riktlinje.md`)).filter(word => {
      const count = left.get(word) ?? 0
      left.set(word, count - 1)
      return count <= 0
    })
    expect(missing).toEqual([])
  })

  test("has the same bytes when another machine builds it", async () => {
    const out = await freshPath("annan")
    const command = [
      "--import",
      "tsx",
      fileURLToPath(new URL("../e2e/styrdok.ts", import.meta.url)),
      "build",
      "--out",
      out,
      "--today",
      TODAY,
    ]
    const ran = spawnSync(process.execPath, [...command, "--publik", "webb"], {
      cwd: PRODUCT,
      encoding: "utf8",
      env: {
        ...process.env,
        TZ: "Pacific/Kiritimati",
        LANG: "C",
        LC_ALL: "C",
        XDG_CACHE_HOME: await freshPath("cache"),
      },
    })
    expect(ran.status, ran.stderr).toBe(0)
    const there = await filesUnder(out)
    expect([...there.keys()]).toEqual([...siteOf("webb").keys()])
    for (const [name, content] of there) expect(siteOf("webb").get(name)?.equals(content), name).toBe(true)
  })
})
