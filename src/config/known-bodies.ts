import type { Body, BodyKind } from "../model/settings.ts"

/**
 * Bodies that most municipalities have, with the codes that are usual for them. They help an import to tell who decided
 * before styrdok.yaml names the body; validate then asks for the line in styrdok.yaml.
 */
const KNOWN: readonly (readonly [kod: string, namn: string, slag: BodyKind, niva: number])[] = [
  ["kf", "Kommunfullmäktige", "fullmaktige", 1],
  ["ks", "Kommunstyrelsen", "styrelse", 2],
  ["sn", "Socialnämnden", "namnd", 3],
  ["bun", "Barn- och utbildningsnämnden", "namnd", 3],
  ["asn", "Arbetsmarknads- och socialnämnden", "namnd", 3],
  ["von", "Vård- och omsorgsnämnden", "namnd", 3],
  ["kfn", "Kultur- och fritidsnämnden", "namnd", 3],
  ["mbn", "Miljö- och byggnadsnämnden", "namnd", 3],
  ["tn", "Tekniska nämnden", "namnd", 3],
  ["forvaltningschef", "Förvaltningschef", "tjansteperson", 5],
]

/** The known bodies whose code and name are not among those that the settings name. */
export function furtherBodies(named: Iterable<Body>): readonly Body[] {
  const bodies = [...named]
  const taken = new Set(bodies.flatMap(body => [body.kod, body.namn.toLowerCase()]))
  return KNOWN.flatMap(([kod, namn, slag, niva]) =>
    taken.has(kod) || taken.has(namn.toLowerCase()) ? [] : [{ kod, namn, slag, niva, tidigareNamn: [], kalender: [] }],
  )
}
