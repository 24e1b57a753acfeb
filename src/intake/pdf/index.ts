export { type PdfText, readPdf } from "./read-pdf.ts"
