import { nameInFull } from "../../law/index.ts"
import type { Designation } from "../../model/citation.ts"
import type { Act, Register } from "../../model/law.ts"
import { oneDocument } from "../example-collection.ts"
import { collectionRule } from "../rule.ts"
import { factsFrom, referencesIn } from "./readings.ts"

export const namnOchNummerSkiljer = collectionRule({
  id: "lagrum/namn-och-nummer-skiljer",
  title: "Lagens namn och nummer hör inte ihop",
  severity: "fel",
  why: "Läsaren kan inte veta vilken av två lagar som menas.",
  examples: [
    {
      name: "namn och nummer hör ihop",
      files: oneDocument({}, "Se förvaltningslagen (2017:900), FL.\n"),
      findings: [],
    },
    {
      name: "fel nummer",
      files: oneDocument({}, "Se 5 § socialtjänstlagen (2017:900).\n"),
      findings: [
        '"5 § socialtjänstlagen (2017:900)": numret 2017:900 är förvaltningslagen (2017:900). Enligt uppgifter från 1 september 2025.',
      ],
    },
  ],
  *check(context) {
    for (const { reference, place, quoted } of referencesIn(context)) {
      const { meaning, citation } = reference
      if (meaning.kind !== "act" || meaning.basis !== "nummer") continue
      const bearers = bearersOf(citation.designation, context.law.register)
      if (bearers.length === 0 || bearers.some(({ sfs }) => sfs === meaning.act.sfs)) continue
      const [newest] = bearers
      yield {
        place,
        message: `"${quoted}": numret ${meaning.act.sfs} är ${nameInFull(meaning.act)}. ${factsFrom(reference, context)}`,
        advice: `Menar du ${newest === undefined ? "en annan lag" : nameInFull(newest)}? Rätta namnet eller numret.`,
      }
    }
  },
})

/** The acts that the name beside a number means; none for a name that the register does not know. */
function bearersOf(designation: Designation | undefined, { named, abbreviated }: Register): readonly Act[] {
  if (designation?.kind === "name") return named.get(designation.name) ?? []
  return designation?.kind === "abbreviation" ? (abbreviated.get(designation.abbreviation) ?? []) : []
}
