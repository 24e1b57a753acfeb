import type { Section } from "../model/document.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

export const rubriknumrering = textRule({
  id: "rubriknumrering",
  title: "Ett rubriknummer är överhoppat eller finns två gånger",
  severity: "varning",
  why: "Protokoll och andra dokument hänvisar till avsnittets nummer. Numret ska peka på ett enda avsnitt.",
  examples: [
    { name: "i följd", files: oneDocument({}, "# 1 A\n\n## 1.1 B\n\n## 1.2 C\n\n# 2 D\n"), findings: [] },
    {
      name: "kapitel och paragrafer",
      files: oneDocument(
        {},
        "# 1 kap. Inledning\n\n## 1 § Syfte\n\n# 2 kap. Ansvar\n\n## 1 § Nämnd\n\n## 3 a § Jäv\n\n# 10 mål för 2030\n",
      ),
      findings: [],
    },
    {
      name: "överhoppat",
      files: oneDocument({}, "# 1 A\n\n# 3 B\n"),
      findings: ['Avsnitt 3 "B" kommer efter avsnitt 1. Avsnitt 2 saknas.'],
    },
    {
      name: "två gånger",
      files: oneDocument({}, "# 1 A\n\n## 1.1 B\n\n## 1.1 C\n"),
      findings: ['Numret 1.1 finns två gånger: "B" och "C".'],
    },
  ],
  *check({ document }) {
    const seen = new Map<string, Section>()
    const last = new Map<string, number>()
    for (const section of document.sections) {
      if (section.number === undefined) continue
      const place = { path: document.path, span: section.span }
      const first = seen.get(section.number)
      if (first !== undefined) {
        yield {
          place,
          message: `Numret ${section.number} finns två gånger: "${first.title}" och "${section.title}".`,
          advice: "Numrera om den ena rubriken.",
          related: [{ path: document.path, span: first.span }],
        }
        continue
      }
      seen.set(section.number, section)
      const parent = section.number.split(".").slice(0, -1).join(".")
      const own = Number(section.number.split(".").at(-1))
      const before = last.get(parent) ?? 0
      last.set(parent, own)
      if (own <= before + 1) continue
      const prefix = parent === "" ? "" : `${parent}.`
      const after = before === 0 ? "är det första" : `kommer efter avsnitt ${prefix}${before}`
      yield {
        place,
        message: `Avsnitt ${section.number} "${section.title}" ${after}. Avsnitt ${prefix}${before + 1} saknas.`,
        advice: "Se efter om ett avsnitt har fallit bort, och numrera annars om.",
      }
    }
  },
})
