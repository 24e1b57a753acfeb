import { addYears } from "../model/date.ts"
import type { Metadata } from "../model/metadata.ts"
import { placeAt } from "./departures.ts"
import { exampleSettings, oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

/** What most municipalities have: every term of office, or every fourth year. */
const USUAL_YEARS = 4

const LOCAL = exampleSettings({}, 'typer:\n  riktlinje: {oversyn_ar: "2"}\n')

export const oversynGlest = textRule({
  id: "oversyn-glest",
  title: "Dokumentet ses över mer sällan än typen ska",
  severity: "varning",
  why: "Det som inte läses om blir gammalt i tysthet. Kommunen kan bestämma hur ofta varje typ ska ses över.",
  examples: [
    { name: "vart fjärde år", files: oneDocument({ revideras_senast: "vart 4:e år" }), findings: [] },
    {
      name: "en dag inom fyra år",
      files: oneDocument({ giltighetstid: "{from: 2026-01-01}", revideras_senast: "2030-01-01" }),
      findings: [],
    },
    {
      name: "så ofta som kommunen har bestämt",
      files: { ...LOCAL, ...oneDocument({ revideras_senast: "årligen" }) },
      findings: [],
    },
    {
      name: "mer sällan än vanligt",
      files: oneDocument({ revideras_senast: "vart 6:e år" }),
      findings: ["Dokumentet ses över vart 6:e år. Vanligt är minst vart 4:e år."],
    },
    {
      name: "mer sällan än kommunen har bestämt",
      files: {
        ...LOCAL,
        ...oneDocument({ giltighetstid: "{from: 2026-01-01}", revideras_senast: "2029-12-31" }),
      },
      findings: [
        "Dokumentet gäller från 2026-01-01 och ses över senast 2029-12-31. Typen Riktlinje ska ses över minst vart 2:a år enligt styrdok.yaml.",
      ],
    },
  ],
  *check({ document }, { settings }) {
    const { metadata } = document
    const type = settings.typer.get(metadata.typ ?? "")
    if (type === undefined || type.klass === "underlag") return
    const said = sparse(metadata, type.oversynAr ?? USUAL_YEARS)
    if (said === undefined) return
    const most = everyYears(type.oversynAr ?? USUAL_YEARS)
    yield {
      place: placeAt(document, "/revideras_senast"),
      message: `${said} ${type.oversynAr === undefined ? `Vanligt är minst ${most}.` : `Typen ${type.namn} ska ses över minst ${most} enligt styrdok.yaml.`}`,
      advice: "Sätt en tidigare dag, eller ändra oversyn_ar för typen i styrdok.yaml.",
      ...(type.oversynAr === undefined ? { severity: "upplysning" } : {}),
    }
  },
})

/** How seldom the document is reviewed, when that is less often than every so many years. */
function sparse({ revideras, giltighetstid: { from } }: Metadata, years: number): string | undefined {
  switch (revideras?.kind) {
    case "years":
      return revideras.years > years ? `Dokumentet ses över ${everyYears(revideras.years)}.` : undefined
    case "term":
      return years < USUAL_YEARS ? "Dokumentet ses över en gång varje mandatperiod." : undefined
    case "date":
      return from !== undefined && revideras.date > addYears(from, years)
        ? `Dokumentet gäller från ${from} och ses över senast ${revideras.date}.`
        : undefined
    default:
      return undefined
  }
}

function everyYears(years: number): string {
  return years === 1 ? "varje år" : `vart ${years}:${years === 2 ? "a" : "e"} år`
}
