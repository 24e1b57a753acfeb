import { nameInFull } from "../../law/index.ts"
import type { CivilDate } from "../../model/date.ts"
import type { Act } from "../../model/law.ts"
import { oneDocument } from "../example-collection.ts"
import { collectionRule } from "../rule.ts"
import { type CitedPlace, quoted, readingsOf } from "./readings.ts"

export const forstaOmnamnandeUtanNummer = collectionRule({
  id: "lagrum/forsta-omnamnande-utan-nummer",
  title: "Lagens nummer står inte där den nämns först",
  severity: "upplysning",
  why: "Samma namn kan höra till flera lagar efter varandra. Numret visar vilken.",
  examples: [
    {
      name: "numret står med",
      files: oneDocument({}, "Se förvaltningslagen (2017:900). Se 5 § förvaltningslagen.\n"),
      findings: [],
    },
    {
      name: "numret saknas",
      files: oneDocument({}, "Se 5 § förvaltningslagen. Se 7 § förvaltningslagen.\n"),
      findings: [
        '"5 § förvaltningslagen" är första gången som förvaltningslagen (2017:900) nämns, och numret står inte med.',
      ],
    },
    {
      name: "bara den upphävda lagens nummer står med",
      files: oneDocument({}, "Förr gällde tidigare socialtjänstlag (2001:453). Se 11 kap. 5 § socialtjänstlagen.\n"),
      findings: [
        "Texten ger numret på den upphävda socialtjänstlagen (2001:453) men inte på socialtjänstlagen (2025:400), som den stöder sig på.",
      ],
    },
  ],
  *check(context) {
    for (const places of readingsOf(context)) {
      const numbered = new Set(places.flatMap(place => (isNumbered(place) ? [actOf(place)?.sfs] : [])))
      const seen = new Set<string>()
      for (const cited of places) {
        const act = actOf(cited)
        const { designation, cell } = cited.reference.citation
        if (act === undefined || designation === undefined || designation.kind === "anaphor" || seen.has(act.sfs))
          continue
        seen.add(act.sfs)
        if (isNumbered(cited) || cited.reference.verdict.status === "upphavd") continue
        const former = places
          .map(actOf)
          .find(
            other => other !== undefined && isFormer(other, act, context.collection.today) && numbered.has(other.sfs),
          )
        const isMisleading = former !== undefined && !numbered.has(act.sfs)
        // An abbreviation that is not explained is told of by its own rule; a table has no room.
        if (!isMisleading && (designation.kind === "abbreviation" || cell === true)) continue
        const advice = `Skriv ${nameInFull(act)} första gången.`
        yield isMisleading
          ? {
              place: cited.place,
              severity: "varning" as const,
              message: `Texten ger numret på den upphävda ${nameInFull(former)} men inte på ${nameInFull(act)}, som den stöder sig på.`,
              advice,
            }
          : {
              place: cited.place,
              message: `"${quoted(cited.reference)}" är första gången som ${nameInFull(act)} nämns, och numret står inte med.`,
              advice,
            }
      }
    }
  },
})

function actOf({ reference: { meaning } }: CitedPlace): Act | undefined {
  return meaning.kind === "act" ? meaning.act : undefined
}

function isNumbered({ reference: { citation } }: CitedPlace): boolean {
  return citation.designation !== undefined && "number" in citation.designation
}

function isFormer(other: Act, act: Act, today: CivilDate): boolean {
  const { repeal } = other
  const isGone = repeal?.date !== undefined && !repeal.concluded && repeal.date <= today
  return other.sfs !== act.sfs && isGone && other.names.some(name => act.names.includes(name))
}
