import { readingLinks } from "../../law/index.ts"
import { linkSpans, type Reading, readDocument } from "../../text/index.ts"
import { bytesOf } from "../file-bytes.ts"
import type { Gathered } from "../gather.ts"

/** A text as pages and PDF show it: its references to law lead to where the law can be read. */
export function readShown(gathered: Gathered, path: string): Reading {
  const reading = readDocument(path, bytesOf(gathered, path))
  const cited = gathered.law.readings.get(path)
  if (cited === undefined) return reading
  const links = readingLinks(cited, gathered.collection.settings.lagrum.lasadress)
  return { ...reading, tree: linkSpans(reading.tree, reading.text, links) }
}
