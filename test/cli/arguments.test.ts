import { type StdioOptions, spawn } from "node:child_process"
import { closeSync, existsSync, mkdirSync, openSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, onTestFinished, test, vi } from "vitest"
import { parseInvocation } from "../../src/cli/arguments.ts"
import type { Command } from "../../src/cli/command.ts"
import { allCommands, COMMANDS } from "../../src/cli/commands/index.ts"
import { main } from "../../src/cli/main.ts"
import { exampleDocument, SOUND } from "../../src/rules/example-collection.ts"
import { temporaryFolder, writeFiles } from "../git-folder.ts"
import { run } from "./run-main.ts"

const commands = await allCommands()

const EXAMPLE: Command = {
  name: "prova",
  summary: "Prova.",
  operands: "[sökväg …]",
  flags: [
    { name: "base", value: "REV", summary: "En version." },
    { name: "via", value: "SÄTT", summary: "Flera gånger.", multiple: true },
    { name: "fix", summary: "En strömbrytare." },
  ],
  examples: ["styrdok prova"],
  run: async () => 0,
}

const { operands: _, ...WITHOUT_OPERANDS } = EXAMPLE

const parse = (...args: readonly string[]) => {
  const { positionals, flags } = parseInvocation(EXAMPLE, args)
  return { positionals, flags: Object.fromEntries(flags) }
}

/** The message and hint of the error that the arguments give. */
const complaint = (...args: readonly string[]): string => {
  try {
    return `accepted: ${JSON.stringify(parse(...args))}`
  } catch (error) {
    return error instanceof Error && "code" in error ? `${error.code}: ${error.message}` : String(error)
  }
}

/** A sound collection with one document. */
function collection(): string {
  const root = temporaryFolder()
  writeFiles(root, { ...SOUND, "documents/sn/exempel.md": exampleDocument() })
  return root
}

describe("arguments that are understood", () => {
  test.each([
    [[], { positionals: [], flags: {} }],
    [["a", "b c"], { positionals: ["a", "b c"], flags: {} }],
    [["--base", "main"], { positionals: [], flags: { base: ["main"] } }],
    [["--base=main"], { positionals: [], flags: { base: ["main"] } }],
    [["--base=a=b"], { positionals: [], flags: { base: ["a=b"] } }],
    [["--base=--output=x"], { positionals: [], flags: { base: ["--output=x"] } }],
    [["--fix", "a"], { positionals: ["a"], flags: { fix: [""] } }],
    [["--via", "a", "--via=b"], { positionals: [], flags: { via: ["a", "b"] } }],
    [["--", "--fix", "-x"], { positionals: ["--fix", "-x"], flags: {} }],
    [["--base", "x", "--", "--base"], { positionals: ["--base"], flags: { base: ["x"] } }],
    [["-"], { positionals: ["-"], flags: {} }],
    [["--root", "å ä", "--today", "2026-01-01"], { positionals: [], flags: { root: ["å ä"], today: ["2026-01-01"] } }],
  ])("%j", (args, expected) => {
    expect(parse(...args)).toEqual(expected)
  })
})

describe("arguments that are not", () => {
  test.each([
    [["--ras", "x"], "prova har ingen flagga som heter --ras."],
    [["--ras=x"], "prova har ingen flagga som heter --ras."],
    [["--fixa"], "prova har ingen flagga som heter --fixa."],
    [["--no-fix"], "prova har ingen flagga som heter --no-fix."],
    [["-x"], "prova har ingen flagga som heter -x."],
    [["-fix"], "prova har ingen flagga som heter -f."],
    [["--base", "x", "--okänd"], "prova har ingen flagga som heter --okänd."],
    [["--constructor"], "prova har ingen flagga som heter --constructor."],
    [["--__proto__=x"], "prova har ingen flagga som heter --__proto__."],
    [["--okand", "--", "-y"], "prova har ingen flagga som heter --okand."],
    [["--base"], "--base ska följas av REV."],
    [["--base="], "--base ska följas av REV."],
    [["--base", ""], "--base ska följas av REV."],
    [["--base", "--fix"], "--base ska följas av REV."],
    [["--base", "--output=x"], "--base ska följas av REV."],
    [["--base", "-1"], "--base ska följas av REV."],
    [["--root"], "--root ska följas av DIR."],
    [["--fix=ja"], "--fix tar inget värde."],
    [["--help=ja"], "--help tar inget värde."],
    [["--base", "a", "--base", "b"], "--base är angiven två gånger."],
    [["--fix", "--fix"], "--fix är angiven två gånger."],
  ])("%j", (args, message) => {
    expect(complaint(...args)).toBe(`STYR_OKAND_FLAGGA: ${message}`)
  })

  test("a word too many", () => {
    for (const args of [["a"], ["--", "a"], ["--fix", "a"]]) {
      expect(() => parseInvocation(WITHOUT_OPERANDS, args)).toThrow('"a" är ett ord för mycket.')
    }
  })

  test("the way on is told, and nothing of it is in English", async () => {
    const { code, stdout, stderr } = await run(collection(), "validate", "--ras", "x")
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toBe(
      "validate har ingen flagga som heter --ras.\nSe styrdok validate --help.\n(STYR_OKAND_FLAGGA)\n",
    )
  })
})

