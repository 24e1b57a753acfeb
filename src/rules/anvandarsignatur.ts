import { oneDocument } from "./example-collection.ts"
import { keysForRoles } from "./person-words.ts"
import { textRule } from "./rule.ts"

/** "Ändrad av ABCDEF": three letters of each name, or letters and digits. */
const SIGNED = / av (?:[A-ZÅÄÖ]{6}|[a-zåäö]{3,6}\d{2,4})(?![A-ZÅÄÖa-zåäö\d])/g
/** The words before that say that a program wrote it. */
const BY_PROGRAM =
  /(?:skapa|ändra|uppdatera|publicera|godkän|revidera|upprätta|utskriv|spara|registrera|senast|version)[^.\n]*$/i
/** A user's account in brackets: "(abc123)". */
const ACCOUNT = /\(([a-zåäö]{3,6}\d{2,4})\)/g
const NO_ACCOUNT = /^(?:bet|dir|fig|kap|prop|sid|tab|bil|covid|rev|ver|del|steg|not|fas|version|bilaga|tabell|figur)\d/

export const anvandarsignatur = textRule({
  id: "anvandarsignatur",
  title: "En användares signatur står i dokumentet",
  severity: "varning",
  why: "Signaturen pekar ut en person och säger läsaren ingenting. Den har följt med från ett annat program.",
  examples: [
    {
      name: "en roll och ett organ",
      files: oneDocument({}, "# 1 A\n\nBeslutad av UNICEF. Ändrad av enhetschefen (kap14) enligt bilagan (fig12).\n"),
      findings: [],
    },
    {
      name: "signaturer",
      files: oneDocument({}, "# 1 A\n\nSenast ändrad 2026-01-02 av ABCDEF. Kontakt: enhetschefen (abc123).\n"),
      findings: ['"av AB…" ser ut som en användares signatur.', '"(ab…)" ser ut som en användares konto.'],
    },
  ],
  *check({ document, text }) {
    const path = document.path
    const advice = "Ta bort signaturen, och skriv rollen om den behövs."
    const told = keysForRoles(document)
    for (const match of text.matchAll(SIGNED)) {
      const start = match.index + 1
      if (!BY_PROGRAM.test(text.slice(Math.max(0, start - 50), start))) continue
      yield {
        place: { path, span: { start, end: start + 5 } },
        message: `"${match[0].slice(1, 6)}…" ser ut som en användares signatur.`,
        advice,
      }
    }
    for (const match of text.matchAll(ACCOUNT)) {
      const start = match.index
      if (NO_ACCOUNT.test(match[1] ?? "") || told.some(span => span.start <= start && start < span.end)) continue
      yield {
        place: { path, span: { start, end: start + 3 } },
        message: `"${match[0].slice(0, 3)}…)" ser ut som en användares konto.`,
        advice,
      }
    }
  },
})
