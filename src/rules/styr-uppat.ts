import { levelOf } from "../lifecycle/index.ts"
import type { Body } from "../model/settings.ts"
import { placeAt } from "./departures.ts"
import { exampleDocument, oneDocument } from "./example-collection.ts"
import { type CollectionContext, collectionRule } from "./rule.ts"

/** Types of a lower rank than the rest: they say how something is done that another document has decided. */
const CARRYING_OUT = new Set(["rutin", "anvisning"])

function replacing(typ: string, beslutsinstans: string, old: Readonly<Record<string, string>>) {
  return {
    ...oneDocument(old),
    "documents/sn/tva.md": exampleDocument({ id: "tva", typ, beslutsinstans, ersatter: "[exempel]" }),
  }
}

export const styrUppat = collectionRule({
  id: "styr-uppat",
  title: "Ett dokument säger sig ersätta ett som står över det",
  severity: "upplysning",
  why: "En rutin beskriver hur en riktlinje följs. Den kan inte ta riktlinjens plats, och det som en högre instans har beslutat upphör inte för att en lägre beslutar något annat.",
  examples: [
    { name: "samma slag och instans", files: replacing("riktlinje", "sn", {}), findings: [] },
    { name: "en rutin ersätter en rutin", files: replacing("rutin", "sn", { typ: "rutin" }), findings: [] },
    {
      name: "en rutin ersätter en riktlinje",
      files: replacing("rutin", "sn", {}),
      findings: [
        'Dokumentet är av typen Rutin men säger sig ersätta "exempel", som är av typen Riktlinje. Möjlig brist, bedöm.',
      ],
    },
    {
      name: "en lägre instans",
      files: replacing("riktlinje", "sn", { beslutsinstans: "kf" }),
      findings: [
        'Socialnämnden beslutar dokumentet, som säger sig ersätta "exempel", som Kommunfullmäktige beslutar. Möjlig brist, bedöm.',
      ],
    },
  ],
  *check(context) {
    const { settings } = context.collection
    for (const { document, state } of context.entries) {
      // Once it is decided, the records tell (lagre-instans).
      if (state.version !== undefined) continue
      for (const [index, id] of document.metadata.ersatter.entries()) {
        const other = context.byId.get(id)?.document.metadata
        if (other === undefined || id === document.metadata.id) continue
        const place = placeAt(document, `/ersatter/${index}`)
        const { typ = "", beslutsinstans } = document.metadata
        const [own, above] = [highest(beslutsinstans, context), highest(other.beslutsinstans, context)]
        if (CARRYING_OUT.has(typ) && other.typ !== undefined && !CARRYING_OUT.has(other.typ)) {
          yield {
            place,
            message: `Dokumentet är av typen ${settings.typer.get(typ)?.namn ?? typ} men säger sig ersätta "${id}", som är av typen ${settings.typer.get(other.typ)?.namn ?? other.typ}. Möjlig brist, bedöm.`,
            advice: `Byt typ, eller ta bort "${id}" under ersatter och hänvisa till det under relaterade.`,
          }
        } else if (own && above && levelOf(context.ledger, own.kod) > levelOf(context.ledger, above.kod)) {
          yield {
            place,
            message: `${own.namn} beslutar dokumentet, som säger sig ersätta "${id}", som ${above.namn} beslutar. Möjlig brist, bedöm.`,
            advice: `Ta upphävandet av "${id}" till ${above.namn}.`,
          }
        }
      }
    }
  },
})

/** The highest of the bodies that decide a document. */
function highest(codes: readonly string[], { ledger, collection }: CollectionContext): Body | undefined {
  const bodies = codes.flatMap(code => collection.settings.instanser.get(code) ?? [])
  return bodies.toSorted((a, b) => levelOf(ledger, a.kod) - levelOf(ledger, b.kod))[0]
}
