import type { Fault, FaultKind } from "../model/fault.ts"
import { shorten } from "./departures.ts"
import { exampleDocument, oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

interface Words {
  readonly message: (quoted: string) => string
  readonly advice: string
}

/** The faults of the block of facts, in words. The same words serve beslut.yaml and styrdok.yaml. */
export const YAML_FAULTS: Partial<Readonly<Record<FaultKind, Words>>> = {
  yaml_syntax: {
    message: quoted => `Raden "${quoted}" går inte att läsa.`,
    advice: 'Skriv "namn: värde" på en rad, och sätt citattecken runt ett värde med ovanliga tecken.',
  },
  yaml_colon: {
    message: quoted => `Raden "${quoted}" har ett kolon inne i värdet.`,
    advice: 'Sätt citattecken runt värdet, så här: titel: "Plan: del 2".',
  },
  yaml_duplicate_key: {
    message: quoted => `Raden "${quoted}" står två gånger.`,
    advice: "Behåll en av raderna.",
  },
  yaml_alias: {
    message: quoted => `"${quoted}" hänvisar till ett annat ställe eller ligger för djupt.`,
    advice: "Skriv ut värdet. Tecknen & och * först i ett värde behöver citattecken.",
  },
  yaml_not_a_mapping: {
    message: () => "Det som står överst är inte uppgifter med namn.",
    advice: 'Skriv varje uppgift på en rad: "namn: värde".',
  },
}

const FRONT_MATTER_FAULTS: Partial<Readonly<Record<FaultKind, Words>>> = {
  ...YAML_FAULTS,
  front_matter_missing: {
    message: () => "Dokumentet börjar inte med sina uppgifter.",
    advice: "Skriv en rad med tre streck (---), sedan uppgifterna, sedan tre streck igen.",
  },
  front_matter_unclosed: {
    message: () => "Uppgifterna överst börjar med --- men slutar aldrig.",
    advice: "Skriv en rad med tre streck (---) efter den sista uppgiften.",
  },
}

/** The words for a fault, or undefined when it is not one of the block of facts. */
export function wordsFor(fault: Fault, words = FRONT_MATTER_FAULTS): { message: string; advice: string } | undefined {
  const found = words[fault.kind]
  return found === undefined ? undefined : { message: found.message(shorten(fault.quoted)), advice: found.advice }
}

export const uppgifterLasbara = textRule({
  id: "uppgifter-lasbara",
  title: "Uppgifterna överst går inte att läsa",
  severity: "fel",
  why: "Utan läsbara uppgifter vet ingen vilket dokument det är eller vem som beslutar om det.",
  examples: [
    { name: "läsbara", files: oneDocument(), findings: [] },
    {
      name: "kolon i värdet",
      files: oneDocument({ titel: "Plan: del 2" }),
      findings: ['Raden "titel: Plan: del 2" har ett kolon inne i värdet.'],
    },
    {
      name: "aldrig avslutade",
      files: { "documents/sn/exempel.md": "---\nid: exempel\n\nText.\n" },
      findings: ["Uppgifterna överst börjar med --- men slutar aldrig."],
    },
    {
      name: "inga alls",
      files: { "documents/sn/exempel.md": "# Rubrik\n" },
      findings: ["Dokumentet börjar inte med sina uppgifter."],
    },
    {
      name: "två gånger",
      files: { "documents/sn/exempel.md": exampleDocument({ "typ ": "policy" }) },
      findings: ['Raden "typ : policy" står två gånger.'],
    },
  ],
  *check({ document }) {
    for (const fault of document.faults) {
      const words = wordsFor(fault)
      if (words !== undefined) yield { place: { path: document.path, span: fault.span }, ...words }
    }
  },
})
