export { renewalText } from "./renewal-text.ts"
export { sheetsJson } from "./sheet-json.ts"
export { sheetsText } from "./sheet-text.ts"
