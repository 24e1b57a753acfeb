import { StyrdokError } from "../../model/errors.ts"
import { portalFolder } from "../../outside/analyst/remembering.ts"
import { RELOAD_SCRIPT, serve } from "../../outside/server/serve.ts"
import { watch } from "../../outside/server/watch.ts"
import type { Gathered } from "../../tasks/gather.ts"
import { validate } from "../../tasks/validate.ts"
import { buildSite } from "../build-site.ts"
import { type Command, flagValue, type Invocation, type Surroundings } from "../command.ts"
import { findRoot, findToday, openCollection } from "../open-collection.ts"

export const startCommand: Command = {
  name: "start",
  summary: "Granska, bygg portalen och visa den i webbläsaren. Sidan laddas om när du sparar.",
  flags: [
    { name: "port", value: "N", summary: "Porten på den här datorn. Annars den första lediga från 4321." },
    { name: "no-open", summary: "Öppna inte webbläsaren." },
  ],
  examples: ["styrdok start", "styrdok start --port 8080 --no-open"],
  async run(invocation, surroundings) {
    const root = findRoot(invocation, surroundings)
    const port = portFlag(flagValue(invocation, "port"))
    const portal = await portalFolder(root)
    try {
      await show(portal.path, root, port, invocation, surroundings)
    } finally {
      await portal.leave()
    }
    return 0
  },
}

/** Builds the portal in `folder` and serves it until the person asks to stop. */
async function show(
  folder: string,
  root: string,
  port: number | undefined,
  invocation: Invocation,
  surroundings: Surroundings,
): Promise<void> {
  const refresh = async (): Promise<void> => {
    const gathered = await openCollection(root, findToday(invocation, surroundings))
    tellFindings(gathered, surroundings)
    const report = await buildSite(gathered, { folder, audience: "intern", reloadScript: RELOAD_SCRIPT }, surroundings)
    for (const { document, error } of report.failures) surroundings.stderr(`${document}: ${error.message}\n`)
  }
  // First of all, so that a taken port is known before anyone has waited for a build.
  const serving = await serve(folder, port)
  await refresh().catch(async (error: unknown) => {
    await serving.close()
    throw error
  })
  surroundings.stdout(`Portalen finns på ${serving.address}\n`)
  surroundings.stderr("Avsluta med Ctrl+C.\n")
  const stopWatching = await watch(root, oneAtATime(refresh, serving.reload, surroundings))
  if (surroundings.interactive && !invocation.flags.has("no-open")) {
    const { showInBrowser } = await import("../../outside/server/browser.ts")
    await showInBrowser(serving.address)
  }
  await surroundings.stopped
  await Promise.all([stopWatching(), serving.close()])
}

function portFlag(given: string | undefined): number | undefined {
  if (given === undefined) return undefined
  const port = Number(given)
  if (/^\d+$/.test(given) && port <= 65_535) return port
  throw new StyrdokError("STYR_OKAND_FLAGGA", `--port ${given} är ingen port.`, "Skriv ett tal från 1 till 65535.")
}

function tellFindings(gathered: Gathered, { stderr }: Surroundings): void {
  const { summary } = validate(gathered, { paths: [] })
  const counts = `${summary.fel} fel, ${summary.varning} varningar, ${summary.upplysning} upplysningar`
  const all = summary.fel + summary.varning + summary.upplysning
  const detail = all === 0 ? "" : " Se dem med styrdok validate."
  stderr(`${summary.documents} dokument granskade: ${counts}.${detail}\n`)
}

/** Runs `refresh` for each change, never two at a time; changes during a run make one more run. */
function oneAtATime(refresh: () => Promise<void>, reload: () => void, { stderr }: Surroundings): () => void {
  let running = false
  let again = false
  const run = async (): Promise<void> => {
    if (running) {
      again = true
      return
    }
    running = true
    try {
      await refresh()
      reload()
    } catch (error) {
      // Half-saved files and passing faults must not end a server that someone is working with.
      stderr(`${error instanceof Error ? error.message : String(error)}\n`)
    }
    running = false
    if (again) {
      again = false
      await run()
    }
  }
  return () => void run()
}
