import type { DecidedAct, Version } from "../model/state.ts"
import type { TextChange } from "../model/text-change.ts"
import type { Entry } from "./entry.ts"
import type { Site } from "./site.ts"

/** More changes than these are counted, not told: the comparison of the wordings has them all. */
const TOLD = 6

/** The name under which the changes from one wording to its correction are kept: both must be shown for them to be. */
export function correctionKey(before: DecidedAct, { folder, act }: DecidedAct): string {
  return `${act.dokument} ${before.folder.mapp} ${folder.mapp}`
}

/** The wording that a correction corrects: the one before it, where that has a text. */
export function correctedBy(version: Version, { state }: Entry): Version | undefined {
  if (version.act.slag !== "redaktionell") return undefined
  const before = state.versions[state.versions.indexOf(version) - 1]
  return before?.wording === undefined ? undefined : before
}

/**
 * What a correction changed, as a sentence without its end: "i avsnitt 2.1 ändrades ”hemsida” till ”webbplats”". Undefined
 * when that cannot be told, or when the corrected wording is not shown on this site.
 */
export function correctionInWords(site: Site, entry: Entry, version: Version): string | undefined {
  const before = correctedBy(version, entry)
  const changes = before === undefined ? [] : (site.corrections.get(correctionKey(before, version)) ?? [])
  if (changes.length === 0) return undefined
  const told = changes.slice(0, TOLD).map(changeInWords)
  const more = changes.length - told.length
  return [...told, ...(more === 0 ? [] : [`och ${more === 1 ? "en ändring" : `${more} ändringar`} till`])].join("; ")
}

function changeInWords(change: TextChange): string {
  const where =
    change.section === undefined
      ? ""
      : /^\d/.test(change.section)
        ? `i avsnitt ${change.section} `
        : `under rubriken ${quoted(change.section)} `
  const [old, made] = withoutSharedEnd(change.old, change.new)
  if (old === "") return `${where}lades ${quoted(made)} till`
  return made === "" ? `${where}togs ${quoted(old)} bort` : `${where}ändrades ${quoted(old)} till ${quoted(made)}`
}

/** A full stop or a comma that both end with is no part of what changed. */
function withoutSharedEnd(old: string, made: string): readonly [string, string] {
  const [end] = /[.,;:]$/.exec(old) ?? []
  return end !== undefined && made.endsWith(end) && old !== end && made !== end
    ? [old.slice(0, -1), made.slice(0, -1)]
    : [old, made]
}

function quoted(text: string): string {
  return `”${text}”`
}
