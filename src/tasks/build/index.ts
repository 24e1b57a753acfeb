export { type BuildInput, type BuildReport, build } from "./build.ts"
