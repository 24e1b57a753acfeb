import { type CivilDate, parseDate } from "../model/date.ts"
import type { CorrectionKind } from "../model/decision.ts"
import { BODY_KINDS, CORRECTION_KINDS, REVIEW_FORMS } from "../model/generated/choices.ts"
import type { DocumentMetadata } from "../model/generated/dokument.ts"
import { dateAt, isMapping, type Mapping, textAt, textsAt, type Value, valueAt } from "../model/metadata.ts"
import {
  type Body,
  type DocumentType,
  type Label,
  LEVEL_OF_KIND,
  type Role,
  type Settings,
  type Terms,
} from "../model/settings.ts"

/** Keys that may change without a decision, unless styrdok.yaml says otherwise (PRODUCT.md, keys marked *). */
const ADMINISTRATIVE: readonly (keyof DocumentMetadata)[] = [
  "dokumentansvarig",
  "dokumentagare",
  "relaterade",
  "kontakt",
  "publiceras",
]

/** Days before a review at which it is first called for. */
const LEAD_TIMES = [180, 90, 30]

/** Kinds of correction that may be made without a decision by the body, unless styrdok.yaml says otherwise. */
const CORRECTIONS: readonly CorrectionKind[] = ["skrivfel"]

/** The label set that is used when styrdok.yaml names none. */
const LABEL_SET = "atta"

/** Riksdagen has every act in force, with an anchor for each section. */
const READING_ADDRESS =
  "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/sfs-{ar}-{lopnummer}#{ankare}"

/** The rules of style that references to law are held to. */
const LAW_STYLE = ["kap-utan-punkt", "mellanrum-vid-paragraf", "paragraf-fore-siffra", "versal-i-lagnamn"]

/** Settings from styrdok.yaml as far as it has the right form, with defaults for the rest. Never throws. */
export function readSettings(raw: Mapping, types: ReadonlyMap<string, DocumentType>): Settings {
  const labels = mappingAt(raw, "etiketter")
  const website = textAt(raw, "webbplats")
  return {
    kommun: textAt(raw, "kommun") ?? "Kommunen",
    ...(website === undefined ? {} : { webbplats: website.endsWith("/") ? website : `${website}/` }),
    instanser: mapOf(mappingAt(raw, "instanser"), readBody),
    roller: mapOf(mappingAt(raw, "roller"), readRole),
    etiketter: new Map(Object.entries(mappingAt(labels, "egna")).map(([name, value]) => [name, readLabels(value)])),
    etikettuppsattning: textAt(labels, "anvand") ?? LABEL_SET,
    typer: localTypes(types, mappingAt(raw, "typer")),
    administrativa: new Set(raw.administrativa === undefined ? ADMINISTRATIVE : textsAt(raw, "administrativa")),
    redaktionella: new Set(raw.redaktionella === undefined ? CORRECTIONS : corrections(textsAt(raw, "redaktionella"))),
    mandatperioder: terms(raw.mandatperioder),
    ledtider: leadTimes(textsAt(mappingAt(raw, "paminnelser"), "dagar")),
    lagrum: lawSettings(mappingAt(raw, "lagrum")),
    ord: words(mappingAt(raw, "ord")),
    tillganglighet: accessibility(mappingAt(raw, "tillganglighet")),
  }
}

function mappingAt(mapping: Mapping, key: string): Mapping {
  const value = valueAt(mapping, key)
  return isMapping(value) ? value : {}
}

function mapOf<T>(mapping: Mapping, read: (key: string, value: Mapping) => T | undefined): ReadonlyMap<string, T> {
  const result = new Map<string, T>()
  for (const [key, value] of Object.entries(mapping)) {
    const item = isMapping(value) ? read(key, value) : undefined
    if (item !== undefined) result.set(key, item)
  }
  return result
}

function readBody(kod: string, raw: Mapping): Body | undefined {
  const namn = textAt(raw, "namn")
  const slag = BODY_KINDS.find(kind => kind === textAt(raw, "slag"))
  // The code names folders and addresses: one of another form is reported by the schema and has no effect.
  if (namn === undefined || slag === undefined || !/^[a-z0-9-]+$/.test(kod)) return undefined
  const [under, successor] = [textAt(raw, "under"), textAt(raw, "eftertradare")]
  const [from, tom] = [dateAt(raw, "from"), dateAt(raw, "tom")]
  return {
    kod,
    namn,
    slag,
    niva: levelAt(raw) ?? LEVEL_OF_KIND[slag],
    ...(under === undefined ? {} : { under }),
    ...(from === undefined ? {} : { from }),
    ...(tom === undefined ? {} : { tom }),
    ...(successor === undefined ? {} : { eftertradare: successor }),
    tidigareNamn: textsAt(raw, "tidigare_namn"),
    kalender: dates(textsAt(raw, "kalender")),
  }
}

