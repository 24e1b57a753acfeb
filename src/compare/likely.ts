import type { Bag } from "./bags.ts"

/** A word in more texts than this tells too little of any of them. */
const COMMON = 30
/** So many of its rarest words are enough to find a text by. */
const LOOKED_UP = 8

/** Answers, for the words of a text, which of some texts share rare words with it: far fewer than all. */
export type Likely<Item> = (bag: Bag) => readonly Item[]

/** Makes a table of which words stand in which of `items`, so that what is alike is found without comparing all with all. */
export function likelyAmong<Item>(items: readonly Item[], bagFor: (item: Item) => Bag): Likely<Item> {
  const places = new Map<string, Item[]>()
  for (const item of items) {
    for (const word of bagFor(item).keys()) {
      const found = places.get(word)
      if (found === undefined) places.set(word, [item])
      else found.push(item)
    }
  }
  return bag => {
    const words = [...bag.keys()]
      .map(word => places.get(word) ?? [])
      .filter(found => found.length > 0 && found.length <= COMMON)
      .toSorted((a, b) => a.length - b.length)
      .slice(0, LOOKED_UP)
    return [...new Set(words.flat())]
  }
}
