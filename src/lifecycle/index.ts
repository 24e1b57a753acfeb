export { createLedger, type Ledger, standing } from "./ledger.ts"
export { lydelseOf, wordingFiles } from "./lydelse.ts"
export { readRecord } from "./record.ts"
export { highestBody, stateOf } from "./state.ts"
