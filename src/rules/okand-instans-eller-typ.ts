import { placeAt } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

export const okandInstansEllerTyp = textRule({
  id: "okand-instans-eller-typ",
  title: "Instansen eller typen finns inte",
  severity: "fel",
  why: "Instansens namn och typens krav hämtas med koden. En okänd kod ger ett dokument som ingen hittar.",
  examples: [
    { name: "kända koder", files: oneDocument(), findings: [] },
    {
      name: "okänd instans",
      files: oneDocument({ beslutsinstans: "bn" }),
      findings: ['Instansen "bn" finns inte i styrdok.yaml.'],
    },
    {
      name: "okänd typ",
      files: oneDocument({ typ: "riktlinjer" }),
      findings: ['Typen "riktlinjer" finns inte. Typerna är bland andra policy, riktlinje, rutin, plan och taxa.'],
    },
  ],
  *check({ document }, { settings }) {
    for (const code of document.metadata.beslutsinstans) {
      // A code of another form is told by uppgift-form.
      if (settings.instanser.has(code) || !/^[a-z0-9-]+$/.test(code)) continue
      yield {
        place: placeAt(document, "/beslutsinstans"),
        message: `Instansen "${code}" finns inte i styrdok.yaml.`,
        advice: `Välj en av koderna ${[...settings.instanser.keys()].join(", ")}, eller lägg till instansen i styrdok.yaml.`,
      }
    }
    const typ = document.metadata.typ
    if (typ === undefined || settings.typer.has(typ) || !/^[a-z0-9-]+$/.test(typ)) return
    yield {
      place: placeAt(document, "/typ"),
      message: `Typen "${typ}" finns inte. Typerna är bland andra policy, riktlinje, rutin, plan och taxa.`,
      advice: `Välj en av: ${[...settings.typer.keys()].join(", ")}.`,
    }
  },
})
