import { readFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import axe from "axe-core"
import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Serving, serve } from "../../src/outside/server/serve.ts"
import { launchBrowser } from "../browser.ts"
import { freshPath, PRODUCT, styrdok } from "../cli/commands/run.ts"

/** One page of each kind. */
const KINDS: Readonly<Record<string, string>> = {
  "the front page": "index.html",
  "the register": "register/index.html",
  "the richest document": "iub-riktlinje/index.html",
  "an older wording": "iub-riktlinje/lydelse/sn-2025-06-10-52/index.html",
  "a comparison": "iub-riktlinje/jamfor/sn-2025-06-10-52..sn-2025-12-09-104/index.html",
  "a list of changes": "instans/sn/andringar/index.html",
  "the page of provisions": "lagrum/index.html",
  "the accessibility statement": "tillganglighet/index.html",
  "the page about the portal": "om/index.html",
}

const PAGES: Readonly<Record<string, string>> = {
  ...KINDS,
  "the list of a type": "typ/riktlinje/index.html",
  "the list of a body": "instans/sn/index.html",
  "a document that has ended": "riktlinje-oppenvard/index.html",
  "a document with tables": "taxa-lokaler/index.html",
  "a draft": "rutin-krankande-behandling/index.html",
}

const SCREENS: Readonly<Record<string, BrowserContextOptions>> = {
  "1280 px": { viewport: { width: 1280, height: 900 } },
  "320 px": { viewport: { width: 320, height: 640 } },
  "200 %": { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
}

let browser: Browser
let serving: Serving
let folder = ""

beforeAll(async () => {
  folder = await freshPath("portal")
  expect(await styrdok(PRODUCT, ["build", "--out", folder])).toMatchObject({ code: 0 })
  serving = await serve(folder, 0)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await serving?.close()
})

/** Runs axe on the page and answers with what it finds: rule and element. */
async function faultsOn(page: Page): Promise<unknown> {
  await page.addScriptTag({ content: axe.source })
  return page.evaluate(`axe
    .run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
    .then(({ violations, passes }) => passes.length < 15
      ? ["too few rules ran"]
      : violations.flatMap(({ id, nodes }) => nodes.map(node => id + ": " + node.html.slice(0, 200))))`)
}

/** Elements that reach further than the screen, though nothing around them scrolls. */
const TOO_WIDE = `document.documentElement.scrollWidth - document.documentElement.clientWidth`

describe.each(Object.entries(SCREENS))("at %s", (name, screen) => {
  let page: Page
  beforeAll(async () => {
    const context = await browser.newContext({ ...screen, bypassCSP: true, reducedMotion: "reduce" })
    page = await context.newPage()
  })
  afterAll(() => page.context().close())

  test.each(Object.entries(name === "200 %" ? KINDS : PAGES))(
    "%s has no fault that axe can find, and fits",
    async (_, path) => {
      await page.goto(serving.address + path)
      expect(await faultsOn(page)).toEqual([])
      expect(await page.evaluate(TOO_WIDE)).toBe(0)
    },
  )

  test.each([
    ["status"],
    ["register", "--foreskrifter"],
    ["register", "--internkontroll"],
    ["compare", "iub-riktlinje", "--from", "beslut:sn-2025-06-10-52"],
  ])("the page that %s %s writes has no fault that axe can find, and fits", async (...argv) => {
    const { stdout } = await styrdok(PRODUCT, [...argv, "--format", "html"])
    await page.setContent(stdout)
    expect(await faultsOn(page)).toEqual([])
    expect(await page.evaluate(TOO_WIDE)).toBe(0)
  })

  test.each(["iub-riktlinje/index.html", "lagrum/index.html", KINDS["a comparison"] ?? ""])(
    "what is folded together has no fault either when it is opened: %s",
    async path => {
      await page.goto(serving.address + path)
      await page.evaluate(`document.querySelectorAll("details").forEach(details => { details.open = true })`)
      expect(await faultsOn(page)).toEqual([])
      expect(await page.evaluate(TOO_WIDE)).toBe(0)
    },
  )
})

describe.each(["a server", "a disk"])("from %s", place => {
  const addressOf = (path: string): string =>
    place === "a server" ? serving.address + path : pathToFileURL(join(folder, path)).href

  test("every page comes whole: no error, nothing that the policy stops, nothing that is missing", async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const faults: string[] = []
    page.on("console", message => faults.push(`${message.type()}: ${message.text()}`))
    page.on("pageerror", error => faults.push(error.message))
    page.on("requestfailed", request => faults.push(`${request.url()} ${request.failure()?.errorText}`))
    page.on("response", response => response.status() >= 400 && faults.push(`${response.url()} ${response.status()}`))
    const hosts = new Set<string>()
    page.on("request", request => hosts.add(new URL(request.url()).host))
    for (const path of Object.values(PAGES)) {
      await page.goto(addressOf(path))
      const styled = await page.evaluate(
        `getComputedStyle(document.querySelector(".sidfot")).display !== "none" && document.styleSheets.length`,
      )
      expect(styled, path).toBe(1)
      const images = await page.evaluate(
        `[...document.images].filter(image => image.naturalWidth === 0).map(image => image.src)`,
      )
      expect(images, path).toEqual([])
    }
    expect(faults).toEqual([])
    expect([...hosts]).toEqual([place === "a server" ? new URL(serving.address).host : ""])
    await context.close()
  })

  test("a reader without script finds the way from the front page to a wording and its PDF", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(addressOf("index.html"))
    await page.getByRole("link", { name: "Alla styrdokument A–Ö" }).click()
    await page
      .getByRole("link", { name: /insatser utan/i })
      .first()
      .click()
    expect(page.url()).toBe(addressOf("iub-riktlinje/index.html"))
    const contents = page.getByRole("navigation", { name: /innehåll/i })
    expect(await contents.getByRole("link").count()).toBeGreaterThan(5)
    await page.getByRole("link", { name: "Lydelsen före den här" }).first().click()
    expect(page.url()).toMatch(/\/iub-riktlinje\/lydelse\/[^/]+\/index\.html$/)
    const href = await page.getByRole("link", { name: "Ladda ner som PDF" }).first().getAttribute("href")
    expect(
      readFileSync(
        new URL(
          href ?? "",
          pathToFileURL(join(folder, new URL(page.url()).pathname.replace(/^.*\/iub-riktlinje\//, "iub-riktlinje/"))),
        ),
      ),
    ).toBeDefined()
    await context.close()
  })
})

test("the keyboard reaches the text at once, and the mark of where one is can be seen", async () => {
  const page = await browser.newPage()
  await page.goto(`${serving.address}iub-riktlinje/index.html`)
  await page.keyboard.press("Tab")
  expect(await page.evaluate("document.activeElement.textContent")).toBe("Hoppa till innehållet")
  expect(await page.evaluate("document.activeElement.getBoundingClientRect().top >= 0")).toBe(true)
  await page.keyboard.press("Enter")
  expect(await page.evaluate("document.activeElement.id")).toBe("_innehall")
  await page.keyboard.press("Tab")
  const outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
  expect(outline).not.toBe("none")
  await page.close()
})

test("every page has the contact and the way to the accessibility statement in its footer", async () => {
  const page = await browser.newPage()
  for (const path of Object.values(PAGES)) {
    await page.goto(serving.address + path)
    const footer = page.getByRole("contentinfo")
    expect(await footer.getByRole("link", { name: "Tillgänglighetsredogörelse" }).count(), path).toBe(1)
    expect(await footer.getByRole("link", { name: "registrator@lovhult.example" }).count(), path).toBe(1)
  }
  await page.close()
})

test("what is printed leaves out the menus and keeps the text", async () => {
  const page = await browser.newPage()
  await page.goto(`${serving.address}iub-riktlinje/index.html`)
  await page.emulateMedia({ media: "print" })
  expect(await page.getByRole("navigation", { name: "Huvudmeny" }).isVisible()).toBe(false)
  expect(await page.locator("h1").isVisible()).toBe(true)
  await page.close()
})

test("a comparison on paper keeps what is struck and added, and leaves out what only leads on", async () => {
  const page = await browser.newPage()
  await page.goto(serving.address + KINDS["a comparison"])
  await page.emulateMedia({ media: "print" })
  const lines = await page.evaluate(
    `["del", "ins"].map(name => getComputedStyle(document.querySelector(".andring " + name)).textDecorationLine)`,
  )
  expect(lines).toEqual(["line-through", "underline"])
  expect(await page.locator(".vidare").first().isVisible()).toBe(false)
  expect(await page.locator(".lydelser").first().isVisible()).toBe(true)
  await page.close()
})
