import {
  type ComparedText,
  DIGITS,
  LIMITS,
  layTexts,
  NEGATIONS,
  NUMERALS,
  OBLIGATIONS,
  textChanges,
  whole,
} from "../compare/index.ts"
import type { Collection } from "../model/collection.ts"
import type { DocumentFacts } from "../model/document.ts"
import type { TextChange } from "../model/text-change.ts"
import { readDocument, shownBlocks } from "../text/index.ts"
import { correctionsIn } from "./corrections.ts"
import { placeAt, shorten } from "./departures.ts"
import {
  adoption,
  exampleDocument,
  exampleRecord,
  OTHER_LYDELSE,
  OTHER_WORDING,
  oneDocument,
  SOUND_LYDELSE,
} from "./example-collection.ts"
import { recordFile } from "./record-file.ts"
import { collectionRule } from "./rule.ts"

/** A correction of "Kommunen ska ge stöd." */
function correction(body: string, lydelse = OTHER_LYDELSE, more = ""): Readonly<Record<string, string>> {
  return {
    ...oneDocument(),
    ...adoption(exampleDocument(), SOUND_LYDELSE),
    ...exampleRecord({
      acts: [`slag: redaktionell, lydelse: ${lydelse}${more}`],
      wording: body === "" ? OTHER_WORDING : exampleDocument({}, `# 1 Inledning\n\n${body}\n`),
    }),
  }
}

/** `lydelse` of the text with "stödet" for "stöd", computed with sha256sum. */
const SLIP_LYDELSE = "sha256:39af1b16cd7805157d5cf7080345a4f4ac3f1be0a162da2498b7569b74309589"

/** `lydelse` of the text with "skall" for "ska", computed with sha256sum. */
const OLD_FORM_LYDELSE = "sha256:61dbe097c835c2f6b8cd0eeff386900eb3ae06b3f2bf440e27d7a78cb6c977ad"

/** `lydelse` of the text with "enligt 4 §" added, computed with sha256sum. */
const PROVISION_LYDELSE = "sha256:0d65fe8297cd64b31e3cd5c6fa129b803eb6aef572b987f44f3a60194c2c85c6"

export const redaktionellISak = collectionRule({
  id: "redaktionell-i-sak",
  title: "En rättelse ändrar ord som kan avgöra vad som gäller",
  severity: "varning",
  weight: "always",
  why: "En rättelse får inte ändra innehållet. Byts ”ska” mot ”bör”, eller ett tal mot ett annat, gäller något som ingen har beslutat.",
  examples: [
    { name: "ett skrivfel", files: correction("Kommunen ska ge stödet.", SLIP_LYDELSE), findings: [] },
    {
      name: "en äldre form av samma ord",
      files: correction("Kommunen skall ge stöd.", OLD_FORM_LYDELSE),
      findings: [],
    },
    {
      name: "ett helt stycke",
      files: correction("Kommunen ska ge stöd.\n\nStödet lämnas i hemmet och i skolan."),
      findings: [
        'Rättelsen av "exempel" ändrar ord som kan avgöra vad som gäller: "Stödet lämnas i hemmet och i skolan." läggs till. Möjlig brist, bedöm om det är en redaktionell ändring.',
      ],
    },
    {
      name: "ett annat ord för vad som krävs",
      files: correction(""),
      findings: [
        'Rättelsen av "exempel" ändrar ord som kan avgöra vad som gäller: "ska" blir "bör". Möjlig brist, bedöm om det är en redaktionell ändring.',
      ],
    },
    {
      name: "ord som läggs till, och ett tal",
      files: correction("Kommunen ska inte ge stöd inom 14 dagar."),
      findings: [
        'Rättelsen av "exempel" ändrar ord som kan avgöra vad som gäller: "inte" läggs till; "14" läggs till. Möjlig brist, bedöm om det är en redaktionell ändring.',
      ],
    },
    {
      name: "ett tal i en hänvisning till lag",
      files: correction("Kommunen ska ge stöd enligt 4 §.", PROVISION_LYDELSE, ", kategori: lagrum"),
      findings: [],
    },
  ],
  *check(context) {
    for (const { decided, corrected } of correctionsIn(context)) {
      const { act, folder, record } = decided
      const made = folder.wordings.get(act.dokument)
      if (made === undefined || corrected.wording === undefined) continue
      if (made.bodyDigest === corrected.wording.bodyDigest) continue
      // Where a provision, a name or an address is mended, numbers change with it.
      const pattern = (act.kategori ?? "skrivfel") === "skrivfel" ? WORDS_AND_NUMBERS : WORDS
      const laid = layTexts(textIn(corrected.wording, context.collection), textIn(made, context.collection))
      const changed = textChanges(laid).flatMap(change => weightOf(change, pattern))
      if (changed.length === 0) continue
      yield {
        place: placeAt(recordFile(folder), `/beslut/${record.beslut.indexOf(act)}/lydelse`),
        message: `Rättelsen av "${act.dokument}" ändrar ord som kan avgöra vad som gäller: ${told(changed)}. Möjlig brist, bedöm om det är en redaktionell ändring.`,
        advice: "Ändras innehållet tas texten till den instans som antog den. Är det ett skrivfel behöver inget göras.",
        related: [{ path: made.path }, { path: corrected.wording.path }],
      }
    }
  },
})

/** Words that say what must, may or need not be done; with numbers, in digits and in letters. */
const DECISIVE = `${OBLIGATIONS}|${LIMITS}|${NEGATIONS}`
const WORDS = whole(DECISIVE)
const WORDS_AND_NUMBERS = whole(`${DECISIVE}|${NUMERALS}|${DIGITS}`)

/** So many words that come or go together are no slip of the pen. */
const A_PARAGRAPH = 6

/** More changes than these are counted, not told. */
const TOLD = 5

function told(changes: readonly string[]): string {
  const more = changes.length - TOLD
  return [...changes.slice(0, TOLD), ...(more > 0 ? [`och ${more} till`] : [])].join("; ")
}

/** What a change does to the words that weigh, in words; none when it does nothing to them. */
function weightOf(change: TextChange, pattern: RegExp): readonly string[] {
  const whole = change.old === "" ? change.new : change.new === "" ? change.old : ""
  if (whole.split(" ").length >= A_PARAGRAPH) {
    return [`"${shorten(whole)}" ${change.old === "" ? "läggs till" : "tas bort"}`]
  }
  const [old, made] = [change.old, change.new].map(text =>
    Array.from(text.matchAll(pattern), ([word]) => word.toLowerCase().replace(/^skall$/, "ska")),
  )
  const lost = without(old ?? [], made ?? [])
  const gained = without(made ?? [], old ?? [])
  if (lost.length > 0 && gained.length > 0) return [`${quoted(lost)} blir ${quoted(gained)}`]
  return [...lost.map(word => `"${word}" tas bort`), ...gained.map(word => `"${word}" läggs till`)]
}

/** The words that are left of `words` when each of `taken` is taken away once. */
function without(words: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...words]
  for (const word of taken) {
    const place = left.indexOf(word)
    if (place >= 0) left.splice(place, 1)
  }
  return left
}

function quoted(words: readonly string[]): string {
  return `"${words.join(" ")}"`
}

function textIn({ path }: DocumentFacts, { files }: Collection): ComparedText {
  const file = files.get(path)
  const reading = readDocument(path, file?.kind === "file" ? file.bytes : new Uint8Array())
  return { source: reading.text, blocks: shownBlocks(reading), facts: undefined, files: undefined }
}
