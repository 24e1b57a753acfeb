import { nameInFull } from "../../law/index.ts"
import type { Designation } from "../../model/citation.ts"
import { distance } from "../../model/distance.ts"
import type { Act, Register } from "../../model/law.ts"
import { oneDocument } from "../example-collection.ts"
import { collectionRule } from "../rule.ts"
import { factsFrom, quoted, referencesIn } from "./readings.ts"

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
      name: "en annan lags rubrik",
      files: oneDocument({}, "Se lagen (2017:900) om offentlig upphandling.\n"),
      findings: [
        '"lagen (2017:900) om offentlig upphandling": numret 2017:900 är förvaltningslagen (2017:900). Enligt uppgifter från 1 september 2025.',
      ],
    },
    {
      name: "felstavat namn",
      files: oneDocument({}, "Se socialtjänslagen (2025:400).\n"),
      findings: [
        '"socialtjänslagen (2025:400)": numret 2025:400 är socialtjänstlagen (2025:400). Enligt uppgifter från 1 september 2025.',
      ],
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
    for (const { reference, place } of referencesIn(context)) {
      const { meaning, citation } = reference
      if (meaning.kind !== "act" || meaning.basis !== "nummer") continue
      const bearers = bearersOf(citation.designation, context.law.register)
      const isMisspelt = citation.designation?.kind === "name" && isSlipOf(citation.designation.name, meaning.act.names)
      if (!isMisspelt && (bearers.length === 0 || bearers.some(({ sfs }) => sfs === meaning.act.sfs))) continue
      const newest = isMisspelt ? meaning.act : bearers[0]
      yield {
        place,
        message: `"${quoted(reference)}": numret ${meaning.act.sfs} är ${nameInFull(meaning.act)}. ${factsFrom(reference, context)}`,
        advice: `Menar du ${newest === undefined ? "en annan lag" : nameInFull(newest)}? Rätta namnet eller numret.`,
      }
    }
  },
})

/** A name that no act has, and that is two letters at most from the act's own. */
function isSlipOf(name: string, names: readonly string[]): boolean {
  return names.length > 0 && !names.includes(name) && names.some(own => distance(name, own, 2) <= 2)
}

/** The acts that the name beside a number means; none for a name that the register does not know. */
function bearersOf(designation: Designation | undefined, { named, abbreviated, acts }: Register): readonly Act[] {
  if (designation?.kind === "title") return designation.numbers.flatMap(number => acts.get(number) ?? [])
  if (designation?.kind === "name") return named.get(designation.name) ?? []
  return designation?.kind === "abbreviation" ? (abbreviated.get(designation.abbreviation) ?? []) : []
}
