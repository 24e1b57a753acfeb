import { spawn, spawnSync } from "node:child_process"
import { createHash } from "node:crypto"
import { existsSync } from "node:fs"
import { chmod, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { createSiteFolder } from "../../src/outside/site/folder.ts"
import { filesUnder, fill, freshPath, PRODUCT } from "../cli/commands/run.ts"

const MANIFEST = ".styrdok-bygge.json"

type Site = Readonly<Record<string, string>>

/** Builds exactly these files into `folder`. */
async function build(folder: string, files: Site) {
  const draft = await createSiteFolder(folder).begin()
  try {
    for (const [path, content] of Object.entries(files)) await draft.put(path, new TextEncoder().encode(content))
    return await draft.commit()
  } catch (error) {
    await draft.discard()
    throw error
  }
}

/** The files of a site as text, without the list of them. */
async function read(folder: string): Promise<Site> {
  const files = [...(await filesUnder(folder))].filter(([path]) => path !== MANIFEST)
  return Object.fromEntries(files.map(([path, content]) => [path, content.toString()]))
}

/** What tells that a file was written: its number on the disk and when. */
async function marks(folder: string): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true })
  const stats = await Promise.all(all.map(async path => ({ path, ...(await stat(join(folder, path))) })))
  return stats.map(({ path, ino, mtimeMs }) => `${path} ${ino} ${mtimeMs}`).toSorted()
}

/** What lies beside the site: drafts and retired sites are left-overs. */
async function leftovers(folder: string): Promise<readonly string[]> {
  return (await readdir(dirname(folder))).filter(name => name.startsWith("."))
}

/** Files of the list that are missing or other than it says. */
async function harmed(folder: string): Promise<readonly string[]> {
  const { filer } = JSON.parse(await readFile(join(folder, MANIFEST), "utf8"))
  const wrong: string[] = []
  for (const [path, made] of Object.entries(Object(filer))) {
    const content = await readFile(join(folder, path)).catch(() => "gone")
    if (createHash("sha256").update(content).digest("hex") !== Object(made).digest) wrong.push(path)
  }
  return wrong
}

const FIRST: Site = { "index.html": "start", "a/index.html": "a", "b/index.html": "b" }

