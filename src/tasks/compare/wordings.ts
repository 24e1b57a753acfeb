import type { ComparisonView } from "../../model/comparison-page.ts"
import type { DocumentFacts } from "../../model/document.ts"
import type { DecidedAct } from "../../model/state.ts"
import { bytesOf } from "../file-bytes.ts"
import type { Facts } from "../gather-facts.ts"
import { layVersions, viewOf } from "./compare.ts"
import { comparedText, type ReadVersion } from "./compared-text.ts"
import { storedVersion } from "./stored-wording.ts"
import type { ComparedVersion } from "./version.ts"

/** The text of a file of the collection as comparisons take it. */
export function wordingText(facts: Facts, { path }: Pick<DocumentFacts, "path">): ReadVersion {
  return comparedText(path, bytesOf(facts, path))
}

/** What a page says of the difference between two decided wordings of a document. */
export type CompareWordings = (from: DecidedAct, to: DecidedAct) => ComparisonView

/** Compares decided wordings of a collection. A wording is read once, however many it is compared with. */
export function wordingComparer(facts: Facts): CompareWordings {
  const known = new Map<string, ReadVersion>()
  const textOf = ({ path, bytes, files }: ComparedVersion): ReadVersion => {
    const text = known.get(path) ?? comparedText(path, bytes, files)
    known.set(path, text)
    return text
  }
  return (before, after) => {
    const [from, to] = [storedVersion(before, facts), storedVersion(after, facts)]
    return viewOf(layVersions(textOf(from), textOf(to)), { id: after.act.dokument, from, to }, facts)
  }
}
