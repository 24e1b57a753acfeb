import { type CivilDate, parseDate } from "../../model/date.ts"
import type { StoredFile } from "../../model/decision.ts"
import { StyrdokError } from "../../model/errors.ts"

/** Which version of a document is meant (PRODUCT.md, "Commands"). */
export type VersionName =
  /** The wording in a decision's folder. */
  | { readonly kind: "beslut"; readonly mapp: string }
  /** The wording in force on a day. */
  | { readonly kind: "datum"; readonly datum: CivilDate }
  /** The working file as it was at a Git revision. */
  | { readonly kind: "rev"; readonly revision: string }
  /** A file on the disk, also outside the collection. */
  | { readonly kind: "fil"; readonly path: string }
  /** The working file. */
  | { readonly kind: "nu" }

/** One side of a comparison. */
export interface ComparedVersion {
  /** As a person writes it: "beslut:sn-2025-12-09-104". */
  readonly name: string
  /** In words: "lydelsen beslutad 2025-12-09, § 104". */
  readonly title: string
  /** Where the text stands, or stood at that revision. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Its images and bilagor; undefined when a version has none that are known. */
  readonly files: readonly StoredFile[] | undefined
  /** The day that tells which of two decided wordings is the older; undefined for what is not decided. */
  readonly day: CivilDate | undefined
}

const FORMS =
  "Skriv nu, datum:2026-03-10, beslut:sn-2025-12-09-104, rev:main eller fil:utkast.md, med din dag, ditt beslut, din revision eller din fil."

const FOLDER = /^[a-z0-9-]+?-(\d{4}-\d{2}-\d{2})-[a-z0-9-]+$/

/** The version that a person names. STYR_OKAND_FLAGGA for another form, and for a day that does not exist. */
export function parseVersion(name: string): VersionName {
  if (name === "nu") return { kind: "nu" }
  const [, kind, rest = ""] = /^([a-z]+):(.+)$/s.exec(name) ?? []
  switch (kind) {
    case "beslut": {
      const day = FOLDER.exec(rest)?.[1]
      if (day === undefined) break
      existing(day, name)
      return { kind, mapp: rest }
    }
    case "datum":
      if (!/^\d{4}-\d{2}-\d{2}$/.test(rest)) break
      return { kind, datum: existing(rest, name) }
    case "rev":
      return { kind, revision: rest }
    case "fil":
      return { kind, path: rest }
  }
  throw new StyrdokError("STYR_OKAND_FLAGGA", `"${name}" är inget namn på en version av ett dokument.`, FORMS)
}

/** The name of a version as a person writes it: what {@link parseVersion} reads. */
export function versionName(version: VersionName): string {
  switch (version.kind) {
    case "beslut":
      return `beslut:${version.mapp}`
    case "datum":
      return `datum:${version.datum}`
    case "rev":
      return `rev:${version.revision}`
    case "fil":
      return `fil:${version.path}`
    case "nu":
      return "nu"
  }
}

function existing(day: string, name: string): CivilDate {
  const date = parseDate(day)
  if (date !== undefined) return date
  throw new StyrdokError(
    "STYR_OKAND_FLAGGA",
    `Dagen ${day} i "${name}" finns inte i almanackan.`,
    "Skriv en dag som finns, som ÅÅÅÅ-MM-DD.",
  )
}
