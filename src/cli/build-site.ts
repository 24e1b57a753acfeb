import type { Audience } from "../model/page.ts"
import { productTemplates } from "../outside/package-files.ts"
import { createSiteFolder } from "../outside/site/folder.ts"
import { createTypstPrinter } from "../outside/typst/printer.ts"
import { type BuildReport, build } from "../tasks/build/index.ts"
import type { Gathered } from "../tasks/gather.ts"
import type { Surroundings } from "./command.ts"

/** Where and for whom to build. */
export interface BuildRequest {
  readonly folder: string
  readonly audience: Audience
  readonly reloadScript?: string
}

/** Builds the portal with the real printer and the real disk; a counter on stderr tells a waiting person how far it is. */
export async function buildSite(
  gathered: Gathered,
  { folder, audience, reloadScript }: BuildRequest,
  { stderr, interactive }: Surroundings,
): Promise<BuildReport> {
  const [templates, printer] = await Promise.all([productTemplates(), createTypstPrinter()])
  const report = await build(gathered, {
    audience,
    templates,
    printer,
    folder: createSiteFolder(folder, audience),
    ...(reloadScript === undefined ? {} : { reloadScript }),
    ...(interactive ? { progress: (done, all) => stderr(`\rPDF ${done} av ${all} `) } : {}),
  })
  if (interactive) stderr("\r\u001b[K")
  return report
}