describe("help", () => {
  test("the overview names every command", async () => {
    for (const argv of [["--help"], ["help"], []]) {
      const { code, stdout, stderr } = await run(temporaryFolder(), ...argv)
      expect(code).toBe(argv.length === 0 ? 2 : 0)
      expect(stderr).toBe("")
      for (const { name, summary } of commands) {
        expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"))
        expect(stdout).toContain(`  ${summary}`)
      }
    }
  })

  test.each(commands.map(command => [command.name, command] as const))("%s --help", async (name, command) => {
    for (const argv of [["--help"], ["--help", "--root", "/finns/inte"]]) {
      const { code, stdout, stderr } = await run(temporaryFolder(), name, ...argv)
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
      expect(stdout).toContain(command.summary)
      for (const flag of [...command.flags.map(({ name: flag }) => flag), "root", "today", "format", "help"]) {
        expect(stdout).toContain(`--${flag}`)
      }
      expect(command.examples.length).toBeGreaterThan(0)
      for (const example of command.examples) {
        expect(stdout).toContain(`  ${example}\n`)
        expect(example).toMatch(new RegExp(`^styrdok ${name}\\b`))
      }
    }
  })

  test.each(commands.map(command => [command.name, command] as const))(
    "%s: its own examples parse",
    (_name, command) => {
      for (const example of command.examples) {
        const words = [...example.matchAll(/"([^"]*)"|\S+/g)].map(([word, quoted]) => quoted ?? word)
        expect(() => parseInvocation(command, words.slice(2)), example).not.toThrow()
      }
    },
  )

  test.each(commands.map(command => command.name))("%s refuses a flag that it does not have", async name => {
    const { code, stdout, stderr } = await run(temporaryFolder(), name, "--finns-inte")
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toContain(`${name} har ingen flagga som heter --finns-inte.`)
  })

  test("the version", async () => {
    expect(await run(temporaryFolder(), "--version")).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
  })
})

