import type { CivilDate } from "../model/date.ts"
import { StyrdokError } from "../model/errors.ts"
import { refsInWords } from "../model/law-words.ts"
import type { LawFeed } from "../outside/ports.ts"
import { renewalText, repealInWords } from "../report/laws/index.ts"
import { logLine } from "../report/plain.ts"
import type { Failure, Outcome } from "../tasks/laws/update.ts"

type Unreached = Extract<Outcome, { kind: "unreached" }>
type Suspicious = Extract<Outcome, { kind: "suspicious" }>

/** What to say of the acts: what came, or why it was not taken. That there is no network is said once for all of them. */
export function outcomeTexts(outcomes: readonly Outcome[], today: CivilDate): readonly (string | StyrdokError)[] {
  const cutOff = outcomes.filter(outcome => outcome.kind === "unreached").filter(isCutOff)
  const first = cutOff[0]
  if (first === undefined) return outcomes.map(outcome => outcomeText(outcome, today))
  const others = outcomes.filter(outcome => outcome.kind !== "unreached" || !isCutOff(outcome))
  return [...others.map(outcome => outcomeText(outcome, today)), cutOffText(cutOff, first)]
}

/** True when no source could be reached, so that the fault is hardly of the act. */
function isCutOff({ failures }: Unreached): boolean {
  return failures.every(({ unreached }) => unreached === true)
}

/** So many numbers help whoever wants to try them again; more is a wall. */
const MOST_NUMBERS = 5

function cutOffText(cutOff: readonly Unreached[], { failures }: Unreached): StyrdokError {
  const numbers = cutOff.slice(0, MOST_NUMBERS).map(({ sfs }) => sfs)
  const more = cutOff.length > MOST_NUMBERS ? ` och ${cutOff.length - MOST_NUMBERS} till` : ""
  const what =
    cutOff.length === 1
      ? `${numbers[0]} hämtades inte`
      : `${cutOff.length} författningar hämtades inte: ${numbers.join(", ")}${more}`
  return new StyrdokError(
    "STYR_LAGKALLA",
    `${what}. ${reasonsText(failures)}`,
    "Se efter att datorn når nätet, och försök igen. Går trafiken genom en proxy sätter du HTTPS_PROXY och " +
      "NODE_USE_ENV_PROXY=1 (Node 22.21 eller senare), och har ni egna certifikat NODE_EXTRA_CA_CERTS. " +
      "Det som fanns förut är orört.",
  )
}

function reasonsText(failures: readonly Failure[]): string {
  return failures.map(({ from, reason }) => `${from} ${logLine(reason)}.`).join(" ")
}

function outcomeText(outcome: Outcome, today: CivilDate): string | StyrdokError {
  switch (outcome.kind) {
    case "renewed":
      return `${failuresText(outcome.failures, outcome.from)}${renewalText(outcome.renewal, today)}`
    case "suspicious":
      return new StyrdokError(
        "STYR_LAGKALLA",
        `${outcome.sfs} hämtades inte. ${suspicionText(outcome, today)}`,
        "Läs författningen hos källan. Stämmer det, så kör igen med --godta-kortare.",
      )
    case "unreached":
      return new StyrdokError(
        "STYR_LAGKALLA",
        `${outcome.sfs} hämtades inte. ${reasonsText(outcome.failures)}`,
        "Försök igen senare. Det som fanns förut är orört.",
      )
    case "absent":
      return new StyrdokError("STYR_LAGKALLA", `Ingen källa har ${outcome.sfs}.`, "Se efter att numret stämmer.")
  }
}

function suspicionText({ from, vanished, revived }: Suspicious, today: CivilDate): string {
  return [
    ...(vanished.length === 0
      ? []
      : [`Svaret från ${from} saknar ${refsInWords(vanished)}, men inget säger att något är upphävt.`]),
    ...(revived === undefined
      ? []
      : [
          `Svaret från ${from} säger inte att författningen är upphävd. Det säger registret: ${repealInWords(revived, today)}`,
        ]),
  ].join(" ")
}

/** That another source than the chosen one answered, and what that means. */
function failuresText(failures: readonly Failure[], from: LawFeed["name"]): string {
  const said = failures
    .map(failure => `${failure.from} ${logLine(failure.reason)}. Uppgifterna är från ${from}.\n`)
    .join("")
  return from === "riksdagen" && said !== "" ? `${said}Där finns ingen lista över ändringar.\n` : said
}
