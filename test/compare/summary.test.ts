import { expect, test } from "vitest"
import { summaryOf } from "../../src/compare/index.ts"
import type { Andring } from "../../src/model/generated/output/compare.ts"

const change = (kind: Andring["kind"], ...weights: Andring["weights"]): Andring => ({
  kind,
  section: "1",
  old: kind === "tillagd" ? null : "Gammalt.",
  new: kind === "struken" ? null : "Nytt.",
  weights,
})

const times = (count: number, one: Andring) => Array.from({ length: count }, () => one)

test.each([
  ["inget", [], "Ingen skillnad."],
  ["bara uppmärkning", times(2, change("uppmarkning")), "Bara uppmärkningen skiljer."],
  [
    "det tyngsta först",
    [
      change("flyttad"),
      ...times(2, change("tillagd")),
      ...times(5, change("uppmarkning")),
      change("ersatt", "alder"),
      ...times(3, change("ersatt", "skyldighet")),
    ],
    "3 ändrade skyldigheter, 1 ändrad åldersgräns, 2 tillägg, 1 flyttad del, 5 ändringar av uppmärkningen. 12 ändringar i allt.",
  ],
  ["en enda", [change("ersatt")], "1 ändrad formulering."],
  ["utan tyngd", times(2, change("ersatt")), "2 ändrade formuleringar."],
  [
    "en ändring som väger på två sätt",
    [change("ersatt", "belopp", "ansvar")],
    "1 ändrat belopp, 1 ändrad ansvarig. 1 ändring i allt.",
  ],
  [
    "det som läggs till eller stryks räknas som avsnitt",
    [change("tillagd", "skyldighet"), change("struken", "alder")],
    "1 strykning, 1 tillägg (1 med skyldighet). 2 ändringar i allt.",
  ],
  [
    "en av varje tyngd",
    (["alder", "ansvar", "belopp", "datum", "lagrum", "negation", "skyldighet", "tal"] as const).map(weight =>
      change("ersatt", weight),
    ),
    "1 ändrad skyldighet, 1 ändrat nekande ord, 1 ändrad åldersgräns, 1 ändrat belopp, 1 ändrat datum, 1 ändrat tal, 1 ändrad ansvarig, 1 ändrad laghänvisning. 8 ändringar i allt.",
  ],
  [
    "två av varje tyngd",
    (["alder", "ansvar", "belopp", "datum", "lagrum", "negation", "skyldighet", "tal"] as const).flatMap(weight =>
      times(2, change("ersatt", weight)),
    ),
    "2 ändrade skyldigheter, 2 ändrade nekande ord, 2 ändrade åldersgränser, 2 ändrade belopp, 2 ändrade datum, 2 ändrade tal, 2 ändrade ansvariga, 2 ändrade laghänvisningar. 16 ändringar i allt.",
  ],
  [
    "en av varje annat slag",
    (["metadata", "omnumrerad", "omrubricerad", "sammanslagen", "delad"] as const).map(kind => change(kind)),
    "1 delning, 1 sammanföring, 1 avsnitt med ny rubrik, 1 omnumrerat avsnitt, 1 ändrad uppgift om dokumentet. 5 ändringar i allt.",
  ],
  [
    "två av varje annat slag",
    (["metadata", "omnumrerad", "omrubricerad", "sammanslagen", "delad", "struken", "flyttad"] as const).flatMap(kind =>
      times(2, change(kind)),
    ),
    "2 strykningar, 2 delningar, 2 sammanföringar, 2 flyttade delar, 2 avsnitt med ny rubrik, 2 omnumrerade avsnitt, 2 ändrade uppgifter om dokumentet. 14 ändringar i allt.",
  ],
])("ändringarna i korthet: %s", (_, changes, expected) => {
  expect(summaryOf(changes)).toBe(expected)
})
