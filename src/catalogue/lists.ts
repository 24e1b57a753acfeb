import type { Hyperlink, ListRow, ListSection, ListView } from "../model/page.ts"
import type { Settings } from "../model/settings.ts"
import type { Tillstand } from "../model/state.ts"
import {
  bodyPath,
  changesPath,
  documentPath,
  ENDED,
  FRONT_PAGE,
  REGISTER,
  REGISTER_CSV,
  relativeHref,
  STATUTES,
  STATUTES_CSV,
  typePath,
} from "./addresses.ts"
import { bodiesOf, bodyName, byTitle, compareSwedish, type Entry, typeOf } from "./entry.ts"
import { decisionBehind, registerLine, standingInWords } from "./register-line.ts"
import { bodiesInUse, endedOf, inForceOf, statuteBookOf, typesInUse } from "./selection.ts"
import { frameOf, linkTo, linkToFile, type Site, withFeed } from "./site.ts"
import { statusWord } from "./status.ts"

function rowOf(site: Site, from: string, entry: Entry): ListRow {
  const { id, titel, tillstand, ...line } = registerLine(entry, site.settings)
  return { document: linkTo(from, titel, documentPath(id)), ...line, status: tillstand }
}

function section(
  site: Site,
  from: string,
  id: string,
  heading: string,
  entries: readonly Entry[],
  showStatus: boolean,
): readonly ListSection[] {
  if (entries.length === 0) return []
  // A heading says where its documents stand; what more is to be known of one needs the column.
  const more = entries.some(({ state }) => standingInWords(state) !== statusWord(state))
  return [{ id, heading, rows: entries.map(entry => rowOf(site, from, entry)), showStatus: showStatus || more }]
}

function sectionsByState(site: Site, from: string, sorted: readonly Entry[]): readonly ListSection[] {
  const states = (...wanted: readonly Tillstand[]) => sorted.filter(entry => wanted.includes(entry.state.tillstand))
  return [
    ...section(site, from, "_galler", "Gäller", states("gallande"), false),
    ...section(site, from, "_beslutade", "Beslutade, gäller senare", states("beslutad"), false),
    ...section(site, from, "_forslag", "Förslag och utkast", states("foreslagen", "utkast"), true),
    ...section(site, from, "_underlag", "Underlag", states("underlag"), false),
    ...section(site, from, "_upphorda", "Har upphört eller ersatts", endedOf(sorted), true),
  ]
}

interface Order {
  readonly path: string
  readonly text: string
  readonly compare: (a: Entry, b: Entry) => number
}

function ordersOf(settings: Settings): readonly Order[] {
  const text = (key: (entry: Entry) => string) => (a: Entry, b: Entry) => compareSwedish(key(a), key(b))
  // Newest first; what has no date comes last.
  const newest = (key: (entry: Entry) => string) => (a: Entry, b: Entry) => compareSwedish(key(b), key(a))
  return [
    { path: REGISTER, text: "Namn", compare: () => 0 },
    { path: "register/typ/index.html", text: "Typ", compare: text(entry => typeOf(entry, settings)?.namn ?? "") },
    {
      path: "register/instans/index.html",
      text: "Instans",
      compare: text(entry => bodyName(settings, bodiesOf(entry, settings)[0] ?? "")),
    },
    {
      path: "register/beslut/index.html",
      text: "Senast beslutad",
      compare: newest(entry => decisionBehind(entry.state)?.record.datum ?? ""),
    },
    {
      path: "register/galler-fran/index.html",
      text: "Gäller från",
      compare: newest(entry => entry.state.version?.gallerFrom ?? ""),
    },
  ]
}

function list(site: Site, path: string, titel: string, ingress: string, rest: Partial<ListView>): ListView {
  return {
    kind: "lista",
    path,
    frame: frameOf(site, path, titel),
    titel,
    ingress,
    crumbs: [linkTo(path, "Start", FRONT_PAGE)],
    orders: [],
    download: undefined,
    changes: undefined,
    sections: [],
    ...rest,
  }
}

/** The list as a file, where there is one. */
function download(site: Site, from: string, file: string): Hyperlink | undefined {
  return linkToFile(site, from, "Ladda ner som CSV för Excel", file)
}

function counted(number: number): string {
  return number === 1 ? "1 styrdokument gäller." : `${number} styrdokument gäller.`
}

/** The register A–Ö, and the same list in its other orders: one page each, so that no script is needed. */
function registerPages(site: Site): readonly ListView[] {
  const orders = ordersOf(site.settings)
  const sorted = byTitle(site.entries, site.settings)
  return orders.map(({ path, text, compare }) =>
    list(site, path, "Alla styrdokument", `Ordnade efter ${text.toLowerCase()}. ${counted(inForceOf(sorted).length)}`, {
      orders: orders.map(order => ({
        text: order.text,
        href: relativeHref(path, order.path),
        current: order.path === path,
      })),
      download: download(site, path, REGISTER_CSV),
      sections: section(site, path, "_alla", "Styrdokument", sorted.toSorted(compare), true),
    }),
  )
}

/** Documents of one type. */
function typePage(site: Site, typ: string): ListView {
  const path = typePath(typ)
  const entries = byTitle(
    site.entries.filter(entry => typeOf(entry, site.settings)?.id === typ),
    site.settings,
  )
  const type = site.settings.typer.get(typ)
  const about = type?.beskrivning ?? ""
  return list(site, path, type?.plural ?? typ, `${about} ${counted(inForceOf(entries).length)}`.trim(), {
    sections: sectionsByState(site, path, entries),
  })
}

/** Documents that one body decides. */
function bodyPage(site: Site, kod: string): ListView {
  const path = bodyPath(kod)
  const entries = byTitle(
    site.entries.filter(entry => bodiesOf(entry, site.settings).includes(kod)),
    site.settings,
  )
  const name = bodyName(site.settings, kod)
  const view = list(site, path, name, `Styrdokument som ${name} beslutar om. ${counted(inForceOf(entries).length)}`, {
    changes: linkTo(path, "Vad har ändrats?", changesPath(kod)),
    sections: sectionsByState(site, path, entries),
  })
  return { ...view, frame: withFeed(view.frame, site, path, kod) }
}

/** The författningssamling of KL 8:13: what is in force, and what is decided and will be. */
function statutesPage(site: Site): ListView {
  const kept = byTitle(statuteBookOf(site.entries, site.settings), site.settings)
  const text =
    "Kommunens föreskrifter: reglementen, taxor, arbetsordningar och andra föreskrifter. De ska finnas tillgängliga för alla enligt 8 kap. 13 § kommunallagen."
  return list(site, STATUTES, "Författningssamling", `${text} ${counted(inForceOf(kept).length)}`, {
    download: download(site, STATUTES, STATUTES_CSV),
    sections: sectionsByState(site, STATUTES, kept),
  })
}

/** What applied once. */
function endedPage(site: Site): ListView {
  const entries = endedOf(byTitle(site.entries, site.settings))
  return list(
    site,
    ENDED,
    "Har upphört eller ersatts",
    "De här styrdokumenten gäller inte längre. Du kan fortfarande läsa dem.",
    {
      sections: section(site, ENDED, "_upphorda", "Tidigare styrdokument", entries, true),
    },
  )
}

/** Every list of the site. */
export function listPages(site: Site): readonly ListView[] {
  return [
    ...registerPages(site),
    statutesPage(site),
    endedPage(site),
    ...typesInUse(site).map(typ => typePage(site, typ)),
    ...bodiesInUse(site).map(kod => bodyPage(site, kod)),
  ]
}
