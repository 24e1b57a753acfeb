import { ended, nameInFull, sinceAndBy } from "../../law/index.ts"
import { capitalised } from "../../model/capitalised.ts"
import { speaksOfThePast } from "../../model/citation.ts"
import type { CivilDate } from "../../model/date.ts"
import type { Act, Register, Repeal } from "../../model/law.ts"
import { decodeText } from "../../text/index.ts"
import { oneDocument } from "../example-collection.ts"
import { type CollectionContext, collectionRule } from "../rule.ts"
import { type CitedPlace, factsFrom, referencesIn, tempered } from "./readings.ts"

export const upphavdLag = collectionRule({
  id: "lagrum/upphavd-lag",
  title: "Lagen är upphävd",
  severity: "fel",
  why: "Texten stöder sig på en lag som inte gäller längre. Övergångsregler kan göra att den gamla lagen ändå ska tillämpas i vissa fall.",
  examples: [
    { name: "lag som gäller", files: oneDocument({}, "Se 11 kap. 5 § socialtjänstlagen (2025:400).\n"), findings: [] },
    {
      name: "upphävd lag",
      files: oneDocument({ giltighetstid: "{from: 2018-02-20}" }, "Se 3 kap. 1 § SoL.\n"),
      findings: [
        "Socialtjänstlagen (2001:453) är upphävd sedan den 1 juli 2025 genom SFS 2025:400. Enligt uppgifter från 1 september 2025.",
      ],
    },
    {
      name: "samma text dagen innan",
      files: oneDocument({ giltighetstid: "{from: 2018-02-20}" }, "Se 3 kap. 1 § SoL.\n"),
      today: "2025-06-30",
      findings: [],
    },
    {
      name: "upphävs innan dokumentet börjar gälla",
      files: oneDocument({ giltighetstid: "{from: 2025-10-01}" }, "Se 3 kap. 1 § SoL (2001:453).\n"),
      today: "2025-06-01",
      findings: [
        "Socialtjänstlagen (2001:453) upphävs den 1 juli 2025 genom SFS 2025:400, innan dokumentet börjar gälla. Enligt uppgifter från 1 september 2025.",
      ],
    },
    {
      name: "nämnd som tidigare",
      files: oneDocument({}, "Detta fanns i tidigare socialtjänstlag (2001:453).\n"),
      findings: [
        "Socialtjänstlagen (2001:453) är upphävd sedan den 1 juli 2025 genom SFS 2025:400. Enligt uppgifter från 1 september 2025.",
      ],
    },
  ],
  *check(context) {
    for (const cited of referencesIn(context)) {
      const { reference, place } = cited
      const { verdict, meaning, citation } = reference
      if (meaning.kind !== "act") continue
      const isConcluded = verdict.status === "kan_ej_kontrolleras" && verdict.why === "troligen upphävd"
      const isEnded = verdict.status === "upphavd" && verdict.what === "lag"
      const repeal = isConcluded || isEnded ? verdict.repeal : undefined
      if (repeal === undefined) continue
      const { designation } = citation
      const isPast = speaksOfThePast(designation)
      const severity = isPast
        ? "upplysning"
        : isConcluded || isToldAsGone(context, cited)
          ? "varning"
          : tempered(reference).severity
      yield {
        place,
        ...(severity === undefined ? {} : { severity }),
        message: `${capitalised(nameInFull(meaning.act))} ${isConcluded ? `är troligen upphävd${sinceAndBy(repeal)}` : ended(repeal, isEnded ? verdict : {})}. ${factsFrom(reference, context)}`,
        advice: isPast ? PAST : adviceFor(meaning.act, repeal, context.law.register, context.collection.today),
      }
    }
  },
})

const PAST = "Texten säger själv att lagen är tidigare. Se efter att den bara nämns som bakgrund."

/** Names the act that has taken over the name, else the one that repealed it, unless that only brings another into force. */
function adviceFor(act: Act, { by }: Repeal, { named, acts }: Register, today: CivilDate): string {
  const heirs = act.names.flatMap(name => named.get(name) ?? [])
  const repealing = by === undefined ? undefined : acts.get(by)
  const heir =
    heirs.find(({ sfs, inForce, repeal }) => sfs !== act.sfs && (inForce ?? "") <= today && repeal === undefined) ??
    (repealing !== undefined && !/införande|upphävande|ikraftträdande|upphör/i.test(repealing.title)
      ? repealing
      : undefined)
  return heir === undefined
    ? "Se efter vilken författning som gäller nu, och bedöm om texten stämmer med den."
    : `Se efter i ${nameInFull(heir)} vad som gäller nu. Paragraferna har ofta andra nummer. Bedöm om texten stämmer.`
}

/** Words by which a sentence shows that it knows that the act is gone. */
const KNOWN_AS_GONE =
  /upphäv|upphör|numera|ersatt|ersätt|i (?:dess|sin) (?:äldre |tidigare )?lydelse|övergångsbestämmels|tidigare/i
/** As far around the reference as such a word may stand. */
const NEAR = 90

function isToldAsGone({ collection }: CollectionContext, { place }: CitedPlace): boolean {
  const file = collection.files.get(place.path)
  if (file?.kind !== "file" || place.span === undefined) return false
  const { text } = decodeText(file.bytes)
  const { start, end } = place.span
  const before =
    text
      .slice(Math.max(0, start - NEAR), start)
      .split(/[.!?]\s|\n\s*\n/)
      .at(-1) ?? ""
  const after = text.slice(end, end + NEAR).split(/[.!?]\s|\n\s*\n/)[0] ?? ""
  return KNOWN_AS_GONE.test(`${before} ${after}`)
}
