import type { ShownVersion } from "../../model/comparison-page.ts"
import type { ComparedVersion } from "./version.ts"

/** What the two columns of a comparison are called. Only a text that is not decided is proposed. */
export function versionHeadings({
  from,
  to,
}: {
  readonly from: ComparedVersion
  readonly to: ComparedVersion
}): readonly [ShownVersion, ShownVersion] {
  const [old, made] = headings(from, to)
  return [
    { rubrik: old, namn: from.title },
    { rubrik: made, namn: to.title },
  ]
}

function headings({ day: from }: ComparedVersion, { day: to }: ComparedVersion): readonly [string, string] {
  if (to === undefined) return ["Nuvarande lydelse", "Föreslagen lydelse"]
  if (from === undefined) return ["Föreslagen lydelse", "Beslutad lydelse"]
  return from <= to ? ["Äldre lydelse", "Nyare lydelse"] : ["Nyare lydelse", "Äldre lydelse"]
}
