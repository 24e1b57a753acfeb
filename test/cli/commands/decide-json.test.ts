import { Ajv2020 } from "ajv/dist/2020.js"
import { describe, expect, test } from "vitest"
import schema from "../../../schemas/output/decide.json" with { type: "json" }
import { exampleDocument, SOUND } from "../../../src/rules/example-collection.ts"
import { folderOf, styrdok } from "./run.ts"

const validate = new Ajv2020({ formats: { date: true } }).compile(schema)

const ADOPT = ["--instans", "sn", "--datum", "2026-10-06", "--paragraf", "4", "--dokument", "exempel:antagen"]
const MEETING = ["--sammantrade", "sn/2026-10-06"]
const APPEALED = ["--beslut", "sn-2026-10-06-4", "--overklagat", "2026-11-02"]

/** What the last of some runs of `decide` answers in JSON. */
async function answerTo(...runs: readonly (readonly string[])[]): Promise<unknown> {
  const root = await folderOf({ ...SOUND, "documents/sn/exempel.md": exampleDocument() })
  let answer: unknown
  for (const flags of runs) {
    const ran = await styrdok(root, ["decide", ...flags, "--format", "json"])
    expect(ran).toMatchObject({ code: 0, stderr: "" })
    answer = JSON.parse(ran.stdout)
  }
  return answer
}

describe("decide --format json says what its schema says", () => {
  test.each([
    [
      "ett beslut",
      [ADOPT],
      {
        mapp: "sn-2026-10-06-4",
        nasta: expect.any(String),
        anmarkningar: expect.arrayContaining([expect.objectContaining({ rule: "diarienummer-saknas" })]),
      },
    ],
    [
      "händelser",
      [ADOPT, [...MEETING, "--justerat", "2026-10-13", "--anslaget", "2026-10-14"]],
      { dagar: [expect.objectContaining({ tidigastLagaKraft: "2026-11-05" })], orort: [] },
    ],
    [
      "ett överklagande",
      [ADOPT, [...MEETING, "--anslaget", "2026-10-14"], APPEALED],
      { dagar: [expect.not.objectContaining({ tidigastLagaKraft: expect.anything() })] },
    ],
    ["inget nytt", [ADOPT, APPEALED, APPEALED], { beslut: [], orort: [{ mapp: "sn-2026-10-06-4" }] }],
  ])("%s", async (_, runs, expected) => {
    const answer = await answerTo(...runs)
    expect(answer).toMatchObject(expected)
    expect([validate(answer), validate.errors]).toEqual([true, null])
  })
})