function levelAt(raw: Mapping): number | undefined {
  const text = textAt(raw, "niva") ?? ""
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined
}

function readRole(namn: string, raw: Mapping): Role {
  return { namn, adresser: textsAt(raw, "adresser"), konton: textsAt(raw, "konton") }
}

function readLabels(value: Value): readonly Label[] {
  if (!Array.isArray(value)) return []
  return value.filter(isMapping).flatMap((item: Mapping) => {
    const [etikett, mall] = [textAt(item, "etikett"), textAt(item, "mall")]
    return etikett === undefined || mall === undefined ? [] : [{ etikett, mall }]
  })
}

/** The types with the municipality's own names and further demands; a type that is switched off is left out. */
function localTypes(types: ReadonlyMap<string, DocumentType>, local: Mapping): ReadonlyMap<string, DocumentType> {
  const result = new Map<string, DocumentType>()
  for (const [id, type] of types) {
    const own = mappingAt(local, id)
    if (textAt(own, "anvands") === "nej") continue
    const [namn, etiketter] = [textAt(own, "namn"), textAt(own, "etiketter")]
    const lowest = BODY_KINDS.find(kind => kind === textAt(own, "beslutas_av"))
    const years = textAt(own, "oversyn_ar") ?? ""
    const reviews = REVIEW_FORMS.filter(form => textsAt(own, "oversyn").includes(form))
    result.set(id, {
      ...type,
      ...(namn === undefined ? {} : { namn }),
      ...(etiketter === undefined ? {} : { etiketter }),
      // What the law says of a type no local rule can change.
      ...(lowest === undefined || type.beslutasAv?.stod !== undefined ? {} : { beslutasAv: { slag: lowest } }),
      ...(reviews.length === 0 ? {} : { oversyn: reviews }),
      ...(/^[1-9]\d?$/.test(years) ? { oversynAr: Number(years) } : {}),
      krav: [...type.krav, ...textsAt(own, "krav")],
    })
  }
  return result
}

/**
 * The first days of terms of office, in order. Without a setting: 15 October of each election year, from which
 * fullmäktige is elected for four years (KL 5 kap. 9 §; the election of 2022 and every fourth year), and 1 January of
 * the year after for the board (6 kap. 18 §). One list is for all bodies; the board and the committees may have their own.
 */
function terms(written: Value | undefined): Terms {
  const own = isMapping(written) ? written : { fullmaktige: written ?? [] }
  const usual = dates(Array.from({ length: 30 }, (_, index) => `${1998 + 4 * index}-10-15`))
  const daysOf = (key: keyof Terms, otherwise: readonly CivilDate[]): readonly CivilDate[] => {
    const set = dates(textsAt(own, key)).toSorted()
    return set.length > 0 ? set : otherwise
  }
  const fullmaktige = daysOf("fullmaktige", usual)
  const yearAfter = dates(fullmaktige.map(first => `${Number(first.slice(0, 4)) + 1}-01-01`))
  const isForAll = Array.isArray(written)
  return {
    fullmaktige,
    styrelse: daysOf("styrelse", isForAll ? fullmaktige : yearAfter),
    namnder: daysOf("namnder", fullmaktige),
  }
}

function corrections(written: readonly string[]): readonly CorrectionKind[] {
  return CORRECTION_KINDS.filter(kind => written.includes(kind))
}

function leadTimes(written: readonly string[]): readonly number[] {
  const days = written.map(Number).filter(Number.isInteger)
  return (days.length > 0 ? days : LEAD_TIMES).toSorted((a, b) => b - a)
}

function dates(texts: readonly string[]): readonly CivilDate[] {
  return texts.map(parseDate).filter(date => date !== undefined)
}

function lawSettings(raw: Mapping): Settings["lagrum"] {
  const address = textAt(raw, "lasadress")
  // It becomes the target of links: one of another form is reported by the schema and has no effect.
  const isSafe = address !== undefined && /^https?:\/\/[^\s{}]+\S*$/.test(address)
  return {
    lasadress: isSafe ? address : READING_ADDRESS,
    stil: raw.stil === undefined ? LAW_STYLE : textsAt(raw, "stil"),
  }
}

function words(raw: Mapping): Settings["ord"] {
  const terms = mappingAt(raw, "termer")
  return {
    termer: new Map(Object.keys(terms).map(term => [term, textsAt(terms, term)])),
    forkortningar: new Set(textsAt(raw, "forkortningar")),
  }
}

function accessibility(raw: Mapping): Settings["tillganglighet"] {
  const [kontakt, granskad] = [textAt(raw, "kontakt"), dateAt(raw, "granskad")]
  return {
    ...(kontakt === undefined ? {} : { kontakt }),
    ...(granskad === undefined ? {} : { granskad }),
    brister: textsAt(raw, "brister"),
  }
}
