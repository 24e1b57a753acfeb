import { inWords } from "../model/date.ts"
import { placeAt } from "./departures.ts"
import { exampleRecord, exampleSettings, oneDocument } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"
import { nameOfBody, standingRecords } from "./standing-records.ts"

function committee(days: string): Readonly<Record<string, string>> {
  return {
    ...exampleSettings({
      sn: `{namn: Socialnämnden, slag: namnd, ${days}}`,
      vn: "{namn: Välfärdsnämnden, slag: namnd}",
    }),
    ...oneDocument(),
    ...exampleRecord({ acts: ["slag: bordlagd"] }),
  }
}

export const instansFannsInte = collectionRule({
  id: "instans-fanns-inte",
  title: "Instansen fanns inte den dag då beslutet fattades",
  severity: "fel",
  weight: "always",
  why: "En nämnd kan bara besluta medan den finns. Antingen är instansen fel, eller dagen, eller uppgiften i styrdok.yaml.",
  examples: [
    { name: "fanns", files: committee("from: 2019-01-01, tom: 2026-05-05"), findings: [] },
    {
      name: "hade upphört",
      files: committee("tom: 2025-12-31, eftertradare: vn"),
      findings: [
        "Beslutet fattades 5 maj 2026 av Socialnämnden, som enligt styrdok.yaml fanns till och med 31 december 2025. Efterträdare är Välfärdsnämnden.",
      ],
    },
    {
      name: "hade inte börjat",
      files: committee("from: 2027-01-01"),
      findings: [
        "Beslutet fattades 5 maj 2026 av Socialnämnden, som enligt styrdok.yaml finns från och med 1 januari 2027.",
      ],
    },
  ],
  *check(context) {
    const { settings } = context.collection
    for (const { record, file, isImported } of standingRecords(context)) {
      const body = settings.instanser.get(record.instans)
      if (body === undefined) continue
      const { from, tom, eftertradare } = body
      const hasEnded = tom !== undefined && tom < record.datum
      const hasNotBegun = from !== undefined && from > record.datum
      if (!hasEnded && !hasNotBegun) continue
      const existed = hasEnded
        ? `fanns till och med ${inWords(tom)}`
        : `finns från och med ${inWords(from ?? record.datum)}`
      const hasSuccessor = hasEnded && eftertradare !== undefined
      const successor = hasSuccessor ? ` Efterträdare är ${nameOfBody(eftertradare, settings)}.` : ""
      yield {
        place: placeAt(file, "/instans"),
        message: `Beslutet fattades ${inWords(record.datum)} av ${body.namn}, som enligt styrdok.yaml ${existed}.${successor}`,
        advice: hasSuccessor
          ? `Var det ${nameOfBody(eftertradare, settings)} som beslutade: rätta instansen. Annars rätta dagen, eller tom i styrdok.yaml.`
          : "Rätta instansen eller dagen i beslutet, eller from och tom i styrdok.yaml.",
        ...(isImported ? { severity: "varning" } : {}),
      }
    }
  },
})
