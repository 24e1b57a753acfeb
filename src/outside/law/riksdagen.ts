import type { PublishedAct } from "../../model/published-act.ts"
import type { LawFeed } from "../ports.ts"
import { plainOf } from "./html.ts"
import { dayOf, field, numberIn, textField } from "./json.ts"
import { ask, PATIENCE_MS } from "./request.ts"

/** Riksdagen's open data. */
export const RIKSDAGEN = "https://data.riksdagen.se"

/** Acts from Riksdagen: text and title. It has no list of amendments, and tells a repeal only in words. */
export function createRiksdagen(base: string = RIKSDAGEN, patienceMs: number = PATIENCE_MS): LawFeed {
  return {
    name: "riksdagen",
    async fetch(sfs) {
      const file = `sfs-${sfs.replaceAll(/[: ]/g, "-")}.json`
      const reply = await ask(`${base.replace(/\/$/, "")}/dokument/${encodeURIComponent(file)}`, {}, patienceMs)
      if (reply.kind !== "json") return reply
      const status = field(reply.value, "dokumentstatus")
      if (status === undefined) return { kind: "failed", reason: "svarade i en form som styrdok inte känner igen" }
      const document = field(status, "dokument")
      if (textField(document, "beteckning") !== sfs) return { kind: "absent" }
      return { kind: "found", act: actOf(sfs, document) }
    },
  }
}

function actOf(sfs: string, document: unknown): PublishedAct {
  const page = plainOf(textField(document, "html"))
  const text = textField(document, "text") || page
  const head = `${page.slice(0, 3000)}\n${text.slice(0, 3000)}`
  const title = textField(document, "titel")
  const [issued, inForce] = [
    dayOf(labelled(head, "Utfärdad")) ?? dayOf(textField(document, "datum")),
    dayOf(labelled(head, "Ikraft")),
  ]
  const date = dayOf(labelled(head, "Upphävd")) ?? dayOf(labelled(head, "Tidsbegränsad"))
  const by = numberIn(labelled(head, "Författningen har upphävts genom"))
  const open = date === undefined && isUndecided(labelled(head, "Upphävd"))
  const kind = kindOf(title)
  return {
    sfs,
    title,
    ...(kind && { kind }),
    ...(issued && { issued }),
    ...(inForce && { inForce }),
    ...(inForce === undefined && isUndecided(labelled(head, "Ikraft")) && { dayUndecided: true }),
    ...((date || by || open) && {
      repeal: { ...(date && { date }), ...(by && { by }), ...(open && { dayUndecided: open }) },
    }),
    text,
  }
}

/** What stands after a label of the page's head, on its line. */
function labelled(head: string, label: string): string {
  const start = head.indexOf(`${label}:`)
  const end = head.indexOf("\n", start)
  return start < 0 ? "" : head.slice(start + label.length + 1, end < 0 ? undefined : end).trim()
}

/** "den dag som regeringen bestämmer", with the words that the databases vary. */
function isUndecided(text: string): boolean {
  return /\bdag(?:en)? (?:som )?regeringen best/i.test(text)
}

function kindOf(title: string): string | undefined {
  const word = /^[\p{L}-]+(?: och [\p{L}-]+)?/u.exec(title)?.[0].toLowerCase() ?? ""
  if (word.endsWith("lag") || word.endsWith("balk")) return "lag"
  return ["förordning", "kungörelse", "tillkännagivande"].find(kind => word.endsWith(kind))
}
