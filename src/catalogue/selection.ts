import type { Settings } from "../model/settings.ts"
import { hasEnded } from "../model/state.ts"
import { bodiesOf, bodyName, byBody, compareSwedish, type Entry, typeOf } from "./entry.ts"
import type { Site } from "./site.ts"

/** Entries that applied once and no longer do. */
export function endedOf(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(entry => hasEnded(entry.state.tillstand))
}

/** Entries in force. */
export function inForceOf(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(entry => entry.state.tillstand === "gallande")
}

/** Entries of the class that KL 8:13 speaks of. */
export function statutesOf(entries: readonly Entry[], settings: Settings): readonly Entry[] {
  return entries.filter(entry => typeOf(entry, settings)?.klass === "foreskrift")
}

/** What the författningssamling of KL 8 kap. 13 § holds: föreskrifter in force, and those that are decided and will be. */
export function statuteBookOf(entries: readonly Entry[], settings: Settings): readonly Entry[] {
  const kept = ({ state }: Entry): boolean => state.tillstand === "gallande" || state.tillstand === "beslutad"
  return statutesOf(entries, settings).filter(kept)
}

/** Codes of the bodies that have documents, the highest first. */
export function bodiesInUse(site: Site): readonly string[] {
  return inOrder(
    site,
    site.entries.flatMap(entry => bodiesOf(entry, site.settings)),
  )
}

function inOrder(site: Site, kods: readonly string[]): readonly string[] {
  const level = (kod: string): number => site.settings.instanser.get(kod)?.niva ?? Number.MAX_SAFE_INTEGER
  return [...new Set(kods)].toSorted(
    (a, b) => level(a) - level(b) || compareSwedish(bodyName(site.settings, a), bodyName(site.settings, b)),
  )
}

/** Codes of the bodies that have documents, and of those that once decided on some, the highest first. */
export function bodiesThatDecided(site: Site): readonly string[] {
  const decided = site.entries.flatMap(entry =>
    byBody(entry).flatMap(({ state }) => state.acts.map(({ record }) => record.instans)),
  )
  return inOrder(site, [...bodiesInUse(site), ...decided.filter(kod => site.settings.instanser.has(kod))])
}

/** Ids of the types that have documents, in Swedish order. */
export function typesInUse(site: Site): readonly string[] {
  const types = site.entries.flatMap(entry => typeOf(entry, site.settings) ?? [])
  const unique = [...new Map(types.map(type => [type.id, type])).values()]
  return unique.toSorted((a, b) => compareSwedish(a.plural, b.plural)).map(type => type.id)
}
