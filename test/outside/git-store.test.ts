import { existsSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test, vi } from "vitest"
import type { SourceFile } from "../../src/model/source.ts"
import { createGitStore, resolveRevision } from "../../src/outside/git/store.ts"
import { commitAll, git, temporaryFolder, writeFiles } from "../git-folder.ts"

const list = (root: string, revision = "HEAD") => createGitStore(root, revision).list()
const contents = (files: readonly SourceFile[]) =>
  Object.fromEntries(
    files.map(file => [file.path, file.kind === "file" ? new TextDecoder().decode(file.bytes) : file.kind]),
  )

/** A repository with two commits, the second on top of a tag. */
function twoCommits(): string {
  const root = temporaryFolder()
  writeFiles(root, { "documents/sn/a.md": "ett\n", "documents/sn/bort.md": "bort\n" })
  commitAll(root)
  git(root, "tag", "-a", "v1", "-m", "första")
  rmSync(join(root, "documents/sn/bort.md"))
  writeFiles(root, { "documents/sn/a.md": "två\n" })
  commitAll(root)
  return root
}

describe("revisions", () => {
  test("a branch, a tag, an abbreviated commit, a path back in time: what was committed then", async () => {
    const root = twoCommits()
    const first = git(root, "rev-parse", "HEAD~1")
    writeFiles(root, { "documents/sn/a.md": "inte inlagd\n", "documents/sn/ny.md": "inte inlagd\n" })
    for (const revision of ["HEAD", "main", "refs/heads/main", "@"]) {
      expect(contents(await list(root, revision)), revision).toEqual({ "documents/sn/a.md": "två\n" })
    }
    for (const revision of ["HEAD~1", "v1", first, first.slice(0, 8), "main^"]) {
      expect(contents(await list(root, revision)), revision).toEqual({
        "documents/sn/a.md": "ett\n",
        "documents/sn/bort.md": "bort\n",
      })
    }
  })

  test.each([
    "--output=x",
    "--output=documents/sn/x",
    "-x",
    "--help",
    "--all",
    "finns-inte",
    "",
    " ",
    "HEAD~99",
    "HEAD@{99}",
    "HEAD:documents",
    "HEAD^{tree}",
    "..",
    "HEAD..HEAD",
    "HEAD HEAD",
    "$(touch x)",
    "; touch x",
    "0".repeat(40),
    "å",
  ])("%j is no revision, and nothing is written", async revision => {
    const root = twoCommits()
    const before = readdirSync(root, { recursive: true }).toSorted()
    await expect(list(root, revision)).rejects.toMatchObject({
      code: "STYR_OKAND_REVISION",
      message: `Git hittar inte versionen "${revision}".`,
    })
    expect(readdirSync(root, { recursive: true }).toSorted()).toEqual(before)
  })

  test("a repository without commits has no revision", async () => {
    const root = temporaryFolder()
    git(root, "init", "--quiet")
    await expect(list(root)).rejects.toMatchObject({ code: "STYR_OKAND_REVISION" })
  })
})

describe("where git cannot help", () => {
  test("a folder outside any repository", async () => {
    await expect(list(temporaryFolder())).rejects.toMatchObject({
      code: "STYR_GIT",
      message: "Mappen hör inte till något Git-arkiv.",
    })
  })

  test("a machine without git", async () => {
    const root = twoCommits()
    vi.stubEnv("PATH", temporaryFolder())
    try {
      await expect(list(root)).rejects.toMatchObject({
        code: "STYR_GIT",
        message: "Git går inte att starta.",
        hint: "Installera git och försök igen.",
      })
    } finally {
      vi.unstubAllEnvs()
    }
  })

  test("a folder that is not there", async () => {
    const root = join(temporaryFolder(), "finns-inte")
    await expect(list(root)).rejects.toMatchObject({ code: "STYR_LASA", message: `Mappen ${root} finns inte.` })
  })

  test("a repository with a wound tells what git said", async () => {
    const root = twoCommits()
    rmSync(join(root, ".git/objects"), { recursive: true })
    await expect(list(root)).rejects.toMatchObject({ code: expect.stringMatching(/^STYR_(GIT|OKAND_REVISION)$/) })
  })
})

