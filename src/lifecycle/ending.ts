import type { CivilDate } from "../model/date.ts"
import type { Body } from "../model/settings.ts"
import type { DecidedAct, Version } from "../model/state.ts"
import { type Ledger, levelOf } from "./ledger.ts"
import { earlier, hasExpired, versionsOf } from "./versions.ts"

/** How a wording came to an end, and the act that ended it. */
export interface Ending {
  readonly tillstand: "upphort" | "upphavd" | "ersatt"
  readonly by?: DecidedAct
}

/** The repeal that was decided after a wording, with its first day without force. */
function repealOf(version: Version, acts: readonly DecidedAct[]): { by: DecidedAct; from: CivilDate } | undefined {
  const after = acts.slice(acts.findIndex(entry => entry.folder === version.folder && entry.act === version.act) + 1)
  const by = after.find(entry => entry.act.slag === "upphavd")
  return by === undefined ? undefined : { by, from: by.act.gallerFrom ?? by.record.datum }
}

/** The adoption of a successor by the same or a higher body, with the first day of the successor. */
function successionOf(version: Version, ledger: Ledger, id: string): { by: DecidedAct; from: CivilDate } | undefined {
  const candidates = (ledger.replacing.get(id) ?? []).filter(
    entry => entry.act.dokument !== id && mayReplace(entry.record.instans, version.record.instans, ledger),
  )
  return candidates
    .map(by => ({ by, from: versionsOf([by])[0]?.gallerFrom ?? by.record.datum }))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))[0]
}

/** True for the same body, its successor (a reorganisation), or a body on a higher level. */
function mayReplace(successor: string, predecessor: string, ledger: Ledger): boolean {
  const bodies = ledger.collection.settings.instanser
  const seen = new Set<string>()
  for (let code: string | undefined = predecessor; code !== undefined && !seen.has(code); ) {
    if (code === successor) return true
    seen.add(code)
    const body: Body | undefined = bodies.get(code)
    code = body?.eftertradare
  }
  return levelOf(ledger, successor) < levelOf(ledger, predecessor)
}

/** How `version` has ended by the day `at`; undefined while it is in force. */
export function endingOf(
  version: Version,
  acts: readonly DecidedAct[],
  ledger: Ledger,
  id: string,
  at: CivilDate,
): Ending | undefined {
  const repeal = repealOf(version, acts)
  if (repeal !== undefined && repeal.from <= at) return { tillstand: "upphavd", by: repeal.by }
  const succession = successionOf(version, ledger, id)
  if (succession !== undefined && succession.from <= at && succession.by.record.datum <= at) {
    return { tillstand: "ersatt", by: succession.by }
  }
  return hasExpired(version.gallerTom, at) ? { tillstand: "upphort" } : undefined
}

/** Adds to each wording the day on which a repeal or a successor ended it, where that came first. */
export function endedVersions(
  versions: readonly Version[],
  acts: readonly DecidedAct[],
  ledger: Ledger,
  id: string,
): readonly Version[] {
  return versions.map(version => {
    const ended = earlier(repealOf(version, acts)?.from, successionOf(version, ledger, id)?.from)
    const end = earlier(version.slutadeGalla, ended)
    return end === undefined ? version : { ...version, slutadeGalla: end }
  })
}
