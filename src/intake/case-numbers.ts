import { readDecisionWords } from "./decision-words.ts"
import type { WrittenFact } from "./fact-block.ts"
import { type FactStore, leftOver, put, putRaw, warn } from "./fact-store.ts"

const PLACEHOLDER = /X{2,}|[«»]|0{4,}$/

/** Reads a diarienummer; "2025.053 SN § 37" also holds the decision's paragraph. The number is kept verbatim. */
export function readCaseNumber(store: FactStore, fact: WrittenFact): void {
  const mark = fact.value.indexOf("§")
  const number = (mark < 0 ? fact.value : fact.value.slice(0, mark)).replace(/[\s,;.]+$/, "")
  if (number !== "") put(store, "diarienummer", number, fact)
  if (PLACEHOLDER.test(number)) {
    const message = `Diarienumret ”${number}” ser ut som en platshållare. Skriv ärendets nummer.`
    warn(store, fact.line, "uppgift-osaker", message)
  }
  if (mark < 0) return
  const { paragraph, name, date, rest } = readDecisionWords(fact.value.slice(mark))
  if (paragraph !== undefined) put(store, "paragraf", paragraph, fact)
  leftOver(store, `${name} ${date ?? ""} ${rest}`.trim(), fact)
}

/** Reads a paragraph of the minutes: "§ 37", "37". */
export function readParagraph(store: FactStore, fact: WrittenFact): void {
  const number = /(\d{1,4})\s?([a-z](?![a-zåäö]))?/.exec(fact.value)
  if (number) put(store, "paragraf", `${number[1] ?? ""}${number[2] ?? ""}`, fact)
  else putRaw(store, "paragraf", fact.value, fact, "Det är ingen paragraf.")
}