describe("exit codes", () => {
  test("0: nothing wrong", async () => {
    expect(await run(collection(), "validate")).toMatchObject({ code: 0, stderr: "" })
  })

  test("1: findings at or over the limit", async () => {
    const root = collection()
    writeFiles(root, { "documents/sn/exempel.md": exampleDocument({}, "# 1 A\n\n# 3 B\n") })
    expect((await run(root, "validate")).code).toBe(0)
    expect((await run(root, "validate", "--fail-on", "varning")).code).toBe(1)
    writeFiles(root, { "documents/sn/exempel.md": exampleDocument({ typ: "finns-inte" }) })
    expect((await run(root, "validate")).code).toBe(1)
  })

  test.each([
    [["valid"], "STYR_OKANT_KOMMANDO", 'Kommandot "valid" finns inte.'],
    [["constructor"], "STYR_OKANT_KOMMANDO", 'Kommandot "constructor" finns inte.'],
    [[""], "STYR_OKANT_KOMMANDO", 'Kommandot "" finns inte.'],
    [["--root", "x", "validate"], "STYR_OKAND_FLAGGA", "--root står före kommandot."],
    [["-h"], "STYR_OKAND_FLAGGA", "-h står före kommandot."],
    [["validate", "--format", "xml"], "STYR_OKAND_FLAGGA", '--format kan inte vara "xml".'],
    [["validate", "--fail-on", "allt"], "STYR_OKAND_FLAGGA", '--fail-on kan inte vara "allt".'],
    [["validate", "--today", "2026-02-30"], "STYR_OKAND_FLAGGA", "--today 2026-02-30 är ingen dag i almanackan."],
    [["validate", "--today", "igår"], "STYR_OKAND_FLAGGA", "--today igår är ingen dag i almanackan."],
    [["validate", "--root", "finns-inte"], "STYR_LASA", "finns-inte går inte att läsa."],
    [["validate", "--root", "finns-inte", "--base", "HEAD"], "STYR_LASA", "finns-inte finns inte."],
    [["fmt", "--root", "finns-inte", "x.md"], "STYR_LASA", "x.md ligger utanför samlingen."],
    [["validate", "documents/sn/felstavat.md"], "STYR_LASA", "documents/sn/felstavat.md finns inte."],
    [["validate", "../annan.md"], "STYR_LASA", "../annan.md ligger utanför samlingen."],
    [["validate", "--baseline", "finns-inte.json"], "STYR_LASA", "finns-inte.json går inte att läsa."],
    [["status", "finns-inte"], "STYR_OKANT_DOKUMENT", 'Inget dokument har beteckningen "finns-inte".'],
    [["status", "--at", "2026-13-01"], "STYR_OKAND_FLAGGA", "--at 2026-13-01 är ingen dag i almanackan."],
  ])("2: %j", async (argv, errorCode, message) => {
    const { code, stdout, stderr } = await run(collection(), ...argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toContain(message)
    expect(stderr).toContain(`(${errorCode})`)
  })

  test("70: what is our fault is told as that, with the place in the code", async () => {
    for (const thrown of [new TypeError("en bugg"), "en sträng", undefined]) {
      const command = { ...EXAMPLE, run: () => Promise.reject(thrown) }
      const found = vi.spyOn(COMMANDS, "get").mockReturnValue(async () => command)
      try {
        const { code, stdout, stderr } = await run(temporaryFolder(), "prova")
        expect({ code, stdout }).toEqual({ code: 70, stdout: "" })
        expect(stderr).toContain("Ett fel i styrdok. Det är inte ditt fel.")
        if (thrown instanceof Error) expect(stderr).toContain("TypeError: en bugg\n    at ")
      } finally {
        found.mockRestore()
      }
    }
  })
})

describe("surroundings", () => {
  test("styrdok.yaml is looked for upwards from where one stands", async () => {
    const root = collection()
    const deep = join(root, "documents/sn")
    expect(await run(deep, "validate")).toMatchObject({ code: 0, stderr: "" })
    expect(await run(deep, "validate", "exempel.md")).toMatchObject({ code: 0, stderr: "" })
    expect((await run(deep, "validate", "../ks")).stderr).toContain("../ks finns inte.")
    expect((await run(temporaryFolder(), "validate")).stderr).toContain("(STYR_INGEN_SAMLING)")
  })

  test("one may stand in the collection by way of a link", async () => {
    const root = collection()
    const link = join(temporaryFolder(), "lank")
    symlinkSync(root, link)
    for (const [cwd, given] of [
      [root, link],
      [link, root],
      [link, link],
    ] as const) {
      expect(await run(cwd, "validate", "--root", given, "documents/sn")).toMatchObject({ code: 0, stderr: "" })
    }
  })

  test("a folder whose name begins with dots is not outside", async () => {
    const root = collection()
    mkdirSync(join(root, "..mapp"))
    expect(await run(root, "validate", "..mapp")).toMatchObject({ code: 0, stderr: "" })
  })

  test("only a command that waits listens for Ctrl-C; it ends the others", async () => {
    const before = process.listenerCount("SIGINT")
    await main({ argv: ["--version"], stdout: () => {} })
    expect(process.listenerCount("SIGINT")).toBe(before)
  })
})

describe("as a program of its own", () => {
  const main = join(import.meta.dirname, "../../src/cli/main.ts")
  const script = `import(${JSON.stringify(main)})
    .then(cli => cli.main({ argv: process.argv.slice(1) }))
    .then(code => { process.exitCode = code })`
  const start = (stdio: StdioOptions, ...argv: readonly string[]) =>
    spawn(process.execPath, ["--import", "tsx", "-e", script, "--", ...argv], { stdio })

  /** Waits until the program has ended. */
  async function ending(child: ReturnType<typeof start>) {
    const stderr: string[] = []
    child.stderr?.on("data", chunk => stderr.push(String(chunk)))
    const code = await new Promise(resolve => child.on("close", resolve))
    return { code, stderr: stderr.join("") }
  }

  test("a reader that has seen enough (| head) is no fault", async () => {
    const child = start(["ignore", "pipe", "pipe"], "--help")
    child.stdout?.destroy()
    expect(await ending(child)).toEqual({ code: 0, stderr: "" })
  })

  test.runIf(existsSync("/dev/full"))("a result that a full disk cuts off is no success", async () => {
    const full = openSync("/dev/full", "w")
    onTestFinished(() => closeSync(full))
    const { code, stderr } = await ending(start(["ignore", full, "pipe"], "--help"))
    expect(code).toBe(2)
    expect(stderr).toMatch(/^Utskriften kom inte fram hel: /)
  })
})
