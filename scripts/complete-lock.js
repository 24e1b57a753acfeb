/**
 * Completes package-lock.json with the optional platform packages that npm left out.
 *
 * Why: a package with native parts names one optional package a platform. When the registry lacks some of them in
 * that version, npm 11 writes a lock without them, and its own `npm ci` then refuses the lock:
 * "Missing: @myriaddreamin/typst-ts-node-compiler-darwin-arm64@ from lock file". npm 10 does not mind either form.
 * An entry with version, os and cpu is all that `npm ci` asks for: on any other platform it is passed over unread.
 *
 * Such an entry has no integrity, since nobody here has seen the file. On that platform npm fetches it unchecked, or,
 * when the registry still lacks it, goes on without it, as with every optional package.
 *
 * Whoever installs the package meets the same trap, since npm makes their lock anew: `npm install` works, the next
 * `npm ci` with npm 11 does not. This script mends their lock too.
 *
 * Run by a person after every `npm install`: `node scripts/complete-lock.js [package-lock.json]`. Commit the result.
 * Running it again changes nothing.
 */
import { readFileSync, writeFileSync } from "node:fs"

/** Words in a package's name → what they say of the platform. Longer words stand first. */
const PLATFORMS = [
  [/-(android|darwin|freebsd|linux|netbsd|openbsd|sunos|win32)-/, match => ({ os: [match[1]] })],
  [/-(arm64|arm|ia32|loong64|ppc64|riscv64|s390x|x64)(?=-|$)/, match => ({ cpu: [match[1]] })],
  [/-linux-.*-(?:gnu|gnueabihf)$/, () => ({ libc: ["glibc"] })],
  [/-linux-.*-(?:musl|musleabihf)$/, () => ({ libc: ["musl"] })],
]

/** What the name says of os, cpu and libc; stops when it says too little, since a guess would be installed everywhere. */
function platformOf(name) {
  const platform = {}
  for (const [pattern, read] of PLATFORMS) {
    const match = pattern.exec(name)
    if (match) Object.assign(platform, read(match))
  }
  if (!platform.os || !platform.cpu) throw new Error(`no platform can be told from the name "${name}"`)
  return platform
}

/** True when the lock holds the package where npm would look for it from `parent`. */
function isLocked(packages, parent, name) {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`]) return true
    if (folder === "") return false
  }
}

/** The entries that the lock lacks, by path. */
function missingEntries(packages) {
  const missing = {}
  for (const [parent, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isLocked(packages, parent, name)) continue
      if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`"${name}" is asked for as "${version}", not as one version`)
      const { os, cpu, libc } = platformOf(name)
      // Keys in the order in which npm writes them, so that npm leaves the file alone.
      missing[`node_modules/${name}`] = {
        version,
        cpu,
        ...(entry.dev ? { dev: true } : {}),
        ...(libc ? { libc } : {}),
        ...(entry.license ? { license: entry.license } : {}),
        optional: true,
        os,
      }
    }
  }
  return missing
}

const file = process.argv[2] ?? "package-lock.json"
const lock = JSON.parse(readFileSync(file, "utf8"))
const missing = missingEntries(lock.packages)
const entries = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => a.localeCompare(b, "en"))
lock.packages = Object.fromEntries(entries)
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
for (const path of Object.keys(missing)) console.log(`added ${path}`)
console.log(`${Object.keys(missing).length} entries added`)
