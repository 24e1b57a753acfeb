import { main } from "../../src/cli/main.ts"

/** The program from source, as bin/styrdok.js runs it when it is built. */
process.exitCode = await main({ argv: process.argv.slice(2) })
