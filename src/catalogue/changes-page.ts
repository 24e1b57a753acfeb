import type { ChangeRow, ChangesView } from "../model/changes-view.ts"
import { inWords, MONTHS } from "../model/date.ts"
import { bodyPath, changesPath, documentPath, FRONT_PAGE, feedPath } from "./addresses.ts"
import type { Change, Summaries } from "./change-list.ts"
import { bodyAndNumber } from "./decided-by.ts"
import { bodyName, idOf } from "./entry.ts"
import { FEED_LENGTH, feedAddress } from "./feeds.ts"
import { bodiesThatDecided } from "./selection.ts"
import { frameOf, linkTo, type Site, withFeed } from "./site.ts"

/** For each body that has documents, what it has decided of them. `changes` are all of the site, newest first. */
export function changesPages(site: Site, changes: readonly Change[], summaries: Summaries): readonly ChangesView[] {
  return bodiesThatDecided(site).map(kod =>
    changesPage(
      site,
      kod,
      changes.filter(({ decided }) => decided.record.instans === kod),
      summaries,
    ),
  )
}

function changesPage(site: Site, kod: string, changes: readonly Change[], summaries: Summaries): ChangesView {
  const path = changesPath(kod)
  const name = bodyName(site.settings, kod)
  const titel = `Vad har ändrats? ${name}`
  const rows = changes.map(change => rowOf(site, path, change, summaries))
  const feed = feedPath(kod)
  return {
    kind: "andringar",
    path,
    frame: withFeed(frameOf(site, path, titel), site, path, kod),
    titel,
    ingress: `Här står vad ${name} har beslutat om styrdokumenten på portalen. Det nyaste står först. Ett dokument kan också sluta gälla en dag som bestämdes från början. Det står på dokumentets egen sida.`,
    crumbs: [linkTo(path, "Start", FRONT_PAGE), linkTo(path, name, bodyPath(kod))],
    feed: linkTo(path, feedAddress(site, feed) ?? "öppna flödet och kopiera adressen", feed),
    feedLength: FEED_LENGTH,
    years: grouped(rows, 4).map(([year, ofYear]) => ({
      id: `_${year}`,
      heading: year,
      months: grouped(ofYear, 7).map(([month, ofMonth]) => ({
        id: `_${month}`,
        heading: `${MONTHS[Number(month.slice(5)) - 1]} ${year}`,
        changes: ofMonth,
      })),
    })),
  }
}

/** Rows by the beginning of their day: 4 signs for the year, 7 for the month. */
function grouped(rows: readonly ChangeRow[], signs: number): readonly (readonly [string, readonly ChangeRow[]])[] {
  const groups = new Map<string, ChangeRow[]>()
  for (const row of rows) {
    const key = row.datum.slice(0, signs)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups]
}

function rowOf(site: Site, from: string, change: Change, summaries: Summaries): ChangeRow {
  const { entry, decided, titel, handelse, pair } = change
  const sammanfattning = pair && summaries.get(pair.path)
  return {
    datum: decided.record.datum,
    document: linkTo(from, titel, documentPath(idOf(entry))),
    handelse,
    beslut: bodyAndNumber(decided.record, site.settings),
    sammanfattning,
    // A document that could not be built has the pages it had before: whether this is one of them is not known.
    comparison:
      pair === undefined || sammanfattning === undefined
        ? undefined
        : linkTo(from, `Jämför med lydelsen beslutad ${inWords(pair.from.record.datum)}`, pair.path),
  }
}
