import type { Section } from "../model/document.ts"
import { listInWords } from "../model/list-in-words.ts"
import { exampleCatalogue } from "./example-catalogue.ts"
import { oneDocument } from "./example-collection.ts"
import { repeatedFields } from "./repeated-fields.ts"
import { textRule } from "./rule.ts"

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
    for (const { parent, children } of families(sections)) {
      const recurring = alike(children)
      if (recurring.length > MOST_SLIPS) continue
      for (const same of recurring) {
        for (const section of same) told.add(section)
        const under = parent === undefined ? "" : ` under "${parent.title}"`
        yield {
          place: { path, span: (same[1] ?? same[0]).span },
          message: `Rubriken "${same[0].title}" finns ${times(same.length)}${under}${places(same)}.`,
          advice: "Ge avsnitten olika rubriker, eller för ihop dem.",
          related: same.filter((_, index) => index !== 1).map(({ span }) => ({ path, span })),
        }
      }
    }
    // Posts of a catalogue are looked up by name; other headings may well recur in every chapter.
    const posts = new Set(repeatedFields(reading).posts.map(({ section }) => section))
    for (const same of alike(sections)) {
      if (same.every(section => told.has(section)) || same.filter(section => posts.has(section)).length < 2) continue
      yield {
        place: { path, span: (same[1] ?? same[0]).span },
        message: `Rubriken "${same[0].title}" finns ${times(same.length)}${places(same)}. Bedöm om namnen ska skiljas åt.`,
        advice: "Skriv i rubriken vad som skiljer dem åt, till exempel enheten. Hänvisa annars med nummer.",
        related: same.filter((_, index) => index !== 1).map(({ span }) => ({ path, span })),
        severity: "upplysning",
      }
    }
  },
})

interface Family {
  readonly parent: Section | undefined
  readonly children: Section[]
}

function families(sections: readonly Section[]): readonly Family[] {
  const root: Family = { parent: undefined, children: [] }
  const all = [root]
  const open: { readonly level: number; readonly family: Family }[] = []
  for (const section of sections) {
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop()
    const above = open.at(-1)?.family ?? root
    above.children.push(section)
    const family: Family = { parent: section, children: [] }
    all.push(family)
    open.push({ level: section.level, family })
  }
  return all
}

/** Groups of two or more sections whose titles a reader does not tell apart. */
function alike(sections: readonly Section[]): readonly (readonly [Section, ...Section[]])[] {
  const groups = new Map<string, [Section, ...Section[]]>()
  for (const section of sections) {
    const title = section.title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
    const group = groups.get(title)
    if (group === undefined) groups.set(title, [section])
    else if (title !== "") group.push(section)
  }
  return [...groups.values()].filter(({ length }) => length > 1)
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
