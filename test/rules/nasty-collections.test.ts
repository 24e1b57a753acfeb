import { expect, test } from "vitest"
import { ACT_KINDS, DECISION_FORMS, EVENT_KINDS } from "../../src/model/generated/choices.ts"
import { SOUND } from "../../src/rules/index.ts"
import { status } from "../../src/tasks/status.ts"
import { statusToComplete } from "../../src/tasks/status-to-complete.ts"
import { validate } from "../../src/tasks/validate.ts"
import { collect, type Files, factsOf } from "../collection.ts"
import { createRandom, type Random } from "../text/random.ts"

/** What a word may be taken for by code that trusts it: a name of JavaScript's, a pattern, a way out, a day. */
const NASTY = [
  "constructor",
  "__proto__",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "toJSON",
  "then",
  "sn(",
  "9[",
  ".*",
  "^(a+)+$",
  "\\",
  "$&",
  "%",
  "%zz",
  "%2e%2e%2f",
  "..",
  "../../hemligt",
  "/etc/passwd",
  "a/b",
  "~1",
  "",
  " ",
  "\n",
  "a\nb",
  "\u0000",
  "null",
  "NaN",
  "0",
  "-1",
  "1e9",
  "x".repeat(5000),
  "na\u0308mnd",
  "n\u00e4mnd",
  "\u202egnp.vts",
  "\u200f",
  "\u{1f600}",
  "\ud800",
  "{{../constructor}}",
  "<script>",
  "2026-02-30",
  "0000-00-00",
  "0000-01-01",
  "9999-12-31",
  "2026-13-01",
  "+275760-09-13",
  "vart 99:e år",
] as const

/** What would be right, so that a nasty word meets code that has come further than the first check. */
const SOUND_WORDS = [
  "sn",
  "kf",
  "exempel",
  "riktlinje",
  "handbok",
  "9",
  "2026-05-05",
  "2025-01-01",
  "ja",
  "nej",
] as const

const FRONT_KEYS =
  "id titel typ sprak beslutsinstans diarienummer galler_for giltighetstid bilagor revideras_senast dokumentansvarig relaterade kontakt publiceras ersatter malgrupp syfte importerad version_av from tom behovs_inte nej fil".split(
    " ",
  )
const SETTING_KEYS =
  "version kommun webbplats instanser roller etiketter typer administrativa redaktionella mandatperioder paminnelser tillganglighet namn slag niva eftertradare kalender anvand egna etikett mall krav dagar kontakt granskad brister".split(
    " ",
  )
const RECORD_KEYS =
  "paragraf beslutsnummer beslutsfattare domstol diarienummer omedelbart_justerad delegation rattar skal beslut handelser".split(
    " ",
  )
const ACT_KEYS = "lydelse galler_from galler_tom revideras_senast ersatter importerad kategori far_rattas_av".split(" ")
const EVENT_KEYS = "tom utfall dokument galler instans".split(" ")

type Tree = string | readonly Tree[] | Readonly<Record<string, unknown>>

function word(random: Random): string {
  return random.below(3) === 0 ? random.pick(SOUND_WORDS) : random.pick(NASTY)
}

function key(random: Random, keys: readonly string[]): string {
  return random.below(3) === 0 ? word(random) : (keys[random.below(keys.length)] ?? "")
}

function tree(random: Random, keys: readonly string[], depth = 3): Tree {
  switch (depth === 0 ? 0 : random.below(5)) {
    case 1:
      return Array.from({ length: random.below(3) }, () => tree(random, keys, depth - 1))
    case 2:
      return mapping(random, keys, random.below(3), depth - 1)
    default:
      return word(random)
  }
}

/** Own properties whatever they are called: JSON.stringify writes "__proto__" too. */
function mapping(random: Random, keys: readonly string[], size: number, depth = 3): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Array.from({ length: size }, () => [key(random, keys), tree(random, keys, depth)]))
}

/** JSON is YAML; now and then something in it is torn out. */
function yaml(random: Random, value: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(value)
  const at = random.below(text.length)
  return random.below(12) === 0 ? text.slice(0, at) + random.pick(NASTY) + text.slice(at + 3) : text
}

