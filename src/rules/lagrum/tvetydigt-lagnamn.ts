import { listed } from "../../law/index.ts"
import { oneDocument } from "../example-collection.ts"
import { collectionRule } from "../rule.ts"
import { actInFull, factsFrom, provisionInFull, quoted, referencesIn } from "./readings.ts"

export const tvetydigtLagnamn = collectionRule({
  id: "lagrum/tvetydigt-lagnamn",
  title: "Namnet kan betyda flera lagar",
  severity: "varning",
  why: "Läsaren kan slå upp fel lag.",
  examples: [
    {
      name: "namnet förklaras",
      files: oneDocument({}, "Patientlagen (2014:821), PL, gäller. Se 3 kap. 1 § PL.\n"),
      findings: [],
    },
    {
      name: "en förkortning för två lagar",
      files: oneDocument({}, "Se 8 § PL.\n"),
      findings: [
        '"8 § PL" kan betyda polislagen (1984:387) eller patientlagen (2014:821). Enligt uppgifter från 1 september 2025.',
      ],
    },
    {
      name: "paragrafer som börjar om i varje kapitel",
      files: oneDocument({}, "Se 5 § socialtjänstlagen (2025:400).\n"),
      findings: [
        '"5 § socialtjänstlagen (2025:400)" säger inte vilket kapitel. I socialtjänstlagen (2025:400) börjar paragraferna om i varje kapitel. Enligt uppgifter från 15 december 2025.',
      ],
    },
  ],
  *check(context) {
    for (const { reference, place } of referencesIn(context)) {
      if (reference.chapterAssumed === true) {
        yield {
          place,
          message: `"${quoted(reference)}" säger inte vilket kapitel. Vi har läst det som ${provisionInFull(reference)}.`,
          advice: "Skriv kapitlet före paragrafen.",
        }
      }
      const { verdict, citation } = reference
      if (verdict.status !== "tvetydig" || verdict.why === "ingen lag" || citation.quoted === true) continue
      if (verdict.why === "flera lagar") {
        yield {
          place,
          message: `"${quoted(reference)}" kan betyda ${listed(verdict.acts)}. ${factsFrom(reference, context)}`,
          advice: "Skriv lagens namn och nummer första gången, och förkortningen efter det.",
        }
      } else {
        yield {
          place,
          message: `"${quoted(reference)}" säger inte vilket kapitel. I ${actInFull(reference)} börjar paragraferna om i varje kapitel. ${factsFrom(reference, context)}`,
          advice: "Skriv kapitlet före paragrafen.",
        }
      }
    }
  },
})
