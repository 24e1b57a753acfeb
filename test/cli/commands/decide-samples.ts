import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { exampleDocument, SOUND } from "../../../src/rules/example-collection.ts"
import { styrdok } from "./run.ts"

const BODIES = `version: "1"
kommun: Exempelkommunen
webbplats: https://styr.example/
instanser:
  kf: {namn: Kommunfullmäktige, slag: fullmaktige}
  ks: {namn: Kommunstyrelsen, slag: styrelse}
  sn: {namn: Socialnämnden, slag: namnd}
  gn: {namn: Gemensamma nämnden, slag: gemensam_namnd}
roller:
  Enhetschef: {adresser: [enhetschef@exempel.example]}
`

/** A text that is to apply from the next year, with an image. */
export const DRAFT = exampleDocument(
  { giltighetstid: "{from: 2027-01-01, tom: tills vidare}" },
  "# 1 Inledning\n\nKommunen bör ge stöd.\n\n![Karta](exempel/karta.svg)\n",
)
/** The image of the draft. */
export const MAP = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>\n'

/** Two documents that nobody has decided, and four bodies. */
export const COLLECTION = {
  ...SOUND,
  "styrdok.yaml": BODIES,
  "documents/sn/exempel.md": DRAFT,
  "documents/sn/exempel/karta.svg": MAP,
  "documents/sn/exempel/.dold": "x",
  "documents/sn/annat.md": exampleDocument({ id: "annat", titel: "Rutin för annat", typ: "rutin" }),
}

/** The beginning of a decision at a meeting. */
export const MEETING = [
  "decide",
  "--instans",
  "sn",
  "--datum",
  "2026-11-17",
  "--paragraf",
  "37",
  "--diarienummer",
  "SN 2026/5",
]
/** The draft adopted. */
export const ADOPTED = [...MEETING, "--dokument", "exempel:antagen"]
/** Where that decision is recorded. */
export const FOLDER = "documents/beslut/2026/sn-2026-11-17-37"

/** The record of a decision, as it is written. */
export const record = (root: string, folder = FOLDER): Promise<string> =>
  readFile(join(root, folder, "beslut.yaml"), "utf8")

interface Row {
  readonly id: string
  readonly tillstand: string
  readonly flaggor: readonly string[]
  readonly gallerFrom: string | null
  readonly gallerTom: string | null
  readonly nastaOversyn: string | null
  readonly sistaDagAttOverklaga: string | null
  readonly tidigastLagaKraft: string | null
}

/** What status says of a document. */
export async function row(root: string, id = "exempel", today = "2026-11-23"): Promise<Row> {
  const ran = await styrdok(root, ["status", id, "--format", "json", "--today", today])
  return JSON.parse(ran.stdout)[0]
}

async function findings(
  root: string,
  ...more: readonly string[]
): Promise<readonly { readonly message: string; readonly severity: string }[]> {
  return JSON.parse((await styrdok(root, ["validate", "--format", "json", ...more])).stdout).findings
}

/** What validate says is wrong. */
export const faults = async (root: string) =>
  (await findings(root)).filter(({ severity }) => severity === "fel").map(({ message }) => message)
