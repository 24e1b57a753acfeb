import { adopts, annulledOn, behindCorrections, eventsOn, everApplies, isUnproven, stayOn } from "../lifecycle/index.ts"
import { capitalised } from "../model/capitalised.ts"
import { type CivilDate, inWords, OPEN_ENDED } from "../model/date.ts"
import type { Status } from "../model/page.ts"
import type { DecidedAct, Flagga, State, Version } from "../model/state.ts"
import { ACCORDING_TO, decidedBy } from "./decided-by.ts"
import { lastDayOf, neverApplied } from "./last-day.ts"
import type { Site } from "./site.ts"

/** What a status says beside the facts of the document: names of bodies and documents, and today. */
export type StatusContext = Pick<Site, "settings" | "today" | "titles">

type Note = Status["notes"][number]

/** "tills vidare", or the last day in words. */
function until(version: Version): string {
  return version.gallerTom === OPEN_ENDED ? OPEN_ENDED : `till och med ${inWords(version.gallerTom)}`
}

function by(decided: DecidedAct, { settings, today }: StatusContext): string {
  const who = decidedBy(decided.record, settings)
  return isUnproven(decided, today) ? `${who}, ${ACCORDING_TO}` : who
}

function decidedSentence(decided: DecidedAct, context: StatusContext): string {
  // A tjänsteanteckning is a note, not a decision.
  const verb = decided.record.form === "tjansteanteckning" ? "Antecknad" : "Beslutad"
  return `${verb} av ${by(decided, context)}.`
}

/** Who decided the wording; a correction is named beside the decision that it corrects. */
function versionSentence(version: Version, state: State, context: StatusContext): string {
  if (version.act.slag !== "redaktionell") return decidedSentence(version, context)
  const basis = behindCorrections(version, state.versions)
  const decided = basis.act === version.act ? "" : `${decidedSentence(basis, context)} `
  return `${decided}Rättad av ${by(version, context)}.`
}

/** What happened last to a text that nobody has decided. */
function lastStep(state: State, context: StatusContext): string {
  const last = state.acts.at(-1)
  if (last === undefined) return ""
  const words: Partial<Record<DecidedAct["act"]["slag"], string>> = {
    foreslar: "Föreslagen",
    bordlagd: "Bordlagd",
    aterremitterad: "Återremitterad",
    avslagen: "Avslagen",
  }
  const word = words[last.act.slag]
  return word === undefined ? "" : ` ${word} av ${by(last, context)}.`
}

/** Until when the wording shown was in force, for a document that has ended. */
function lastDaySentence(state: State, today: CivilDate): string {
  const { version } = state
  if (version === undefined) return ""
  const never = neverApplied(version, today)
  if (never !== undefined)
    return state.versions.some(everApplies) ? ` Den här lydelsen ${never}.` : ` ${capitalised(never)}.`
  const day = lastDayOf(version)
  return day === undefined ? "" : ` Gällde till och med ${inWords(day)}.`
}

function courtSentence(state: State, today: CivilDate): string {
  const annulled = state.acts.flatMap(decided => {
    const { record, act } = decided
    const final = adopts(decided) ? annulledOn(record, act.dokument, today) : undefined
    return final === undefined ? [] : [{ final, events: eventsOn(record, act.dokument, today) }]
  })
  const last = annulled.at(-1)
  if (last === undefined) return "Upphävd av domstol."
  const verdict = last.events.find(event => event.slag === "dom" && event.utfall === "upphavt")
  const given = verdict === undefined ? "" : ` den ${inWords(verdict.datum)}`
  return `Upphävd av domstol${given}. Domen fick laga kraft den ${inWords(last.final)}.`
}

/** Where the document stands, in one or two sentences. */
function sentence(state: State, context: StatusContext): string {
  const { settings, today, titles } = context
  const { version, endedBy } = state
  switch (state.tillstand) {
    case "underlag":
      return "Underlag. Det är inte ett beslut och gäller inte i sig."
    case "utkast":
      return `Utkast. Texten är inte beslutad.${lastStep(state, context)}`
    case "foreslagen":
      return `Förslag. Texten är inte beslutad.${lastStep(state, context)}`
    case "beslutad": {
      const next = version ?? state.coming
      if (next === undefined) return "Beslutad – gäller inte ännu."
      const never = neverApplied(next, today)
      if (never !== undefined) return `Beslutad, men ${never}. ${versionSentence(next, state, context)}`
      return `Beslutad – gäller från ${inWords(next.gallerFrom)} ${until(next)}. ${versionSentence(next, state, context)}`
    }
    case "gallande":
      if (version === undefined) return "Gäller."
      return `Gäller från ${inWords(version.gallerFrom)} ${until(version)}. ${versionSentence(version, state, context)}`
    case "upphort": {
      if (version === undefined) return "Har upphört att gälla."
      const last = version.gallerTom === OPEN_ENDED ? lastDayOf(version) : version.gallerTom
      const when = last === undefined ? "Har upphört att gälla." : `Upphörde den ${inWords(last)}.`
      const never = neverApplied(version, today)
      return `${never === undefined ? when : `${capitalised(never)}.`} ${versionSentence(version, state, context)}`
    }
    case "upphavd": {
      if (endedBy === undefined) return "Upphävd."
      const { record } = endedBy
      const who = decidedBy(record, settings).replace(` ${inWords(record.datum)}`, ` den ${inWords(record.datum)}`)
      const source = isUnproven(endedBy, today) ? `, ${ACCORDING_TO}` : ""
      return `Upphävd av ${who}${source}.${lastDaySentence(state, today)}`
    }
    case "ersatt": {
      if (endedBy === undefined) return "Ersatt."
      const name = titles.get(endedBy.act.dokument) ?? "ett annat dokument"
      return `Ersatt av ${name}, genom beslut av ${by(endedBy, context)}.${lastDaySentence(state, today)}`
    }
    case "upphavd_av_domstol":
      return courtSentence(state, today)
  }
}

/** The line that says that a court has stayed the decision on a wording; undefined when none has. */
export function stayNote(version: Version | undefined, today: CivilDate): Note | undefined {
  const stay = version === undefined ? undefined : stayOn(version.record, version.act.dokument, today)
  if (stay === undefined) return undefined
  const end = stay.tom === undefined ? "tills vidare" : `till och med ${inWords(stay.tom)}`
  return { tone: "viktig", text: `Domstol har bestämt att beslutet inte får tillämpas ${end} (inhibition).` }
}

/** One line for a flag. An overdue review never reads as "not valid". */
function note(flag: Flagga, state: State, today: CivilDate): Note | undefined {
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
      return stayNote(state.version, today)
    case "ny_lydelse_beslutad": {
      const day = state.coming?.gallerFrom
      const when = day === undefined ? "" : ` Den gäller från ${inWords(day)}.`
      return { tone: "viktig", text: `En ny lydelse är beslutad.${when}` }
    }
  }
}

/** The sentence that stands first on a document's page, and one line for each flag. */
export function statusSentence(state: State, context: StatusContext): Status {
  const notes = state.flaggor.map(flag => note(flag, state, context.today))
  return { sentence: sentence(state, context), notes: notes.filter(line => line !== undefined) }
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
