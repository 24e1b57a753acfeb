import type { Problem } from "../model/finding.ts"
import { listInWords } from "../model/list-in-words.ts"
import type { Ages } from "./ages.ts"
import { exampleCatalogue } from "./example-catalogue.ts"
import { agesOf, type PostAges } from "./post-ages.ts"
import { type Field, repeatedFields } from "./repeated-fields.ts"
import { textRule } from "./rule.ts"

/** Share of the posts with ages for whom that must have ages among their conditions before it is missed in another. */
const USUAL = 0.8

export const alderMotsager = textRule({
  id: "alder-motsager",
  title: "Åldrarna i ett avsnitt går inte ihop",
  severity: "varning",
  why: "Två åldersgränser för samma sak ger två svar på vem som har rätt till den.",
  examples: [
    {
      name: "samma åldrar",
      files: exampleCatalogue({}, { Målgrupp: "**Målgrupp:** Barn 7–12 år.", Villkor: "**Villkor:** Barn 7-12 år." }),
      findings: [],
    },
    {
      name: "samtycke som ett villkor bland andra",
      files: exampleCatalogue(
        { Villkor: "**Villkor:** Barn 7–12 år med vårdnadshavares samtycke." },
        { Målgrupp: "**Målgrupp:** Barn 7–12 år.", Villkor: "**Villkor:** Barn 7–12 år." },
      ),
      findings: [],
    },
    {
      name: "år som inte är någons ålder",
      files: exampleCatalogue({
        Målgrupp: "**Målgrupp:** Barn 7–12 år.",
        Villkor: "**Villkor:** Stödet ges i 1–2 år.",
      }),
      findings: [],
    },
    {
      name: "olika åldrar",
      files: exampleCatalogue({
        Målgrupp: "**Målgrupp:** Unga 13–21 år.",
        Villkor: "**Villkor:** Unga mellan 15 och 21 år.",
      }),
      findings: [
        'Fältet "Målgrupp" i avsnitt 1.10 "Fältarbete" säger 13–21 år, men "Villkor" säger mellan 15 och 21 år. Möjlig motsägelse, bedöm.',
      ],
    },
    {
      name: "samtycke för en ålder som inte är med",
      files: exampleCatalogue({
        Målgrupp: "**Målgrupp:** Barn 7–12 år. Den som är ung och har fyllt 15 år behöver inte samtycke.",
        Villkor: "**Villkor:** Barn 7–12 år.",
      }),
      findings: [
        'Avsnitt 1.10 "Fältarbete" gäller 7–12 år, men talar om samtycke för fyllt 15 år. Möjlig motsägelse, bedöm.',
      ],
    },
    {
      name: "ålder bara i målgruppen, men i alla andra villkor",
      files: exampleCatalogue(
        { Villkor: "**Villkor:** Bosatt i kommunen." },
        { Målgrupp: "**Målgrupp:** Barn 7–12 år.", Villkor: "**Villkor:** Barn 7–12 år." },
      ),
      findings: [
        'Fältet "Målgrupp" i avsnitt 1.10 "Fältarbete" säger 7–12 år, men "Villkor" säger ingen ålder. Bedöm om den ska stå där.',
      ],
    },
  ],
  *check(reading) {
    const { posts } = repeatedFields(reading)
    const judged = posts.flatMap(post => agesOf(post) ?? [])
    const targeted = judged.filter(({ target }) => target.length > 0)
    const isUsual = targeted.filter(({ condition }) => condition.length > 0).length >= targeted.length * USUAL
    for (const ages of judged) {
      const said = mismatch(ages) ?? missing(ages, isUsual)
      if (said !== undefined) yield problem(ages.conditionField, said, reading.document.path, ages.targetField)
      const consent = consentMismatch(ages)
      if (consent !== undefined) yield problem(ages.targetField, consent, reading.document.path)
    }
  },
})

type Said = Pick<Problem, "message" | "advice" | "severity">

const ADVICE = "Skriv samma åldrar på båda ställena, eller skriv varför de är olika."

function problem(field: Field, said: Said, path: string, other?: Field): Problem {
  const related = other === undefined ? {} : { related: [{ path, span: other.span }] }
  return { place: { path, span: field.span }, ...said, ...related }
}

function mismatch({ where, target, condition, targetField, conditionField }: PostAges): Said | undefined {
  if (target.length === 0 || condition.length === 0) return undefined
  if (target.some(one => condition.some(other => one.from === other.from && one.to === other.to))) return undefined
  return {
    message: `Fältet "${targetField.written}" i avsnitt ${where} säger ${inWords(target)}, men "${conditionField.written}" säger ${inWords(condition)}. Möjlig motsägelse, bedöm.`,
    advice: ADVICE,
  }
}

function missing(
  { where, target, condition, targetField, conditionField }: PostAges,
  isUsual: boolean,
): Said | undefined {
  if (!isUsual || target.length === 0 || condition.length > 0) return undefined
  return {
    message: `Fältet "${targetField.written}" i avsnitt ${where} säger ${inWords(target)}, men "${conditionField.written}" säger ingen ålder. Bedöm om den ska stå där.`,
    advice: "Skriv åldern bland villkoren, om den är ett villkor.",
    severity: "upplysning",
  }
}

function consentMismatch({ where, target, condition, consent }: PostAges): Said | undefined {
  const meant = [...target, ...condition]
  if (meant.length === 0) return undefined
  for (const ages of consent) {
    const years = Math.max(...meant.map(({ from, to }) => Math.min(to, ages.to) - Math.max(from, ages.from) + 1))
    if (years > 1) continue
    const whom = `Avsnitt ${where} gäller ${inWords(meant)}, men talar om samtycke för ${ages.text}.`
    if (years === 1) {
      return {
        message: `${whom} Det blir bara ett enda år. Bedöm om det är meningen.`,
        advice: ADVICE,
        severity: "upplysning",
      }
    }
    return { message: `${whom} Möjlig motsägelse, bedöm.`, advice: ADVICE }
  }
  return undefined
}

function inWords(ages: readonly Ages[]): string {
  return listInWords([...new Set(ages.map(({ text }) => text))])
}
