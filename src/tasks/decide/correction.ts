import { lydelseOf, recordChain, wordingFiles } from "../../lifecycle/index.ts"
import { byText } from "../../model/by-text.ts"
import { carriesWording, type DecisionFolder } from "../../model/decision.ts"
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
  const wordings = newText ? new Map<string, Wording>() : wordingsIn(latest, gathered)
  const mapp = nextName(original.mapp, decisions)
  return {
    mapp,
    path: `${original.path.slice(0, original.path.lastIndexOf("/"))}/${mapp}`,
    request: carriedOver(latest.raw, { ...request, rattar: latest.mapp }, newText),
    wordings,
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

/** The stored wordings, each held to the lydelse under which it was recorded: what was altered is never carried over. */
function wordingsIn(folder: DecisionFolder, gathered: Gathered): ReadonlyMap<string, Wording> {
  const found = new Map<string, Wording>()
  for (const act of mappingsIn(folder.raw.beslut)) {
    const id = textAt(act, "dokument") ?? ""
    const wording = storedWording(folder, id, gathered)
    const lydelse = textAt(act, "lydelse")
    if (lydelse === undefined) continue
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
function carriedOver(old: Mapping, asked: Mapping, newText: boolean): Mapping {
  const { bort: _bort, alla: _alla, ...request } = asked
  const taken = new Set(textsAt(asked, "bort"))
  const form = textAt(request, "form")
  const isOtherForm = form !== undefined && form !== textAt(old, "form")
  const kept = Object.entries(old).filter(
    ([key]) => !taken.has(key) && !(isOtherForm && OF_THE_FORM.includes(key)) && key !== "rattar" && key !== "skal",
  )
  const record: Mapping = { ...Object.fromEntries(kept), ...request }
  const acts = actsOver(old, asked, newText).filter(act => !taken.has(textAt(act, "dokument") ?? ""))
  const events = eventsOver(old, request).filter(event => !taken.has(textAt(event, "slag") ?? ""))
  const { handelser: _events, ...rest } = record
  return { ...rest, beslut: acts, ...(events.length === 0 ? {} : { handelser: events }) }
}

/** The old acts, those that are said anew in their places, and new ones last. */
function actsOver(old: Mapping, request: Mapping, newText: boolean): readonly Mapping[] {
  const before = mappingsIn(old.beslut)
  const said = [...mappingsIn(request.beslut), ...forAll(before, request)]
  const of = (acts: readonly Mapping[], id: string | undefined) => acts.find(act => textAt(act, "dokument") === id)
  const kept = before.map(act => actOver(act, of(said, textAt(act, "dokument")), newText))
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
function eventsOver(old: Mapping, request: Mapping): readonly Mapping[] {
  const said = mappingsIn(request.handelser)
  const kept = mappingsIn(old.handelser).filter(event => !said.some(other => other.slag === event.slag))
  const place = (event: Mapping): string =>
    `${textAt(event, "datum") ?? ""} ${ORDER.indexOf(textAt(event, "slag") ?? "")}`
  return [...kept, ...said].toSorted((a, b) => byText(place(a), place(b)))
}
