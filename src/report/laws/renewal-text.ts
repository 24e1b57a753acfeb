import { type CivilDate, inWords } from "../../model/date.ts"
import type { Act, Amendment } from "../../model/law.ts"
import { refsInWords, titleWithNumber } from "../../model/law-words.ts"
import { plain } from "../../model/plain-line.ts"
import type { Renewal } from "../../model/renewal.ts"
import { amendmentInWords, repealInWords } from "./sheet-text.ts"

/** A long row of numbers is no help to whoever reviews; the difference in Git has them all. */
const MOST_AMENDMENTS = 10

/** What changed in an act, for a person to review. */
export function renewalText(renewal: Renewal, today: CivilDate): string {
  return [plain(titleWithNumber(renewal.act)), ...newsOf(renewal, today).map(line => `  ${plain(line)}`), ""].join("\n")
}

/** "Inget nytt" is said only where the register's own lines are the same, whatever the sentences here can tell. */
function newsOf(renewal: Renewal, today: CivilDate): readonly string[] {
  if (renewal.isSame) return ["Inget nytt. Dagen för uppgifterna är ny."]
  if (renewal.isNew) {
    const { repeal, hasInside } = renewal
    return [
      `Ny i registret.${hasInside ? "" : " Innehållet är inte känt."}`,
      ...(repeal ? [repealInWords(repeal, today)] : []),
    ]
  }
  const news = [...actNews(renewal, today), ...insideNews(renewal)]
  return news.length === 0 ? ["Uppgifterna har ändrats. Se skillnaden i mappen laws."] : news
}

/** What is new of the act as a whole. */
function actNews({ act, former, repeal, repealGone }: Renewal, today: CivilDate): readonly string[] {
  return [
    ...(former === undefined ? [] : rowNews(former, act)),
    ...(repeal === undefined ? [] : [repealInWords(repeal, today)]),
    ...(repealGone === undefined
      ? []
      : [`Inte längre upphävd enligt källan. Förut: ${repealInWords(repealGone, today)}`]),
  ]
}

function rowNews(former: Act, act: Act): readonly string[] {
  const [start, before] = [startInWords(act), startInWords(former)]
  const [issued, earlier] = [dayInWords(act.issued), dayInWords(former.issued)]
  return [
    ...(former.title === act.title ? [] : [`Rubriken var ${former.title}.`]),
    ...(former.kind === act.kind ? [] : [`Slaget är ${act.kind}. Förut ${former.kind}.`]),
    ...(issued === earlier ? [] : [`Utfärdad: ${issued}. Förut ${earlier}.`]),
    ...(start === before ? [] : [`I kraft: ${start}. Förut ${before}.`]),
  ]
}

function startInWords({ inForce, dayUndecided }: Act): string {
  return dayUndecided ? "den dag som regeringen bestämmer" : dayInWords(inForce)
}

function dayInWords(day: CivilDate | undefined): string {
  return day === undefined ? "inte känt" : inWords(day)
}

/** What is new inside the act. */
function insideNews(renewal: Renewal): readonly string[] {
  const { added, removed, amendments, rewritten, dropped, completeNow } = renewal
  return [
    ...(added.length === 0 ? [] : [`Nya: ${refsInWords(added)}.`]),
    ...(removed.length === 0 ? [] : [`Borta: ${refsInWords(removed)}.`]),
    ...(completeNow === undefined ? [] : [completeNow ? NOW_WHOLE : NOW_IN_PART]),
    ...listed(amendments, "Ändring", "ändringar till"),
    ...listed(rewritten, "Ny uppgift om ändring", "nya uppgifter om ändringar till"),
    ...listed(dropped, "Källan nämner inte längre ändring", "ändringar till som källan inte nämner"),
  ]
}

const NOW_WHOLE = "Alla bestämmelser är kända. Förut kunde det finnas fler."
const NOW_IN_PART = "Det kan finnas fler bestämmelser än de kända. Förut var alla kända."

/** The newest amendments, a line each, and how many more there are. */
function listed(amendments: readonly Amendment[], label: string, more: string): readonly string[] {
  const left = amendments.length - MOST_AMENDMENTS
  return [
    ...amendments
      .toReversed()
      .slice(0, MOST_AMENDMENTS)
      .map(item => `${label} ${amendmentInWords(item)}.`),
    ...(left > 0 ? [`Och ${left} ${more}.`] : []),
  ]
}
