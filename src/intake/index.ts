export { withWording } from "./decision-draft.ts"
export { type ImportOptions, importText } from "./import-text.ts"
export { type PdfText, readPdf } from "./pdf/index.ts"
export type { ImportResult } from "./result.ts"
