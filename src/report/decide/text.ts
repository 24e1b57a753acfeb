import { inWords } from "../../model/date.ts"
import type { DecisionReport, EventReport } from "../../model/decision-report.ts"
import type { Finding } from "../../model/finding.ts"
import { plain } from "../../model/plain-line.ts"

/** What was recorded, what to know of it, and the next step. */
export function decisionText({ beslut, filer, upplysningar, anmarkningar, nasta }: DecisionReport): string {
  const known = [...upplysningar.map(text => `- ${plain(text)}`), ...anmarkningar.map(findingText)]
  const next = nasta === undefined ? "" : `\n${nasta}\n`
  return `Antecknat: ${plain(beslut)}\n${filer.map(path => `  ${plain(path)}\n`).join("")}${section("Att veta", known)}${next}`
}

/** Which events were added, and the days that follow from them. */
export function eventText({ beslut, orort, dagar, anmarkningar }: EventReport): string {
  const changed = beslut.map(({ mapp, handelser }) => `${mapp}: ${handelser.map(eventWords).join(", ")}\n`)
  const left = orort.map(({ mapp, skal }) => `${mapp}: orört, ${skal}\n`)
  const days = dagar.map(
    ({ beslut: names, sistaDagAttOverklaga, anslagFarTasNed, tidigastLagaKraft }) =>
      `${names.length > 1 ? `${names.length} beslut` : (names[0] ?? "")}:\n` +
      `  Sista dag att överklaga: ${inWords(sistaDagAttOverklaga)}\n` +
      `  Anslaget får tas ned: ${inWords(anslagFarTasNed)}\n` +
      (tidigastLagaKraft === undefined
        ? "  Beslutet är överklagat. Laga kraft beror på domstolen.\n"
        : `  Tidigast laga kraft: ${inWords(tidigastLagaKraft)}. Fråga förvaltningsrätten innan du antecknar laga kraft.\n`),
  )
  const none = changed.length === 0 ? "Inget nytt att anteckna.\n" : ""
  return `${none}${changed.join("")}${left.join("")}${days.join("")}${section("Att veta", anmarkningar.map(findingText))}`
}

function eventWords({ slag, datum }: EventReport["beslut"][number]["handelser"][number]): string {
  return `${slag.replace("laga_kraft", "laga kraft")} ${datum}`
}

function findingText({ severity, message, advice }: Finding): string {
  return `- ${severity === "upplysning" ? "" : `${severity[0]?.toUpperCase()}${severity.slice(1)}: `}${plain(message)} ${plain(advice)}`
}

function section(heading: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `${heading}:\n${lines.map(line => `${line}\n`).join("")}`
}
