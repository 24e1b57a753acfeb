import { inWords, parseDate } from "../../model/date.ts"
import type { LagrumIndexOutput } from "../../model/generated/output/lagrum-index.ts"
import { byAct } from "../../model/law-words.ts"
import { listInWords } from "../../model/list-in-words.ts"
import { logLine } from "../plain.ts"

type CitedAct = LagrumIndexOutput["lagar"][number]
type Cited = CitedAct["lagrum"][number]
type Citing = Cited["dokument"][number]
type Change = Citing["andratSedan"][number]

/** What is cited, and by which documents, for a person. */
export function indexText({ lagar, ovriga, lawDate }: LagrumIndexOutput): string {
  const others = ovriga.map(({ mal, dokument }) => [logLine(mal), ...dokument.map(documentLine)].join("\n"))
  const blocks = [...lagar.map(actBlock), ...others]
  if (blocks.length === 0) return "Inga hänvisningar till lag.\n"
  return `${[...blocks, `Laguppgifterna är från ${day(lawDate)}.`].join("\n\n")}\n`
}

function actBlock(act: CitedAct): string {
  return [`${logLine(act.rubrik)} (${act.sfs})${standing(act)}`, ...act.lagrum.flatMap(provisionLines)].join("\n")
}

const STANDINGS: Readonly<Record<CitedAct["status"], (when: string) => string>> = {
  galler: when => (when === "" ? "" : `, upphävs${when}`),
  upphavd: when => `, upphävd${when}`,
  troligen_upphavd: when => `, troligen upphävd${when}`,
  ej_i_kraft: when => (when === "" ? ", gäller inte ännu" : `, gäller från${when}`),
}

function standing({ status, datum, genom }: CitedAct): string {
  const by = byAct(genom ?? undefined)
  return STANDINGS[status](datum === null ? by : ` den ${day(datum)}${by}`)
}

function provisionLines({ kapitel, paragraf, dokument, kommande }: Cited): readonly string[] {
  const place = [...(kapitel === null ? [] : [`${kapitel} kap.`]), ...(paragraf === null ? [] : [`${paragraf} §`])]
  return [
    `  ${place.length === 0 ? "Lagen som helhet" : place.join(" ")}`,
    ...dokument.map(documentLine),
    ...kommande.map(change => `      ${changeInWords(change, COMING)}`),
  ]
}

function documentLine({ titel, path, rader, andratSedan }: Citing): string {
  const lines = rader.length === 0 ? "" : `, rad ${listInWords(rader.map(String))}`
  const since = andratSedan.map(change => `\n      ${changeInWords(change, PAST).slice(0, -1)}, efter beslutet.`)
  return `    ${logLine(titel)} (${logLine(path)}${lines})${since.join("")}`
}

const PAST: Readonly<Record<Change["slag"], string>> = { andrad: "Ändrades", ny: "Infördes", upphavd: "Upphävdes" }
const COMING: Readonly<Record<Change["slag"], string>> = { andrad: "Ändras", ny: "Införs", upphavd: "Upphävs" }

function changeInWords({ slag, datum, genom }: Change, verbs: typeof PAST): string {
  const when = datum === null ? " den dag som regeringen bestämmer" : ` den ${day(datum)}`
  return `${verbs[slag]}${when}${byAct(genom ?? undefined)}.`
}

function day(text: string): string {
  const date = parseDate(text)
  return date === undefined ? text : inWords(date)
}
