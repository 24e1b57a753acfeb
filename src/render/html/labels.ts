import { FACT_NAMES, type Facts } from "../../model/page.ts"
import type { Label } from "../../model/settings.ts"
import { compileText, createEngine, type Fill, namesIn, templateError } from "./template-engine.ts"

/** One line of the block of facts, filled in. Plain text. */
export interface FilledLabel {
  readonly etikett: string
  readonly varde: string
}

interface Compiled {
  readonly names: ReadonlySet<string>
  readonly fill: Fill
}

const KNOWN: ReadonlySet<string> = new Set([...FACT_NAMES, "if", "unless"])

const engine = createEngine()
const compiled = new Map<string, Compiled>()

function compileLabel(label: Label): Compiled {
  const found = compiled.get(label.mall)
  if (found !== undefined) return found
  const file = `för etiketten "${label.etikett}"`
  const names = namesIn(label.mall, file)
  const unknown = [...names].find(name => !KNOWN.has(name))
  // Said at once, also where the name stands in a branch that is not taken today.
  if (unknown !== undefined) throw templateError(file, new Error(unknown), "använder ett namn som inte finns")
  const made = { names, fill: compileText(engine, file, label.mall) }
  compiled.set(label.mall, made)
  return made
}

/**
 * The municipality's block of facts: each label with its value, in the municipality's order.
 * A label none of whose facts is known is left out. STYR_MALL when a `mall` cannot be used.
 */
export function fillLabels(labels: readonly Label[], facts: Facts): readonly FilledLabel[] {
  // Every name is given a value, so that an unknown name is an error and an unknown value is not.
  const values = Object.fromEntries(FACT_NAMES.map(name => [name, facts[name] ?? ""]))
  return labels.flatMap(label => {
    const { names, fill } = compileLabel(label)
    const used = FACT_NAMES.filter(name => names.has(name))
    if (used.length > 0 && used.every(name => values[name] === "")) return []
    try {
      const varde = fill(values).replace(/\s+/g, " ").trim()
      return varde === "" ? [] : [{ etikett: label.etikett, varde }]
    } catch (cause) {
      throw templateError(`för etiketten "${label.etikett}"`, cause, "kan inte fyllas i")
    }
  })
}
