import type { Problem } from "../model/finding.ts"
import { placeAt, shorten } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

/** What nobody writes but to fill it in later: merge fields, instructions in brackets, bodies and days without a name. */
const CERTAIN =
  /«[^«»\n]{1,40}»|\{\{[^{}\n]{1,40}\}\}|\[(?:fyll i|skriv|ange|välj|infoga)(?![\p{L}])[^\]\n]{0,60}\]|(?<!\p{L})xx beslutar|(?<!\d)0000-00-00(?!\d)|(?<!\p{L})lorem ipsum|§ ?XX?(?![\p{L}\d])|(?<!\p{L})(?:19|20)(?:XX|\d\d-XX)(?![\p{L}\d])|\d{4}\/X{2,}|\d{4}-XX(?:-XX)?|Klicka (?:eller tryck )?här för att ange/giu
/** Capital X twice or more where a word or a number should stand. */
const LIKELY = /(?<![\p{L}\d/.§-]|§ )X{2,5}(?![\p{L}\d/-])/gu
/** Without one of these nothing else need be looked for. */
const HINT = /«|\{\{|\[(?:[Ff]yll|[Ss]kriv|[Aa]nge|[Vv]älj|[Ii]nfoga)|XX|§ ?X|[xX]x beslutar|0000-00|orem ipsum|Klicka/
const FACT = /«|»|X{2,}|0000|\bxx\b|\[[^\]]*\]|\?\?|ÅÅÅÅ|^(?:text|titel|rubrik|namn)$/iu

export const platshallare = textRule({
  id: "platshallare",
  title: "Något är kvar att fylla i",
  severity: "fel",
  why: "Ett beslut med tomma platser säger inte vad som gäller, och mallens ord blir en del av den beslutade lydelsen.",
  examples: [
    {
      name: "ifyllt",
      files: oneDocument({}, "# 1 A\n\nSocialnämnden beslutar. Se [avsnitt 1](#a), MAXX, XXL och `[fyll i]`.\n"),
      findings: [],
    },
    {
      name: "kvar i texten",
      files: oneDocument({}, "# 1 A\n\nxx beslutar den 0000-00-00 om «Ärende». [Fyll i datum]. Se § XX.\n"),
      findings: [
        '"xx beslutar" är kvar att fylla i.',
        '"0000-00-00" är kvar att fylla i.',
        '"«Ärende»" är kvar att fylla i.',
        '"[Fyll i datum]" är kvar att fylla i.',
        '"§ XX" är kvar att fylla i.',
      ],
    },
    {
      name: "kanske kvar i texten",
      files: oneDocument({}, "# 1 A\n\nChefen för XX ansvarar.\n"),
      findings: ['"XX" ser ut att vara kvar att fylla i.'],
    },
    {
      name: "kvar i en uppgift",
      files: oneDocument({ diarienummer: "KS 2026/XX" }),
      findings: ['Under "diarienummer" står "KS 2026/XX", som är kvar att fylla i.'],
    },
  ],
  *check({ document, text }, { prose }) {
    const { path } = document
    const advice = "Fyll i det som ska stå där, eller ta bort det."
    for (const key of ["titel", "diarienummer", "dokumentansvarig", "dokumentagare", "kontakt", "syfte"]) {
      const value = document.raw[key]
      if (typeof value !== "string" || !FACT.test(value.trim())) continue
      const message = `Under "${key}" står "${shorten(value)}", som är kvar att fylla i.`
      yield { place: placeAt(document, `/${key}`), message, advice }
    }
    if (!HINT.test(text)) return
    for (const block of prose) {
      const found = (match: RegExpExecArray): Problem["place"] => ({
        path,
        span: block.toSource(match.index, match.index + match[0].length),
      })
      for (const match of block.text.matchAll(CERTAIN)) {
        yield { place: found(match), message: `"${shorten(match[0])}" är kvar att fylla i.`, advice }
      }
      for (const match of block.text.matchAll(LIKELY)) {
        const message = `"${match[0]}" ser ut att vara kvar att fylla i.`
        yield { place: found(match), message, advice, severity: "varning" }
      }
    }
  },
})
