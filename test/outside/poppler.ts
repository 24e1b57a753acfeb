import { spawnSync } from "node:child_process"

export type PopplerTool = "pdftotext" | "pdfinfo" | "pdffonts" | "pdftohtml"

/** What the tool prints about `pdf`, given on its standard input or, for those that need it, as a file. */
export function poppler(tool: PopplerTool, args: readonly string[], pdf: Uint8Array): string {
  const run = spawnSync(tool, [...args], { input: pdf, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 })
  if (run.error) throw new Error(`${tool} saknas: installera Debianpaketet poppler-utils`, { cause: run.error })
  if (run.status !== 0) throw new Error(`${tool} ${args.join(" ")}: ${run.stderr}`)
  return run.stdout
}

/** The text of a PDF in reading order, white space evened out; `page` from 1. */
export function textOfPdf(pdf: Uint8Array, page?: number): string {
  const pages = page === undefined ? [] : ["-f", String(page), "-l", String(page)]
  return poppler("pdftotext", [...pages, "-", "-"], pdf).replace(/\s+/g, " ")
}
