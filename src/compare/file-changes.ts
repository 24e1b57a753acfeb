import type { Change } from "./changes.ts"
import type { ComparedText } from "./compared-text.ts"
import { FILE } from "./summary.ts"

/** An image or a bilaga that came, went or holds something else; its digests. */
interface ChangedFile {
  readonly name: string
  readonly old: string | undefined
  readonly made: string | undefined
}

/** Images and bilagor that differ by their content, by name. None when either side's files are not known. */
export function changedFiles(before: ComparedText, after: ComparedText): readonly ChangedFile[] {
  const [from, to] = [before.files, after.files]
  if (from === undefined || to === undefined) return []
  const names = [...new Set([...from.keys(), ...to.keys()])].toSorted()
  return names.map(name => ({ name, old: from.get(name), made: to.get(name) })).filter(({ old, made }) => old !== made)
}

/** The same as changes. What a file weighs nobody has read. */
export function fileChanges(before: ComparedText, after: ComparedText): readonly Change[] {
  return changedFiles(before, after).map(({ name, old, made }) => {
    const said = (digest: string | undefined): string | null =>
      digest === undefined ? null : `${name} sha256:${digest}`
    const kind = old === undefined ? "tillagd" : made === undefined ? "struken" : "ersatt"
    return { kind, section: `${FILE}${name}`, old: said(old), new: said(made), context: { old: "", made: "" } }
  })
}
