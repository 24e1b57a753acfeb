export type { ComparedBlock } from "./blocks.ts"
export { sectionChanges } from "./section-changes.ts"
export { textChanges } from "./text-changes.ts"
