export type { DocxFault } from "./package.ts"
export { readDocx } from "./read-docx.ts"
export type { Side } from "./side.ts"
