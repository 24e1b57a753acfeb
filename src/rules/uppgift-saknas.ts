import { keyOf } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"
import { isBroken } from "./yaml-words.ts"

const BY_ITS_OWN_RULE = new Set(["revideras_senast"])

export const uppgiftSaknas = textRule({
  id: "uppgift-saknas",
  title: "En uppgift saknas",
  severity: "fel",
  weight: "completion",
  why: "Faktarutan, registret och påminnelserna byggs av uppgifterna överst i dokumentet.",
  examples: [
    { name: "allt finns", files: oneDocument(), findings: [] },
    { name: "titeln saknas", files: oneDocument({ titel: undefined }), findings: ['Uppgiften "titel" saknas.'] },
    {
      name: "det som typen kräver saknas",
      files: oneDocument({ galler_for: undefined }),
      findings: ['Uppgiften "galler_for" saknas. Den krävs i ett dokument av typen Riktlinje.'],
    },
  ],
  *check({ document }, { settings, departures }) {
    if (isBroken(document.faults)) return
    const place = { path: document.path }
    const said = new Set(BY_ITS_OWN_RULE)
    for (const departure of departures) {
      if (departure.kind !== "missing" || departure.pointer.split("/").length > 2) continue
      const key = keyOf(departure.pointer)
      said.add(key)
      yield { place, message: `Uppgiften "${key}" saknas.`, advice: `Skriv raden "${key}: …" mellan strecken överst.` }
    }
    const type = settings.typer.get(document.metadata.typ ?? "")
    for (const key of type?.krav ?? []) {
      if (Object.hasOwn(document.raw, key) || said.has(key)) continue
      said.add(key)
      yield {
        place,
        message: `Uppgiften "${key}" saknas. Den krävs i ett dokument av typen ${type?.namn}.`,
        advice: `Skriv raden "${key}: …" mellan strecken överst.`,
      }
    }
  },
})