describe("a build", () => {
  test("writes, keeps and takes away", async () => {
    const folder = await freshPath("site")
    expect(await build(folder, FIRST)).toEqual({ files: 3, written: 3, removed: 0 })
    const before = await stat(join(folder, "a/index.html"))
    expect(await build(folder, { "index.html": "start", "a/index.html": "a", "c/index.html": "c" })).toEqual({
      files: 3,
      written: 1,
      removed: 1,
    })
    expect(await read(folder)).toEqual({ "index.html": "start", "a/index.html": "a", "c/index.html": "c" })
    expect(await readdir(folder)).not.toContain("b")
    expect((await stat(join(folder, "a/index.html"))).ino).toBe(before.ino)
    expect(await leftovers(folder)).toEqual([])
  })

  test("writes nothing when nothing has changed", async () => {
    const folder = await freshPath("site")
    await build(folder, FIRST)
    const before = await marks(folder)
    expect(await build(folder, FIRST)).toEqual({ files: 3, written: 0, removed: 0 })
    expect(await marks(folder)).toEqual(before)
  })

  test.each([
    ["taken away", (path: string) => rm(path)],
    ["altered", (path: string) => writeFile(path, "other")],
    ["a folder now", async (path: string) => rm(path).then(() => mkdir(path))],
  ])("heals a file that someone has %s", async (_, harm) => {
    const folder = await freshPath("site")
    await build(folder, FIRST)
    await harm(join(folder, "a/index.html"))
    expect(await build(folder, FIRST)).toMatchObject({ written: 1 })
    expect(await read(folder)).toEqual(FIRST)
  })

  test.each(["", "{", "null", "[]", '{"filer": 3}', '{"filer": {"a/index.html": null}}'])(
    "heals a list of files that reads %j",
    async list => {
      const folder = await freshPath("site")
      await build(folder, FIRST)
      await writeFile(join(folder, MANIFEST), list)
      await build(folder, FIRST)
      expect(await read(folder)).toEqual(FIRST)
      expect(await harmed(folder)).toEqual([])
      expect(await build(folder, FIRST)).toEqual({ files: 3, written: 0, removed: 0 })
    },
  )

  test("goes to where a link leads, and leaves the link", async () => {
    const folder = await freshPath("site")
    const real = await freshPath("riktig")
    await mkdir(real)
    await symlink(real, folder)
    await build(folder, FIRST)
    await build(folder, { ...FIRST, "index.html": "ny" })
    expect((await read(real))["index.html"]).toBe("ny")
    expect((await read(folder))["index.html"]).toBe("ny")
  })

  test("leaves a repository in the folder a repository, also when all its branches are packed", async () => {
    const folder = await freshPath("site")
    await build(folder, { "index.html": "ett" })
    const git = (...args: readonly string[]) =>
      spawnSync("git", ["-C", folder, "-c", "user.name=x", "-c", "user.email=x@exempel.example", ...args])
    for (const args of [
      ["init", "-q"],
      ["add", "-A"],
      ["commit", "-qm", "x"],
      ["pack-refs", "--all"],
      ["gc", "-q"],
    ]) {
      expect(git(...args).status).toBe(0)
    }
    await build(folder, { "index.html": "två" })
    expect(git("status", "--porcelain").stdout.toString()).toContain("M index.html")
  })

  test("leaves alone what it did not write: a CNAME, a repository for publishing", async () => {
    const folder = await freshPath("site")
    await build(folder, FIRST)
    await fill(folder, { CNAME: "styrdokument.exempel.example", ".git/HEAD": "ref: refs/heads/gh-pages" })
    await build(folder, { "index.html": "ny" })
    expect(await read(folder)).toEqual({
      ".git/HEAD": "ref: refs/heads/gh-pages",
      CNAME: "styrdokument.exempel.example",
      "index.html": "ny",
    })
  })

  test("keeps what was made from the same, if it is unharmed", async () => {
    const folder = await freshPath("site")
    const bytes = new TextEncoder().encode("pdf")
    const first = await createSiteFolder(folder).begin()
    expect(await first.keepMade("a.pdf", "nyckel")).toBe(false)
    await first.put("a.pdf", bytes, "nyckel")
    await first.commit()
    const second = await createSiteFolder(folder).begin()
    expect(await second.keepMade("a.pdf", "annan")).toBe(false)
    expect(await second.keepMade("a.pdf", "nyckel")).toBe(true)
    expect(await second.commit()).toEqual({ files: 1, written: 0, removed: 0 })
    await writeFile(join(folder, "a.pdf"), "other")
    const third = await createSiteFolder(folder).begin()
    expect(await third.keepMade("a.pdf", "nyckel")).toBe(false)
    await third.discard()
  })

  test("remembers a new key also when the bytes came out the same", async () => {
    const folder = await freshPath("site")
    const bytes = new TextEncoder().encode("pdf")
    for (const key of ["gammal", "ny"]) {
      const draft = await createSiteFolder(folder).begin()
      await draft.put("a.pdf", bytes, key)
      await draft.commit()
    }
    const draft = await createSiteFolder(folder).begin()
    expect(await draft.keepMade("a.pdf", "ny")).toBe(true)
    await draft.discard()
  })

  test("keeps the old files of a folder whole, also those that were made anew before it failed", async () => {
    const folder = await freshPath("site")
    await build(folder, { "index.html": "start", "a/index.html": "a", "a/1.pdf": "1", "a/2.pdf": "2" })
    const draft = await createSiteFolder(folder).begin()
    await draft.put("index.html", new TextEncoder().encode("ny start"))
    await draft.put("a/1.pdf", new TextEncoder().encode("ny 1"))
    await draft.put("a/3.pdf", new TextEncoder().encode("3"))
    await draft.keepFolder("a/")
    expect(await draft.commit()).toEqual({ files: 4, written: 1, removed: 0 })
    expect(await read(folder)).toEqual({
      "index.html": "ny start",
      "a/index.html": "a",
      "a/1.pdf": "1",
      "a/2.pdf": "2",
    })
    expect(await harmed(folder)).toEqual([])
  })

  test("leaves nothing when it is given up", async () => {
    const folder = await freshPath("site")
    const draft = await createSiteFolder(folder).begin()
    await draft.put("a.html", new TextEncoder().encode("a"))
    await draft.discard()
    expect(await readdir(dirname(folder))).toEqual([])
  })
})

