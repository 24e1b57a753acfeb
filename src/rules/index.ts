import { alderMotsager } from "./alder-motsager.ts"
import { andradEfterBeslut } from "./andrad-efter-beslut.ts"
import { andringsrester } from "./andringsrester.ts"
import { anslagNedtaget } from "./anslag-nedtaget.ts"
import { anslagSent } from "./anslag-sent.ts"
import { antagenMotForslag } from "./antagen-mot-forslag.ts"
import { anvandarsignatur } from "./anvandarsignatur.ts"
import { avsnittSaknas } from "./avsnitt-saknas.ts"
import { avvikandeFalt } from "./avvikande-falt.ts"
import { beslutDatum } from "./beslut-datum.ts"
import { beslutForm } from "./beslut-form.ts"
import { beslutInteAnmalt } from "./beslut-inte-anmalt.ts"
import { beslutMotForslag } from "./beslut-mot-forslag.ts"
import { beslutOrort } from "./beslut-orort.ts"
import { beslutSammanhang } from "./beslut-sammanhang.ts"
import { beslutadLydelse } from "./beslutad-lydelse.ts"
import { bildIPdf } from "./bild-i-pdf.ts"
import { bildUtanText } from "./bild-utan-text.ts"
import { boendeSaknas } from "./boende-saknas.ts"
import { datumMotsager } from "./datum-motsager.ts"
import { delegationUtanStod } from "./delegation-utan-stod.ts"
import { diarienummerSaknas } from "./diarienummer-saknas.ts"
import { faltEtikett } from "./falt-etikett.ts"
import { faltHopskrivet } from "./falt-hopskrivet.ts"
import { faltSaknas } from "./falt-saknas.ts"
import { faltTomt } from "./falt-tomt.ts"
import { faltUtanSlut } from "./falt-utan-slut.ts"
import { filLasbar } from "./fil-lasbar.ts"
import { filPublicerasInte } from "./fil-publiceras-inte.ts"
import { forlangning } from "./forlangning.ts"
import { formRackerInte } from "./form-racker-inte.ts"
import { fotnotUtanHanvisning } from "./fotnot-utan-hanvisning.ts"
import { gallerForeLagaKraft } from "./galler-fore-laga-kraft.ts"
import { handelseOmAnnat } from "./handelse-om-annat.ts"
import { handelserOrdning } from "./handelser-ordning.ts"
import { hanvisatDokument } from "./hanvisat-dokument.ts"
import { idDubblett } from "./id-dubblett.ts"
import { importInteJamford } from "./import-inte-jamford.ts"
import { ingetAttAndra } from "./inget-att-andra.ts"
import { innehallsforteckning } from "./innehallsforteckning.ts"
import { installningar } from "./installningar.ts"
import { instansFannsInte } from "./instans-fanns-inte.ts"
import { instansForTyp } from "./instans-for-typ.ts"
import { justeringSen } from "./justering-sen.ts"
import { lagreInstans } from "./lagre-instans.ts"
import { LAW_RULES } from "./lagrum/index.ts"
import { lankAvsnittSaknas } from "./lank-avsnitt-saknas.ts"
import { lankOsaker } from "./lank-osaker.ts"
import { lankTrasig } from "./lank-trasig.ts"
import { lokalFil } from "./lokal-fil.ts"
import { okandBeslutsfattare } from "./okand-beslutsfattare.ts"
import { okandInstansEllerTyp } from "./okand-instans-eller-typ.ts"
import { oversynForm } from "./oversyn-form.ts"
import { oversynGlest } from "./oversyn-glest.ts"
import { oversynPasserad } from "./oversyn-passerad.ts"
import { oversynSaknas } from "./oversyn-saknas.ts"
import { oversynUtanBeslut } from "./oversyn-utan-beslut.ts"
import { oversynUtanVerkan } from "./oversyn-utan-verkan.ts"
import { paragrafMedNolla } from "./paragraf-med-nolla.ts"
import { personIStalletForRoll } from "./person-i-stallet-for-roll.ts"
import { personnummer } from "./personnummer.ts"
import { platshallare } from "./platshallare.ts"
import { privatKontakt } from "./privat-kontakt.ts"
import { raHtml } from "./ra-html.ts"
import { rattelse } from "./rattelse.ts"
import { redaktionellAndring } from "./redaktionell-andring.ts"
import { redaktionellGiltighet } from "./redaktionell-giltighet.ts"
import { redaktionellISak } from "./redaktionell-i-sak.ts"
import { revideradUtanAndring } from "./reviderad-utan-andring.ts"
import { rubrikIStycke } from "./rubrik-i-stycke.ts"
import { rubrikTabb } from "./rubrik-tabb.ts"
import { rubrikUtanText } from "./rubrik-utan-text.ts"
import { rubrikniva } from "./rubrikniva.ts"
import { rubriknumrering } from "./rubriknumrering.ts"
import type { Rule } from "./rule.ts"
import { sammaRubrik } from "./samma-rubrik.ts"
import { sammaText } from "./samma-text.ts"
import { sammantradePaHelgdag } from "./sammantrade-pa-helgdag.ts"
import { LANGUAGE_RULES } from "./sprak/index.ts"
import { styrUppat } from "./styr-uppat.ts"
import { tabellUtanRubrikrad } from "./tabell-utan-rubrikrad.ts"
import { tappadFotnot } from "./tappad-fotnot.ts"
import { teckenUtanTypsnitt } from "./tecken-utan-typsnitt.ts"
import { titelMedTyp } from "./titel-med-typ.ts"
import { trasigFil } from "./trasig-fil.ts"
import { underlagAntaget } from "./underlag-antaget.ts"
import { uppgiftDubbel } from "./uppgift-dubbel.ts"
import { uppgiftForm } from "./uppgift-form.ts"
import { uppgiftOkand } from "./uppgift-okand.ts"
import { uppgiftSaknas } from "./uppgift-saknas.ts"
import { uppgiftTom } from "./uppgift-tom.ts"
import { uppgifterLasbara } from "./uppgifter-lasbara.ts"
import { vardeAvklippt } from "./varde-avklippt.ts"
import { webbplatsSaknas } from "./webbplats-saknas.ts"

