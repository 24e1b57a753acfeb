import { decodeText } from "../../text/index.ts"
import { oneDocument } from "../example-collection.ts"
import { type CollectionContext, collectionRule } from "../rule.ts"
import { actInFull, provisionInFull, quoted, referencesIn } from "./readings.ts"

export const saknarLagnamn = collectionRule({
  id: "lagrum/saknar-lagnamn",
  title: "Hänvisningen säger inte vilken lag",
  severity: "varning",
  why: "Läsaren måste gissa, och den som senare ändrar texten kan råka skilja paragrafen från sin lag.",
  examples: [
    { name: "lagen står med", files: oneDocument({}, "Se 14 kap. 5 § SoL och 11 kap. 5 § SoL.\n"), findings: [] },
    { name: "samma lag", files: oneDocument({}, "Se 14 kap. 5 § SoL och 11 kap. 5 § samma lag.\n"), findings: [] },
    {
      name: "lagen nämns i samma mening",
      files: oneDocument(
        {},
        "Enligt 14 kap. 5 § socialtjänstlagen får nämnden besluta om insatser enligt 11 kap. 5 §.\n",
      ),
      findings: ['"11 kap. 5 §" säger inte vilken lag. Vi har läst det som 11 kap. 5 § socialtjänstlagen (2025:400).'],
    },
    {
      name: "ingen lag i närheten",
      files: oneDocument({}, "Nämnden får besluta enligt 11 kap. 5 §.\n"),
      findings: ['"11 kap. 5 §" säger inte vilken lag, och ingen lag nämns i närheten.'],
    },
    {
      name: "lagen står i rubriken eller i raden",
      files: oneDocument(
        {},
        "# 1 LSS (1993:387)\n\n| Ärende | Lagrum |\n|---|---|\n| Assistans | 9 § 2 |\n\n# 2 Annat\n\n| Lag | Lagrum |\n|---|---|\n| SoL | 11 kap. 1 § |\n",
      ),
      findings: [],
    },
    {
      name: "dokumentets egna paragrafer",
      files: oneDocument({}, "**1 §** Avgift tas ut.\n\n**2 §** Avgiften enligt 1 § betalas i förskott.\n"),
      findings: [],
    },
    {
      name: "lagtext som citeras",
      files: oneDocument({}, "> Den som avses i 1 § ska informeras.\n>\n> 11 kap. 6 § socialtjänstlagen (2025:400)\n"),
      findings: [],
    },
  ],
  *check(context) {
    const numbered = new Map<string, boolean>()
    const isOwn = (path: string): boolean => {
      const answer = numbered.get(path) ?? hasOwnSections(context, path)
      numbered.set(path, answer)
      return answer
    }
    for (const { reference, place } of referencesIn(context)) {
      const { citation, meaning } = reference
      if (citation.kind !== "lagrum" || citation.quoted === true) continue
      if (meaning.kind === "act" && meaning.basis === "ellips") {
        // A table of delegations names the act once, for all its rows.
        const { leansOn } = meaning
        if (leansOn?.heading === true || (citation.cell === true && leansOn?.paragraph === citation.paragraph)) continue
        yield {
          place,
          message: `"${quoted(reference)}" säger inte vilken lag. Vi har läst det som ${provisionInFull(reference)}.`,
          advice: `Skriv lagen efter paragrafen, till exempel ${actInFull(reference).replace(/ \(.*/, "")}, eller "samma lag".`,
        }
      } else if (meaning.kind === "nothing" && !(reference.provision?.chapter === undefined && isOwn(place.path))) {
        yield {
          place,
          message: `"${quoted(reference)}" säger inte vilken lag, och ingen lag nämns i närheten.`,
          advice: "Skriv lagen efter paragrafen.",
        }
      }
    }
  },
})

/** "1 § Avgift …", "**§ 2** …", "## 3 §" at the start of a line: the section of a text that numbers its own. */
const OWN_SECTION = /^[#>*_ \t-]*(?:\d+ ?[a-z]? ?§|§ ?\d+)[*_:.]*(?:[ \u00a0]+[*_]*\p{Lu}|[ \t]*$)/gmu

/** True for föreskrifter, reglementen and taxor: there a bare "1 §" is one of their own. */
function hasOwnSections({ collection }: CollectionContext, path: string): boolean {
  const file = collection.files.get(path)
  if (file?.kind !== "file") return false
  return (decodeText(file.bytes).text.match(OWN_SECTION) ?? []).length > 1
}
