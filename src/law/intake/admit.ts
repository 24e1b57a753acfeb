import type { CivilDate } from "../../model/date.ts"
import type { Act, Amendment, Provisions, Repeal } from "../../model/law.ts"
import type { PublishedAct } from "../../model/published-act.ts"
import { definiteName, inOrder, judged, oneLine, untold } from "../register/index.ts"
import { readNotes } from "./notes.ts"
import { readStructure } from "./structure.ts"

/** An act with its inside, as the register keeps them. */
export interface Known {
  readonly act: Act
  readonly provisions?: Provisions
}

/**
 * A published act as facts of one day. Names and abbreviations are those known before, since no source gives them; so
 * are the amendments where the source has no list of them, and the inside where it has no text.
 */
export function admit(published: PublishedAct, before: Known | undefined, today: CivilDate): Required<Known> {
  const amendments =
    published.amendments === undefined ? (before?.provisions?.amendments ?? []) : amendmentsOf(published)
  return { act: actOf(published, before?.act, today), provisions: provisionsOf(published, before, amendments, today) }
}

function actOf(published: PublishedAct, before: Act | undefined, today: CivilDate): Act {
  const title = oneLine(published.title).replace(/\s+/g, " ").trim().replace(` (${published.sfs})`, "")
  const own = definiteName(title)
  const issued = published.issued ?? before?.issued
  // A day once known is not known any more when the source says that the Government is to decide it.
  const start = published.inForce !== undefined || published.dayUndecided ? published : (before ?? published)
  const repeal = repealOf(published)
  return {
    sfs: published.sfs,
    kind: kindOf(published.kind) ?? before?.kind ?? "övrigt",
    title,
    ...(issued && { issued }),
    ...(start.inForce === undefined ? start.dayUndecided && { dayUndecided: true } : { inForce: start.inForce }),
    ...(repeal && { repeal }),
    names: Array.from(new Set([...(before?.names ?? []), ...(own === undefined ? [] : [own])])),
    abbreviations: before?.abbreviations ?? [],
    asOf: today,
  }
}

/** A kind is a word or a few; anything else is as if the source did not say. */
function kindOf(kind: string | undefined): string | undefined {
  return kind !== undefined && /^[\p{L}-]+(?: [\p{L}-]+){0,4}$/u.test(kind) && kind.length <= 60 ? kind : undefined
}

/** The act's end: what the source says, or else an amendment that says no more than "upph." */
function repealOf({ repeal, amendments = [] }: PublishedAct): Repeal | undefined {
  if (repeal !== undefined) return { ...repeal, concluded: false }
  const ending = amendments.find(({ notes }) => /^\s*upph\.?\s*$/i.test(notes))
  if (ending === undefined) return undefined
  return { ...(ending.inForce && { date: ending.inForce }), by: ending.sfs, concluded: false }
}

/** The most amended act names under two thousand in all. */
const MOST_REFS = 100_000

function amendmentsOf({ sfs: own, amendments = [] }: PublishedAct): readonly Amendment[] {
  let left = MOST_REFS
  const read = amendments
    .filter(({ sfs }) => sfs !== own)
    .map(({ sfs, inForce, notes }): Amendment => {
      const noted = readNotes(notes, left)
      left -= noted.changed.length + noted.added.length + noted.repealed.length
      return { sfs, ...(inForce && { inForce }), ...noted }
    })
  return inOrder(read, ({ sfs }) => sfs)
}

function provisionsOf(
  { sfs, text }: PublishedAct,
  before: Known | undefined,
  amendments: readonly Amendment[],
  today: CivilDate,
): Provisions {
  const structure = readStructure(text)
  const old = before?.provisions
  // A repealed act often stands in the source without its text: what was known of it then still holds.
  if (structure.chapters.size === 0 && old !== undefined) return { ...old, amendments }
  const pending = structure.pending.filter(({ date }) => date === undefined || date > today)
  const lastAmended = untold(structure.lastAmended, amendments)
  return { ...judged({ ...structure, sfs, asOf: today, open: [], amendments, pending }), lastAmended }
}
