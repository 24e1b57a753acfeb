import { type Ages, agesIn } from "./ages.ts"
import { type Field, isCondition, nameOfSection, type Post } from "./repeated-fields.ts"

/** Fields that say for whom something is, the most telling first. */
const TARGET = [/^(?:målgrupp|för vem|vem)/i, /^(?:beskrivning|innehåll)/i]
/** What tells that consent has ages of its own; "med samtycke" is one condition among others. */
const WITHOUT = /(?<!\p{L})(?:utan|inte|ej|själv|krävs)(?!\p{L})/iu

/** The ages that a post names, by where it names them. */
export interface PostAges {
  readonly where: string
  readonly targetField: Field
  readonly conditionField: Field
  readonly target: readonly Ages[]
  readonly condition: readonly Ages[]
  readonly consent: readonly Ages[]
}

/** The ages of a post; undefined for one that does not say both for whom it is and who may have it. */
export function agesOf({ section, fields }: Post): PostAges | undefined {
  const conditionField = fields.find(({ label }) => isCondition(label))
  const targetField = TARGET.map(pattern => fields.find(({ label }) => pattern.test(label))).find(Boolean)
  if (!conditionField || !targetField) return undefined
  const [target, condition] = [divided(targetField), divided(conditionField)]
  return {
    where: nameOfSection(section),
    targetField,
    conditionField,
    target: agesIn(target.rest),
    condition: agesIn(condition.rest),
    consent: [...target.consent, ...condition.consent].flatMap(agesIn),
  }
}

/** A sentence about consent says for which ages something else holds than for the rest. */
function divided({ value }: Field): { readonly rest: string; readonly consent: readonly string[] } {
  const sentences = value.match(/[^.!?]+[.!?]*/g) ?? []
  const isConsent = (sentence: string): boolean => /samtyck/i.test(sentence) && WITHOUT.test(sentence)
  return { rest: sentences.filter(sentence => !isConsent(sentence)).join(" "), consent: sentences.filter(isConsent) }
}
