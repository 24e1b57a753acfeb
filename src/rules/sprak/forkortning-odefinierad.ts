import { oneDocument, SOUND } from "../example-collection.ts"
import { textRule } from "../rule.ts"
import { type Abbreviation, abbreviationsIn } from "./abbreviations.ts"
import { isSwedish } from "./in-prose.ts"

const KNOWN = { "styrdok.yaml": `${SOUND["styrdok.yaml"]}ord: {forkortningar: [SFV]}\n` }
const TEXT = "# 1 A\n\nStöd till SFV ges här. Råd till SFV ges där.\n"

export const forkortningOdefinierad = textRule({
  id: "sprak/forkortning-odefinierad",
  title: "En förkortning skrivs aldrig ut",
  severity: "upplysning",
  why: "Den som inte arbetar i verksamheten vet inte vad bokstäverna står för.",
  examples: [
    {
      name: "utskriven, eller känd av alla",
      files: oneDocument({}, "# 1 A\n\nSärskilt förordnad vårdnadshavare (SFV). Stöd till SFV inom EU och EU.\n"),
      findings: [],
    },
    { name: "känd i kommunen", files: { ...KNOWN, ...oneDocument({}, TEXT) }, findings: [] },
    {
      name: "aldrig utskriven",
      files: oneDocument({}, TEXT),
      findings: ['Förkortningen "SFV" används 2 gånger och skrivs aldrig ut.'],
    },
  ],
  *check({ document }, context) {
    if (!isSwedish(document)) return
    const places = new Map<string, Abbreviation[]>()
    for (const found of abbreviationsIn(context)) {
      const same = places.get(found.letters)
      if (same === undefined) places.set(found.letters, [found])
      else same.push(found)
    }
    for (const [letters, all] of places) {
      const [first, ...more] = all
      if (first === undefined || more.length === 0 || all.some(({ explained }) => explained)) continue
      yield {
        place: { path: document.path, span: first.block.toSource(first.start, first.start + letters.length) },
        message: `Förkortningen "${letters}" används ${all.length} gånger och skrivs aldrig ut.`,
        advice:
          "Skriv orden i sin helhet första gången, med förkortningen inom parentes. Känner alla till den, skriv den under ord i styrdok.yaml.",
      }
    }
  },
})
