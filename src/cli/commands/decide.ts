import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { StyrdokError } from "../../model/errors.ts"
import { type Mapping, textAt } from "../../model/metadata.ts"
import { requestFromJson } from "../../tasks/decide/index.ts"
import { DRAFT_FORMATS } from "../../tasks/underlag/index.ts"
import { type Command, flagValue, type Invocation, type Surroundings } from "../command.ts"
import { askForDecision } from "../decide/ask.ts"
import { writeDraft } from "../decide/draft.ts"
import { DECIDE_FLAGS } from "../decide/flags.ts"
import { recordDecision, recordEvents } from "../decide/record.ts"
import { decisionFromFlags, eventRequestFromFlags, refuseOthers } from "../decide/request-from-flags.ts"
import { oneOf } from "../one-of.ts"
import { findRoot, findToday, openCollection } from "../open-collection.ts"

const FORMATS = ["text", "json"] as const

export const decideCommand: Command = {
  name: "decide",
  summary: "Anteckna ett beslut med den text som beslutades, eller vad som hände sedan.",
  flags: DECIDE_FLAGS,
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

/** True for later events: of a meeting, or of a record that is named. */
function isAboutEvents(request: Mapping): boolean {
  return textAt(request, "sammantrade") !== undefined || textAt(request, "mapp") !== undefined
}

async function requestOf(invocation: Invocation, { cwd }: Surroundings): Promise<Mapping> {
  const file = flagValue(invocation, "fil")
  if (file !== undefined) {
    refuseOthers(invocation, ["fil", "ny-text"], "--fil")
    return requestFromJson(await readRequest(resolve(cwd, file), file), file)
  }
  const isAboutEvents = invocation.flags.has("sammantrade") || invocation.flags.has("beslut")
  return isAboutEvents ? eventRequestFromFlags(invocation) : decisionFromFlags(invocation)
}

async function readRequest(path: string, named: string): Promise<string> {
  try {
    return await readFile(path, "utf8")
  } catch (cause) {
    throw new StyrdokError("STYR_LASA", `${named} går inte att läsa.`, "Se efter att filen finns.", { cause })
  }
}
