import type { DecisionFacts } from "../model/decision.ts"
import type { ValueFile } from "./departures.ts"

/** The record of a decision as a file of values with their places. */
export function recordFile(folder: DecisionFacts): ValueFile {
  return { path: `${folder.path}/beslut.yaml`, raw: folder.raw, where: folder.where }
}
