import { addYears, inWords } from "../../model/date.ts"
import { oneDocument } from "../example-collection.ts"
import { collectionRule } from "../rule.ts"
import { referencesIn } from "./readings.ts"

export const gamlaUppgifter = collectionRule({
  id: "lagrum/gamla-uppgifter",
  title: "Laguppgifterna är gamla",
  severity: "upplysning",
  why: "En lag som har ändrats eller upphävts sedan dess ser ut att gälla.",
  weight: "always",
  examples: [
    { name: "färska uppgifter", files: oneDocument({}, "Se 5 § FL.\n"), today: "2026-08-31", findings: [] },
    { name: "ingen hänvisar till lag", files: oneDocument(), findings: [] },
    {
      name: "mer än ett år gamla",
      files: oneDocument({}, "Se 5 § FL, 7 § FL och 9 § LSS.\n"),
      today: "2026-11-25",
      findings: [
        "Uppgifterna om 2 av de 2 författningar som dokumenten hänvisar till är mer än ett år gamla. De äldsta är från 1 september 2025.",
      ],
    },
  ],
  *check(context) {
    const { law, collection, settingsFile } = context
    const days = new Map(
      referencesIn(context).flatMap(({ reference: { meaning } }) =>
        meaning.kind === "act" ? [[meaning.act.sfs, meaning.act.asOf ?? law.register.date] as const] : [],
      ),
    )
    const old = [...days.values()].filter(day => addYears(day, 1) < collection.today).toSorted()
    const [oldest] = old
    if (oldest === undefined) return
    yield {
      place: { path: settingsFile.path, span: { start: 0, end: 0 } },
      message: `Uppgifterna om ${old.length} av de ${days.size} författningar som dokumenten hänvisar till är mer än ett år gamla. De äldsta är från ${inWords(oldest)}.`,
      advice: "Be IT köra styrdok laws update, eller uppdatera styrdok. Granska ändringen och för in den.",
    }
  },
})
