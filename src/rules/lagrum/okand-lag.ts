import type { Reference } from "../../law/index.ts"
import { inWords } from "../../model/date.ts"
import { distance } from "../../model/distance.ts"
import { oneDocument } from "../example-collection.ts"
import { type CollectionContext, collectionRule } from "../rule.ts"
import { factsFrom, referencesIn } from "./readings.ts"

export const okandLag = collectionRule({
  id: "lagrum/okand-lag",
  title: "Lagen finns inte i registret",
  severity: "fel",
  why: "En läsare som söker en lag som inte finns kan inte kontrollera vad texten stöder sig på.",
  examples: [
    { name: "känd lag", files: oneDocument({}, "Se 5 § förvaltningslagen (2017:900).\n"), findings: [] },
    {
      name: "felskrivet namn",
      files: oneDocument({}, "Se 5 § förvaltningslaggen.\n\nSe 5 § forvaltningslagen.\n"),
      findings: [
        '"5 § forvaltningslagen": ingen lag i registret heter forvaltningslagen. Enligt uppgifter från 1 september 2025.',
      ],
    },
    {
      name: "nummer som inte finns",
      files: oneDocument({}, "Se lagen (2005:9876) om något.\n"),
      findings: [
        '"lagen (2005:9876)": ingen författning har numret 2005:9876. Enligt uppgifter från 1 september 2025.',
      ],
    },
    {
      name: "nummer som är nyare än uppgifterna",
      files: oneDocument({}, "Se lagen (2026:123) om något.\n"),
      findings: ['"lagen (2026:123)" kan ej kontrolleras. Våra uppgifter är från 1 september 2025.'],
    },
  ],
  *check(context) {
    for (const { reference, place, quoted } of referencesIn(context)) {
      const { verdict, meaning } = reference
      if (meaning.kind !== "unknown") continue
      if (verdict.status === "kan_ej_kontrolleras") {
        yield {
          place,
          severity: "varning",
          message: `"${quoted}" kan ej kontrolleras. Våra uppgifter är från ${inWords(context.law.register.date)}.`,
          advice: `Se efter numret. Är det rätt hämtar styrdok laws update ${meaning.number} nyare uppgifter.`,
        }
      } else if (verdict.status === "okand_lag") {
        const fault =
          meaning.number === undefined
            ? `ingen lag i registret heter ${meaning.name}`
            : `ingen författning har numret ${meaning.number}`
        yield {
          place,
          message: `"${quoted}": ${fault}. ${factsFrom(reference, context)}`,
          advice: adviceFor(reference, context),
        }
      }
    }
  },
})

function adviceFor({ meaning }: Reference, { law }: CollectionContext): string {
  const name = meaning.kind === "unknown" ? meaning.name : undefined
  const near = name === undefined ? undefined : nearest(name, law.register.named.keys())
  return near === undefined
    ? "Se efter lagens namn och nummer, och skriv dem som de står i Svensk författningssamling."
    : `Menar du ${near}? Rätta namnet, eller skriv lagens nummer efter det.`
}

/** The known name that is at most two letters away. */
function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: { readonly name: string; readonly letters: number } | undefined
  for (const known of names) {
    const letters = distance(name, known, 2)
    if (letters <= 2 && (best === undefined || letters < best.letters)) best = { name: known, letters }
  }
  return best?.name
}
