import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { adoption, exampleDocument, SOUND, SOUND_LYDELSE } from "../../../src/rules/example-collection.ts"
import { filesUnder, folderOf, PRODUCT, styrdok } from "./run.ts"

/** The sound document with keys in another order, CRLF, a byte order mark, decomposed accents and no line end. */
const UNTIDY = `\ufeff${exampleDocument({ id: undefined }, "# 1 Inledning\n\nKommunen ska ge stöd.")
  .replace("---\n", "---\nid: exempel\n")
  .replace("id: exempel\n", "")
  .replace("typ: riktlinje\n", "typ: riktlinje\nid: exempel # fast\n")
  .normalize("NFD")
  .replaceAll("\n", "\r\n")}`

const TIDY = exampleDocument().replace("id: exempel\n", "id: exempel # fast\n")

const PATH = "documents/sn/exempel.md"

async function textOf(root: string, path = PATH): Promise<string> {
  return readFile(join(root, path), "utf8")
}

describe("fmt", () => {
  test("brings a document into form, and leaves one in form alone", async () => {
    const root = await folderOf({ ...SOUND, [PATH]: UNTIDY })
    expect(await styrdok(root, ["fmt"])).toEqual({ code: 0, stdout: `${PATH}\n`, stderr: "1 fil ändrades.\n" })
    expect(await textOf(root)).toBe(TIDY)
    expect(await styrdok(root, ["fmt"])).toEqual({ code: 0, stdout: "", stderr: "0 filer ändrades.\n" })
    expect([...(await filesUnder(root)).keys()]).toEqual([PATH, "styrdok.yaml"])
  })

  test("--check changes nothing and ends with 1", async () => {
    const root = await folderOf({ ...SOUND, [PATH]: UNTIDY })
    expect(await styrdok(root, ["fmt", "--check"])).toMatchObject({ code: 1, stdout: `${PATH}\n` })
    expect(await textOf(root)).toBe(UNTIDY)
    await styrdok(root, ["fmt"])
    expect(await styrdok(root, ["fmt", "--check"])).toMatchObject({ code: 0, stdout: "" })
  })

  test("takes only what is named: a file, or a folder", async () => {
    const root = await folderOf({
      ...SOUND,
      [PATH]: UNTIDY,
      "documents/kf/annat.md": UNTIDY.replace("exempel", "annat"),
    })
    expect((await styrdok(root, ["fmt", "documents/kf"])).stdout).toBe("documents/kf/annat.md\n")
    expect((await styrdok(join(root, "documents"), ["fmt", "sn/exempel.md"])).stdout).toBe(`${PATH}\n`)
    expect(await styrdok(root, ["fmt", "../ute.md"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("STYR_LASA"),
    })
  })

  test.each([[["fmt"]], [["validate", "--fix"]]])(
    "%j leaves a decided wording alone, in the file and in the record",
    async argv => {
      // In another order than the house's, and decided that way.
      const decided = exampleDocument().replace(
        "id: exempel\ntitel: Riktlinje för exempel\n",
        "titel: Riktlinje för exempel\nid: exempel\n",
      )
      const root = await folderOf({ ...SOUND, [PATH]: decided, ...adoption(decided, SOUND_LYDELSE) })
      const before = await filesUnder(root)
      await styrdok(root, argv)
      expect(await filesUnder(root)).toEqual(before)
      if (argv[0] !== "fmt") return
      expect(await styrdok(root, ["fmt", "--force"])).toMatchObject({ code: 0, stdout: "" })
      expect(await styrdok(root, ["fmt", "--force", "documents/sn"])).toMatchObject({ code: 0, stdout: "" })
      expect(await styrdok(root, ["fmt", "--force", "--check", PATH])).toMatchObject({ code: 1, stdout: `${PATH}\n` })
      expect(await filesUnder(root)).toEqual(before)
      expect(await styrdok(root, ["fmt", "--force", PATH])).toMatchObject({ code: 0, stdout: `${PATH}\n` })
      const after = await filesUnder(root)
      expect(after.get(PATH)?.toString()).toBe(exampleDocument())
      for (const [path, content] of before) if (path !== PATH) expect(after.get(path), path).toEqual(content)
    },
  )

  test("keeps the order of keys that was decided, so that a draft differs in what was changed alone", async () => {
    const decided = exampleDocument().replace(
      "id: exempel\ntitel: Riktlinje för exempel\n",
      "titel: Riktlinje för exempel\nid: exempel\n",
    )
    const draft = decided.replace("ge stöd", "ge gott stöd").replace("id: exempel\n", "id: exempel\nsyfte: Stöd.\n")
    const root = await folderOf({ ...SOUND, [PATH]: draft, ...adoption(decided, SOUND_LYDELSE) })
    expect(await styrdok(root, ["fmt", "--check"])).toMatchObject({ code: 0, stdout: "" })
    await writeFile(join(root, PATH), draft.replaceAll("\n", "\r\n"))
    expect(await styrdok(root, ["fmt"])).toMatchObject({ code: 0, stdout: `${PATH}\n` })
    expect(await textOf(root)).toBe(draft)
    // Moved keys go back to where they were decided.
    const moved = exampleDocument().replace("ge stöd", "ge gott stöd")
    await writeFile(join(root, PATH), moved)
    await styrdok(root, ["fmt"])
    expect(await textOf(root)).toBe(decided.replace("ge stöd", "ge gott stöd"))
  })

  test("leaves the whole file when its front matter cannot be read, and names it only when it was asked for", async () => {
    const path = "documents/sn/trasig.md"
    const broken = "---\r\ntitel: A: B\r\n---\r\nText.\r\n"
    const root = await folderOf({ ...SOUND, [path]: broken, [PATH]: exampleDocument() })
    expect(await styrdok(root, ["fmt", "--check"])).toEqual({
      code: 0,
      stdout: "",
      stderr: `0 filer skulle ändras.\n${path} är orörd: uppgifterna överst går inte att läsa. Se styrdok validate.\n`,
    })
    expect(await textOf(root, path)).toBe(broken)
    expect((await styrdok(root, ["fmt", PATH])).stderr).toBe("0 filer ändrades.\n")
  })

  test("finds the sample in form", async () => {
    expect(await styrdok(PRODUCT, ["fmt", "--check"])).toMatchObject({ code: 0, stdout: "" })
  })

  test("never touches what it cannot read", async () => {
    const files = {
      "documents/sn/latin.md": Buffer.from(exampleDocument({ id: "latin" }).replaceAll("\n", "\r\n"), "latin1"),
      "documents/sn/binar.md": Buffer.from([0, 1, 2, 255, 13, 10]),
      "documents/sn/trasig.md": "---\ntyp: riktlinje\nid: [a\n---\nText.\n",
      "documents/sn/oppen.md": "---\ntyp: riktlinje\nid: a\n\nText.\n",
    }
    const root = await folderOf({ ...SOUND, ...files })
    const { code, stderr } = await styrdok(root, ["fmt"])
    expect(code).toBe(0)
    for (const path of ["documents/sn/binar.md", "documents/sn/trasig.md", "documents/sn/oppen.md"]) {
      expect(stderr).toContain(`${path} är orörd: uppgifterna överst går inte att läsa.`)
    }
    expect(stderr).not.toContain("latin.md")
    const after = await filesUnder(root)
    expect(after.get("documents/sn/binar.md")).toEqual(files["documents/sn/binar.md"])
    expect(after.get("documents/sn/trasig.md")?.toString()).toBe(files["documents/sn/trasig.md"])
    expect(after.get("documents/sn/oppen.md")?.toString()).toBe(files["documents/sn/oppen.md"])
    // What is no UTF-8 is read as what it most likely is; no letter may be lost.
    expect(after.get("documents/sn/latin.md")?.toString("utf8")).toBe(exampleDocument({ id: "latin" }))
  })
})
