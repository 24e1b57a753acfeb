import { oneDocument } from "./example-collection.ts"
import { nameOfSection } from "./repeated-fields.ts"
import { textRule } from "./rule.ts"

/** "Del 1", "AVDELNING II": the name of a part, which a chapter may follow at once. */
const PART = /^\p{L}+\s+(?:\d{1,2}|[IVX]{1,4})$/u

export const rubrikUtanText = textRule({
  id: "rubrik-utan-text",
  title: "En rubrik har ingen text under sig",
  severity: "varning",
  why: "Läsaren tror att något har fallit bort. Ofta är det så.",
  examples: [
    { name: "text eller underrubrik", files: oneDocument({}, "# 1 A\n\n## 1.1 B\n\nText.\n"), findings: [] },
    { name: "en del", files: oneDocument({}, "# Del 1\n\n# Ansvar\n\nText.\n"), findings: [] },
    {
      name: "en disposition som inte är skriven än",
      files: oneDocument({}, "# 1 A\n\n# 2 B\n\n# 3 C\n"),
      findings: [],
    },
    {
      name: "ingenting",
      files: oneDocument({}, "# 1 A\n\nText.\n\n# 2 B\n\n# 3 C\n\nText.\n"),
      findings: ['Under rubriken 2 "B" står ingenting.'],
    },
    {
      name: "ingenting sist",
      files: oneDocument({}, "# 1 A\n\nText.\n\n# Bilaga\n"),
      findings: ['Under rubriken "Bilaga" står ingenting.'],
    },
  ],
  *check({ document: { path, sections }, text }) {
    const empty = sections.filter((section, index) => {
      const next = sections[index + 1]
      if (section.title === "" || (next !== undefined && next.level > section.level)) return false
      if (next !== undefined && PART.test(section.title)) return false
      return text.slice(section.span.end, next?.span.start ?? text.length).trim() === ""
    })
    // An outline that is yet to be written: whoever writes it knows.
    if (empty.length * 2 > sections.length) return
    for (const section of empty) {
      yield {
        place: { path, span: section.span },
        message: `Under rubriken ${nameOfSection(section)} står ingenting.`,
        advice: "Skriv det som ska stå där, eller ta bort rubriken. Hör nästa rubrik hit ska den stå en nivå djupare.",
      }
    }
  },
})
