import type { Citation, CitationKind, Designation, ProvisionWritten } from "../model/citation.ts"

/**
 * The citations of a document in little space: they are sent between threads and kept between runs, and a designation is
 * mostly one that has been used before.
 */
export interface PackedCitations {
  readonly designations: readonly Designation[]
  readonly rows: readonly Row[]
}

type Row = readonly [
  kind: CitationKind,
  start: number,
  length: number,
  /** From the start of the group to the start of this part, and the length of the group; 0 and 0 when they are the same. */
  offset: number,
  groupLength: number,
  /** Place in `designations`, -1 for none. */
  designation: number,
  paragraph: number,
  sentence: number,
  section: number,
  flags: number,
  text: string,
  provision: ProvisionWritten | null,
  /** `whole` and `defines`, where they are. */
  ...more: (string | null)[],
]

const HEADING = 1
const CELL = 2
const QUOTED = 4

/** Packs what {@link unpackCitations} gives back alike. */
export function packCitations(citations: readonly Citation[]): PackedCitations {
  const designations: Designation[] = []
  const places = new Map<string, number>()
  const placeOf = (designation: Designation): number => {
    const key = JSON.stringify(designation)
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, designations.length)
    designations.push(designation)
    return designations.length - 1
  }
  const rows = citations.map((citation): Row => {
    const { kind, span, group, designation, whole, defines } = citation
    const isWhole = whole === undefined
    return [
      kind,
      span.start,
      span.end - span.start,
      isWhole ? 0 : span.start - group.start,
      isWhole ? 0 : group.end - group.start,
      designation === undefined ? -1 : placeOf(designation),
      citation.paragraph,
      citation.sentence,
      citation.section ?? -1,
      (citation.heading ? HEADING : 0) + (citation.cell ? CELL : 0) + (citation.quoted ? QUOTED : 0),
      citation.text,
      citation.provision ?? null,
      ...(whole === undefined && defines === undefined ? [] : [whole ?? null, defines ?? null]),
    ]
  })
  return { designations, rows }
}

/** The citations as they were found. */
export function unpackCitations({ designations, rows }: PackedCitations): readonly Citation[] {
  return rows.map(row => {
    const [kind, start, length, offset, groupLength, place, paragraph, sentence, section, flags, text, provision] = row
    const [whole, defines] = [row[12], row[13]]
    const span = { start, end: start + length }
    const designation = designations[place]
    const groupStart = start - offset
    return {
      kind,
      span,
      text,
      ...(typeof whole === "string" ? { whole } : {}),
      group: typeof whole === "string" ? { start: groupStart, end: groupStart + groupLength } : span,
      ...(provision === null ? {} : { provision }),
      ...(designation === undefined ? {} : { designation }),
      ...(typeof defines === "string" ? { defines } : {}),
      paragraph,
      sentence,
      ...(section < 0 ? {} : { section }),
      ...(flags & HEADING ? { heading: true as const } : {}),
      ...(flags & CELL ? { cell: true as const } : {}),
      ...(flags & QUOTED ? { quoted: true as const } : {}),
    }
  })
}
