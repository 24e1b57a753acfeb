import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"

/** Each room of src/ → the rooms, or single files of rooms, that it may import from: the table in docs/architecture.md. */
const ROOMS = new Map(
  Array.from(
    readFileSync(new URL("../docs/architecture.md", import.meta.url), "utf8").matchAll(
      /^\| `([a-z]+)(?:\/|(\.ts))` \| .* \| ([^|]+) \|$/gm,
    ),
    ([, room = "", ending = "", others = ""]) => [`${room}${ending}`, others === "–" ? [] : others.split(", ")],
  ),
)

/** Rooms that may use Node, and which of its modules; "*" is all. Digests are plain arithmetic. */
const NODE: Readonly<Record<string, readonly string[]>> = {
  outside: ["*"],
  cli: ["*"],
  lifecycle: ["node:crypto"],
  text: ["node:crypto"],
}

/** Each package that we ship with → the one room, or folder of a room, that may name it. */
const PACKAGES: Readonly<Record<string, string>> = {
  "@expo-google-fonts/source-sans-3": "outside/typst",
  "@myriaddreamin/typst-ts-node-compiler": "outside/typst",
  ajv: "schema",
  "ajv-formats": "schema",
  chokidar: "outside/server",
  diff: "compare",
  fflate: "intake/docx",
  handlebars: "render",
  "hast-util-sanitize": "render",
  "hast-util-to-html": "render",
  "mdast-util-gfm-footnote": "text",
  "mdast-util-gfm-strikethrough": "text",
  "mdast-util-gfm-table": "text",
  "mdast-util-to-hast": "render",
  "micromark-extension-gfm-footnote": "text",
  "micromark-extension-gfm-strikethrough": "text",
  "micromark-extension-gfm-table": "text",
  open: "outside/server",
  parse5: "intake/html",
  "remark-parse": "text",
  saxes: "intake/docx",
  sirv: "outside/server",
  unified: "text",
  unpdf: "intake/pdf",
  yaml: "text",
}

/** Trees of text are described by types alone; naming them brings no code along. */
const FREE_TYPES = ["mdast", "hast", "unist"]

interface Import {
  readonly file: string
  readonly room: string
  readonly target: string
  readonly typeOnly: boolean
}

const src = fileURLToPath(new URL("../src/", import.meta.url))

const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && entry.name.endsWith(".ts"))
  .map(entry => join(entry.parentPath, entry.name).slice(src.length).replaceAll("\\", "/"))

const read = (file: string) => readFileSync(join(src, file), "utf8")

/** A file without its comments; "//" in an address has no space before it. */
const code = (file: string) => read(file).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "")

const STATEMENT = /^(?:import|export)\s+(type\s+)?(?:[\w$*\s,]|\{[^}]*\})+?\bfrom\s+"([^"]+)"/gm
const CALL = /(?:\bimport|\brequire|\brequire\.resolve|\bimport\.meta\.resolve)\(\s*"([^"]+)"/g
const BARE = /^import\s+"([^"]+)"/gm

/** Every module that the text names, however it does so. */
function importsIn(file: string, text: string): readonly Import[] {
  const room = file.split("/")[0] ?? file
  return [
    ...Array.from(text.matchAll(STATEMENT), ([, type, target = ""]) => ({ target, typeOnly: type !== undefined })),
    ...Array.from(text.matchAll(CALL), ([, target = ""]) => ({ target, typeOnly: false })),
    ...Array.from(text.matchAll(BARE), ([, target = ""]) => ({ target, typeOnly: false })),
  ].map(found => ({ file, room, ...found }))
}

const isIn = (file: string, place: string) => file === place || file.startsWith(`${place}/`)

/** What is wrong with the import, or undefined. */
function complaint({ file, room, target, typeOnly }: Import): string | undefined {
  const says = (rule: string) => `${file} imports "${target}": ${rule}`
  if (target.startsWith(".")) {
    const path = posix.join(posix.dirname(file), target)
    const allowed = [room, ...(ROOMS.get(room) ?? [])]
    return allowed.some(place => isIn(path, place)) ? undefined : says(`${room} may import from ${allowed.join(", ")}`)
  }
  if (target.startsWith("node:")) {
    const allowed = NODE[room] ?? []
    return allowed.includes("*") || allowed.includes(target) ? undefined : says("only outside and cli touch the world")
  }
  const name = target.split("/", target.startsWith("@") ? 2 : 1).join("/")
  if (typeOnly && FREE_TYPES.includes(name)) return undefined
  const place = PACKAGES[name]
  if (place === undefined) return says("the package stands in no room's table")
  return isIn(file, place) ? undefined : says(`only ${place} may name it`)
}

