import { documentPath, idOf, registerFiles, type Site, STYLESHEET } from "../../catalogue/index.ts"
import { StyrdokError } from "../../model/errors.ts"
import type { Audience } from "../../model/page.ts"
import type { PrintJob } from "../../model/print.ts"
import type { Draft, Printer, SiteFolder } from "../../outside/ports.ts"
import { registerCsv } from "../../render/csv/register.ts"
import { createTemplates } from "../../render/html/index.ts"
import { sha256 } from "../../text/index.ts"
import { bytesOf } from "../file-bytes.ts"
import type { Gathered } from "../gather.ts"
import { localTemplates } from "../local-templates.ts"
import { assetsOf } from "./assets.ts"
import { pagesOf } from "./pages.ts"
import { printOrders } from "./print-jobs.ts"
import { publishedFor, siteOf } from "./site-of.ts"
import { withheldDocuments } from "./withheld.ts"

/** What a build needs besides the collection. */
export interface BuildInput {
  readonly audience: Audience
  /** The product's templates and stylesheet, by path under templates/. */
  readonly templates: ReadonlyMap<string, string>
  readonly printer: Printer
  readonly folder: SiteFolder
  /** Site path of a script that reloads the page; only `start` has one. */
  readonly reloadScript?: string
  /** Told how far the printing has come: n of all. */
  readonly progress?: (done: number, all: number) => void
}

/** What a build did. */
export interface BuildReport {
  readonly documents: number
  readonly files: number
  readonly written: number
  readonly removed: number
  /** Documents that could not be built; what was published of them before stands untouched. */
  readonly failures: readonly { readonly document: string; readonly error: StyrdokError }[]
}

/**
 * Builds the portal. Files whose content is the same are not written again; the site is swapped in whole at the end,
 * or not at all. A document that cannot be printed is reported, its earlier pages stay, and the rest is built.
 */
export async function build(gathered: Gathered, input: BuildInput): Promise<BuildReport> {
  const templates = createTemplates(input.templates, localTemplates(gathered))
  const draft = await input.folder.begin()
  try {
    const withheld = withheldDocuments(gathered)
    const held = new Set(withheld.map(({ document }) => document))
    const { entries, facts } = publishedFor(gathered, input, held)
    const sound = entries.filter(entry => !held.has(idOf(entry)))
    const failures = [...withheld, ...(await printAll(gathered, siteOf(gathered, facts, sound), input, draft))]
    const broken = new Set(failures.map(failure => failure.document))
    const gone = await withoutPages(broken, draft)
    // What keeps its old pages is still listed and linked to.
    const listed = entries.filter(entry => !gone.has(idOf(entry)))
    const site = siteOf(gathered, facts, listed)
    const made: Site = { ...site, entries: site.entries.filter(entry => !broken.has(idOf(entry))) }
    for (const { path, source } of assetsOf(gathered, made)) await draft.put(path, bytesOf(gathered, source))
    for (const page of pagesOf(gathered, site, made.entries, templates)) await draft.put(page.path, encode(page.text))
    for (const { path, lines } of registerFiles(site)) await draft.put(path, encode(registerCsv(lines)))
    await draft.put(STYLESHEET, encode(stylesheet(gathered, input.templates)))
    const { files, written, removed } = await draft.commit()
    return { documents: made.entries.length, files, written, removed, failures }
  } catch (error) {
    await draft.discard()
    throw error
  }
}

/** Goes back to the old pages of what is broken; answers which documents have none. */
async function withoutPages(broken: ReadonlySet<string>, draft: Draft): Promise<ReadonlySet<string>> {
  const gone = new Set<string>()
  for (const id of broken) if (!(await draft.keepFolder(documentPath(id).replace(/index\.html$/, "")))) gone.add(id)
  return gone
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** A stylesheet of the municipality's own is added after ours, so that it can change a colour without copying all. */
function stylesheet(gathered: Gathered, templates: ReadonlyMap<string, string>): string {
  const own = new TextDecoder().decode(bytesOf(gathered, `templates/${STYLESHEET}`))
  const ours = templates.get(STYLESHEET) ?? ""
  return own === "" || own === ours ? ours : `${ours}\n${own}`
}

async function printAll(
  gathered: Gathered,
  site: Site,
  { printer, progress }: BuildInput,
  draft: Draft,
): Promise<BuildReport["failures"]> {
  const orders = printOrders(gathered, site)
  const failures: { document: string; error: StyrdokError }[] = []
  for (const [index, order] of orders.entries()) {
    const job = order.job()
    const key = keyOf(job, printer)
    if (!(await draft.keepMade(order.path, key))) {
      progress?.(index + 1, orders.length)
      try {
        await draft.put(order.path, await printer.print(job), key)
      } catch (error) {
        if (!(error instanceof StyrdokError) || error.code !== "STYR_PDF") throw error
        failures.push({ document: order.document, error })
      }
    }
  }
  return failures
}

/** Same key, same bytes: what is printed, with which images, by which engine, fonts and template. */
function keyOf(job: PrintJob, printer: Printer): string {
  const images = [...job.images].map(([name, bytes]) => [name, sha256(bytes)])
  return sha256(JSON.stringify([printer.fingerprint, job.timestamp, job.data, images]))
}
