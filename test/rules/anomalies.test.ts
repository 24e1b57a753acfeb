import { describe, expect, test } from "vitest"
import { type Anomaly, anomaliesOf, hasSources, missedOf, saidOf } from "./anomalies.ts"

const SOURCE = "sources/trollhattan-katalog.txt"

/**
 * Kinds of faults → the rules, and the warnings of the import, that tell of them. What
 * the import mends when it writes the document (a label without colon, two fields on a line) only its report tells.
 */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  metadata: ["titel-med-typ", "person-i-stallet-for-roll", "personnamn", "uppgift-delvis"],
  structure: ["rubrik-tabb", "rubrik-i-stycke", "rubrik-tatt"],
  "duplicate-number": ["rubriknumrering"],
  "duplicate-title": ["samma-rubrik"],
  duplicate: ["samma-text"],
  "field-label": ["falt-etikett"],
  "field-merged": ["falt-hopskrivet", "falt-delat"],
  "missing-field": ["falt-saknas"],
  "lost-footnote": ["tappad-fotnot", "falt-utan-slut"],
  "age-mismatch": ["alder-motsager"],
  "missing-condition": ["boende-saknas"],
  contradiction: ["avvikande-falt"],
  toc: ["innehall-borttaget"],
  "toc-mismatch": ["innehallsforteckning"],
  typography: ["sprak/tankstreck", "sprak/dubbelt-mellanslag", "sprak/mellanslag-fore-skiljetecken", "sprak/intervall"],
  style: ["sprak/punkt-saknas", "sprak/forkortning-odefinierad"],
  language: ["sprak/dubbla-ord"],
  "legal-ref": ["lagrum/kap-utan-punkt", "lagrum/odefinierad-forkortning"],
  "legal-term": ["sprak/aldersgrans"],
  terminology: ["sprak/rubrikens-ord"],
  extraktion: ["sidrest", "baksida"],
}

/** Kinds of which each line that a record names is a fault of its own. */
const EVERY_LINE = new Set(["typography", "style", "legal-term"])

/** What is no fault that the document has, and why. */
const NOT_FAULTS: Readonly<Record<string, string>> = {
  "003-142": "En annan kommuns ord för samma etikett. Importens tabell över etiketter tar hand om det.",
  "003-145": "Beslutsdag och första giltighetsdag på samma rad. Importen läser dem som två uppgifter.",
  "003-147": "Samma ord är uppgift i ett dokument och fält i ett annat. Importen skiljer dem åt på platsen.",
  "003-151": "Ett mellanslag saknas i den tryckta innehållsförteckningen, som importen tar bort.",
  "003-323": "Mellanslag sist på raden kommer aldrig in i dokumentet.",
  "003-324": "Tankstrecken på de raderna är rätt. Bindestrecken står på andra rader, och sägs där.",
  "003-325": "En lista i stället för en mening i ett fält. Båda formerna är rätt.",
}

const LEAST = 0.9

/** Every kind asks for the same; the import and the rules are run once. */
let said: ReturnType<typeof saidOf> | undefined

const note = hasSources ? "" : " (hoppas över: källorna i ../shared finns inte här)"

describe(`fel som en människa har hittat${note}`, () => {
  test.skipIf(!hasSources).each(Object.keys(KINDS))("%s", async kind => {
    said ??= saidOf(SOURCE)
    const faults = anomaliesOf([kind]).filter(({ id }) => NOT_FAULTS[id] === undefined)
    const missed = missedOf(faults, KINDS[kind] ?? [], await said, EVERY_LINE.has(kind))
    const share = faults.length === 0 ? 1 : 1 - missed.length / faults.length
    expect({ kind, share, missed: share < LEAST ? missed.map(inWords) : [] }).toEqual({
      kind,
      share: expect.toSatisfy((found: number) => found >= LEAST),
      missed: [],
    })
  })

  test.skipIf(!hasSources)("what is said to be no fault is an anomaly of these kinds", () => {
    const ids = anomaliesOf(Object.keys(KINDS)).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(Object.keys(NOT_FAULTS)))
  })
})

function inWords({ id, lines, message }: Anomaly): string {
  return `${id} rad ${lines.join(", ")}: ${message}`
}
