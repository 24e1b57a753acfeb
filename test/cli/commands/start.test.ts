import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { exampleDocument, SOUND } from "../../../src/rules/example-collection.ts"
import { launchBrowser } from "../../browser.ts"
import { filesUnder, folderOf, freshPath, type Ran, styrdok } from "./run.ts"

const PATH = "documents/sn/exempel.md"

/** A running `start`: what it says, and how to end it. */
interface Running {
  readonly address: string
  readonly said: () => string
  readonly stop: () => Promise<Ran>
}

/** Starts the command and waits for the address that it prints. */
async function started(root: string, ...argv: readonly string[]): Promise<Running> {
  const lines = { stdout: "", stderr: "" }
  let ask = (): void => {}
  const stopped = new Promise<void>(resolve => {
    ask = resolve
  })
  let run: Promise<Ran> | undefined
  const address = await new Promise<string>((resolve, reject) => {
    run = styrdok(root, ["start", "--port", "0", ...argv], {
      stdout: text => {
        lines.stdout += text
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(lines.stdout)?.[0]
        if (found !== undefined) resolve(found)
      },
      stderr: text => {
        lines.stderr += text
      },
      stopped,
    })
    run.then(() => reject(new Error(lines.stderr)), reject)
  })
  return {
    address,
    said: () => lines.stdout + lines.stderr,
    stop: () => {
      ask()
      return run ?? Promise.reject(new Error("never started"))
    },
  }
}

/**
 * A kept connection may be closed by the server in the moment in which it is used again; then the request is made anew, as
 * RFC 9112 § 9.3.1 lets a client do.
 */
async function textOf(address: string): Promise<string> {
  const response = await fetch(address).catch((error: unknown) => {
    if (error instanceof TypeError && `${error.cause}`.includes("other side closed")) return fetch(address)
    throw error
  })
  return response.text()
}

/** Asks until the page says `word`; fails after ten seconds. */
async function untilSaid(address: string, word: string): Promise<void> {
  for (let n = 0; n < 100; n++) {
    if ((await textOf(address)).includes(word)) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`${address} never said ${word}`)
}

describe("start", () => {
  let root = ""
  let running: Running
  beforeAll(async () => {
    root = await folderOf({ ...SOUND, [PATH]: exampleDocument() })
    running = await started(root)
  })
  afterAll(async () => {
    await running.stop()
  })

  test("says what it found and where the portal is, and writes nothing in the collection", async () => {
    expect(running.said()).toContain(`Portalen finns på ${running.address}`)
    expect(running.said()).toMatch(/1 dokument granskade: 0 fel, \d+ varningar/)
    expect(await textOf(`${running.address}exempel/`)).toContain("Kommunen ska ge stöd.")
    expect([...(await filesUnder(root)).keys()]).toEqual([PATH, "styrdok.yaml"])
  })

  test("shows what was saved, in the browser without anyone reloading", async () => {
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      const faults: string[] = []
      page.on("console", message => message.type() === "error" && faults.push(message.text()))
      page.on("pageerror", error => faults.push(error.message))
      await page.goto(`${running.address}exempel/`)
      await writeFile(join(root, PATH), exampleDocument({}, "# 1 Inledning\n\nNu står det något annat.\n"))
      await page.getByText("Nu står det något annat.").waitFor({ timeout: 10_000 })
      expect(faults).toEqual([])
    } finally {
      await browser.close()
    }
  })

  test("lives on while what is saved is wrong, and says so", async () => {
    const settings = await readFile(join(root, "styrdok.yaml"), "utf8")
    await rm(join(root, "styrdok.yaml"))
    for (let n = 0; n < 100 && !running.said().includes("ingen fil som heter styrdok.yaml"); n++) {
      await new Promise(resolve => setTimeout(resolve, 50))
    }
    expect(running.said()).toContain("ingen fil som heter styrdok.yaml")
    expect(await textOf(running.address)).toContain("Exempelkommunen")
    await writeFile(join(root, "styrdok.yaml"), settings.replace("Exempelkommunen", "Nyköpings kommun"))
    await untilSaid(running.address, "Nyköpings kommun")
    await writeFile(join(root, PATH), "---\nid: [trasig\n")
    await writeFile(join(root, "documents/sn/tillagt.md"), exampleDocument({ id: "tillagt" }))
    await untilSaid(`${running.address}tillagt/`, "Kommunen ska ge stöd.")
  })

  test("ends with 0 and lets go of the port when asked to", async () => {
    const other = await started(await folderOf({ ...SOUND, [PATH]: exampleDocument() }))
    const listening = await fetch(`${other.address}_styrdok/handelser`)
    expect(listening.status).toBe(200)
    expect((await other.stop()).code).toBe(0)
    await expect(fetch(other.address)).rejects.toThrow()
  })
})

test.each(["XDG_CACHE_HOME", "HOME"])("start does without a %s to write in, and leaves nothing behind", async name => {
  const root = await folderOf({ ...SOUND, [PATH]: exampleDocument() })
  const passing = await freshPath("tmp")
  await mkdir(passing)
  vi.stubEnv("TMPDIR", passing)
  // A folder cannot stand under a file, whoever runs the tests.
  vi.stubEnv("XDG_CACHE_HOME", name === "HOME" ? "" : join(root, "styrdok.yaml"))
  vi.stubEnv("HOME", name === "HOME" ? "" : process.env.HOME)
  try {
    const running = await started(root)
    expect(await textOf(`${running.address}exempel/`)).toContain("Kommunen ska ge stöd.")
    const [folder = "", ...others] = (await readdir(passing)).filter(entry => entry.startsWith("styrdok-"))
    expect(others).toEqual([])
    expect((await stat(join(passing, folder))).mode & 0o777).toBe(0o700)
    expect((await running.stop()).code).toBe(0)
    expect((await readdir(passing)).filter(entry => entry.startsWith("styrdok-"))).toEqual([])
    expect([...(await filesUnder(root)).keys()]).toEqual([PATH, "styrdok.yaml"])
  } finally {
    vi.unstubAllEnvs()
  }
})

test("start refuses a port that is taken, with 2 and before it builds", async () => {
  const blocker = createServer()
  await new Promise<void>(resolve => blocker.listen(0, "127.0.0.1", () => resolve()))
  const address: AddressInfo | string | null = blocker.address()
  const port = typeof address === "object" && address !== null ? String(address.port) : ""
  const root = await folderOf({ ...SOUND, [PATH]: exampleDocument() })
  const ran = await styrdok(root, ["start", "--port", port])
  expect(ran).toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringMatching(/^Port \d+ är upptagen[\s\S]*STYR_PORT/),
  })
  await new Promise(resolve => blocker.close(resolve))
})

test.each(["x", "-1", "70000", "80.5", ""])("start refuses %j as a port", async port => {
  const root = await folderOf(SOUND)
  expect(await styrdok(root, ["start", `--port=${port}`])).toMatchObject({ code: 2, stdout: "" })
})

test("start outside a collection says how to begin one", async () => {
  const ran = await styrdok(await folderOf({}), ["start", "--port", "0"])
  expect(ran).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining("STYR_INGEN_SAMLING") })
})
