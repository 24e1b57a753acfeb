import type { Provisions } from "../../model/law.ts"

/**
 * True where sections are numbered through the whole act although it has chapters, as in avtalslagen: there one cites
 * "36 § avtalslagen", without a chapter.
 */
export function runsThrough({ chapters }: Pick<Provisions, "chapters">): boolean {
  const known = answers.get(chapters)
  if (known !== undefined) return known
  const answer = areNumberedThrough(chapters)
  answers.set(chapters, answer)
  return answer
}

/** The structure of an act never changes, and it is asked about for every bare section. */
const answers = new WeakMap<Provisions["chapters"], boolean>()

function areNumberedThrough(chapters: Provisions["chapters"]): boolean {
  const numbered = Array.from(chapters.values(), numbersOf).filter(numbers => numbers.length > 0)
  const sections = Array.from(chapters.values(), chapter => [...chapter]).flat()
  if (numbered.length < 2 || new Set(sections).size < sections.length) return false
  return numbered.every((numbers, at) => at === 0 || Math.min(...numbers) >= Math.max(...(numbered[at - 1] ?? [])))
}

function numbersOf(sections: ReadonlySet<string>): readonly number[] {
  return Array.from(sections, section => Number.parseInt(section, 10))
}
