import { type Appeal, approvedOn, finalOn } from "../lifecycle/index.ts"
import { type CivilDate, inWords } from "../model/date.ts"
import type { DecisionDay } from "../model/page.ts"
import type { DecidedAct, State } from "../model/state.ts"
import { bodyAndNumber } from "./decided-by.ts"
import { decisionBehind } from "./register-line.ts"
import type { Site } from "./site.ts"

/** The name under which the time for appeal of an act is kept. */
export function appealKey({ folder, act }: DecidedAct): string {
  return `${folder.mapp} ${act.dokument}`
}

/**
 * The act whose days a document's page tells: of a repealed document the repeal, which can be appealed too; otherwise the
 * decision that the wording rests on, since a correction has days of its own that say nothing of that decision.
 */
export function actWithDays({ tillstand, endedBy, ...state }: State): DecidedAct | undefined {
  return tillstand === "upphavd" && endedBy !== undefined ? endedBy : decisionBehind(state)
}

/**
 * The days of a decision, one by one: when it was made, approved, posted, can be appealed and may be final, and from when
 * it applies. They are different days, and none is concluded from another. Empty where no days of law are told.
 */
export function decisionDays(site: Site, state: State): readonly DecisionDay[] {
  const decided = actWithDays(state)
  const appeal = decided === undefined ? undefined : site.appeals.get(appealKey(decided))
  if (decided === undefined || appeal === undefined || appeal.kind === "none" || decided.act.importerad) return []
  const { record, act } = decided
  const approved = approvedOn(record, site.today)
  const posted = "dates" in appeal ? appeal.dates.anslaget : undefined
  const isRepeal = act.slag === "upphavd"
  return [
    {
      etikett: isRepeal ? "Upphävandet beslutat" : "Beslutat",
      varde: `${inWords(record.datum)}, ${bodyAndNumber(record, site.settings)}`,
    },
    ...(record.form === "sammantrade"
      ? [{ etikett: "Protokollet justerat", varde: approved === undefined ? "inte antecknat" : inWords(approved) }]
      : []),
    { etikett: "Anslaget", varde: posted === undefined ? "inte antecknat" : inWords(posted) },
    ...appealRows(appeal),
    ...finalRows(site, decided, appeal),
    {
      etikett: isRepeal ? "Upphävd från" : "Gäller från",
      varde: inWords(isRepeal ? (act.gallerFrom ?? record.datum) : firstDayOf(decided, state)),
    },
  ]
}

function firstDayOf({ act, record }: DecidedAct, { versions }: State): CivilDate {
  return act.gallerFrom ?? versions.find(version => version.act === act)?.gallerFrom ?? record.datum
}

function appealRows(appeal: Appeal): readonly DecisionDay[] {
  switch (appeal.kind) {
    case "none":
    case "unposted":
      return []
    case "interrupted":
      return [
        {
          etikett: "Sista dag att överklaga",
          varde: `kan inte räknas. Anslaget togs ned ${inWords(appeal.nedtaget)}, före den dag då det fick tas ned.`,
        },
      ]
    case "counted":
      return [{ etikett: "Sista dag att överklaga", varde: inWords(appeal.dates.sistaDagAttOverklaga) }]
  }
}

function finalRows(site: Site, { record, act }: DecidedAct, appeal: Appeal): readonly DecisionDay[] {
  const final = finalOn(record, act.dokument, site.today)
  if (final !== undefined) {
    // Where the fact comes from is a secretary's free text, which nobody wrote for the public.
    const source = final.kalla === undefined || site.audience === "webb" ? "" : ` (${final.kalla})`
    return [{ etikett: "Laga kraft", varde: `${inWords(final.datum)}${source}` }]
  }
  if (appeal.kind !== "counted") return []
  return appeal.isAppealed
    ? [{ etikett: "Laga kraft", varde: "beslutet är överklagat" }]
    : [{ etikett: "Tidigast laga kraft", varde: inWords(appeal.dates.tidigastLagaKraft) }]
}
