import { existsSync, readFileSync } from "node:fs"
import { picker } from "../picker.js"
import { HEADINGS, ITEMS, sentence } from "../vocabulary.js"

const SOURCES = new URL("../../../shared/sources/", import.meta.url)

/** A Markdown text of `bytes` and some more, with a heading over every third paragraph; the same every time. */
export function written(bytes) {
  const pick = picker(5)
  const parts = []
  for (let size = 0, section = 0; size < bytes; section++) {
    const paragraphs = Array.from({ length: 3 }, () => `${sentence(pick)} ${sentence(pick)} ${sentence(pick)}`)
    const items = Array.from({ length: 3 }, () => `- ${pick(ITEMS)}`).join("\n")
    const part = [`# ${section + 1} ${pick(HEADINGS)} ${section + 1}`, ...paragraphs, items].join("\n\n")
    parts.push(part)
    size += Buffer.byteLength(part)
  }
  return `${parts.join("\n\n")}\n`
}

/** A real text where the sources are at hand, else a written one of the same size. */
export function real(name, bytes) {
  const file = new URL(name, SOURCES)
  return existsSync(file) ? { text: readFileSync(file, "utf8"), name } : { text: written(bytes), name: "written" }
}

/** The text with this share of its words replaced or struck. */
export function edited(text, share, seed) {
  const pick = picker(seed)
  const some = Array.from({ length: 1_000 }, (_, index) => index < share * 1_000)
  return text
    .split(/(\s+)/)
    .map((word, index) =>
      index % 2 === 1 || word === "" || !pick(some) ? word : pick(["", "ändrat", "annat", "nytt"]),
    )
    .join("")
}

/** The text with every second of its lines written anew: other words, but as many. */
export function halfRewritten(text, seed) {
  const pick = picker(seed)
  const words = text.split(/\s+/)
  return text
    .split("\n")
    .map((line, index) => (index % 2 === 0 ? line : line.replace(/\p{L}+/gu, () => pick(words))))
    .join("\n")
}
