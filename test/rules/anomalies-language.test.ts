import { existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, test } from "vitest"
import { type Anomaly, isTold, TELLERS, toldOf, UNTOLD } from "./anomalies-language.ts"

const shared = path.resolve(import.meta.dirname, "../../../shared")
const isMissing = !existsSync(path.join(shared, "facts/anomalies-trollhattan.jsonl"))
const note = isMissing ? " (hoppas över: fakta i ../shared finns inte här)" : ""

function anomalies(): readonly Anomaly[] {
  const lines = readFileSync(path.join(shared, "facts/anomalies-trollhattan.jsonl"), "utf8").split("\n")
  return lines.filter(line => line !== "").map((line): Anomaly => JSON.parse(line))
}

const NAME = "trollhattan-katalog.txt"

describe(`marked faults of language, typography and law${note}`, () => {
  test.skipIf(isMissing)(
    "at least nine in ten of each kind are told of on their line, and the rest are known",
    async () => {
      const told = await toldOf(NAME, readFileSync(path.join(shared, "sources", NAME), "utf8"))
      const records = anomalies().filter(({ detectable, kind }) => detectable === "rule" && kind in TELLERS)
      const missed = records.filter(record => !isTold(record, told))
      expect(missed.map(({ id }) => id).toSorted()).toEqual(Object.keys(UNTOLD).toSorted())
      for (const kind of Object.keys(TELLERS)) {
        const count = (all: readonly Anomaly[]): number => all.filter(record => record.kind === kind).length
        expect(count(records), kind).toBeGreaterThan(0)
        expect(count(missed) / count(records), kind).toBeLessThanOrEqual(0.1)
      }
    },
  )
})
