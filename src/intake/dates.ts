import { type CivilDate, parseDate } from "../model/date.ts"

/** A day found in a text, and where it stands (UTF-16 offsets, `end` exclusive). */
export interface FoundDate {
  readonly date: CivilDate
  readonly start: number
  readonly end: number
}

const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]

const FORMS: readonly RegExp[] = [
  /(?<!\d)(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?!\d)/g,
  /(?<![\d.])(?:den\s+)?(?<d>\d{1,2})\s+(?<name>jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zåäö]*\.?\s+(?<y>\d{4})(?!\d)/gi,
  /(?<![\d/])(?<d>\d{1,2})\/(?<m>\d{1,2})[\s-]+(?<y>\d{4})(?!\d)/g,
]

function dateOf(groups: { readonly [name: string]: string | undefined }): CivilDate | undefined {
  const named = groups.name === undefined ? 0 : MONTHS.indexOf(groups.name.toLowerCase()) + 1
  const month = String(named || Number(groups.m ?? 0)).padStart(2, "0")
  return parseDate(`${groups.y ?? ""}-${month}-${(groups.d ?? "").padStart(2, "0")}`)
}

/** The days named in a text, in order: 2025-09-16, den 16 september 2025, 16/9 2025. Days that do not exist are left out. */
export function findDates(text: string): readonly FoundDate[] {
  const found: FoundDate[] = []
  for (const form of FORMS) {
    for (const match of text.matchAll(form)) {
      const date = dateOf(match.groups ?? {})
      if (date) found.push({ date, start: match.index, end: match.index + match[0].length })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}
