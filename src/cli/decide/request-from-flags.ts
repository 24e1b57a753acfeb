import { isOfTheMinutes, paragrafNumber } from "../../model/decision.ts"
import { StyrdokError } from "../../model/errors.ts"
import type { Mapping, Value } from "../../model/metadata.ts"
import { flagValue, GLOBAL_FLAGS, type Invocation } from "../command.ts"
import { ACT_FLAGS, ACT_SWITCHES, EVENT_DETAILS, EVENT_FLAGS, RECORD_FLAGS } from "./flags.ts"

/** The decision that the flags describe, in the keys of beslut.yaml; what no flag says is left out. */
export function decisionFromFlags(invocation: Invocation): Mapping {
  for (const name of ["ny-text", "bort"]) {
    if (invocation.flags.has(name) && !invocation.flags.has("rattar")) {
      throw usage(`--${name} hör till en rättelse.`, "Ange vilket beslut som rättas med --rattar.")
    }
  }
  const record: { [key: string]: Value } = valuesOf(invocation, RECORD_FLAGS)
  const [paragraf, second] = invocation.flags.get("paragraf") ?? []
  if (second !== undefined) {
    throw usage("--paragraf är angiven två gånger.", "Ett beslut har en paragraf. Anteckna varje paragraf för sig.")
  }
  if (paragraf !== undefined) record.paragraf = paragrafNumber(paragraf)
  if (invocation.flags.has("omedelbart-justerad")) record.omedelbart_justerad = "ja"
  const delegation = valuesOf(invocation, [
    { name: "punkt", key: "punkt" },
    { name: "ordning", key: "ordning" },
  ])
  if (Object.keys(delegation).length > 0) record.delegation = delegation
  const reason = flagValue(invocation, "skal")
  if (reason !== undefined && record.rattar !== undefined) record.skal = reason
  const taken = invocation.flags.get("bort")
  if (taken !== undefined) record.bort = taken
  const isCorrection = record.rattar !== undefined
  const acts = actsFrom(invocation, isCorrection ? undefined : reason, isCorrection)
  if (acts.length > 0) record.beslut = acts
  const values = actValues(invocation)
  if (acts.length === 0 && Object.keys(values).length > 0) record.alla = values
  const events = eventsFromFlags(invocation, {})
  if (events.length > 0) record.handelser = events
  return record
}

/** The later events that the flags describe, of a meeting or of one record. Refuses flags that say something else. */
export function eventRequestFromFlags(invocation: Invocation): Mapping {
  const [sammantrade, mapp] = [flagValue(invocation, "sammantrade"), flagValue(invocation, "beslut")]
  const which = sammantrade === undefined ? "beslut" : "sammantrade"
  refuseOthers(invocation, [...OF_EVENTS, which], `--${which}`)
  const paragraf = (invocation.flags.get("paragraf") ?? []).map(paragrafNumber)
  return {
    ...(sammantrade === undefined ? {} : { sammantrade }),
    ...(mapp === undefined ? {} : { mapp }),
    ...(paragraf.length === 0 ? {} : { paragraf }),
    handelser: eventsFromFlags(invocation, documentsNamed(invocation)),
  }
}

const OF_EVENTS: readonly string[] = [
  "paragraf",
  "dokument",
  ...[...EVENT_FLAGS, ...EVENT_DETAILS].map(({ name }) => name),
]

/** STYR_OKAND_FLAGGA for a flag that has no meaning beside `beside`: what is swallowed in silence is believed to be recorded. */
export function refuseOthers(invocation: Invocation, allowed: readonly string[], beside: string): void {
  const known = [...GLOBAL_FLAGS.map(({ name }) => name), ...allowed]
  const other = [...invocation.flags.keys()].find(name => !known.includes(name))
  if (other !== undefined)
    throw usage(
      `--${other} går inte ihop med ${beside}.`,
      "Ta bort flaggan, eller kör kommandot en gång till för det andra.",
    )
}

