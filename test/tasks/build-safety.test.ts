import { mkdir, symlink, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Browser, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { isInertSvg } from "../../src/model/inert-svg.ts"
import { exampleDocument, SOUND } from "../../src/rules/example-collection.ts"
import { launchBrowser } from "../browser.ts"
import { filesUnder, fill, folderOf, freshPath, styrdok } from "../cli/commands/run.ts"
import { tagsOf } from "../e2e/crawl.ts"

/** What is to run nowhere: it writes a mark on the page, and opens a dialog. */
const RUN = "window.levande=1;alert(1)"

const ATTACKS = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}"><circle r="1"/></svg>`,
  `<svg><script>${RUN}</script></svg>`,
  `<iframe srcdoc="<script>parent.levande=1</script>"></iframe>`,
  `<a href="javascript:${RUN}">rå länk</a>`,
  `[länk](javascript:${RUN})`,
  `[länk](JaVaScRiPt:${RUN})`,
  `[länk](<java\tscript:${RUN}>)`,
  `[länk](&#106;avascript:${RUN})`,
  `[länk](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)`,
  `[länk](vbscript:msgbox)`,
  `[länk](file:///etc/passwd)`,
  `<javascript:${RUN}>`,
  `![bild](javascript:${RUN})`,
  `![bild](data:image/svg+xml,<svg/onload=${RUN}>)`,
  `![bild](x "\\" onerror=\\"${RUN}")`,
  `![" onerror="${RUN}](x)`,
  `[länk](x "\\" onmouseover=\\"${RUN}")`,
  `[ref]\n\n[ref]: javascript:${RUN}`,
  `\`\`\`"onload="${RUN}\nkod\n\`\`\``,
  `<meta http-equiv="refresh" content="0;url=javascript:${RUN}">`,
  `<base href="https://ond.example/">`,
  `<form action="https://ond.example/"><button>skicka</button></form>`,
  `<style>@import "https://ond.example/a.css";</style>`,
  `<object data="javascript:${RUN}"></object><embed src="javascript:${RUN}">`,
  `<details open ontoggle="${RUN}">mer</details>`,
  `{{#with this}}{{lookup this "constructor"}}{{/with}}`,
  `{{{body}}}`,
  `Text[^1]\n\n[^1]: <script>${RUN}</script>`,
  `| a |\n|---|\n| <img src=x onerror=${RUN}> |`,
]

const EVIL = `"><script>${RUN}</script><img src=x onerror=${RUN}>`
/** A value of the front matter in single quotes. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

const hostile = exampleDocument(
  {
    id: "ond",
    titel: quoted(`Ond ${EVIL}`),
    syfte: quoted(EVIL),
    kontakt: quoted(EVIL),
    dokumentansvarig: quoted(EVIL),
    galler_for: `[${quoted(EVIL)}]`,
    relaterade: `[${quoted(EVIL)}]`,
    diarienummer: quoted(EVIL),
    bilagor: `[{titel: ${quoted(EVIL)}, fil: ${quoted(EVIL)}}, {titel: Länk, fil: "javascript:alert(1)"}, {titel: Utanför, fil: ../../hemligt.txt}, {titel: Länkad, fil: ond/lank.txt}]`,
    sprak: quoted('sv" onload="alert(1)'),
  },
  `# Rubrik <script>${RUN}</script> ${EVIL}\n\n${ATTACKS.join("\n\n")}\n\n![a](../../hemligt.txt) ![b](/etc/hostname) ![c](../hemligt.txt) ![d](%2e%2e/%2e%2e/hemligt.txt) ![e](ond/lank.txt) ![f](ond/aktiv.svg) ![g](ond/sund.svg)\n`,
)

const SOUND_SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>Karta</title><circle r="4"/></svg>'
const ACTIVE_SVG = `<svg xmlns="http://www.w3.org/2000/svg"><script>${RUN}</script></svg>`

/** Builds a collection whose one document attacks its reader, and answers with the folder of the portal. */
async function buildHostile(): Promise<string> {
  const root = await folderOf({
    ...SOUND,
    "styrdok.yaml": `${SOUND["styrdok.yaml"]?.replace("Exempelkommunen", quoted(`Kommunen ${EVIL}`))}`,
    "hemligt.txt": "HEMLIGT",
    "documents/hemligt.txt": "HEMLIGT",
    "documents/sn/hemligt.txt": "HEMLIGT",
    "documents/sn/ond.md": hostile,
    "documents/sn/ond/aktiv.svg": ACTIVE_SVG,
    "documents/sn/ond/sund.svg": SOUND_SVG,
    "documents/sn/ond/sida.html": `<script>${RUN}</script>`,
    "documents/sn/ond/.dold.txt": "HEMLIGT",
  })
  await symlink(join(root, "hemligt.txt"), join(root, "documents/sn/ond/lank.txt"))
  await symlink("/etc", join(root, "documents/sn/ond/etc"))
  const out = await freshPath("portal")
  const ran = await styrdok(root, ["build", "--out", out])
  expect(ran).toMatchObject({ code: 0, stderr: "" })
  return out
}

