export {
  type Appeal,
  appealOf,
  approvalDue,
  approvedOn,
  finalOn,
  noticeDue,
} from "./appeal.ts"
export { isDayOff } from "./calendar.ts"
export { mayReplace } from "./ending.ts"
export { firstDayOf } from "./first-day.ts"
export { isUnproven, stayOn } from "./flags.ts"
export {
  annulledOn,
  createLedger,
  decisionsAbout,
  eventsOn,
  inOrderOfDecision,
  type Ledger,
  levelOf,
  recordChain,
  standing,
} from "./ledger.ts"
export { lydelseOf, wordingFiles } from "./lydelse.ts"
export { decidedAt, lastMeeting, type Meeting, meetingKey, meetingNamed, type Recorded } from "./meetings.ts"
export { appealDates, type Notice, noticeOf } from "./notice.ts"
export { readRecord } from "./record.ts"
export { nextReview, termsOf } from "./review.ts"
export { bodiesOn, highestBody, stateAfter, stateBefore, stateOf } from "./state.ts"
export { adopts, behindCorrections, decidesText, effectiveStart, everApplies, versionOf } from "./versions.ts"
