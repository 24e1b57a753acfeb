export { withWording } from "./decision-draft.ts"
export { type ImportOptions, importText, type PrintDocument } from "./import-text.ts"
export type { FactName, LabelVariant } from "./labels.ts"
export type { Entries, ImportReport, ImportResult } from "./result.ts"
