import { lydelseOf, recordChain, wordingFiles } from "../../lifecycle/index.ts"
import { byText } from "../../model/by-text.ts"
import { canonical } from "../../model/canonical.ts"
import { carriesWording, type DecisionFolder, EVENTS_OF_THE_MINUTES } from "../../model/decision.ts"
import { EVENT_KINDS } from "../../model/generated/choices.ts"
import { isMapping, type Mapping, mappingsIn, textAt, textsAt } from "../../model/metadata.ts"
import type { Gathered } from "../gather.ts"
import { refusal } from "./request.ts"
import { storedWording, type Wording } from "./wording.ts"

/** A correcting record: it replaces the named one wholly, so what is not said anew is carried over. */
export interface Correction {
  readonly mapp: string
  readonly path: string
  readonly request: Mapping
  /** The wordings that the correction keeps, by document; none when the text itself was wrong. */
  readonly wordings: ReadonlyMap<string, Wording>
  /** The record and its earlier corrections, which no longer count. */
  readonly replaced: readonly string[]
}

/** Events of one day come in the order in which things happen. */
const ORDER: readonly string[] = EVENT_KINDS

/** What belongs to how a decision was made: another form has its own. */
const OF_THE_FORM = ["paragraf", "beslutsnummer", "beslutsfattare", "domstol", "delegation", "omedelbart_justerad"]

/** What an act keeps when it turns out to have been of another kind. */
const OF_ANY_KIND = ["dokument", "importerad", "skal"]

/**
 * The correction that a request asks for with `rattar`; undefined for a decision of its own. With `newText` the wordings
 * are taken anew from the working texts. `bort` names what the correction takes away: documents, kinds of events, keys.
 */
export function correctionOf(request: Mapping, gathered: Gathered, newText: boolean): Correction | undefined {
  const named = textAt(request, "rattar")
  if (named === undefined) return undefined
  const { decisions } = gathered.collection
  const folder = decisions.find(({ mapp }) => mapp === named)
  if (folder === undefined) {
    throw refusal(`Inget beslut heter "${named}".`, "Skriv namnet på beslutets mapp, till exempel sn-2025-09-16-37.")
  }
  if (textAt(request, "skal") === undefined) {
    throw refusal("Skälet saknas.", "Skriv varför beslutet rättas (skal), så att den som läser förstår.")
  }
  const chain = recordChain(folder, decisions)
  const [original, latest] = [chain[0] ?? folder, chain.at(-1) ?? folder]
  const whole = carriedOver(latest.raw, { ...request, rattar: latest.mapp }, renewedIn(latest, request, newText))
  refuseUnchanged(latest, whole, newText)
  const mapp = nextName(original.mapp, decisions)
  return {
    mapp,
    path: `${original.path.slice(0, original.path.lastIndexOf("/"))}/${mapp}`,
    request: whole,
    wordings: wordingsIn(latest, whole, gathered),
    replaced: chain.map(member => member.mapp),
  }
}

/** "<name of the original>-r1", -r2 …: the first after all that are there. */
function nextName(original: string, decisions: readonly DecisionFolder[]): string {
  const numbers = decisions.map(({ mapp }) =>
    mapp.startsWith(`${original}-r`) ? Number(mapp.slice(original.length + 2)) : 0,
  )
  return `${original}-r${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`
}

/**
 * The documents whose text is taken anew from the working file: with `newText` those that are named, or the only one that
 * has a wording. Of several nobody may be taken along in silence.
 */
function renewedIn({ raw }: DecisionFolder, request: Mapping, newText: boolean): ReadonlySet<string> {
  if (!newText) return new Set()
  const named = mappingsIn(request.beslut).map(act => textAt(act, "dokument") ?? "")
  const worded = mappingsIn(raw.beslut).filter(act => carriesWording(textAt(act, "slag") ?? ""))
  const ids = worded.map(act => textAt(act, "dokument") ?? "")
  if (named.length > 0) return new Set(named)
  if (ids.length === 1) return new Set(ids)
  throw ids.length === 0
    ? refusal("Beslutet har ingen text att ta på nytt.", "Utelämna --ny-text.")
    : refusal(`Beslutet har flera texter: ${ids.join(", ")}.`, "Ange vilken som var fel, till exempel --dokument ID.")
}

