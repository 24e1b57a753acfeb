import { lydelseOf, wordingFiles } from "../lifecycle/index.ts"
import { canonical } from "../model/canonical.ts"
import { valueAt } from "../model/metadata.ts"
import type { Settings } from "../model/settings.ts"
import type { DecidedAct } from "../model/state.ts"

/** What each decision says for itself, and the text only repeats. */
const OF_THE_DECISION = new Set(["giltighetstid", "revideras_senast", "diarienummer", "ersatter", "importerad"])

/** True when two acts decided the same text with the same bilagor, whatever the days of each. */
export function sameText(a: DecidedAct, b: DecidedAct, { administrativa }: Settings): boolean {
  if (a.act.lydelse !== undefined && a.act.lydelse === b.act.lydelse) return true
  const [one, other] = [a, b].map(({ folder, act }) => folder.wordings.get(act.dokument))
  if (one === undefined || other === undefined || one.bodyDigest !== other.bodyDigest) return false
  const keys = new Set([...Object.keys(one.raw), ...Object.keys(other.raw)])
  const isSame = (key: string): boolean => canonical(valueAt(one.raw, key)) === canonical(valueAt(other.raw, key))
  const decided = [...keys].filter(key => !administrativa.has(key) && !OF_THE_DECISION.has(key))
  return decided.every(isSame) && attachmentsOf(a) === attachmentsOf(b)
}

function attachmentsOf({ folder, act }: DecidedAct): string {
  return lydelseOf(wordingFiles(folder.files, act.dokument).filter(file => file.name !== `${act.dokument}.md`))
}
