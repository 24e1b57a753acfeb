import type { LabelVariant } from "../../intake/index.ts"
import type { FactName } from "../../model/page.ts"
import type { Label, Settings } from "../../model/settings.ts"

/** What the import calls each fact that a label may show. */
const IMPORTED: { readonly [name in FactName]?: LabelVariant["fact"] } = {
  titel: "titel",
  typ: "typ",
  typPlural: "typ",
  instans: "beslutsinstans",
  antagetAv: "beslutsinstans",
  beslutsfattare: "beslutsinstans",
  beslutsdatum: "beslutsdatum",
  paragraf: "paragraf",
  diarienummer: "diarienummer",
  gallerFor: "galler_for",
  gallerFran: "galler_from",
  gallerTom: "galler_tom",
  slutdatum: "galler_tom",
  giltighetstid: "giltighetstid",
  revideras: "revideras_senast",
  uppfoljning: "revideras_senast",
  dokumentansvarig: "dokumentansvarig",
  dokumentagare: "dokumentagare",
  publiceras: "publiceras",
  syfte: "syfte",
  malgrupp: "malgrupp",
  ersatter: "ersatter",
  relaterade: "relaterade",
  kontakt: "kontakt",
}

/**
 * The municipality's own labels (styrdok.yaml, `etiketter`), by what they show: what a document is printed with it can be
 * read back by. A label that shows two ends of the validity names the whole of it.
 */
export function ownLabels({ etiketter }: Settings): readonly LabelVariant[] {
  return [...etiketter.values()].flat().flatMap(label => {
    const fact = factOf(label)
    return fact === undefined ? [] : [{ label: label.etikett, fact }]
  })
}

function factOf({ mall }: Label): LabelVariant["fact"] | undefined {
  const names = Array.from(mall.matchAll(/\{\{\s*(?:#if\s+)?(\w+)\s*\}\}/g), ([, name]) => name ?? "")
  const facts = names.flatMap(name => (isFact(name) ? (IMPORTED[name] ?? []) : []))
  return facts.includes("galler_from") && facts.includes("galler_tom") ? "giltighetstid" : facts[0]
}

function isFact(name: string): name is FactName {
  return name in IMPORTED
}
