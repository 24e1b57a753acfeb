import { StyrdokError } from "../../model/errors.ts"
import type { Mapping, Value } from "../../model/metadata.ts"
import { flagValue, type Invocation } from "../command.ts"
import { ACT_FLAGS, ACT_SWITCHES, EVENT_DETAILS, EVENT_FLAGS, RECORD_FLAGS } from "./flags.ts"

/** The decision that the flags describe, in the keys of beslut.yaml; what no flag says is left out. */
export function decisionFromFlags(invocation: Invocation): Mapping {
  const record: { [key: string]: Value } = valuesOf(invocation, RECORD_FLAGS)
  const [paragraf, second] = invocation.flags.get("paragraf") ?? []
  if (second !== undefined) {
    throw usage("--paragraf är angiven två gånger.", "Ett beslut har en paragraf. Anteckna varje paragraf för sig.")
  }
  if (paragraf !== undefined) record.paragraf = paragraf.replace(/^§\s*/, "")
  if (invocation.flags.has("omedelbart-justerad")) record.omedelbart_justerad = "ja"
  const delegation = valuesOf(invocation, [
    { name: "punkt", key: "punkt" },
    { name: "ordning", key: "ordning" },
  ])
  if (Object.keys(delegation).length > 0) record.delegation = delegation
  const reason = flagValue(invocation, "skal")
  if (reason !== undefined && record.rattar !== undefined) record.skal = reason
  const acts = actsFrom(invocation, record.rattar === undefined ? reason : undefined)
  if (acts.length > 0) record.beslut = acts
  const events = eventsFromFlags(invocation)
  if (events.length > 0) record.handelser = events
  return record
}

/** The events that the flags describe, in the order in which things happen. */
export function eventsFromFlags(invocation: Invocation): readonly Mapping[] {
  const source = flagValue(invocation, "kalla")
  if (invocation.flags.has("laga-kraft") && source === undefined) {
    throw usage(
      "--kalla saknas.",
      'Skriv hur du vet att beslutet har fått laga kraft, till exempel --kalla "Besked från förvaltningsrätten".',
    )
  }
  return EVENT_FLAGS.flatMap(({ name, key }) =>
    (invocation.flags.get(name) ?? []).map(datum => {
      const details = valuesOf(
        invocation,
        EVENT_DETAILS.filter(detail => detail.of === key),
      )
      const usual = key === "laga_kraft" ? { galler: "beslut" } : key === "anmalt" ? reportedAt(invocation) : {}
      const about = key === "dom" || key === "inhibition" || key === "overklagat" ? documentsNamed(invocation) : {}
      return { slag: key, datum, ...usual, ...details, ...about, ...(source === undefined ? {} : { kalla: source }) }
    }),
  )
}

/** A decision by delegation is reported to the body for which it was made, unless something else is said. */
function reportedAt(invocation: Invocation): Mapping {
  const [instans] = (flagValue(invocation, "beslut") ?? "").split("-")
  return instans === undefined || instans === "" ? {} : { instans }
}

/** A court may judge some of a decision's documents only. */
function documentsNamed(invocation: Invocation): Mapping {
  const named = invocation.flags.get("dokument") ?? []
  return named.length === 0 ? {} : { dokument: named.map(word => word.split(":", 1)[0] ?? word) }
}

function actsFrom(invocation: Invocation, reason: string | undefined): readonly Mapping[] {
  const values = valuesOf(invocation, ACT_FLAGS)
  const replaced = invocation.flags.get("ersatter")
  const switches = ACT_SWITCHES.filter(({ name }) => invocation.flags.has(name)).map(({ key }) => [key, "ja"] as const)
  return (invocation.flags.get("dokument") ?? []).map(word => {
    const [dokument = "", slag] = word.split(":")
    if (slag === undefined || slag === "") {
      throw usage(
        `--dokument ${word} säger inte vad som beslutades.`,
        `Skriv till exempel --dokument ${dokument}:antagen.`,
      )
    }
    return {
      dokument,
      slag,
      ...values,
      ...(replaced === undefined ? {} : { ersatter: replaced }),
      ...Object.fromEntries(switches),
      ...(reason === undefined ? {} : { skal: reason }),
    }
  })
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
