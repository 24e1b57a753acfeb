import type { ProvisionRef } from "../../model/law.ts"

/**
 * Provisions in short: "14:1-7,7a 15:2 35kap." is 14 kap. 1–7 and 7 a §§, 15 kap. 2 § and the whole of 35 kap.
 *
 * Lossless, order kept. Within a chapter, sections that follow each other by number ("1-7") or by letter ("26a-26i")
 * become a range from three on; the space before a letter goes, since none is needed to read it back.
 */
export function writeRefs(refs: readonly ProvisionRef[]): string {
  const groups: { chapter: string; sections: string[] }[] = []
  for (const ref of refs) {
    const colon = ref.indexOf(":")
    const chapter = colon < 0 ? "" : ref.slice(0, colon)
    const section = ref.slice(colon + 1)
    const last = groups.at(-1)
    if (last?.chapter === chapter) last.sections.push(section)
    else groups.push({ chapter, sections: [section] })
  }
  return groups.map(({ chapter, sections }) => writeGroup(chapter, sections)).join(" ")
}

/** One chapter's sections: "14:1-7,7a"; without a chapter "1-7,7a". */
export function writeGroup(chapter: string, sections: readonly string[]): string {
  const list = writeSections(sections)
  return chapter === "" ? list : `${chapter.replace(" ", "")}:${list}`
}

function writeSections(sections: readonly string[]): string {
  const written: string[] = []
  for (let start = 0; start < sections.length; ) {
    let end = start
    while (end + 1 < sections.length && follows(sections[end] ?? "", sections[end + 1] ?? "")) end++
    if (end - start < 2) end = start
    const [first = "", last = ""] = [sections[start], sections[end]]
    written.push(end === start ? close(first) : `${close(first)}-${close(last)}`)
    start = end + 1
  }
  return written.join(",")
}

function close(section: string): string {
  return section.replaceAll(" ", "")
}

function follows(section: string, next: string): boolean {
  const [number, letter] = apart(close(section))
  const [nextNumber, nextLetter] = apart(close(next))
  if (letter === "" && nextLetter === "") return nextNumber === number + 1
  return number === nextNumber && letter.length === 1 && nextLetter === after(letter)
}

function after(letter: string): string {
  return String.fromCharCode(letter.charCodeAt(0) + 1)
}

/** "26a" is 26 and "a"; NaN for what is no section ("35kap."). */
function apart(section: string): readonly [number, string] {
  const match = /^(\d+)([a-z]*)$/.exec(section)
  return match ? [Number(match[1]), match[2] ?? ""] : [Number.NaN, ""]
}

/** The provisions that {@link writeRefs} wrote. */
export function readRefs(text: string): readonly ProvisionRef[] {
  return text.split(" ").flatMap(group => {
    const [chapter, sections] = readGroup(group)
    return chapter === "" ? sections : sections.map(section => `${chapter}:${section}`)
  })
}

/** Chapter ("" for none) and sections of one group. */
export function readGroup(group: string): readonly [string, readonly string[]] {
  const colon = group.indexOf(":")
  const list = group.slice(colon + 1)
  return [colon < 0 ? "" : open(group.slice(0, colon)), list === "" ? [] : readSections(list)]
}

function readSections(list: string): readonly string[] {
  const sections: string[] = []
  for (const part of list.split(",")) {
    const dash = part.indexOf("-")
    if (dash < 0) sections.push(open(part))
    else pushRange(part.slice(0, dash), part.slice(dash + 1), sections)
  }
  return sections
}

/** The longest chapter has a few hundred sections; a slip of the pen must not fill the memory. */
const LONGEST_RANGE = 10_000

function pushRange(first: string, last: string, sections: string[]): void {
  const [number, letter] = apart(first)
  const [end, endLetter] = apart(last)
  if (letter === "") {
    for (let at = number; at <= Math.min(end, number + LONGEST_RANGE); at++) sections.push(String(at))
  } else {
    for (let at = letter; at <= endLetter; at = after(at)) sections.push(`${number} ${at}`)
  }
}

/** "7a" as statutes write it: "7 a"; "35kap." is "35 kap.". */
function open(section: string): string {
  // Most are bare numbers, and there are many.
  if (/[0-9]$/.test(section)) return section
  return section.replace(/^(\d+)(?=[a-z])/, "$1 ").replace(/^(\d+ [a-z]{1,2})(?=kap\.)/, "$1 ")
}
