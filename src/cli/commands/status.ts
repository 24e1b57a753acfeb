import { statusFormats } from "../../report/status/index.ts"
import { status } from "../../tasks/status.ts"
import { type Command, flagValue } from "../command.ts"
import { oneOf } from "../one-of.ts"
import { dateFlag, findRoot, findToday, openCollection } from "../open-collection.ts"

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
    const gathered = await openCollection(root, today)
    const rows = status(gathered, {
      at,
      toComplete: invocation.flags.has("att-komplettera"),
      ...(id === undefined ? {} : { id }),
    })
    surroundings.stdout(statusFormats[format](rows))
    return 0
  },
}
