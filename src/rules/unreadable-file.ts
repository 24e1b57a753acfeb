import type { Fault, FaultKind } from "../model/fault.ts"
import type { Problem } from "../model/finding.ts"

interface Words {
  readonly message: (quoted: string) => string
  readonly advice: string
  readonly severity?: "varning"
  readonly fixable?: true
}

/** What is said of a text whose structure is too deep to read. */
export const TANGLED =
  "Texten är för hoptrasslad för att läsas. Den har för många nivåer, citat, listor, rubriker, länkar eller markeringar, eller ett för långt stycke. Texten visas som den är skriven."

const WORDS: Partial<Readonly<Record<FaultKind, Words>>> = {
  binary: {
    message: () => "Filen är inte en textfil.",
    advice: "Spara dokumentet som text (Markdown), eller ta bort filen.",
  },
  too_large: {
    message: quoted => `Filen är ${quoted} stor och läses inte.`,
    advice: "Dela upp dokumentet, eller lägg stora tabeller som bilaga.",
  },
  not_utf8: {
    message: quoted => `Filen är inte sparad som UTF-8. Första tecknet som skiljer sig är "${quoted}".`,
    advice: "Öppna filen och spara den igen med teckenkodningen UTF-8.",
  },
  not_nfc: {
    message: quoted => `"${quoted}" är skrivet med lös accent, och hittas inte när någon söker.`,
    advice: "Kör styrdok fmt, som skriver tecknet på vanligt sätt.",
    severity: "varning",
    fixable: true,
  },
  markdown_too_deep: {
    message: () => TANGLED,
    advice: "Dela upp långa stycken och dokument. Använd färre nivåer och markeringar.",
  },
}

/** What to say of a file that cannot be read as text, or undefined for other faults. Also for beslut.yaml and styrdok.yaml. */
export function unreadableFile(path: string, fault: Fault): Problem | undefined {
  const words = WORDS[fault.kind]
  if (words === undefined) return undefined
  return {
    place: { path, span: fault.span },
    message: words.message(fault.quoted),
    advice: words.advice,
    ...(words.severity === undefined ? {} : { severity: words.severity }),
    ...(words.fixable === undefined ? {} : { fixable: words.fixable }),
  }
}
