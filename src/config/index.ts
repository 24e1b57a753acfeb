export { ADMINISTRATIVE, readSettings } from "./settings.ts"
export { typeFromSchema } from "./types.ts"
