import { inWords } from "../../model/date.ts"
import type { Register, RegisterKind, RegisterLine } from "../../model/register.ts"

const HEADINGS: Readonly<Record<RegisterKind, string>> = {
  alla: "Register över styrdokument",
  foreskrifter: "Register över kommunens föreskrifter",
  internkontroll: "Styrdokument med brister",
}

const ABOUT: Readonly<Record<RegisterKind, string>> = {
  alla: "Registret visar kommunens styrdokument, också utkast och sådant som har upphört.",
  foreskrifter:
    "Kommunens gällande föreskrifter ska finnas samlade på webbplatsen, och ett register ska visa vad samlingen innehåller. Det står i 8 kap. 13 § kommunallagen. Också föreskrifter som är beslutade men inte gäller ännu är med.",
  internkontroll: "Listan är till för internkontrollen. Den visar vad varje dokument saknar.",
}

/** What the register is. */
export function headingOf({ kind }: Register): string {
  return HEADINGS[kind]
}

/** "1 dokument den 23 november 2026." */
export function extentOf({ items, day }: Register): string {
  return `${items.length === 0 ? "Inga" : items.length} dokument den ${inWords(day)}.`
}

/** What the register is for, and what it was narrowed to. */
export function introOf(register: Register): readonly string[] {
  const { kommun, kind, selection } = register
  return [`${kommun}. ${extentOf(register)}`, ABOUT[kind], ...(selection.length === 0 ? [] : [selection.join(" ")])]
}

/** Day and number of the decision: "2025-09-16, § 37". */
export function decisionOf({ beslutsdatum, beslutsnummer }: RegisterLine): string {
  return [beslutsdatum, beslutsnummer].filter(text => text !== "").join(", ")
}
