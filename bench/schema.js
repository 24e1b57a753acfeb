import { readFileSync } from "node:fs"

/**
 * schemas/dokument.json as draft-07, which is as far as the peer reads: made when it is needed, so that the peer is
 * always asked for the same things as we are. Only the names of drafts and definitions differ in what the file uses.
 */
export function draft07() {
  const { $schema, $id, $defs, ...schema } = JSON.parse(
    readFileSync(new URL("../schemas/dokument.json", import.meta.url), "utf8").replaceAll("#/$defs/", "#/definitions/"),
  )
  return { $schema: "http://json-schema.org/draft-07/schema#", ...schema, definitions: $defs }
}
