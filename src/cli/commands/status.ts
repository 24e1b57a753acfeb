import type { CivilDate } from "../../model/date.ts"
import type { StatusRow } from "../../model/status.ts"
import { statusFormats } from "../../report/status/index.ts"
import { endings, type StatusOptions, status } from "../../tasks/status.ts"
import { type Command, flagValue } from "../command.ts"
import { oneOf } from "../one-of.ts"
import { dateFlag, findRoot, findToday, openCollection, openFacts } from "../open-collection.ts"

const FORMATS = ["text", "json", "csv", "html"] as const

export const statusCommand: Command = {
  name: "status",
  summary: "Visa var dokumenten står: utkast, gäller, ska ses över, upphävd …",
  operands: "[ID]",
  flags: [
    { name: "at", value: "ÅÅÅÅ-MM-DD", summary: "Som det var den här dagen." },
    { name: "att-komplettera", summary: "Bara dokument där något saknas, med det som saknas." },
  ],
  formats: FORMATS,
  examples: ["styrdok status", "styrdok status iub-riktlinje --at 2026-03-10", "styrdok status --att-komplettera"],
  async run(invocation, surroundings) {
    const format = oneOf("format", flagValue(invocation, "format") ?? "text", FORMATS)
    const root = findRoot(invocation, surroundings)
    const today = findToday(invocation, surroundings)
    const at = dateFlag(invocation, "at") ?? today
    const id = invocation.positionals[0]
    const options = { at, ...(id === undefined ? {} : { id }) }
    if (invocation.flags.has("att-komplettera")) {
      surroundings.stdout(statusFormats[format](await toComplete(root, today, options)))
      return 0
    }
    const facts = await openFacts(root, today)
    surroundings.stdout(statusFormats[format](status(facts, options), endings(facts, at)))
    return 0
  },
}

/** What is lacking is said by the rules, which are loaded for this alone. */
async function toComplete(root: string, today: CivilDate, options: StatusOptions): Promise<readonly StatusRow[]> {
  const [gathered, { statusToComplete }] = await Promise.all([
    openCollection(root, today),
    import("../../tasks/status-to-complete.ts"),
  ])
  return statusToComplete(gathered, options)
}
