/** One line of facts/acts.jsonl, read with care: what is no text, list or mapping of the expected form is as if absent. */

import { definiteName } from "../src/law/register/definite.ts"
import { judged } from "../src/law/register/doubts.ts"
import { bySfs } from "../src/law/register/order.ts"
import { untold } from "../src/law/register/untold.ts"
import type { CivilDate } from "../src/model/date.ts"
import { parseDate } from "../src/model/date.ts"
import type { Act, Amendment, PendingChange, Provisions, Repeal, SfsNumber } from "../src/model/law.ts"

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
export type Fact = { readonly [key: string]: Json }

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : ""
}

function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : []
}

function textsOf(value: Json | undefined): readonly string[] {
  return listOf(value).filter(item => typeof item === "string")
}

function entriesOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : []
}

function factOf(value: Json | undefined): Fact {
  return Object.fromEntries(entriesOf(value))
}

/** The day that a text begins with: facts say "2025-07-01 genom lag (2024:1072)." too. */
function dayIn(value: Json | undefined): CivilDate | undefined {
  return parseDate(textOf(value).slice(0, 10))
}

/** "SFS1986:798" and "t.o.m. SFS 1986:798" are 1986:798. */
function numberIn(value: Json | undefined): SfsNumber | undefined {
  const number = textOf(value).replace(/^(?:t\.o\.m\.? ?)?SFS ?/, "")
  return number === "" ? undefined : number
}

/** One line, without the mark of revision, the act's own number or the semicolon that old titles end with. */
function titleOf(fact: Fact): string {
  const title = textOf(fact.rubrik).replace(/\s+/g, " ").trim()
  return title
    .replace(/^\/r1\/ ?/, "")
    .replace(/;$/, "")
    .replace(`(${textOf(fact.sfs)}) `, "")
}

/** The act as a whole. */
export function actOf(fact: Fact): Act {
  const title = titleOf(fact)
  const [issued, inForce, repeal] = [dayIn(fact.utfardad), dayIn(fact.ikraft), repealOf(fact.upphavd)]
  const own = definiteName(title)
  const names = [...textsOf(fact.namn).map(name => name.toLowerCase()), ...(own === undefined ? [] : [own])]
  return {
    sfs: textOf(fact.sfs),
    kind: textOf(fact.typ),
    title,
    ...(issued && { issued }),
    ...(inForce && { inForce }),
    ...(repeal && { repeal }),
    names: Array.from(new Set(names)),
    abbreviations: textsOf(fact.fork),
  }
}

function repealOf(value: Json | undefined): Repeal | undefined {
  const fact = factOf(value)
  if (Object.keys(fact).length === 0) return undefined
  const concluded = textOf(fact.kalla).startsWith("slutsats")
  const date = dayIn(concluded ? fact.datum_slutsats : fact.datum)
  const by = numberIn(concluded ? fact.ersatt_av_slutsats : fact.genom)
  return { ...(date && { date }), ...(by && { by }), concluded }
}

/** What the facts know of the act's inside; undefined when that is nothing. */
export function provisionsOf(fact: Fact): Provisions | undefined {
  const chapters = new Map(
    entriesOf(fact.struktur).map(([chapter, list]) => [chapter, new Set(textsOf(list))] as const),
  )
  const amendments = listOf(fact.andringar)
    .map(item => amendmentOf(factOf(item)))
    .toSorted((a, b) => bySfs(a.sfs, b.sfs))
  if (chapters.size === 0 && amendments.length === 0) return undefined
  const asOf = dayIn(fact.struktur_per)
  const inside = judged({
    chapters,
    open: textsOf(fact.oppna),
    repealed: new Map(pairsOf(fact.upphavda_par)),
    amendments,
    ...(asOf && { asOf }),
  })
  // se-lex alone loses sections in silence, and some structures were cut short (facts/README.md).
  const whole = inside.complete && fact.struktur_kalla !== "selex" && fact.ofullstandig !== true
  return {
    ...inside,
    sfs: textOf(fact.sfs),
    ...(asOf && { asOf }),
    complete: whole,
    open: whole ? inside.open : textsOf(fact.oppna),
    lastAmended: untold(lastAmendedOf(fact), amendments),
    pending: listOf(fact.framtida).map(pendingOf),
  }
}

function pairsOf(value: Json | undefined): readonly (readonly [string, string])[] {
  return listOf(value).map(pair => [textOf(listOf(pair)[0]), numberIn(listOf(pair)[1]) ?? ""])
}

/** A provision that only got another number has changed too: whoever cites it must look. */
function amendmentOf(fact: Fact): Amendment {
  const [added, repealed] = [textsOf(fact.nya), textsOf(fact.upph)]
  const renumbered = textsOf(fact.omnumrerat).filter(ref => !added.includes(ref) && !repealed.includes(ref))
  const inForce = dayIn(fact.ikraft)
  return {
    sfs: textOf(fact.sfs),
    ...(inForce && { inForce }),
    changed: Array.from(new Set([...textsOf(fact.andr), ...renumbered])),
    added: Array.from(new Set(added)),
    repealed: Array.from(new Set(repealed)),
  }
}

function lastAmendedOf(fact: Fact): readonly (readonly [string, string])[] {
  return entriesOf(fact.senast_andrad).flatMap(([ref, by]) => {
    const sfs = numberIn(by)
    return sfs === undefined ? [] : [[ref, sfs] as const]
  })
}

function pendingOf(value: Json): PendingChange {
  const [ref, kind, day] = listOf(value)
  const date = dayIn(day)
  return { ref: textOf(ref), kind: kind === "ikraft" ? "ikraft" : "upphor", ...(date && { date }) }
}
