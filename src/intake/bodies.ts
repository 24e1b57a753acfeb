import type { BodyKind } from "../model/settings.ts"

/** A body that the municipality knows. Without `slag` its name tells whether it meets. */
export interface KnownBody {
  readonly kod: string
  readonly namn: string
  readonly slag?: BodyKind
}

const COLLEGIATE =
  /(?:fullmäktige|styrelse|styrelsen|nämnd|nämnden|nämnder|utskott|utskottet|beredning|beredningen|direktion|direktionen)$/iu

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/\bkommunens\b|\bkommuns\b/g, "")
    .replace(/\s+/g, " ")
    .trim()
}

/** The body that a name or code means, if exactly one does: "Fullmäktige" finds "Kommunfullmäktige". */
export function findBody(bodies: readonly KnownBody[], name: string): KnownBody | undefined {
  const sought = plain(name)
  if (sought === "") return undefined
  const exact = bodies.find(body => plain(body.namn) === sought || body.kod === sought)
  if (exact) return exact
  const close = bodies.filter(body => plain(body.namn).endsWith(sought) || sought.endsWith(` ${plain(body.namn)}`))
  return close.length === 1 && sought.length >= 5 ? close[0] : undefined
}

/** True when the body decides at meetings, false when a person with a role decides. */
export function meets(name: string, body: KnownBody | undefined): boolean {
  if (body?.slag !== undefined) return body.slag !== "tjansteperson"
  return COLLEGIATE.test(plain(name))
}
