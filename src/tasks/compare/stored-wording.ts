import { lydelseOf, recordChain, wordingFiles } from "../../lifecycle/index.ts"
import { carriesWording, type DecisionFacts, type DecisionRecord } from "../../model/decision.ts"
import { StyrdokError } from "../../model/errors.ts"
import type { DecidedAct } from "../../model/state.ts"
import { bytesOf } from "../file-bytes.ts"
import type { Facts } from "../gather-facts.ts"
import { type ComparedVersion, versionName } from "./version.ts"

/** What a decision did to a document by giving or proposing a wording. STYR_VERSION when it did not, or is not there. */
export function actWithWording(mapp: string, id: string, { collection }: Facts): DecidedAct {
  const folder = collection.decisions.find(other => other.mapp === mapp)
  if (folder === undefined) throw missing(`Inget beslut heter "${mapp}".`, decisionsWith(id, collection.decisions))
  const { record } = folder
  if (record === undefined) {
    throw missing(
      `Uppgifterna i ${folder.path}/beslut.yaml går inte att läsa.`,
      "Se vad som är fel med styrdok validate.",
    )
  }
  const act = record.beslut.find(({ dokument, slag }) => dokument === id && carriesWording(slag))
  if (act === undefined) {
    throw missing(`Beslutet ${mapp} har ingen lydelse av ${id}.`, decisionsWith(id, collection.decisions))
  }
  return { folder, record, act }
}

/** The wording as it stands in the decision's folder. STYR_VERSION when the file is gone. */
export function storedVersion(decided: DecidedAct, facts: Facts): ComparedVersion {
  const { folder, record, act } = decided
  const path = folder.wordings.get(act.dokument)?.path
  if (path === undefined) {
    throw missing(
      `Filen ${act.dokument}.md saknas i ${folder.path}.`,
      "Hämta tillbaka filen som den var när beslutet antecknades.",
    )
  }
  return {
    name: versionName({ kind: "beslut", mapp: folder.mapp }),
    title: `${wordingInWords(decided, facts)}${reservation(decided)}`,
    path,
    bytes: bytesOf(facts, path),
    files: wordingFiles(folder.files, act.dokument).filter(file => file.name !== `${act.dokument}.md`),
    day: record.datum,
  }
}

/** "lydelsen beslutad 2025-12-09, § 104"; a wording that was only proposed, or recorded by mistake, is never called decided. */
function wordingInWords(decided: DecidedAct, { collection }: Facts): string {
  const { folder, record, act } = decided
  const when = `${record.datum}${numberOf(record)}`
  const counted = recordChain(folder, collection.decisions).at(-1)
  const counts = counted?.record?.beslut.some(
    other => other.dokument === act.dokument && other.slag === act.slag && other.lydelse === act.lydelse,
  )
  if (counted !== folder && counts !== true) return `lydelsen som var fel antecknad för beslutet ${when}`
  if (act.slag === "foreslar") return `lydelsen föreslagen ${when}`
  return act.slag === "redaktionell" ? `lydelsen rättad ${when}` : `lydelsen beslutad ${when}`
}

function numberOf({ paragraf, beslutsnummer }: DecisionRecord): string {
  if (paragraf !== undefined) return `, § ${paragraf}`
  return beslutsnummer === undefined ? "" : `, beslutsnummer ${beslutsnummer}`
}

/** What follows the name of a wording whose files are not those recorded. Without a lydelse there is nothing to hold them to. */
export function reservation({ folder, act }: DecidedAct): string {
  const isWhole = act.lydelse === undefined || lydelseOf(wordingFiles(folder.files, act.dokument)) === act.lydelse
  return isWhole ? "" : " (filerna stämmer inte med beslutet)"
}

function decisionsWith(id: string, decisions: readonly DecisionFacts[]): string {
  const names = decisions
    .filter(({ record }) => record?.beslut.some(({ dokument, slag }) => dokument === id && carriesWording(slag)))
    .map(({ mapp }) => versionName({ kind: "beslut", mapp }))
  return names.length === 0
    ? "Se dokumentens beslut med styrdok register."
    : `Lydelser av ${id} finns i: ${names.join(", ")}.`
}

function missing(message: string, hint: string): StyrdokError {
  return new StyrdokError("STYR_VERSION", message, hint)
}
