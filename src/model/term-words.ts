import { inWords, OPEN_ENDED } from "./date.ts"
import type { LastDay, ReviewRule } from "./metadata.ts"

/** A rule of review as it is written under revideras_senast, without the reason of one that never comes. */
export function reviewInText(rule: ReviewRule): string {
  switch (rule.kind) {
    case "date":
      return rule.date
    case "years":
      return rule.years === 1 ? "årligen" : `vart ${rule.years}:${rule.years <= 2 ? "a" : "e"} år`
    case "term":
      return "varje mandatperiod"
    case "never":
      return "behövs inte"
  }
}

/** When a rule of review wants a document reviewed, after "ska ses över": "senast 31 december 2027", "vart 2:a år". */
export function reviewInWords(rule: ReviewRule): string {
  if (rule.kind === "never") return "inte alls"
  return rule.kind === "date" ? `senast ${inWords(rule.date)}` : reviewInText(rule)
}

/** A last day, after "gäller": "till och med 31 december 2028", "tills vidare". */
export function untilInWords(last: LastDay): string {
  return last === OPEN_ENDED ? OPEN_ENDED : `till och med ${inWords(last)}`
}
