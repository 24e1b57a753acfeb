/**
 * Packs the package, installs it in a folder of its own as a municipality would, and runs it there.
 *
 * Finds what tests in the checkout cannot: a file left out of `files`, a dependency that stands among devDependencies,
 * an import that reaches outside dist/. Run after `npm run build`: `node scripts/check-package.js`.
 */
import { spawnSync } from "node:child_process"
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../", import.meta.url))

/** Runs a command and gives its output; stops with all it said when it fails. */
function run(command, args, cwd) {
  // Windows knows npm only as npm.cmd, which only a shell can start.
  const shell = process.platform === "win32"
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: "utf8", shell })
  if (error) throw error
  if (status !== 0) fail(`"${command} ${args.join(" ")}" ended with ${status}\n${stdout}${stderr}`)
  return stdout
}

function fail(text) {
  throw new Error(`check:package: ${text}`)
}

/** What the package must hold, and what it must not. */
function checkContents(folder) {
  for (const name of [
    "bin/styrdok.js",
    "dist/cli/main.js",
    "dist/lagrum.js",
    "dist/lagrum.d.ts",
    "docs/regler/README.md",
    "laws/acts.tsv",
    "laws/provisions/2025.txt",
    "schemas/dokument.json",
    "schemas/types",
    "templates",
    "LICENSE",
  ]) {
    if (!existsSync(join(folder, name))) fail(`${name} is missing`)
  }
  const files = readdirSync(folder, { recursive: true }).map(name => name.replaceAll("\\", "/"))
  const strays = files.filter(name =>
    /^(test|docs\/(?!regler(?:\/|$))|src|scripts|bench|documents|site|\.)|^(?!node_modules).*(\.test\.|\.tsbuildinfo$)/.test(
      name,
    ),
  )
  if (strays.length > 0) fail(`files that are not for others: ${strays.join(", ")}`)
  if (!files.some(name => name.startsWith("templates/"))) fail("templates/ is empty")
}

/** The sample municipality, as far as there is one, must be checked without faults by the installed command. */
function checkSample(folder, styrdok) {
  const sample = ["documents", "styrdok.yaml"]
  if (!sample.every(name => existsSync(join(root, name)))) {
    console.error("check:package: no sample collection yet; validate was not tried")
    return
  }
  mkdirSync(folder)
  for (const name of sample) cpSync(join(root, name), join(folder, name), { recursive: true })
  run(styrdok, ["validate", "--root", folder], folder)
}

/** The library as others import it, with the register that it brings: a file that only the checkout has would fail here. */
function checkLibrary(home) {
  const program = `
    import { check, findCitations, resolve } from "styrdok/lagrum"
    const days = { date: "2025-10-01" }
    const [{ meaning, verdict }] = check(resolve(findCitations("14 kap. 4 § socialtjänstlagen"), days), days)
    console.log(meaning.act.sfs, verdict.status)`
  const said = run(process.execPath, ["--input-type=module", "--eval", program], home).trim()
  if (said !== "2025:400 finns") fail(`styrdok/lagrum answers "${said}"`)
}

const temp = mkdtempSync(join(tmpdir(), "styrdok-package-"))
try {
  // The build has just been made; --ignore-scripts keeps `prepare` from making it once more.
  const [{ filename }] = JSON.parse(
    run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", temp], root),
  )
  const home = join(temp, "home")
  mkdirSync(home)
  writeFileSync(join(home, "package.json"), '{ "private": true }\n')
  run("npm", ["install", "--omit=dev", "--no-audit", "--no-fund", "--prefer-offline", join(temp, filename)], home)
  checkContents(join(home, "node_modules", "styrdok"))
  const styrdok = join(home, "node_modules", ".bin", "styrdok")
  if (run(styrdok, ["--help"], home).trim() === "") fail("--help says nothing")
  checkLibrary(home)
  checkSample(join(temp, "sample"), styrdok)
  console.error("check:package: the package installs and runs")
} finally {
  rmSync(temp, { recursive: true, force: true })
}