export { departureWords } from "./departures.ts"
export { gradeProblems, runCollectionRules, runTextRules, type TextProblem } from "./engine.ts"
export { SOUND } from "./example-collection.ts"
export type { Entry, Rule } from "./rule.ts"
export { isBroken } from "./yaml-words.ts"

/** Every rule, by id. A rule's file that is missing here fails test/rules/rules.test.ts. */
export const RULES: readonly Rule[] = [
  alderMotsager,
  andradEfterBeslut,
  andringsrester,
  anslagNedtaget,
  anslagSent,
  antagenMotForslag,
  anvandarsignatur,
  avsnittSaknas,
  avvikandeFalt,
  beslutadLydelse,
  beslutDatum,
  beslutForm,
  beslutInteAnmalt,
  beslutMotForslag,
  beslutOrort,
  beslutSammanhang,
  bildIPdf,
  bildUtanText,
  boendeSaknas,
  datumMotsager,
  delegationUtanStod,
  diarienummerSaknas,
  faltEtikett,
  faltHopskrivet,
  faltSaknas,
  faltTomt,
  faltUtanSlut,
  filLasbar,
  filPublicerasInte,
  forlangning,
  formRackerInte,
  fotnotUtanHanvisning,
  gallerForeLagaKraft,
  handelseOmAnnat,
  handelserOrdning,
  hanvisatDokument,
  idDubblett,
  importInteJamford,
  ingetAttAndra,
  innehallsforteckning,
  installningar,
  instansFannsInte,
  instansForTyp,
  justeringSen,
  lagreInstans,
  ...LAW_RULES,
  lankAvsnittSaknas,
  lankOsaker,
  lankTrasig,
  lokalFil,
  okandBeslutsfattare,
  okandInstansEllerTyp,
  oversynForm,
  oversynGlest,
  oversynPasserad,
  oversynSaknas,
  oversynUtanBeslut,
  oversynUtanVerkan,
  paragrafMedNolla,
  personIStalletForRoll,
  personnummer,
  platshallare,
  privatKontakt,
  raHtml,
  rattelse,
  redaktionellAndring,
  redaktionellGiltighet,
  redaktionellISak,
  revideradUtanAndring,
  rubrikIStycke,
  rubrikniva,
  rubriknumrering,
  rubrikTabb,
  rubrikUtanText,
  sammantradePaHelgdag,
  ...LANGUAGE_RULES,
  styrUppat,
  sammaRubrik,
  sammaText,
  tabellUtanRubrikrad,
  tappadFotnot,
  teckenUtanTypsnitt,
  titelMedTyp,
  trasigFil,
  underlagAntaget,
  uppgiftDubbel,
  uppgifterLasbara,
  uppgiftForm,
  uppgiftOkand,
  uppgiftSaknas,
  uppgiftTom,
  vardeAvklippt,
  webbplatsSaknas,
]
