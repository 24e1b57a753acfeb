import { registeredAs } from "../../catalogue/decided-by.ts"
import {
  addressOf,
  type Entry,
  factsOf,
  holderOf,
  labelsFor,
  pdfPath,
  type Site,
  wordingsOf,
} from "../../catalogue/index.ts"
import { wordingFiles } from "../../lifecycle/index.ts"
import type { FactName, Facts } from "../../model/page.ts"
import { percentDecoded } from "../../model/percent-decoding.ts"
import type { PrintJob } from "../../model/print.ts"
import type { Version } from "../../model/state.ts"
import { fillLabels } from "../../render/html/index.ts"
import { printJob } from "../../render/pdf/job.ts"
import { bytesOf } from "../file-bytes.ts"
import type { Gathered } from "../gather.ts"
import { readShown } from "./shown-text.ts"

/** One PDF to make. */
export interface PrintOrder {
  readonly path: string
  /** Id of the document, by which a failure is reported and its old pages are kept. */
  readonly document: string
  readonly job: () => PrintJob
}

/**
 * Facts that were settled with the decision. Validity, review and responsibility live on the page instead, and so does
 * what the wording replaces: the other document's title may come to be another, or may not be published.
 */
const LASTING: readonly FactName[] = [
  "titel",
  "typ",
  "typPlural",
  "instans",
  "antagetAv",
  "beslutsfattare",
  "beslutsdatum",
  "beslutsnummer",
  "paragraf",
  "diarienummer",
  "gallerFor",
  "syfte",
  "malgrupp",
]

/** A PDF for each decided wording that a site shows. The jobs are made one at a time, when they are printed. */
export function printOrders(gathered: Gathered, site: Site): readonly PrintOrder[] {
  return site.entries.flatMap(entry =>
    wordingsOf(entry).map(version => ({
      path: pdfPath(version.act.dokument, addressOf(site, version)),
      document: version.act.dokument,
      job: () => jobOf(gathered, site, holderOf(entry, version), version),
    })),
  )
}

function jobOf(gathered: Gathered, site: Site, entry: Entry, version: Version): PrintJob {
  const { settings } = site
  const id = version.act.dokument
  const source = `${version.folder.path}/${id}.md`
  const { tree, document } = readShown(gathered, source)
  const facts = lasting(factsOf(entry, settings, { version }))
  const labels = labelsFor(settings, document.metadata.typ)
  const number = version.record.diarienummer
  return printJob({
    title: document.metadata.titel ?? id,
    municipality: settings.kommun,
    language: document.metadata.sprak,
    typeName: facts.typ ?? "",
    facts: [
      ...fillLabels(labels, facts).map(({ etikett, varde }) => ({ label: etikett, value: varde })),
      // The last day may come to be another; the first day is what was decided.
      { label: "Gäller från enligt beslutet", value: version.gallerFrom },
    ],
    identifiers: number === undefined ? [] : [`Dnr ${number}`],
    decision: `${registeredAs(version.record, settings)} Originalet finns i kommunens diarium.`,
    date: version.record.datum,
    tree,
    images: imagesOf(
      gathered,
      version,
      document.links.filter(link => link.kind === "image").map(link => link.target),
    ),
    sealed: false,
  })
}

function lasting(facts: Facts): Facts {
  return Object.fromEntries(LASTING.flatMap(name => (facts[name] === undefined ? [] : [[name, facts[name]]])))
}

/** The images of a wording by target as written; a target that is not one of its own files has none. */
function imagesOf(gathered: Gathered, version: Version, targets: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const files = new Map(wordingFiles(version.folder.files, version.act.dokument).map(file => [file.name, file.path]))
  const images = new Map<string, Uint8Array>()
  for (const target of targets) {
    const path = files.get(percentDecoded(target).replace(/^\.\//, "").normalize("NFC"))
    if (path !== undefined) images.set(target, bytesOf(gathered, path))
  }
  return images
}
