import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { allCommands, COMMANDS } from "../src/cli/commands/index.ts"
import { ERROR_CODES } from "../src/model/errors.ts"
import { formats } from "../src/report/index.ts"

const ROOT = join(import.meta.dirname, "..")

function sources(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter(name => name.endsWith(".ts"))
    .map(name => readFileSync(join(ROOT, folder, name), "utf8"))
}

describe("tables", () => {
  test("every command's file stands in the table, under its own name", async () => {
    const files = readdirSync(join(ROOT, "src/cli/commands")).filter(name => name !== "index.ts")
    expect(files.map(name => name.replace(/\.ts$/, "")).toSorted()).toEqual([...COMMANDS.keys()].toSorted())
    expect((await allCommands()).map(({ name }) => name)).toEqual([...COMMANDS.keys()])
  })

  test("every command says what it does and shows how", async () => {
    for (const command of await allCommands()) {
      expect(command.summary).toMatch(/\.$|…\.?$/)
      expect(command.examples.length).toBeGreaterThan(0)
      for (const example of command.examples) expect(example).toContain(`styrdok ${command.name}`)
      for (const flag of command.flags) expect(flag.summary).toMatch(/^[A-ZÅÄÖ\w].*\.$/)
    }
  })

  test("every error code is used, and every code in use stands in the table", () => {
    const used = new Set(
      sources("src")
        .flatMap(text => text.match(/"STYR_[A-Z_]+"/g) ?? [])
        .map(code => code.slice(1, -1)),
    )
    expect([...used].toSorted()).toEqual(Object.keys(ERROR_CODES).toSorted())
  })

  test("every form of report that validate takes is in its table", () => {
    expect(Object.keys(formats)).toEqual(["text", "json", "github", "sarif", "markdown"])
  })
})