/** A detail without the event that it is of would be lost. */
function refuseLooseDetails(invocation: Invocation): void {
  for (const { name, of } of EVENT_DETAILS) {
    if (!invocation.flags.has(name)) continue
    const owner = EVENT_FLAGS.find(flag => flag.key === of)
    const hasOwner =
      owner === undefined ? EVENT_FLAGS.some(flag => invocation.flags.has(flag.name)) : invocation.flags.has(owner.name)
    if (!hasOwner)
      throw usage(
        `--${name} säger något om ${owner === undefined ? "en händelse" : `--${owner.name}`}, som saknas.`,
        "Ange händelsen med sin dag.",
      )
  }
}

/** The events that the flags describe, in the order in which things happen. */
function eventsFromFlags(invocation: Invocation, about: Mapping): readonly Mapping[] {
  refuseLooseDetails(invocation)
  const source = flagValue(invocation, "kalla")
  if (invocation.flags.has("laga-kraft") && source === undefined) {
    throw usage(
      "--kalla saknas.",
      'Skriv hur du vet att beslutet har fått laga kraft, till exempel --kalla "Besked från förvaltningsrätten".',
    )
  }
  // Beside a judgment or laga kraft the source is that of those, not of the minutes.
  const hasOthers = EVENT_FLAGS.some(({ name, key }) => invocation.flags.has(name) && !isOfTheMinutes(key))
  return EVENT_FLAGS.flatMap(({ name, key }) =>
    (invocation.flags.get(name) ?? []).map(datum => {
      const details = valuesOf(
        invocation,
        EVENT_DETAILS.filter(detail => detail.of === key),
      )
      const usual = key === "laga_kraft" ? { galler: "beslut" } : {}
      return {
        slag: key,
        datum,
        ...usual,
        ...details,
        ...about,
        ...(source === undefined || (hasOthers && isOfTheMinutes(key)) ? {} : { kalla: source }),
      }
    }),
  )
}

/** What happens may concern some of a decision's documents only; the minutes are of all of it. */
function documentsNamed(invocation: Invocation): Mapping {
  const named = invocation.flags.get("dokument") ?? []
  const ofMinutes = EVENT_FLAGS.find(({ name, key }) => invocation.flags.has(name) && isOfTheMinutes(key))
  if (named.length > 0 && ofMinutes !== undefined) {
    throw usage(
      `--dokument går inte ihop med --${ofMinutes.name}.`,
      "Protokollet gäller hela beslutet. Anteckna det andra för sig.",
    )
  }
  return named.length === 0 ? {} : { dokument: named.map(word => word.split(":", 1)[0] ?? word) }
}

function actsFrom(invocation: Invocation, reason: string | undefined, isCorrection: boolean): readonly Mapping[] {
  const values = actValues(invocation)
  return (invocation.flags.get("dokument") ?? []).map(word => {
    const [dokument = "", slag, rest] = word.split(":")
    if (rest !== undefined) throw usage(`--dokument ${word} säger två saker om dokumentet.`, "Ange varje sak för sig.")
    // A correction keeps the kind that was recorded, unless another is named.
    if ((slag === undefined || slag === "") && !isCorrection) {
      throw usage(
        `--dokument ${word} säger inte vad som beslutades.`,
        `Skriv till exempel --dokument ${dokument}:antagen.`,
      )
    }
    return {
      dokument,
      ...(slag === undefined || slag === "" ? {} : { slag }),
      ...values,
      ...(reason === undefined ? {} : { skal: reason }),
    }
  })
}

/** What the flags say of every act. */
function actValues(invocation: Invocation): Mapping {
  const replaced = invocation.flags.get("ersatter")
  const switches = ACT_SWITCHES.filter(({ name }) => invocation.flags.has(name)).map(({ key }) => [key, "ja"] as const)
  return {
    ...valuesOf(invocation, ACT_FLAGS),
    ...(replaced === undefined ? {} : { ersatter: replaced }),
    ...Object.fromEntries(switches),
  }
}

/** The values given to some flags, by their keys. */
function valuesOf(
  invocation: Invocation,
  flags: readonly { readonly name: string; readonly key: string }[],
): { [key: string]: Value } {
  return Object.fromEntries(
    flags.flatMap(({ name, key }) => {
      const value = flagValue(invocation, name)
      return value === undefined ? [] : [[key, value.trim()] as const]
    }),
  )
}

function usage(message: string, hint: string): StyrdokError {
  return new StyrdokError("STYR_OKAND_FLAGGA", message, hint)
}
