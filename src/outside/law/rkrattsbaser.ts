import type { PublishedAct, PublishedAmendment } from "../../model/published-act.ts"
import type { LawFeed } from "../ports.ts"
import { dayOf, field, listField, numberIn, textField } from "./json.ts"
import { ask, PATIENCE_MS } from "./request.ts"

/** Regeringskansliet's new site over its databases of law. It is called beta, hence the second source. */
export const RKRATTSBASER = "https://beta.rkrattsbaser.gov.se"

/** Acts from Regeringskansliet: text, register, and each amendment with what it changed. */
export function createRkrattsbaser(base: string = RKRATTSBASER, patienceMs: number = PATIENCE_MS): LawFeed {
  return {
    name: "rkrattsbaser",
    async fetch(sfs) {
      const reply = await ask(
        `${base.replace(/\/$/, "")}/elasticsearch/SearchEsByRawJson`,
        { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(questionFor(sfs)) },
        patienceMs,
      )
      if (reply.kind !== "json") return reply
      if (!Array.isArray(field(reply.value, "hits", "hits"))) {
        return { kind: "failed", reason: "svarade i en form som styrdok inte känner igen" }
      }
      const source = field(listField(reply.value, "hits", "hits")[0], "_source")
      // The search is by words; another act than the one asked for is no answer.
      if (textField(source, "beteckning") !== sfs) return { kind: "absent" }
      return { kind: "found", act: actOf(sfs, source) }
    },
  }
}

function questionFor(sfs: string): object {
  const must = [{ term: { "beteckning.keyword": sfs } }, { term: { publicerad: true } }]
  return { searchIndexes: ["Sfs"], api: "search", json: { query: { bool: { must } }, size: 1 } }
}

function actOf(sfs: string, source: unknown): PublishedAct {
  const [issued, inForce] = [
    dayOf(textField(source, "fulltext", "utfardadDateTime")),
    dayOf(textField(source, "ikraftDateTime")),
  ]
  const kind = textField(source, "forfattningstypNamn").toLowerCase().trim()
  const repeal = repealOf(source)
  return {
    sfs,
    title: textField(source, "rubrik"),
    ...(kind !== "" && { kind }),
    ...(issued && { issued }),
    ...(inForce && { inForce }),
    ...(inForce === undefined && isTrue(source, "ikraftDenDagenRegeringenBestammer") && { dayUndecided: true }),
    ...(repeal && { repeal }),
    text: textField(source, "fulltext", "forfattningstext"),
    amendments: listField(source, "andringsforfattningar").flatMap(amendmentOf),
  }
}

/** The end that is read, or set from the start by a limit in time. */
function repealOf(source: unknown): PublishedAct["repeal"] {
  const date = dayOf(textField(source, "upphavdDateTime")) ?? dayOf(textField(source, "tidsbegransadDateTime"))
  const by = numberIn(textField(source, "fulltext", "upphavdGenom"))
  const dayUndecided = date === undefined && isTrue(source, "upphavdDenDagenRegeringenBestammer")
  if (date === undefined && by === undefined && !dayUndecided) return undefined
  return { ...(date && { date }), ...(by && { by }), ...(dayUndecided && { dayUndecided }) }
}

function isTrue(source: unknown, name: string): boolean {
  const value = field(source, name)
  return value === true || value === "true"
}

/** Rows taken away from the register stay in the answer, marked "borttagen"; a few have a slip of the pen for a number. */
function amendmentOf(row: unknown): readonly PublishedAmendment[] {
  const sfs = textField(row, "beteckning").trim()
  if (field(row, "borttagen") === true || !/^\d{4}:\d+$/.test(sfs)) return []
  const inForce = dayOf(textField(row, "ikraftDateTime"))
  return [{ sfs, ...(inForce && { inForce }), notes: textField(row, "anteckningar") }]
}
