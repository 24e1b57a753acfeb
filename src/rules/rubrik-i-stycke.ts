import { spanOf, walk } from "../text/index.ts"
import { shorten } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

/** "2.5.3 Insats: Stöd": a number of a section, then a title without a full stop. */
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){1,4})\.?[ \t\u00a0]+(\p{Lu}[^\r\n]{1,90}?)[ \t]*$/gmu

export const rubrikIStycke = textRule({
  id: "rubrik-i-stycke",
  title: "En rad i ett stycke ser ut som en rubrik",
  severity: "varning",
  why: "En rubrik som sitter ihop med ett stycke syns inte i innehållsförteckningen, går inte att hänvisa till och läses inte upp som rubrik.",
  examples: [
    { name: "en rubrik", files: oneDocument({}, "# 1 A\n\n## 1.1 B\n\nText.\n\n## 1.2 C\n\nText.\n"), findings: [] },
    {
      name: "hänvisning till ett avsnitt som finns, datum och belopp",
      files: oneDocument({}, "# 1 A\n\n## 1.1 B\n\nSe\n1.1 B\noch\n2.3 Mkr.\n"),
      findings: [],
    },
    {
      name: "ihop med stycket före",
      files: oneDocument({}, "# 1 A\n\n## 1.1 B\n\nText som slutar.\n1.2 Ansvar för stödet\n\nMer text.\n"),
      findings: ['"1.2 Ansvar för stödet" ser ut som en rubrik men är en rad i ett stycke.'],
    },
  ],
  *check({ document, tree, text }) {
    const numbers = new Set(document.sections.flatMap(({ number }) => number ?? []))
    if (numbers.size === 0 || text.search(NUMBERED) < 0) return
    const found: { readonly line: string; readonly start: number }[] = []
    walk(tree, node => {
      if (node.type !== "paragraph") return
      const { start, end } = spanOf(node)
      for (const match of text.slice(start, end).matchAll(NUMBERED)) {
        const [line, number = "", title = ""] = match
        if (numbers.has(number) || /[.:;,]$/.test(title) || !follows(number, numbers)) continue
        found.push({ line: line.trim(), start: start + match.index })
      }
    })
    for (const { line, start } of found) {
      yield {
        place: { path: document.path, span: { start, end: start + line.length } },
        message: `"${shorten(line)}" ser ut som en rubrik men är en rad i ett stycke.`,
        advice: "Skriv en tom rad före, och nummertecken först på raden: ## för andra nivån.",
      }
    }
  },
})

/** True for a number that goes on where the sections are: the one before it is there, or the one it stands under. */
function follows(number: string, numbers: ReadonlySet<string>): boolean {
  const parts = number.split(".")
  const own = Number(parts.at(-1))
  const above = parts.slice(0, -1).join(".")
  return own > 1 ? numbers.has(`${above}.${own - 1}`) : numbers.has(above)
}
