import { join } from "node:path"
import type { CivilDate } from "../../model/date.ts"
import type { Mapping } from "../../model/metadata.ts"
import { writeAllNew, writeWhole } from "../../outside/disk/write-file.ts"
import { type DecideFormat, decisionFormats, eventFormats } from "../../report/decide/index.ts"
import { decisionReport, eventReport, planDecision, planEvents } from "../../tasks/decide/index.ts"
import type { Gathered } from "../../tasks/gather.ts"
import { openCollection } from "../open-collection.ts"

/** Where to write, and how to answer. */
export interface Recording {
  readonly root: string
  readonly today: CivilDate
  readonly format: DecideFormat
}

/** Writes a decision's folder, the record last: a folder without one is reported, a record without its wording too. */
export async function recordDecision(
  request: Mapping,
  gathered: Gathered,
  newText: boolean,
  { root, today, format }: Recording,
): Promise<string> {
  const plan = planDecision(request, gathered, { newText })
  const files = plan.files.map(({ path, bytes }) => ({ path, content: bytes }))
  await writeAllNew(root, files.toReversed())
  return decisionFormats[format](decisionReport(plan, await openCollection(root, today)))
}

/** Adds events to the records of a meeting, or to one record. */
export async function recordEvents(
  request: Mapping,
  gathered: Gathered,
  { root, today, format }: Recording,
): Promise<string> {
  const plan = planEvents(request, gathered)
  for (const { file } of plan.changed) await writeWhole(join(root, file.path), file.bytes)
  return eventFormats[format](eventReport(plan, await openCollection(root, today)))
}
