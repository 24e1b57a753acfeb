import type { Block } from "./blocks.ts"
import type { ImportedField, ImportedHeading, ImportWarning } from "./result.ts"

/** The fields of the body with their texts, and warnings about those that say nothing. */
export function collectFields(
  blocks: readonly Block[],
  headings: readonly ImportedHeading[],
): { readonly fields: readonly ImportedField[]; readonly warnings: readonly ImportWarning[] } {
  const byLine = new Map(headings.map(heading => [heading.line, heading]))
  const fields: ImportedField[] = []
  const warnings: ImportWarning[] = []
  let section: string | null = null
  let texts: string[] = []
  let open: Omit<ImportedField, "text"> | undefined
  const end = (): void => {
    if (!open) return
    const text = texts.join("\n")
    fields.push({ ...open, text })
    if (!/[\p{L}\p{N}]/u.test(text)) {
      const message = `Fältet ”${open.written}” är tomt${open.section === null ? "" : ` i avsnitt ${open.section}`}.`
      warnings.push({ line: open.line, code: "tomt-falt", message })
    }
    open = undefined
  }
  for (const block of blocks) {
    if (block.kind === "heading") {
      end()
      const heading = byLine.get(block.line)
      section = heading?.number ?? heading?.title ?? block.text
    } else if (block.kind === "field") {
      end()
      open = { section, label: block.label, written: block.written, line: block.line }
      texts = []
    } else texts.push(block.text)
  }
  end()
  return { fields, warnings }
}
