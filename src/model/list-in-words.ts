/** "a", "a och b", "a, b och c"; with another word before the last when one is given. */
export function listInWords(items: readonly string[], word = "och"): string {
  const last = items.at(-1) ?? ""
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} ${word} ${last}`
}
