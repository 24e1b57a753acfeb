import { documentIdFor } from "../model/document-id.ts"
import { StyrdokError } from "../model/errors.ts"
import type { Mapping, Value } from "../model/metadata.ts"
import type { Settings } from "../model/settings.ts"
import { writeYaml } from "../text/yaml.ts"

/** What a person says of a document that is to be written. */
export interface NewDocumentInput {
  readonly typ: string
  readonly titel: string
  readonly instans?: string
  /** Without it an id is made from the title. */
  readonly id?: string
}

/** A document to begin with. */
export interface NewDocument {
  readonly id: string
  /** From the root of the collection. */
  readonly path: string
  readonly content: string
  /** Keys that the type demands and that only a person can fill in. */
  readonly missing: readonly string[]
}

/** The beginning of a document of a type. Throws STYR_OKAND_TYP. Nothing is invented: what is not known is left out. */
export function newDocument({ typ, titel, instans, id }: NewDocumentInput, settings: Settings): NewDocument {
  const type = settings.typer.get(typ)
  if (type === undefined) {
    throw new StyrdokError(
      "STYR_OKAND_TYP",
      `Ingen dokumenttyp heter "${typ}".`,
      `Välj en av: ${[...settings.typer.keys()].join(", ")}.`,
    )
  }
  const name = id ?? documentIdFor(titel)
  const metadata: { [key: string]: Value } = { id: name, titel, typ }
  if (instans !== undefined) metadata.beslutsinstans = instans
  const wanted = type.klass === "underlag" ? type.krav : [...type.krav, "revideras_senast", "publiceras"]
  return {
    id: name,
    path: `documents/${instans === undefined ? "" : `${instans}/`}${name}.md`,
    content: `---\n${writeYaml(metadata satisfies Mapping)}---\n${skeleton(type.avsnitt)}`,
    missing: [...new Set(wanted)].filter(key => !(key in metadata)),
  }
}

function skeleton(sections: readonly string[]): string {
  const titles = sections.length === 0 ? ["Inledning"] : sections
  return titles.map((title, index) => `# ${index + 1} ${title}\n`).join("\n")
}
