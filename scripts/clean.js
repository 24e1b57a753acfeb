/**
 * Removes what an earlier build left, so that no file of a module since deleted ends up in the package.
 * Plain JavaScript, since it runs before anything has been compiled (`prepare`).
 */
import { readdirSync, rmSync } from "node:fs"

const root = new URL("../", import.meta.url)

rmSync(new URL("dist/", root), { recursive: true, force: true })
for (const name of readdirSync(root)) {
  if (name.endsWith(".tsbuildinfo")) rmSync(new URL(name, root))
}
