import { exampleDocument, SOUND } from "./example-collection.ts"
import { textRule } from "./rule.ts"

const HANDBOOK = JSON.stringify({
  title: "Handbok",
  "x-plural": "Handböcker",
  "x-klass": "normerande",
  "x-avsnitt": ["Syfte", "Ansvar och uppföljning"],
})

function handbook(body: string): Readonly<Record<string, string>> {
  return {
    "styrdok.yaml": SOUND["styrdok.yaml"] ?? "",
    "schemas/types/handbok.json": HANDBOOK,
    "documents/sn/exempel.md": exampleDocument({ typ: "handbok" }, body),
  }
}

/**
 * A warning, although a missing key is a fault: that no heading has this title is certain, that the text lacks the
 * matter is not.
 */
export const avsnittSaknas = textRule({
  id: "avsnitt-saknas",
  title: "Ett avsnitt som typen kräver saknas",
  severity: "varning",
  weight: "completion",
  why: "Kommunen har bestämt vilka avsnitt varje dokument av typen har, så att läsaren hittar samma sak på samma ställe.",
  examples: [
    {
      name: "alla avsnitt finns, med nummer och på olika nivåer",
      files: handbook("# 1 SYFTE\n\nText.\n\n# 2 Roller\n\n## 2.1 Ansvar och uppföljning\n\nText.\n"),
      findings: [],
    },
    { name: "en typ som inte kräver några", files: { "documents/sn/exempel.md": exampleDocument() }, findings: [] },
    {
      name: "ett saknas, ett heter något annat",
      files: handbook("# 1 Syftet\n\nText.\n"),
      findings: [
        'Avsnittet "Ansvar och uppföljning" saknas. Det krävs i ett dokument av typen Handbok.',
        'Avsnittet "Syfte" saknas. Det krävs i ett dokument av typen Handbok.',
      ],
    },
  ],
  *check({ document }, { settings }) {
    const type = settings.typer.get(document.metadata.typ ?? "")
    if (type === undefined) return
    const titles = new Set(document.sections.map(({ title }) => comparable(title)))
    for (const title of type.avsnitt) {
      if (titles.has(comparable(title))) continue
      yield {
        place: { path: document.path },
        message: `Avsnittet "${title}" saknas. Det krävs i ett dokument av typen ${type.namn}.`,
        advice: "Skriv avsnittet, med den rubriken.",
      }
    }
  },
})

/** A title without what a person does not see as a difference: capitals, loose accents, how wide a space is. */
function comparable(title: string): string {
  return title.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim()
}
