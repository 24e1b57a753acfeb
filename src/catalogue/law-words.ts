import type { ActStanding, Amended, CitedProvision, ProvisionChange } from "../law/index.ts"
import type { CivilDate } from "../model/date.ts"
import { byAct, onDay, onDayToCome, sectionsInWords, sinceDay } from "../model/law-words.ts"
import type { Remark } from "../model/page.ts"
import { compareSwedish } from "./entry.ts"

/** "Upphävd sedan den 1 juli 2025 genom SFS 2025:400."; nothing of an act that simply holds. */
export function standingInWords(standing: ActStanding): Remark | undefined {
  switch (standing.kind) {
    case "galler":
      return standing.ends === undefined
        ? undefined
        : { tone: "viktig", text: `Upphävs${onDayToCome(standing.ends.date)}${byAct(standing.ends.by)}.` }
    case "upphavd":
      return { tone: "viktig", text: `Upphävd sedan${onDay(standing.ended.date)}${byAct(standing.ended.by)}.` }
    case "troligen_upphavd": {
      const { date, by } = standing.ended
      return { tone: "viktig", text: `Troligen upphävd${sinceDay(date)}${byAct(by)}.` }
    }
    case "ej_i_kraft":
      return { tone: "viktig", text: `Gäller från${onDayToCome(standing.from)}.` }
  }
}

/** The same in few words. */
export function standingMark({ kind }: ActStanding): string | undefined {
  if (kind === "galler") return undefined
  return kind === "ej_i_kraft" ? "gäller inte ännu" : kind === "upphavd" ? "upphävd" : "troligen upphävd"
}

/** That a provision is not there, and what is to come of it. What is told of each document already is not told again. */
export function remarksOn({ answer, coming, documents, paragraf }: CitedProvision): readonly Remark[] {
  const isChapter = paragraf === undefined
  const isToldEnded = documents.some(({ changes }) => changes.some(({ kind }) => kind === "upphavd"))
  const is: Remark[] = []
  if (answer?.kind === "ended" && !isToldEnded) {
    const { date, by } = answer.ended
    is.push({ tone: "viktig", text: `${VERBS.upphavd[isChapter ? 1 : 0]}${sinceDay(date)}${byAct(by)}.` })
  }
  if (answer?.kind === "missing") {
    const what = answer.what === "kapitel" ? "Lagen har inget sådant kapitel." : "Lagen har ingen sådan paragraf."
    is.push({ tone: "viktig", text: what })
  }
  if (answer?.kind === "which chapter") {
    is.push({ tone: "lugn", text: "Texten säger inte vilket kapitel som menas." })
  }
  return [...is, ...coming.map((change): Remark => ({ tone: "lugn", text: comingInWords(change, isChapter) }))]
}

/** Of a section, of a chapter, and of what is to come. */
const VERBS = {
  andrad: ["Ändrad", "Ändrat", "Ändras"],
  ny: ["Införd", "Infört", "Införs"],
  upphavd: ["Upphävd", "Upphävt", "Upphävs"],
} as const

/** "Ändrad den 1 december 2025 genom SFS 2025:942, efter beslutet den 10 juni 2025." */
export function changesInWords(
  changes: readonly Amended[],
  decided: CivilDate | undefined,
  isChapter: boolean,
): readonly string[] {
  const last = changes.at(-1)
  if (last === undefined || decided === undefined) return []
  const verb = VERBS[last.kind][isChapter ? 1 : 0]
  const what = `${inside(last, isChapter)}${onDay(last.date)}${byAct(last.by)}`
  const after = `efter beslutet${onDay(decided)}`
  // What came before no longer matters when the provision is gone.
  if (changes.length === 1 || last.kind === "upphavd") return [`${verb}${what}, ${after}.`]
  return [`${VERBS.andrad[isChapter ? 1 : 0]} ${changes.length} gånger ${after}, senast${what}.`]
}

/** "Ändras den 15 januari 2026 genom SFS 2025:1501." */
function comingInWords(change: ProvisionChange, isChapter: boolean): string {
  return `${VERBS[change.kind][2]}${inside(change, isChapter)}${onDayToCome(change.date)}${byAct(change.by)}.`
}

/** Of a change within a chapter, which sections it is: " i 25 och 32 §§". */
function inside({ refs }: ProvisionChange, isChapter: boolean): string {
  if (!isChapter || refs.some(ref => ref.endsWith(" kap."))) return ""
  const sections = refs.map(ref => ref.slice(ref.indexOf(":") + 1))
  return ` i ${sectionsInWords(sections.toSorted(compareSwedish))}`
}
