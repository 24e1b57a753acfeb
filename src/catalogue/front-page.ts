import { everApplies } from "../lifecycle/index.ts"
import { addDays, type CivilDate, inWords } from "../model/date.ts"
import { ACT_WORDS } from "../model/decision-words.ts"
import type { Door, FrontView, NewsItem } from "../model/page.ts"
import { bodyPath, changesPath, ENDED, FRONT_PAGE, feedPath, REGISTER, STATUTES, typePath } from "./addresses.ts"
import { bodyAndNumber } from "./decided-by.ts"
import { bodiesOf, bodyName, byTitle, compareSwedish, type Entry, typeOf } from "./entry.ts"
import { lastDayOf, neverApplied } from "./last-day.ts"
import { bodiesInUse, endedOf, inForceOf, statutesOf, typesInUse } from "./selection.ts"
import { frameOf, linkTo, linkToEntry, type Site } from "./site.ts"
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
        document: linkToEntry(site, FRONT_PAGE, entry),
        handelse: ACT_WORDS[act.slag],
        beslut: bodyAndNumber(record, site.settings),
      })),
  )
  return items.toSorted((a, b) => compareSwedish(b.datum, a.datum) || compareSwedish(a.document.text, b.document.text))
}

function coming(site: Site): FrontView["coming"] {
  const pairs = site.entries.flatMap(entry => {
    const version = entry.state.coming ?? (entry.state.tillstand === "beslutad" ? entry.state.version : undefined)
    return version !== undefined && everApplies(version) ? [{ entry, version }] : []
  })
  return pairs
    .toSorted((a, b) => compareSwedish(a.version.gallerFrom, b.version.gallerFrom))
    .map(({ entry, version }) => ({
      document: linkToEntry(site, FRONT_PAGE, entry),
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
      antal: current.filter(entry => bodiesOf(entry, site.settings).includes(kod)).length,
    })),
  }
}

function endedText({ state }: Entry, today: CivilDate): string {
  const word = statusWord(state).toLowerCase()
  const { version } = state
  if (version === undefined) return word
  const never = neverApplied(version, today)
  // Of a document that did apply once, that its latest wording never did says little here.
  if (never !== undefined) return state.versions.some(everApplies) ? word : `${word}, ${never}`
  const last = lastDayOf(version)
  return last === undefined ? word : `${word}, gällde till och med ${inWords(last)}`
}

/** The front page: the order of its parts is the order in which readers look. */
export function frontPage(site: Site): FrontView {
  const current = inForceOf(site.entries)
  const short = (entry: Entry) => ({
    document: linkToEntry(site, FRONT_PAGE, entry),
    text: statusWord(entry.state),
  })
  const lastDay = (entry: Entry): string => entry.state.version?.slutadeGalla ?? ""
  const drafts = byTitle(site.entries, site.settings).filter(({ state }) =>
    ["utkast", "foreslagen"].includes(state.tillstand),
  )
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
    changes: bodiesInUse(site).map(kod => linkTo(FRONT_PAGE, bodyName(site.settings, kod), changesPath(kod))),
    feed: linkTo(FRONT_PAGE, "Flöde med nya och ändrade styrdokument", feedPath(undefined)),
    coming: coming(site),
    ended: endedOf(site.entries)
      .toSorted((a, b) => compareSwedish(lastDay(b), lastDay(a)))
      .slice(0, ENDED_SHOWN)
      .map(entry => ({ ...short(entry), text: endedText(entry, site.today) })),
    endedAll: linkTo(FRONT_PAGE, "Alla som har upphört eller ersatts", ENDED),
    drafts: drafts.map(short),
  }
}
