import { readSettings } from "../config/index.ts"
import { createDictionary, type Dictionary, findInBlocks, type PackedCitations, packCitations } from "../law/index.ts"
import { areSameBytes } from "../model/bytes.ts"
import type { Citation } from "../model/citation.ts"
import type { Departure } from "../model/departure.ts"
import type { Document } from "../model/document.ts"
import type { Mapping } from "../model/metadata.ts"
import type { Settings } from "../model/settings.ts"
import { runTextRules, type TextProblem } from "../rules/index.ts"
import { type Check, createCheck, type Schema } from "../schema/check.ts"
import { type ProseBlock, proseOf, type Reading, readDocument } from "../text/index.ts"
import { documentDepartures, type TypeFile } from "./document-departures.ts"
import { readRegister } from "./law-facts.ts"
import { typesOf } from "./local-types.ts"
import type { Role } from "./roles.ts"
import { readYamlFile, type YamlFile } from "./yaml-file.ts"

/** A file to analyse. */
export interface Assignment {
  readonly path: string
  readonly role: Role
  readonly bytes: Uint8Array
}

/** What one file says, whatever the others say: plain data, that can be kept and sent between threads. */
export type Analysis =
  | {
      readonly role: "document"
      readonly document: Document
      readonly citations: PackedCitations
      readonly problems: readonly TextProblem[]
    }
  | { readonly role: "wording"; readonly document: Document; readonly citations: PackedCitations }
  | { readonly role: "record" | "settings"; readonly file: CheckedYamlFile }

/** A file of YAML values, and how it departs from its schema. */
export interface CheckedYamlFile extends YamlFile {
  readonly departures: readonly Departure[]
}

/** What an analysis depends on besides the file itself. */
export interface AnalysisContext {
  /** Schemas by file name: "dokument.json", "types/riktlinje.json". */
  readonly schemas: ReadonlyMap<string, Schema>
  /** styrdok.yaml as it was read. */
  readonly settings: Mapping
  /** The register of acts, as text: the product's, and the collection's own newer one. */
  readonly laws: readonly string[]
}

/** A function that analyses files one by one; a schema is compiled once, when first needed. */
export function createAnalyst(context: AnalysisContext): (assignment: Assignment) => Analysis {
  const settings: Settings = readSettings(context.settings, typesOf(context.schemas))
  const check = createChecks(context.schemas)
  const read = createReader(context.laws)
  const typeFile = (typ = ""): TypeFile | undefined => {
    const name = `types/${typ}.json`
    const schema = context.schemas.get(name)
    return schema && { schema, check: value => check(name)(value), krav: settings.typer.get(typ)?.krav ?? [] }
  }
  return ({ path, role, bytes }) => {
    switch (role) {
      case "record":
      case "settings": {
        const file = readYamlFile(path, bytes)
        return { role, file: { ...file, departures: check(SCHEMA_OF[role])(file.raw) } }
      }
      case "wording": {
        const { document, citations } = read(path, bytes)
        return { role, document, citations: packCitations(citations) }
      }
      case "document": {
        const reading = read(path, bytes)
        const { raw, metadata } = reading.document
        const departures = documentDepartures(raw, check("dokument.json"), typeFile(metadata.typ))
        const { document, citations, prose, lawAbbreviations } = reading
        const problems = runTextRules(reading, { settings, departures, citations, prose, lawAbbreviations })
        return { role, document, citations: packCitations(citations), problems }
      }
    }
  }
}

const SCHEMA_OF = { record: "beslut.json", settings: "styrdok.json" } as const

/** A document with its text, the prose of it and the references to law in that. */
interface CitedReading extends Reading {
  readonly prose: readonly ProseBlock[]
  readonly lawAbbreviations: ReadonlySet<string>
  readonly citations: readonly Citation[]
}

/** Reads documents; one with the same bytes as the last is not read again: mostly a text and its decided wording. */
function createReader(laws: readonly string[]): (path: string, bytes: Uint8Array) => CitedReading {
  let last: { readonly bytes: Uint8Array; readonly reading: CitedReading } | undefined
  let dictionary: Dictionary | undefined
  let lawAbbreviations: ReadonlySet<string> = new Set()
  return (path, bytes) => {
    if (last !== undefined && areSameBytes(last.bytes, bytes)) {
      return { ...last.reading, document: { ...last.reading.document, path } }
    }
    const read = readDocument(path, bytes)
    if (dictionary === undefined) {
      const register = readRegister(laws)
      dictionary = createDictionary(register)
      lawAbbreviations = new Set(register.abbreviated.keys())
    }
    const prose = proseOf(read.tree, read.text)
    const reading = { ...read, prose, lawAbbreviations, citations: findInBlocks(prose, dictionary) }
    last = { bytes, reading }
    return reading
  }
}

/** Checks by the name of their schema, each made once. */
function createChecks(schemas: ReadonlyMap<string, Schema>): (name: string) => Check {
  const checks = new Map<string, Check>()
  return name => {
    const check = checks.get(name) ?? createCheck(schemas, name)
    checks.set(name, check)
    return check
  }
}
