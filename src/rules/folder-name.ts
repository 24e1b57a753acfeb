import type { DecisionRecord } from "../model/decision.ts"

const CORRECTION = /-r[1-9]\d*$/

/** True for the name of a record's folder: nr = the paragraf, else the beslutsnummer, else x1, x2 …; any -rN for a correction. */
export function isNameOf(record: DecisionRecord, mapp: string): boolean {
  if (record.rattar !== undefined) return CORRECTION.test(mapp)
  const start = `${record.instans}-${record.datum}-`
  if (!mapp.startsWith(start)) return false
  const number = mapp.slice(start.length)
  // The name of a record that was corrected to another number is taken for ever: then -x1 is added.
  if (record.paragraf !== undefined) return number.replace(/-x[1-9]\d*$/, "") === record.paragraf
  return number === record.beslutsnummer || /^x[1-9]\d*$/.test(number)
}

/** The name that the folder should have, or one of them. */
export function nameOf(record: DecisionRecord): string {
  if (record.rattar !== undefined) return `${record.rattar.replace(CORRECTION, "")}-r1`
  return `${record.instans}-${record.datum}-${record.paragraf ?? record.beslutsnummer ?? "x1"}`
}
