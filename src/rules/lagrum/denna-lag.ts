import { oneDocument } from "../example-collection.ts"
import { collectionRule } from "../rule.ts"
import { quoted, referencesIn } from "./readings.ts"

export const dennaLag = collectionRule({
  id: "lagrum/denna-lag",
  title: '"Denna lag" i ett dokument som inte är en lag',
  severity: "varning",
  why: "Orden är avskrivna ur en lag. I ett styrdokument pekar de inte på något.",
  examples: [
    { name: "samma lag", files: oneDocument({}, "Skollagen gäller. Samma lag styr elevhälsan.\n"), findings: [] },
    {
      name: "avskriven mening",
      files: oneDocument({}, "Stöd ges enligt bestämmelserna i denna lag.\n"),
      findings: ['"denna lag" pekar inte på någon lag i det här dokumentet.'],
    },
  ],
  *check(context) {
    for (const { reference, place } of referencesIn(context)) {
      const { designation, quoted: isQuotation } = reference.citation
      if (isQuotation === true || designation?.kind !== "anaphor" || !/^denna /i.test(designation.word)) continue
      yield {
        place,
        message: `"${quoted(reference)}" pekar inte på någon lag i det här dokumentet.`,
        advice: "Skriv vilken lag som menas. Är meningen avskriven ur en lag sätter du den som citat.",
      }
    }
  },
})
