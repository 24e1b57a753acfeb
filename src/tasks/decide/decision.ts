import { standing } from "../../lifecycle/index.ts"
import { carriesWording } from "../../model/decision.ts"
import { type Mapping, mappingsIn, textAt } from "../../model/metadata.ts"
import { unknownDocument } from "../../model/unknown-document.ts"
import { type Entry, isBroken } from "../../rules/index.ts"
import { writeYaml } from "../../text/index.ts"
import type { Gathered } from "../gather.ts"
import { completed } from "./complete.ts"
import { correctionOf } from "./correction.ts"
import { refuseExisting, refuseMalformed, refuseReservedNumber, refuseTaken } from "./refusals.ts"
import { refusal } from "./request.ts"
import { missingFiles, type NewFile, type Wording, workingWording } from "./wording.ts"

/** A decision ready to be written: its folder, its record, and every file. */
export interface DecisionPlan {
  /** "sn-2025-09-16-37" */
  readonly mapp: string
  /** "documents/beslut/2025/sn-2025-09-16-37" */
  readonly path: string
  readonly record: Mapping
  readonly files: readonly NewFile[]
  /** What was filled in that a person should know. */
  readonly notes: readonly string[]
}

/**
 * What to write for a decision. Refuses (STYR_BESLUT) only what cannot be recorded: a day that does not exist, an unknown
 * document or one that stands twice, a paragraf that is used that year, an extension without a last day, what has not the
 * form of a record. What is merely irregular is recorded, and the rules report it: a secretary who is refused keeps a list
 * elsewhere.
 */
export function planDecision(request: Mapping, gathered: Gathered, options: { newText: boolean }): DecisionPlan {
  const correction = correctionOf(request, gathered, options.newText)
  const whole = correction?.request ?? request
  const entries = entriesOf(whole, gathered)
  const kept = new Set(correction?.wordings.keys())
  const { record, notes } = completed(whole, entries, gathered, kept, correction?.replaced ?? [])
  const wordings = new Map<string, Wording>()
  const said = [...notes]
  for (const act of mappingsIn(record.beslut)) {
    const [id, slag] = [textAt(act, "dokument") ?? "", textAt(act, "slag") ?? ""]
    const entry = entries.get(id)
    if (entry === undefined || !carriesWording(slag)) continue
    const kept = correction?.wordings.get(id)
    if (kept === undefined) {
      refuseUnreadable(entry)
      said.push(...missingFiles(entry.document, id, gathered))
    }
    wordings.set(id, kept ?? workingWording(entry.document, id, gathered))
  }
  const made = withLydelse(record, wordings)
  refuseMalformed(made, gathered)
  refuseReservedNumber(made)
  refuseTaken(made, correction?.replaced ?? [], gathered)
  const mapp = correction?.mapp ?? folderName(made, gathered)
  const path = correction?.path ?? `documents/beslut/${(textAt(made, "datum") ?? "").slice(0, 4)}/${mapp}`
  refuseExisting(path, mapp, gathered)
  const files = [...wordings.values()].flatMap(({ files }) =>
    files.map(({ name, bytes }) => ({ path: `${path}/${name}`, bytes })),
  )
  const yaml = { path: `${path}/beslut.yaml`, bytes: new TextEncoder().encode(writeYaml(made)) }
  return { mapp, path, record: made, files: [yaml, ...files], notes: said }
}

function entriesOf(request: Mapping, { byId, collection }: Gathered): ReadonlyMap<string, Entry> {
  const acts = mappingsIn(request.beslut)
  if (acts.length === 0) {
    throw refusal(
      "Det står inte vad som beslutades.",
      "Ange dokument och slag, till exempel --dokument iub-riktlinje:antagen.",
    )
  }
  const found = new Map<string, Entry>()
  for (const act of acts) {
    const id = textAt(act, "dokument") ?? ""
    const entry = byId.get(id)
    if (entry === undefined) throw unknownDocument(id, [...byId.keys()], "STYR_BESLUT")
    if (collection.documents.filter(({ metadata }) => metadata.id === id).length > 1) {
      throw refusal(
        `Flera filer har beteckningen "${id}".`,
        "Ge den ena en annan beteckning, så att det går att se vilken text som beslutades.",
      )
    }
    if (found.has(id)) throw refusal(`Dokumentet ${id} står två gånger i beslutet.`, "Ange varje dokument en gång.")
    found.set(id, entry)
  }
  return found
}

/** A text whose facts cannot be read has no title and no type: as a decided wording it would take its page away. */
function refuseUnreadable({ document }: Entry): void {
  if (!isBroken(document.faults)) return
  throw refusal(
    `Uppgifterna överst i ${document.path} går inte att läsa.`,
    "Se vad som är fel med styrdok validate, och rätta det innan beslutet antecknas.",
  )
}

function withLydelse(record: Mapping, wordings: ReadonlyMap<string, Wording>): Mapping {
  const beslut = mappingsIn(record.beslut).map(act => {
    const { dokument, slag, lydelse, ...rest } = act
    const wording = wordings.get(textAt(act, "dokument") ?? "")
    if (wording === undefined) return act
    if (lydelse !== undefined && lydelse !== wording.lydelse) {
      throw refusal(
        `Lydelsen av ${textAt(act, "dokument")} är en annan än den som angavs.`,
        "Se efter att filen har den text som beslutades, eller utelämna lydelsen. Vid en rättelse: är det texten som var fel tar du den nya med --ny-text.",
      )
    }
    return {
      ...(dokument === undefined ? {} : { dokument }),
      ...(slag === undefined ? {} : { slag }),
      lydelse: wording.lydelse,
      ...rest,
    }
  })
  return { ...record, beslut }
}

/**
 * nr = the paragraf; else the beslutsnummer; else x1, x2 … the first that is free that day. The name of a record that was
 * corrected to another number is taken for ever: then -x1 is added.
 */
function folderName(record: Mapping, { collection }: Gathered): string {
  const start = `${textAt(record, "instans")}-${textAt(record, "datum")}`
  const number = textAt(record, "paragraf") ?? textAt(record, "beslutsnummer")
  const plain = number === undefined ? undefined : `${start}-${number}`
  const counted = new Set(standing(collection.decisions).map(({ mapp }) => mapp))
  const taken = new Set(collection.decisions.map(({ mapp }) => mapp))
  if (plain !== undefined && (!taken.has(plain) || counted.has(plain))) return plain
  for (let n = 1; ; n++) {
    const name = `${plain ?? start}-x${n}`
    if (!taken.has(name)) return name
  }
}
