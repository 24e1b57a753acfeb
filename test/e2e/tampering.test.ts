import { cpSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { run } from "../cli/run-main.ts"
import { commitAll, git, temporaryFolder, writeFiles } from "../git-folder.ts"
import {
  ADDED,
  addedDecision,
  type Bytes,
  isStored,
  isText,
  PICTURE,
  sampleFiles,
  toText,
} from "../tasks/tampered-sample.ts"

const SAMPLE: Bytes = {
  ...(await sampleFiles()),
  ".gitattributes": readFileSync(new URL("../../.gitattributes", import.meta.url)),
}
const WORDINGS = Object.keys(SAMPLE).filter(isStored)
const bytesOf = (path: string): Uint8Array => SAMPLE[path] ?? new Uint8Array()

/** The sample in a folder of its own, in Git. */
function repository(files: Bytes = SAMPLE): string {
  const folder = temporaryFolder()
  writeFiles(folder, files)
  commitAll(folder)
  return folder
}

function clone(from: string, ...options: readonly string[]): string {
  const parent = temporaryFolder()
  git(parent, "clone", "--quiet", ...options, `file://${from}`, "kopia")
  return join(parent, "kopia")
}

/** A folder as it is, without its history. */
function withoutGit(from: string): string {
  const folder = temporaryFolder()
  cpSync(from, folder, { recursive: true })
  rmSync(join(folder, ".git"), { recursive: true, force: true })
  return folder
}

/** The faults that `validate` finds, as "rule path", and that it ends as it should. */
async function faults(folder: string, ...more: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await run(folder, "validate", "--format", "json", ...more)
  const { findings }: { findings: { rule: string; severity: string; path: string }[] } = JSON.parse(stdout)
  const found = findings.filter(({ severity }) => severity === "fel").map(({ rule, path }) => `${rule} ${path}`)
  expect({ code, stderr }).toEqual({ code: found.length > 0 ? 1 : 0, stderr: "" })
  return found.toSorted()
}

/** The stored files that are not what they were, byte for byte. */
const differing = (folder: string): readonly string[] =>
  WORDINGS.filter(path => !readFileSync(join(folder, path)).equals(bytesOf(path)))

const edit = (folder: string, path: string, change: (text: string) => string): void => {
  const file = join(folder, path)
  const [before, after] = [readFileSync(file, "utf8"), change(readFileSync(file, "utf8"))]
  expect(after).not.toBe(before)
  writeFileSync(file, after)
}

const TEXT = `${ADDED}/exempel.md`
const RECORD = `${ADDED}/beslut.yaml`
const UNLIKE = `beslutad-lydelse ${RECORD}`
const tamper = (folder: string): void => edit(folder, TEXT, text => text.replace("åkern", "ökern"))

describe("kopior av en samling är samma samling", () => {
  test("en klon som vill ha Windows radslut är lika till varje byte, tack vare .gitattributes", async () => {
    const copy = clone(repository(), "--config", "core.autocrlf=true")
    expect(git(copy, "config", "core.autocrlf")).toBe("true")
    expect(differing(copy)).toEqual([])
    expect(git(copy, "status", "--porcelain")).toBe("")
    expect(await faults(copy)).toEqual([])
    expect(await faults(copy, "--base", "HEAD")).toEqual([])
  })

  test("utan .gitattributes får texterna Windows radslut, och lydelserna är ändå desamma", async () => {
    const { ".gitattributes": _attributes, ...files } = SAMPLE
    const copy = clone(repository(files), "--config", "core.autocrlf=true")
    expect(differing(copy)).toEqual(WORDINGS.filter(isText))
    expect(await faults(copy)).toEqual([])
    expect(await faults(copy, "--base", "HEAD")).toEqual([])
    // What is sent back from there is what was: Git takes the line ends away again.
    git(copy, "add", "--all", "--renormalize")
    expect(git(copy, "status", "--porcelain")).toBe("")
  })

  test("Windows radslut i mappen, i Git och utan", async () => {
    const folder = repository()
    for (const path of Object.keys(SAMPLE).filter(isText)) edit(folder, path, text => text.replaceAll("\n", "\r\n"))
    expect(differing(folder)).toEqual(WORDINGS.filter(isText))
    expect(await faults(folder, "--base", "HEAD")).toEqual([])
    expect(await faults(withoutGit(folder))).toEqual([])
  })

  test("en kopia utan Git säger detsamma, om det som stämmer och det som inte gör det", async () => {
    const folder = repository()
    expect(await faults(withoutGit(folder))).toEqual([])
    tamper(folder)
    expect(await faults(withoutGit(folder))).toEqual([UNLIKE])
  })

  test("en grund klon", async () => {
    const folder = repository()
    edit(folder, "styrdok.yaml", text => `${text}\n`)
    commitAll(folder, "Mer")
    const copy = clone(folder, "--depth=1")
    expect(git(copy, "rev-list", "--count", "HEAD")).toBe("1")
    expect(await faults(copy, "--base", "HEAD")).toEqual([])
  })

  test("filnamn med lösa accenter, i Git och utan", async () => {
    const folder = repository()
    for (const base of [ADDED, "documents/sn"]) {
      renameSync(join(folder, base, PICTURE), join(folder, base, PICTURE.normalize("NFD")))
    }
    expect(await faults(folder, "--base", "HEAD")).toEqual([])
    commitAll(folder, "Från en Mac")
    expect(await faults(clone(folder), "--base", "HEAD")).toEqual([])
    expect(await faults(clone(folder), "--base", "HEAD~1")).toEqual([])
  })

  test("dolda filer som datorn lägger i en mapp", async () => {
    const folder = repository()
    writeFiles(folder, { [`${ADDED}/.DS_Store`]: "x", [`${ADDED}/exempel/.DS_Store`]: "x", [`${ADDED}/.~lock#`]: "x" })
    expect(await faults(folder, "--base", "HEAD")).toEqual([])
  })
})

describe("historiken i Git är inte det som bär besluten", () => {
  /** A collection to which a decision came on a branch, in three steps. */
  function onBranch(): string {
    const decided = addedDecision()
    const folder = repository(Object.fromEntries(Object.entries(SAMPLE).filter(([path]) => !(path in decided))))
    git(folder, "checkout", "--quiet", "-b", "arende")
    writeFiles(folder, decided)
    edit(folder, RECORD, text => text.replace(/handelser:[\s\S]*/, ""))
    edit(folder, TEXT, text => text.replace("åkern", "ökern"))
    commitAll(folder, "Ett utkast")
    tamperBack(folder)
    commitAll(folder, "Beslutet")
    writeFiles(folder, { [RECORD]: decided[RECORD] ?? new Uint8Array() })
    commitAll(folder, "Justerat")
    return folder
  }
  const tamperBack = (folder: string): void => edit(folder, TEXT, text => text.replace("ökern", "åkern"))

  test("sammanslagen till ett steg", async () => {
    const folder = onBranch()
    git(folder, "checkout", "--quiet", "main")
    git(folder, "merge", "--quiet", "--squash", "arende")
    git(folder, "commit", "--quiet", "--message=Beslut")
    expect(git(folder, "rev-list", "--count", "HEAD")).toBe("2")
    expect(differing(folder)).toEqual([])
    expect(await faults(folder, "--base", "HEAD~1")).toEqual([])
    expect(await faults(folder, "--base", "arende")).toEqual([])
  })

  test("ersatt av ett enda steg utan föregångare", async () => {
    const folder = onBranch()
    git(folder, "checkout", "--quiet", "--orphan", "ny")
    commitAll(folder, "Allt")
    expect(git(folder, "rev-list", "--count", "HEAD")).toBe("1")
    expect(await faults(folder)).toEqual([])
    expect(await faults(folder, "--base", "HEAD")).toEqual([])
    expect(await faults(folder, "--base", "arende")).toEqual([])
  })

  test("en omskriven historik döljer inte en ändrad lydelse", async () => {
    const folder = repository()
    git(folder, "branch", "fore")
    tamper(folder)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--amend", "--no-edit")
    expect(await faults(folder)).toEqual([UNLIKE])
    expect(await faults(folder, "--base", "fore")).toEqual([UNLIKE, `beslut-orort ${TEXT}`].toSorted())
  })

  test("text och anteckning ändrade tillsammans syns mot det som fanns", async () => {
    const folder = repository()
    git(folder, "branch", "fore")
    writeFiles(folder, addedDecision("# 1 Inledning\n\nNågot annat.\n"))
    commitAll(folder, "Rättat")
    expect(await faults(folder)).toEqual([])
    expect(await faults(folder, "--base", "HEAD")).toEqual([])
    expect(await faults(folder, "--base", "fore")).toEqual([`beslut-orort ${RECORD}`, `beslut-orort ${TEXT}`])
  })
})

describe("det som ändras efter att det förts in", () => {
  test.each<[string, (folder: string) => void, readonly string[], readonly string[]]>([
    ["ett tecken i en lydelse", tamper, [UNLIKE], [`beslut-orort ${TEXT}`]],
    [
      "en byte i en bild",
      folder => {
        const bytes = Uint8Array.from(bytesOf(`${ADDED}/${PICTURE}`), (byte, at) => (at === 9 ? byte ^ 1 : byte))
        writeFiles(folder, { [`${ADDED}/${PICTURE}`]: bytes })
      },
      [UNLIKE],
      [`beslut-orort ${ADDED}/${PICTURE}`],
    ],
    [
      "ett tecken i en anteckning",
      folder => edit(folder, RECORD, text => text.replace("EX 2026/1", "EX 2026/7")),
      [],
      [`beslut-orort ${RECORD}`],
    ],
    ["en mapp borttagen", folder => rmSync(join(folder, ADDED), { recursive: true }), [], [`beslut-orort ${ADDED}`]],
    [
      "beslut.yaml borttagen",
      folder => rmSync(join(folder, RECORD)),
      [`beslut-form ${ADDED}`],
      [`beslut-orort ${RECORD}`],
    ],
  ])("%s", async (_name, change, now, since) => {
    const folder = repository()
    change(folder)
    expect(await faults(folder)).toEqual(now)
    const compared = [...now, ...since].toSorted()
    expect([...new Set(await faults(folder, "--base", "HEAD"))]).toEqual(compared)
    commitAll(folder, "Ändrat")
    expect([...new Set(await faults(folder, "--base", "HEAD~1"))]).toEqual(compared)
  })

  test("en länk i stället för lydelsen", async () => {
    const folder = repository()
    rmSync(join(folder, TEXT))
    writeFiles(folder, { "andra/exempel.md": toText(bytesOf(TEXT)) })
    symlinkSync("../../../../andra/exempel.md", join(folder, TEXT))
    expect(await faults(folder)).toEqual([UNLIKE, `trasig-fil ${TEXT}`].toSorted())
  })

  test("två beslut med samma paragraf, från två ärenden var för sig utan fel", async () => {
    const decided = addedDecision()
    const folder = repository(Object.fromEntries(Object.entries(SAMPLE).filter(([path]) => !(path in decided))))
    for (const day of ["03", "05"]) {
      git(folder, "checkout", "--quiet", "-b", `arende-${day}`, "main")
      const files = Object.entries(decided).map(([path, bytes]) => [path.replace("02-03", `02-${day}`), bytes])
      writeFiles(folder, Object.fromEntries(files))
      edit(folder, `documents/beslut/2026/sn-2026-02-${day}-4/beslut.yaml`, text =>
        text.replace("datum: 2026-02-03", `datum: 2026-02-${day}`).concat("  - {slag: anslaget, datum: 2026-02-09}\n"),
      )
      commitAll(folder, "Beslut")
      expect(await faults(folder, "--base", "main")).toEqual([])
    }
    git(folder, "merge", "--quiet", "--no-edit", "arende-03")
    expect(await faults(folder)).toEqual(["beslut-sammanhang documents/beslut/2026/sn-2026-02-05-4/beslut.yaml"])
  })

  test("sägs i ord som en nämndsekreterare förstår, med vad man gör", async () => {
    const folder = repository()
    tamper(folder)
    const { stdout } = await run(folder, "validate", "--base", "HEAD")
    expect(stdout).toContain('Den beslutade lydelsen av "exempel"')
    expect(stdout).toContain("sn-2026-02-03-4")
    expect(stdout).toContain("Hämta tillbaka")
    expect(stdout).not.toMatch(/hash|sha256|checksumma|commit|merge|ogiltig|invalid/i)
  })
})
