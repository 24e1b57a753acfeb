import { shorten } from "../departures.ts"
import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { isSwedish } from "./in-prose.ts"
import { sentencesOf } from "./sentences.ts"

/** Passive verbs in a sentence that is told of. */
const MOST_PASSIVES = 4
/** Verbs in the passive that are surely none else: "beslutas", "lämnades", "har prövats", "genomförts", "bedömdes". */
const PASSIVE = /[a-zåäöé]{3}(?:as|ades|ats|ddes|[lmnrv]des|[^aeiouyåäö\s]ts)(?![A-ZÅÄÖa-zåäöé])/g
/** Genitives and other words that end alike: "elevernas", "insats", "trots", "andras". */
const OTHERS =
  /(?:[aeo]rnas|plats|satts?|sats|trots|budgets|projekts|andras|allas|deras|ungas|vistas|finnas|hoppas|minnas|umgås|trivas|lyckas|synas|fattas|ändamåls)$/u

export const passivkedja = textRule({
  id: "sprak/passivkedja",
  title: "En mening säger inte vem som gör vad",
  severity: "upplysning",
  why: "Med bara passiva verb vet ingen vem som ansvarar. I ett styrdokument är det ofta det viktigaste beskedet.",
  examples: [
    {
      name: "någon gör något",
      files: oneDocument({}, "# 1 A\n\nEnhetschefen prövar ansökan. Beslutet skickas till den sökande.\n"),
      findings: [],
    },
    {
      name: "en kedja",
      files: oneDocument({}, "# 1 A\n\nAnsökan lämnas in, prövas och beslutas innan den arkiveras och redovisas.\n"),
      findings: ['I "Ansökan lämnas in, prövas och beslutas innan den arkivera…" står 5 passiva verb i följd.'],
    },
  ],
  *check({ document }, { prose }) {
    if (!isSwedish(document)) return
    for (const block of prose) {
      if (block.quoted || block.heading || block.text.length < 40) continue
      // Most blocks hold too few to be looked at sentence by sentence.
      if ((block.text.match(PASSIVE) ?? []).length < MOST_PASSIVES) continue
      for (const { start, text } of sentencesOf(block.text)) {
        if (text.length < 40) continue
        const passives = (text.match(PASSIVE) ?? []).filter(word => !OTHERS.test(word))
        if (passives.length < MOST_PASSIVES) continue
        yield {
          place: { path: document.path, span: block.toSource(start, start + text.length) },
          message: `I "${shorten(text)}" står ${passives.length} passiva verb i följd.`,
          advice: "Skriv vem som gör det: Enhetschefen prövar ansökan.",
        }
      }
    }
  },
})
