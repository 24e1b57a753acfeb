import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { StyrdokError } from "../../model/errors.ts"
import { type Mapping, textAt } from "../../model/metadata.ts"
import { requestFromJson } from "../../tasks/decide/index.ts"
import { DRAFT_FORMATS, DRAFTS } from "../../tasks/underlag/index.ts"
import { type Command, type ExitCode, flagValue, type Invocation, type Surroundings } from "../command.ts"
import { askForDecision } from "../decide/ask.ts"
import { ACT_FLAGS, ACT_SWITCHES, EVENT_DETAILS, EVENT_FLAGS, RECORD_FLAGS } from "../decide/flags.ts"
import { recordDecision, recordEvents } from "../decide/record.ts"
import { decisionFromFlags, eventsFromFlags } from "../decide/request-from-flags.ts"
import { draftUnderlag } from "../draft-underlag.ts"
import { oneOf } from "../one-of.ts"
import { findRoot, findToday, openCollection } from "../open-collection.ts"

const FORMATS = ["text", "json"] as const

/** Flags that a draft may have use for. */
const DRAFT_FLAGS: ReadonlySet<string> = new Set([
  ...["root", "today", "format", "underlag"],
  ...["dokument", "sammantrade", "paragraf", "beslut", "instans", "diarienummer", "anslaget"],
])

export const decideCommand: Command = {
  name: "decide",
  summary: "Anteckna ett beslut med den text som beslutades, eller vad som hände sedan.",
  flags: [
    {
      name: "dokument",
      value: "ID:SLAG",
      multiple: true,
      summary:
        "Dokumentet och vad som beslutades: antagen, reviderad, forlangd, upphavd, oversyn, redaktionell, foreslar, bordlagd, aterremitterad eller avslagen.",
    },
    ...RECORD_FLAGS,
    { name: "omedelbart-justerad", summary: "Paragrafen justerades direkt vid sammanträdet." },
    { name: "punkt", value: "PUNKT", summary: "Punkten i delegationsordningen." },
    { name: "ordning", value: "ID", summary: "Delegationsordningen. Annars instansens enda." },
    ...ACT_FLAGS,
    ...ACT_SWITCHES,
    {
      name: "skal",
      value: "TEXT",
      summary: "Skälet, till exempel vad en översyn visade eller varför beslutet rättas.",
    },
    { name: "ny-text", summary: "Vid --rattar: ta texten från arbetsfilen, inte från det beslut som rättas." },
    { name: "fil", value: "FIL.json", summary: "Läs beslutet från en JSON-fil med samma nycklar som beslut.yaml." },
    {
      name: "sammantrade",
      value: "KOD/DAG",
      summary: "Sammanträdet som händelserna gäller, till exempel sn/2025-09-16.",
    },
    { name: "beslut", value: "MAPP", summary: "Beslutet som händelserna gäller, när det är ett enda." },
    ...EVENT_FLAGS,
    ...EVENT_DETAILS,
    {
      name: "underlag",
      value: "VAD",
      summary: `Skriv ett utkast i stället för att anteckna: ${[...DRAFTS].map(([name, { takes }]) => `${name} (${takes.map(flag => `--${flag}`).join(", ")})`).join("; ")}.`,
    },
  ],
  formats: [...FORMATS, ...DRAFT_FORMATS],
  examples: [
    "styrdok decide",
    'styrdok decide --instans sn --datum 2025-09-16 --paragraf 37 --diarienummer "2025.053 SN" --dokument iub-riktlinje:antagen',
    "styrdok decide --sammantrade sn/2025-09-16 --justerat 2025-09-22 --anslaget 2025-09-23",
    'styrdok decide --dokument riktlinje-synpunkter:oversyn --beslutsfattare Kanslichef --skal "Svarstiderna hålls."',
    'styrdok decide --rattar sn-2025-09-16-37 --skal "Fel dag" --justerat 2025-09-23',
    "styrdok decide --fil beslut.json",
    "styrdok decide --underlag anslag --sammantrade sn/2025-09-16",
  ],
  async run(invocation, surroundings) {
    const draft = flagValue(invocation, "underlag")
    if (draft !== undefined) return writeDraft(draft, invocation, surroundings)
    const format = oneOf("format", flagValue(invocation, "format") ?? "text", FORMATS)
    const root = findRoot(invocation, surroundings)
    const today = findToday(invocation, surroundings)
    const request = await requestOf(invocation, surroundings)
    const gathered = await openCollection(root, today)
    const recording = { root, today, format }
    if (isAboutEvents(request)) {
      surroundings.stdout(await recordEvents(request, gathered, recording))
      return 0
    }
    const asks = surroundings.interactive && request.beslut === undefined && request.rattar === undefined
    const whole =
      asks && surroundings.ask !== undefined ? await askForDecision(request, gathered, surroundings.ask) : request
    surroundings.stdout(await recordDecision(whole, gathered, invocation.flags.has("ny-text"), recording))
    return 0
  },
}

/** Prints a draft of the papers around a decision. */
async function writeDraft(kind: string, invocation: Invocation, surroundings: Surroundings): Promise<ExitCode> {
  const format = oneOf("format", flagValue(invocation, "format") ?? "markdown", DRAFT_FORMATS)
  const other = [...invocation.flags.keys()].find(name => !DRAFT_FLAGS.has(name))
  if (other !== undefined) {
    throw new StyrdokError("STYR_OKAND_FLAGGA", `--${other} går inte ihop med --underlag.`, "Ta bort flaggan.")
  }
  const given = ["sammantrade", "paragraf", "beslut", "instans", "diarienummer", "anslaget"] as const
  const texts = given.flatMap(name => {
    const value = flagValue(invocation, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  const gathered = await openCollection(findRoot(invocation, surroundings), findToday(invocation, surroundings))
  const dokument = invocation.flags.get("dokument") ?? []
  surroundings.stdout(await draftUnderlag(kind, { dokument, format, ...Object.fromEntries(texts) }, gathered))
  return 0
}

/** True for later events: of a meeting, or of a record that is named. */
function isAboutEvents(request: Mapping): boolean {
  return textAt(request, "sammantrade") !== undefined || textAt(request, "mapp") !== undefined
}

async function requestOf(invocation: Invocation, { cwd }: Surroundings): Promise<Mapping> {
  const file = flagValue(invocation, "fil")
  if (file !== undefined) {
    const other = [...invocation.flags.keys()].find(
      name => !["fil", "root", "today", "format", "ny-text"].includes(name),
    )
    if (other !== undefined) {
      throw new StyrdokError(
        "STYR_OKAND_FLAGGA",
        `--${other} går inte ihop med --fil.`,
        "Skriv allt i filen, eller allt som flaggor.",
      )
    }
    return requestFromJson(await readRequest(resolve(cwd, file), file), file)
  }
  const [sammantrade, mapp] = [flagValue(invocation, "sammantrade"), flagValue(invocation, "beslut")]
  if (sammantrade === undefined && mapp === undefined) return decisionFromFlags(invocation)
  const paragraf = (invocation.flags.get("paragraf") ?? []).map(text => text.replace(/^§\s*/, ""))
  return {
    ...(sammantrade === undefined ? {} : { sammantrade }),
    ...(mapp === undefined ? {} : { mapp }),
    ...(paragraf.length === 0 ? {} : { paragraf }),
    handelser: eventsFromFlags(invocation),
  }
}

async function readRequest(path: string, named: string): Promise<string> {
  try {
    return await readFile(path, "utf8")
  } catch (cause) {
    throw new StyrdokError("STYR_LASA", `${named} går inte att läsa.`, "Se efter att filen finns.", { cause })
  }
}
