import type { ActKind } from "../model/decision.ts"
import { type BodyKind, type DocumentType, LEVEL_OF_KIND } from "../model/settings.ts"
import { placeAt } from "./departures.ts"
import { exampleRecord, exampleSettings, oneDocument } from "./example-collection.ts"
import { collectionRule } from "./rule.ts"
import { standingRecords, typeOfAct } from "./standing-records.ts"

/** Acts that only a body that may adopt the document can make. */
const DECIDING: readonly ActKind[] = ["antagen", "reviderad", "upphavd"]

const KINDS: Readonly<Record<BodyKind, string>> = {
  fullmaktige: "av fullmäktige",
  styrelse: "lägst av styrelsen",
  namnd: "lägst av en nämnd",
  gemensam_namnd: "lägst av en gemensam nämnd",
  utskott: "lägst av ett utskott",
  tjansteperson: "lägst av en tjänsteperson",
  bolag: "lägst av ett bolag",
}

function repeal(typ: string, instans: string, more = ""): Readonly<Record<string, string>> {
  return {
    ...exampleSettings({}, more),
    ...oneDocument({ typ, beslutsinstans: instans }),
    ...exampleRecord({ top: { instans }, acts: ["slag: upphavd, galler_from: 2026-07-01"] }),
  }
}

const LOCAL = "typer:\n  policy: {beslutas_av: fullmaktige}\n"

export const instansForTyp = collectionRule({
  id: "instans-for-typ",
  title: "Ett beslut är fattat av en lägre instans än typen kräver",
  severity: "varning",
  weight: "always",
  why: "Vissa dokument får bara fullmäktige besluta om enligt lag. För andra kan kommunen själv ha bestämt vem som beslutar.",
  examples: [
    { name: "fullmäktige om ett reglemente", files: repeal("reglemente", "kf"), findings: [] },
    { name: "en nämnd om en riktlinje", files: repeal("riktlinje", "sn"), findings: [] },
    {
      name: "en nämnd om ett reglemente",
      files: repeal("reglemente", "sn"),
      findings: [
        'Socialnämnden har beslutat "upphavd" om "exempel". Typen Reglemente beslutas av fullmäktige enligt 6 kap. 44 § kommunallagen. Möjlig brist, bedöm.',
      ],
    },
    {
      name: "en lokal regel om vem som beslutar",
      files: repeal("policy", "sn", LOCAL),
      findings: [
        'Socialnämnden har beslutat "upphavd" om "exempel". Typen Policy beslutas av fullmäktige enligt styrdok.yaml.',
      ],
    },
  ],
  *check(context) {
    const { settings } = context.collection
    for (const { folder, record, file } of standingRecords(context)) {
      const body = settings.instanser.get(record.instans)
      if (body === undefined || record.form === "domstol") continue
      for (const [index, act] of record.beslut.entries()) {
        const type = DECIDING.includes(act.slag) ? typeOfAct(folder, act, context) : undefined
        const lowest = type?.beslutasAv
        if (type === undefined || lowest === undefined || body.niva <= LEVEL_OF_KIND[lowest.slag]) continue
        yield {
          place: placeAt(file, `/beslut/${index}/slag`),
          message: `${body.namn} har beslutat "${act.slag}" om "${act.dokument}". ${demandOf(type, lowest)}`,
          advice:
            lowest.stod === undefined
              ? "Ta ärendet till rätt instans, eller ändra beslutas_av i styrdok.yaml."
              : "Se efter vem som beslutade. Var det en lägre instans behöver ärendet tas till fullmäktige.",
          ...(act.importerad ? { severity: "upplysning" } : {}),
        }
      }
    }
  },
})

function demandOf(type: DocumentType, { slag, stod }: NonNullable<DocumentType["beslutasAv"]>): string {
  const demand = `Typen ${type.namn} beslutas ${KINDS[slag]} enligt ${stod ?? "styrdok.yaml"}.`
  return stod === undefined ? demand : `${demand} Möjlig brist, bedöm.`
}