/** A correction that changes nothing would stand for ever and say nothing. */
function refuseUnchanged({ raw, mapp }: DecisionFolder, whole: Mapping, newText: boolean): void {
  const { rattar: _, skal: _reason, ...made } = whole
  const { rattar: _old, skal: _oldReason, ...before } = raw
  if (newText || canonical(made) !== canonical(before)) return
  throw refusal(`Rättelsen ändrar inget i ${mapp}.`, "Ange vad som var fel.")
}

/** The stored wordings that are carried over, each held to its lydelse: what was altered never is. */
function wordingsIn(folder: DecisionFolder, whole: Mapping, gathered: Gathered): ReadonlyMap<string, Wording> {
  const found = new Map<string, Wording>()
  for (const act of mappingsIn(whole.beslut)) {
    const [id, lydelse] = [textAt(act, "dokument") ?? "", textAt(act, "lydelse")]
    const isOld = mappingsIn(folder.raw.beslut).some(
      old => old.dokument === act.dokument && old.lydelse === act.lydelse,
    )
    if (lydelse === undefined || !isOld) continue
    const wording = storedWording(folder, id, gathered)
    if (wording === undefined || lydelseOf(wordingFiles(folder.files, id)) !== lydelse) {
      throw refusal(
        `Texten av ${id} i ${folder.mapp} är ändrad eller borta sedan den antecknades.`,
        "Hämta tillbaka filerna som de var. Var det texten som blev fel tar du den från arbetsfilen med --ny-text.",
      )
    }
    found.set(id, wording)
  }
  return found
}

/** The old record with what is said anew in its place, and without what is taken away. */
function carriedOver(old: Mapping, asked: Mapping, renewed: ReadonlySet<string>): Mapping {
  const { bort: _bort, alla: _alla, ...request } = asked
  const taken = takenAway(old, asked)
  const form = textAt(request, "form")
  const isOtherForm = form !== undefined && form !== textAt(old, "form")
  if (form === undefined && request.paragraf !== undefined && textAt(old, "form") !== "sammantrade") {
    throw refusal(
      "Beslutet är inte antecknat som ett sammanträdes.",
      "Var det ett sammanträde anger du också formen: sammantrade.",
    )
  }
  const kept = Object.entries(old).filter(
    ([key]) => !taken.has(key) && !(isOtherForm && OF_THE_FORM.includes(key)) && key !== "rattar" && key !== "skal",
  )
  const record: Mapping = { ...Object.fromEntries(kept), ...request }
  const acts = actsOver(old, asked, renewed)
    .filter(act => !taken.has(textAt(act, "dokument") ?? ""))
    .map(act => Object.fromEntries(Object.entries(act).filter(([key]) => !taken.has(key) || isSaid(request, key))))
  const foreign = isOtherForm ? (form === "sammantrade" ? ["anmalt"] : EVENTS_OF_THE_MINUTES) : []
  const events = eventsOver(old, request, new Set([...taken, ...foreign]))
  const { handelser: _events, ...rest } = record
  return { ...rest, beslut: acts, ...(events.length === 0 ? {} : { handelser: events }) }
}