describe("a folder that is no site", () => {
  test.each([
    ["with a file", { "min.txt": "viktigt" }],
    ["with a folder", { "foton/1.jpg": "viktigt" }],
    ["with a hidden file", { ".env": "viktigt" }],
  ])("%s is refused and untouched", async (_, files) => {
    const folder = await fill(await freshPath("site"), files)
    const before = await marks(folder)
    await expect(build(folder, FIRST)).rejects.toMatchObject({ code: "STYR_UTMAPP" })
    expect(await marks(folder)).toEqual(before)
    expect(await leftovers(folder)).toEqual([])
  })

  test("but a file is refused and untouched", async () => {
    const folder = await freshPath("site")
    await writeFile(folder, "viktigt")
    await expect(build(folder, FIRST)).rejects.toMatchObject({ code: "STYR_UTMAPP" })
    expect(await readFile(folder, "utf8")).toBe("viktigt")
  })

  test("with the name that a retired site would have is left alone", async () => {
    const folder = await freshPath("site")
    await build(folder, FIRST)
    await fill(join(dirname(folder), ".site.gammal"), { "min.txt": "viktigt" })
    await build(folder, { "index.html": "ny" }).catch(() => {})
    expect(await readFile(join(dirname(folder), ".site.gammal/min.txt"), "utf8")).toBe("viktigt")
  })
})

describe("a folder that cannot be written", () => {
  test("under a file", async () => {
    const file = await freshPath("fil")
    await writeFile(file, "viktigt")
    for (const folder of [join(file, "site"), join(file, "a/b/site")]) {
      await expect(build(folder, FIRST)).rejects.toMatchObject({ code: "STYR_SKRIVA" })
    }
    expect(await readFile(file, "utf8")).toBe("viktigt")
  })

  /** Runs `test` on a file system of its own; only root may make one. */
  async function onTmpfs(options: string, test: (folder: string) => Promise<void>): Promise<void> {
    const place = await freshPath("disk")
    await mkdir(place)
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", place])
    expect(mounted.status, String(mounted.stderr)).toBe(0)
    try {
      await test(place)
    } finally {
      spawnSync("mount", ["-o", "remount,rw", place])
      spawnSync("umount", [place])
    }
  }

  const mayMount =
    process.getuid?.() === 0 && spawnSync("unshare", ["-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0

  test.skipIf(!mayMount)("a full disk (needs root, to mount a small tmpfs)", async () => {
    await onTmpfs("size=200k", async place => {
      const folder = join(place, "site")
      await build(folder, FIRST)
      const large = { ...FIRST, "index.html": "ny", "stor.html": "x".repeat(400_000) }
      await expect(build(folder, large)).rejects.toMatchObject({
        code: "STYR_SKRIVA",
        hint: expect.stringMatching(/full/),
      })
      expect(await read(folder)).toEqual(FIRST)
      expect(await readdir(place)).toEqual(["site"])
      expect(await build(folder, FIRST)).toMatchObject({ written: 0 })
    })
  })

  test.skipIf(!mayMount)("a disk that fills while the list of files is written (needs root)", async () => {
    await onTmpfs("size=40k,nr_inodes=14", async place => {
      const folder = join(place, "site")
      await build(folder, FIRST)
      const many = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`${n}/index.html`, String(n)]))
      await expect(build(folder, many)).rejects.toMatchObject({ code: "STYR_SKRIVA" })
      expect(await read(folder)).toEqual(FIRST)
      expect(await readdir(place)).toEqual(["site"])
    })
  })

  test.skipIf(!mayMount)("a disk that can only be read (needs root)", async () => {
    await onTmpfs("size=1m", async place => {
      const folder = join(place, "site")
      await build(folder, FIRST)
      spawnSync("mount", ["-o", "remount,ro", place])
      await expect(build(folder, { "index.html": "ny" })).rejects.toMatchObject({ code: "STYR_SKRIVA" })
      await expect(build(join(place, "ny"), FIRST)).rejects.toMatchObject({ code: "STYR_SKRIVA" })
      expect(await build(folder, FIRST)).toMatchObject({ written: 0 })
      expect(await read(folder)).toEqual(FIRST)
    })
  })

  test.skipIf(!mayMount)("a site that is the root of a disk of its own (needs root)", async () => {
    await onTmpfs("size=1m", async place => {
      await expect(build(place, FIRST)).rejects.toMatchObject({ code: "STYR_SKRIVA" })
      expect(await readdir(place)).toEqual([])
      expect(await leftovers(place)).toEqual([])
    })
  })

  test.skipIf(process.getuid?.() === 0)("a folder that others own", async () => {
    const folder = await freshPath("site")
    await build(folder, FIRST)
    await chmod(dirname(folder), 0o500)
    try {
      await expect(build(folder, { "index.html": "ny" })).rejects.toMatchObject({ code: "STYR_SKRIVA" })
      expect(await read(folder)).toEqual(FIRST)
    } finally {
      await chmod(dirname(folder), 0o700)
    }
  })
})

