import { canonical } from "../model/canonical.ts"
import type { DecisionFacts, StoredFile } from "../model/decision.ts"
import type { DocumentFacts } from "../model/document.ts"
import { type ReviewRule, reviewRule, valueAt } from "../model/metadata.ts"
import type { Version } from "../model/state.ts"
import { manifestOf, wordingFiles } from "./lydelse.ts"

/** A working file with its images and bilagor. */
export interface WorkingText {
  readonly document: DocumentFacts
  readonly attachments: readonly StoredFile[]
}

/**
 * True when the decided part of a working file differs from a decided wording: its text, its bilagor, or a key that is
 * not administrative. A review date that repeats what the latest record says is no change.
 */
export function differsFrom(
  working: WorkingText,
  version: Version,
  administrative: ReadonlySet<string>,
  review: ReviewRule | undefined,
): boolean {
  const { wording, folder } = version
  if (wording === undefined) return false
  if (!sameAttachments(working, folder)) return true
  if (working.document.digest === wording.digest) return false
  if (working.document.bodyDigest !== wording.bodyDigest) return true
  return changedKeys(working.document, wording, administrative, review).length > 0
}

/** The decided keys that a working file sets otherwise than a decided wording. */
function changedKeys(
  working: DocumentFacts,
  wording: DocumentFacts,
  administrative: ReadonlySet<string>,
  review: ReviewRule | undefined,
): readonly string[] {
  const keys = new Set([...Object.keys(working.raw), ...Object.keys(wording.raw)])
  return [...keys].filter(key => {
    if (administrative.has(key) || canonical(valueAt(working.raw, key)) === canonical(valueAt(wording.raw, key)))
      return false
    return key !== "revideras_senast" || !sameRule(reviewRule(valueAt(working.raw, key)), review)
  })
}

function sameRule(a: ReviewRule | undefined, b: ReviewRule | undefined): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b)
}

function sameAttachments({ document, attachments }: WorkingText, folder: DecisionFacts): boolean {
  const id = document.metadata.id ?? ""
  const stored = wordingFiles(folder.files, id).filter(file => file.name !== `${id}.md`)
  return manifestOf(attachments) === manifestOf(stored)
}
