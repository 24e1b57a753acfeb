import { ended } from "../../law/index.ts"
import { oneDocument } from "../example-collection.ts"
import { collectionRule } from "../rule.ts"
import { factsFrom, provisionInFull, quoted, referencesIn, tempered } from "./readings.ts"

export const upphavdParagraf = collectionRule({
  id: "lagrum/upphavd-paragraf",
  title: "Paragrafen är upphävd",
  severity: "fel",
  why: "Lagen gäller, men inte den del av den som texten stöder sig på.",
  examples: [
    { name: "paragraf som gäller", files: oneDocument({}, "Se 10 kap. 32 § skollagen (2010:800).\n"), findings: [] },
    {
      name: "upphävd paragraf",
      files: oneDocument({}, "Se 17 a § LSS.\n"),
      findings: [
        '"17 a § LSS": 17 a § lagen (1993:387) om stöd och service till vissa funktionshindrade är upphävd sedan den 1 maj 2011 genom SFS 2011:329. Enligt uppgifter från 1 september 2025.',
      ],
    },
    {
      name: "upphävt kapitel",
      files: oneDocument({}, "Se 9 kap. skollagen (2010:800).\n"),
      findings: [
        '"9 kap. skollagen (2010:800)": 9 kap. skollagen (2010:800) är upphävt sedan den 1 juli 2026 genom SFS 2025:729. Enligt uppgifter från 24 juni 2025.',
      ],
    },
  ],
  *check(context) {
    for (const { reference, place } of referencesIn(context)) {
      const { verdict, provision } = reference
      if (verdict.status !== "upphavd" || verdict.what !== "lagrum" || provision === undefined) continue
      const { ahead } = verdict
      const isChapter = provision.section === undefined
      const how = ended(verdict.ended, { ...(ahead && { ahead }), ...(isChapter && { neuter: true }) })
      yield {
        place,
        ...tempered(reference),
        message: `"${quoted(reference)}": ${provisionInFull(reference)} ${how}. ${factsFrom(reference, context)}`,
        advice: "Se efter om innehållet har flyttat till en annan paragraf, och bedöm om texten stämmer.",
      }
    }
  },
})
