import type { ActKind } from "../model/decision.ts"
import { DONE } from "../model/decision-words.ts"
import { placeAt } from "./departures.ts"
import { exampleRecord, exampleSettings, oneDocument } from "./example-collection.ts"
import { demandOf, isNoDecision, mayDecide } from "./lowest-body.ts"
import { collectionRule } from "./rule.ts"
import { standingRecords, typeOfAct } from "./standing-records.ts"

/** Acts that only a body that may adopt the document can make. */
const DECIDING: readonly ActKind[] = ["antagen", "reviderad", "upphavd"]

function repeal(
  typ: string,
  instans: string,
  more = "",
  bodies: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  return {
    ...exampleSettings(bodies, more),
    ...oneDocument({ typ, beslutsinstans: instans }),
    ...exampleRecord({ top: { instans }, acts: ["slag: upphavd, galler_from: 2026-07-01"] }),
  }
}

const LOCAL = "typer:\n  policy: {beslutas_av: fullmaktige}\n"

const BY_COMMITTEE = "typer:\n  policy: {beslutas_av: namnd}\n"

/** A municipality that numbers its bodies otherwise than we would. */
const OWN_LEVELS = {
  sn: "{namn: Socialnämnden, slag: namnd, niva: 10}",
  su: "{namn: Sociala utskottet, slag: utskott, niva: 20}",
}

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
        'Socialnämnden har upphävt "exempel". Typen Reglemente beslutas av fullmäktige enligt 6 kap. 44 § kommunallagen. Möjlig brist, bedöm.',
      ],
    },
    {
      name: "en lokal regel om vem som beslutar",
      files: repeal("policy", "sn", LOCAL),
      findings: ['Socialnämnden har upphävt "exempel". Typen Policy beslutas av fullmäktige enligt styrdok.yaml.'],
    },
    {
      name: "kommunens egna nivåer",
      files: repeal("policy", "sn", BY_COMMITTEE, OWN_LEVELS),
      findings: [],
    },
    {
      name: "en lägre instans enligt kommunens egna nivåer",
      files: repeal("policy", "su", BY_COMMITTEE, OWN_LEVELS),
      findings: [
        'Sociala utskottet har upphävt "exempel". Typen Policy beslutas lägst av en nämnd enligt styrdok.yaml.',
      ],
    },
    {
      name: "en nämnd på nivå 1 är inte fullmäktige",
      files: repeal("reglemente", "sn", "", { sn: "{namn: Socialnämnden, slag: namnd, niva: 1}" }),
      findings: [
        'Socialnämnden har upphävt "exempel". Typen Reglemente beslutas av fullmäktige enligt 6 kap. 44 § kommunallagen. Möjlig brist, bedöm.',
      ],
    },
    {
      name: "ett bolag är ingen nämnd",
      files: repeal("policy", "sn", BY_COMMITTEE, { sn: "{namn: Lövbostäder AB, slag: bolag}" }),
      findings: ['Lövbostäder AB har upphävt "exempel". Typen Policy beslutas lägst av en nämnd enligt styrdok.yaml.'],
    },
  ],
  *check(context) {
    const { settings } = context.collection
    for (const { folder, record, file } of standingRecords(context)) {
      const body = settings.instanser.get(record.instans)
      if (body === undefined || record.form === "domstol" || isNoDecision(record, body)) continue
      for (const [index, act] of record.beslut.entries()) {
        const type = DECIDING.includes(act.slag) ? typeOfAct(folder, act, context) : undefined
        const lowest = type?.beslutasAv
        if (type === undefined || lowest === undefined || mayDecide(body, lowest, settings)) continue
        yield {
          place: placeAt(file, `/beslut/${index}/slag`),
          message: `${body.namn} har ${DONE[act.slag]} "${act.dokument}". ${demandOf(type, lowest)}`,
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
