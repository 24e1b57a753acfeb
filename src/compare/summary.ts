import type { Andring } from "../model/generated/output/compare.ts"
import type { Weight } from "./weights.ts"

type Words = readonly [one: string, many: string]

/** The weights in words, the weightiest first: what must be done, for whom, for how much, when, by whom, by what law. */
const WEIGHTS: Readonly<Record<Weight, Words>> = {
  skyldighet: ["ändrad skyldighet", "ändrade skyldigheter"],
  negation: ["ändrat nekande ord", "ändrade nekande ord"],
  alder: ["ändrad åldersgräns", "ändrade åldersgränser"],
  belopp: ["ändrat belopp", "ändrade belopp"],
  datum: ["ändrat datum", "ändrade datum"],
  tal: ["ändrat tal", "ändrade tal"],
  ansvar: ["ändrad ansvarig", "ändrade ansvariga"],
  lagrum: ["ändrad laghänvisning", "ändrade laghänvisningar"],
}

/** The kinds in words, those that take away or add something first. */
const KINDS: Readonly<Record<Andring["kind"], Words>> = {
  struken: ["strykning", "strykningar"],
  tillagd: ["tillägg", "tillägg"],
  delad: ["delning", "delningar"],
  sammanslagen: ["sammanföring", "sammanföringar"],
  flyttad: ["flyttad del", "flyttade delar"],
  omrubricerad: ["avsnitt med ny rubrik", "avsnitt med ny rubrik"],
  omnumrerad: ["omnumrerat avsnitt", "omnumrerade avsnitt"],
  ersatt: ["ändrad formulering", "ändrade formuleringar"],
  metadata: ["ändrad uppgift om dokumentet", "ändrade uppgifter om dokumentet"],
  uppmarkning: ["ändring av uppmärkningen", "ändringar av uppmärkningen"],
}

/** How the section of a changed file begins. */
export const FILE = "filen "

/** The changes in short, in Swedish, the weightiest first, with how many they are. A change counts once for each of its weights. */
export function summaryOf(changes: readonly Andring[]): string {
  if (changes.length === 0) return "Ingen skillnad."
  if (changes.every(({ kind }) => kind === "uppmarkning")) return "Bara uppmärkningen skiljer."
  const files = changes.filter(({ section }) => section?.startsWith(FILE) === true)
  const texts = changes.filter(change => !files.includes(change))
  const told = [
    ...Object.entries(WEIGHTS).map(([weight, words]) =>
      counted(texts.filter(change => weighed(change).some(name => name === weight)).length, words),
    ),
    ...Object.entries(KINDS).map(([name, words]) =>
      counted(
        // Words that weigh have been told by what they weigh.
        texts.filter(change => change.kind === name && !(name === "ersatt" && weighed(change).length > 0)).length,
        words,
      ).map(text => `${text}${withObligations(texts, name)}`),
    ),
    counted(files.length, ["ändrad bilaga eller bild", "ändrade bilagor eller bilder"]),
  ].flat()
  // One kind alone has said how many they are.
  const sum = told.length > 1 ? ` ${counted(changes.length, ["ändring", "ändringar"]).join("")} i allt.` : ""
  return `${told.join(", ")}.${sum}`
}

/** How many of what was added or struck say what must or may be done: " (2 med skyldigheter)". */
function withObligations(changes: readonly Andring[], name: string): string {
  const told = changes.filter(({ kind, weights }) => kind === name && weights.includes("skyldighet"))
  if ((name !== "tillagd" && name !== "struken") || told.length === 0) return ""
  return ` (${told.length} med ${told.length === 1 ? "skyldighet" : "skyldigheter"})`
}

/** What stands on one side only has changed nothing that was there: it is told as added or struck. */
function weighed({ old, new: made, weights }: Andring): readonly Weight[] {
  return old === null || made === null ? [] : weights
}

function counted(count: number, [one, many]: Words): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
}
