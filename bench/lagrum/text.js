import { existsSync, readdirSync, readFileSync } from "node:fs"
import { picker } from "../picker.js"
import { sentence } from "../vocabulary.js"

/** Real documents and their marked references; they lie beside the checkout and are not ours to publish. */
export const SHARED = new URL("../../../shared/", import.meta.url)

/** The day that names are read for in the measure of speed, and the day that all is judged on. */
export const DATE = "2025-10-01"
export const TODAY = "2026-11-20"

/** What is measured on: the real documents where they are, else as much text of our own with references to law in it. */
export function samples() {
  const folder = new URL("sources/", SHARED)
  if (existsSync(folder)) {
    const names = readdirSync(folder).filter(name => name.endsWith(".txt"))
    const documents = names.toSorted().map(name => ({ name, text: readFileSync(new URL(name, folder), "utf8") }))
    return { documents, are: `the ${documents.length} real documents of ../shared/sources` }
  }
  const pick = picker(1)
  const paragraph = () => Array.from({ length: 4 }, () => sentence(pick)).join(" ")
  const documents = Array.from({ length: 3 }, (_, at) => ({
    name: `${at + 1}`,
    text: Array.from({ length: 200 }, paragraph).join("\n\n"),
  }))
  return { documents, are: "text generated from bench/vocabulary.js, since ../shared/sources is not there" }
}

/** The samples one after the other, again and again, as long as `bytes` at least. */
export function concatenated({ documents }, bytes) {
  const once = documents.map(({ text }) => `${text}\n\n`).join("")
  return once.repeat(Math.ceil(bytes / Buffer.byteLength(once)))
}
