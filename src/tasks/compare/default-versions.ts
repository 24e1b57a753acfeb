import { adopts, stateOf } from "../../lifecycle/index.ts"
import { StyrdokError } from "../../model/errors.ts"
import type { Facts } from "../gather-facts.ts"
import type { VersionName } from "./version.ts"
import { workingDocument } from "./working-file.ts"

/**
 * What is compared when nobody says otherwise: from the wording in force, else the one to come, else the last adopted,
 * else the last proposed; to the working file. STYR_OKANT_DOKUMENT for an id that no document has, STYR_VERSION for a
 * document on which nothing is decided or proposed.
 */
export function defaultVersions(
  id: string,
  { collection, ledger }: Facts,
): { readonly from: VersionName; readonly to: VersionName } {
  const { today } = collection
  const { version } = stateOf(workingDocument(id, collection), ledger, today)
  const acts = (ledger.actsOn.get(id) ?? []).filter(({ record }) => record.datum <= today)
  // What a court has annulled is no version of the state, and a lower body's proposal is none of its acts.
  const from = version ?? acts.findLast(adopts) ?? acts.findLast(({ act }) => act.slag === "foreslar")
  if (from === undefined) {
    throw new StyrdokError(
      "STYR_VERSION",
      `Dokumentet ${id} har ingen beslutad eller föreslagen lydelse att jämföra med.`,
      "Säg vad du vill jämföra med, till exempel --from rev:main eller --from fil:utkast.md.",
    )
  }
  return { from: { kind: "beslut", mapp: from.folder.mapp }, to: { kind: "nu" } }
}
