import { type CivilDate, inWords } from "./date.ts"
import type { Act, ProvisionRef, SfsNumber } from "./law.ts"
import { listInWords } from "./list-in-words.ts"

/** " den 1 juli 2025", to go on a sentence with; nothing for an unknown day. */
export function onDay(date: CivilDate | undefined): string {
  return date === undefined ? "" : ` den ${inWords(date)}`
}

/** " sedan den 1 juli 2025"; nothing for an unknown day. */
export function sinceDay(date: CivilDate | undefined): string {
  return date === undefined ? "" : ` sedan${onDay(date)}`
}

/** " den 1 juli 2025", or that the Government is to decide the day. */
export function onDayToCome(date: CivilDate | undefined): string {
  return date === undefined ? " den dag som regeringen bestämmer" : onDay(date)
}

/** " genom SFS 2025:400"; nothing when it is not known by which act. */
export function byAct(sfs: SfsNumber | undefined): string {
  return sfs === undefined ? "" : ` genom SFS ${sfs}`
}

/** Provisions as one writes them: "14 kap. 4, 5 och 7–9 §§ samt 15 kap." Order is kept. */
export function refsInWords(refs: readonly ProvisionRef[]): string {
  const groups: { chapter: string; sections: string[] }[] = []
  for (const ref of refs) {
    const colon = ref.indexOf(":")
    const [chapter, section] = ref.endsWith(" kap.")
      ? [ref, ""]
      : [ref.slice(0, Math.max(0, colon)), ref.slice(colon + 1)]
    const last = groups.at(-1)
    if (last?.chapter === chapter && section !== "") last.sections.push(section)
    else groups.push({ chapter, sections: section === "" ? [] : [section] })
  }
  return listInWords(
    groups.map(({ chapter, sections }) => {
      if (sections.length === 0) return chapter
      return chapter === "" ? sectionsInWords(sections) : `${chapter} kap. ${sectionsInWords(sections)}`
    }),
    "samt",
  )
}

/** Sections of one chapter: "1–7 och 7 a §§". */
export function sectionsInWords(sections: readonly string[]): string {
  const parts: string[] = []
  for (let start = 0; start < sections.length; ) {
    let end = start
    while (Number(sections[end + 1]) === Number(sections[end]) + 1) end++
    if (end - start < 2) end = start
    parts.push(end === start ? `${sections[start]}` : `${sections[start]}–${sections[end]}`)
    start = end + 1
  }
  return `${listInWords(parts)} ${sections.length === 1 ? "§" : "§§"}`
}

/** The act with its number where it belongs: "socialtjänstlagen" has its after, "lagen (1993:387) om …" inside. */
export function titleWithNumber({ title, sfs }: Pick<Act, "title" | "sfs">): string {
  const space = /^(?:Lag|Förordning|Kungörelse|Tillkännagivande)(?= )/.exec(title)?.[0].length
  return space === undefined ? `${title} (${sfs})` : `${title.slice(0, space)} (${sfs})${title.slice(space)}`
}
