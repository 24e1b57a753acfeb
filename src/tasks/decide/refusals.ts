import { standing } from "../../lifecycle/index.ts"
import type { Departure } from "../../model/departure.ts"
import { dateAt, isMapping, type Mapping, textAt, type Value } from "../../model/metadata.ts"
import { departureWords } from "../../rules/index.ts"
import { createCheck } from "../../schema/check.ts"
import type { Gathered } from "../gather.ts"
import { refusal } from "./request.ts"

/** Everything that the record's schema does not allow, each thing in words, with what to do. */
export function refuseMalformed(record: Mapping, { schemas }: Gathered): void {
  const unseen = unseenIn(record)
  if (unseen !== undefined) {
    throw refusal(
      `"${unseen}" innehåller tecken som inte syns.`,
      "Skriv om texten, eller klistra in den utan formatering.",
    )
  }
  const departures = createCheck(schemas, "beslut.json")(record)
  const words = departures.map(departure => wordsFor(record, departure))
  if (words.length > 0) throw refusal(words.map(({ message }) => message).join(" "), words[0]?.advice ?? "")
}

/** What to do about what is missing; the names are those of flags, questions and files alike. */
const MISSING: ReadonlyMap<string, readonly [message: string, advice: string]> = new Map([
  ["/instans", ["Det står inte vilken instans som beslutade.", "Ange instansens kod (instans)."]],
  ["/datum", ["Det står inte vilken dag beslutet fattades.", "Ange dagen (datum), skriven ÅÅÅÅ-MM-DD."]],
  ["/paragraf", ["Paragrafen saknas.", "Ange paragrafen, eller formen (form) om det inte var ett sammanträde."]],
  ["/beslutsfattare", ["Det står inte vem som beslutade.", "Ange rollen (beslutsfattare)."]],
  ["/domstol", ["Det står inte vilken domstol som beslutade.", "Ange domstolens namn (domstol)."]],
  [
    "/delegation/ordning",
    [
      "Det går inte att se vilken delegationsordning punkten står i.",
      "Ange delegationsordningens beteckning (ordning).",
    ],
  ],
  ["/delegation/punkt", ["Punkten i delegationsordningen saknas.", "Ange punkten (punkt)."]],
])

const DETAILS: ReadonlyMap<string, readonly [message: string, advice: string]> = new Map([
  ["utfall", ["Det står inte hur domen gick.", "Ange utfallet (utfall): upphavt, avslag eller avvisat."]],
  ["paragraf", ["Det står inte i vilken paragraf beslutet anmäldes.", "Ange paragrafen (anmald-paragraf)."]],
  ["roll", ["Det står inte vem som jämförde texten.", "Ange rollen (roll)."]],
  ["mot", ["Det står inte vad texten jämfördes med.", "Ange vad den jämfördes med (mot)."]],
])

/** One departure of a record or of its events, in words for the person who asks for it to be written. */
export function wordsFor(record: Mapping, departure: Departure): { readonly message: string; readonly advice: string } {
  const { kind, pointer } = departure
  const own =
    kind === "missing"
      ? (MISSING.get(pointer) ?? DETAILS.get(/^\/handelser\/\d+\/(\w+)$/.exec(pointer)?.[1] ?? ""))
      : undefined
  if (own !== undefined) return { message: own[0], advice: own[1] }
  return departureWords(record, departure)
}

/** The first text with control or direction marks, which can show it as another than it is; line breaks are allowed. */
function unseenIn(value: Value): string | undefined {
  if (typeof value === "string") {
    return /[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/u.test(value)
      ? value.replace(/\p{Cc}|\p{Surrogate}/gu, "\uFFFD").slice(0, 40)
      : undefined
  }
  return (isMapping(value) ? Object.values(value) : value).map(unseenIn).find(found => found !== undefined)
}

/** Folders that end in -r1 are corrections, and those in -x1 have no number: no number may be named so. */
export function refuseReservedNumber(record: Mapping): void {
  const number = textAt(record, "beslutsnummer") ?? ""
  if (!/(^|-)[rx][1-9]\d*$/.test(number)) return
  throw refusal(
    `Beslutsnumret "${number}" slutar som namnet på en rättelse eller på ett beslut utan nummer.`,
    `Skriv numret på ett annat sätt, till exempel ${number.replace(/([rx])(\d+)$/, "$1-$2")}.`,
  )
}

/** Unique by (instans, year, paragraf) among records of meetings that are not replaced. */
export function refuseTaken(record: Mapping, replaced: readonly string[], { collection }: Gathered): void {
  const [instans, paragraf, datum] = [textAt(record, "instans"), textAt(record, "paragraf"), dateAt(record, "datum")]
  if (textAt(record, "form") !== "sammantrade" || datum === undefined) return
  const other = standing(collection.decisions).find(
    folder =>
      folder.record?.form === "sammantrade" &&
      folder.record.instans === instans &&
      folder.record.paragraf === paragraf &&
      folder.record.datum.slice(0, 4) === datum.slice(0, 4) &&
      !replaced.includes(folder.mapp),
  )
  if (other === undefined) return
  throw refusal(
    `§ ${paragraf} används redan ${datum.slice(0, 4)}, i beslutet ${other.mapp}.`,
    `Se efter i protokollet vilken paragraf beslutet har. Är det ${other.mapp} som är fel antecknar du en rättelse med --rattar ${other.mapp}.`,
  )
}

/** A folder that is there already: recorded before, or left by a run that was cut off. */
export function refuseExisting(path: string, mapp: string, { collection }: Gathered): void {
  const folder = collection.decisions.find(other => other.path === path)
  if (folder === undefined) return
  if (!collection.files.has(`${path}/beslut.yaml`)) {
    throw refusal(
      `Mappen ${path} finns men saknar beslut.yaml.`,
      "Ta bort mappen om den är rester av ett avbrutet försök, och försök igen.",
    )
  }
  throw refusal(
    `Beslutet ${mapp} är redan antecknat.`,
    `Gäller det flera dokument tas de i samma anteckning. Ett fel rättas med --rattar ${mapp}.`,
  )
}
