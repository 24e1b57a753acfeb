import type { ActKind, DecisionForm, DecisionRecord } from "../model/decision.ts"
import { DONE } from "../model/decision-words.ts"
import type { Body, DocumentType } from "../model/settings.ts"
import { placeAt } from "./departures.ts"
import { exampleRecord, exampleSettings, oneDocument } from "./example-collection.ts"
import { demandOf, isNoDecision, mayDecide } from "./lowest-body.ts"
import { type CollectionContext, collectionRule } from "./rule.ts"
import { correctingAdvice, nameOfBody, type StandingRecord, standingRecords, typeOfAct } from "./standing-records.ts"

/** Acts that decide what a document says, or how long it applies. */
const DECIDING: readonly ActKind[] = ["antagen", "reviderad", "forlangd", "upphavd"]

const BY_FORM: Partial<Readonly<Record<DecisionForm, string>>> = {
  tjansteanteckning: " i en tjänsteanteckning",
  verkstallighet: " som verkställighet",
  delegation: " på delegation",
  ordforandebeslut: " genom ordförandebeslut",
}

function repeal(form: DecisionForm, instans = "sn", typ = "riktlinje"): Readonly<Record<string, string>> {
  return {
    ...exampleSettings({ fc: "{namn: Förvaltningschef, slag: tjansteperson}" }),
    ...oneDocument({ typ, beslutsinstans: instans }),
    ...exampleRecord({
      top: {
        instans,
        form,
        paragraf: form === "sammantrade" ? '"9"' : undefined,
        ...(form === "sammantrade" ? {} : { beslutsnummer: "d9", beslutsfattare: "Enhetschef" }),
      },
      acts: ["slag: upphavd, galler_from: 2026-07-01"],
      events: [],
    }),
  }
}

export const formRackerInte = collectionRule({
  id: "form-racker-inte",
  title: "Ett styrdokument är beslutat i en form som inte räcker",
  severity: "varning",
  weight: "always",
  why: "En tjänsteanteckning är inget beslut, och verkställighet följer ett beslut som redan finns. Verksamhetens mål, inriktning, omfattning och kvalitet får en nämnd inte delegera (6 kap. 38 § kommunallagen).",
  examples: [
    { name: "vid ett sammanträde", files: repeal("sammantrade"), findings: [] },
    { name: "en riktlinje på delegation", files: repeal("delegation"), findings: [] },
    {
      name: "en rutin, som tjänstepersoner beslutar om",
      files: repeal("verkstallighet", "sn", "rutin"),
      findings: [],
    },
    { name: "av en instans som är en tjänsteperson", files: repeal("verkstallighet", "fc"), findings: [] },
    {
      name: "i en tjänsteanteckning",
      files: repeal("tjansteanteckning", "fc", "rutin"),
      findings: [
        'Enhetschef har upphävt "exempel" i en tjänsteanteckning. En tjänsteanteckning är inget beslut. Möjlig brist, bedöm.',
      ],
    },
    {
      name: "som verkställighet",
      files: repeal("verkstallighet"),
      findings: [
        'Enhetschef har upphävt "exempel" som verkställighet. Verkställighet följer ett beslut som redan finns. Möjlig brist, bedöm.',
      ],
    },
    {
      name: "ett reglemente på delegation",
      files: repeal("delegation", "kf", "reglemente"),
      findings: [
        'Enhetschef har upphävt "exempel" på delegation. Typen Reglemente beslutas av fullmäktige enligt 6 kap. 44 § kommunallagen. Möjlig brist, bedöm.',
      ],
    },
    {
      name: "ett reglemente genom ordförandebeslut",
      files: repeal("ordforandebeslut", "kf", "reglemente"),
      findings: [
        'Enhetschef har upphävt "exempel" genom ordförandebeslut. Typen Reglemente beslutas av fullmäktige enligt 6 kap. 44 § kommunallagen. Möjlig brist, bedöm.',
      ],
    },
  ],
  *check(context) {
    const { settings } = context.collection
    for (const standing of standingRecords(context)) {
      const { folder, record, file } = standing
      const how = BY_FORM[record.form]
      if (how === undefined) continue
      for (const [index, act] of record.beslut.entries()) {
        const lack = DECIDING.includes(act.slag) ? lackOf(standing, act, context) : undefined
        if (lack === undefined) continue
        const who = record.beslutsfattare ?? nameOfBody(record.instans, settings)
        yield {
          place: placeAt(file, `/beslut/${index}/slag`),
          message: `${who} har ${DONE[act.slag]} "${act.dokument}"${how}. ${lack}`,
          advice: `Ta ärendet till den instans som får besluta. ${correctingAdvice(folder, "Fel form")}`,
          ...(act.importerad ? { severity: "upplysning" } : {}),
        }
      }
    }
  },
})

/** Why the form does not do for an act, as a sentence; undefined when it may. */
function lackOf(
  { folder, record }: StandingRecord,
  act: DecisionRecord["beslut"][number],
  context: CollectionContext,
): string | undefined {
  const { settings } = context.collection
  const body = settings.instanser.get(record.instans)
  const type = typeOfAct(folder, act, context)
  if (isNoDecision(record, body)) {
    if (record.form === "tjansteanteckning") return "En tjänsteanteckning är inget beslut. Möjlig brist, bedöm."
    const named = (folder.wordings.get(act.dokument) ?? context.byId.get(act.dokument)?.document)?.metadata
    const isByRole = named?.beslutsinstans.some(code => settings.instanser.get(code)?.slag === "tjansteperson")
    if (isByRole || type?.beslutasAv?.slag === "tjansteperson") return undefined
    return "Verkställighet följer ett beslut som redan finns. Möjlig brist, bedöm."
  }
  if (record.form === "delegation" || record.form === "ordforandebeslut")
    return keptFromDelegation(type, act.slag, body, context)
  return undefined
}

/** What the law leaves to a body itself nobody decides for it. Of a lower body the rule instans-for-typ tells. */
function keptFromDelegation(
  type: DocumentType | undefined,
  slag: ActKind,
  body: Body | undefined,
  { collection: { settings } }: CollectionContext,
): string | undefined {
  const lowest = type?.beslutasAv
  if (type === undefined || lowest?.stod === undefined) return undefined
  const isToldOf = slag !== "forlangd" && body !== undefined && !mayDecide(body, lowest, settings)
  return isToldOf ? undefined : demandOf(type, lowest)
}
