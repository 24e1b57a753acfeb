export { type ComparedBlock, textChanges } from "./text-changes.ts"
