import type { ComparisonView, RunningPart, ShownText, TableLine } from "../../model/comparison-page.ts"
import type { Version } from "../../model/state.ts"
import { blocksOf } from "../compared-blocks.ts"
import type { Gathered } from "../gather.ts"

/** What differs between two decided wordings of a document: the paragraphs that stand in one of them alone. */
export function compareWordings(gathered: Gathered, id: string, from: Version, to: Version): ComparisonView {
  const [before, after] = [from, to].map(({ wording }) =>
    wording === undefined ? [] : blocksOf(gathered, wording.path).map(({ text }) => text),
  )
  const struck = (before ?? []).filter(text => !after?.includes(text))
  const added = (after ?? []).filter(text => !before?.includes(text))
  const changes = [...struck.map(text => shown(text, "struket")), ...added.map(text => shown(text, "tillagt"))]
  const differs = changes.length > 0
  const anchor = (place: number) => `_${id}-andring-${place + 1}`
  return {
    nyckel: `_${id}`,
    titel: to.wording?.metadata.titel ?? id,
    sammanfattning: differs
      ? `${counted(struck.length)} har tagits bort. ${counted(added.length)} har lagts till.`
      : "Texterna skiljer sig inte åt.",
    from: { rubrik: "Äldre lydelse", namn: `lydelsen beslutad ${from.record.datum}` },
    to: { rubrik: "Nyare lydelse", namn: `lydelsen beslutad ${to.record.datum}` },
    upplysningar: [],
    uppgifter: [],
    tabell: differs
      ? [...struck.map(text => line(text, "struket")), ...added.map(text => line(text, "tillagt"))]
      : undefined,
    lopande: changes.map(
      (text, place): RunningPart => ({
        ...{ lika: false, antal: "", texter: [], rubrik: undefined, andring: true, notes: [] },
        ankare: anchor(place),
        ...text,
        nasta: place + 1 < changes.length ? anchor(place + 1) : undefined,
      }),
    ),
    forsta: differs ? anchor(0) : undefined,
  }
}

function counted(number: number): string {
  return number === 1 ? "Ett stycke" : `${number} stycken`
}

function shown(text: string, fate: "struket" | "tillagt"): ShownText {
  const piece = { text, mellanrum: false, lika: false, struket: fate === "struket", tillagt: fate === "tillagt" }
  return { delar: [piece], punkt: false }
}

function line(text: string, fate: "struket" | "tillagt"): TableLine {
  const told = shown(text, fate)
  const sides = fate === "struket" ? { old: told, made: undefined } : { old: undefined, made: told }
  return { streck: false, rubrik: false, stycke: true, ...sides, notes: [] }
}
