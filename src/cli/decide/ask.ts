import { parseDate } from "../../model/date.ts"
import { type ActKind, paragrafNumber } from "../../model/decision.ts"
import { StyrdokError } from "../../model/errors.ts"
import { ACT_KINDS, ROLE_FORMS } from "../../model/generated/choices.ts"
import { type Mapping, textAt, type Value } from "../../model/metadata.ts"
import type { Gathered } from "../../tasks/gather.ts"

/** Puts a question to the person at the terminal; undefined when there is no answer to come. */
export type Ask = (question: string) => Promise<string | undefined>

/** What can have been decided, in the order of the question. */
const WORDS: Readonly<Record<ActKind, string>> = {
  antagen: "antogs",
  reviderad: "ändrades",
  upphavd: "upphävdes",
  forlangd: "förlängdes",
  oversyn: "sågs över utan ändring",
  redaktionell: "rättades (skrivfel)",
  foreslar: "föreslogs till en annan instans",
  bordlagd: "bordlades",
  aterremitterad: "återremitterades",
  avslagen: "avslogs",
}

const ANSWERS = Object.entries(WORDS)

const YES = /^(j|ja)$/i
const NO = /^(n|nej)$/i

/** Asks for what a decision needs and the flags do not say. Throws STYR_BESLUT when the person stops. */
export async function askForDecision(given: Mapping, gathered: Gathered, ask: Ask): Promise<Mapping> {
  const acts: Mapping[] = []
  for (let more = true; more; more = await yesNo(ask, "Gäller beslutet ett dokument till? (ja/nej) ")) {
    acts.push(await askForAct(gathered, ask, acts))
  }
  const body = textAt(given, "instans") ?? (await askForBody(acts, gathered, ask))
  const datum = textAt(given, "datum") ?? (await dateAnswer(ask, "Vilken dag beslutades det? (ÅÅÅÅ-MM-DD) "))
  const how = textAt(given, "paragraf") === undefined ? await askForForm(given, ask) : {}
  const number =
    textAt(given, "diarienummer") ?? (await answer(ask, "Diarienummer? (tomt om du inte vet) ", () => true))
  return {
    ...given,
    instans: body,
    datum,
    ...how,
    ...(number === "" ? {} : { diarienummer: number }),
    beslut: acts,
  }
}

async function askForAct({ byId }: Gathered, ask: Ask, before: readonly Mapping[]): Promise<Mapping> {
  const dokument = await answer(
    ask,
    "Vilket dokument gäller det? (beteckningen, till exempel iub-riktlinje) ",
    text => byId.has(text) && !before.some(act => act.dokument === text),
    text => (byId.has(text) ? `${text} är redan med i beslutet.` : `Inget dokument har beteckningen "${text}".`),
  )
  const list = ANSWERS.map(([, words], index) => `  ${index + 1}. Det ${words}`).join("\n")
  const chosen = await answer(
    ask,
    `Vad beslutades?\n${list}\nSkriv numret: `,
    text => ANSWERS[Number(text) - 1] !== undefined,
  )
  const slag = ACT_KINDS.find(kind => kind === ANSWERS[Number(chosen) - 1]?.[0]) ?? "antagen"
  return { dokument, slag, ...(await askForDetails(slag, ask)) }
}

async function askForDetails(slag: ActKind, ask: Ask): Promise<Mapping> {
  switch (slag) {
    case "antagen":
    case "reviderad": {
      const changed = await askIfChanged(ask)
      const from = await answer(ask, "Gäller från? (ÅÅÅÅ-MM-DD, tomt: som det står i texten) ", isDayOrEmpty)
      return { ...(from === "" ? {} : { galler_from: from }), ...(changed ? { andrad_vid_sammantradet: "ja" } : {}) }
    }
    case "upphavd":
      return { galler_from: await dateAnswer(ask, "Första dagen då det inte gäller? (ÅÅÅÅ-MM-DD) ") }
    case "forlangd":
      return { galler_tom: await dateAnswer(ask, "Förlängs till och med? (ÅÅÅÅ-MM-DD) ") }
    case "oversyn": {
      const next = await answer(ask, "Ska ses över nästa gång senast? (ÅÅÅÅ-MM-DD, tomt: som förut) ", isDayOrEmpty)
      const reason = await answer(ask, "Vad visade översynen? ", () => true)
      return { ...(next === "" ? {} : { revideras_senast: next }), ...(reason === "" ? {} : { skal: reason }) }
    }
    default:
      return {}
  }
}

