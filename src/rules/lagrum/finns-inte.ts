import type { Problem } from "../../model/finding.ts"
import type { CollectionContext } from "../rule.ts"
import { factsFrom, provisionInFull, quoted, referencesIn, tempered } from "./readings.ts"

/** References to a chapter, or a section, that the act does not have. */
export function* missing(context: CollectionContext, what: "kapitel" | "paragraf"): Iterable<Problem> {
  for (const { reference, place } of referencesIn(context)) {
    const { verdict, provision } = reference
    if (verdict.status === "finns_inte" && verdict.what === what) {
      const object = what === "kapitel" ? "kapitel" : "paragraf"
      yield {
        place,
        ...tempered(reference),
        message: `"${quoted(reference)}": ${provisionInFull(reference)} finns inte. ${factsFrom(reference, context)}`,
        advice: `Se efter vilket ${object} som menas, och att lagen är den rätta.`.replace(
          "vilket paragraf",
          "vilken paragraf",
        ),
      }
    } else if (
      // The hint is given once, by the rule that the reference's last number belongs to.
      verdict.status === "kan_ej_kontrolleras" &&
      verdict.why === "innehållet ofullständigt" &&
      what === (provision?.section === undefined ? "kapitel" : "paragraf")
    ) {
      yield {
        place,
        severity: "upplysning",
        message: `"${quoted(reference)}" kan ej kontrolleras: ${provisionInFull(reference)} står inte i våra uppgifter, men de är inte fullständiga. ${factsFrom(reference, context)}`,
        advice: "Se efter i lagen att den finns.",
      }
    }
  }
}
