import { chmodSync, mkdirSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import type { SourceFile } from "../../src/model/source.ts"
import { createDiskStore } from "../../src/outside/disk/store.ts"
import { createGitStore } from "../../src/outside/git/store.ts"
import { commitAll, git, temporaryFolder, writeFiles } from "../git-folder.ts"

/** What both stores promise: the same files give the same list, read from the disk or from a commit of them. */
const STORES = [
  ["the disk", (root: string) => createDiskStore(root).list()],
  [
    "git",
    (root: string) => {
      commitAll(root)
      return createGitStore(root, "HEAD").list()
    },
  ],
] as const

/** A list as it is easiest to compare: path → content, or the kind of what is no file. */
function shown(files: readonly SourceFile[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    files.map(file => [file.path, file.kind === "file" ? Buffer.from(file.bytes).toString("latin1") : file.kind]),
  )
}

describe.each(STORES)("%s", (_, list) => {
  test("reads what belongs to the collection, in path order, and nothing else", async () => {
    const root = temporaryFolder()
    writeFiles(root, {
      "styrdok.yaml": "kommun: A\n",
      "documents/sn/b.md": "b",
      "documents/sn/a.md": "a",
      "documents/sn-2/a.md": "c",
      "documents/beslut/2026/sn-2026-01-01-1/beslut.yaml": "x",
      "templates/styrdok.css": "y",
      "schemas/types/egen.json": "{}",
      "documents/.dold": "",
      "documents/.mapp/a.md": "",
      "documents/sn/.DS_Store": "",
      "README.md": "",
      "andra/styrdok.yaml": "",
      "documents.md": "",
      ".github/workflows/a.yml": "",
    })
    const files = await list(root)
    expect(files.map(file => file.path)).toEqual([
      "documents/beslut/2026/sn-2026-01-01-1/beslut.yaml",
      "documents/sn-2/a.md",
      "documents/sn/a.md",
      "documents/sn/b.md",
      "schemas/types/egen.json",
      "styrdok.yaml",
      "templates/styrdok.css",
    ])
  })

  test("takes names as they are: å ä ö, spaces, quotes, line breaks, loose accents", async () => {
    const root = temporaryFolder()
    const names = [
      "å ä ö.md",
      'citat "a".md',
      "rad\nbrytning.md",
      "ra\u030ad.md",
      "😀.md",
      "-x.md",
      "tab\t.md",
      "a\\b.md",
    ]
    writeFiles(root, Object.fromEntries(names.map(name => [`documents/sn/${name}`, name])))
    const files = await list(root)
    expect(files.map(file => file.path)).toEqual(names.map(name => `documents/sn/${name}`).toSorted())
    for (const file of files) {
      expect(file.kind === "file" && Buffer.from(file.bytes).toString("utf8")).toBe(file.path.slice(13))
    }
  })

  test("gives the bytes untouched, also of empty files and of files that are alike", async () => {
    const root = temporaryFolder()
    const bytes = Uint8Array.from({ length: 70_000 }, (_x, index) => index % 256)
    const files = {
      "documents/sn/a.md": "a\r\nb\r",
      "documents/sn/b.md": "a\r\nb\r",
      "documents/sn/tom.md": "",
      "documents/sn/x/bild.png": bytes,
      "documents/sn/x/slut.txt": "utan radslut",
      "documents/sn/x/rader.txt": "\n\n\n",
      "documents/sn/x/lurad.txt": "0123456789012345678901234567890123456789 blob 5\nabcde\n",
    }
    writeFiles(root, files)
    expect(shown(await list(root))).toEqual(
      Object.fromEntries(
        Object.entries(files).map(([path, content]) => [path, Buffer.from(content).toString("latin1")]),
      ),
    )
  })

  test("an executable file is a file", async () => {
    const root = temporaryFolder()
    writeFiles(root, { "documents/sn/a.md": "a" })
    chmodSync(join(root, "documents/sn/a.md"), 0o755)
    expect(shown(await list(root))).toEqual({ "documents/sn/a.md": "a" })
  })

  test("never follows a link: to a file, to a folder, out of the tree, to nothing, to itself", async () => {
    const root = temporaryFolder()
    const outside = temporaryFolder()
    writeFiles(outside, { "hemligt.md": "hemligt", "mapp/a.md": "hemligt" })
    writeFiles(root, { "documents/sn/a.md": "a" })
    const link = (path: string, target: string) => symlinkSync(target, join(root, "documents/sn", path))
    link("fil.md", "a.md")
    link("ut.md", join(outside, "hemligt.md"))
    link("mapp", join(outside, "mapp"))
    link("ingenting.md", "finns-inte.md")
    link("sig", "sig")
    link("upp", "../..")
    expect(shown(await list(root))).toEqual({
      "documents/sn/a.md": "a",
      "documents/sn/fil.md": "symlink",
      "documents/sn/ingenting.md": "symlink",
      "documents/sn/mapp": "symlink",
      "documents/sn/sig": "symlink",
      "documents/sn/upp": "symlink",
      "documents/sn/ut.md": "symlink",
    })
  })

  test("tells of a link in the place of a whole folder, or of styrdok.yaml", async () => {
    const root = temporaryFolder()
    const outside = temporaryFolder()
    writeFiles(outside, { "sn/a.md": "hemligt", "styrdok.yaml": "hemligt" })
    symlinkSync(outside, join(root, "documents"))
    symlinkSync(join(outside, "styrdok.yaml"), join(root, "styrdok.yaml"))
    symlinkSync(outside, join(root, "annat"))
    expect(shown(await list(root))).toEqual({ documents: "symlink", "styrdok.yaml": "symlink" })
  })

  test("a folder that is called as a document is a folder", async () => {
    const root = temporaryFolder()
    writeFiles(root, { "documents/sn/x.md/a.txt": "a" })
    expect(shown(await list(root))).toEqual({ "documents/sn/x.md/a.txt": "a" })
  })

  test("an empty collection is an empty list", async () => {
    const root = temporaryFolder()
    mkdirSync(join(root, "documents/sn"), { recursive: true })
    expect(await list(root)).toEqual([])
  })

  test("reads a thousand files", async () => {
    const root = temporaryFolder()
    const files = Array.from({ length: 1_000 }, (_x, index): [string, string] => [
      `documents/i${index % 7}/d${index}.md`,
      `text ${index % 900}\n`.repeat(index % 50),
    ])
    writeFiles(root, Object.fromEntries(files))
    expect(shown(await list(root))).toEqual(Object.fromEntries(files))
  })
})

test("a collection in a folder of the repository is read from there, by both", async () => {
  const repository = temporaryFolder()
  const root = join(repository, "styrande dokument/å")
  writeFiles(root, { "styrdok.yaml": "kommun: A\n", "documents/sn/a.md": "a" })
  writeFiles(repository, { "documents/sn/annan.md": "annan", "styrdok.yaml": "annan" })
  commitAll(repository)
  const expected = { "documents/sn/a.md": "a", "styrdok.yaml": "kommun: A\n" }
  expect(shown(await createDiskStore(root).list())).toEqual(expected)
  expect(shown(await createGitStore(root, "main").list())).toEqual(expected)
})

test("what git would write otherwise on this machine is the same text, in the form that counts", async () => {
  const root = temporaryFolder()
  writeFiles(root, { ".gitattributes": "*.md text eol=crlf\n", "documents/sn/a.md": "a\nb\n" })
  commitAll(root)
  git(root, "rm", "--cached", "--quiet", "-r", ".")
  git(root, "reset", "--quiet", "--hard")
  expect(shown(await createDiskStore(root).list())).toEqual({ "documents/sn/a.md": "a\r\nb\r\n" })
  expect(shown(await createGitStore(root, "HEAD").list())).toEqual({ "documents/sn/a.md": "a\nb\n" })
})
