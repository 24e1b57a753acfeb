import type { ContentsEntry } from "./contents.ts"
import type { Line } from "./lines.ts"
import { isProbableHeading, listedTitles, markdownHeading } from "./plain-headings.ts"
import type { ImportedHeading, ImportWarning } from "./result.ts"

/** Answers which heading a line is that has no number of its own, and collects a warning for each. */
export interface OtherHeadings {
  readonly at: (index: number, level: number, inField: boolean) => ImportedHeading | undefined
  /** Filled while `at` is called. */
  readonly warnings: readonly ImportWarning[]
}

/** Headings without number: those that the contents list, those that Markdown marks, and those that look like one. */
export function otherHeadings(
  lines: readonly Line[],
  entries: readonly ContentsEntry[],
  skip: (index: number) => boolean,
  numbered: ReadonlyMap<number, ImportedHeading>,
): OtherHeadings {
  const isListed = listedTitles(entries)
  const warnings: ImportWarning[] = []
  const isText = (index: number): boolean =>
    !skip(index) && !numbered.has(index) && !/^(?:[-–•*·]|#{1,6}\s)/.test(lines[index]?.text ?? "")

  const styled = (line: Line, level: number, sure: boolean): ImportedHeading => {
    const title = line.text.replaceAll("\t", " ")
    if (!sure) {
      const message = `”${title}” ser ut som en rubrik. Raden blev en rubrik på nivå ${level}. Kontrollera den.`
      warnings.push({ line: line.number, code: "rubrik-gissad", message })
    }
    return { level, number: null, title, line: line.number, source: sure ? "stil" : "gissad" }
  }

  const at: OtherHeadings["at"] = (index, level, inField) => {
    const line = lines[index]
    if (!line) return undefined
    if (line.form?.kind === "heading") return styled(line, line.form.level, line.form.sure)
    if (line.form !== undefined && line.form.kind !== "text") return undefined
    const marked = line.isWhole ? undefined : markdownHeading(lines, index)
    if (marked) {
      const match = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+(\S.*)$/.exec(marked.title)
      const parts = { number: match?.[1] ?? null, title: match?.[2] ?? marked.title }
      return { level: marked.level, ...parts, line: line.number, source: "markdown" }
    }
    const title = line.text
    if (isListed(title)) {
      const message = `”${title}” saknar nummer men finns i innehållsförteckningen. Raden blev en rubrik på nivå ${level}.`
      warnings.push({ line: line.number, code: "rubrik-ur-innehall", message })
      return { level, number: null, title, line: line.number, source: "innehållsförteckning" }
    }
    if (inField || line.form !== undefined || !isProbableHeading(lines, index, isText)) return undefined
    const message = `”${title}” ser ut som en rubrik. Raden blev en rubrik på nivå ${level}. Kontrollera den.`
    warnings.push({ line: line.number, code: "rubrik-gissad", message })
    return { level, number: null, title, line: line.number, source: "gissad" }
  }
  return { at, warnings }
}
