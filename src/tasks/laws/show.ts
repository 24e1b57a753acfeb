import { StyrdokError } from "../../model/errors.ts"
import type { Act, Register } from "../../model/law.ts"
import type { LawSheet } from "../../model/law-sheet.ts"
import type { LawLibrary } from "./library.ts"

/**
 * All that is known of the acts that a number, a name or an abbreviation means, newest first. Throws STYR_OKAND_LAG
 * when none does.
 */
export async function showLaws({ register, provisions }: LawLibrary, asked: string): Promise<readonly LawSheet[]> {
  const acts = actsOf(register, asked)
  if (acts.length === 0) throw unknown(register, asked)
  return Promise.all(
    acts.map(async (act): Promise<LawSheet> => {
      const inside = await provisions(act.sfs)
      return { act, ...(inside && { provisions: inside }), goodTo: act.asOf ?? register.date }
    }),
  )
}

/** "SFS 2025:400", "2025:400", "SoL" and "Socialtjänstlagen" are understood; so is "sol", where nothing else is meant. */
function actsOf(register: Register, asked: string): readonly Act[] {
  const text = asked.replace(/\s+/g, " ").trim()
  const act = register.acts.get(text.replace(/^SFS ?/i, ""))
  if (act !== undefined) return [act]
  const name = text.toLowerCase()
  const found = register.abbreviated.get(text) ?? register.named.get(name) ?? register.named.get(`${name}en`)
  if (found !== undefined) return found
  const alike = Array.from(register.abbreviated).filter(([abbreviation]) => abbreviation.toLowerCase() === name)
  return alike.length === 1 ? (alike[0]?.[1] ?? []) : []
}

function unknown(register: Register, asked: string): StyrdokError {
  const isNumber = /\d{4}:\d+/.test(asked)
  return new StyrdokError(
    "STYR_OKAND_LAG",
    isNumber
      ? `Registret har ingen författning med numret ${asked}. Det är gott till ${register.date}.`
      : `Registret har ingen författning som heter "${asked}".`,
    isNumber
      ? `Se efter att numret stämmer. Är författningen nyare hämtar du den med styrdok laws update ${asked}.`
      : "Skriv numret, till exempel styrdok laws show 2025:400.",
  )
}
