/**
 * A map whose values are made when first asked for. Of the ten thousand acts a run asks for a few dozen, and making
 * them all would cost more than finding every reference.
 */
export function lazyMap<V>(keys: ReadonlySet<string>, make: (key: string) => V | undefined): ReadonlyMap<string, V> {
  const made = new Map<string, V>()
  const get = (key: string): V | undefined => {
    const before = made.get(key)
    if (before !== undefined || !keys.has(key)) return before
    const value = make(key)
    if (value !== undefined) made.set(key, value)
    return value
  }
  function* entries(): Generator<[string, V], undefined> {
    for (const key of keys) {
      const value = get(key)
      if (value !== undefined) yield [key, value]
    }
    return undefined
  }
  function* values(): Generator<V, undefined> {
    for (const [, value] of entries()) yield value
    return undefined
  }
  const map: ReadonlyMap<string, V> = {
    size: keys.size,
    get,
    has: key => keys.has(key),
    keys: () => keys.keys(),
    values,
    entries,
    [Symbol.iterator]: entries,
    forEach(visit) {
      for (const [key, value] of entries()) visit(value, key, map)
    },
  }
  return map
}
