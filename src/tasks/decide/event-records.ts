import {
  decidedAt,
  type Ledger,
  lastMeeting,
  meetingKey,
  meetingNamed,
  recordChain,
  standing,
} from "../../lifecycle/index.ts"
import type { DecisionFacts } from "../../model/decision.ts"
import { type Mapping, textAt, textsAt } from "../../model/metadata.ts"
import type { Gathered } from "../gather.ts"
import { refusal } from "./request.ts"

/** The records that a request about events is of: those of a meeting, or the one that it names. Throws STYR_BESLUT for none. */
export function foldersFor(request: Mapping, { collection, ledger }: Gathered): readonly DecisionFacts[] {
  const folders = standing(collection.decisions)
  const mapp = textAt(request, "mapp")
  if (mapp !== undefined) {
    const found = folders.filter(folder => folder.mapp === mapp)
    if (found.length > 0) return found
    const corrected = collection.decisions.find(folder => folder.mapp === mapp)
    const latest = corrected === undefined ? undefined : recordChain(corrected, collection.decisions).at(-1)
    throw latest !== undefined
      ? refusal(`Beslutet ${mapp} är rättat.`, `Det som gäller är ${latest.mapp}. Anteckna händelsen där.`)
      : refusal(`Inget beslut heter "${mapp}".`, "Skriv namnet på beslutets mapp, till exempel sn-2025-09-16-37.")
  }
  return meetingFolders(request, folders, ledger)
}

function meetingFolders(request: Mapping, folders: readonly DecisionFacts[], ledger: Ledger): readonly DecisionFacts[] {
  const named = textAt(request, "sammantrade") ?? ""
  const wantedMeeting = meetingNamed(named)
  if (wantedMeeting === undefined) {
    throw refusal(`"${named}" är inget sammanträde.`, "Skriv instansens kod och dagen, till exempel sn/2025-09-16.")
  }
  const { instans, datum } = wantedMeeting
  const meeting = decidedAt(wantedMeeting, ledger)
  const broken = folders.find(({ record, mapp }) => record === undefined && mapp.startsWith(`${instans}-${datum}-`))
  if (broken !== undefined) {
    throw refusal(
      `Beslutet ${broken.mapp} går inte att läsa.`,
      "Se vad som är fel med styrdok validate, och försök igen.",
    )
  }
  if (meeting.length === 0) {
    const last = lastMeeting(instans, ledger)
    const hint =
      last === undefined
        ? `Instansen ${instans} har inga beslut i samlingen.`
        : `Det senaste sammanträdet med beslut är ${meetingKey({ instans, datum: last })}.`
    throw refusal(`Inget beslut är antecknat från ${named}.`, hint)
  }
  const wanted = textsAt(request, "paragraf")
  const missing = wanted.find(paragraf => !meeting.some(({ record }) => record.paragraf === paragraf))
  if (missing !== undefined) {
    const known = meeting.map(({ record }) => record.paragraf ?? "").join(", ")
    throw refusal(`§ ${missing} är inte antecknad från ${named}.`, `Antecknade paragrafer: ${known}.`)
  }
  const meant = wanted.length === 0 ? meeting : meeting.filter(({ record }) => wanted.includes(record.paragraf ?? ""))
  return meant.map(({ folder }) => folder)
}
