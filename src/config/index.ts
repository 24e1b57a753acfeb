export { furtherBodies } from "./known-bodies.ts"
export { ADMINISTRATIVE, readSettings } from "./settings.ts"
export { typeFromSchema } from "./types.ts"