let folder = ""
let browser: Browser
let page: Page
const dialogs: string[] = []
beforeAll(async () => {
  folder = await buildHostile()
  browser = await launchBrowser()
  page = await browser.newPage({ bypassCSP: true })
  page.on("dialog", async dialog => {
    dialogs.push(dialog.message())
    await dialog.dismiss()
  })
})
afterAll(() => browser?.close())

/** Asked of a page in the browser: what has come alive on it. */
const FOUND = `({
  ran: "levande" in globalThis,
  elements: document.querySelectorAll("script, iframe, object, embed, form, base, style, svg, template").length,
  handlers: Array.from(document.querySelectorAll("*")).flatMap(element =>
    element.getAttributeNames().filter(name => name.startsWith("on")),
  ),
  addresses: Array.from(document.querySelectorAll("[href], [src]"))
    .map(element => element.getAttribute("href") ?? element.getAttribute("src") ?? "")
    .filter(address => /^\\s*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:/i.test(address)),
})`

/** Opens a file as a page with the content security policy off; what opens a dialog is told in `dialogs`. */
async function show(path: string): Promise<void> {
  dialogs.length = 0
  await page.goto(pathToFileURL(path).href)
}

describe("a document that attacks its reader", () => {
  test("comes alive on no page, also without the content security policy", async () => {
    const pages = [...(await filesUnder(folder)).keys()].filter(path => path.endsWith(".html"))
    expect(pages).toContain("ond/index.html")
    for (const path of pages) {
      await show(join(folder, path))
      await page.evaluate(
        `document.querySelectorAll("main a").forEach(link => link.dispatchEvent(new Event("mouseover")))`,
      )
      const found = await page.evaluate(FOUND)
      expect(found, path).toEqual({ ran: false, elements: 0, handlers: [], addresses: [] })
      expect(dialogs, path).toEqual([])
    }
  })

  test("still says what its text says, as text", async () => {
    await show(join(folder, "ond/index.html"))
    expect(await page.title()).toContain(`Ond ${EVIL}`)
    expect(await page.locator("h1").textContent()).toContain(EVIL)
  })

  test("brings no file along but the sound ones of its own folder", async () => {
    const site = await filesUnder(folder)
    expect([...site.keys()].filter(path => path.startsWith("ond/")).toSorted()).toEqual([
      "ond/arbetstext/ond/sund.svg",
      "ond/index.html",
    ])
    for (const [path, bytes] of site) {
      expect(bytes.includes("HEMLIGT"), path).toBe(false)
      expect(bytes.includes("root:"), path).toBe(false)
    }
    const images = tagsOf(site.get("ond/index.html")?.toString() ?? "").filter(tag => tag.name === "img")
    expect(images.map(tag => tag.attributes.get("src"))).toEqual(["arbetstext/ond/sund.svg"])
  })
})

const wrap = (inside: string, more = ""): string => `<svg xmlns="http://www.w3.org/2000/svg" ${more}>${inside}</svg>`
const XHTML = 'xmlns:h="http://www.w3.org/1999/xhtml"'
const XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'

