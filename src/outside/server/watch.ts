import { join } from "node:path"
import chokidar from "chokidar"

/** An editor saves in several steps; what happens within this many milliseconds is one change. */
const QUIET = 150

/** Calls `changed` when something of the collection under `root` has changed. Returns a function that stops it. */
export async function watch(root: string, changed: () => void): Promise<() => Promise<void>> {
  const paths = ["documents", "templates", "schemas", "styrdok.yaml"].map(name => join(root, name))
  const watcher = chokidar.watch(paths, { ignoreInitial: true, followSymlinks: false })
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
