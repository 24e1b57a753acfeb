import type { Recorded } from "../../lifecycle/index.ts"
import type { ActKind } from "../../model/decision.ts"
import { StyrdokError } from "../../model/errors.ts"
import { listInWords } from "../../model/list-in-words.ts"
import { decidedBy } from "../decided-by.ts"
import { titleOf } from "../entry.ts"
import { datedEventWords, type EventContext, setsRules } from "../event-words.ts"
import { awaitedAfter, awaitedFirst } from "./parts/awaited.ts"
import { actsOf, allRecorded, askedEntries, missing } from "./parts/find.ts"
import { runningNumber, titleIn, typeIn } from "./parts/names.ts"
import { decidingBody, openProposal } from "./parts/recorded.ts"
import type { Asked, DraftKind, DraftSource } from "./parts/source.ts"

/** The steps of each matter, from the first proposal to what is awaited. */
interface WayDraft {
  readonly rubrik: string
  readonly arenden: readonly Matter[]
}

interface Matter {
  readonly diarienummer: string
  readonly kedja: string
  readonly steg: readonly Step[]
  readonly vantar: readonly string[]
}

interface Step {
  readonly nr: number
  readonly vem: string
  readonly beslut: string
  readonly handelser: readonly string[]
}

const VERBS: Readonly<Record<ActKind, string>> = {
  antagen: "antar",
  reviderad: "reviderar",
  forlangd: "förlänger",
  upphavd: "upphäver",
  oversyn: "ser över utan ändring",
  redaktionell: "rättar",
  foreslar: "föreslår",
  bordlagd: "bordlägger",
  aterremitterad: "återremitterar",
  avslagen: "avslår",
}

function view(source: DraftSource, asked: Asked): WayDraft {
  const { settings } = source.ledger.collection
  if (asked.dokument.length === 0 && asked.diarienummer === undefined) {
    throw missing("vilket ärende", '--dokument ID eller --diarienummer, till exempel --diarienummer "KS 2026/112"')
  }
  const entries = asked.dokument.length === 0 ? [] : askedEntries(source, asked).map(([entry]) => entry)
  const steps = allRecorded(source)
    .map(recorded => narrowed(recorded, asked))
    .filter(({ record }) => record.beslut.length > 0)
  const matters = byNumber(steps)
  const drafts =
    asked.dokument.length > 0
      ? entries
      : source.entries.filter(entry => isOf(entry.document.metadata.diarienummer, asked))
  const begun = [...matters.values()].map(steg => matterOf(source, steg))
  // A working text whose own matter has no decision yet is a matter that has not got further than that.
  const waiting = drafts
    .filter(entry => !matters.has(key(runningNumber(entry))))
    .filter(
      ({ state }) =>
        state.tillstand === "utkast" || state.tillstand === "foreslagen" || state.flaggor.includes("andrad"),
    )
    .map((entry): Matter => {
      return { diarienummer: runningNumber(entry) ?? "", kedja: "", steg: [], vantar: awaitedFirst(source, entry) }
    })
  if (begun.length + waiting.length === 0) throw nothing(asked)
  const names = entries.map(entry => titleOf(entry, settings))
  return {
    rubrik: names.length > 0 ? listInWords(names) : `dnr ${asked.diarienummer ?? ""}`,
    arenden: [...begun, ...waiting],
  }
}

/** A decision with only the acts that were asked for. */
function narrowed({ folder, record }: Recorded, asked: Asked): Recorded {
  const ids = asked.dokument.map(({ id }) => id)
  const isOfMatter = asked.diarienummer === undefined || isOf(record.diarienummer, asked)
  const beslut = record.beslut.filter(({ dokument }) => isOfMatter && (ids.length === 0 || ids.includes(dokument)))
  return { folder, record: { ...record, beslut } }
}

/** Numbers are verbatim; only white space may differ. */
function key(number: string | undefined): string {
  return (number ?? "").replace(/\s+/g, " ").trim()
}

function isOf(number: string | undefined, { diarienummer }: Asked): boolean {
  return number !== undefined && key(number) === key(diarienummer)
}

function byNumber(steps: readonly Recorded[]): ReadonlyMap<string, readonly Recorded[]> {
  const matters = new Map<string, Recorded[]>()
  for (const step of steps) {
    const number = key(step.record.diarienummer)
    matters.set(number, [...(matters.get(number) ?? []), step])
  }
  return matters
}

function matterOf(source: DraftSource, steps: readonly Recorded[]): Matter {
  const { settings, today } = source.ledger.collection
  const last = steps.at(-1)
  const proposed = last === undefined ? undefined : openProposal(source, last)
  const goesOn = proposed === undefined ? [] : [`${decidingBody(proposed, source)}: ska besluta`]
  return {
    diarienummer: last?.record.diarienummer ?? "",
    kedja: [...steps.map(({ record }) => `${decidedBy(record, settings)}: ${verbsOf(record.beslut)}`), ...goesOn].join(
      " → ",
    ),
    steg: steps.map((step, index) => ({
      nr: index + 1,
      vem: decidedBy(step.record, settings),
      beslut: listInWords(actsOf(step).map(decided => `${VERBS[decided.act.slag]} ${titleIn(decided, source)}`)),
      handelser: step.record.handelser
        .filter(event => event.datum <= today)
        .flatMap(event => {
          const words = datedEventWords(event, eventContext(source, step))
          return words === undefined ? [] : [words]
        }),
    })),
    vantar: last === undefined ? [] : awaitedAfter(source, last),
  }
}

/** The notice of one decision makes rules known only where all that it decided is rules. */
function eventContext(source: DraftSource, step: Recorded): EventContext {
  const all = actsOf(step).every(decided => setsRules(decided, typeIn(decided, source)))
  return { settings: source.ledger.collection.settings, instans: step.record.instans, setsRules: all }
}

function verbsOf(acts: Recorded["record"]["beslut"]): string {
  return listInWords([...new Set(acts.map(({ slag }) => VERBS[slag]))])
}

function nothing({ diarienummer, dokument }: Asked): StyrdokError {
  const what = diarienummer === undefined ? dokument.map(({ id }) => id).join(", ") : diarienummer
  return new StyrdokError(
    "STYR_UNDERLAG",
    `Inget beslut och inget förslag är infört för "${what}".`,
    "Se diarienumren med styrdok status --format json, eller ange dokumentet med --dokument.",
  )
}

export const arendetsVag: DraftKind = {
  summary: "Ärendets väg: vem som har föreslagit och beslutat, och vad som väntar.",
  takes: ["dokument", "diarienummer"],
  view,
}
