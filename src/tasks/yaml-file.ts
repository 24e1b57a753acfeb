import type { Fault } from "../model/fault.ts"
import type { Mapping } from "../model/metadata.ts"
import type { Span } from "../model/source.ts"
import { decodeText } from "../text/decode.ts"
import { readYaml } from "../text/yaml.ts"

/** A file of YAML values, and what was wrong with it. */
export interface YamlFile {
  readonly path: string
  readonly raw: Mapping
  readonly where: Readonly<Record<string, Span>>
  readonly faults: readonly Fault[]
}

/** Reads a YAML file whole. */
export function readYamlFile(path: string, bytes: Uint8Array): YamlFile {
  const { text, faults } = decodeText(bytes)
  const yaml = readYaml(text)
  return { path, raw: yaml.raw, where: yaml.where, faults: [...faults, ...yaml.faults] }
}
