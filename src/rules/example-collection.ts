const BODIES: Readonly<Record<string, string>> = {
  kf: "{namn: Kommunfullmäktige, slag: fullmaktige}",
  sn: "{namn: Socialnämnden, slag: namnd}",
}

/** The settings of the sound collection with some bodies written otherwise or added, and further lines. */
export function exampleSettings(
  bodies: Readonly<Record<string, string>> = {},
  more = "",
): Readonly<Record<string, string>> {
  const lines = Object.entries({ ...BODIES, ...bodies }).map(([kod, body]) => `  ${kod}: ${body}\n`)
  return {
    "styrdok.yaml": `version: "1"
kommun: Exempelkommunen
webbplats: https://styrdokument.exempel.example/
instanser:
${lines.join("")}roller:
  Enhetschef: {adresser: [enhetschef@exempel.example]}
${more}`,
  }
}

/** The sound collection on which every example is run: two bodies, one document, no decision. */
export const SOUND: Readonly<Record<string, string>> = exampleSettings()

const FRONT: Readonly<Record<string, string>> = {
  id: "exempel",
  titel: "Riktlinje för exempel",
  typ: "riktlinje",
  beslutsinstans: "sn",
  galler_for: "[Socialförvaltningen]",
  revideras_senast: "2027-12-31",
  dokumentansvarig: "Enhetschef",
  publiceras: "webb",
}

/** A sound document with some keys written otherwise (or taken away, when undefined), and a body. */
export function exampleDocument(
  changes: Readonly<Record<string, string | undefined>> = {},
  body = "# 1 Inledning\n\nKommunen ska ge stöd.\n",
): string {
  const keys = Object.entries({ ...FRONT, ...changes }).filter(([, value]) => value !== undefined)
  return `---\n${keys.map(([key, value]) => `${key}: ${value}\n`).join("")}---\n${body}`
}

/** The files of an example that has one document of its own. */
export function oneDocument(
  changes: Readonly<Record<string, string | undefined>> = {},
  body?: string,
): Readonly<Record<string, string>> {
  return { "documents/sn/exempel.md": exampleDocument(changes, body) }
}

/** A decision folder of sn/2026-02-03 § 4 that adopts `wording` as the document `exempel`. */
export function adoption(wording: string, lydelse: string, more = ""): Readonly<Record<string, string>> {
  const folder = "documents/beslut/2026/sn-2026-02-03-4"
  return {
    [`${folder}/beslut.yaml`]: `instans: sn
form: sammantrade
datum: 2026-02-03
paragraf: "4"
diarienummer: SN 2026/4
beslut:
  - dokument: exempel
    slag: antagen
    lydelse: ${lydelse}
    galler_from: 2026-03-01
${more}handelser:
  - {slag: justerat, datum: 2026-02-06}
  - {slag: anslaget, datum: 2026-02-06}
`,
    [`${folder}/exempel.md`]: wording,
  }
}

/** What an example says of a decision, besides what is usual. */
interface ExampleRecord {
  /** Keys of the record written otherwise, or left out when undefined. */
  readonly top?: Readonly<Record<string, string | undefined>>
  /** Flow mappings; one that says only what is done concerns the document `exempel`. */
  readonly acts: readonly string[]
  /** Flow mappings; without them the minutes are approved and posted in time. */
  readonly events?: readonly string[]
  /** The decided wording of `exempel`. */
  readonly wording?: string
  /** The folder's name where it is not the decision's. */
  readonly mapp?: string
}

const TOP: Readonly<Record<string, string>> = {
  instans: "sn",
  form: "sammantrade",
  datum: "2026-05-05",
  paragraf: '"9"',
  diarienummer: "SN 2026/9",
}

const IN_TIME = ["slag: justerat, datum: 2026-05-08", "slag: anslaget, datum: 2026-05-08"]

/** A decision folder, of sn/2026-05-05 § 9 unless the example says otherwise. */
export function exampleRecord({
  top = {},
  acts,
  events = IN_TIME,
  wording,
  mapp,
}: ExampleRecord): Readonly<Record<string, string>> {
  const values = { ...TOP, ...top }
  const { instans, datum, paragraf, beslutsnummer } = values
  const name = mapp ?? `${instans}-${datum}-${paragraf?.replaceAll('"', "") ?? beslutsnummer ?? "x1"}`
  const folder = `documents/beslut/${name.replace(/^[a-z]+-(\d{4}).*/, "$1")}/${name}`
  const keys = Object.entries(values).filter(([, value]) => value !== undefined)
  const lines = [
    ...keys.map(([key, value]) => `${key}: ${value}`),
    "beslut:",
    ...acts.map(act => `  - {${act.includes("dokument:") ? act : `dokument: exempel, ${act}`}}`),
    ...(events.length === 0 ? [] : ["handelser:", ...events.map(event => `  - {${event}}`)]),
  ]
  return {
    [`${folder}/beslut.yaml`]: `${lines.join("\n")}\n`,
    ...(wording === undefined ? {} : { [`${folder}/exempel.md`]: wording }),
  }
}

/** `lydelse` of {@link exampleDocument} as it is without changes; computed with sha256sum, not by the code under test. */
export const SOUND_LYDELSE = "sha256:880fa974aa2a5c57bc49f9769edbc59637bc622489bad767132f0ad7c3d79c17"

/** The same document with another word of obligation, and its `lydelse`, computed likewise. */
export const OTHER_WORDING = exampleDocument({}, "# 1 Inledning\n\nKommunen bör ge stöd.\n")
export const OTHER_LYDELSE = "sha256:a22627af5c045e735b7f7b04d9159f86a8805a9adc6ae2efae5f513cec9d1d29"
