import { addDays, inWords, OPEN_ENDED } from "../model/date.ts"
import type { Status, Tone } from "../model/page.ts"
import type { Settings } from "../model/settings.ts"
import type { DecidedAct, Flagga, State, Version } from "../model/state.ts"
import { ACCORDING_TO, decidedBy, isHearsay } from "./decided-by.ts"

type Titles = ReadonlyMap<string, string>

/** "tills vidare", or the last day in words. */
function until(version: Version): string {
  return version.gallerTom === OPEN_ENDED ? OPEN_ENDED : `till och med ${inWords(version.gallerTom)}`
}

function by(decided: DecidedAct, settings: Settings): string {
  const who = decidedBy(decided.record, settings)
  return isHearsay(decided) ? `${who}, ${ACCORDING_TO}` : who
}

function decidedSentence(decided: DecidedAct, settings: Settings): string {
  // A tjänsteanteckning is a note, not a decision.
  const verb = decided.record.form === "tjansteanteckning" ? "Antecknad" : "Beslutad"
  return `${verb} av ${by(decided, settings)}.`
}

/** Who decided the wording; a correction is named beside the decision that it corrects. */
function versionSentence(version: Version, state: State, settings: Settings): string {
  if (version.act.slag !== "redaktionell") return decidedSentence(version, settings)
  const before = state.versions.slice(0, state.versions.indexOf(version))
  const basis = before.findLast(({ act }) => act.slag !== "redaktionell")
  const decided = basis === undefined ? "" : `${decidedSentence(basis, settings)} `
  return `${decided}Rättad av ${by(version, settings)}.`
}

/** What happened last to a text that nobody has decided. */
function lastStep(state: State, settings: Settings): string {
  const last = state.acts.at(-1)
  if (last === undefined) return ""
  const words: Partial<Record<DecidedAct["act"]["slag"], string>> = {
    foreslar: "Föreslagen",
    bordlagd: "Bordlagd",
    aterremitterad: "Återremitterad",
    avslagen: "Avslagen",
  }
  const word = words[last.act.slag]
  return word === undefined ? "" : ` ${word} av ${by(last, settings)}.`
}

function lastDayOf(version: Version): string {
  const day = version.slutadeGalla === undefined ? undefined : addDays(version.slutadeGalla, -1)
  return day === undefined ? "" : ` Gällde till och med ${inWords(day)}.`
}

function courtSentence(state: State): string {
  const events = state.acts.flatMap(({ record }) => record.handelser)
  const verdict = events.findLast(event => event.slag === "dom" && event.utfall === "upphavt")
  const final = events.findLast(event => event.slag === "laga_kraft" && event.galler === "dom")
  const given = verdict === undefined ? "" : ` den ${inWords(verdict.datum)}`
  const since = final === undefined ? "" : ` Domen fick laga kraft den ${inWords(final.datum)}.`
  return `Upphävd av domstol${given}.${since}`
}

