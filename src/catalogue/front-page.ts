import { addDays, inWords } from "../model/date.ts"
import type { Door, FrontView, NewsItem } from "../model/page.ts"
import { bodyPath, ENDED, FRONT_PAGE, REGISTER, STATUTES, typePath, VERIFY } from "./addresses.ts"
import { bodyAndNumber } from "./decided-by.ts"
import { ACT_WORDS, bodiesOf, bodyName, byTitle, compareSwedish, type Entry, typeOf } from "./entry.ts"
import { openData } from "./lists.ts"
import { bodiesInUse, endedOf, inForceOf, statutesOf, typesInUse } from "./selection.ts"
import { frameOf, linkTo, linkToEntry, linkToFile, type Site } from "./site.ts"
import { statusWord } from "./status.ts"

const NEWS_DAYS = 90
/** So many ended documents are named on the front page; all are on a page of their own. */
const ENDED_SHOWN = 5

const NEWS: ReadonlySet<string> = new Set(["antagen", "reviderad", "forlangd", "upphavd", "redaktionell"])

function news(site: Site): readonly NewsItem[] {
  const since = addDays(site.today, -NEWS_DAYS)
  const items = site.entries.flatMap(entry =>
    entry.state.acts
      .filter(({ act, record }) => NEWS.has(act.slag) && record.datum >= since && record.datum <= site.today)
      .map(({ act, record }) => ({
        datum: record.datum,
        document: linkToEntry(FRONT_PAGE, entry),
        handelse: ACT_WORDS[act.slag],
        beslut: bodyAndNumber(record, site.settings),
      })),
  )
  return items.toSorted((a, b) => compareSwedish(b.datum, a.datum) || compareSwedish(a.document.text, b.document.text))
}

function coming(site: Site): FrontView["coming"] {
  const pairs = site.entries.flatMap(entry => {
    const version = entry.state.coming ?? (entry.state.tillstand === "beslutad" ? entry.state.version : undefined)
    return version === undefined ? [] : [{ entry, version }]
  })
  return pairs
    .toSorted((a, b) => compareSwedish(a.version.gallerFrom, b.version.gallerFrom))
    .map(({ entry, version }) => ({
      document: linkToEntry(FRONT_PAGE, entry),
      text: `${entry.state.tillstand === "gallande" ? "ny lydelse, " : ""}gäller från ${inWords(version.gallerFrom)}`,
    }))
}

function doors(site: Site): { readonly types: readonly Door[]; readonly bodies: readonly Door[] } {
  const current = inForceOf(site.entries)
  return {
    types: typesInUse(site).map(typ => ({
      ...linkTo(FRONT_PAGE, site.settings.typer.get(typ)?.plural ?? typ, typePath(typ)),
      antal: current.filter(entry => typeOf(entry, site.settings)?.id === typ).length,
    })),
    bodies: bodiesInUse(site).map(kod => ({
      ...linkTo(FRONT_PAGE, bodyName(site.settings, kod), bodyPath(kod)),
      antal: current.filter(entry => bodiesOf(entry).includes(kod)).length,
    })),
  }
}

function endedText(entry: Entry): string {
  const first = entry.state.version?.slutadeGalla
  const word = statusWord(entry.state).toLowerCase()
  return first === undefined ? word : `${word}, gällde till och med ${inWords(addDays(first, -1))}`
}

/** The front page: the order of its parts is the order in which readers look. */
export function frontPage(site: Site): FrontView {
  const current = inForceOf(site.entries)
  const short = (entry: Entry) => ({
    document: linkToEntry(FRONT_PAGE, entry),
    text: statusWord(entry.state),
  })
  const lastDay = (entry: Entry): string => entry.state.version?.slutadeGalla ?? ""
  const drafts = byTitle(site.entries).filter(({ state }) => ["utkast", "foreslagen"].includes(state.tillstand))
  return {
    kind: "forstasida",
    path: FRONT_PAGE,
    frame: frameOf(site, FRONT_PAGE, "Styrdokument"),
    antal: current.length,
    ...doors(site),
    statutes: {
      ...linkTo(FRONT_PAGE, "Författningssamling: föreskrifter, taxor, reglementen", STATUTES),
      antal: statutesOf(current, site.settings).length,
    },
    all: linkTo(FRONT_PAGE, "Alla styrdokument A–Ö", REGISTER),
    news: news(site),
    coming: coming(site),
    ended: endedOf(site.entries)
      .toSorted((a, b) => compareSwedish(lastDay(b), lastDay(a)))
      .slice(0, ENDED_SHOWN)
      .map(entry => ({ ...short(entry), text: endedText(entry) })),
    endedAll: linkTo(FRONT_PAGE, "Alla som har upphört eller ersatts", ENDED),
    drafts: drafts.map(short),
    verify: linkToFile(site, FRONT_PAGE, "Stämmer din kopia?", VERIFY),
    openData: openData(site, FRONT_PAGE),
  }
}
