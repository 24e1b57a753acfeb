import type { Citation } from "../../model/citation.ts"
import { oneDocument } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { type Slip, styleCheck } from "./style.ts"

export const versalILagnamn = textRule({
  id: "lagrum/versal-i-lagnamn",
  title: "Lagens namn har stor bokstav",
  severity: "upplysning",
  why: "Lagars namn skrivs med liten bokstav inne i en mening, enligt Svenska skrivregler.",
  examples: [
    { name: "liten bokstav", files: oneDocument({}, "Enligt förvaltningslagen gäller detta.\n"), findings: [] },
    { name: "först i meningen", files: oneDocument({}, "Förvaltningslagen gäller. Skollagen också.\n"), findings: [] },
    {
      name: "stor bokstav",
      files: oneDocument({}, "Enligt Förvaltningslagen och 5 § Skollagen gäller detta.\n"),
      findings: ['"Förvaltningslagen" skrivs "förvaltningslagen".', '"5 § Skollagen" skrivs "5 § skollagen".'],
    },
  ],
  check: styleCheck("versal-i-lagnamn", capital, (written, better) => ({
    message: `"${written}" skrivs "${better}".`,
    advice: "Skriv namnet med liten bokstav.",
  })),
})

/** The name's capital letter, inside the reference or inside the sentence: a small letter stands before it. */
function capital({ text, designation }: Citation, before: string): Slip | undefined {
  if (designation?.kind !== "name" && designation?.kind !== "title") return undefined
  const name = /\p{Lu}\p{Ll}+-?(?: och \p{Ll}+)?(?:lag|balk|förordning|ordning|form)\p{Ll}*|Lagen|Förordningen/u.exec(
    text,
  )
  if (name === null) return undefined
  const isInside = name.index > 0 || /[\p{Ll},] $/u.test(before)
  if (!isInside) return undefined
  return { start: name.index, end: name.index + 1, replacement: text.charAt(name.index).toLowerCase() }
}
