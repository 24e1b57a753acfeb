import { type Appeal, approvedOn, eventsOn } from "../lifecycle/index.ts"
import { inWords } from "../model/date.ts"
import type { DecisionDay } from "../model/page.ts"
import type { DecidedAct, Version } from "../model/state.ts"
import { bodyAndNumber } from "./decided-by.ts"
import type { Site } from "./site.ts"

/** The name under which the time for appeal of a decided wording is kept. */
export function appealKey({ folder, act }: DecidedAct): string {
  return `${folder.mapp} ${act.dokument}`
}

/**
 * The days of a decision, one by one: when it was made, approved, posted, can be appealed and may be final, and from when
 * it applies. They are different days, and none is concluded from another. Empty where no days of law are told.
 */
export function decisionDays(site: Site, version: Version): readonly DecisionDay[] {
  const appeal = site.appeals.get(appealKey(version))
  if (appeal === undefined || appeal.kind === "none" || version.act.importerad) return []
  const { record, act } = version
  const approved = approvedOn(record, site.today)
  const posted = "dates" in appeal ? appeal.dates.anslaget : undefined
  return [
    { etikett: "Beslutat", varde: `${inWords(record.datum)}, ${bodyAndNumber(record, site.settings)}` },
    ...(record.form === "sammantrade"
      ? [{ etikett: "Protokollet justerat", varde: approved === undefined ? "inte antecknat" : inWords(approved) }]
      : []),
    { etikett: "Anslaget", varde: posted === undefined ? "inte antecknat" : inWords(posted) },
    ...appealRows(appeal),
    ...finalRows(site, version, appeal),
    { etikett: "Gäller från", varde: inWords(act.gallerFrom ?? version.gallerFrom) },
  ]
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

function finalRows(site: Site, { record, act }: Version, appeal: Appeal): readonly DecisionDay[] {
  const events = eventsOn(record, act.dokument, site.today)
  const final = events.findLast(event => event.slag === "laga_kraft" && event.galler === "beslut")
  if (final !== undefined) {
    const source = final.kalla === undefined ? "" : ` (${final.kalla})`
    return [{ etikett: "Laga kraft", varde: `${inWords(final.datum)}${source}` }]
  }
  if (appeal.kind !== "counted") return []
  return appeal.isAppealed
    ? [{ etikett: "Laga kraft", varde: "beslutet är överklagat" }]
    : [{ etikett: "Tidigast laga kraft", varde: inWords(appeal.dates.tidigastLagaKraft) }]
}
