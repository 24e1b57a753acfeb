import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { readActs, readProvisions, yearOf } from "../../../src/law/register/index.ts"
import type { Provisions } from "../../../src/model/law.ts"

const LAWS = fileURLToPath(new URL("../../../laws/", import.meta.url))

/** The committed register's files by their path in laws/, the README left out. */
export const committed: ReadonlyMap<string, string> = new Map(
  ["acts.tsv", ...readdirSync(`${LAWS}provisions`).map(name => `provisions/${name}`)].map(path => [
    path,
    readFileSync(LAWS + path, "utf8"),
  ]),
)

export const register = readActs(committed.get("acts.tsv") ?? "")

/** What is known of an act's inside; throws for an act without. */
export function inside(sfs: string): Provisions {
  const found = readProvisions(committed.get(`provisions/${yearOf(sfs)}.txt`) ?? "", new Set([sfs])).get(sfs)
  if (found === undefined) throw new Error(`nothing of ${sfs}`)
  return found
}
