import type { Rule } from "../rule.ts"
import { aldersgrans } from "./aldersgrans.ts"
import { citattecken } from "./citattecken.ts"
import { dubbeltMellanslag } from "./dubbelt-mellanslag.ts"
import { dubblaOrd } from "./dubbla-ord.ts"
import { forkortningForm } from "./forkortning-form.ts"
import { forkortningOanvand } from "./forkortning-oanvand.ts"
import { forkortningOdefinierad } from "./forkortning-odefinierad.ts"
import { intervall } from "./intervall.ts"
import { langMening } from "./lang-mening.ts"
import { litenBokstav } from "./liten-bokstav.ts"
import { mellanslagForeSkiljetecken } from "./mellanslag-fore-skiljetecken.ts"
import { ordval } from "./ordval.ts"
import { passivkedja } from "./passivkedja.ts"
import { procenttecken } from "./procenttecken.ts"
import { punktSaknas } from "./punkt-saknas.ts"
import { rubrikensOrd } from "./rubrikens-ord.ts"
import { tankstreck } from "./tankstreck.ts"

/** Every rule about language and typography. A rule's file that is missing here fails test/rules/rules.test.ts. */
export const LANGUAGE_RULES: readonly Rule[] = [
  aldersgrans,
  citattecken,
  dubbeltMellanslag,
  dubblaOrd,
  forkortningForm,
  forkortningOanvand,
  forkortningOdefinierad,
  intervall,
  langMening,
  litenBokstav,
  mellanslagForeSkiljetecken,
  ordval,
  passivkedja,
  procenttecken,
  punktSaknas,
  rubrikensOrd,
  tankstreck,
]
