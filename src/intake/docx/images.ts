import type { MarkStore } from "../marks.ts"
import type { ImportWarning } from "../result.ts"
import type { DocxPackage, Relation } from "./package.ts"

/** Puts pictures aside for the document's folder, and says what is wrong with them. */
export interface ImageCollector {
  /** The sign for the picture that a key of the text's relations names; empty for one that cannot be shown. */
  readonly image: (key: string, alt: string) => string
  readonly warnings: readonly ImportWarning[]
}

/** What browsers show, by how the bytes begin: the name of a picture says little. */
const KINDS: readonly (readonly [string, readonly number[]])[] = [
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpg", [0xff, 0xd8, 0xff]],
  ["gif", [0x47, 0x49, 0x46, 0x38]],
]

function kindOf(bytes: Uint8Array): string | undefined {
  return KINDS.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]
}

/** A collector that adds to `images`, each picture of the file once. */
export function imageCollector(
  opened: DocxPackage,
  relations: ReadonlyMap<string, Relation>,
  marks: MarkStore,
  images: { name: string; bytes: Uint8Array }[],
): ImageCollector {
  const names = new Map<string, string | undefined>()
  const warnings: ImportWarning[] = []
  const warn = (code: string, message: string): void => {
    warnings.push({ line: 1, code, message })
  }
  const store = (target: string): string | undefined => {
    if (names.has(target)) return names.get(target)
    const bytes = opened.bytes(target)
    const kind = bytes && kindOf(bytes)
    const own = target.split("/").at(-1) ?? target
    if (!bytes) warn("bild-skadad", `Bilden ${own} går inte att läsa och kom inte med. Lägg in den på nytt.`)
    else if (kind === undefined) {
      const how = "Spara den som PNG och lägg in den för hand."
      warn("bild-format", `Bilden ${own} har ett format som webbläsare inte visar, och kom inte med. ${how}`)
    } else images.push({ name: `bild-${images.length + 1}.${kind}`, bytes })
    const name = bytes && kind ? images.at(-1)?.name : undefined
    names.set(target, name)
    return name
  }
  return {
    warnings,
    image: (key, alt) => {
      const relation = relations.get(key)
      if (!relation) return ""
      if (relation.isOutside) {
        warn("bild-utanfor", "En bild ligger utanför filen och hämtades inte. Lägg in den för hand om den behövs.")
        return ""
      }
      const name = store(relation.target)
      if (name === undefined) return ""
      if (alt === "") warn("bild-utan-text", `Vad visar ${name}? Bilden saknar alternativ text. Skriv den i texten.`)
      return marks.add({ kind: "image", name, alt })
    },
  }
}
