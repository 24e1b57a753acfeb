/**
 * White space as it stands inside references, for patterns: spaces of every width and of none, and the soft hyphen. Texts
 * from Word and PDF have them all, and a line may break anywhere.
 */
const SPACE = "[ \\u00a0\\u00ad\\u2007-\\u200b\\u202f\\u2060\\ufeff]"

/** Any white space or none, with at most one line break: a blank line ends a paragraph. */
const MAYBE = `${SPACE}*(?:\\r?\\n${SPACE}*)?`

/** A pattern in which "_" stands for white space and "~" for white space or nothing. */
export function pattern(source: string, flags: string): RegExp {
  const some = `(?:${SPACE}+(?:\\r?\\n${SPACE}*)?|\\r?\\n${SPACE}*)`
  return new RegExp(source.replaceAll("_", some).replaceAll("~", MAYBE), flags)
}
