import type { DecisionReport, EventReport } from "../../model/decision-report.ts"
import { decisionText, eventText } from "./text.ts"

/** Name of a form of the answer to `decide`, as `--format` takes it. */
export type DecideFormat = "text" | "json"

function json(report: DecisionReport | EventReport): string {
  return `${JSON.stringify(report, null, 2)}\n`
}

/** The answer when a decision was recorded, in every form. */
export const decisionFormats: Readonly<Record<DecideFormat, (report: DecisionReport) => string>> = {
  text: decisionText,
  json,
}

/** The answer when later events were recorded, in every form. */
export const eventFormats: Readonly<Record<DecideFormat, (report: EventReport) => string>> = { text: eventText, json }
