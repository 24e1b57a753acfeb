import type { DecisionRecord } from "../model/decision.ts"
import { type Body, type BodyKind, type DocumentType, LEVEL_OF_KIND, type Settings } from "../model/settings.ts"

type LowestBody = NonNullable<DocumentType["beslutasAv"]>

/**
 * True when a body may adopt what a type leaves to a kind of body or to a higher one. What the law leaves to fullmäktige
 * is asked of the kind; a local rule is held to the levels that styrdok.yaml gives its own bodies.
 */
export function mayDecide(body: Body, { slag, stod }: LowestBody, { instanser }: Settings): boolean {
  if (body.slag === slag || slag === "tjansteperson") return true
  // A company stands beside the municipality's bodies, not among them.
  if (body.slag === "bolag" || slag === "bolag") return false
  if (stod !== undefined) return LEVEL_OF_KIND[body.slag] < LEVEL_OF_KIND[slag]
  const levels = [...instanser.values()].filter(other => other.slag === slag).map(other => other.niva)
  return body.niva <= (levels.length === 0 ? LEVEL_OF_KIND[slag] : Math.max(...levels))
}

/** True for a form in which nobody decides what a document says: a note, or the enforcement of what a body decided. */
export function isNoDecision({ form }: DecisionRecord, body: Body | undefined): boolean {
  // What a role decides in its own right has no other form than this.
  return form === "tjansteanteckning" || (form === "verkstallighet" && body?.slag !== "tjansteperson")
}

const KINDS: Readonly<Record<BodyKind, string>> = {
  fullmaktige: "av fullmäktige",
  styrelse: "lägst av styrelsen",
  namnd: "lägst av en nämnd",
  gemensam_namnd: "lägst av en gemensam nämnd",
  utskott: "lägst av ett utskott",
  tjansteperson: "lägst av en tjänsteperson",
  bolag: "av ett bolag",
}

/** Who adopts documents of a type, as a sentence; where the law says so a person must judge what follows. */
export function demandOf(type: DocumentType, { slag, stod }: LowestBody): string {
  const demand = `Typen ${type.namn} beslutas ${KINDS[slag]} enligt ${stod ?? "styrdok.yaml"}.`
  return stod === undefined ? demand : `${demand} Möjlig brist, bedöm.`
}