describe("a build that is killed", () => {
  test("between its two renames leaves the old site, which the next build finds", async () => {
    const folder = await freshPath("site")
    await build(folder, FIRST)
    await rename(folder, join(dirname(folder), ".site.gammal"))
    expect(await build(folder, FIRST)).toEqual({ files: 3, written: 0, removed: 0 })
    expect(await read(folder)).toEqual(FIRST)
    expect(await leftovers(folder)).toEqual([])
  })

  test("after them leaves the new site, and the next build clears up", async () => {
    const folder = await freshPath("site")
    await build(folder, FIRST)
    await build(join(dirname(folder), ".site.gammal"), FIRST)
    expect(await build(folder, { "index.html": "ny" })).toMatchObject({ written: 1, removed: 2 })
    expect(await leftovers(folder)).toEqual([])
  })

  /** Starts endless building and kills it when `wait` milliseconds have passed since its first build. */
  async function buildAndKill(folder: string, wait: number): Promise<void> {
    const script = fileURLToPath(new URL("../e2e/build-forever.ts", import.meta.url))
    const child = spawn(process.execPath, ["--import", "tsx", script, folder], { cwd: PRODUCT })
    await new Promise<void>((resolve, reject) => {
      child.stdout.once("data", () => setTimeout(() => resolve(), wait))
      child.once("exit", code => reject(new Error(`ended by itself with ${code}`)))
    })
    const ended = new Promise(resolve => child.once("close", resolve))
    child.removeAllListeners("exit")
    child.kill("SIGKILL")
    await ended
  }

  test("at any moment leaves one generation whole", async () => {
    const folder = await freshPath("site")
    for (let round = 0; round < 8; round++) {
      await buildAndKill(folder, Math.random() * 120)
      const standing = existsSync(folder) ? folder : join(dirname(folder), ".site.gammal")
      expect(await harmed(standing)).toEqual([])
      const files = await read(standing)
      const generation = Number(files["generation.txt"])
      expect(Object.keys(files)).toHaveLength(generation % 2 === 0 ? 121 : 81)
      for (let n = 0; n < 40; n++) expect(files[`olika/${n}.html`]).toBe(`olika ${n} ${generation}`)
    }
    await build(folder, FIRST)
    expect(await read(folder)).toEqual(FIRST)
    // A draft that may still be someone's is left for an hour.
    expect((await leftovers(folder)).every(name => name.startsWith(".site.ny-"))).toBe(true)
  })
})
