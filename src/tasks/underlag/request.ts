import {
  type Asked,
  type AskedDocument,
  type AskedName,
  DRAFTS,
  type DraftKind,
} from "../../catalogue/underlag/index.ts"
import { type Meeting, meetingNamed } from "../../lifecycle/index.ts"
import { type CivilDate, parseDate } from "../../model/date.ts"
import { paragrafNumber } from "../../model/decision.ts"
import { StyrdokError } from "../../model/errors.ts"
import { ACT_KINDS } from "../../model/generated/choices.ts"

/** What a draft may be about besides documents, each one value, in the order of help. */
export const DRAFT_FLAGS = ["sammantrade", "paragraf", "beslut", "instans", "diarienummer", "anslaget"] as const

/** What a person says of a draft, as the flags of `styrdok decide --underlag` give it. */
export type DraftOptions = {
  /** Each an id, or an id and what is to be done: "iub-riktlinje:upphavd". */
  readonly dokument?: readonly string[]
} & { readonly [name in (typeof DRAFT_FLAGS)[number]]?: string }

/** A kind of draft, and what it is to be about. */
export interface DraftRequest {
  readonly name: string
  readonly kind: DraftKind
  readonly asked: Asked
}

/** The flags as a request. STYR_UNDERLAG for a kind that does not exist, STYR_OKAND_FLAGGA for a flag that it has no use for. */
export function readDraftRequest(name: string, options: DraftOptions): DraftRequest {
  const kind = DRAFTS.get(name)
  if (kind === undefined) {
    throw new StyrdokError(
      "STYR_UNDERLAG",
      `Inget underlag heter "${name}".`,
      `Välj ett av: ${[...DRAFTS.keys()].join(", ")}.`,
    )
  }
  const asked = readAsked(options)
  for (const given of namesGiven(options)) {
    if (kind.takes.includes(given)) continue
    throw new StyrdokError(
      "STYR_OKAND_FLAGGA",
      `Underlaget ${name} har ingen användning för --${given}.`,
      `Det tar ${kind.takes.map(flag => `--${flag}`).join(", ")}.`,
    )
  }
  return { name, kind, asked }
}

function namesGiven(options: DraftOptions): readonly AskedName[] {
  return ["dokument" as const, ...DRAFT_FLAGS].filter(name => options[name] !== undefined && options[name].length > 0)
}

function readAsked({
  dokument = [],
  sammantrade,
  anslaget,
  paragraf,
  beslut,
  instans,
  diarienummer,
}: DraftOptions): Asked {
  return {
    dokument: dokument.map(readDocumentFlag),
    ...(sammantrade === undefined ? {} : { sammantrade: readMeeting(sammantrade) }),
    ...(anslaget === undefined ? {} : { anslaget: readDay("anslaget", anslaget) }),
    // A paragraf is named with or without its sign.
    ...(paragraf === undefined ? {} : { paragraf: paragrafNumber(paragraf) }),
    ...(beslut === undefined ? {} : { beslut }),
    ...(instans === undefined ? {} : { instans }),
    ...(diarienummer === undefined ? {} : { diarienummer }),
  }
}

function readDocumentFlag(given: string): AskedDocument {
  const [id = "", wanted] = given.split(":", 2)
  if (wanted === undefined) return { id }
  const slag = ACT_KINDS.find(name => name === wanted)
  if (slag !== undefined) return { id, slag }
  throw new StyrdokError(
    "STYR_OKAND_FLAGGA",
    `"${wanted}" är inget som ett beslut kan göra med ett dokument.`,
    `Välj ett av: ${ACT_KINDS.join(", ")}. Skriv så här: --dokument ${id}:antagen.`,
  )
}

function readMeeting(given: string): Meeting {
  const meeting = meetingNamed(given)
  if (meeting !== undefined) return meeting
  const day = /^[a-z0-9-]+\/(.+)$/.exec(given)?.[1]
  if (day !== undefined) readDay("sammantrade", day)
  throw new StyrdokError(
    "STYR_OKAND_FLAGGA",
    `--sammantrade ${given} har inte formen KOD/DATUM.`,
    "Skriv instansens kod och dagen, till exempel --sammantrade sn/2026-12-08.",
  )
}

function readDay(flag: string, given: string): CivilDate {
  const day = parseDate(given)
  if (day !== undefined) return day
  throw new StyrdokError(
    "STYR_OKAND_FLAGGA",
    `--${flag}: ${given} är ingen dag i almanackan.`,
    "Skriv dagen som ÅÅÅÅ-MM-DD.",
  )
}
