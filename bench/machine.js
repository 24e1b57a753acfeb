import { availableParallelism, totalmem } from "node:os"

/** The day, and the machine that was measured on. */
export function machine() {
  const date = new Date().toISOString().slice(0, 10)
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${date}: ${process.platform} ${process.arch}, ${availableParallelism()} cores, ${memory} GB, Node.js ${process.versions.node}`
}
