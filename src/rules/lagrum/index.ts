import type { Rule } from "../rule.ts"
import { andradSedanBeslut } from "./andrad-sedan-beslut.ts"
import { dennaLag } from "./denna-lag.ts"
import { ejIkraftVidGiltighet } from "./ej-ikraft-vid-giltighet.ts"
import { fastMellanslag } from "./fast-mellanslag.ts"
import { felRubrik } from "./fel-rubrik.ts"
import { finnsInteKapitel } from "./finns-inte-kapitel.ts"
import { finnsInteParagraf } from "./finns-inte-paragraf.ts"
import { forstaOmnamnandeUtanNummer } from "./forsta-omnamnande-utan-nummer.ts"
import { gamlaUppgifter } from "./gamla-uppgifter.ts"
import { kapUtanPunkt } from "./kap-utan-punkt.ts"
import { kommandeAndring } from "./kommande-andring.ts"
import { mellanrumVidParagraf } from "./mellanrum-vid-paragraf.ts"
import { namnOchNummerSkiljer } from "./namn-och-nummer-skiljer.ts"
import { oanvandForkortning } from "./oanvand-forkortning.ts"
import { odefinieradForkortning } from "./odefinierad-forkortning.ts"
import { ofullstandigForarbetshanvisning } from "./ofullstandig-forarbetshanvisning.ts"
import { okandLag } from "./okand-lag.ts"
import { paragrafForeSiffra } from "./paragraf-fore-siffra.ts"
import { redlineRest } from "./redline-rest.ts"
import { saknarLagnamn } from "./saknar-lagnamn.ts"
import { tvetydigtLagnamn } from "./tvetydigt-lagnamn.ts"
import { upphavdLag } from "./upphavd-lag.ts"
import { upphavdParagraf } from "./upphavd-paragraf.ts"
import { versalILagnamn } from "./versal-i-lagnamn.ts"

/** Every rule about references to law. A rule's file that is missing here fails test/rules/rules.test.ts. */
export const LAW_RULES: readonly Rule[] = [
  andradSedanBeslut,
  dennaLag,
  ejIkraftVidGiltighet,
  fastMellanslag,
  felRubrik,
  finnsInteKapitel,
  finnsInteParagraf,
  forstaOmnamnandeUtanNummer,
  gamlaUppgifter,
  kapUtanPunkt,
  kommandeAndring,
  mellanrumVidParagraf,
  namnOchNummerSkiljer,
  oanvandForkortning,
  odefinieradForkortning,
  ofullstandigForarbetshanvisning,
  okandLag,
  paragrafForeSiffra,
  redlineRest,
  saknarLagnamn,
  tvetydigtLagnamn,
  upphavdLag,
  upphavdParagraf,
  versalILagnamn,
]
