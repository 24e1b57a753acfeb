import { registerFormats } from "../../report/register/index.ts"
import { register } from "../../tasks/register.ts"
import { type Command, flagValue } from "../command.ts"
import { oneOf } from "../one-of.ts"
import { dateFlag, findRoot, findToday, openCollection } from "../open-collection.ts"

const FORMATS = ["text", "json", "csv", "html"] as const

export const registerCommand: Command = {
  name: "register",
  summary: "Skriv registret över dokumenten, med besluten om dem.",
  flags: [
    { name: "instans", value: "KOD", summary: "Bara instansens dokument. Kan anges flera gånger.", multiple: true },
    { name: "typ", value: "TYP", summary: "Bara dokument av typen. Kan anges flera gånger.", multiple: true },
    {
      name: "foreskrifter",
      summary: "Bara föreskrifter som gäller eller är beslutade: registret i 8 kap. 13 § kommunallagen.",
    },
    {
      name: "internkontroll",
      summary: "Bara dokument med brister: försenad översyn, ingen roll, inget beslut, upphävd eller ändrad lag.",
    },
    { name: "at", value: "ÅÅÅÅ-MM-DD", summary: "Som det var den här dagen." },
  ],
  formats: FORMATS,
  examples: [
    "styrdok register --format csv",
    "styrdok register --foreskrifter --format html",
    "styrdok register --internkontroll --instans sn",
  ],
  async run(invocation, surroundings) {
    const format = oneOf("format", flagValue(invocation, "format") ?? "text", FORMATS)
    const root = findRoot(invocation, surroundings)
    const day = dateFlag(invocation, "at") ?? findToday(invocation, surroundings)
    // Gathered on the day that is asked for, so that law too is judged as it was then.
    const gathered = await openCollection(root, day)
    const made = register(gathered, {
      bodies: invocation.flags.get("instans") ?? [],
      types: invocation.flags.get("typ") ?? [],
      statutes: invocation.flags.has("foreskrifter"),
      internalControl: invocation.flags.has("internkontroll"),
    })
    surroundings.stdout(registerFormats[format](made))
    return 0
  },
}
