import { type ImportOptions, type ImportResult, importText } from "../../src/intake/index.ts"

/** A municipality for the tests. */
export const options: ImportOptions = {
  name: "dokument.txt",
  bodies: [
    { kod: "kf", namn: "Kommunfullmäktige", slag: "fullmaktige" },
    { kod: "ks", namn: "Kommunstyrelsen", slag: "styrelse" },
    { kod: "sn", namn: "Socialnämnden", slag: "namnd" },
    { kod: "fc", namn: "Förvaltningschef", slag: "tjansteperson" },
  ],
  types: [
    { id: "policy", namn: "Policy", plural: "Policyer" },
    { id: "riktlinje", namn: "Riktlinje", plural: "Riktlinjer" },
    { id: "reglemente", namn: "Reglemente", plural: "Reglementen" },
    { id: "rutin", namn: "Rutin", plural: "Rutiner" },
    { id: "insatskatalog", namn: "Insatskatalog", plural: "Insatskataloger" },
  ],
}

/** Imports a text; the document is the entries as JSON and the body. */
export function imported(text: string, extra: Partial<ImportOptions> = {}): ImportResult {
  return importText(text, { ...options, ...extra }, (entries, body) => `${JSON.stringify(entries)}\n${body}`)
}

/** The codes of the warnings, in order. */
export function codes(result: ImportResult): readonly string[] {
  return result.report.warnings.map(warning => warning.code)
}

/** A guideline with everything on its first page. */
export const GUIDELINE = `Riktlinje för lånecyklar

Typ av styrdokument: Riktlinjer
Beslutande instans: Socialnämnden
Datum för beslut: 2024-03-12
Diarienummer: 2024.017 SN § 21
Gäller för: Socialförvaltningen
Giltighetstid: 2024-04-01 –
Revideras senast: 2026-06-30
Dokumentansvarig: Enhetschef

Innehåll

1. Inledning\t2
2. Utlåning\t3
2.1 Vem som får låna\t3
2.2 Återlämning\t4

1. Inledning

Förvaltningen lånar ut cyklar till den som behöver ta sig till ett möte.

2. Utlåning

2.1 Vem som får låna

Alla anställda får låna en cykel under arbetstid.

2.2 Återlämning

Cykeln lämnas låst vid entrén.
`
