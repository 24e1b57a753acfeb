import { type CivilDate, OPEN_ENDED, parseDate } from "./date.ts"

/** A YAML value read with the failsafe schema: text, a list or a mapping, never a number, date or null. */
export type Value = string | readonly Value[] | { readonly [key: string]: Value }

/** The mapping at the top of a document or of a record, as written. */
export type Mapping = { readonly [key: string]: Value }

/** When a document is next to be reviewed, as it is written in `revideras_senast`. */
export type ReviewRule =
  | { readonly kind: "date"; readonly date: CivilDate }
  | { readonly kind: "years"; readonly years: number }
  | { readonly kind: "term" }
  | { readonly kind: "never"; readonly reason: string }

/** Last day of validity: a day, or until further notice. */
export type LastDay = CivilDate | typeof OPEN_ENDED

/** Where a document may be read. */
type Publication = { readonly kind: "webb" | "intranät" } | { readonly kind: "nej"; readonly reason: string }

/** The front matter as far as it has the right form. Malformed values are left out here and reported by the rules. */
export interface Metadata {
  readonly id?: string
  readonly titel?: string
  readonly typ?: string
  readonly sprak: string
  readonly beslutsinstans: readonly string[]
  readonly diarienummer?: string
  readonly gallerFor: readonly string[]
  readonly giltighetstid: { readonly from?: CivilDate; readonly tom?: LastDay }
  readonly bilagor: readonly { readonly titel: string; readonly fil: string }[]
  readonly revideras?: ReviewRule
  readonly dokumentansvarig?: string
  readonly dokumentagare?: string
  readonly relaterade: readonly string[]
  readonly kontakt?: string
  readonly publiceras?: Publication
  readonly ersatter: readonly string[]
  readonly malgrupp: readonly string[]
  readonly syfte?: string
  readonly importerad: boolean
  readonly versionAv?: string
}

/** True when `value` is a mapping. */
export function isMapping(value: Value | undefined): value is Mapping {
  return typeof value === "object" && !Array.isArray(value)
}

/** The value at `key`. A key such as "constructor" is only a key: nothing is inherited. */
export function valueAt(mapping: Mapping, key: string): Value | undefined {
  return Object.hasOwn(mapping, key) ? mapping[key] : undefined
}

/** The text at `key`, without white space at its ends; undefined when absent, empty or no text. */
export function textAt(mapping: Mapping, key: string): string | undefined {
  const value = valueAt(mapping, key)
  const text = typeof value === "string" ? value.trim() : ""
  return text === "" ? undefined : text
}

/** The texts at `keys`, as in {@link textAt}; what is absent stays absent. */
export function namedTexts<K extends string>(mapping: Mapping, keys: readonly K[]): { readonly [key in K]?: string } {
  const found: { [key in K]?: string } = {}
  for (const key of keys) {
    const text = textAt(mapping, key)
    if (text !== undefined) found[key] = text
  }
  return found
}

/** The mappings in a list. */
export function mappingsIn(value: Value | undefined): readonly Mapping[] {
  return Array.isArray(value) ? value.filter(isMapping) : []
}

/** The texts at `key`; a single text counts as a list of one. */
export function textsAt(mapping: Mapping, key: string): readonly string[] {
  const value = valueAt(mapping, key)
  const items = Array.isArray(value) ? value : [value]
  return items.flatMap(item => (typeof item === "string" && item.trim() !== "" ? [item.trim()] : []))
}

/** The day at `key`, or undefined. */
export function dateAt(mapping: Mapping, key: string): CivilDate | undefined {
  return parseDate(textAt(mapping, key) ?? "")
}

/** The last day at `key`: a day or "tills vidare". */
export function lastDayAt(mapping: Mapping, key: string): LastDay | undefined {
  return textAt(mapping, key) === OPEN_ENDED ? OPEN_ENDED : dateAt(mapping, key)
}

/** The review rule that `value` writes, or undefined when it has none of the known forms. */
export function reviewRule(value: Value | undefined): ReviewRule | undefined {
  if (isMapping(value)) {
    const reason = textAt(value, "behovs_inte")
    return reason === undefined ? undefined : { kind: "never", reason }
  }
  if (typeof value !== "string") return undefined
  const text = value.trim()
  const date = parseDate(text)
  if (date) return { kind: "date", date }
  if (text === "årligen") return { kind: "years", years: 1 }
  if (text === "varje mandatperiod") return { kind: "term" }
  const years = /^vart ([1-9]\d?):[ae] år$/.exec(text)?.[1]
  return years === undefined ? undefined : { kind: "years", years: Number(years) }
}

function publication(value: Value | undefined): Publication | undefined {
  if (value === "webb" || value === "intranät") return { kind: value }
  if (!isMapping(value)) return undefined
  const reason = textAt(value, "nej")
  return reason === undefined ? undefined : { kind: "nej", reason }
}

function attachments(value: Value | undefined): Metadata["bilagor"] {
  if (!Array.isArray(value)) return []
  return value.flatMap((item: Value) => {
    if (!isMapping(item)) return []
    const [titel, fil] = [textAt(item, "titel"), textAt(item, "fil")]
    return titel === undefined || fil === undefined ? [] : [{ titel, fil }]
  })
}

/** Texts that stand in the front matter under one key and are one text in {@link Metadata}. */
const TEXTS = [
  ["titel", "titel"],
  ["typ", "typ"],
  ["diarienummer", "diarienummer"],
  ["dokumentansvarig", "dokumentansvarig"],
  ["dokumentagare", "dokumentagare"],
  ["kontakt", "kontakt"],
  ["syfte", "syfte"],
  ["version_av", "versionAv"],
] as const

type Draft = { -readonly [key in keyof Metadata]: Metadata[key] }

/** The typed facts of a front matter. Never throws: what has the wrong form is left out. */
export function readMetadata(raw: Mapping): Metadata {
  const metadata: Draft = {
    sprak: textAt(raw, "sprak") ?? "sv",
    beslutsinstans: textsAt(raw, "beslutsinstans"),
    gallerFor: textsAt(raw, "galler_for"),
    giltighetstid: validity(raw.giltighetstid),
    bilagor: attachments(raw.bilagor),
    relaterade: textsAt(raw, "relaterade"),
    ersatter: textsAt(raw, "ersatter"),
    malgrupp: textsAt(raw, "malgrupp"),
    importerad: textAt(raw, "importerad") === "ja",
  }
  for (const [key, name] of TEXTS) {
    const text = textAt(raw, key)
    if (text !== undefined) metadata[name] = text
  }
  const [id, review, publish] = [textAt(raw, "id"), reviewRule(raw.revideras_senast), publication(raw.publiceras)]
  if (id !== undefined && /^[a-z0-9-]+$/.test(id)) metadata.id = id
  if (review !== undefined) metadata.revideras = review
  if (publish !== undefined) metadata.publiceras = publish
  return metadata
}

function validity(value: Value | undefined): Metadata["giltighetstid"] {
  if (!isMapping(value)) return {}
  const [from, tom] = [dateAt(value, "from"), lastDayAt(value, "tom")]
  return { ...(from === undefined ? {} : { from }), ...(tom === undefined ? {} : { tom }) }
}
