import type { Label, Settings } from "../model/settings.ts"

/** The block of facts on the first page of a guideline in Alingsås: eight labels. */
const EIGHT: readonly Label[] = [
  { etikett: "Typ av styrdokument", mall: "{{typPlural}}" },
  { etikett: "Beslutande instans", mall: "{{instans}}" },
  { etikett: "Datum för beslut", mall: "{{beslutsdatum}}" },
  { etikett: "Diarienummer", mall: "{{diarienummer}}{{#if paragraf}} § {{paragraf}}{{/if}}" },
  { etikett: "Gäller för", mall: "{{gallerFor}}" },
  { etikett: "Giltighetstid", mall: "{{gallerFran}} –{{#if slutdatum}} {{slutdatum}}{{/if}}" },
  { etikett: "Revideras senast", mall: "{{revideras}}" },
  { etikett: "Dokumentansvarig", mall: "{{dokumentansvarig}}" },
]

/** "Dokumentinformation" in the catalogue of Trollhättan: ten labels. */
const TEN: readonly Label[] = [
  { etikett: "Dokumentbeteckning", mall: "{{typ}}" },
  { etikett: "Antaget av", mall: "{{antagetAv}}" },
  { etikett: "Diarienummer", mall: "{{diarienummer}}" },
  {
    etikett: "Datum/Ersätter",
    mall: "{{beslutsdatum}}{{#if gallerFran}} (gäller från {{gallerFran}}){{/if}}{{#if ersatter}}. Ersätter {{ersatter}}{{/if}}",
  },
  { etikett: "Handlingen publiceras", mall: "{{publiceras}}" },
  { etikett: "Syfte", mall: "{{syfte}}" },
  { etikett: "Gäller för", mall: "{{gallerFor}}" },
  { etikett: "Referensdokument", mall: "{{relaterade}}" },
  { etikett: "Dokumentansvarig", mall: "{{dokumentansvarig}}" },
  { etikett: "Uppföljning", mall: "{{uppfoljning}}" },
]

/** The label sets that come with styrdok. */
export const LABEL_SETS: ReadonlyMap<string, readonly Label[]> = new Map([
  ["atta", EIGHT],
  ["tio", TEN],
])

/** The labels for a document of type `typ`: the type's own set, else the municipality's, else the eight. */
export function labelsFor(settings: Settings, typ: string | undefined): readonly Label[] {
  const wanted = settings.typer.get(typ ?? "")?.etiketter ?? settings.etikettuppsattning
  return settings.etiketter.get(wanted) ?? LABEL_SETS.get(wanted) ?? EIGHT
}
