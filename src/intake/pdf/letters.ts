const LIGATURES: { readonly [sign: string]: string } = {
  ﬀ: "ff",
  ﬁ: "fi",
  ﬂ: "fl",
  ﬃ: "ffi",
  ﬄ: "ffl",
  ﬅ: "st",
  ﬆ: "st",
}
const LIGATURE = /[\ufb00-\ufb06]/g
/** Signs that only ever stand before an item: drawn bullets, and those of Symbol and Wingdings. */
const BULLET = /^(?:[•●▪■◦○‣⁃∙·➢➤✓❖□]|[\uf0a0-\uf0ff\uf020-\uf02f\uf06c-\uf06f\uf076])(?=\s|$)/u
const BULLET_GLUED = /^(?:[•●▪■‣➢➤]|[\uf0b7\uf0a7\uf0d8\uf0fc\uf076])\s*/u
const DASH = /^[-–—](?=\s)\s*/

/** Text as a reader sees it: ligatures as letters, NFC, odd spaces as plain ones. Soft hyphens inside are dropped. */
export function readable(text: string): string {
  return text
    .replace(LIGATURE, sign => LIGATURES[sign] ?? sign)
    .normalize("NFC")
    .replace(/\u00ad(?!\s*$)/g, "")
    .replace(/(?!\t)[\p{Cc}\u2000-\u200b\u202f\ufeff]/gu, " ")
}

/** The text after a bullet, or undefined when the line begins with none. `o` is one where Word draws it as such. */
export function afterBullet(text: string): string | undefined {
  const match = BULLET.exec(text) ?? BULLET_GLUED.exec(text) ?? /^o(?=\t)/.exec(text)
  return match ? text.slice(match[0].length).trim() : undefined
}

/** The text after a dash that begins a line, which may be a bullet or a dash of the sentence. */
export function afterDash(text: string): string | undefined {
  const match = DASH.exec(text)
  return match ? text.slice(match[0].length) : undefined
}

/** True for the number, letter or sign that an item or heading begins with. */
export function isMarker(text: string): boolean {
  return /^(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]?|\(?[a-zåäö][.)]|[-–—o])$/.test(text) || afterBullet(text) === ""
}

/** How many letters say nothing: private use and the sign for an unknown one. */
export function countUnreadable(text: string): number {
  return text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0
}
