import { type Appeal, appealOf, approvalDue, approvedOn, noticeDue, type Recorded } from "../../../lifecycle/index.ts"
import { blank } from "../../../model/blank.ts"
import { type CivilDate, inWords } from "../../../model/date.ts"
import { bodyName, type Entry, idOf } from "../../entry.ts"
import { actsOf } from "./find.ts"
import { decidingBody, openProposal } from "./recorded.ts"
import type { DraftSource } from "./source.ts"

/** What is awaited after the last step of a matter, as far as the record tells. */
export function awaitedAfter(source: DraftSource, last: Recorded): readonly string[] {
  const { record } = last
  const acts = actsOf(last)
  const proposed = openProposal(source, last)
  const next = [
    ...(proposed === undefined ? [] : [decisionBy(source, decidingBody(proposed, source))]),
    ...(acts.some(({ act }) => act.slag === "bordlagd")
      ? [`Ärendet är bordlagt. ${decisionBy(source, bodyName(source.ledger.collection.settings, record.instans))}`]
      : []),
    ...(acts.some(({ act }) => act.slag === "aterremitterad")
      ? ["Ärendet är återremitterat och ska beredas på nytt."]
      : []),
  ]
  const imported = acts.some(({ act }) => act.importerad)
  return record.form !== "sammantrade" || imported ? next : [...noticeSteps(source, last), ...next]
}

/** Approval of the minutes, then the notice of it, then the time for appeal. */
function noticeSteps({ ledger }: DraftSource, recorded: Recorded): readonly string[] {
  const { today } = ledger.collection
  const { record } = recorded
  const approved = approvedOn(record, today)
  if (approved === undefined) return [`Justering av protokollet, senast ${inWords(approvalDue(record.datum))}.`]
  if (!record.handelser.some(event => event.slag === "anslaget" && event.datum <= today)) {
    return [`Anslag om justeringen, senast ${inWords(noticeDue(approved))}.`]
  }
  return actsOf(recorded)
    .slice(0, 1)
    .flatMap(({ act }) => appealStep(appealOf(record, act, ledger, today), today))
}

/** The time for appeal, while it runs. */
function appealStep(appeal: Appeal, today: CivilDate): readonly string[] {
  if (appeal.kind !== "counted" || appeal.isAppealed || appeal.dates.tidigastLagaKraft <= today) return []
  const { sistaDagAttOverklaga, tidigastLagaKraft } = appeal.dates
  return [
    `Sista dag att överklaga är ${inWords(sistaDagAttOverklaga)}. Tidigast laga kraft är ${inWords(tidigastLagaKraft)}.`,
  ]
}

/** What is awaited for a working text that no decision has touched. */
export function awaitedFirst(source: DraftSource, entry: Entry): readonly string[] {
  const { settings } = source.ledger.collection
  const title = entry.document.metadata.titel ?? idOf(entry)
  const codes = entry.document.metadata.beslutsinstans
  const bodies = codes.length === 0 ? blank("instans") : codes.map(kod => bodyName(settings, kod)).join(" och ")
  const what =
    entry.state.version === undefined
      ? `${title} är ett förslag som inget beslut är infört om.`
      : `Arbetstexten till ${title} är ändrad, och inget beslut är infört om ändringen.`
  return [`${what} ${decisionBy(source, bodies)}`]
}

const MEETINGS_NAMED = 2

/** "Beslut av Kommunfullmäktige. Nästa sammanträden: …", the days when the settings have a calendar. */
function decisionBy({ ledger }: DraftSource, name: string): string {
  const { settings, today } = ledger.collection
  const body = [...settings.instanser.values()].find(({ namn }) => namn === name)
  const days = (body?.kalender ?? []).filter(day => day >= today).toSorted()
  const named = days.slice(0, MEETINGS_NAMED).map(inWords)
  const meetings =
    named.length === 0
      ? ""
      : ` ${named.length === 1 ? "Nästa sammanträde" : "Närmaste sammanträden"}: ${named.join(" och ")}.`
  return `Beslut av ${name}.${meetings}`
}