function document(random: Random): string {
  const facts = {
    ...(random.below(4) === 0 ? {} : { id: "exempel", titel: "Exempel", typ: random.pick(["riktlinje", "handbok"]) }),
    ...mapping(random, FRONT_KEYS, random.below(7)),
  }
  const body = `# ${word(random)}\n\n[a](${word(random)}.md) ![b](exempel/${word(random)})\n\n## 1.${random.below(3)} ${word(random)}\n`
  return `---\n${yaml(random, facts)}\n---\n${body}`
}

function record(random: Random): string {
  const acts = Array.from({ length: random.below(3) }, () => ({
    dokument: random.below(2) === 0 ? "exempel" : word(random),
    slag: random.pick(ACT_KINDS),
    ...mapping(random, ACT_KEYS, random.below(4), 1),
  }))
  const events = Array.from({ length: random.below(3) }, () => ({
    slag: random.pick(EVENT_KINDS),
    datum: random.pick(["2026-05-06", "2026-02-30", "9999-12-31"]),
    ...mapping(random, EVENT_KEYS, random.below(3), 1),
  }))
  return yaml(random, {
    instans: word(random),
    form: random.pick(DECISION_FORMS),
    datum: random.pick(["2026-05-05", "2025-01-01", "0000-01-01", "9999-12-31", "2026-02-30"]),
    beslut: acts,
    handelser: events,
    ...mapping(random, RECORD_KEYS, random.below(4)),
  })
}

/** A type of its own, by a name that a type may have; what it is made of is right, what it names is not. */
function typeFile(random: Random): string {
  // Half a character is no key that a schema can have; that is refused with a code.
  const whole = (): string => word(random).replace("\ud800", "-")
  return JSON.stringify({
    title: whole(),
    "x-plural": whole(),
    "x-klass": "normerande",
    "x-avsnitt": [whole(), whole()],
    required: [...new Set([whole(), whole()])],
    properties: Object.fromEntries([[whole(), { enum: ["a"] }]]),
  })
}

function collection(random: Random): Files {
  const name = (): string => (random.below(2) === 0 ? random.pick(SOUND_WORDS) : random.pick(NASTY))
  const folder = (): string =>
    `documents/beslut/${name()}/${random.pick(["sn-2026-05-05-9", "kf-2025-01-01-x1", name()])}`
  const folders = Array.from({ length: 8 }, folder)
  return Object.fromEntries([
    [
      "styrdok.yaml",
      random.below(2) === 0
        ? (SOUND["styrdok.yaml"] ?? "")
        : yaml(random, mapping(random, SETTING_KEYS, 6)) || "version: '1'",
    ],
    [`schemas/types/${random.pick(["handbok", "constructor", "riktlinje"])}.json`, typeFile(random)],
    ["documents/sn/exempel.md", document(random)],
    ...Array.from({ length: 8 }, (): [string, string] => [`documents/${name()}/${name()}.md`, document(random)]),
    [`documents/sn/exempel/${name()}`, name()],
    ...folders.map((path): readonly [string, string] => [`${path}/beslut.yaml`, record(random)]),
    ...folders.map((path): readonly [string, string] => [`${path}/${name()}.md`, document(random)]),
  ])
}

test("whatever words a collection is made of, every fault is a finding and none an exception", async () => {
  const random = createRandom(404)
  let before: Files = SOUND
  for (let round = 0; round < 40; round++) {
    const files = collection(random)
    const told = `round ${round}: ${JSON.stringify(files)}`
    try {
      const gathered = await collect(files)
      const base = round % 4 === 0 ? await collect({ ...files, ...before }) : undefined
      const { findings } = validate(gathered, { paths: [], ...(base === undefined ? {} : { base }) })
      const at = gathered.collection.today
      statusToComplete(gathered, { at })
      expect(status(await factsOf(gathered), { at })).toEqual(status(gathered, { at }))
      for (const { message, line, column, endLine, endColumn } of findings) {
        expect(message).not.toMatch(/native code|\[object |\bundefined\b/)
        expect(endLine * 1e6 + endColumn).toBeGreaterThanOrEqual(line * 1e6 + column)
      }
    } catch (cause) {
      throw new Error(told, { cause })
    }
    before = Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith("documents/beslut/")))
  }
})
