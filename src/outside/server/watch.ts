import { relative, sep } from "node:path"
import chokidar from "chokidar"
import { isRead } from "../tree.ts"

/** An editor saves in several steps; what happens within this many milliseconds is one change. */
const QUIET = 150

/** Calls `changed` when something of the collection under `root` has changed. Returns a function that stops it. */
export async function watch(root: string, changed: () => void): Promise<() => Promise<void>> {
  const ignored = (path: string): boolean => {
    const inside = relative(root, path).split(sep).join("/")
    return inside !== "" && !isRead(inside) && !isRead(`${inside}/x`)
  }
  // The root itself is watched, not its folders: templates/ may come to be later.
  const watcher = chokidar.watch(root, { ignored, ignoreInitial: true, followSymlinks: false })
  let timer: NodeJS.Timeout | undefined
  watcher.on("all", () => {
    clearTimeout(timer)
    timer = setTimeout(changed, QUIET)
  })
  await new Promise<void>(resolve => watcher.once("ready", () => resolve()))
  return async () => {
    clearTimeout(timer)
    await watcher.close()
  }
}