const ACTIVE: Readonly<Record<string, string | Uint8Array>> = {
  script: ACTIVE_SVG,
  "script of another name": `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>${RUN}</s:script></s:svg>`,
  "script of HTML": wrap(`<h:script>${RUN}</h:script>`, XHTML),
  "frame of HTML": wrap(`<h:iframe srcdoc="&lt;script&gt;parent.levande=1&lt;/script&gt;"/>`, XHTML),
  onload: wrap("<circle r='1'/>", `onload="${RUN}"`),
  "onload after a quote": `<svg xmlns="http://www.w3.org/2000/svg"\nonload='${RUN}'/>`,
  "a link that runs": wrap(`<a href="javascript:${RUN}"><circle r="9"/></a>`),
  "a disguised link": wrap(`<a xlink:href="java&#115;cr&#x69;pt:${RUN}"><circle r="9"/></a>`, XLINK),
  "a broken link": wrap(`<a href="java\nscript:${RUN}"><circle r="9"/></a>`),
  "set of an event": wrap(`<circle r="9"><set attributeName="onmouseover" to="${RUN}"/></circle>`),
  "animated link": wrap(`<a><animate attributeName="href" values="javascript:${RUN}"/><circle r="9"/></a>`),
  "declared text": `<!DOCTYPE svg [<!ENTITY a "<script xmlns='http://www.w3.org/2000/svg'>${RUN}</script>">]>${wrap("&a;")}`,
  "foreign text": wrap(`<foreignObject><h:img src="x" onerror="${RUN}"/></foreignObject>`, XHTML),
  "style sheet program": `<?xml-stylesheet type="text/xsl" href="data:text/xml,x"?>${wrap("")}`,
  "script under a foreign letter": `<é:script xmlns:é="http://www.w3.org/2000/svg">${RUN}</é:script>`,
  "a link behind many zeros": wrap(`<a href="&#x0000000006a;avascript:${RUN}"><circle r="9"/></a>`),
  "a link behind declared entities": `<!DOCTYPE svg PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">${wrap(`<a href="javascript&colon;${RUN}"><circle r="9"/></a>`)}`,
  "a note that is script": wrap(`<cc:script>${RUN}</cc:script>`, 'xmlns:cc="http://www.w3.org/2000/svg"'),
  "href under another name": wrap(
    `<a l:href="javascript:${RUN}"><circle r="9"/></a>`,
    'xmlns:l="http://www.w3.org/1999/xlink"',
  ),
  "UTF-16": Buffer.from(`\ufeff${ACTIVE_SVG}`, "utf16le"),
  "another encoding": `<?xml version="1.0" encoding="utf-7"?>${wrap("+ADw-script+AD4-")}`,
}

const INERT: Readonly<Record<string, string>> = {
  plain: SOUND_SVG,
  Inkscape: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- Skapad -->\n${wrap(
    '<sodipodi:namedview id="a"/><metadata><rdf:RDF/></metadata><style>.a { fill: red }</style><text>Ansökan = on line</text><a href="https://exempel.example/"><use href="#a"/></a>',
    `${XLINK} xmlns:sodipodi="http://sodipodi.example" xmlns:rdf="http://rdf.example"`,
  )}`,
  "with a picture in it": wrap('<image href="data:image/png;base64,iVBORw0KGgo="/>'),
  "with a linear gradient": wrap('<linearGradient id="g"><stop offset="0"/></linearGradient>'),
}

describe("a drawing", () => {
  test.each(Object.entries(ACTIVE))("with %s is not published", (_, svg) => {
    expect(isInertSvg(typeof svg === "string" ? new TextEncoder().encode(svg) : svg)).toBe(false)
  })

  test.each(Object.entries(INERT))("that is nothing else is: %s", (_, svg) => {
    expect(isInertSvg(new TextEncoder().encode(svg))).toBe(true)
  })

  test("of those that the browser runs none is taken for inert", async () => {
    const place = await freshPath("svg")
    await mkdir(place)
    const running: string[] = []
    for (const [name, svg] of [...Object.entries(ACTIVE), ...Object.entries(INERT)]) {
      const file = join(place, "a.svg")
      await writeFile(file, svg)
      await show(file)
      const ran = await page.evaluate(`"levande" in globalThis`)
      if (ran || dialogs.length > 0) running.push(name)
    }
    expect(running.length).toBeGreaterThan(5)
    expect(running.filter(name => name in INERT)).toEqual([])
  })
})

test("a portal cannot be led to take files from outside its folder by a link", async () => {
  const outside = await fill(await freshPath("ute"), {
    "hemligt.md": exampleDocument({ id: "hemligt", titel: "HEMLIGT" }),
  })
  const root = await folderOf(SOUND)
  await mkdir(join(root, "documents"), { recursive: true })
  await symlink(outside, join(root, "documents/sn"))
  expect(await styrdok(root, ["build", "--out", "site"])).toMatchObject({ code: 0 })
  for (const [path, bytes] of await filesUnder(join(root, "site"))) expect(bytes.includes("HEMLIGT"), path).toBe(false)
  expect(dirname(outside)).not.toBe(root)
})
