import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

export type PopplerTool = "pdftotext" | "pdfinfo" | "pdffonts" | "pdftohtml"

/** What the tool prints about `pdf`. `after` stands behind the file's name. */
export function poppler(
  tool: PopplerTool,
  pdf: Uint8Array,
  before: readonly string[] = [],
  after: readonly string[] = [],
): string {
  const folder = mkdtempSync(join(tmpdir(), "styrdok-poppler-"))
  try {
    const file = join(folder, "a.pdf")
    writeFileSync(file, pdf)
    const run = spawnSync(tool, [...before, file, ...after], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 })
    if (run.error) throw new Error(`${tool} saknas: installera Debianpaketet poppler-utils`, { cause: run.error })
    if (run.status !== 0) throw new Error(`${tool}: ${run.stderr}`)
    return run.stdout
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The text of a PDF, white space evened out: in reading order, or line by line of page `page` (from 1). */
export function textOfPdf(pdf: Uint8Array, page?: number): string {
  const before = page === undefined ? [] : ["-layout", "-f", String(page), "-l", String(page)]
  return poppler("pdftotext", pdf, before, ["-"]).replace(/\s+/g, " ")
}
