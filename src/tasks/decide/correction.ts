import type { DecisionFolder } from "../../model/decision.ts"
import { isMapping, type Mapping, textAt, type Value } from "../../model/metadata.ts"
import type { Gathered } from "../gather.ts"
import { actsIn } from "./complete.ts"
import { refusal } from "./request.ts"
import { storedWording, type Wording } from "./wording.ts"

/** A correcting record: it replaces the named one wholly, so what is not said anew is carried over. */
export interface Correction {
  readonly mapp: string
  readonly path: string
  readonly request: Mapping
  /** The wordings that the correction keeps, by document; none when the text itself was wrong. */
  readonly wordings: ReadonlyMap<string, Wording>
  /** The record and its earlier corrections, which no longer count. */
  readonly replaced: readonly string[]
}

const NUMBER = /-r([1-9]\d*)$/

/**
 * The correction that a request asks for with `rattar`; undefined for a decision of its own. With `newText` the wordings
 * are taken anew from the working texts.
 */
export function correctionOf(request: Mapping, gathered: Gathered, newText: boolean): Correction | undefined {
  const named = textAt(request, "rattar")
  if (named === undefined) return undefined
  const base = named.replace(NUMBER, "")
  const chain = gathered.collection.decisions
    .filter(({ mapp }) => mapp.replace(NUMBER, "") === base)
    .toSorted((a, b) => numberOf(a) - numberOf(b))
  const latest = chain.at(-1)
  if (latest === undefined || !chain.some(({ mapp }) => mapp === named)) {
    throw refusal(`Inget beslut heter "${named}".`, "Skriv namnet på beslutets mapp, till exempel sn-2025-09-16-37.")
  }
  if (textAt(request, "skal") === undefined) {
    throw refusal("--skal saknas.", "Skriv varför beslutet rättas, så att den som läser förstår.")
  }
  const mapp = `${base}-r${numberOf(latest) + 1}`
  return {
    mapp,
    path: `${latest.path.slice(0, latest.path.lastIndexOf("/"))}/${mapp}`,
    request: carriedOver(newText ? withoutLydelse(latest.raw) : latest.raw, { ...request, rattar: latest.mapp }),
    wordings: newText ? new Map() : wordingsIn(latest, gathered),
    replaced: chain.map(folder => folder.mapp),
  }
}

function numberOf({ mapp }: DecisionFolder): number {
  return Number(NUMBER.exec(mapp)?.[1] ?? 0)
}

function wordingsIn(folder: DecisionFolder, gathered: Gathered): ReadonlyMap<string, Wording> {
  const found = [...folder.wordings.keys()].map(id => [id, storedWording(folder, id, gathered)] as const)
  return new Map(found.flatMap(([id, wording]) => (wording === undefined ? [] : [[id, wording] as const])))
}

/** The old record with what is said anew in its place; events of a kind that is said anew are replaced. */
function carriedOver(old: Mapping, request: Mapping): Mapping {
  const said = eventsIn(request)
  const kept = eventsIn(old).filter(event => !said.some(other => textAt(other, "slag") === textAt(event, "slag")))
  const handelser = [...kept, ...said].toSorted((a, b) => compare(textAt(a, "datum") ?? "", textAt(b, "datum") ?? ""))
  const beslut = request.beslut === undefined ? (old.beslut ?? []) : actsIn(request).map(act => actOver(old, act))
  return { ...old, ...request, beslut, ...(handelser.length === 0 ? {} : { handelser }) }
}

/** An act said anew, on top of the old one of the same document and kind. */
function actOver(old: Mapping, act: Mapping): Mapping {
  const same = actsIn(old).find(other => other.dokument === act.dokument && other.slag === act.slag)
  return { ...same, ...act }
}

function withoutLydelse(record: Mapping): Mapping {
  return { ...record, beslut: actsIn(record).map(({ lydelse: _, ...rest }) => rest) }
}

function eventsIn(record: Mapping): readonly Mapping[] {
  const { handelser } = record
  return Array.isArray(handelser) ? handelser.filter((item: Value) => isMapping(item)) : []
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
