import { behindCorrections } from "../lifecycle/index.ts"
import type { DecisionRecord } from "../model/decision.ts"
import type { RegisterLine } from "../model/register.ts"
import type { Settings } from "../model/settings.ts"
import type { Flagga, State, Version } from "../model/state.ts"
import { bodyAndNumber } from "./decided-by.ts"
import { bodiesOf, bodyName, type Entry, idOf, titleOf, typeOf } from "./entry.ts"
import { statusWord } from "./status.ts"

/** A document in words, as every register and list tells of it. */
export function registerLine(entry: Entry, settings: Settings): RegisterLine {
  const { version } = entry.state
  const record = decisionBehind(entry.state)?.record
  return {
    id: idOf(entry),
    titel: titleOf(entry, settings),
    typ: typeOf(entry, settings)?.namn ?? "",
    instans: bodiesOf(entry, settings)
      .map(kod => bodyName(settings, kod))
      .join(", "),
    beslutsdatum: record?.datum ?? "",
    beslutsnummer: record === undefined ? "" : numberOf(record, settings),
    gallerFran: version?.gallerFrom ?? "",
    andrad: changedOn(entry.state),
    diarienummer: record?.diarienummer ?? "",
    tillstand: standingInWords(entry.state),
  }
}

/** What the register says of a decision that has not got all the way, or that may not be applied. */
const FLAG_WORDS: Partial<Readonly<Record<Flagga, string>>> = {
  ny_lydelse_beslutad: "en ny lydelse är beslutad",
  ej_justerat: "protokollet är inte justerat",
  ej_kungjort: "inte kungjord",
  inhiberad: "får tills vidare inte tillämpas",
}

/** The state, and what else must be known before anyone relies on it: "Gäller, protokollet är inte justerat". */
export function standingInWords(state: State): string {
  // With a new wording on its way what follows is said of that one, so it comes first.
  const order: readonly Flagga[] = ["inhiberad", "ny_lydelse_beslutad", "ej_justerat", "ej_kungjort"]
  const known = order.filter(flag => state.flaggor.includes(flag))
  return [statusWord(state), ...known.flatMap(flag => FLAG_WORDS[flag] ?? [])].join(", ")
}

function numberOf(record: DecisionRecord, settings: Settings): string {
  if (record.form !== "sammantrade") return bodyAndNumber(record, settings)
  return record.paragraf === undefined ? "" : `§\u00a0${record.paragraf}`
}

/** The decision that the wording rests on. A correction mends how it was written, and is not that decision. */
export function decisionBehind({ version, versions }: Pick<State, "version" | "versions">): Version | undefined {
  return version && behindCorrections(version, versions)
}

/** The first wording was adopted; what has taken its place was changed, and so was a wording that says so itself. */
function changedOn({ version, versions }: State): string {
  if (version === undefined) return ""
  const isFirst = versions.length === 0 || versions[0]?.act === version.act
  return isFirst && version.act.slag === "antagen" ? "" : version.record.datum
}
