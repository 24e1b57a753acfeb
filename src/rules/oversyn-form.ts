import type { DecisionForm } from "../model/decision.ts"
import { FORM_WORDS } from "../model/decision-words.ts"
import { listInWords } from "../model/list-in-words.ts"
import { placeAt } from "./departures.ts"
import {
  adoption,
  exampleDocument,
  exampleRecord,
  exampleSettings,
  oneDocument,
  SOUND_LYDELSE,
} from "./example-collection.ts"
import { collectionRule } from "./rule.ts"
import { standingRecords, typeOfAct } from "./standing-records.ts"

function review(form: DecisionForm, more = ""): Readonly<Record<string, string>> {
  const top =
    form === "sammantrade" ? { form } : { form, paragraf: undefined, beslutsnummer: "d9", beslutsfattare: "Enhetschef" }
  return {
    ...exampleSettings({}, more),
    ...oneDocument({ revideras_senast: "2029-12-31" }),
    ...adoption(exampleDocument(), SOUND_LYDELSE),
    ...exampleRecord({ top, acts: ["slag: oversyn, revideras_senast: 2029-12-31"] }),
  }
}

const LOCAL = "typer:\n  riktlinje: {oversyn: [sammantrade]}\n"

export const oversynForm = collectionRule({
  id: "oversyn-form",
  title: "En översyn är antecknad i en annan form än typen tillåter",
  severity: "varning",
  weight: "always",
  why: "Kommunen bestämmer vem som får säga att ett dokument fortfarande stämmer. Annars är det inte visat.",
  examples: [
    { name: "en tjänsteanteckning", files: review("tjansteanteckning"), findings: [] },
    { name: "ett sammanträde", files: review("sammantrade", LOCAL), findings: [] },
    {
      name: "en tjänsteanteckning där bara instansen får se över",
      files: review("tjansteanteckning", LOCAL),
      findings: [
        'Översynen av "exempel" är antecknad som tjänsteanteckning. För typen Riktlinje ska den antecknas som sammanträde.',
      ],
    },
    {
      name: "verkställighet",
      files: review("verkstallighet"),
      findings: [
        'Översynen av "exempel" är antecknad som verkställighet. För typen Riktlinje ska den antecknas som sammanträde eller tjänsteanteckning.',
      ],
    },
  ],
  *check(context) {
    for (const { folder, record, file } of standingRecords(context)) {
      for (const act of record.beslut) {
        const type = act.slag === "oversyn" && !act.importerad ? typeOfAct(folder, act, context) : undefined
        if (type === undefined || type.oversyn.includes(record.form)) continue
        const allowed = listInWords(
          type.oversyn.map(form => FORM_WORDS[form]),
          "eller",
        )
        yield {
          place: placeAt(file, "/form"),
          message: `Översynen av "${act.dokument}" är antecknad som ${FORM_WORDS[record.form]}. För typen ${type.namn} ska den antecknas som ${allowed}.`,
          advice: "Ta översynen till den som får göra den, eller ändra oversyn för typen i styrdok.yaml.",
        }
      }
    }
  },
})
