import type { Section } from "../model/document.ts"
import { groupBy } from "../model/group-by.ts"
import { shorten } from "./departures.ts"
import { exampleCatalogue } from "./example-catalogue.ts"
import { type Field, nameOfSection, repeatedFields } from "./repeated-fields.ts"
import { textRule } from "./rule.ts"
import { familiesOf } from "./section-families.ts"

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
      files: exampleCatalogue({}, { Villkor: "**Villkor:** Bosatt i område %." }),
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
    const postOf = new Map(posts.map(post => [post.section, post]))
    for (const { parent, children } of posts.length === 0 ? [] : familiesOf(reading.document.sections)) {
      const siblings = children.flatMap(section => postOf.get(section) ?? [])
      if (parent === undefined || siblings.length <= LEAST_ALIKE) continue
      for (const label of common) {
        const texts = siblings.flatMap(({ section, fields }) =>
          fields.flatMap(field => (field.label === label ? [{ section, field }] : [])),
        )
        const odd = oddOne(texts)
        if (odd === undefined) continue
        const others = texts.length - 1
        const place = { path: reading.document.path, span: odd.own.field.span }
        yield {
          place,
          message: `Fältet "${odd.own.field.written}" i avsnitt ${nameOfSection(odd.own.section)} säger "${quoted(odd.own.field)}", men de ${others} andra under "${parent.title}" säger alla "${quoted(odd.usual)}". Bedöm om det ska vara så.`,
          advice: "Är det meningen behöver du inte göra något. Skriv annars som i de andra.",
        }
      }
    }
  },
})

interface Text {
  readonly section: Section
  readonly field: Field
}

/** The only text that differs from all others, which are alike. */
function oddOne(texts: readonly Text[]): { readonly own: Text; readonly usual: Field } | undefined {
  if (texts.length <= LEAST_ALIKE) return undefined
  const groups = groupBy(texts, ({ field }) => comparable(field.value))
  const own = [...groups.values()].find(group => group.length === 1)?.[0]
  const usual = texts.find(text => text !== own)?.field
  if (groups.size !== 2 || own === undefined || usual === undefined) return undefined
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
