export { admit, type Known } from "./admit.ts"
export { compare, type Renewal, revived, vanished } from "./compare.ts"