const imports = files.flatMap(file => importsIn(file, read(file)))

describe("rooms", () => {
  test("the table has a line for each room on disk, and no other", () => {
    expect([...ROOMS.keys()].toSorted()).toEqual(readdirSync(src).toSorted())
    for (const [room, others] of ROOMS) {
      expect(files.some(file => isIn(file, room))).toBe(true)
      for (const other of others) expect([room, existsSync(join(src, other))]).toEqual([room, true])
    }
  })

  test("every import is seen, however it is laid out", () => {
    // Counted otherwise: by the words that stand before a module's name, not by the whole statement.
    const named = files.flatMap(file => code(file).match(/(?<=\bfrom |\bimport |\bimport\()"[^"]+"/g) ?? [])
    expect(named.length).toBeGreaterThan(files.length)
    expect(imports.map(({ target }) => `"${target}"`).toSorted()).toEqual(named.toSorted())
  })

  test("nobody may import what nobody needs", () => {
    const used = imports.map(({ file, room, target }) => [room, posix.join(posix.dirname(file), target)] as const)
    const idle = [...ROOMS].flatMap(([room, others]) =>
      others
        .filter(other => !used.some(([user, path]) => user === room && isIn(path, other)))
        .map(other => [room, other]),
    )
    expect(idle).toEqual([])
  })

  test("each room imports only what its line in the table says", () => {
    expect(imports.map(complaint).filter(text => text !== undefined)).toEqual([])
  })

  test.each([
    ["model/a.ts", 'import { b } from "../text/b.ts"', false],
    ["text/a.ts", 'import {\n  type A,\n  b,\n} from "../model/b.ts"', true],
    ["tasks/a.ts", 'import type { Store } from "../outside/ports.ts"', true],
    ["tasks/a.ts", 'import { git } from "../outside/git/git.ts"', false],
    ["rules/a.ts", 'import { readFile } from "node:fs/promises"', false],
    ["text/a.ts", 'import { createHash } from "node:crypto"', true],
    ["render/html/a.ts", 'import type { Root } from "mdast"', true],
    ["render/html/a.ts", 'import { Root } from "mdast"', false],
    ["schema/a.ts", 'import { Ajv2020 } from "ajv/dist/2020.js"', true],
    ["cli/a.ts", 'const yaml = await import("yaml")', false],
    ["outside/git/a.ts", 'import open from "open"', false],
    ["model/a.ts", 'import data from "../../schemas/a.json" with { type: "json" }', false],
    ["report/a.ts", 'export * from "../lifecycle/index.ts"', false],
    ["cli/a.ts", 'import "left-pad"', false],
  ])("%s: %s → %s", (file, text, allowed) => {
    const found = importsIn(file, text)
    expect(found).toHaveLength(1)
    expect(found.map(complaint).every(text => text === undefined)).toBe(allowed)
  })

  test("no file is longer than 300 lines", () => {
    const written = files.filter(file => !file.startsWith("model/generated/"))
    expect(written.filter(file => read(file).split("\n").length > 301)).toEqual([])
  })
})

/** Words by which code reaches past its arguments: to the machine, the clock, chance, the network or later. */
const EFFECT =
  /(?<![\w$."'-])(?:(?:new )?Date\(|(?:Buffer|process|globalThis|console|performance|crypto|Date\.now|Math\.random|setTimeout|setInterval|setImmediate|queueMicrotask|fetch)(?![\w$"'-]))/g

/** The few that stand in pure rooms: file, word → why it reaches nothing. */
const HARMLESS = new Map([
  ["model/date.ts new Date(", "calendar arithmetic on a day that is given"],
  ["tasks/laws/update.ts fetch", "a method of the port LawFeed by the same name, wrapped"],
  ["text/decode.ts Buffer", "Latin-1 bytes as units; TextDecoder's latin1 is windows-1252, which moves 27 of them"],
])

function effectsIn(file: string, text: string): readonly string[] {
  return (text.match(EFFECT) ?? []).map(word => `${file} ${word}`)
}

describe("pure rooms", () => {
  const pure = files.filter(file => !isIn(file, "outside") && !isIn(file, "cli"))
  const found = new Set(pure.flatMap(file => effectsIn(file, code(file))))

  test("name nothing that reaches past their arguments", () => {
    expect([...found].filter(word => !HARMLESS.has(word))).toEqual([])
  })

  test("the exceptions are in use", () => {
    expect([...HARMLESS.keys()].filter(word => !found.has(word))).toEqual([])
  })

  test("no room asks for the present day", () => {
    expect(pure.filter(file => /new Date\(\s*\)|new Date(?!\()\b/.test(code(file)))).toEqual([])
  })

  test.each([
    ["const today = new Date()", ["new Date("]],
    ["const day = new Date(Date.UTC(year, 0))", ["new Date("]],
    ["const text = Date()", ["Date("]],
    ["Math.random() + Date.now()", ["Math.random", "Date.now"]],
    ["setTimeout(done, process.uptime())", ["setTimeout", "process"]],
    ["const now = globalThis.Date.now", ["globalThis"]],
    ["await fetch(address)", ["fetch"]],
    ['import { createHash } from "node:crypto"', []],
    ["parseDate(text); site.process(); const date: CivilDate = toDate(1)", []],
    ['const tag = "fetch"', []],
  ])("%s", (text, words) => {
    expect(effectsIn("a.ts", text)).toEqual(words.map(word => `a.ts ${word}`))
  })
})

interface Locked {
  readonly license?: string
  readonly engines?: { readonly node?: string }
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly resolved?: string
}

function json<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), "utf8"))
}

const { packages } = json<{ packages: Record<string, Locked> }>("package-lock.json")
const shipped = Object.entries(packages).filter(([path, entry]) => path !== "" && !entry.dev && !entry.devOptional)

/** Licences whose works may be joined with one under EUPL-1.2: they ask for no more than notices. */
const LICENCES = ["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT AND OFL-1.1", "OFL-1.1"]

/** Packages that declare a newer Node than they need. None so far. */
const ENGINES_UNTRUE: readonly string[] = []

/** True when the range admits `node`. Knows the forms that packages use for engines, and stops at any other. */
function admits(range: string, node: readonly number[]): boolean {
  const order = (version: readonly number[]) => (node[0] ?? 0) - (version[0] ?? 0) || (node[1] ?? 0) - (version[1] ?? 0)
  return range.split("||").some(part =>
    part
      .replace(/([<>=^~])\s+/g, "$1")
      .trim()
      .split(/\s+/)
      .every(comparator => {
        const match = /^(>=|>|<=|<|\^|~|=)?v?(\d+|\*)(?:\.(\d+|x))?(?:\.(?:\d+|x))?$/.exec(comparator)
        if (!match) throw new Error(`engines: "${range}" has a form that this test does not know`)
        const [, operator = "=", major, minor] = match
        if (major === "*") return true
        const version = minor === undefined || minor === "x" ? [Number(major)] : [Number(major), Number(minor)]
        if (operator === "^" || (operator === "=" && version.length === 1))
          return node[0] === version[0] && order(version) >= 0
        if (operator === "~" || operator === "=") return node[0] === version[0] && node[1] === (version[1] ?? node[1])
        if (operator === "<") return order(version) < 0
        return operator === "<=" ? order(version) <= 0 : operator === ">" ? order(version) > 0 : order(version) >= 0
      }),
  )
}

describe("packages", () => {
  test("the table names every package that we ship with, and no other", () => {
    const { dependencies } = json<{ dependencies: Record<string, string> }>("package.json")
    expect(Object.keys(PACKAGES).sort()).toEqual(Object.keys(dependencies).sort())
    expect(shipped.length).toBeGreaterThan(Object.keys(PACKAGES).length)
  })

  test.each([
    [">=18", true],
    [">= 14.16.0", true],
    ["^12.20.0 || ^14.13.1 || >=16.0.0", true],
    ["^20.19.0 || >=22.12.0", true],
    ["^18 || ^20", true],
    [">=20.20", false],
    [">=22", false],
    ["18.x || >=22.13", false],
    [">=16 <20", false],
  ])("engines %s admits Node 20.19: %s", (range, expected) => {
    expect(admits(range, [20, 19])).toBe(expected)
  })

  test("all that we ship with runs on Node 20.19", () => {
    const refused = shipped.filter(([, { engines }]) => engines?.node !== undefined && !admits(engines.node, [20, 19]))
    expect(refused.map(([path]) => path)).toEqual(ENGINES_UNTRUE)
  })

  test("all that we ship with has a licence that goes with EUPL-1.2", () => {
    expect(shipped.filter(([, { license }]) => !LICENCES.includes(license ?? "")).map(([path]) => path)).toEqual([])
  })

  test("the lock names no hosts", () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })
})
