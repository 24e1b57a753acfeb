#!/usr/bin/env node
// Old syntax, so that an old Node can say what it lacks instead of failing on a word it cannot read.
var version = process.versions.node.split(".").map(Number)
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error("styrdok behöver Node.js 20.19 eller senare. Du har " + process.versions.node + ".")
  console.error("Hämta en nyare version på https://nodejs.org.")
  process.exit(2)
}
import("node:module")
  .then(module => {
    // Newer versions of Node keep what they have compiled until the next run.
    if (module.enableCompileCache) module.enableCompileCache()
    return import("../dist/cli/main.js")
  })
  .then(cli => cli.main({ argv: process.argv.slice(2) }))
  .then(code => {
    process.exitCode = code
  })
  .catch(error => {
    // Uncaught, it would end with 1, which means findings.
    console.error(error)
    process.exitCode = 70
  })
