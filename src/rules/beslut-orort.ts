import type { DecisionFolder } from "../model/decision.ts"
import type { Problem } from "../model/finding.ts"
import type { Mapping, Value } from "../model/metadata.ts"
import { adoption, exampleDocument, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"

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
      findings: ["Beslutet sn-2026-02-03-4 är ändrat sedan det fördes in i samlingen."],
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

function problem(path: string, message: string): Problem {
  return {
    place: { path },
    message,
    advice: "Återställ filen. Ett fel i anteckningen rättas med ett nytt beslut som har rattar.",
  }
}

function changesOf(before: DecisionFolder, after: DecisionFolder | undefined): readonly Problem[] {
  if (after === undefined) return [problem(before.path, `Beslutet ${before.mapp} är borttaget.`)]
  const record = `${before.path}/beslut.yaml`
  const problems: Problem[] = []
  if (canonical(fixedPart(before.raw)) !== canonical(fixedPart(after.raw))) {
    problems.push(problem(record, `Beslutet ${before.mapp} är ändrat sedan det fördes in i samlingen.`))
  }
  const [old, current] = [events(before.raw), events(after.raw)]
  if (old.some((event, index) => canonical(event) !== canonical(current[index]))) {
    problems.push(problem(record, `En händelse i ${before.mapp} är ändrad eller borttagen. Händelser läggs bara till.`))
  }
  const digests = new Map(after.files.map(file => [file.name, file.digest]))
  for (const file of before.files) {
    if (digests.get(file.name) === file.digest) continue
    const what = digests.has(file.name) ? "ändrad" : "borttagen"
    problems.push(problem(file.path, `Filen ${file.name} i beslutet ${before.mapp} är ${what}.`))
  }
  const known = new Set(before.files.map(file => file.name))
  for (const file of after.files) {
    if (!known.has(file.name)) {
      problems.push(problem(file.path, `Filen ${file.name} har lagts till i beslutet ${before.mapp} i efterhand.`))
    }
  }
  return problems
}

function fixedPart(raw: Mapping): Mapping {
  return Object.fromEntries(Object.entries(raw).filter(([key]) => key !== "handelser"))
}

function events(raw: Mapping): readonly Value[] {
  return Array.isArray(raw.handelser) ? raw.handelser : []
}

/** JSON with sorted keys: the order in which a record's keys are written means nothing. */
function canonical(value: Value | undefined): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === "object" && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ""
  )
}
