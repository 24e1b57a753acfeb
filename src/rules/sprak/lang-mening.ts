import { shorten } from "../departures.ts"
import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { isSwedish } from "./in-prose.ts"
import { sentencesOf } from "./sentences.ts"

/** Words in a sentence that is told of. Texts for everyone hold about fifteen. */
const MOST_WORDS = 60
/** No shorter text has so many words: they hold six letters or so, the space counted. */
const LEAST_LENGTH = 4 * MOST_WORDS

const LONG = `${Array.from({ length: 31 }, () => "kommunen ger").join(" ")}.`

export const langMening = textRule({
  id: "sprak/lang-mening",
  title: "En mening är mycket lång",
  severity: "upplysning",
  why: "Offentliga texter ska vara vårdade, enkla och begripliga (11 § språklagen). En läsare som har glömt början måste börja om.",
  examples: [
    { name: "lagom", files: oneDocument({}, "# 1 A\n\nKommunen ger stöd. Stödet är frivilligt.\n"), findings: [] },
    {
      name: "för lång",
      files: oneDocument({}, `# 1 A\n\nKort. ${LONG.replace("k", "K")}\n`),
      findings: ['Meningen "Kommunen ger kommunen ger kommunen ger kommunen ger kommu…" har 62 ord.'],
    },
  ],
  *check({ document }, { prose }) {
    if (!isSwedish(document)) return
    for (const block of prose) {
      if (block.text.length < LEAST_LENGTH || block.quoted || block.heading) continue
      for (const { start, text } of sentencesOf(block.text)) {
        const words = text.length < LEAST_LENGTH ? 0 : (text.match(/\S*[\p{L}\d]\S*/gu) ?? []).length
        if (words <= MOST_WORDS) continue
        yield {
          place: { path: document.path, span: block.toSource(start, start + text.length) },
          message: `Meningen "${shorten(text)}" har ${words} ord.`,
          advice: "Dela den i flera, eller gör en punktlista av uppräkningen.",
        }
      }
    }
  },
})
