export { planDecision } from "./decision.ts"
export { planEvents } from "./events.ts"
export { decisionReport, eventReport } from "./report.ts"
export { requestFromJson } from "./request.ts"
