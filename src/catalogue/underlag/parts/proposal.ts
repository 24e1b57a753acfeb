import { levelOf, nextReview, termsOf } from "../../../lifecycle/index.ts"
import { blank } from "../../../model/blank.ts"
import type { ActKind } from "../../../model/decision.ts"
import { StyrdokError } from "../../../model/errors.ts"
import { hasEnded } from "../../../model/state.ts"
import { bodyName, type Entry, idOf } from "../../entry.ts"
import { type Measure, type Resolution, resolutionOf } from "./clauses.ts"
import { askedEntries, bodyOf } from "./find.ts"
import { earlierOf, nameOf, runningNumber } from "./names.ts"
import type { Asked, AskedDocument, DraftSource } from "./source.ts"

/** What is proposed for one document: who is to say what. */
export interface Proposal {
  readonly entry: Entry
  readonly measure: Measure
  /** The body before which the matter comes; undefined while none is named. */
  readonly body: string | undefined
  /** The body that is to decide, when the other only proposes. */
  readonly goesTo?: { readonly body: string | undefined }
}

/** What is proposed for each document that was asked for, from its working text and where it stands today. */
export function proposalsOf(source: DraftSource, asked: Asked): readonly Proposal[] {
  return askedEntries(source, asked).map(([entry, document]) => proposalOf(source, entry, document, asked))
}

/** What each body decides or proposes, one resolution a body. */
export function resolutionsOf(source: DraftSource, proposals: readonly Proposal[]): readonly Resolution[] {
  const groups = new Map<string, Measure[]>()
  for (const proposal of proposals) {
    const words = opening(source, proposal)
    groups.set(words, [...(groups.get(words) ?? []), proposal.measure])
  }
  return [...groups].map(([words, measures]) => resolutionOf(words, measures))
}

function opening({ ledger }: DraftSource, { body, goesTo }: Proposal): string {
  const name = (code: string | undefined): string =>
    code === undefined ? blank("instans") : bodyName(ledger.collection.settings, code)
  return goesTo === undefined ? `${name(body)} beslutar` : `${name(body)} föreslår ${name(goesTo.body)} besluta`
}

function proposalOf(source: DraftSource, entry: Entry, { slag }: AskedDocument, asked: Asked): Proposal {
  const { ledger } = source
  const { metadata } = entry.document
  const given = asked.instans ?? asked.sammantrade?.instans
  const named = given === undefined ? undefined : bodyOf(source, given).kod
  const decides = metadata.beslutsinstans.toSorted((a, b) => levelOf(ledger, a) - levelOf(ledger, b))[0]
  // A matter that a lower body takes up goes on to the one that decides (KL 5 kap. 26 §).
  const goesOn =
    named !== undefined &&
    decides !== undefined &&
    !metadata.beslutsinstans.includes(named) &&
    levelOf(ledger, named) > levelOf(ledger, decides)
  const proposes = slag === "foreslar" || (slag === undefined && goesOn)
  const inner = slag === undefined || slag === "foreslar" ? usualKind(source, entry) : slag
  if (!proposes) {
    const body = named ?? decides
    return { entry, body, measure: measureOf(source, entry, { slag: inner, body, asked }) }
  }
  const proposer = named !== undefined && named !== decides ? named : boardOf(source, decides)
  const measure = measureOf(source, entry, { slag: inner, body: decides, asked })
  return { entry, body: proposer, goesTo: { body: decides }, measure }
}

/** The board lays the matter before fullmäktige when no other committee has (KL 5 kap. 28 §). */
function boardOf({ ledger }: DraftSource, decides: string | undefined): string | undefined {
  const board = [...ledger.collection.settings.instanser.values()].find(({ slag }) => slag === "styrelse")
  return board?.kod === decides ? undefined : board?.kod
}

/** What a working text asks for, as far as its state tells. */
function usualKind({ ledger }: DraftSource, { document, state }: Entry): Exclude<ActKind, "foreslar"> {
  const title = document.metadata.titel ?? idOf({ document, state })
  if (state.tillstand === "underlag") {
    throw new StyrdokError(
      "STYR_UNDERLAG",
      `"${title}" är ett underlag. Det beslutas inte och gäller inte i sig.`,
      "Ange dokumentet som ska beslutas. Underlaget nämns där, om det har dokumentet bland sina relaterade.",
    )
  }
  if (state.version === undefined || hasEnded(state.tillstand)) return "antagen"
  if (state.flaggor.includes("andrad")) return "reviderad"
  if (state.version.gallerFrom <= ledger.collection.today) return "oversyn"
  throw new StyrdokError(
    "STYR_UNDERLAG",
    `"${title}" är redan beslutad, och arbetstexten är oförändrad.`,
    `Skriv ändringen först, eller säg vad som ska beslutas: --dokument ${idOf({ document, state })}:upphavd.`,
  )
}

interface Wanted {
  readonly slag: Exclude<ActKind, "foreslar">
  readonly body: string | undefined
  readonly asked: Asked
}

function measureOf(source: DraftSource, entry: Entry, { slag, body, asked }: Wanted): Measure {
  const { settings } = source.ledger.collection
  const { metadata } = entry.document
  const { version, versions } = entry.state
  const begun = versions.at(-1)?.gallerFrom
  const proposed = metadata.giltighetstid.from
  // A day on which an earlier wording begins is left from it: the new one is still to be decided.
  const from = begun !== undefined && proposed !== undefined && proposed <= begun ? undefined : proposed
  const tom =
    slag === "forlangd" && metadata.giltighetstid.tom === version?.gallerTom ? undefined : metadata.giltighetstid.tom
  const number = asked.diarienummer ?? runningNumber(entry)
  const review = reviewOf(source, entry, { slag, body, asked })
  return {
    slag,
    titel: metadata.titel ?? idOf(entry),
    ...earlierOf(entry, settings, body),
    ...(number === undefined ? {} : { diarienummer: number }),
    ...(slag === "reviderad" ? { how: "enligt förslaget" } : {}),
    ...(from === undefined || slag === "upphavd" ? {} : { from }),
    ...(tom === undefined ? {} : { tom }),
    ...(review === undefined ? {} : { review }),
    ersatter: slag === "antagen" || slag === "reviderad" ? replacedBy(source, entry, body) : [],
  }
}

/** The next review after one on the day of the meeting: intervals count from that day, which may not be known. */
function reviewOf({ ledger }: DraftSource, { document, state }: Entry, { body, asked }: Wanted): Measure["review"] {
  const { today, settings } = ledger.collection
  const rule = document.metadata.revideras ?? state.reviewRule
  if (rule?.kind === "never") return false
  const meeting = asked.sammantrade?.datum
  if (rule === undefined || (rule.kind === "years" && meeting === undefined)) return undefined
  const next = nextReview({ rule, from: meeting ?? today }, termsOf(body, settings))
  return next !== undefined && next > (meeting ?? today) ? next : undefined
}

/** What the working text replaces, and still applies. */
function replacedBy(source: DraftSource, { document, state }: Entry, body: string | undefined): Measure["ersatter"] {
  const { settings } = source.ledger.collection
  const before = state.version?.wording?.metadata.ersatter ?? []
  return document.metadata.ersatter.flatMap(id => {
    const other = source.byId.get(id)
    if (other === undefined) return before.includes(id) ? [] : [{ titel: id }]
    const applies = ["gallande", "beslutad"].includes(other.state.tillstand) && other.state.endedBy === undefined
    return applies ? [{ titel: nameOf(id, source), ...earlierOf(other, settings, body) }] : []
  })
}
