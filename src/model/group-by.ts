/** The items with the same key together, in the order in which the keys first come. */
export function groupBy<T, K>(items: Iterable<T>, key: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) {
    const own = groups.get(key(item))
    if (own === undefined) groups.set(key(item), [item])
    else own.push(item)
  }
  return groups
}
