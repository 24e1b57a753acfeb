import type { DocxFault, FileKind } from "../../intake/index.ts"
import { StyrdokError } from "../../model/errors.ts"

/** What is wrong with a file that is not read, and what the person can do. */
export interface Reason {
  readonly what: string
  readonly hint: string
}

const AS_WORD = "Öppna den i Word eller LibreOffice, spara den som Word-dokument (.docx) och försök igen."

export const NO_WORDS: Reason = {
  what: "har ingen text",
  hint: "Se efter att det är rätt fil, och att texten är sparad.",
}

export const NOT_TEXT: Reason = {
  what: "är inte en textfil",
  hint: "Öppna den i sitt program, spara den som text i UTF-8 och försök igen.",
}

export const TOO_LARGE: Reason = { what: "är för stor för att läsas", hint: "Dela upp den och försök igen." }

/** Kinds of files that are not read, by what their bytes are. */
export const NOT_READ: { readonly [K in FileKind]?: Reason } = {
  empty: NO_WORDS,
  rtf: { what: "är inte en textfil utan RTF", hint: AS_WORD },
  doc: { what: "är ett Word-dokument i det gamla formatet .doc", hint: AS_WORD },
  odt: { what: "är ett dokument i formatet ODT", hint: AS_WORD },
  encrypted: {
    what: "är skyddad med lösenord",
    hint: "Öppna den i Word med lösenordet, ta bort lösenordet under Arkiv, Info, Skydda dokument, spara och försök igen.",
  },
  office: {
    what: "är en Office-fil men inget Word-dokument",
    hint: "Bara texter kan bli dokument. Spara innehållet som Word-dokument (.docx), eller lägg filen som bilaga.",
  },
  zip: {
    what: "är en ZIP-fil men inget Word-dokument",
    hint: "Packa upp den, och importera filerna som ligger i den.",
  },
  mhtml: {
    what: "är en webbsida sparad som ett enda arkiv (MHTML)",
    hint: "Öppna sidan i webbläsaren, välj Spara som och ”Webbsida, endast HTML”, och importera den filen.",
  },
  image: {
    what: "är en bild",
    hint: "Text i bilder läses inte. Leta upp den fil som texten skrevs i.",
  },
}

const DAMAGED = "Öppna den i Word, låt Word reparera den, spara den på nytt och försök igen."

/** Why a Word document could not be read. */
export function reasonOf(fault: DocxFault): Reason {
  switch (fault.kind) {
    case "damaged":
      return {
        what: `är ett skadat Word-dokument${fault.part === undefined ? "" : ` (delen ${fault.part} går inte att läsa)`}`,
        hint: DAMAGED,
      }
    case "too-large":
      return {
        what: "blir för stor när den packas upp",
        hint: "Ett styrdokument är aldrig så stort. Se efter varifrån filen kommer. Är den riktig: dela upp den i Word.",
      }
    case "encrypted":
      return { what: "är skyddad med lösenord", hint: "Ta bort lösenordet i Word, spara filen och försök igen." }
    case "doctype":
      return {
        what: `har en del (${fault.part}) som försöker hämta något utanför filen`,
        hint: "Word skriver aldrig så. Öppna den inte, och fråga den som skickade den.",
      }
    case "no-document":
      return { what: "är en ZIP-fil men inget Word-dokument", hint: DAMAGED }
  }
}

/** The error for a file that is not read; nothing has been written for it. */
export function refusal(name: string, { what, hint }: Reason): StyrdokError {
  const tidy = name.replace(/\p{Cc}/gu, " ")
  return new StyrdokError("STYR_LASA", `${tidy} ${what}. Inget har skrivits för den.`, hint)
}

/** The error for a document with tracked changes, when nobody has said which side of them is the text. */
export function openChanges(name: string, count: number): StyrdokError {
  const changes = count === 1 ? "en spårad ändring" : `${count} spårade ändringar`
  return new StyrdokError(
    "STYR_ANDRINGAR",
    `${name} har ${changes} som varken är godtagna eller avslagna. Inget har skrivits för den.`,
    "Välj vilken text som gäller: --andringar nya läser texten med ändringarna, --andringar gamla texten före dem.",
  )
}

/** Endings of names, and the kinds that they promise. */
const PROMISED: { readonly [ending: string]: FileKind } = {
  docx: "docx",
  docm: "docx",
  dotx: "docx",
  pdf: "pdf",
  html: "html",
  htm: "html",
  rtf: "rtf",
  doc: "doc",
  odt: "odt",
  txt: "text",
  md: "text",
}

const KIND_WORDS: { readonly [K in FileKind]: string } = {
  text: "vanlig text",
  html: "en webbsida",
  mhtml: "en webbsida i arkiv",
  docx: "ett Word-dokument",
  pdf: "en PDF",
  rtf: "RTF",
  doc: "ett gammalt Word-dokument",
  encrypted: "en skyddad Office-fil",
  odt: "ett ODT-dokument",
  office: "en Office-fil av annat slag",
  zip: "en ZIP-fil",
  image: "en bild",
  empty: "tom",
  other: "något annat än text",
}

/** A sentence about a name that promises another kind of file than the bytes are, or undefined when it does not. */
export function lyingName(name: string, kind: FileKind): string | undefined {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ""
  const promised = PROMISED[ending]
  if (promised === undefined || promised === kind || kind === "empty" || kind === "other") return undefined
  // Word itself puts a password around a document without changing its name.
  if (kind === "encrypted") return undefined
  return `Namnet slutar på .${ending}, men filen är ${KIND_WORDS[kind]}.`
}
