import { inWords } from "../../model/date.ts"
import { distance } from "../../model/distance.ts"
import { oneDocument } from "../example-collection.ts"
import { collectionRule } from "../rule.ts"
import { factsFrom, quoted, referencesIn } from "./readings.ts"

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
        '"5 § forvaltningslagen": vi känner ingen lag som heter forvaltningslagen. Enligt uppgifter från 1 september 2025.',
      ],
    },
    {
      name: "namn som vi inte känner",
      files: oneDocument({}, "Se 5 § hyreslagen.\n"),
      findings: ['"5 § hyreslagen": vi känner ingen lag som heter hyreslagen. Enligt uppgifter från 1 september 2025.'],
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
    for (const { reference, place } of referencesIn(context)) {
      const { verdict, meaning } = reference
      if (meaning.kind !== "unknown") continue
      if (verdict.status === "kan_ej_kontrolleras") {
        yield {
          place,
          severity: "varning",
          message: `"${quoted(reference)}" kan ej kontrolleras. Våra uppgifter är från ${inWords(context.law.register.date)}.`,
          advice: `Se efter numret. Är det rätt hämtar styrdok laws update ${meaning.number} nyare uppgifter.`,
        }
      } else if (verdict.status === "okand_lag") {
        const near = meaning.name === undefined ? undefined : nearest(meaning.name, context.law.register.named.keys())
        const fault =
          meaning.number === undefined
            ? `vi känner ingen lag som heter ${meaning.name}`
            : `ingen författning har numret ${meaning.number}`
        // Our list of names is not all that people use; a name like one of them is a slip.
        const isSure = meaning.number !== undefined || near !== undefined
        yield {
          place,
          ...(isSure ? {} : { severity: "varning" as const }),
          message: `"${quoted(reference)}": ${fault}. ${factsFrom(reference, context)}`,
          advice: adviceFor(near),
        }
      }
    }
  },
})

function adviceFor(near: string | undefined): string {
  return near === undefined
    ? "Se efter lagens namn, och skriv dess nummer efter det."
    : `Menar du ${near}? Rätta namnet, eller skriv lagens nummer efter det.`
}

/** The known name with the same first letter that is at most two letters away; short names are all alike. */
function nearest(name: string, names: Iterable<string>): string | undefined {
  let best: { readonly name: string; readonly letters: number } | undefined
  for (const known of names) {
    if (known.charAt(0) !== name.charAt(0) || name.length < 8) continue
    const letters = distance(name, known, 2)
    if (letters <= 2 && (best === undefined || letters < best.letters)) best = { name: known, letters }
  }
  return best?.name
}
