import { stateOf } from "../../src/lifecycle/index.ts"
import { type CivilDate, parseDate } from "../../src/model/date.ts"
import type { State } from "../../src/model/state.ts"
import { exampleDocument } from "../../src/rules/example-collection.ts"
import type { Gathered } from "../../src/tasks/gather.ts"
import { collect, type Files } from "../collection.ts"

/** Values of one level of YAML; a value is written as it stands, so it may be a flow list or mapping. */
type Values = Readonly<Record<string, string | undefined>>

/** One document in a decision: what is done to it, and the text decided when it is another than the sound example. */
export interface ActSample {
  readonly slag: string
  readonly dokument?: string
  readonly more?: Values
  readonly wording?: string
}

export interface DecisionSample {
  /** "sn-2026-02-03-4", or a correction's "sn-2026-02-03-4-r1". */
  readonly mapp: string
  readonly acts: readonly ActSample[]
  /** Flow mappings: "slag: justerat, datum: 2026-02-06". */
  readonly events?: readonly string[]
  /** Keys of the record written otherwise, or left out when undefined. */
  readonly top?: Values
}

export const BODIES = `version: "1"
kommun: Exempelkommunen
instanser:
  kf: {namn: Kommunfullmäktige, slag: fullmaktige}
  ks: {namn: Kommunstyrelsen, slag: styrelse}
  sn: {namn: Socialnämnden, slag: namnd}
  bn: {namn: Barnnämnden, slag: namnd}
  an: {namn: Arbetsnämnden, slag: namnd, eftertradare: vn}
  vn: {namn: Välfärdsnämnden, slag: namnd}
roller:
  Enhetschef: {adresser: [enhetschef@exempel.example]}
`

/** Any well-formed lydelse: the states do not depend on which. */
export const LYDELSE = `sha256:${"0a".repeat(32)}`

const WITH_WORDING = ["antagen", "reviderad", "redaktionell", "foreslar"]

export function act(slag: string, more: Values = {}, wording?: string, dokument = "exempel"): ActSample {
  return { slag, more, dokument, ...(wording === undefined ? {} : { wording }) }
}

export function decision(
  mapp: string,
  acts: readonly ActSample[],
  events: readonly string[] = [],
  top: Values = {},
): DecisionSample {
  return { mapp, acts, events, top }
}

function lines(values: Values, indent: string): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${indent}${key}: ${value}\n`)
    .join("")
}

/** The files of a decision's folder. */
export function decisionFiles({ mapp, acts, events = [], top = {} }: DecisionSample): Files {
  const [, instans = "", datum = "", number = ""] = /^([a-z]+)-(\d{4}-\d\d-\d\d)-([a-z0-9]+)/.exec(mapp) ?? []
  const folder = `documents/beslut/${datum.slice(0, 4)}/${mapp}`
  const head = { instans, form: "sammantrade", datum, paragraf: `"${number}"`, diarienummer: "EX 2026/1", ...top }
  const list = acts.map(({ slag, dokument = "exempel", more = {} }) => {
    const values = { dokument, slag, ...(WITH_WORDING.includes(slag) ? { lydelse: LYDELSE } : {}), ...more }
    return `  - ${lines(values, "    ").trimStart()}`
  })
  const wordings = acts
    .filter(({ slag }) => WITH_WORDING.includes(slag))
    .map(({ dokument = "exempel", wording }) => [
      `${folder}/${dokument}.md`,
      wording ?? exampleDocument({ id: dokument }),
    ])
  const happened = events.length === 0 ? "" : `handelser:\n${events.map(event => `  - {${event}}\n`).join("")}`
  return {
    [`${folder}/beslut.yaml`]: `${lines(head, "")}beslut:\n${list.join("")}${happened}`,
    ...Object.fromEntries(wordings),
  }
}

/** A collection of the document `exempel` (or what `files` says otherwise) and some decisions. */
export function gathered(decisions: readonly DecisionSample[], files: Files = {}): Promise<Gathered> {
  return collect({
    "styrdok.yaml": BODIES,
    "documents/sn/exempel.md": exampleDocument(),
    ...Object.assign({}, ...decisions.map(decisionFiles)),
    ...files,
  })
}

export function day(text: string): CivilDate {
  const date = parseDate(text)
  if (date === undefined) throw new Error(`no day: ${text}`)
  return date
}

/** The state of a document on a day, as one of its bodies decided it when a body is named. */
export function stateAt(collection: Gathered, at: string, id = "exempel", body?: string): State {
  const entry = collection.byId.get(id)
  if (entry === undefined) throw new Error(`no document: ${id}`)
  const rest: readonly [] | readonly [string] = body === undefined ? [] : [body]
  return stateOf(entry.document, collection.ledger, day(at), ...rest)
}
