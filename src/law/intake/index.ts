export { admit, type Known } from "./admit.ts"
export { compare, type Renewal, vanished } from "./compare.ts"
