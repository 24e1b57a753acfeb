export { type BuildReport, build } from "./build.ts"
