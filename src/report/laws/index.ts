export { renewalText } from "./renewal-text.ts"
export { sheetsJson } from "./sheet-json.ts"
export { repealInWords, sheetsText } from "./sheet-text.ts"
