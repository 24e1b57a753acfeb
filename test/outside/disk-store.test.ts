import { execFileSync } from "node:child_process"
import { chmodSync, mkdirSync, truncateSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { createDiskStore } from "../../src/outside/disk/store.ts"
import { temporaryFolder, writeFiles } from "../git-folder.ts"

/** Root may read everything; for the rest of the test the process is somebody else. */
function withoutPrivileges(): void {
  if (process.geteuid?.() !== 0) return
  process.seteuid?.(65_534)
  onTestFinished(() => process.seteuid?.(0))
}

test("a file that may not be read is told, and the others are read", async () => {
  const root = temporaryFolder()
  chmodSync(root, 0o755)
  writeFiles(root, { "documents/sn/a.md": "a", "documents/sn/b.md": "b" })
  chmodSync(join(root, "documents/sn/a.md"), 0)
  withoutPrivileges()
  expect(await createDiskStore(root).list()).toMatchObject([
    { kind: "unreadable", path: "documents/sn/a.md", reason: "du får inte läsa den" },
    { kind: "file", path: "documents/sn/b.md" },
  ])
})

test("a folder that may not be read is told, and the others are read", async () => {
  const root = temporaryFolder()
  chmodSync(root, 0o755)
  writeFiles(root, { "documents/ks/a.md": "a", "documents/sn/b.md": "b" })
  chmodSync(join(root, "documents/ks"), 0)
  onTestFinished(() => chmodSync(join(root, "documents/ks"), 0o755))
  withoutPrivileges()
  expect(await createDiskStore(root).list()).toMatchObject([
    { kind: "unreadable", path: "documents/ks", reason: "du får inte läsa den" },
    { kind: "file", path: "documents/sn/b.md" },
  ])
})

test("a root that is not there, or is no folder, stops everything", async () => {
  const root = temporaryFolder()
  writeFileSync(join(root, "fil"), "")
  for (const path of [join(root, "finns-inte"), join(root, "fil")]) {
    await expect(createDiskStore(path).list()).rejects.toMatchObject({
      code: "STYR_LASA",
      message: `Mappen ${path} går inte att läsa.`,
    })
  }
})

test("names that are not UTF-8, of a file and of a folder, are told, and the others are read", async () => {
  const root = temporaryFolder()
  writeFiles(root, { "documents/sn/b.md": "b" })
  const latin1 = (name: string) => Buffer.concat([Buffer.from(`${root}/documents/`), Buffer.from(name, "latin1")])
  writeFileSync(latin1("sn/r\u00e5d.md"), "a")
  mkdirSync(latin1("n\u00e4mnd"))
  writeFileSync(latin1("n\u00e4mnd/x.md"), "a")
  const files = await createDiskStore(root).list()
  expect(files.map(file => [file.kind, file.path.replace(/\uFFFD/g, "?")])).toEqual([
    ["unreadable", "documents/n?mnd"],
    ["file", "documents/sn/b.md"],
    ["unreadable", "documents/sn/r?d.md"],
  ])
  for (const file of files) if (file.kind === "unreadable") expect(file.reason).toBe("namnet är inte skrivet i UTF-8")
})

test("a file that no memory could hold is told", async () => {
  const root = temporaryFolder()
  writeFiles(root, { "documents/sn/x/film.mp4": "", "documents/sn/b.md": "b" })
  truncateSync(join(root, "documents/sn/x/film.mp4"), 300_000_000)
  expect(await createDiskStore(root).list()).toMatchObject([
    { kind: "file", path: "documents/sn/b.md" },
    { kind: "unreadable", path: "documents/sn/x/film.mp4", reason: "filen är större än 200 MB" },
  ])
})

test("a pipe is not waited for", async () => {
  const root = temporaryFolder()
  writeFiles(root, { "documents/sn/b.md": "b" })
  execFileSync("mkfifo", [join(root, "documents/sn/a.md")])
  expect((await createDiskStore(root).list()).map(file => file.path)).toEqual(["documents/sn/b.md"])
})
