import { bodiesOf, bodyName, byTitle, typeOf } from "../catalogue/entry.ts"
import { recordedDecisions } from "../catalogue/recorded.ts"
import { registerLine } from "../catalogue/register-line.ts"
import { statuteBookOf } from "../catalogue/selection.ts"
import { statusRow } from "../catalogue/status-rows.ts"
import { StyrdokError } from "../model/errors.ts"
import type { Register } from "../model/register.ts"
import type { Settings } from "../model/settings.ts"
import type { Gathered } from "./gather.ts"
import { shortcomingsOf } from "./internal-control.ts"

/** Which documents a register is to hold. */
export interface RegisterOptions {
  /** Codes of bodies and names of types; none means all. */
  readonly bodies: readonly string[]
  readonly types: readonly string[]
  /** Only föreskrifter that apply, or are decided and will. */
  readonly statutes: boolean
  /** Only documents that lack something, with what they lack. */
  readonly internalControl: boolean
}

/**
 * The register of a collection on its day, in Swedish order of titles. Underlag stands outside it. Throws
 * STYR_OKAND_FLAGGA for a body and STYR_OKAND_TYP for a type that the settings do not have.
 */
export function register(gathered: Gathered, options: RegisterOptions): Register {
  const { collection, ledger, entries } = gathered
  const { settings, today } = collection
  const { bodies, types, statutes, internalControl } = options
  for (const kod of bodies) requireBody(kod, settings)
  for (const typ of types) requireType(typ, settings)
  const shortcomings = internalControl ? shortcomingsOf(gathered) : undefined
  const wanted = (statutes ? statuteBookOf(entries, settings) : entries).filter(
    entry =>
      entry.state.tillstand !== "underlag" &&
      (bodies.length === 0 || bodiesOf(entry, settings).some(kod => bodies.includes(kod))) &&
      (types.length === 0 || types.includes(typeOf(entry, settings)?.id ?? "")) &&
      (shortcomings === undefined || shortcomings.has(entry)),
  )
  return {
    kind: internalControl ? "internkontroll" : statutes ? "foreskrifter" : "alla",
    kommun: settings.kommun,
    day: today,
    selection: selectionInWords(options, settings),
    items: byTitle(wanted, settings).map(entry => {
      const { document } = entry
      const historik = recordedDecisions(document.metadata.id ?? "", ledger, today)
      const brister = shortcomings?.get(entry)
      return {
        row: { ...statusRow(document, ledger, today), historik, ...(brister === undefined ? {} : { brister }) },
        line: registerLine(entry, settings),
      }
    }),
  }
}

/** A register that is narrowed says so, so that nobody takes it for the whole. */
function selectionInWords(options: RegisterOptions, settings: Settings): readonly string[] {
  const { bodies, types, statutes, internalControl } = options
  const plurals = types.map(typ => settings.typer.get(typ)?.plural ?? typ)
  return [
    ...(statutes && internalControl ? ["Bara föreskrifter som gäller eller är beslutade."] : []),
    ...(bodies.length === 0 ? [] : [`Instans: ${bodies.map(kod => bodyName(settings, kod)).join(", ")}.`]),
    ...(types.length === 0 ? [] : [`Typ: ${plurals.join(", ")}.`]),
  ]
}

function requireBody(kod: string, { instanser }: Settings): void {
  if (instanser.has(kod)) return
  throw new StyrdokError(
    "STYR_OKAND_FLAGGA",
    `Instansen "${kod}" finns inte i styrdok.yaml.`,
    `Koderna är: ${[...instanser.keys()].join(", ")}.`,
  )
}

function requireType(typ: string, { typer }: Settings): void {
  const type = typer.get(typ)
  const listed = [...typer.values()].filter(({ klass }) => klass !== "underlag").map(({ id }) => id)
  const hint = `Välj en av: ${listed.join(", ")}.`
  if (type === undefined) throw new StyrdokError("STYR_OKAND_TYP", `Ingen dokumenttyp heter "${typ}".`, hint)
  if (type.klass !== "underlag") return
  throw new StyrdokError("STYR_OKAND_TYP", `Typen "${typ}" är underlag och står utanför registret.`, hint)
}
