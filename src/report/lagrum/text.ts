import { inWords, parseDate } from "../../model/date.ts"
import type { LagrumOutput } from "../../model/generated/output/lagrum.ts"
import { groupBy } from "../../model/group-by.ts"
import { listInWords } from "../../model/list-in-words.ts"
import { logLine } from "../plain.ts"

type Row = LagrumOutput[number]

/** The references for a person: file by file, each provision once, with every place where it stands. */
export function lagrumText(rows: LagrumOutput): string {
  const files = groupBy(rows, ({ file }) => file)
  if (files.size === 0) return "Inga hänvisningar till lag.\n"
  return `${Array.from(files, ([file, found]) => fileBlock(file, found)).join("\n\n")}\n`
}

function fileBlock(file: string, rows: LagrumOutput): string {
  const date = parseDate(rows[0]?.date ?? "")
  const alike = groupBy(rows, row => JSON.stringify([targetOf(row), row.message]))
  return [
    `${logLine(file)}${date === undefined ? "" : ` (läst för den ${inWords(date)})`}`,
    ...Array.from(alike.values(), repeats => referenceLines(repeats)),
    counts(rows),
  ].join("\n")
}

function referenceLines(rows: readonly Row[]): string {
  const [first, ...rest] = rows
  if (first === undefined) return ""
  const place = ({ line, column }: Row): string => `${line}:${column}`
  const indent = " ".repeat(9)
  return [
    `  ${place(first).padEnd(6)} ${logLine(first.text.replace(/\s+/g, " "))} → ${targetOf(first)}`,
    `${indent}${logLine(first.message ?? "")}`,
    ...(rest.length === 0 ? [] : [`${indent}Också på ${listInWords(rest.map(place))}.`]),
  ].join("\n")
}

/** "14 kap. 4 § Socialtjänstlag (2025:400)". */
function targetOf({ kapitel, paragraf, stycke, punkt, sfs, rubrik, kind }: Row): string {
  const isEu = kind === "eu"
  return [
    ...(kapitel === null ? [] : [`${kapitel} kap.`]),
    ...(paragraf === null ? [] : [isEu ? `artikel ${paragraf}` : `${paragraf} §`]),
    ...(stycke === null ? [] : [`st. ${stycke}`]),
    ...(punkt === null ? [] : [`p. ${punkt}`]),
    ...(rubrik === null ? [sfs ?? "okänd författning"] : [sfs === null ? rubrik : `${rubrik} (${sfs})`]),
  ].join(" ")
}

function counts(rows: LagrumOutput): string {
  const held = rows.filter(({ status }) => status === "finns").length
  return `  ${rows.length} ${rows.length === 1 ? "hänvisning" : "hänvisningar"}, varav ${held} finns.`
}
