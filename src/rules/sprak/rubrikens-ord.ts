import type { Section } from "../../model/document.ts"
import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { isSwedish } from "./in-prose.ts"

/** Sections that must be named with a word before it is a kind of section. */
const LEAST = 2

const KINDS =
  "# 1 Insats: Råd\n\nInsatsen är kort.\n\n# 2 Insats: Stöd\n\nX är kort.\n\n# 3 Tjänst: A\n\nTjänsten är kort.\n\n# 4 Tjänst: B\n\nTjänsten är kort.\n"

export const rubrikensOrd = textRule({
  id: "sprak/rubrikens-ord",
  title: "Texten kallar avsnittet något annat än rubriken gör",
  severity: "varning",
  why: "När rubriken säger insats och texten tjänst vet läsaren inte vilka villkor som gäller. Ofta är texten kopierad från ett annat avsnitt.",
  examples: [
    { name: "samma ord", files: oneDocument({}, KINDS), findings: [] },
    {
      name: "ett annat avsnitts ord",
      files: oneDocument({}, KINDS.replace("X är", "Tjänsten är")),
      findings: ['Rubriken "Insats: Stöd" säger insats, men texten säger "Tjänsten". Möjlig kopia, bedöm.'],
    },
  ],
  *check({ document }, { prose }) {
    const kinds = isSwedish(document) ? kindsOf(document.sections) : new Set<string>()
    if (kinds.size < 2) return
    const told = new Set<string>()
    for (const block of prose) {
      const section = document.sections[block.section - 1]
      const own = section && kindOf(section)
      if (section === undefined || own === undefined || !kinds.has(own) || block.heading || block.quoted) continue
      // Only as the subject of a sentence: "Tjänsten syftar till". Within one the other kind may be meant.
      for (const match of block.text.matchAll(/(?:^|[.:] )(\p{Lu}\p{Ll}+)(?=\s\p{Ll})/gu)) {
        const word = match[1] ?? ""
        const other = [...kinds].find(kind => kind !== own && isDefinite(word, kind))
        const line = `${block.section} ${block.text.slice(0, 20)}`
        if (other === undefined || told.has(line)) continue
        told.add(line)
        const start = match.index + match[0].length - word.length
        yield {
          place: { path: document.path, span: block.toSource(start, start + word.length) },
          message: `Rubriken "${section.title}" säger ${own.toLowerCase()}, men texten säger "${word}". Möjlig kopia, bedöm.`,
          advice: "Använd rubrikens ord, och se efter att texten hör till avsnittet.",
          related: [{ path: document.path, span: section.span }],
        }
      }
    }
  },
})

/** The word before the colon of a heading: "Insats: Rådgivande samtal". */
function kindOf({ title }: Section): string | undefined {
  return /^(\p{Lu}\p{Ll}{3,}): \S/u.exec(title)?.[1]
}

function kindsOf(sections: readonly Section[]): ReadonlySet<string> {
  const count = new Map<string, number>()
  for (const kind of sections.map(kindOf)) if (kind !== undefined) count.set(kind, (count.get(kind) ?? 0) + 1)
  return new Set([...count].flatMap(([kind, times]) => (times >= LEAST ? [kind] : [])))
}

function isDefinite(word: string, kind: string): boolean {
  return ["en", "et", "n", "t"].some(ending => word === kind + ending)
}
