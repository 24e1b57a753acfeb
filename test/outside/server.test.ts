import { mkdir, rename, writeFile } from "node:fs/promises"
import { createServer, type IncomingMessage, request } from "node:http"
import { networkInterfaces } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { RELOAD_SCRIPT, type Serving, serve } from "../../src/outside/server/serve.ts"
import { watch } from "../../src/outside/server/watch.ts"
import { fill, folderOf, freshPath } from "../cli/commands/run.ts"

let serving: Serving
let folder = ""

beforeAll(async () => {
  folder = await fill(await freshPath("site"), {
    "index.html": "<h1>Start</h1>",
    "a/index.html": "<h1>A</h1>",
    "a/källa åäö.md": "# Källa",
    "a/ritning.svg": "<svg/>",
    ".styrdok-bygge.json": "{}",
    "a/.hemlig": "hemlig",
  })
  await fill(dirname(folder), { "hemlig.html": "hemlig", "site-hemlig/index.html": "hemlig" })
  serving = await serve(folder, 0)
})
afterAll(() => serving.close())

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingMessage["headers"]
  readonly body: string
}

/** Asks for exactly `path`: no part of it is tidied away on the way. */
function ask(
  path: string,
  { method = "GET", headers = {} }: { readonly method?: string; readonly headers?: Record<string, string> } = {},
  address = serving.address,
): Promise<Answer> {
  const { hostname, port } = new URL(address)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent: false }, answer => {
      let body = ""
      answer.setEncoding("utf8")
      answer.on("data", (part: string) => {
        body += part
      })
      answer.on("end", () => resolve({ status: answer.statusCode, headers: answer.headers, body }))
    })
    asked.on("error", reject)
    asked.end()
  })
}

describe("the server", () => {
  test("shows pages, by folder or by file", async () => {
    expect(await ask("/")).toMatchObject({ status: 200, body: "<h1>Start</h1>" })
    for (const path of ["/a/", "/a/index.html", "/a/?x=1"])
      expect(await ask(path)).toMatchObject({ status: 200, body: "<h1>A</h1>" })
    expect((await ask("/")).headers["content-type"]).toBe("text/html;charset=utf-8")
    expect(await ask(encodeURI("/a/källa åäö.md"))).toMatchObject({ status: 200, body: "# Källa" })
  })

  test("lets nothing be guessed, stored or told to others", async () => {
    for (const path of ["/", "/finns-inte", "/a/ritning.svg"]) {
      expect((await ask(path)).headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
      })
    }
  })

  test("says in Swedish that a page is not there", async () => {
    expect(await ask("/finns-inte/")).toMatchObject({ status: 404, body: "Sidan finns inte.\n" })
  })

  test.each([
    "/../hemlig.html",
    "/a/../../hemlig.html",
    "/%2e%2e/hemlig.html",
    "/a/%2e%2e/%2e%2e/hemlig.html",
    "/..%2fhemlig.html",
    "/%2e%2e%2fhemlig.html",
    "/..%5chemlig.html",
    "/..\\hemlig.html",
    "/../site-hemlig/",
    "/%2e%2e/site-hemlig/index.html",
    "//hemlig.html",
    "/%252e%252e/hemlig.html",
    "/%00",
    "/hemlig%00.html",
    "/%",
    "/%E0%A4%A",
    "http://127.0.0.1/../hemlig.html",
  ])("%s leads nowhere", async path => {
    const { status, body } = await ask(path)
    expect([400, 404]).toContain(status)
    expect(body).not.toContain("hemlig\n")
    expect(body).not.toBe("hemlig")
  })

  test.each([
    "/.styrdok-bygge.json",
    "/%2estyrdok-bygge.json",
    "/%2Estyrdok-bygge.json",
    "/a/.hemlig",
    "/a/%2ehemlig",
    "/a/x/../.hemlig",
  ])("%s is hidden", async path => {
    expect(await ask(path)).toMatchObject({ status: 404, body: "Sidan finns inte.\n" })
  })

  test.each([
    "ond.example",
    "ond.example:80",
    "127.0.0.1.ond.example",
    "localhost.ond.example",
    "127.0.0.1@ond.example",
    "0.0.0.0",
  ])("refuses a request for host %j", async host => {
    const { status, body } = await ask("/", { headers: { host } })
    expect([400, 403]).toContain(status)
    expect(body).not.toContain("Start")
  })

  test.each(["127.0.0.1", "127.0.0.1:4321", "localhost", "localhost:80", "LOCALHOST"])("answers as %s", async host => {
    expect(await ask("/", { headers: { host } })).toMatchObject({ status: 200 })
  })

  test.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])("refuses %s", async method => {
    const { status, headers } = await ask("/", { method })
    expect(status).toBe(405)
    expect(headers.allow).toBe("GET, HEAD")
  })

  test("answers HEAD without a body, for what it makes itself too", async () => {
    expect(await ask("/", { method: "HEAD" })).toMatchObject({ status: 200, body: "" })
    expect(await ask(`/${RELOAD_SCRIPT}`, { method: "HEAD" })).toMatchObject({ status: 200, body: "" })
    expect(await ask("/_styrdok/handelser", { method: "HEAD" })).toMatchObject({ status: 200, body: "" })
  })

  test.each(["bytes=4-8", "bytes=900-", "bytes=9-2", "bytes=-3", "x", "bytes=a-b", "bytes=0-0,4-5"])(
    "sends a whole file also when asked for %s",
    async range => {
      expect(await ask("/", { headers: { range } })).toMatchObject({ status: 200, body: "<h1>Start</h1>" })
    },
  )

  test("lives on while the site is swapped under it", async () => {
    const place = await freshPath("site")
    const other = await serve(place, 0)
    const swapping = (async () => {
      for (let n = 0; n < 60; n++) {
        await fill(place, { "index.html": `<p>${n}</p>` })
        await rename(place, `${place}-${n}`)
      }
    })()
    const asking = (async () => {
      const statuses = new Set<number | undefined>()
      for (let n = 0; n < 200; n++) statuses.add((await ask("/", {}, other.address).catch(() => undefined))?.status)
      return statuses
    })()
    const [statuses] = await Promise.all([asking, swapping])
    expect([...statuses].filter(status => ![200, 404, undefined].includes(status))).toEqual([])
    await fill(place, { "index.html": "sist" })
    expect(await ask("/", {}, other.address)).toMatchObject({ status: 200, body: "sist" })
    await other.close()
  })

  test("cannot be reached from other machines", async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .filter(item => item !== undefined && !item.internal && item.family === "IPv4")
    const { port } = new URL(serving.address)
    for (const other of others)
      await expect(ask("/", {}, `http://${other?.address}:${port}/`)).rejects.toThrow(/ECONNREFUSED/)
  })
})