/** Where the document stands, in one or two sentences. */
function sentence(state: State, settings: Settings, titles: Titles): string {
  const { version, endedBy } = state
  switch (state.tillstand) {
    case "underlag":
      return "Underlag. Det är inte ett beslut och gäller inte i sig."
    case "utkast":
      return `Utkast. Texten är inte beslutad.${lastStep(state, settings)}`
    case "foreslagen":
      return `Förslag. Texten är inte beslutad.${lastStep(state, settings)}`
    case "beslutad": {
      const next = version ?? state.coming
      if (next === undefined) return "Beslutad – gäller inte ännu."
      return `Beslutad – gäller från ${inWords(next.gallerFrom)} ${until(next)}. ${versionSentence(next, state, settings)}`
    }
    case "gallande":
      if (version === undefined) return "Gäller."
      return `Gäller från ${inWords(version.gallerFrom)} ${until(version)}. ${versionSentence(version, state, settings)}`
    case "upphort": {
      if (version === undefined) return "Har upphört att gälla."
      const last = version.gallerTom === OPEN_ENDED ? version.slutadeGalla : version.gallerTom
      const when = last === undefined ? "Har upphört att gälla." : `Upphörde den ${inWords(last)}.`
      return `${when} ${versionSentence(version, state, settings)}`
    }
    case "upphavd": {
      if (endedBy === undefined) return "Upphävd."
      const { record } = endedBy
      const who = decidedBy(record, settings).replace(` ${inWords(record.datum)}`, ` den ${inWords(record.datum)}`)
      const source = isHearsay(endedBy) ? `, ${ACCORDING_TO}` : ""
      return `Upphävd av ${who}${source}.${version === undefined ? "" : lastDayOf(version)}`
    }
    case "ersatt": {
      if (endedBy === undefined) return "Ersatt."
      const name = titles.get(endedBy.act.dokument) ?? endedBy.act.dokument
      return `Ersatt av ${name}, genom beslut av ${by(endedBy, settings)}.${version === undefined ? "" : lastDayOf(version)}`
    }
    case "upphavd_av_domstol":
      return courtSentence(state)
  }
}

function inhibition(state: State): string {
  const event = state.version?.record.handelser.findLast(item => item.slag === "inhibition")
  const end = event?.tom === undefined ? "tills vidare" : `till och med ${inWords(event.tom)}`
  return `Domstol har bestämt att beslutet inte får tillämpas ${end} (inhibition).`
}

/** One line for a flag. An overdue review never reads as "not valid". */
function note(flag: Flagga, state: State): { readonly tone: Tone; readonly text: string } {
  switch (flag) {
    case "andrad":
      return { tone: "lugn", text: "Det finns ett ändringsförslag till texten. Ändringen är inte beslutad." }
    case "ska_ses_over": {
      const day = state.nastaOversyn
      return { tone: "lugn", text: day === undefined ? "Ska ses över." : `Ska ses över senast ${inWords(day)}.` }
    }
    case "forsenad_oversyn": {
      // "Gäller ändå" is said only of what does apply.
      const applies = state.tillstand === "gallande" ? " Dokumentet gäller ändå." : ""
      return { tone: "lugn", text: `Översynen är försenad.${applies}` }
    }
    case "ej_justerat":
      return { tone: "viktig", text: "Protokollet är inte justerat ännu." }
    case "ej_kungjort":
      return { tone: "viktig", text: "Beslutet är inte kungjort på anslagstavlan ännu." }
    case "oprovad_import":
      return {
        tone: "lugn",
        text: "Texten är importerad. Den är inte jämförd med originalet.",
      }
    case "inhiberad":
      return { tone: "viktig", text: inhibition(state) }
    case "ny_lydelse_beslutad": {
      const day = state.coming?.gallerFrom
      const when = day === undefined ? "" : ` Den gäller från ${inWords(day)}.`
      return { tone: "viktig", text: `En ny lydelse är beslutad.${when}` }
    }
  }
}

/**
 * The sentence that stands first on a document's page, and one line for each flag.
 * `titles` gives the names of documents by id, for "ersatt av …".
 */
export function statusSentence(state: State, settings: Settings, titles: Titles = new Map()): Status {
  return { sentence: sentence(state, settings, titles), notes: state.flaggor.map(flag => note(flag, state)) }
}

const WORDS: Readonly<Record<State["tillstand"], string>> = {
  underlag: "Underlag",
  utkast: "Utkast",
  foreslagen: "Förslag",
  beslutad: "Beslutad, gäller inte ännu",
  gallande: "Gäller",
  upphort: "Har upphört",
  upphavd: "Upphävd",
  ersatt: "Ersatt",
  upphavd_av_domstol: "Upphävd av domstol",
}

/** The state in a word or two, for lists. */
export function statusWord(state: State): string {
  return WORDS[state.tillstand]
}
