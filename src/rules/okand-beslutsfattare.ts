import type { DecisionFolder } from "../model/decision.ts"
import type { Problem } from "../model/finding.ts"
import type { Settings } from "../model/settings.ts"
import { placeAt } from "./departures.ts"
import { exampleRecord, oneDocument } from "./example-collection.ts"
import { hasPersonNumber, looksLikePerson } from "./person-words.ts"
import { collectionRule } from "./rule.ts"
import { standingRecords } from "./standing-records.ts"

function decision(beslutsfattare: string): Readonly<Record<string, string>> {
  const top = { form: "tjansteanteckning", paragraf: undefined, beslutsnummer: "d9", beslutsfattare }
  return { ...oneDocument(), ...exampleRecord({ top, acts: ["slag: oversyn"], events: [] }) }
}

export const okandBeslutsfattare = collectionRule({
  id: "okand-beslutsfattare",
  title: "Den som beslutade är ingen känd roll",
  severity: "upplysning",
  weight: "always",
  why: "Ett beslut fattas av en roll. Ett namn eller ett personnummer är en personuppgift som följer med i registret.",
  examples: [
    { name: "en roll", files: decision("Enhetschef"), findings: [] },
    {
      name: "en roll som inte finns",
      files: decision("Enhetschefen"),
      findings: ['Rollen "Enhetschefen" finns inte under roller i styrdok.yaml.'],
    },
    {
      name: "en person",
      files: decision("Enhetschef, Förnamn Efternamn"),
      findings: ['"Enhetschef, Förnamn Efternamn" ser ut som en person.'],
    },
    {
      name: "ett personnummer",
      files: decision("Enhetschef 19000101-0000"),
      findings: ["Under beslutsfattare står ett nummer som ser ut som ett personnummer."],
    },
  ],
  *check(context) {
    const { settings } = context.collection
    for (const { folder, record, file, isImported } of standingRecords(context)) {
      const role = record.beslutsfattare
      const words = role === undefined ? undefined : lackOf(role, folder, settings)
      // The roles of an old decision may be gone, but a person is not to be named in it either.
      if (words === undefined || (isImported && words.severity === undefined)) continue
      yield { place: placeAt(file, "/beslutsfattare"), ...words }
    }
  },
})

/** What is wrong with the role that decided; undefined when it is known. */
function lackOf(role: string, { mapp }: DecisionFolder, settings: Settings): Omit<Problem, "place"> | undefined {
  const command = `Är beslutet redan infört: styrdok decide --rattar ${mapp} --skal "En person stod som beslutsfattare" --beslutsfattare ROLL.`
  if (hasPersonNumber(role)) {
    return {
      // The number is not repeated where it will be read by more.
      message: "Under beslutsfattare står ett nummer som ser ut som ett personnummer.",
      advice: `Skriv rollen i stället. ${command} Be den som sköter samlingen att ta bort numret ur den tidigare filen.`,
      severity: "varning",
    }
  }
  if (looksLikePerson(role, settings)) {
    return {
      message: `"${role}" ser ut som en person.`,
      advice: `Skriv rollen, till exempel Enhetschef. ${command}`,
      severity: "varning",
    }
  }
  // Without roles in styrdok.yaml there is nothing to compare with.
  if (settings.roller.size === 0 || settings.roller.has(role)) return undefined
  return {
    message: `Rollen "${role}" finns inte under roller i styrdok.yaml.`,
    advice: "Rätta namnet, eller lägg till rollen i styrdok.yaml.",
  }
}
