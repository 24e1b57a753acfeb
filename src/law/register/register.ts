import type { CivilDate } from "../../model/date.ts"
import type { Act, Register } from "../../model/law.ts"
import { lazyMap } from "./lazy-map.ts"
import { inOrder } from "./order.ts"

/** The acts as a register of one day. */
export function registerOf(date: CivilDate, acts: Iterable<Act>): Register {
  const sorted = inOrder(acts, act => act.sfs)
  const titles = () => sorted.map(({ sfs, title }) => [sfs, title] as const)
  return { date, acts: new Map(sorted.map(act => [act.sfs, act])), titles, ...indexed(sorted) }
}

/** What each name and abbreviation may mean, newest act first. */
export function indexed(acts: Iterable<Act>): Pick<Register, "named" | "abbreviated"> {
  const named = new Map<string, Act[]>()
  const abbreviated = new Map<string, Act[]>()
  for (const act of inOrder(acts, ({ sfs }) => sfs).toReversed()) {
    for (const name of act.names) add(named, name, act)
    for (const abbreviation of act.abbreviations) add(abbreviated, abbreviation, act)
  }
  return { named, abbreviated }
}

function add(index: Map<string, Act[]>, key: string, act: Act): void {
  const acts = index.get(key)
  if (acts === undefined) index.set(key, [act])
  else acts.push(act)
}

/**
 * What a municipality has fetched laid over what came with the product: for each act the later word holds. Names and
 * abbreviations are added up, since no public source gives them.
 *
 * The register keeps the base's date, for a few acts fetched today do not make the others newer; each of those says its
 * own day in `asOf`.
 */
export function overlay(base: Register, newer: Register): Register {
  const merged = new Map(Array.from(newer.acts, ([sfs, act]) => [sfs, later(base, newer, act)]))
  const acts = lazyMap(new Set([...base.acts.keys(), ...merged.keys()]), sfs => merged.get(sfs) ?? base.acts.get(sfs))
  const bearers = [...base.named.values(), ...base.abbreviated.values(), ...merged.values()].flat()
  const unique = new Set(bearers.map(({ sfs }) => sfs))
  const titles = () => new Map([...base.titles(), ...Array.from(merged, ([sfs, { title }]) => [sfs, title] as const)])
  return { date: base.date, acts, titles, ...indexed(Array.from(unique).flatMap(sfs => acts.get(sfs) ?? [])) }
}

/** An overlay that has not been renewed since a newer product came is the older word, and yields. */
function later(base: Register, newer: Register, act: Act): Act {
  const before = base.acts.get(act.sfs)
  const asOf = act.asOf ?? newer.date
  if (before === undefined) return { ...act, asOf }
  return {
    ...(asOf >= (before.asOf ?? base.date) ? { ...act, asOf } : before),
    names: union(before.names, act.names),
    abbreviations: union(before.abbreviations, act.abbreviations),
  }
}

function union(before: readonly string[], now: readonly string[]): readonly string[] {
  return Array.from(new Set([...before, ...now]))
}
