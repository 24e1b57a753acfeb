import { readFileSync, writeFileSync } from "node:fs"

const PAGE = new URL("../docs/performance.md", import.meta.url)

/** Replaces the section under `heading` in docs/performance.md; a new one goes before the account of the method. */
export function writeSection(heading, section) {
  const [first, ...others] = readFileSync(PAGE, "utf8").split(/^(?=## )/m)
  const isIt = text => text.startsWith(`${heading}\n`)
  const at = others.some(isIt) ? others.findIndex(isIt) : others.findIndex(text => text.startsWith("## How it is"))
  const rest = others.filter(text => !isIt(text))
  writeFileSync(PAGE, [first, ...rest.slice(0, at), `${section}\n`, ...rest.slice(at)].join(""))
}
