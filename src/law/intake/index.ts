export { admit, type Known } from "./admit.ts"
export { compare, revived, vanished } from "./compare.ts"
