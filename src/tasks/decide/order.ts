import type { Mapping } from "../../model/metadata.ts"

/** Keys in their usual order, and what has no place last. */
export function inOrder(mapping: Mapping, order: readonly string[]): Mapping {
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length)
  return Object.fromEntries(Object.entries(mapping).toSorted(([a], [b]) => place(a) - place(b)))
}
