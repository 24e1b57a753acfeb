import { oneDocument } from "../example-collection.ts"
import { collectionRule } from "../rule.ts"
import { missing } from "./finns-inte.ts"

export const finnsInteParagraf = collectionRule({
  id: "lagrum/finns-inte-paragraf",
  title: "Lagen har ingen sådan paragraf",
  severity: "fel",
  why: "En läsare hittar inte det som texten stöder sig på.",
  examples: [
    { name: "paragraf som finns", files: oneDocument({}, "Se 32 § förvaltningslagen (2017:900).\n"), findings: [] },
    {
      name: "paragraf som saknas",
      files: oneDocument({}, "Se 62 § förvaltningslagen (2017:900).\n"),
      findings: [
        '"62 § förvaltningslagen (2017:900)": 62 § förvaltningslagen (2017:900) finns inte. Enligt uppgifter från 1 september 2025.',
      ],
    },
    {
      name: "en lag som vi inte känner helt",
      files: oneDocument({}, "Se 99 kap. 1 § vallagen (2005:837).\n"),
      findings: [
        '"99 kap. 1 § vallagen (2005:837)" kan ej kontrolleras: 99 kap. 1 § vallagen (2005:837) står inte i våra uppgifter, men de är inte fullständiga. Enligt uppgifter från 12 april 2024.',
      ],
    },
  ],
  check: context => missing(context, "paragraf"),
})
