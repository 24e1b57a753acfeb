/** What is wrong with the form of a link's target, as the end of a sentence; undefined for one that can be followed. */
export function faultOfTarget(target: string): string | undefined {
  const trimmed = target.trim()
  if (trimmed === "" || trimmed === "#") return "är tom"
  if (/^www\./i.test(trimmed)) return 'saknar "https://" och leder till en fil'
  if (/^(?:https?(?::\/(?!\/)|:(?!\/)|\/\/)|htt?ps?;|htp|hhttp|http?s?:\/\/https?:)/i.test(trimmed)) {
    return isWeb(trimmed) ? undefined : "är felskriven"
  }
  if (/^https?:/i.test(trimmed)) return isWeb(trimmed) ? undefined : "är felskriven"
  if (/^mailto:/i.test(trimmed)) {
    return /^mailto:[^\s@,;]+@[^\s@,;]+\.[^\s@,;?]+(?:\?\S*)?$/i.test(trimmed) ? undefined : "är ingen hel e-postadress"
  }
  return undefined
}

/** True for an address of the web with a host that a name or a number can be. */
function isWeb(target: string): boolean {
  return (
    /^https?:\/\/[\p{L}\d_[][^\s/]*(?:\/\S*)?$/iu.test(target) &&
    URL.canParse(target) &&
    !/^https?:\/\/https?/i.test(target)
  )
}
