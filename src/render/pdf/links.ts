const LIVE = new Set(["http:", "https:", "mailto:"])

/**
 * The address of a link that works in a PDF, in ASCII; undefined for all others.
 * Relative addresses lead nowhere from a file on someone's disk, and `javascript:` and its like never become links.
 */
export function liveAddress(target: string): string | undefined {
  if (!URL.canParse(target)) return undefined
  const url = new URL(target)
  return LIVE.has(url.protocol) ? url.href : undefined
}
