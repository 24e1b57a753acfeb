import { shorten } from "../departures.ts"
import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { isSwedish } from "./in-prose.ts"

/** A full stop after a word that is surely no abbreviation, and a small letter after it. */
const INSIDE = /(?<![\p{L}.:/-])\p{Ll}{5,}[.!?] (?!e-)\p{Ll}{3,}/gu
const ABBREVIATED = /^(?:forts|motsv|ungef|avseende|telefon|fastighetsbet)[.]/

export const litenBokstav = textRule({
  id: "sprak/liten-bokstav",
  title: "En mening börjar med liten bokstav",
  severity: "upplysning",
  why: "Det är ofta en rest efter en ändring eller en text som har delats på fel ställe. Ord kan saknas före.",
  examples: [
    {
      name: "stor bokstav, förkortningar och listor",
      files: oneDocument(
        {},
        "# 1 A\n\nSe 14 kap. femte stycket. Stöd ges, t.ex. råd, till\n\n- barn\n\noch till unga.\n",
      ),
      findings: [],
    },
    {
      name: "efter en punkt",
      files: oneDocument({}, "# 1 A\n\nKommunen ger stödet. den som vill kan ansöka.\n"),
      findings: ['"stödet. den" börjar med liten bokstav efter punkten.'],
    },
    {
      name: "i ett nytt stycke",
      files: oneDocument({}, "# 1 A\n\nKommunen ger stödet.\n\nden som vill kan ansöka.\n"),
      findings: ['Stycket "den som vill kan ansöka." börjar med liten bokstav.'],
    },
  ],
  *check({ document, text }, { prose }) {
    if (!isSwedish(document)) return
    const path = document.path
    const isInside = /[a-zåäö][.!?] [a-zåäö]/.test(text)
    for (const [index, block] of prose.entries()) {
      if (block.quoted || block.heading || block.cell || block.loose) continue
      const before = prose[index - 1]
      const isAlone = before === undefined || before.heading || /[.!?]$/.test(before.text.trimEnd())
      if (isAlone && before?.loose !== true && /^\p{Ll}{2,}[ ,]/u.test(block.text)) {
        yield {
          place: { path, span: block.toSource(0, Math.min(block.text.length, 20)) },
          message: `Stycket "${shorten(block.text)}" börjar med liten bokstav.`,
          advice: "Börja med stor bokstav, eller sätt in det som har fallit bort.",
        }
      }
      for (const match of isInside ? block.text.matchAll(INSIDE) : []) {
        if (ABBREVIATED.test(match[0])) continue
        yield {
          place: { path, span: block.toSource(match.index, match.index + match[0].length) },
          message: `"${match[0]}" börjar med liten bokstav efter punkten.`,
          advice: "Börja meningen med stor bokstav, eller ta bort punkten.",
        }
      }
    }
  },
})
