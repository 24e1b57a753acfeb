import type { Section } from "../model/document.ts"

/** The sections right under one heading. */
export interface Family {
  /** Undefined for those that stand under none. */
  readonly parent: Section | undefined
  readonly children: readonly Section[]
}

/** All families of a text, in the order of their headings. */
export function familiesOf(sections: readonly Section[]): readonly Family[] {
  const root = { parent: undefined, level: 0, children: [] as Section[] }
  const all: { readonly parent: Section | undefined; readonly level: number; readonly children: Section[] }[] = [root]
  const open = [...all]
  for (const section of sections) {
    while (open.length > 1 && (open.at(-1)?.level ?? 0) >= section.level) open.pop()
    open.at(-1)?.children.push(section)
    const own = { parent: section, level: section.level, children: [] }
    all.push(own)
    open.push(own)
  }
  return all
}
