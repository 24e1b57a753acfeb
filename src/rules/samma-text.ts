import type { Problem } from "../model/finding.ts"
import { groupBy } from "../model/group-by.ts"
import type { Span } from "../model/source.ts"
import { exampleCatalogue } from "./example-catalogue.ts"
import { type Field, nameOfSection, type Post, repeatedFields } from "./repeated-fields.ts"
import { textRule } from "./rule.ts"

/** Fewer words may well be the same in two places. */
const LEAST_WORDS = 12
const LEAST_TEXTS = 8
/** Share of a label's texts that must be unlike all others: what tells a text of its own from a set phrase. */
const OWN = 0.9

export const sammaText = textRule({
  id: "samma-text",
  title: "Två avsnitt har ordagrant samma text där texterna annars skiljer sig åt",
  severity: "upplysning",
  why: "En text som är kopierad från ett annat avsnitt beskriver lätt fel sak, och ändras sedan bara på det ena stället.",
  examples: [
    {
      name: "samma text överallt",
      files: exampleCatalogue({}, { Innehåll: described("") }),
      findings: [],
    },
    { name: "egen text i varje", files: exampleCatalogue({}, { Innehåll: described(" nummer %") }), findings: [] },
    {
      name: "ett fält är kopierat",
      files: exampleCatalogue(
        { Innehåll: described(" nummer 2"), Målgrupp: "**Målgrupp:** Äldre personer." },
        { Innehåll: described(" nummer %") },
      ),
      findings: [
        'Fältet "Innehåll" i avsnitt 1.10 "Fältarbete" är ordagrant detsamma som i avsnitt 1.2 "Skuldråd". Bedöm om det ska vara så.',
      ],
    },
    {
      name: "hela avsnittet är kopierat",
      files: exampleCatalogue({ Innehåll: described(" nummer 2") }, { Innehåll: described(" nummer %") }),
      findings: [
        'Avsnitt 1.10 "Fältarbete" har ordagrant samma text som avsnitt 1.2 "Skuldråd". Bedöm om det ska vara så.',
      ],
    },
  ],
  *check(reading) {
    const { posts } = repeatedFields(reading)
    const told = new Set<Post>()
    const all = posts.flatMap(post => post.fields.map(field => ({ post, field })))
    for (const texts of groupBy(all, ({ field }) => field.label).values()) {
      const first = new Map<string, Post>()
      const copies: { readonly post: Post; readonly field: Field; readonly of: Post }[] = []
      for (const { post, field } of texts) {
        const text = comparable(field)
        const of = first.get(text)
        if (of === undefined) first.set(text, post)
        else if (text.split(" ").length >= LEAST_WORDS) copies.push({ post, field, of })
      }
      if (first.size < Math.max(LEAST_TEXTS, texts.length * OWN)) continue
      for (const { post, field, of } of copies) {
        if (told.has(post)) continue
        told.add(post)
        const where = nameOfSection(post.section)
        yield isCopy(post, of)
          ? copied(reading.document.path, post.section.span, of, `Avsnitt ${where} har ordagrant samma text som`)
          : copied(
              reading.document.path,
              field.span,
              of,
              `Fältet "${field.written}" i avsnitt ${where} är ordagrant detsamma som i`,
            )
      }
    }
  },
})

function copied(path: string, span: Span, { section }: Post, what: string): Problem {
  return {
    place: { path, span },
    message: `${what} avsnitt ${nameOfSection(section)}. Bedöm om det ska vara så.`,
    advice: "Skriv det som skiljer avsnitten åt, eller skriv texten på ett ställe och hänvisa dit.",
    related: [{ path, span: section.span }],
  }
}

function isCopy(post: Post, other: Post): boolean {
  const texts = ({ fields }: Post): string => fields.map(field => `${field.label}: ${comparable(field)}`).join("\n")
  return texts(post) === texts(other)
}

function comparable({ value }: Field): string {
  return value.replace(/\s+/g, " ").trim()
}

function described(which: string): string {
  return `**Innehåll:** Stödet${which} ges som samtal vid högst fem tillfällen, enskilt eller i grupp, på den plats som passar.`
}
