import type { Section } from "../model/document.ts"
import type { Problem } from "../model/finding.ts"
import { groupBy } from "../model/group-by.ts"
import { oneDocument } from "./example-collection.ts"
import { type ContentsEntry, comparableTitle, printedContents } from "./printed-contents.ts"
import { nameOfSection } from "./repeated-fields.ts"
import { textRule } from "./rule.ts"

const BODY = "# 1 Inledning\n\nText.\n\n# 2 Ansvar\n\nText.\n\n## 2.1 Nämnden\n\nText.\n\n# 3 Uppföljning\n\nText.\n"
const ADVICE = "Ta bort förteckningen. Portalen och PDF-filen gör en egen av rubrikerna."

export const innehallsforteckning = textRule({
  id: "innehallsforteckning",
  title: "En innehållsförteckning i texten stämmer inte med rubrikerna",
  severity: "varning",
  why: "En förteckning som är skriven för hand ändras inte när rubrikerna gör det. Den visar läsaren till avsnitt som inte finns.",
  examples: [
    { name: "ingen förteckning", files: oneDocument({}, BODY), findings: [] },
    {
      name: "en som stämmer, med underrubriker utelämnade",
      files: oneDocument({}, `Innehåll\n\n1. Inledning\t1\n2. Ansvar\t2\n3. Uppföljning\t3\n\n${BODY}`),
      findings: [],
    },
    {
      name: "ett avsnitt som heter Innehåll",
      files: oneDocument({}, "# 1 Innehåll\n\n- mål\n- mått\n- ansvar\n\n# 2 Form\n\nText.\n"),
      findings: [],
    },
    {
      name: "annat ord, annat nummer, en för mycket och en för lite",
      files: oneDocument(
        {},
        `# Innehållsförteckning\n\n- [1 Inledningen](#a)\n- [3 Ansvar](#b)\n- [2.1 Nämnden](#c)\n- [4 Definitioner](#d)\n\n${BODY}`,
      ),
      findings: [
        'Avsnitt 1 heter "Inledningen" i innehållsförteckningen men "Inledning" i texten.',
        '"Ansvar" har nummer 3 i innehållsförteckningen men 2 i texten.',
        '"Definitioner" står i innehållsförteckningen men är ingen rubrik i texten.',
        'Rubriken 3 "Uppföljning" finns inte i innehållsförteckningen.',
      ],
    },
  ],
  *check(reading) {
    const contents = printedContents(reading)
    if (contents === undefined) return
    const { path, metadata } = reading.document
    const { pairs, left } = paired(contents.entries, contents.below)
    // A list under "Innehåll" that names few of the headings is something else.
    if (pairs.filter(({ section }) => section !== undefined).length * 2 < contents.entries.length) return
    const title = comparableTitle(metadata.titel ?? "")
    for (const { entry, section } of pairs) {
      const message = section === undefined ? unanswered(entry, title) : difference(entry, section)
      if (message !== undefined) yield problem(path, entry.span, message)
    }
    const deepest = Math.max(...pairs.map(({ section }) => section?.level ?? 0))
    for (const section of left) {
      if (section.level > deepest || section.title === "") continue
      yield problem(path, section.span, `Rubriken ${nameOfSection(section)} finns inte i innehållsförteckningen.`)
    }
  },
})

function problem(path: string, span: Section["span"], message: string): Problem {
  return { place: { path, span }, message, advice: ADVICE }
}

interface Pair {
  readonly entry: ContentsEntry
  readonly section: Section | undefined
}

/** Each entry with its heading: the one that is alike in all, else in number, else in words. */
function paired(
  entries: readonly ContentsEntry[],
  sections: readonly Section[],
): { readonly pairs: readonly Pair[]; readonly left: readonly Section[] } {
  const left = new Set(sections)
  const found = new Map<ContentsEntry, Section>()
  const keys: readonly ((part: { readonly number?: string; readonly title: string }) => string | undefined)[] = [
    ({ number, title }) => `${number} ${comparableTitle(title)}`,
    ({ title }) => comparableTitle(title),
    ({ number }) => number,
  ]
  for (const keyOf of keys) {
    const waiting = new Map([...groupBy(left, keyOf)].map(([key, own]) => [key, [...own].values()]))
    for (const entry of entries) {
      const key = keyOf(entry)
      const section: Section | undefined =
        found.has(entry) || key === undefined ? undefined : waiting.get(key)?.next().value
      if (section === undefined) continue
      found.set(entry, section)
      left.delete(section)
    }
  }
  return { pairs: entries.map(entry => ({ entry, section: found.get(entry) })), left: [...left] }
}

/** The document's own title often stands first in its contents. */
function unanswered({ title }: ContentsEntry, ownTitle: string): string | undefined {
  if (comparableTitle(title) === ownTitle) return undefined
  return `"${title}" står i innehållsförteckningen men är ingen rubrik i texten.`
}

function difference(entry: ContentsEntry, { number, title }: Section): string | undefined {
  if (comparableTitle(entry.title) !== comparableTitle(title)) {
    return `Avsnitt ${number ?? ""} heter "${entry.title}" i innehållsförteckningen men "${title}" i texten.`
  }
  if (entry.number === undefined || number === undefined || entry.number === number) return undefined
  return `"${title}" har nummer ${entry.number} i innehållsförteckningen men ${number} i texten.`
}