/** The commonest trap: the file holds the proposal, not what was adopted. */
async function askIfChanged(ask: Ask): Promise<boolean> {
  if (await yesNo(ask, "Antogs texten oförändrad? (ja/nej) ")) return false
  const isMended = await yesNo(
    ask,
    "Om instansen ändrade något: ändra texten först. Står det nu i filen som det beslutades? (ja/nej) ",
  )
  if (isMended) return true
  throw stopped("Ändra texten så att den säger det som beslutades. Kör sedan styrdok decide igen.")
}

async function askForBody(acts: readonly Mapping[], { byId, collection }: Gathered, ask: Ask): Promise<string> {
  const codes = acts.flatMap(act => byId.get(textAt(act, "dokument") ?? "")?.document.metadata.beslutsinstans ?? [])
  const usual = new Set(codes).size === 1 ? codes[0] : undefined
  const known = [...collection.settings.instanser.keys()]
  const offer = usual === undefined ? "" : `, tomt: ${usual}`
  const code = await answer(
    ask,
    `Vilken instans beslutade? (${known.join(", ")}${offer}) `,
    text => known.includes(text) || (text === "" && usual !== undefined),
  )
  return code === "" ? (usual ?? code) : code
}

async function askForForm(given: Mapping, ask: Ask): Promise<Mapping> {
  if (given.form !== undefined && textAt(given, "form") !== "sammantrade") return {}
  const paragraf = await answer(
    ask,
    "Paragraf i protokollet? (tomt om det inte var ett sammanträde) ",
    text => text === "" || /^(§\s*)?\d+[a-z]?$/.test(text),
  )
  if (paragraf !== "") return { form: "sammantrade", paragraf: paragrafNumber(paragraf) }
  const forms: readonly string[] = ROLE_FORMS
  const form = await answer(ask, `Hur beslutades det? (${forms.join(", ")}) `, text => forms.includes(text))
  const role = await answer(ask, "Vilken roll beslutade? (till exempel Socialchef) ", text => text !== "")
  const point = form === "delegation" ? await answer(ask, "Punkt i delegationsordningen? ", text => text !== "") : ""
  return { form, beslutsfattare: role, ...(point === "" ? {} : { delegation: { punkt: point } }) } satisfies {
    [key: string]: Value
  }
}

/** Asks until the answer can be used. */
async function answer(
  ask: Ask,
  question: string,
  isUsable: (text: string) => boolean,
  complaint: (text: string) => string = text => `"${text}" går inte att använda här.`,
): Promise<string> {
  for (let words = question; ; ) {
    const text = (await ask(words))?.trim()
    if (text === undefined) throw stopped("Kör styrdok decide igen när du vet mer.")
    if (isUsable(text)) return text
    words = `${complaint(text)}\n${question}`
  }
}

async function yesNo(ask: Ask, question: string): Promise<boolean> {
  return YES.test(
    await answer(
      ask,
      question,
      text => YES.test(text) || NO.test(text),
      () => "Svara ja eller nej.",
    ),
  )
}

function dateAnswer(ask: Ask, question: string): Promise<string> {
  return answer(
    ask,
    question,
    text => parseDate(text) !== undefined,
    text => `"${text}" är ingen dag i almanackan.`,
  )
}

function isDayOrEmpty(text: string): boolean {
  return text === "" || parseDate(text) !== undefined
}

function stopped(hint: string): StyrdokError {
  return new StyrdokError("STYR_BESLUT", "Inget är antecknat.", hint)
}
