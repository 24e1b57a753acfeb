import { type CivilDate, parseDate } from "../../model/date.ts"
import type { PendingChange, ProvisionRef, Provisions, SfsNumber } from "../../model/law.ts"
import { divide, type Headed } from "./heads.ts"

type Structure = Pick<Provisions, "chapters" | "repealed" | "lastAmended" | "pending">

/** The notices stand in the head of a provision: "/Träder i kraft I:2026-01-15/". Both versions are in the text. */
const NOTICE = /\/\s*(Träder i kraft\s+I|Upphör att gälla\s+U)\s*:\s*([^/]*)\//g
const REPEALED =
  /^(?:Kapitlet har|Har|Paragrafen har) (?:upphävts|upphört|betecknats [^.]*?) genom [a-zåäö]+ \((\d{4}:\d+)\)/i
/** A provision ends with the act that last changed it, alone: "Lag (2024:85)." */
const LAST_AMENDED = /(?:^|\s)(?:Lag|Förordning|Kungörelse) \((\d{4}:\d+)\)\.[ \t]*(?=\n|$)/g

/** Chapters and sections that the text of an act has, those that it says are gone, and those with versions to come. */
export function readStructure(text: string): Structure {
  const chapters = new Map<string, Set<string>>()
  const repealed = new Map<ProvisionRef, SfsNumber>()
  const lastAmended = new Map<ProvisionRef, SfsNumber>()
  const pending: PendingChange[] = []
  for (const chapter of divide(text)) {
    const whole = `${chapter.name} kap.`
    const gone = chapter.name === "" ? undefined : repealOf(chapter)
    if (gone !== undefined && chapter.sections.length === 0) repealed.set(whole, gone)
    else if (chapter.name !== "") pending.push(...noticesOf(chapter, whole))
    if (chapter.sections.length === 0 && (chapter.name === "" || gone !== undefined)) continue
    const sections = chapters.get(chapter.name) ?? new Set<string>()
    chapters.set(chapter.name, sections)
    for (const section of chapter.sections) {
      const ref = chapter.name === "" ? section.name : `${chapter.name}:${section.name}`
      const by = repealOf(section)
      const last = Array.from(section.body.matchAll(LAST_AMENDED)).at(-1)?.[1]
      pending.push(...noticesOf(section, ref))
      if (by !== undefined) repealed.set(ref, by)
      else sections.add(section.name)
      if (by === undefined && last !== undefined) lastAmended.set(ref, last)
    }
  }
  // A provision repealed from a day to come stands there in both its versions, and is not gone yet.
  for (const ref of liveIn(chapters)) repealed.delete(ref)
  return { chapters, repealed, lastAmended, pending }
}

function liveIn(chapters: ReadonlyMap<string, ReadonlySet<string>>): readonly ProvisionRef[] {
  return Array.from(chapters).flatMap(([chapter, sections]) =>
    Array.from(sections, section => (chapter === "" ? section : `${chapter}:${section}`)),
  )
}

/** The act that a provision says it was repealed by, or got another number from. */
function repealOf({ body }: Headed): SfsNumber | undefined {
  const opening = body.slice(0, 300).replace(NOTICE, " ").replace(/\s+/g, " ").trim()
  return (
    REPEALED.exec(opening)?.[1] ??
    /^.{0,80}?(?<=\. |^)Kapitlet har upphävts genom [a-zåäö]+ \((\d{4}:\d+)\)/.exec(opening)?.[1]
  )
}

function noticesOf({ body }: Headed, ref: ProvisionRef): readonly PendingChange[] {
  // A notice is of this provision only while it stands in the head, before any text of length.
  return Array.from(body.slice(0, 200).matchAll(NOTICE), ([, what = "", day = ""]) => {
    const date = parseDate(day.trim().slice(0, 10))
    return { ref, kind: what.startsWith("T") ? "ikraft" : "upphor", ...dateOrNone(date) }
  })
}

function dateOrNone(date: CivilDate | undefined): { readonly date?: CivilDate } {
  return date === undefined ? {} : { date }
}
