import { blank } from "../../../model/blank.ts"
import { type CivilDate, inWords, OPEN_ENDED } from "../../../model/date.ts"
import type { ActKind } from "../../../model/decision.ts"
import type { LastDay } from "../../../model/metadata.ts"

/** One document in a decision, as far as it is known: proposed or recorded. */
export interface Measure {
  /** What is decided, or proposed to another body to decide. */
  readonly slag: Exclude<ActKind, "foreslar">
  readonly titel: string
  readonly diarienummer?: string
  /** By which decision the wording that is changed or repealed applies: "beslutad 2021-10-12, § 81". */
  readonly earlier?: string
  /** How the text was arrived at: "enligt förslaget". */
  readonly how?: string
  readonly from?: CivilDate
  readonly tom?: LastDay
  /** The next review; absent when it is not known, false when none is to come. */
  readonly review?: CivilDate | false
  readonly skal?: string
  /** What ceases to apply on the same day. */
  readonly ersatter: readonly { readonly titel: string; readonly earlier?: string }[]
}

/** A clause with the title of a document in it: it is set apart, since titles are read as parts of a sentence otherwise. */
interface Clause {
  readonly fore: string
  readonly titel: string
  readonly efter: string
}

/** What one body decides or proposes. */
export interface Resolution {
  /** "Socialnämnden beslutar", "Kommunstyrelsen föreslår Kommunfullmäktige besluta". */
  readonly inledning: string
  readonly satser: readonly (Clause & { readonly nr: number })[]
  /** True when there is but one clause: then it is no list. */
  readonly ensam: boolean
}

/** The clauses of several documents as one resolution, numbered and punctuated. */
export function resolutionOf(inledning: string, measures: readonly Measure[]): Resolution {
  const clauses = measures.flatMap(clausesOf)
  const satser = clauses.map((clause, index) => ({
    ...clause,
    nr: index + 1,
    efter: `${clause.efter}${index === clauses.length - 1 ? "." : ","}`,
  }))
  return { inledning, satser, ensam: satser.length === 1 }
}

function clausesOf(measure: Measure): readonly Clause[] {
  const replaced = measure.ersatter.map(({ titel, earlier }) => ({
    fore: "att ",
    titel,
    efter: `${inBrackets(earlier)} upphör att gälla samma dag`,
  }))
  return [clauseOf(measure), ...replaced]
}

function clauseOf(measure: Measure): Clause {
  const { titel, skal } = measure
  const number = inBrackets(`dnr ${measure.diarienummer ?? blank("diarienummer")}`)
  const earlier = inBrackets(measure.earlier)
  const how = measure.how === undefined ? "" : ` ${measure.how},`
  switch (measure.slag) {
    case "antagen":
      return { fore: "att anta ", titel, efter: `${number}${how} att gälla ${validity(measure)}` }
    case "reviderad":
      return { fore: "att revidera ", titel, efter: `${number}${how} att gälla ${validity(measure)}` }
    case "redaktionell":
      return { fore: "att rätta ", titel, efter: `${earlier} utan ändring i sak, från och med ${day(measure.from)}` }
    case "forlangd":
      return { fore: "att förlänga giltighetstiden för ", titel, efter: `${earlier} ${until(measure.tom)}` }
    case "upphavd":
      return { fore: "att upphäva ", titel, efter: `${earlier} från och med ${day(measure.from)}` }
    case "oversyn": {
      const next = measure.review === false ? "" : ` och att det ska ses över nästa gång senast ${day(measure.review)}`
      return { fore: "att anteckna att dokumentet ", titel, efter: `${earlier} har setts över utan ändring${next}` }
    }
    case "bordlagd":
      return { fore: "att bordlägga ärendet om ", titel, efter: "" }
    case "aterremitterad":
      return { fore: "att återremittera ärendet om ", titel, efter: ` med motiveringen ${skal ?? blank("motivering")}` }
    case "avslagen":
      return { fore: "att avslå förslaget till ", titel, efter: "" }
  }
}

function inBrackets(text: string | undefined): string {
  return text === undefined ? "" : ` (${text})`
}

function day(date: CivilDate | undefined): string {
  return date === undefined ? blank("dag") : inWords(date)
}

function until(tom: LastDay | undefined): string {
  if (tom === undefined) return `till och med ${blank("dag")}`
  return tom === OPEN_ENDED ? "tills vidare" : `till och med ${inWords(tom)}`
}

function validity({ from, tom = OPEN_ENDED }: Measure): string {
  return `från och med ${day(from)} ${until(tom)}`
}

const MATTERS: Readonly<Record<Measure["slag"], string>> = {
  antagen: "Antagande av",
  reviderad: "Revidering av",
  forlangd: "Förlängd giltighetstid för",
  upphavd: "Upphävande av",
  oversyn: "Översyn av",
  redaktionell: "Rättelse av",
  bordlagd: "Bordläggning av ärendet om",
  aterremitterad: "Återremiss av ärendet om",
  avslagen: "Avslag på förslaget till",
}

/** What a matter is called on the agenda: "Revidering av Riktlinje för skolskjuts". */
export function matterOf({ slag, titel }: Measure): string {
  return `${MATTERS[slag]} ${titel}`
}
