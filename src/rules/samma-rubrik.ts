import type { Section } from "../model/document.ts"
import type { Problem } from "../model/finding.ts"
import { groupBy } from "../model/group-by.ts"
import { listInWords } from "../model/list-in-words.ts"
import { exampleCatalogue } from "./example-catalogue.ts"
import { oneDocument } from "./example-collection.ts"
import { repeatedFields } from "./repeated-fields.ts"
import { textRule } from "./rule.ts"
import { familiesOf } from "./section-families.ts"

/** Where more titles than this recur side by side, the same disposition does: parts that stand one after the other. */
const MOST_SLIPS = 2

export const sammaRubrik = textRule({
  id: "samma-rubrik",
  title: "Två avsnitt har samma rubrik",
  severity: "varning",
  why: "Den som hänvisar till ett avsnitt vid namn, söker eller lyssnar sig fram ska komma till ett enda avsnitt.",
  examples: [
    { name: "olika rubriker", files: exampleCatalogue(), findings: [] },
    {
      name: "samma underrubriker i olika kapitel",
      files: oneDocument({}, "# 1 Nämnden\n\n## 1.1 Ansvar\n\nA.\n\n# 2 Styrelsen\n\n## 2.1 Ansvar\n\nB.\n"),
      findings: [],
    },
    {
      name: "två delar med samma disposition",
      files: oneDocument({}, `${["Del ett", "Del två"].flatMap(withSameHeadings).join("\n\n")}\n`),
      findings: [],
    },
    {
      name: "samma rubrik i samma kapitel",
      files: oneDocument({}, "# 1 Nämnden\n\n## 1.1 Ansvar\n\nA.\n\n## 1.2 Ansvar\n\nB.\n"),
      findings: ['Rubriken "Ansvar" finns två gånger under "Nämnden": 1.1 och 1.2.'],
    },
    {
      name: "två insatser med samma namn",
      files: oneDocument({}, `${withTwoChapters()}\n`),
      findings: ['Rubriken "Rådgivning" finns två gånger: 1.1 och 2.1. Bedöm om namnen ska skiljas åt.'],
    },
  ],
  *check(reading) {
    const { path, sections } = reading.document
    const told = new Set<Section>()
    for (const { parent, children } of familiesOf(sections)) {
      const groups = alike(children)
      if (groups.length > MOST_SLIPS) continue
      for (const same of groups) {
        for (const section of same) told.add(section)
        const under = parent === undefined ? "" : ` under "${parent.title}"`
        yield recurring(path, same, under, "Ge avsnitten olika rubriker, eller för ihop dem.")
      }
    }
    // Posts of a catalogue are looked up by name; other headings may well recur in every chapter.
    const posts = new Set(repeatedFields(reading).posts.map(({ section }) => section))
    for (const same of alike(sections)) {
      if (same.every(section => told.has(section)) || same.filter(section => posts.has(section)).length < 2) continue
      const advice = "Skriv i rubriken vad som skiljer dem åt, till exempel enheten. Hänvisa annars med nummer."
      yield { ...recurring(path, same, "", advice, " Bedöm om namnen ska skiljas åt."), severity: "upplysning" }
    }
  },
})

/** Tells of it at the second, which is the one that was taken. */
function recurring(path: string, same: readonly Section[], under: string, advice: string, more = ""): Problem {
  const [first, second] = same
  return {
    place: { path, ...(second === undefined ? {} : { span: second.span }) },
    message: `Rubriken "${first?.title}" finns ${times(same.length)}${under}${places(same)}.${more}`,
    advice,
    related: same.filter(section => section !== second).map(({ span }) => ({ path, span })),
  }
}

/** Groups of two or more sections whose titles a reader does not tell apart. */
function alike(sections: readonly Section[]): readonly (readonly Section[])[] {
  const named = sections.filter(({ title }) => comparable(title) !== "")
  return [...groupBy(named, ({ title }) => comparable(title)).values()].filter(({ length }) => length > 1)
}

function comparable(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
}

function times(count: number): string {
  return count === 2 ? "två gånger" : `${count} gånger`
}

function places(sections: readonly Section[]): string {
  const numbers = sections.flatMap(({ number }) => number ?? [])
  return numbers.length === sections.length ? `: ${listInWords(numbers)}` : ""
}

function withSameHeadings(part: string): readonly string[] {
  return [part, "Ansvar", "Arbetssätt", "Uppföljning"].map(title => `# ${title}\n\nText.`)
}

function withTwoChapters(): string {
  const fields = "**Innehåll:** Samtal.\n\n**Villkor:** Vuxna."
  const chapter = (number: number, titles: readonly string[]): string =>
    [`# ${number} Enhet ${number}`, ...titles.map((title, i) => `## ${number}.${i + 1} ${title}\n\n${fields}`)].join(
      "\n\n",
    )
  return [chapter(1, ["Rådgivning", "Gruppstöd", "Uppsökande arbete"]), chapter(2, ["Rådgivning", "Krisstöd"])].join(
    "\n\n",
  )
}
