import type { BlockContent, DefinitionContent, FootnoteDefinition } from "mdast"
import type { References } from "./references.ts"
import type { Block, Inline } from "./tree.ts"

export type FlowContent = BlockContent | DefinitionContent

/** Numbers the notes in the order in which the text refers to them. */
export interface Notes {
  /** What stands in the text for a reference: the mark, or the reference as written when no such note is defined. */
  refer(identifier: string, label: string): readonly Inline[]
  /** The texts of the notes by number; the first is note 1. */
  texts(): readonly (readonly Block[])[]
}

/**
 * A note that another note refers to first gets its mark in the body, after the mark of that other note: the engine
 * does not set notes below notes. A queue, so that notes in a ring or in a long chain end.
 */
export function notesOf(references: References, write: (children: readonly FlowContent[]) => readonly Block[]): Notes {
  const numbers = new Map<FootnoteDefinition, number>()
  const texts: (readonly Block[])[] = []
  let pending: FootnoteDefinition[] | undefined

  function attach(definition: FootnoteDefinition): readonly Inline[] {
    const marks: Inline[] = []
    const queue = [definition]
    pending = queue
    for (let next = queue.shift(); next; next = queue.shift()) {
      const n = numberOf(next)
      marks.push({ t: "note", n, first: true })
      texts[n - 1] = write(next.children)
    }
    pending = undefined
    return marks
  }

  function numberOf(definition: FootnoteDefinition): number {
    const n = numbers.get(definition) ?? numbers.size + 1
    numbers.set(definition, n)
    return n
  }

  return {
    refer(identifier, label) {
      const definition = references.note(identifier)
      if (!definition) return [`[^${label}]`]
      if (numbers.has(definition)) return [{ t: "note", n: numberOf(definition), first: false }]
      if (!pending) return attach(definition)
      pending.push(definition)
      return [{ t: "note", n: numberOf(definition), first: false }]
    },
    texts: () => texts,
  }
}
