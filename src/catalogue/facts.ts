import { everApplies } from "../lifecycle/index.ts"
import { type CivilDate, OPEN_ENDED } from "../model/date.ts"
import type { Metadata, ReviewRule } from "../model/metadata.ts"
import type { FactName, Facts } from "../model/page.ts"
import type { Settings } from "../model/settings.ts"
import type { Version } from "../model/state.ts"
import { bodyName, type Entry, metadataFor, titleOf } from "./entry.ts"
import { endOf } from "./last-day.ts"

/** What facts need besides the entry. */
export interface FactOptions {
  /** The wording that the facts are of; else the one in force. */
  readonly version?: Version | undefined
  /** Names of documents by id. */
  readonly titles?: ReadonlyMap<string, string>
  /** The day on which the facts are told; without it the last day is the one decided, whatever came later. */
  readonly today?: CivilDate
}

/** How often a document is to be reviewed, in words: "Årligen", "Vart 4:e år". */
export function reviewInWords(rule: ReviewRule): string {
  switch (rule.kind) {
    case "date":
      return `Senast ${rule.date}`
    case "years": {
      if (rule.years === 1) return "Årligen"
      const ending = [1, 2].includes(rule.years % 10) && ![11, 12].includes(rule.years % 100) ? "a" : "e"
      return `Vart ${rule.years}:${ending} år`
    }
    case "term":
      return "Varje mandatperiod"
    case "never":
      return `Behövs inte: ${rule.reason}`
  }
}

function published(publiceras: Metadata["publiceras"]): string | undefined {
  switch (publiceras?.kind) {
    case "webb":
      return "Webbplatsen"
    case "intranät":
      return "Intranätet"
    case "nej":
      return "Publiceras inte"
    case undefined:
      return undefined
  }
}

/** The last day: as it was decided for the wording in force, as it turned out for one that no longer applies. */
function lastDay(entry: Entry, version: Version, today: CivilDate | undefined): string {
  const applies = ["gallande", "beslutad"].includes(entry.state.tillstand) && everApplies(version)
  const current = version === entry.state.version && applies
  return current || today === undefined ? version.gallerTom : endOf(version, today)
}

function decisionFacts(version: Version, last: string, settings: Settings): Facts {
  const { record } = version
  const body = bodyName(settings, record.instans)
  return withoutUnknown({
    instans: body,
    antagetAv: record.form === "sammantrade" ? body : (record.beslutsfattare ?? record.domstol ?? body),
    beslutsfattare: record.beslutsfattare,
    beslutsdatum: record.datum,
    beslutsnummer: record.beslutsnummer,
    paragraf: record.paragraf,
    diarienummer: record.diarienummer,
    gallerFran: version.gallerFrom,
    gallerTom: last,
    slutdatum: last === OPEN_ENDED ? undefined : last,
    giltighetstid: `${version.gallerFrom} – ${last}`,
  })
}

function reviewFacts(entry: Entry, version: Version | undefined): Facts {
  // The next review is reckoned from the wording in force; an older wording keeps what was decided with it.
  const current = version === undefined || version === entry.state.version
  const rule = current ? entry.state.reviewRule : version.act.revideras
  const day = current ? entry.state.nastaOversyn : rule?.kind === "date" ? rule.date : undefined
  const how = rule === undefined ? undefined : reviewInWords(rule)
  const next = rule?.kind === "date" || day === undefined ? "" : `, nästa gång senast ${day}`
  return withoutUnknown({
    revideras: day ?? how,
    uppfoljning: how === undefined ? undefined : `${how}${next}`,
  })
}

function withoutUnknown(values: { readonly [name in FactName]?: string | undefined }): Facts {
  const facts: { [name in FactName]?: string } = {}
  for (const [name, value] of entriesOf(values)) if (value !== undefined && value !== "") facts[name] = value
  return facts
}

function entriesOf<K extends string, V>(values: { readonly [key in K]?: V }): readonly (readonly [K, V | undefined])[] {
  const pairs: (readonly [K, V | undefined])[] = []
  for (const key in values) pairs.push([key, values[key]])
  return pairs
}

/**
 * The named facts that labels may use. What was decided comes from the record and the wording decided with it;
 * only what may change without a decision comes from the working file. While nothing is decided there is
 * nothing but the working file, and the facts of a decision are unknown.
 */
export function factsOf(entry: Entry, settings: Settings, options: FactOptions = {}): Facts {
  const version = options.version ?? entry.state.version
  const of = <K extends keyof Metadata>(name: K): Metadata[K] => metadataFor(entry, name, settings, version)
  const typ = of("typ")
  const type = settings.typer.get(typ ?? "")
  const named = (ids: readonly string[]): string => ids.flatMap(id => readableName(id, options.titles) ?? []).join(", ")
  const bodies = of("beslutsinstans").map(kod => bodyName(settings, kod))
  const about = withoutUnknown({
    titel: titleOf(entry, settings, version),
    typ: type?.namn ?? typ,
    typPlural: type?.plural ?? typ,
    instans: bodies.join(", "),
    diarienummer: of("diarienummer"),
    gallerFor: of("gallerFor").join(", "),
    dokumentansvarig: of("dokumentansvarig"),
    dokumentagare: of("dokumentagare"),
    publiceras: published(of("publiceras")),
    syfte: of("syfte"),
    malgrupp: of("malgrupp").join(", "),
    ersatter: named(version?.act.ersatter ?? of("ersatter")),
    relaterade: named(of("relaterade")),
    kontakt: of("kontakt"),
  })
  const decision = version === undefined ? {} : decisionFacts(version, lastDay(entry, version, options.today), settings)
  return { ...about, ...decision, ...reviewFacts(entry, version) }
}

/** The name of a document as a reader knows it; an id without a page tells nothing, and may give away a draft. */
function readableName(id: string, titles: ReadonlyMap<string, string> | undefined): string | undefined {
  return titles?.get(id) ?? (/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id) ? undefined : id)
}