/** Listens for news; `next` resolves at the next piece of them. */
async function listen(address: string) {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(new URL("_styrdok/handelser", address), { agent: false }, resolve).on("error", reject).end()
  })
  answer.setEncoding("utf8")
  answer.on("error", () => {})
  const next = (): Promise<string> => new Promise(resolve => answer.once("data", resolve))
  const ended = new Promise<void>(resolve => answer.once("close", () => resolve()))
  return { next, ended, type: answer.headers["content-type"] }
}

describe("news", () => {
  test("reach every page that is open", async () => {
    const listeners = await Promise.all([listen(serving.address), listen(serving.address)])
    for (const { type, next } of listeners) {
      expect(type).toBe("text/event-stream")
      expect(await next()).toBe(": hej\n\n")
    }
    const news = listeners.map(({ next }) => next())
    serving.reload()
    expect(await Promise.all(news)).toEqual(["data: ny\n\n", "data: ny\n\n"])
  })

  test("do not keep a server that is told to close", async () => {
    const other = await serve(folder, 0)
    const { next, ended } = await listen(other.address)
    await next()
    await other.close()
    await ended
    await expect(ask("/", {}, other.address)).rejects.toThrow()
  })
})

describe("a port", () => {
  test("that is taken is refused when it was asked for, and passed by when it was not", async () => {
    const { port } = new URL(serving.address)
    await expect(serve(folder, Number(port))).rejects.toMatchObject({
      code: "STYR_PORT",
      hint: expect.stringContaining("--port"),
    })
    const blocker = createServer()
    const got = await new Promise<boolean>(resolve => {
      blocker.once("error", () => resolve(false))
      blocker.listen(4321, "127.0.0.1", () => resolve(true))
    })
    const other = await serve(folder)
    expect(other.address).toMatch(/^http:\/\/127\.0\.0\.1:43(2[2-9]|3\d|40)\/$/)
    await other.close()
    if (got) blocker.close()
  })
})

describe("watching", () => {
  /** Answers when `changed` has been called; fails after five seconds. */
  function waiter(): {
    readonly changed: () => void
    readonly next: () => Promise<void>
    readonly count: () => number
  } {
    let calls = 0
    let tell = (): void => {}
    return {
      changed: () => {
        calls++
        tell()
      },
      next: () =>
        new Promise((resolve, reject) => {
          const timer = setTimeout(() => reject(new Error("nothing was noticed")), 5000)
          tell = () => {
            clearTimeout(timer)
            resolve()
          }
        }),
      count: () => calls,
    }
  }

  test("notices changed, new and removed files, also in folders that were not there", async () => {
    const root = await folderOf({ "styrdok.yaml": "a", "documents/sn/a.md": "a" })
    const { changed, next, count } = waiter()
    const stop = await watch(root, changed)
    try {
      const changes: readonly (() => Promise<void>)[] = [
        () => writeFile(join(root, "documents/sn/a.md"), "b"),
        () => writeFile(join(root, "styrdok.yaml"), "b"),
        () => fill(root, { "documents/ny/djup/b.png": "b" }).then(() => {}),
        () => fill(root, { "templates/om.hbs": "b" }).then(() => {}),
      ]
      for (const change of changes) {
        const noticed = next()
        await change()
        await noticed
      }
      const before = count()
      const noticed = next()
      for (let n = 0; n < 20; n++) await writeFile(join(root, `documents/sn/${n}.md`), "x")
      await noticed
      expect(count()).toBe(before + 1)
      await mkdir(join(root, "site"))
      await writeFile(join(root, "site/index.html"), "x")
      await new Promise(resolve => setTimeout(resolve, 400))
      expect(count()).toBe(before + 1)
    } finally {
      await stop()
    }
  })
})
