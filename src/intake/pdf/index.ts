export { damaged, tooLarge, tooSlow } from "./open.ts"
export { type PdfText, readPdf } from "./read-pdf.ts"
