import { canonical } from "../model/canonical.ts"
import type { DecisionFolder } from "../model/decision.ts"
import type { Problem } from "../model/finding.ts"
import { isMapping, type Mapping, type Value } from "../model/metadata.ts"
import { shorten } from "./departures.ts"
import { adoption, exampleDocument, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"
import { correctingAdvice } from "./standing-records.ts"

const MERGED = { ...oneDocument(), ...adoption(exampleDocument(), SOUND_LYDELSE) }
const RECORD = "documents/beslut/2026/sn-2026-02-03-4/beslut.yaml"

/**
 * What a change does to decisions that were already in the collection: the fixed part of a record (everything above
 * `handelser`), its events (append-only) and the stored wordings may not change (PRODUCT.md, "A decision").
 */
export const beslutOrort = collectionRule({
  id: "beslut-orort",
  title: "Ett beslut är ändrat sedan det fördes in i samlingen",
  severity: "fel",
  weight: "always",
  why: "Det som antecknats om ett beslut ska stå kvar. Annars går det inte att lita på någon lydelse.",
  examples: [
    { name: "orört", before: MERGED, files: MERGED, findings: [] },
    {
      name: "en ny händelse",
      before: MERGED,
      files: { ...MERGED, [RECORD]: `${MERGED[RECORD]}  - {slag: nedtaget, datum: 2026-03-02}\n` },
      findings: [],
    },
    {
      name: "en annan dag",
      before: MERGED,
      files: { ...MERGED, [RECORD]: (MERGED[RECORD] ?? "").replace("2026-03-01", "2026-04-01") },
      findings: [
        'Beslutet sn-2026-02-03-4 är ändrat sedan det fördes in i samlingen: första dagen var "2026-03-01" och är nu "2026-04-01".',
      ],
    },
    {
      name: "en händelse borttagen",
      before: MERGED,
      files: { ...MERGED, [RECORD]: (MERGED[RECORD] ?? "").replace(/handelser:[\s\S]*/, "") },
      findings: ["En händelse i sn-2026-02-03-4 är ändrad eller borttagen. Händelser läggs bara till."],
    },
    {
      name: "en annan lydelse",
      before: MERGED,
      files: { ...MERGED, "documents/beslut/2026/sn-2026-02-03-4/exempel.md": exampleDocument({}, "# 1 Annat\n") },
      findings: ["Filen exempel.md i beslutet sn-2026-02-03-4 är ändrad."],
    },
    {
      name: "borttaget",
      before: MERGED,
      files: oneDocument(),
      findings: ["Beslutet sn-2026-02-03-4 är borttaget."],
    },
  ],
  *check({ before, collection }) {
    const now = new Map(collection.decisions.map(folder => [folder.path, folder]))
    for (const folder of before?.decisions ?? []) yield* changesOf(folder, now.get(folder.path))
  },
})

function problem(path: string, mapp: string, message: string): Problem {
  return {
    place: { path },
    message,
    advice: `Hämta tillbaka den som den var när beslutet fördes in. ${correctingAdvice({ mapp }, "…")}`,
  }
}

function changesOf(before: DecisionFolder, after: DecisionFolder | undefined): readonly Problem[] {
  const { mapp } = before
  if (after === undefined) return [problem(before.path, mapp, `Beslutet ${mapp} är borttaget.`)]
  const record = `${before.path}/beslut.yaml`
  if (Object.keys(after.raw).length === 0) {
    return [problem(record, mapp, `Anteckningen om beslutet ${mapp} saknas, är tom eller går inte att läsa.`)]
  }
  const problems: Problem[] = []
  const change = firstChange(fixedPart(before.raw), fixedPart(after.raw))
  if (change !== undefined) {
    problems.push(problem(record, mapp, `Beslutet ${mapp} är ändrat sedan det fördes in i samlingen: ${change}.`))
  }
  const [old, current] = [events(before.raw), events(after.raw)]
  if (old.some((event, index) => canonical(event) !== canonical(current[index]))) {
    problems.push(problem(record, mapp, `En händelse i ${mapp} är ändrad eller borttagen. Händelser läggs bara till.`))
  }
  const digests = new Map(after.files.map(file => [file.name, file.digest]))
  for (const file of before.files) {
    if (digests.get(file.name) === file.digest) continue
    const what = digests.has(file.name) ? "ändrad" : "borttagen"
    problems.push(problem(file.path, mapp, `Filen ${file.name} i beslutet ${mapp} är ${what}.`))
  }
  const known = new Set(before.files.map(file => file.name))
  for (const file of after.files) {
    if (!known.has(file.name)) {
      problems.push(problem(file.path, mapp, `Filen ${file.name} har lagts till i beslutet ${mapp} i efterhand.`))
    }
  }
  return problems
}

function fixedPart(raw: Mapping): Mapping {
  return Object.fromEntries(Object.entries(raw).filter(([key]) => key !== "handelser"))
}

/** The first value that is another than it was, in words; undefined when none is. */
function firstChange(before: Value | undefined, after: Value | undefined, key = ""): string | undefined {
  if (canonical(before) === canonical(after)) return undefined
  const inside = isMapping(before) && isMapping(after)
  const both = Array.isArray(before) && Array.isArray(after) && before.length === after.length
  if (inside || both) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    const [from, to] = [new Map(Object.entries(before)), new Map(Object.entries(after))]
    const first = names.map(name => firstChange(from.get(name), to.get(name), both ? key : name))
    return first.find(words => words !== undefined)
  }
  return `${KEYS.get(key) ?? key} var ${written(before)} och är nu ${written(after)}`
}

/** The keys of a record that are no words; the others say themselves what they are. */
const KEYS: ReadonlyMap<string, string> = new Map([
  ["galler_from", "första dagen"],
  ["galler_tom", "sista dagen"],
  ["revideras_senast", "dagen för översyn"],
  ["slag", "vad som beslutades"],
  ["rattar", "vilket beslut som rättas"],
  ["skal", "skälet"],
  ["ersatter", "vad som ersätts"],
  ["omedelbart_justerad", "uppgiften om omedelbar justering"],
  ["andrad_vid_sammantradet", "uppgiften om ändring vid sammanträdet"],
  ["far_rattas_av", "vem som får rätta"],
])

function written(value: Value | undefined): string {
  if (typeof value === "string") return `"${shorten(value)}"`
  return value === undefined ? "inte angivet" : "flera värden"
}

function events(raw: Mapping): readonly Value[] {
  return Array.isArray(raw.handelser) ? raw.handelser : []
}
