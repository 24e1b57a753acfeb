import { realpathSync } from "node:fs"
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path"
import { StyrdokError } from "../../model/errors.ts"
import { buildSite } from "../build-site.ts"
import { type Command, flagValue } from "../command.ts"
import { oneOf } from "../one-of.ts"
import { findRoot, findToday, openCollection } from "../open-collection.ts"

const FORMATS = ["text", "json"] as const

export const buildCommand: Command = {
  name: "build",
  summary: "Bygg portalen: en sida och en PDF för varje dokument.",
  flags: [
    { name: "out", value: "DIR", summary: "Mappen som portalen byggs i. Den ska vara tom eller en tidigare portal." },
    {
      name: "publik",
      value: "webb|intern",
      summary: "webb: bara det som är beslutat, justerat och ska publiceras. intern: också utkast. Annars: intern.",
    },
  ],
  formats: FORMATS,
  examples: ["styrdok build --out site", "styrdok build --out site --publik webb"],
  async run(invocation, surroundings) {
    const out = flagValue(invocation, "out")
    if (out === undefined) {
      throw new StyrdokError("STYR_OKAND_FLAGGA", "--out saknas.", "Skriv till exempel styrdok build --out site.")
    }
    const format = oneOf("format", flagValue(invocation, "format") ?? "text", FORMATS)
    const audience = oneOf("publik", flagValue(invocation, "publik") ?? "intern", ["webb", "intern"])
    const root = findRoot(invocation, surroundings)
    const folder = resolve(surroundings.cwd, out)
    refuseOverlap(root, folder)
    const gathered = await openCollection(root, findToday(invocation, surroundings))
    const report = await buildSite(gathered, { folder, audience }, surroundings)
    for (const { document, error } of report.failures) {
      surroundings.stderr(`${document}: ${error.message}\n  ${error.hint}\n`)
    }
    const { documents, files, written, removed } = report
    const failures = report.failures.map(({ document, error }) => ({ dokument: document, fel: error.message }))
    surroundings.stdout(
      format === "json"
        ? `${JSON.stringify({ dokument: documents, filer: files, skrivna: written, borttagna: removed, fel: failures })}\n`
        : `${documents} dokument, ${files} filer. ${written === 0 && removed === 0 ? "Inget har ändrats." : `${written} skrevs, ${removed} togs bort.`}\n`,
    )
    return report.failures.length > 0 ? 1 : 0
  },
}

/** The folder is replaced whole, so it may not hold the collection or lie inside its documents. */
function refuseOverlap(root: string, folder: string): void {
  const isInside = (inner: string, outer: string): boolean => {
    const path = relative(outer, inner)
    return path === "" || !(path.startsWith("..") || isAbsolute(path))
  }
  const place = followed(folder)
  const sources = ["documents", "templates", "schemas", ".git", ".github"].map(name => followed(resolve(root, name)))
  if (!isInside(followed(root), place) && !sources.some(source => isInside(place, source))) return
  throw new StyrdokError(
    "STYR_UTMAPP",
    `${folder} innehåller eller hör till din samling.`,
    "Välj en egen mapp för portalen, till exempel site.",
  )
}

/** Where a path leads when every link on the way is followed, as far as it exists. */
function followed(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return dirname(path) === path ? path : join(followed(dirname(path)), basename(path))
  }
}
