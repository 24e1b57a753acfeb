import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { areSameBytes } from "../../model/bytes.ts"
import type { CivilDate } from "../../model/date.ts"
import { StyrdokError } from "../../model/errors.ts"
import type { Mapping } from "../../model/metadata.ts"
import type { SourceFile } from "../../model/source.ts"
import { refuseOutside, writeAllNew, writeWhole } from "../../outside/disk/write-file.ts"
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
  for (const { path } of files) await refuseOutside(root, join(root, path))
  await writeAllNew(root, files.toReversed())
  return decisionFormats[format](decisionReport(plan, await openCollection(root, today), gathered))
}

/** Adds events to the records of a meeting, or to one record. */
export async function recordEvents(
  request: Mapping,
  gathered: Gathered,
  { root, today, format }: Recording,
): Promise<string> {
  const plan = planEvents(request, gathered)
  for (const { file } of plan.changed)
    await refuseChanged(join(root, file.path), gathered.collection.files.get(file.path))
  for (const { file } of plan.changed) await writeWhole(join(root, file.path), file.bytes)
  return eventFormats[format](eventReport(plan, await openCollection(root, today)))
}

/** Somebody else may have added to the record since it was read: their event must not be lost. */
async function refuseChanged(path: string, known: SourceFile | undefined): Promise<void> {
  const now = await readFile(path)
  if (known?.kind === "file" && areSameBytes(known.bytes, now)) return
  throw new StyrdokError("STYR_BESLUT", `${path} ändrades medan kommandot kördes. Inget är antecknat.`, "Försök igen.")
}