/** What `bort` names. Throws for a word that takes nothing away, which is a slip of the pen. */
function takenAway(old: Mapping, asked: Mapping): ReadonlySet<string> {
  const [acts, events] = [mappingsIn(old.beslut), mappingsIn(old.handelser)]
  const possible = new Set([
    ...Object.keys(old).filter(key => !LASTING.includes(key)),
    ...acts.flatMap(act => [textAt(act, "dokument") ?? "", ...Object.keys(act).filter(key => !LASTING.includes(key))]),
    ...events.map(event => textAt(event, "slag") ?? ""),
  ])
  const words = textsAt(asked, "bort")
  const other = words.find(word => !possible.has(word))
  if (other === undefined) return new Set(words)
  throw refusal(`Beslutet har inget "${other}" att ta bort.`, `Det här går att ta bort: ${[...possible].join(", ")}.`)
}

/** What a record cannot be without. */
const LASTING = ["instans", "form", "datum", "beslut", "handelser", "rattar", "skal", "dokument", "slag", "lydelse"]

function isSaid(request: Mapping, key: string): boolean {
  return mappingsIn(request.beslut).some(act => act[key] !== undefined)
}

/** The old acts, those that are said anew in their places, and new ones last. */
function actsOver(old: Mapping, request: Mapping, renewed: ReadonlySet<string>): readonly Mapping[] {
  const before = mappingsIn(old.beslut)
  const said = [...mappingsIn(request.beslut), ...forAll(before, request)]
  const of = (acts: readonly Mapping[], id: string | undefined) => acts.find(act => textAt(act, "dokument") === id)
  const twice = said.find((act, place) => said.findIndex(other => other.dokument === act.dokument) < place)
  if (twice !== undefined) {
    throw refusal(`Dokumentet ${textAt(twice, "dokument")} står två gånger.`, "Ange varje dokument en gång.")
  }
  const unknown = said.find(act => act.slag === undefined && of(before, textAt(act, "dokument")) === undefined)
  if (unknown !== undefined) {
    const known = before.map(act => textAt(act, "dokument")).join(", ")
    throw refusal(`Beslutet gäller inte dokumentet "${textAt(unknown, "dokument")}".`, `Det gäller ${known}.`)
  }
  const kept = before.map(act => {
    const id = textAt(act, "dokument")
    return actOver(act, of(said, id), renewed.has(id ?? ""))
  })
  return [...kept, ...said.filter(act => of(before, textAt(act, "dokument")) === undefined)]
}

/** What is said without a document is of the only one that there is. */
function forAll(before: readonly Mapping[], { alla }: Mapping): readonly Mapping[] {
  if (!isMapping(alla)) return []
  const [only, second] = before
  if (only !== undefined && second === undefined)
    return [{ ...(only.dokument === undefined ? {} : { dokument: only.dokument }), ...alla }]
  const known = before.map(act => textAt(act, "dokument")).join(", ")
  throw refusal(`Beslutet gäller flera dokument: ${known}.`, "Ange vilket som rättas, till exempel --dokument ID.")
}

function actOver(old: Mapping, said: Mapping | undefined, newText: boolean): Mapping {
  const [before, slag] = [textAt(old, "slag") ?? "", textAt(said ?? {}, "slag")]
  const { lydelse, ...rest } = old
  const keeps = slag === undefined || slag === before || (carriesWording(slag) && carriesWording(before))
  const base = keeps ? rest : Object.fromEntries(Object.entries(rest).filter(([key]) => OF_ANY_KIND.includes(key)))
  return { ...base, ...(keeps && !newText && lydelse !== undefined ? { lydelse } : {}), ...said }
}

/** The old events; those of a kind that is said anew are replaced, in order of day. */
function eventsOver(old: Mapping, request: Mapping, taken: ReadonlySet<string>): readonly Mapping[] {
  const said = mappingsIn(request.handelser)
  const kept = mappingsIn(old.handelser)
    .filter(event => !taken.has(textAt(event, "slag") ?? ""))
    .filter(event => !said.some(other => other.slag === event.slag))
  const place = (event: Mapping): string =>
    `${textAt(event, "datum") ?? ""} ${ORDER.indexOf(textAt(event, "slag") ?? "")}`
  return [...kept, ...said].toSorted((a, b) => byText(place(a), place(b)))
}
