import { readFileSync } from "node:fs"
import { posix } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

const SRC = fileURLToPath(new URL("../../src/", import.meta.url))

/** What a file loads as soon as it is loaded itself: neither types, nor what it imports when it is called. */
const STATIC = /^(?:import|export)\s(?!type\b)[^"]*?\bfrom\s+"([^"]+)"/gm

/** The packages that are loaded with a file of src/. */
function packagesWith(entry: string): ReadonlySet<string> {
  const [seen, packages] = [new Set<string>(), new Set<string>()]
  const load = (file: string): void => {
    if (seen.has(file)) return
    seen.add(file)
    for (const [, target = ""] of readFileSync(`${SRC}${file}`, "utf8").matchAll(STATIC)) {
      if (target.startsWith(".")) load(posix.join(posix.dirname(file), target))
      else if (!target.startsWith("node:")) packages.add(target.split("/", target.startsWith("@") ? 2 : 1).join("/"))
    }
  }
  load(entry)
  return packages
}

test("a command that asks for facts loads no parser of texts, no rules and no checks", () => {
  for (const command of ["status", "new"]) {
    expect([...packagesWith(`cli/commands/${command}.ts`)]).toEqual(["yaml"])
  }
})

test("a command that asks for the texts loads them when it is run", () => {
  expect(packagesWith("cli/analyse-files.ts")).toContain("unified")
  expect(packagesWith("cli/analyse-files.ts")).toContain("ajv")
})
