import { addDays, OPEN_ENDED } from "../model/date.ts"
import type { LastDay, Metadata, ReviewRule } from "../model/metadata.ts"
import type { FactName, Facts } from "../model/page.ts"
import type { Settings } from "../model/settings.ts"
import type { Version } from "../model/state.ts"
import { bodyName, decidedMetadata, type Entry, titleOf } from "./entry.ts"

/** What facts need besides the entry. */
export interface FactOptions {
  /** The wording that the facts are of; else the one in force. */
  readonly version?: Version | undefined
  /** Names of documents by id. */
  readonly titles?: ReadonlyMap<string, string>
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

function published(metadata: Metadata): string | undefined {
  switch (metadata.publiceras?.kind) {
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
function lastDayOf(version: Version, current: boolean): LastDay {
  return current || version.slutadeGalla === undefined ? version.gallerTom : addDays(version.slutadeGalla, -1)
}

function decisionFacts(version: Version, last: LastDay, settings: Settings): Facts {
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
  const decided = decidedMetadata(entry, version)
  const working = entry.document.metadata
  const from = (key: string): Metadata => (settings.administrativa.has(key) ? working : decided)
  const type = settings.typer.get(from("typ").typ ?? "")
  const named = (ids: readonly string[]): string => ids.map(id => options.titles?.get(id) ?? id).join(", ")
  const replaces = version?.act.ersatter ?? from("ersatter").ersatter
  const current = version === entry.state.version && ["gallande", "beslutad"].includes(entry.state.tillstand)
  const about = withoutUnknown({
    titel: titleOf(entry, version),
    typ: type?.namn ?? from("typ").typ,
    typPlural: type?.plural ?? from("typ").typ,
    instans: from("beslutsinstans")
      .beslutsinstans.map(kod => bodyName(settings, kod))
      .join(", "),
    diarienummer: decided.diarienummer,
    gallerFor: from("galler_for").gallerFor.join(", "),
    dokumentansvarig: from("dokumentansvarig").dokumentansvarig,
    dokumentagare: from("dokumentagare").dokumentagare,
    publiceras: published(from("publiceras")),
    syfte: from("syfte").syfte,
    malgrupp: from("malgrupp").malgrupp.join(", "),
    ersatter: named(replaces),
    relaterade: named(from("relaterade").relaterade),
    kontakt: from("kontakt").kontakt,
  })
  const decision = version === undefined ? {} : decisionFacts(version, lastDayOf(version, current), settings)
  return { ...about, ...decision, ...reviewFacts(entry, version) }
}
