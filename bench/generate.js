import { createHash } from "node:crypto"
import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { picker } from "./picker.js"
import { draft07 } from "./schema.js"
import { BODIES, CELLS, HEADINGS, ITEMS, ROLES, SUBJECTS, sentence, TERMS, TYPES } from "./vocabulary.js"

/** The day on which the collection is checked: it must not depend on when somebody measures. */
export const TODAY = "2026-11-20"

/** How many documents there are, and how many of them have something wrong with them. */
export const DOCUMENTS = 500
const FAULTS = 10

/** A text gets whole chapters until it has this many bytes, which with front matter and notes makes about 8 KB. */
const CHAPTERS_BYTES = 5_500

/** The same for texts of many lengths, as a municipality has them: with notes and all from 3 to 37 KB. */
export const MIXED_BYTES = [2_000, 4_000, 8_000, 14_000, 30_000]

/** The year of the latest decision on a document. */
const LATEST = 2025

/** Years between one decision on a document and the next. */
const TERM = 4

/** One mistake a writer makes, each of which both the peer's schema and styrdok know: front matter in, front matter out. */
const MISTAKES = [
  lines => lines.filter(line => !line.startsWith("titel:")),
  lines => replace(lines, "  from:", "  from: 2026-02-30"),
  lines => replace(lines, "revideras_senast:", "revideras_senast: vartannat år"),
  lines => replace(lines, "publiceras:", "publiceras: webben"),
  lines => replace(lines, "typ:", "typ: Riktlinje"),
  lines => [...lines, "ansvarig: Enhetschef"],
  lines => replace(lines, "revideras_senast:", "revideras_senast: 2027-06-31"),
  lines => [...lines, "importerad: kanske"],
  lines => replace(lines, "sprak:", "sprak: svenska språket"),
  lines => lines.filter(line => !line.startsWith("typ:")),
]

function replace(lines, start, line) {
  return lines.map(old => (old.startsWith(start) ? line : old))
}

/**
 * Writes the sample to `folder`: the same bytes every time. `decided` of its `documents` have each so many `decisions`,
 * which all adopt a wording of their own; the latest is the working text. The lengths in `chapters` are taken in turn.
 * Answers the paths of the documents with a planted mistake, in order, and of all documents.
 */
export function generate(
  folder,
  { documents = DOCUMENTS, decided = 0, decisions = 1, chapters = [CHAPTERS_BYTES] } = {},
) {
  rmSync(folder, { recursive: true, force: true })
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const paths = []
  const faulty = []
  for (let index = 0; index < documents; index++) {
    const isDecided = index % Math.round(documents / (decided || 1)) === 0 && decided > 0
    // Mistakes stand in documents that were never decided, where they are judged in full.
    const mistake = index % (documents / FAULTS) === 1 && !isDecided ? MISTAKES[faulty.length] : undefined
    const bytes = chapters[index % chapters.length]
    const { id, body, text } = documentOf(index, { mistake, bytes })
    const path = `documents/${body}/${id}.md`
    paths.push(path)
    if (mistake) faulty.push(path)
    write(path, text)
    for (let age = 0; age < decisions && isDecided; age++) {
      const year = LATEST - age * TERM
      const wording = age === 0 ? text : documentOf(index, { bytes, year, seed: index + age * documents }).text
      const mapp = `documents/beslut/${year}/${body}-${year}-06-10-${index + 1}`
      const slag = age === decisions - 1 ? "antagen" : "reviderad"
      write(`${mapp}/beslut.yaml`, recordOf({ id, body, paragraf: index + 1, text: wording, year, slag }))
      write(`${mapp}/${id}.md`, wording)
    }
  }
  write("styrdok.yaml", settings())
  write("schema-draft07.json", `${JSON.stringify(draft07(), null, 2)}\n`)
  write(".remarkrc.json", `${JSON.stringify(REMARK, null, 2)}\n`)
  return { folder, paths: paths.toSorted(), faulty: faulty.toSorted() }
}

/** The peer, set up as its manual says: front matter, GFM, and one schema for all documents. */
const REMARK = {
  plugins: [
    "remark-frontmatter",
    "remark-gfm",
    ["remark-lint-frontmatter-schema", { schemas: { "./schema-draft07.json": ["./documents/**/*.md"] } }],
  ],
}

