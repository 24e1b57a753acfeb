import {
  type ActStanding,
  type CitingDocument,
  type CitingText,
  type IndexBackground,
  indexProvisions,
  type ProvisionChange,
} from "../law/index.ts"
import { nameOf } from "../model/document.ts"
import type { LagrumIndexOutput } from "../model/generated/output/lagrum-index.ts"
import { positions } from "../model/source.ts"
import { hasEnded } from "../model/state.ts"
import { decodeText } from "../text/index.ts"
import type { Gathered } from "./gather.ts"

type Indexed = LagrumIndexOutput["lagar"][number]["lagrum"][number]
type IndexedDocument = Indexed["dokument"][number]
type IndexedChange = Indexed["kommande"][number]

/**
 * Which documents cite which provision, and what has happened to it since each was decided. Documents that no longer apply
 * are left out: nobody needs to look them over.
 */
export function lagrumIndex({ collection, entries, law }: Gathered): LagrumIndexOutput {
  const texts = entries
    .filter(({ state }) => !hasEnded(state.tillstand))
    .flatMap(({ document }): readonly CitingText[] => {
      const reading = law.readings.get(document.path)
      const file = collection.files.get(document.path)
      if (reading === undefined || file?.kind !== "file") return []
      const locate = positions(decodeText(file.bytes).text)
      const name = { id: nameOf(document), path: document.path, titel: document.metadata.titel ?? document.path }
      return [{ ...name, reading, lineOf: offset => locate(offset).line }]
    })
  const background: IndexBackground = { ...law, today: collection.today }
  const index = indexProvisions(texts, background)
  return {
    today: collection.today,
    lawDate: law.register.date,
    lagar: index.acts.map(({ sfs, titel, standing, asOf, provisions }) => ({
      ...{ sfs, rubrik: titel, ...standingOf(standing), uppgifterFran: asOf },
      lagrum: provisions.map(({ kapitel, paragraf, documents, coming }) => ({
        kapitel: kapitel ?? null,
        paragraf: paragraf ?? null,
        dokument: documents.map(documentOf),
        kommande: coming.map(changeOf),
      })),
    })),
    ovriga: index.others.flatMap(({ kind, target, documents }) =>
      kind === "eu" || kind === "forarbete" || kind === "foreskrift"
        ? [{ kind, mal: target, dokument: documents.map(documentOf) }]
        : [],
    ),
  }
}

function standingOf(standing: ActStanding): Pick<LagrumIndexOutput["lagar"][number], "status" | "datum" | "genom"> {
  switch (standing.kind) {
    case "galler":
      return { status: "galler", datum: standing.ends?.date ?? null, genom: standing.ends?.by ?? null }
    case "ej_i_kraft":
      return { status: "ej_i_kraft", datum: standing.from ?? null, genom: null }
    case "upphavd":
    case "troligen_upphavd":
      return { status: standing.kind, datum: standing.ended.date ?? null, genom: standing.ended.by ?? null }
  }
}

function documentOf({ id, path, titel, count, lines = [], decided, changes }: CitingDocument): IndexedDocument {
  return { id, path, titel, antal: count, rader: lines, beslutad: decided ?? null, andratSedan: changes.map(changeOf) }
}

function changeOf({ kind, date, by }: ProvisionChange): IndexedChange {
  return { slag: kind, datum: date ?? null, genom: by ?? null }
}
