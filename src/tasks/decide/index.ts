export { type DecisionPlan, planDecision } from "./decision.ts"
export { type EventPlan, planEvents } from "./events.ts"
export { decisionReport, eventReport } from "./report.ts"
export { requestFromJson } from "./request.ts"
