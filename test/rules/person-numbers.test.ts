import { expect, test } from "vitest"
import { exampleDocument, SOUND } from "../../src/rules/example-collection.ts"
import { folderOf, styrdok } from "../cli/commands/run.ts"

/** A number of the series that Skatteverket publishes for tests. */
const NUMBER = "19121212-1212"

test.each(["text", "json", "sarif", "markdown", "github"])(
  "no report passes a personal number on: %s",
  async format => {
    const long = `När ${NUMBER} ${"ansöker om stöd hos kommunen ".repeat(20)}får den svar.`
    const body = `# 1 Kontot ${NUMBER}\n\nKontot ${NUMBER} , och sedan.\n\n${long}\n\n![Bild](exempel/${NUMBER}.png)\n`
    const root = await folderOf({ ...SOUND, "documents/sn/exempel.md": exampleDocument({}, body) })
    const { stdout } = await styrdok(root, ["validate", "--format", format])
    expect(stdout).toContain("personnummer")
    expect(stdout).not.toContain(NUMBER)
  },
)

test.each(["19121212-1212", "121212-1212", "121212\u20111212", "121212\u22121212", "191212121212"])(
  "%s is found",
  async number => {
    const root = await folderOf({
      ...SOUND,
      "documents/sn/exempel.md": exampleDocument({}, `# 1 A\n\nÄrendet gäller ${number}.\n`),
    })
    const { stdout } = await styrdok(root, ["validate", "--format", "json"])
    expect(stdout).toContain('"rule": "personnummer"')
    expect(stdout).not.toContain(number)
  },
)
