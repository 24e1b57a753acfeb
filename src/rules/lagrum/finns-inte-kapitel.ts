import { oneDocument } from "../example-collection.ts"
import { collectionRule } from "../rule.ts"
import { missing } from "./finns-inte.ts"

export const finnsInteKapitel = collectionRule({
  id: "lagrum/finns-inte-kapitel",
  title: "Lagen har inget sådant kapitel",
  severity: "fel",
  why: "En läsare hittar inte det som texten stöder sig på.",
  examples: [
    { name: "kapitel som finns", files: oneDocument({}, "Se 28 kap. skollagen (2010:800).\n"), findings: [] },
    {
      name: "kapitel som saknas",
      files: oneDocument({}, "Se 44 kap. 1 § skollagen (2010:800).\n"),
      findings: [
        '"44 kap. 1 § skollagen (2010:800)": 44 kap. 1 § skollagen (2010:800) finns inte. Enligt uppgifter från 24 juni 2025.',
      ],
    },
    {
      name: "en lag utan kapitel",
      files: oneDocument({}, "Se 5 kap. 3 § förvaltningslagen (2017:900).\n"),
      findings: [
        '"5 kap. 3 § förvaltningslagen (2017:900)": 5 kap. 3 § förvaltningslagen (2017:900) finns inte. Enligt uppgifter från 1 september 2025.',
      ],
    },
  ],
  check: context => missing(context, "kapitel"),
})
