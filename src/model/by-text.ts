/** Order by code unit and not by locale: the same on every machine, for names, days and whatever is not read aloud. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
