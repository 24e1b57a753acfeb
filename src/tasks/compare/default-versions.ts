import { adopts, stateOf } from "../../lifecycle/index.ts"
import { StyrdokError } from "../../model/errors.ts"
import type { Facts } from "../gather-facts.ts"
import type { ComparedVersion, VersionName } from "./version.ts"
import { workingDocument } from "./working-file.ts"

/** Stands for what a document that is new in an ärende replaces. */
export const NOTHING_BEFORE: ComparedVersion = {
  name: "ingen",
  title: "ingen, dokumentet är nytt",
  path: "ingen.md",
  bytes: new Uint8Array(),
  files: [],
  day: undefined,
}

/**
 * What is compared with when nobody says otherwise: the wording in force, else the one to come, else the last adopted,
 * else the last proposed. STYR_OKANT_DOKUMENT for an id that no document has, STYR_VERSION for a
 * document on which nothing is decided or proposed.
 */
export function defaultFrom(id: string, facts: Facts): VersionName {
  const from = lastVersion(id, facts)
  if (from !== undefined) return from
  throw new StyrdokError(
    "STYR_VERSION",
    `Dokumentet ${id} har ingen beslutad eller föreslagen lydelse att jämföra med.`,
    "Säg vad du vill jämföra med, till exempel --from rev:main eller --from fil:utkast.md.",
  )
}

/** As {@link defaultFrom}, but undefined for a document on which nothing is decided or proposed. */
export function lastVersion(id: string, { collection, ledger }: Facts): VersionName | undefined {
  const { today } = collection
  const { version } = stateOf(workingDocument(id, collection), ledger, today)
  const acts = (ledger.actsOn.get(id) ?? []).filter(({ record }) => record.datum <= today)
  // What a court has annulled is no version of the state, and a lower body's proposal is none of its acts.
  const from = version ?? acts.findLast(adopts) ?? acts.findLast(({ act }) => act.slag === "foreslar")
  return from === undefined ? undefined : { kind: "beslut", mapp: from.folder.mapp }
}
