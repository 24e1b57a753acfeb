export { type Amended, amendmentsOf, comingChanges, type ProvisionChange } from "./amendments.ts"
export { check, type Knowledge, type Verdict } from "./check.ts"
export { createDictionary, type Dictionary } from "./dictionary.ts"
export { amendmentsKnownTo, ended, explain, factDate, listed, sinceAndBy } from "./explain.ts"
export type { LawFacts, LawReading } from "./facts.ts"
export { findCitations, findInBlocks } from "./find.ts"
export { createMemory } from "./memory.ts"
export { type PackedCitations, packCitations, unpackCitations } from "./packed.ts"
export {
  type ActStanding,
  type CitedAct,
  type CitedOther,
  type CitedProvision,
  type CitingDocument,
  type CitingText,
  type IndexBackground,
  indexProvisions,
  type ProvisionIndex,
} from "./provision-index.ts"
export { readingAddress, readingLinks } from "./reading-address.ts"
export { judge, type Reference } from "./references.ts"
export { overlay, readActs, readProvisions, yearOf } from "./register/index.ts"
export { actsNamed, type Resolved, resolve } from "./resolve.ts"
export { nameInFull, provisionInWords } from "./words-of-acts.ts"
