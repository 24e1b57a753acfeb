import { appealDates, standing } from "../lifecycle/index.ts"
import type { Collection } from "../model/collection.ts"
import type { CivilDate } from "../model/date.ts"
import type { Act, DecisionFolder, DecisionRecord } from "../model/decision.ts"
import type { DocumentType, Settings } from "../model/settings.ts"
import type { ValueFile } from "./departures.ts"
import { recordFile } from "./record-file.ts"
import type { CollectionContext } from "./rule.ts"

/** A decision that counts, with its file. */
export interface StandingRecord {
  readonly folder: DecisionFolder
  readonly record: DecisionRecord
  readonly file: ValueFile
  /** True when all of it was recorded afterwards: nobody can mend what happened then. */
  readonly isImported: boolean
}

/** The decisions that count. What a correction has replaced is mended already. */
export function standingRecords({ collection }: Pick<CollectionContext, "collection">): readonly StandingRecord[] {
  return standing(collection.decisions).flatMap(folder => {
    const { record } = folder
    if (record === undefined) return []
    const isImported = record.beslut.length > 0 && record.beslut.every(act => act.importerad)
    return [{ folder, record, file: recordFile(folder), isImported }]
  })
}

/** The type of the document that an act is about: as decided then, else as decided now, else as the working file says. */
export function typeOfAct(folder: DecisionFolder, act: Act, context: CollectionContext): DocumentType | undefined {
  const entry = context.byId.get(act.dokument)
  const decided = folder.wordings.get(act.dokument) ?? entry?.state.version?.wording
  return context.collection.settings.typer.get((decided ?? entry?.document)?.metadata.typ ?? "")
}

/** The name of a body, or its code while styrdok.yaml does not name it. */
export function nameOfBody(code: string, { instanser }: Settings): string {
  return instanser.get(code)?.namn ?? code
}

/**
 * True for a meeting that has been held, of a body whose minutes must be approved and posted (KL 5 kap. 69 §, 6 kap. 35 §,
 * 8 kap. 12 §). A company's need not.
 */
export function hasMinutes({ form, instans, datum }: DecisionRecord, { settings, today }: Collection): boolean {
  const slag = settings.instanser.get(instans)?.slag
  return form === "sammantrade" && datum <= today && slag !== "bolag" && slag !== "tjansteperson"
}

/** True when a minute's lateness is history: the time that its notice gave for appeals has run. */
export function isPast(record: DecisionRecord, today: CivilDate): boolean {
  const posted = record.handelser
    .filter(event => event.slag === "anslaget" && event.datum <= today)
    .map(event => event.datum)
  const last = posted.toSorted().at(-1)
  return last !== undefined && appealDates(last).tidigastLagaKraft <= today
}

/** How a person mends what a decision says once it is in the collection, with what was wrong about it. */
export function correctingAdvice({ mapp }: Pick<DecisionFolder, "mapp">, reason: string): string {
  return `Är beslutet fel antecknat: styrdok decide --rattar ${mapp} --skal "${reason}".`
}