describe("kinds of copies", () => {
  test("a shallow clone has what it has", async () => {
    const origin = twoCommits()
    const root = join(temporaryFolder(), "grund")
    git(origin, "clone", "--quiet", "--depth=1", `file://${origin}`, root)
    expect(contents(await list(root))).toEqual({ "documents/sn/a.md": "två\n" })
    await expect(list(root, "HEAD~1")).rejects.toMatchObject({
      code: "STYR_OKAND_REVISION",
      hint: expect.stringContaining("grund kopia"),
    })
  })

  test("a partial clone is not completed from the network, and half a version is not taken for the whole", async () => {
    const origin = twoCommits()
    git(origin, "config", "uploadpack.allowFilter", "true")
    const root = join(temporaryFolder(), "delvis")
    git(origin, "clone", "--quiet", "--no-checkout", "--filter=blob:none", `file://${origin}`, root)
    const missing = () => git(root, "rev-list", "--objects", "--all", "--missing=print").match(/^\?/gm)?.length ?? 0
    const before = missing()
    expect(before).toBe(3)
    await expect(list(root, "HEAD~1")).rejects.toMatchObject({
      code: "STYR_GIT",
      message: 'Den här kopian av Git-arkivet saknar filer i versionen "HEAD~1".',
    })
    expect(missing()).toBe(before)
  })

  test("a linked worktree, and a bare repository", async () => {
    const origin = twoCommits()
    const root = join(temporaryFolder(), "annan")
    git(origin, "worktree", "add", "--quiet", "--detach", root, "v1")
    expect(Object.keys(contents(await list(root)))).toEqual(["documents/sn/a.md", "documents/sn/bort.md"])
    const bare = join(temporaryFolder(), "kal.git")
    git(origin, "clone", "--quiet", "--bare", origin, bare)
    expect(contents(await list(bare, "main"))).toEqual({ "documents/sn/a.md": "två\n" })
  })

  test("a submodule is another repository and is passed over", async () => {
    const other = temporaryFolder()
    writeFiles(other, { "documents/x.md": "x" })
    commitAll(other)
    const root = twoCommits()
    git(root, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other, "documents/annan")
    commitAll(root)
    expect(existsSync(join(root, "documents/annan/documents/x.md"))).toBe(true)
    expect(contents(await list(root))).toEqual({ "documents/sn/a.md": "två\n" })
  })

  test("inside a hook, where git has set its own variables, the collection's folder still rules", async () => {
    const repository = temporaryFolder()
    const root = join(repository, "samling")
    writeFiles(root, { "documents/sn/a.md": "a" })
    commitAll(repository)
    for (const [name, value] of Object.entries({ GIT_DIR: ".git", GIT_INDEX_FILE: ".git/index", GIT_PREFIX: "x/" })) {
      vi.stubEnv(name, value)
    }
    try {
      expect(contents(await list(root))).toEqual({ "documents/sn/a.md": "a" })
    } finally {
      vi.unstubAllEnvs()
    }
  })

  test("settings of the repository change nothing of what is read", async () => {
    const root = twoCommits()
    for (const [key, value] of [
      ["core.quotePath", "true"],
      ["core.autocrlf", "true"],
      ["color.ui", "always"],
      ["core.pager", "false"],
    ] as const) {
      git(root, "config", key, value)
    }
    expect(contents(await list(root))).toEqual({ "documents/sn/a.md": "två\n" })
  })
})

test("a revision's commit is given by its full id", async () => {
  const root = twoCommits()
  expect(await resolveRevision(root, "v1")).toBe(git(root, "rev-parse", "v1^{commit}"))
})

test("each file's bytes are its own: no file drags the others along to another thread", async () => {
  const root = temporaryFolder()
  writeFiles(root, { "documents/sn/a.md": "a", "documents/sn/b.md": "b".repeat(100_000) })
  commitAll(root)
  for (const file of await list(root)) {
    expect(file.kind === "file" && file.bytes.buffer.byteLength).toBe(file.kind === "file" && file.bytes.byteLength)
  }
})
