import type { CompareOutput } from "../../model/generated/output/compare.ts"

type Change = CompareOutput["changes"][number]

/** What happened, as the first word of a line. */
export const KIND_WORDS: Readonly<Record<Change["kind"], string>> = {
  tillagd: "Tillagt",
  struken: "Struket",
  ersatt: "Ändrat",
  flyttad: "Flyttat",
  omnumrerad: "Nytt nummer",
  omrubricerad: "Ny rubrik",
  delad: "Delat",
  sammanslagen: "Sammanfört",
  metadata: "Uppgift ändrad",
  uppmarkning: "Bara uppmärkningen ändrad",
}

/** What makes a change weighty. */
export const WEIGHT_WORDS: Readonly<Record<Change["weights"][number], string>> = {
  skyldighet: "skyldighet",
  alder: "ålder",
  tal: "tal",
  belopp: "belopp",
  datum: "datum",
  lagrum: "lagrum",
  ansvar: "ansvar",
  negation: "nekande ord",
}
