import type { CivilDate } from "../../model/date.ts"
import type { Act, Amendment, ProvisionRef, Repeal } from "../../model/law.ts"
import { refsInWords, titleWithNumber } from "../../model/law-words.ts"
import { plain } from "../plain.ts"
import { amendmentInWords, repealInWords } from "./sheet-text.ts"

/** What fetching one act anew brought; the same as Renewal in law/, which this room does not know. */
export interface RenewalLines {
  readonly act: Act
  readonly isNew: boolean
  readonly added: readonly ProvisionRef[]
  readonly removed: readonly ProvisionRef[]
  readonly amendments: readonly Amendment[]
  readonly repeal?: Repeal
  readonly formerTitle?: string
}

/** A long row of numbers is no help to whoever reviews; the difference in Git has them all. */
const MOST_AMENDMENTS = 10

/** What changed in an act, for a person to review. */
export function renewalText(renewal: RenewalLines, today: CivilDate): string {
  const news = newsOf(renewal, today)
  return [
    plain(titleWithNumber(renewal.act)),
    ...(news.length === 0 ? ["Inget nytt. Dagen för uppgifterna är ny."] : news).map(line => `  ${plain(line)}`),
    "",
  ].join("\n")
}

function newsOf(renewal: RenewalLines, today: CivilDate): readonly string[] {
  const { isNew, added, removed, amendments, repeal, formerTitle } = renewal
  return [
    ...(isNew ? ["Ny i registret."] : []),
    ...(formerTitle === undefined ? [] : [`Rubriken var ${formerTitle}.`]),
    ...(repeal === undefined ? [] : [repealInWords(repeal, today)]),
    ...(added.length === 0 || isNew ? [] : [`Nya: ${refsInWords(added)}.`]),
    ...(removed.length === 0 ? [] : [`Borta: ${refsInWords(removed)}.`]),
    ...(isNew
      ? []
      : amendments
          .toReversed()
          .slice(0, MOST_AMENDMENTS)
          .map(item => `Ändring ${amendmentInWords(item)}.`)),
    ...(!isNew && amendments.length > MOST_AMENDMENTS
      ? [`Och ${amendments.length - MOST_AMENDMENTS} ändringar till.`]
      : []),
  ]
}
