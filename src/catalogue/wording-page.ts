import { everApplies, isUnproven } from "../lifecycle/index.ts"
import { capitalised } from "../model/capitalised.ts"
import { inWords } from "../model/date.ts"
import type { Banner, Hyperlink, SafeHtml, Status, WordingView } from "../model/page.ts"
import type { Version } from "../model/state.ts"
import { documentPath, wordingPath } from "./addresses.ts"
import { addressOf } from "./corrected-record.ts"
import { ACCORDING_TO, decidedBy } from "./decided-by.ts"
import { type Entry, idOf, isAnnulled, titleOf } from "./entry.ts"
import { lastDayOf, neverApplied } from "./last-day.ts"
import { endedOf } from "./selection.ts"
import { linkTo, type Site } from "./site.ts"
import { stayNote } from "./status.ts"
import { textView } from "./text-page.ts"
import { pairOf, pairWithBefore } from "./wording-pairs.ts"

type Time = "current" | "coming" | "older" | "never" | "annulled"

function timeOf(site: Site, { state }: Entry, version: Version): Time {
  if (isAnnulled(version, site.today)) return "annulled"
  if (version === state.version && state.tillstand === "gallande") return "current"
  if (!everApplies(version)) return "never"
  return version.gallerFrom > site.today ? "coming" : "older"
}

/** The way to what applies, from a wording that does not. */
function wayHome(entry: Entry, path: string): Hyperlink {
  const home = documentPath(idOf(entry))
  if (entry.state.tillstand === "gallande") return linkTo(path, "Läs den lydelse som gäller nu", home)
  const ended = endedOf([entry]).length > 0 && entry.state.versions.some(everApplies)
  return linkTo(path, `${ended ? "Dokumentet gäller inte längre. " : ""}Till dokumentets sida`, home)
}

function bannerOf(site: Site, entry: Entry, version: Version, time: Time, path: string): Banner {
  const link = linkTo(path, "Till dokumentets sida", documentPath(idOf(entry)))
  switch (time) {
    case "current":
      return { tone: "lugn", text: "Det här är den lydelse som gäller nu.", link }
    case "coming": {
      const text = `Det här är en lydelse som inte gäller ännu. Den gäller från ${inWords(version.gallerFrom)}.`
      return { tone: "viktig", text, link }
    }
    case "annulled":
      return { tone: "viktig", text: "Den här lydelsen är upphävd av domstol. Den gäller inte.", link }
    case "never": {
      const text = `Den här lydelsen ${neverApplied(version, site.today)}.`
      return { tone: "viktig", text, link: wayHome(entry, path) }
    }
    case "older": {
      const last = lastDayOf(version)
      const when = last === undefined ? "" : ` Den gällde till och med ${inWords(last)}.`
      return { tone: "viktig", text: `Det här är en äldre lydelse.${when}`, link: wayHome(entry, path) }
    }
  }
}

/** Where a wording stands today: "Gällde från 1 juli 2025 till och med 15 mars 2026". */
export function wordingFate(site: Site, entry: Entry, version: Version): string {
  return fateOf(site, version, timeOf(site, entry, version))
}

/** What became of the wording, in the first sentence of its page. */
function fateOf(site: Site, version: Version, time: Time): string {
  if (time === "annulled") return "Upphävd av domstol"
  const never = neverApplied(version, site.today)
  if (never !== undefined) return capitalised(never)
  const verb = time === "current" ? "Gäller" : time === "coming" ? "Beslutad – gäller" : "Gällde"
  const last = lastDayOf(version) ?? version.gallerTom
  const until = last === "tills vidare" ? last : `till och med ${inWords(last)}`
  return `${verb} från ${inWords(version.gallerFrom)} ${until}`
}

function statusOf(site: Site, version: Version, time: Time): Status {
  const source = isUnproven(version, site.today) ? `, ${ACCORDING_TO}` : ""
  const sentence = `${fateOf(site, version, time)}. Beslutad av ${decidedBy(version.record, site.settings)}${source}.`
  const stay = time === "coming" ? stayNote(version, site.today) : undefined
  return { sentence, notes: stay === undefined ? [] : [stay] }
}

/** To what the wording changed; from an older one also to how it differs from what applies now. */
function comparisonsOf(site: Site, entry: Entry, version: Version, path: string): WordingView["comparisons"] {
  const { state } = entry
  const before = pairWithBefore(site, entry, version)
  const now = state.tillstand === "gallande" && state.version ? pairOf(site, entry, version, state.version) : undefined
  return [
    ...(before === undefined ? [] : [linkTo(path, "Vad ändrades med den här lydelsen?", before.path)]),
    ...(now === undefined ? [] : [linkTo(path, "Jämför med den lydelse som gäller nu", now.path)]),
  ]
}

/** The page of one decided wording. Its address lasts, also when another wording comes into force. */
export function wordingPage(site: Site, entry: Entry, version: Version, body: SafeHtml): WordingView {
  const { settings } = site
  const path = wordingPath(idOf(entry), addressOf(site, version))
  const view = textView(site, entry, version, path, body)
  const time = timeOf(site, entry, version)
  const date = inWords(version.record.datum)
  const applies = ["gallande", "beslutad"].includes(entry.state.tillstand)
  return {
    ...view,
    kind: "lydelse",
    frame: { ...view.frame, titel: `${titleOf(entry, settings, version)}, lydelse beslutad ${date}` },
    crumbs: [...view.crumbs, linkTo(path, titleOf(entry, settings), documentPath(idOf(entry)))],
    banner: bannerOf(site, entry, version, time, path),
    // What the document's page shows also has its flags: an inhibition must be seen on both addresses.
    status: version === entry.state.version && applies ? view.status : statusOf(site, version, time),
    document: linkTo(path, "Dokumentets sida med alla lydelser", documentPath(idOf(entry))),
    comparisons: comparisonsOf(site, entry, version, path),
  }
}
