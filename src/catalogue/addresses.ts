/*
 * Addresses inside the site, from its root. Links name the file index.html, so that they also work
 * when the site is opened from a disk; the lasting address is the same without it.
 */

export const FRONT_PAGE = "index.html"
export const STYLESHEET = "styrdok.css"
export const REGISTER = "register/index.html"
export const ENDED = "register/upphorda/index.html"
export const STATUTES = "forfattningssamling/index.html"
export const REGISTER_CSV = "register.csv"
export const STATUTES_CSV = "forfattningssamling/register.csv"
export const PROVISIONS = "lagrum/index.html"
export const ABOUT = "om/index.html"
export const ACCESSIBILITY = "tillganglighet/index.html"

/** The page of a document. */
export function documentPath(id: string): string {
  return `${id}/index.html`
}

/** The folder of one decided wording; what is published of the wording stands in it. */
function wordingFolder(id: string, mapp: string): string {
  return `${id}/lydelse/${mapp}`
}

/** The page of one decided wording. */
export function wordingPath(id: string, mapp: string): string {
  return `${wordingFolder(id, mapp)}/index.html`
}

/** The page that compares two decided wordings of a document, the one decided first named first. */
export function comparisonPath(id: string, from: string, to: string): string {
  return `${id}/jamfor/${from}..${to}/index.html`
}

/** The PDF of one decided wording. */
export function pdfPath(id: string, mapp: string): string {
  return `${wordingFolder(id, mapp)}/${id}-${mapp}.pdf`
}

/** The decided source of one wording. */
export function sourcePath(id: string, mapp: string): string {
  return `${wordingFolder(id, mapp)}/${id}.md`
}

/** Where images and attachments of a wording stand; without `mapp` those of the working text. */
export function assetFolder(id: string, mapp: string | undefined): string {
  return mapp === undefined ? `${id}/arbetstext/${id}` : `${wordingFolder(id, mapp)}/${id}`
}

export function bodyPath(kod: string): string {
  return `instans/${kod}/index.html`
}

/** What a body has decided of its documents, newest first. */
export function changesPath(kod: string): string {
  return `instans/${kod}/andringar/index.html`
}

/** The feed of what has been decided: by one body, or by all. */
export function feedPath(kod: string | undefined): string {
  return kod === undefined ? "andringar.xml" : `instans/${kod}/andringar.xml`
}

export function typePath(typ: string): string {
  return `typ/${typ}/index.html`
}

function encode(segment: string): string {
  // A first segment such as "a:b" would read as a scheme.
  return encodeURIComponent(segment).replaceAll("%2C", ",").replaceAll("%40", "@")
}

/** The link from one page of the site to another, so that the site works under any path and from a disk. */
export function relativeHref(from: string, to: string): string {
  const [path = "", fragment] = to.split("#", 2)
  const source = from.split("/").slice(0, -1)
  const target = path.split("/")
  let shared = 0
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared++
  const up = source.slice(shared).map(() => "..")
  const down = target.slice(shared).map(encode)
  const href = [...up, ...down].join("/")
  return fragment === undefined ? href : `${href}#${fragment}`
}

/** The lasting address of a page of the site: without index.html. */
export function lastingAddress(website: string, path: string): string {
  return `${website.replace(/\/+$/, "")}/${path.replace(/(^|\/)index\.html$/, "$1")}`
}
