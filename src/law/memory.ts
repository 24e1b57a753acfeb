/** What has been read of a document so far, where it bears on what comes. */
export interface Memory {
  /** Short names that the text has given acts: "nedan kallad DOS". */
  readonly defined: Set<string>
  /** The EU act named last: articles often stand without one. */
  union: string | undefined
  /** True while a cell of a table is read. */
  cell: boolean
  paragraph: number
  sentence: number
}

/** The memory of a document that has not been read yet. */
export function createMemory(): Memory {
  return { defined: new Set(), union: undefined, cell: false, paragraph: 0, sentence: 0 }
}
