// Measures the comparisons alone. Usage, after a build: npm --prefix bench run compare [-- --write] [-- --rounds 7]
import { parseArgs } from "node:util"
import { machine } from "../machine.js"
import { writeSection } from "../page.js"
import { measureCompare } from "./measure.js"
import { HEADING } from "./table.js"

const { values: flags } = parseArgs({
  options: { write: { type: "boolean", default: false }, rounds: { type: "string", default: "7" } },
})
const say = text => process.stderr.write(`${text}\n`)
const { section, met } = measureCompare({ rounds: Number(flags.rounds), machine: machine(), say })
process.stdout.write(`${section}\n`)
if (flags.write) writeSection(HEADING, section)
process.exitCode = met ? 0 : 1
