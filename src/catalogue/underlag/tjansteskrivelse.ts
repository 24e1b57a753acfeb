import { blank } from "../../model/blank.ts"
import { inWords } from "../../model/date.ts"
import { givesWording } from "../../model/decision.ts"
import { listInWords } from "../../model/list-in-words.ts"
import type { Settings } from "../../model/settings.ts"
import { decidedBy } from "../decided-by.ts"
import { bodyName, titleOf } from "../entry.ts"
import { statusSentence } from "../status.ts"
import { matterOf, type Resolution } from "./parts/clauses.ts"
import { type Proposal, proposalsOf, resolutionsOf } from "./parts/proposal.ts"
import { eachOnce, type Recipient, recipientsOf } from "./parts/recipients.ts"
import type { Asked, DraftKind, DraftSource } from "./parts/source.ts"

/** A draft of the official's letter to the body: what is known is filled in, and the rest is blank. */
interface LetterDraft {
  readonly datum: string
  readonly diarienummer: string
  readonly instans: string
  readonly arende: string
  readonly forslag: readonly Resolution[]
  readonly dokument: readonly { readonly titel: string; readonly uppgifter: readonly Fact[] }[]
  readonly underlag: readonly string[]
  readonly mottagare: readonly Recipient[]
}

interface Fact {
  readonly etikett: string
  readonly varde: string
}

function view(source: DraftSource, asked: Asked): LetterDraft {
  const { settings, today } = source.ledger.collection
  const proposals = proposalsOf(source, asked)
  const bodies = [...new Set(proposals.flatMap(({ body }) => body ?? []))]
  const numbers = [...new Set(proposals.flatMap(({ measure }) => measure.diarienummer ?? []))]
  return {
    datum: inWords(today),
    diarienummer: numbers.length === 0 ? blank("diarienummer") : numbers.join(", "),
    instans: bodies.length === 0 ? blank("instans") : listInWords(bodies.map(kod => bodyName(settings, kod))),
    arende: listInWords(proposals.map(({ measure }) => matterOf(measure))),
    forslag: resolutionsOf(source, proposals),
    dokument: proposals.map(proposal => ({ titel: proposal.measure.titel, uppgifter: factsOf(source, proposal) })),
    underlag: proposals.flatMap(proposal => papersOf(source, proposal)),
    mottagare: eachOnce(
      proposals.flatMap(({ entry, body, goesTo }) =>
        recipientsOf(entry.document, entry.document, settings, { except: deciding(settings, goesTo?.body ?? body) }),
      ),
    ),
  }
}

function deciding(settings: Settings, body: string | undefined): string | undefined {
  return body === undefined ? undefined : bodyName(settings, body)
}

/** What the collection knows of the document, and nothing that has to be judged. */
function factsOf(source: DraftSource, { entry, measure }: Proposal): readonly Fact[] {
  const { settings, today } = source.ledger.collection
  const titles = new Map(source.entries.flatMap(other => titleFor(source, other)))
  const { metadata } = entry.document
  const status = statusSentence(entry.state, { settings, today, titles })
  const serious = status.notes.filter(note => note.tone === "viktig").map(note => note.text)
  const replaced = measure.ersatter.map(({ titel, earlier }) =>
    earlier === undefined ? titel : `${titel} (${earlier})`,
  )
  return [
    ["Dokumenttyp", settings.typer.get(metadata.typ ?? "")?.namn ?? metadata.typ],
    ["Syfte", metadata.syfte],
    ["Gäller för", listInWords(metadata.gallerFor)],
    ["Läget i dag", [status.sentence, ...serious].join(" ")],
    ["Förslaget ersätter", listInWords(replaced)],
    ["Skillnad mot den beslutade lydelsen", differences(source, entry)],
  ].flatMap(([etikett = "", varde = ""]) => (varde === "" ? [] : [{ etikett, varde }]))
}

function titleFor({ ledger }: DraftSource, entry: Proposal["entry"]): readonly (readonly [string, string])[] {
  const { id } = entry.document.metadata
  return id === undefined ? [] : [[id, titleOf(entry, ledger.collection.settings)]]
}

/** Which sections differ; how they differ is for the comparison to say. */
function differences({ compare }: DraftSource, { document, state }: Proposal["entry"]): string {
  const decided = (state.coming ?? state.version)?.wording
  if (decided === undefined) return ""
  if (!state.flaggor.includes("andrad")) return "Ingen. Arbetstexten är densamma."
  const { changed, added, removed } = compare(decided, document)
  const named = [
    ["Ändrad text", changed],
    ["Nytt", added],
    ["Utgår", removed],
  ] as const
  const parts = named.flatMap(([word, titles]) =>
    titles.length === 0 ? [] : [`${word}: ${listInWords(titles.map(title => `”${title}”`))}.`],
  )
  return parts.length > 0
    ? parts.join(" ")
    : "Orden i avsnitten är desamma. Det som skiljer är uppgifterna om dokumentet, numreringen, bilagorna eller sådant som inte är löpande text, till exempel länkar och bilder."
}

/** The papers of the matter that the collection has: the proposal, what applies today, and reports that name the document. */
function papersOf(source: DraftSource, { entry, measure }: Proposal): readonly string[] {
  const { settings } = source.ledger.collection
  const { document, state } = entry
  const { id, bilagor } = document.metadata
  const isText = givesWording(measure.slag)
  const applies = state.version
  const reports = source.entries.filter(
    other =>
      other.state.tillstand === "underlag" && id !== undefined && other.document.metadata.relaterade.includes(id),
  )
  return [
    ...(isText ? [`${measure.titel}, förslag`] : []),
    ...(isText ? bilagor.map(({ titel }) => `Bilaga till förslaget: ${titel}`) : []),
    ...(applies === undefined
      ? []
      : [`${titleOf(entry, settings)}, beslutad lydelse (${decidedBy(applies.record, settings)})`]),
    ...reports.map(other => {
      const { diarienummer } = other.document.metadata
      return `${titleOf(other, settings)}${diarienummer === undefined ? "" : ` (dnr ${diarienummer})`}`
    }),
  ]
}

export const tjansteskrivelse: DraftKind = {
  summary: "Utkast till tjänsteskrivelse. Det som styrdok inte vet lämnas tomt.",
  takes: ["dokument", "instans", "sammantrade", "diarienummer"],
  view,
}
