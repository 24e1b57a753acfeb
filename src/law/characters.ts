/** Codes of the characters by which a text is taken apart. */
export const HYPHEN = 45
export const SOFT_HYPHEN = 0xad
export const AT_SIGN = 64
export const TAB = 9
export const LF = 10
export const CR = 13
export const DOT = 46
/** Word's hyphen that does not break. */
export const HARD_HYPHEN = 0x2011

/** Letters, with the accents that some systems write apart; not the signs and pictures that stand beyond them. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  if (code < 0x2000) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7
  return code >= 0x2c00 && code < 0xd800
}

/** Spaces of every width and of none. A tab parts the cells of a table, and is no space. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32
  return (
    code === 0xa0 ||
    code === SOFT_HYPHEN ||
    code === 0x202f ||
    (code >= 0x2007 && code <= 0x200b) ||
    code === 0x2060 ||
    code === 0xfeff
  )
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
