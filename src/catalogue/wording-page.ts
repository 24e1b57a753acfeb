import { addDays, inWords } from "../model/date.ts"
import type { Banner, Hyperlink, SafeHtml, Status, WordingView } from "../model/page.ts"
import type { Version } from "../model/state.ts"
import { documentPath, wordingPath } from "./addresses.ts"
import { ACCORDING_TO, decidedBy, isHearsay } from "./decided-by.ts"
import { type Entry, idOf, titleOf } from "./entry.ts"
import { linkTo, type Site } from "./site.ts"
import { textView } from "./text-page.ts"

type Time = "current" | "coming" | "older" | "annulled"

function isAnnulled(version: Version): boolean {
  const { handelser } = version.record
  const about = version.act.dokument
  return (
    handelser.some(
      ({ slag, utfall, dokument }) => slag === "dom" && utfall === "upphavt" && concerns(dokument, about),
    ) && handelser.some(({ slag, galler }) => slag === "laga_kraft" && galler === "dom")
  )
}

/** A verdict that names no documents is about all of the decision. */
function concerns(dokument: readonly string[], id: string): boolean {
  return dokument.length === 0 || dokument.includes(id)
}

function timeOf(site: Site, entry: Entry, version: Version): Time {
  if (isAnnulled(version)) return "annulled"
  if (version === entry.state.version && entry.state.tillstand === "gallande") return "current"
  return version.gallerFrom > site.today ? "coming" : "older"
}

function bannerOf(entry: Entry, version: Version, time: Time, path: string): Banner {
  const home = documentPath(idOf(entry))
  if (time === "current") {
    return {
      tone: "lugn",
      text: "Det här är den lydelse som gäller nu.",
      link: linkTo(path, "Till dokumentets sida", home),
    }
  }
  if (time === "coming") {
    const text = `Det här är en lydelse som inte gäller ännu. Den gäller från ${inWords(version.gallerFrom)}.`
    return { tone: "viktig", text, link: linkTo(path, "Till dokumentets sida", home) }
  }
  if (time === "annulled") {
    const text = "Den här lydelsen är upphävd av domstol. Den gäller inte."
    return { tone: "viktig", text, link: linkTo(path, "Till dokumentets sida", home) }
  }
  const ended = version.slutadeGalla
  const when = ended === undefined ? "" : ` Den gällde till och med ${inWords(addDays(ended, -1))}.`
  const link: Hyperlink =
    entry.state.tillstand === "gallande"
      ? linkTo(path, "Läs den lydelse som gäller nu", home)
      : linkTo(path, "Dokumentet gäller inte längre. Till dokumentets sida", home)
  return { tone: "viktig", text: `Det här är en äldre lydelse.${when}`, link }
}

function statusOf(site: Site, version: Version, time: Time): Status {
  const source = isHearsay(version) ? `, ${ACCORDING_TO}` : ""
  const decided = `Beslutad av ${decidedBy(version.record, site.settings)}${source}.`
  if (time === "annulled") return { sentence: `Upphävd av domstol. ${decided}`, notes: [] }
  const verb = { current: "Gäller", coming: "Beslutad – gäller", older: "Gällde" }[time]
  const last = version.slutadeGalla === undefined ? version.gallerTom : addDays(version.slutadeGalla, -1)
  const until = last === "tills vidare" ? last : `till och med ${inWords(last)}`
  return { sentence: `${verb} från ${inWords(version.gallerFrom)} ${until}. ${decided}`, notes: [] }
}

/** The page of one decided wording. Its address lasts, also when another wording comes into force. */
export function wordingPage(site: Site, entry: Entry, version: Version, body: SafeHtml): WordingView {
  const path = wordingPath(idOf(entry), version.folder.mapp)
  const view = textView(site, entry, version, path, body)
  const time = timeOf(site, entry, version)
  const date = inWords(version.record.datum)
  return {
    ...view,
    kind: "lydelse",
    frame: { ...view.frame, titel: `${titleOf(entry, version)}, lydelse beslutad ${date}` },
    crumbs: [...view.crumbs, linkTo(path, titleOf(entry), documentPath(idOf(entry)))],
    banner: bannerOf(entry, version, time, path),
    // What is in force also has its flags: an inhibition must be seen on both addresses.
    status: time === "current" ? view.status : statusOf(site, version, time),
    document: linkTo(path, "Dokumentets sida med alla lydelser", documentPath(idOf(entry))),
  }
}