function documentOf(index, { mistake = lines => lines, bytes, year = LATEST, seed = index }) {
  const pick = picker(seed)
  const body = Object.keys(BODIES)[index % 4]
  const typ = Object.keys(TYPES)[index % 5]
  const subject = SUBJECTS[index % SUBJECTS.length]
  const id = `${typ}-${slug(subject)}-${index + 1}`
  const lines = [
    `id: ${id}`,
    `titel: ${TYPES[typ]} ${subject} ${index + 1}`,
    `typ: ${typ}`,
    "sprak: sv",
    `beslutsinstans: ${body}`,
    `diarienummer: ${body.toUpperCase()} 2025/${String(index + 1).padStart(3, "0")}`,
    "galler_for:",
    "  - Kommunens nämnder och förvaltningar",
    "giltighetstid:",
    `  from: ${year}-07-01`,
    "  tom: tills vidare",
    "revideras_senast: 2027-12-31",
    `dokumentansvarig: ${pick(ROLES)}`,
    `dokumentagare: ${BODIES[body]}`,
    `kontakt: ${pick(ROLES)}`,
    "publiceras: webb",
    `syfte: Dokumentet anger hur kommunen arbetar med ${subject}.`,
  ]
  return { id, body, text: `---\n${mistake(lines).join("\n")}\n---\n\n${bodyOf(pick, bytes)}` }
}

/** Chapters with sections, paragraphs, a table, lists and footnotes, until the text is long enough. */
function bodyOf(pick, bytes) {
  const parts = []
  const notes = []
  const paragraph = () => Array.from({ length: 4 }, () => sentence(pick)).join(" ")
  for (let chapter = 1; Buffer.byteLength(parts.join("")) < bytes; chapter++) {
    parts.push(`# ${chapter} ${pick(HEADINGS)}\n\n${paragraph()}\n\n`)
    for (let section = 1; section <= 2; section++) {
      const note = notes.length + 1
      parts.push(`## ${chapter}.${section} ${pick(HEADINGS)}\n\n${paragraph()}[^${note}]\n\n`)
      notes.push(`[^${note}]: ${sentence(pick)}\n`)
    }
    parts.push(chapter % 2 === 0 ? table(pick) : list(pick))
  }
  return `${parts.join("")}${notes.join("\n")}`
}

function table(pick) {
  const rows = Array.from({ length: 5 }, () => `| ${pick(CELLS)} | ${pick(ROLES)} | ${pick(TERMS)} |\n`)
  return `| Ärende | Ansvarig | Tid |\n| --- | --- | ---: |\n${rows.join("")}\n`
}

function list(pick) {
  const items = Array.from({ length: 4 }, () => `- ${pick(ITEMS)},\n`)
  const steps = [1, 2, 3].map(number => `${number}. ${sentence(pick)}\n`)
  return `Underlaget ska beskriva\n\n${items.join("")}- ${pick(ITEMS)}.\n\n${steps.join("")}\n`
}

function recordOf({ id, body, paragraf, text, year, slag }) {
  const manifest = `${sha256(text)}  ${id}.md\n`
  return [
    `instans: ${body}`,
    "form: sammantrade",
    `datum: ${year}-06-10`,
    `paragraf: "${paragraf}"`,
    `diarienummer: ${body.toUpperCase()} 2025/${String(paragraf).padStart(3, "0")}`,
    "beslut:",
    `  - dokument: ${id}`,
    `    slag: ${slag}`,
    `    lydelse: sha256:${sha256(manifest)}`,
    `    galler_from: ${year}-07-01`,
    "    galler_tom: tills vidare",
    "    revideras_senast: 2027-12-31",
    "handelser:",
    `  - {slag: justerat, datum: ${year}-06-17}`,
    `  - {slag: anslaget, datum: ${year}-06-18}`,
    "",
  ].join("\n")
}

function settings() {
  const bodies = [
    ["kf", "fullmaktige"],
    ["ks", "styrelse"],
    ["sn", "namnd"],
    ["bun", "namnd"],
  ]
  return [
    'version: "1"',
    "kommun: Exempelkommunen",
    "webbplats: https://styrdokument.exempel.example/",
    "instanser:",
    ...bodies.map(([kod, slag]) => `  ${kod}: {namn: ${BODIES[kod]}, slag: ${slag}}`),
    "roller:",
    ...ROLES.map(role => `  ${role}: {adresser: [${slug(role)}@exempel.example]}`),
    "tillganglighet: {kontakt: Registrator}",
    "",
  ].join("\n")
}

function slug(text) {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
}

function sha256(text) {
  return createHash("sha256").update(text).digest("hex")
}
