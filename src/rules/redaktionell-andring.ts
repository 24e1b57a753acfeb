import { annulledOn, decidesText, mayReplace } from "../lifecycle/index.ts"
import type { CorrectionKind } from "../model/decision.ts"
import type { Problem } from "../model/finding.ts"
import type { DecidedAct } from "../model/state.ts"
import { placeAt } from "./departures.ts"
import {
  adoption,
  exampleDocument,
  exampleRecord,
  exampleSettings,
  oneDocument,
  SOUND_LYDELSE,
} from "./example-collection.ts"
import { recordFile } from "./record-file.ts"
import { type CollectionContext, collectionRule } from "./rule.ts"
import { nameOfBody } from "./standing-records.ts"

const KINDS: Readonly<Record<CorrectionKind, string>> = {
  skrivfel: "skrivfel",
  lagrum: "hänvisningar till lag",
  instansnamn: "namn på instanser",
  kontaktuppgift: "kontaktuppgifter",
}

const GRANTED = '{punkt: "4.7", ordning: exempel}'

/** A correction of `exempel`, which sn adopted, by a role unless the example says otherwise. */
function correction(
  top: Readonly<Record<string, string | undefined>>,
  kategori = "",
  clause = "",
): Readonly<Record<string, string>> {
  const role = { paragraf: undefined, beslutsnummer: "d9", beslutsfattare: "Enhetschef" }
  return {
    ...oneDocument(),
    ...adoption(exampleDocument(), SOUND_LYDELSE, clause),
    ...exampleRecord({
      top: { ...role, ...top },
      acts: [`slag: redaktionell, lydelse: ${SOUND_LYDELSE}${kategori}`],
      events: ['slag: anmalt, datum: 2026-05-12, instans: sn, paragraf: "12"'],
      wording: exampleDocument(),
    }),
  }
}

const AT_MEETING = { form: "sammantrade", paragraf: '"9"', beslutsfattare: undefined, beslutsnummer: undefined }

export const redaktionellAndring = collectionRule({
  id: "redaktionell-andring",
  title: "En redaktionell ändring är gjord utan antecknad rätt till det",
  severity: "varning",
  weight: "always",
  why: "Den som rättar en beslutad text behöver rätt till det: genom instansen, genom delegation eller genom beslutet självt.",
  examples: [
    { name: "av instansen", files: correction(AT_MEETING), findings: [] },
    { name: "med delegation", files: correction({ form: "delegation", delegation: GRANTED }), findings: [] },
    {
      name: "av den roll som beslutet nämner",
      files: correction({ form: "verkstallighet" }, "", "    far_rattas_av: Enhetschef\n"),
      findings: [],
    },
    {
      name: "en hänvisning till lag, som styrdok.yaml tillåter",
      files: {
        ...exampleSettings({}, "redaktionella: [skrivfel, lagrum]\n"),
        ...correction({ form: "delegation", delegation: GRANTED }, ", kategori: lagrum"),
      },
      findings: [],
    },
    {
      name: "av en roll utan rätt",
      files: correction({ form: "tjansteanteckning" }, "", "    far_rattas_av: Kanslichef\n"),
      findings: [
        'Enhetschef har rättat "exempel", men ingen delegation är antecknad. Beslutet sn-2026-02-03-4 säger att Kanslichef får rätta. Möjlig brist, bedöm.',
      ],
    },
    {
      name: "av en lägre instans",
      files: {
        ...exampleSettings({ su: "{namn: Sociala utskottet, slag: utskott}" }),
        ...correction({ ...AT_MEETING, instans: "su" }),
      },
      findings: ['Sociala utskottet har rättat "exempel", som Socialnämnden har antagit. Möjlig brist, bedöm.'],
    },
    {
      name: "en hänvisning till lag",
      files: correction({ form: "delegation", delegation: GRANTED }, ", kategori: lagrum"),
      findings: [
        'Den redaktionella ändringen av "exempel" gäller hänvisningar till lag. Det står inte under redaktionella i styrdok.yaml. Möjlig brist, bedöm.',
      ],
    },
  ],
  *check(context) {
    for (const [id, acts] of context.ledger.actsOn) {
      for (const [index, decided] of acts.entries()) {
        if (decided.act.slag !== "redaktionell" || decided.act.importerad) continue
        const corrected = acts
          .slice(0, index)
          .findLast(entry => decidesText(entry) && annulledOn(entry.record, id, decided.record.datum) === undefined)
        yield* checkRight(decided, corrected, context)
      }
    }
  },
})

function* checkRight(
  decided: DecidedAct,
  corrected: DecidedAct | undefined,
  context: CollectionContext,
): Iterable<Problem> {
  const { act, folder, record } = decided
  const pointer = `/beslut/${record.beslut.indexOf(act)}`
  const lack = corrected === undefined ? nothingToCorrect(act.dokument) : lackOfRight(decided, corrected, context)
  if (lack !== undefined) {
    yield {
      place: placeAt(recordFile(folder), `${pointer}/slag`),
      message: `${lack} Möjlig brist, bedöm.`,
      advice: "Anteckna vilken rätt som finns, eller ta ändringen till den instans som antog texten.",
    }
  }
  // What the body itself corrects may be of any kind.
  const kind = act.kategori ?? "skrivfel"
  if (record.form === "sammantrade" || context.collection.settings.redaktionella.has(kind)) return
  yield {
    place: placeAt(recordFile(folder), `${pointer}/kategori`),
    message: `Den redaktionella ändringen av "${act.dokument}" gäller ${KINDS[kind]}. Det står inte under redaktionella i styrdok.yaml. Möjlig brist, bedöm.`,
    advice: `Ta ändringen till den instans som antog texten. Får sådana rättas utan beslut av instansen: lägg till ${kind} under redaktionella.`,
  }
}

function nothingToCorrect(id: string): string {
  return `"${id}" är rättat, men inget beslut som antog texten är antecknat.`
}

/** Why nothing recorded gives the right to correct, in words; undefined when something does. */
function lackOfRight(
  { act, record }: DecidedAct,
  corrected: DecidedAct,
  { ledger, collection: { settings } }: CollectionContext,
): string | undefined {
  const { form, instans, beslutsfattare } = record
  const adopter = corrected.record.instans
  if (form === "sammantrade") {
    if (mayReplace(instans, adopter, ledger)) return undefined
    return `${nameOfBody(instans, settings)} har rättat "${act.dokument}", som ${nameOfBody(adopter, settings)} har antagit.`
  }
  const allowed = corrected.act.farRattasAv
  const mayByClause = allowed !== undefined && allowed === beslutsfattare
  const mayByDelegation = form === "delegation" && record.delegation !== undefined
  if (mayByClause || mayByDelegation) return undefined
  const clause = allowed === undefined ? "" : ` Beslutet ${corrected.folder.mapp} säger att ${allowed} får rätta.`
  const who = beslutsfattare ?? nameOfBody(instans, settings)
  return `${who} har rättat "${act.dokument}", men ingen delegation är antecknad.${clause}`
}
