export { withWording } from "./decision-draft.ts"
export { type ImportOptions, importText } from "./import-text.ts"
export { damaged, type PdfText, readPdf, tooLarge, tooSlow } from "./pdf/index.ts"
export type { ImportResult } from "./result.ts"
