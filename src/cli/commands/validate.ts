import { readFile } from "node:fs/promises"
import { relative, resolve } from "node:path"
import { StyrdokError } from "../../model/errors.ts"
import { SEVERITIES, type Severity } from "../../model/finding.ts"
import type { ValidationReport } from "../../model/report.ts"
import { productVersion, rulePagePath } from "../../outside/package-files.ts"
import { formats } from "../../report/index.ts"
import { RULES } from "../../rules/index.ts"
import { validate } from "../../tasks/validate.ts"
import type { Command } from "../command.ts"
import { flagValue } from "../command.ts"
import { formatFiles } from "../format-files.ts"
import { oneOf } from "../one-of.ts"
import { findRoot, findToday, openCollection, pathsUnder } from "../open-collection.ts"

const FORMATS = ["text", "json", "github", "sarif", "markdown"] as const

export const validateCommand: Command = {
  name: "validate",
  summary: "Granska dokument och beslut.",
  operands: "[sökväg …]",
  flags: [
    { name: "base", value: "REV", summary: "Visa bara det som är nytt sedan den här versionen i Git." },
    { name: "baseline", value: "FIL", summary: "Utelämna det som står i en tidigare utskrift i formatet json." },
    { name: "fix", summary: "Rätta formen (som styrdok fmt) och hänvisningarnas skrivsätt innan granskningen." },
    { name: "fail-on", value: "fel|varning", summary: "Från vilken nivå kommandot slutar med 1. Annars: fel." },
  ],
  formats: FORMATS,
  examples: ["styrdok validate", "styrdok validate documents/sn", "styrdok validate --base main --format github"],
  async run(invocation, surroundings) {
    const format = oneOf("format", flagValue(invocation, "format") ?? "text", FORMATS)
    const limit = oneOf("fail-on", flagValue(invocation, "fail-on") ?? "fel", ["fel", "varning"])
    const root = findRoot(invocation, surroundings)
    const today = findToday(invocation, surroundings)
    const paths = pathsUnder(root, invocation.positionals, surroundings.cwd)
    const baseline = await readBaseline(flagValue(invocation, "baseline"), surroundings.cwd)
    const revision = flagValue(invocation, "base")
    const base = revision === undefined ? undefined : await openCollection(root, today, revision)
    // Files are changed only when everything that was asked for can be done.
    if (invocation.flags.has("fix")) await formatFiles(root, today, { paths, force: false, write: true, mend: true })
    const gathered = await openCollection(root, today)
    const report = validate(gathered, { paths, ...(base === undefined ? {} : { base }), baseline })
    const titles = gathered.collection.documents.map(({ path, metadata }) => [path, metadata.titel ?? path] as const)
    const render = formats[format]
    surroundings.stdout(
      render(report, {
        color: surroundings.color,
        version: await productVersion(),
        rules: RULES,
        // The shortest that leads there from where the person stands.
        rulePage: rule => relative(surroundings.cwd, rulePagePath(rule)),
        titles: new Map(titles),
      }),
    )
    return reaches(report, limit) ? 1 : 0
  },
}

function reaches({ summary }: ValidationReport, limit: Severity): boolean {
  return SEVERITIES.slice(0, SEVERITIES.indexOf(limit) + 1).some(severity => summary[severity] > 0)
}

async function readBaseline(path: string | undefined, cwd: string): Promise<readonly string[]> {
  if (path === undefined) return []
  const advice = "Gör filen med styrdok validate --format json > FIL."
  try {
    const parsed: unknown = JSON.parse(await readFile(resolve(cwd, path), "utf8"))
    if (typeof parsed === "object" && parsed !== null && "findings" in parsed && Array.isArray(parsed.findings)) {
      return parsed.findings.flatMap((finding: unknown) =>
        typeof finding === "object" && finding !== null && "fingerprint" in finding
          ? [String(finding.fingerprint)]
          : [],
      )
    }
  } catch (cause) {
    throw new StyrdokError("STYR_LASA", `${path} går inte att läsa.`, advice, { cause })
  }
  throw new StyrdokError("STYR_LASA", `${path} är ingen utskrift från validate.`, advice)
}
