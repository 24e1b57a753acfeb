export { furtherBodies } from "./known-bodies.ts"
export { readSettings } from "./settings.ts"
export { typeFromSchema } from "./types.ts"
