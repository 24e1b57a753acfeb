import type { Section } from "../model/document.ts"
import { shorten } from "./departures.ts"
import { exampleCatalogue } from "./example-catalogue.ts"
import { type Field, nameOfSection, type Post, repeatedFields } from "./repeated-fields.ts"
import { textRule } from "./rule.ts"

/** Fewer siblings say too little of what is usual. */
const LEAST_ALIKE = 5
/** Words of the longest text that may be a set phrase with one answer among few. */
const MOST_WORDS = 60

export const avvikandeFalt = textRule({
  id: "avvikande-falt",
  title: "Ett av flera likadana avsnitt säger något annat än de andra",
  severity: "upplysning",
  why: "Där alla syskon säger samma sak och ett säger något annat är det ofta glömt vid en ändring, och ibland meningen.",
  examples: [
    { name: "alla lika", files: exampleCatalogue(), findings: [] },
    {
      name: "alla olika",
      files: exampleCatalogue({}, { Villkor: "**Villkor:** Bosatt i område #." }),
      findings: [],
    },
    {
      name: "ett säger något mer",
      files: exampleCatalogue({ Villkor: "**Villkor:** Bosatt i kommunen. Minst 18 år." }),
      findings: [],
    },
    {
      name: "ett mot nio",
      files: exampleCatalogue({ Villkor: "**Villkor:** Bosatt i regionen." }),
      findings: [
        'Fältet "Villkor" i avsnitt 1.10 "Fältarbete" säger "Bosatt i regionen.", men de 9 andra under "Insatser" säger alla "Bosatt i kommunen.". Bedöm om det ska vara så.',
      ],
    },
  ],
  *check(reading) {
    const { posts, common } = repeatedFields(reading)
    for (const siblings of bySection(posts, reading.document.sections)) {
      if (siblings.posts.length <= LEAST_ALIKE) continue
      for (const label of common) {
        const texts = siblings.posts.flatMap(({ section, fields }) =>
          fields.flatMap(field => (field.label === label ? [{ section, field }] : [])),
        )
        const odd = oddOne(texts)
        if (odd === undefined) continue
        const others = texts.length - 1
        const place = { path: reading.document.path, span: odd.own.field.span }
        yield {
          place,
          message: `Fältet "${odd.own.field.written}" i avsnitt ${nameOfSection(odd.own.section)} säger "${quoted(odd.own.field)}", men de ${others} andra under "${siblings.parent.title}" säger alla "${quoted(odd.usual)}". Bedöm om det ska vara så.`,
          advice: "Är det meningen behöver du inte göra något. Skriv annars som i de andra.",
        }
      }
    }
  },
})

interface Siblings {
  readonly parent: Section
  readonly posts: readonly Post[]
}

/** Posts right under the same heading. */
function bySection(posts: readonly Post[], sections: readonly Section[]): readonly Siblings[] {
  const open: Section[] = []
  const parents = new Map<Section, Section>()
  for (const section of sections) {
    while ((open.at(-1)?.level ?? 0) >= section.level) open.pop()
    const parent = open.at(-1)
    if (parent !== undefined) parents.set(section, parent)
    open.push(section)
  }
  const families = new Map<Section, Post[]>()
  for (const post of posts) {
    const parent = parents.get(post.section)
    if (parent === undefined) continue
    const own = families.get(parent)
    if (own === undefined) families.set(parent, [post])
    else own.push(post)
  }
  return [...families].map(([parent, own]) => ({ parent, posts: own }))
}

interface Text {
  readonly section: Section
  readonly field: Field
}

/** The only text that differs from all others, which are alike. */
function oddOne(texts: readonly Text[]): { readonly own: Text; readonly usual: Field } | undefined {
  if (texts.length <= LEAST_ALIKE) return undefined
  const groups = new Map<string, Text[]>()
  for (const text of texts) {
    const said = comparable(text.field.value)
    const group = groups.get(said)
    if (group === undefined) groups.set(said, [text])
    else group.push(text)
    if (groups.size > 2) return undefined
  }
  const own = [...groups.values()].find(group => group.length === 1)?.[0]
  const usual = texts.find(text => text !== own)?.field
  if (groups.size < 2 || own === undefined || usual === undefined) return undefined
  // What says the same and then something more is no departure.
  if (comparable(own.field.value).startsWith(comparable(usual.value))) return undefined
  return own.field.value.split(/\s+/).length > MOST_WORDS ? undefined : { own, usual }
}

/** A text without what makes no difference in what it says. */
function comparable(value: string): string {
  return value
    .replace(/[^\p{L}\p{N}§]+/gu, " ")
    .trim()
    .toLowerCase()
}

function quoted({ value }: Field): string {
  return shorten(value.replace(/\s+/g, " "))
}
