import {
  addressOf,
  assetPath,
  correctedWordings,
  pdfPath,
  type Site,
  sourcePath,
  wordingsOf,
} from "../../catalogue/index.ts"
import { wordingFiles } from "../../lifecycle/index.ts"
import { unpublishable } from "../../model/attachment.ts"
import type { StoredFile } from "../../model/decision.ts"
import type { Version } from "../../model/state.ts"
import type { Entry } from "../../rules/index.ts"
import { bytesOf } from "../file-bytes.ts"
import type { Gathered } from "../gather.ts"

/** A file of the collection that is published as it is. */
export interface Asset {
  /** Where it stands on the site. */
  readonly path: string
  readonly source: string
}

/** The files that belong to the wordings (and, in the intern variant, working texts) that a site shows. */
export function assetsOf(gathered: Gathered, site: Site): readonly Asset[] {
  return site.entries.flatMap(entry => {
    const versions = wordingsOf(entry)
    const shown = [
      ...versions.flatMap(version => wordingAssets(gathered, site, version)),
      // Their source would say nothing of the mistake: it is for their pages alone.
      ...correctedWordings(site, entry).flatMap(({ version }) => attachedAssets(gathered, site, version)),
    ]
    return entry.state.version === undefined && site.audience === "intern"
      ? [...shown, ...workingAssets(gathered, entry)]
      : shown
  })
}

function wordingAssets(gathered: Gathered, site: Site, version: Version): readonly Asset[] {
  const id = version.act.dokument
  const sources = version.folder.files.filter(file => file.name === `${id}.md`)
  return [
    ...sources.map(file => ({ path: sourcePath(id, addressOf(site, version)), source: file.path })),
    ...attachedAssets(gathered, site, version),
  ]
}

/** The images and bilagor of a wording. */
function attachedAssets(gathered: Gathered, site: Site, version: Version): readonly Asset[] {
  const id = version.act.dokument
  const files = wordingFiles(version.folder.files, id).filter(file => file.name !== `${id}.md`)
  const mapp = addressOf(site, version)
  return files.flatMap(file => publishable(gathered, file, assetPath(id, mapp, encoded(file.name))))
}

function workingAssets(gathered: Gathered, { document }: Entry): readonly Asset[] {
  const id = document.metadata.id
  const files = gathered.collection.attachments.get(document.path) ?? []
  return id === undefined
    ? []
    : files.flatMap(file => publishable(gathered, file, assetPath(id, undefined, encoded(file.name))))
}

/** assetPath reads names as a text writes them: encoded. */
function encoded(name: string): string {
  return name.split("/").map(encodeURIComponent).join("/")
}

function publishable(gathered: Gathered, file: StoredFile, path: string | undefined): readonly Asset[] {
  if (path === undefined || file.name.split("/").some(part => part.startsWith("."))) return []
  if (unpublishable(file.name, bytesOf(gathered, file.path)) !== undefined) return []
  return [{ path, source: file.path }]
}

/** Site path of the PDF of each wording that a site shows. */
export function pdfPathsOf(site: Site): readonly string[] {
  return site.entries.flatMap(entry =>
    wordingsOf(entry).map(version => pdfPath(version.act.dokument, addressOf(site, version))),
  )
}
