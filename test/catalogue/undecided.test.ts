import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import {
  aboutPage,
  accessibilityPage,
  correctedWordingPage,
  correctedWordings,
  documentPage,
  frontPage,
  idOf,
  lawPage,
  listPages,
  registerFiles,
  type Site,
  wordingPage,
  wordingsOf,
} from "../../src/catalogue/index.ts"
import type { LawFacts } from "../../src/law/index.ts"
import type { DocumentView, PageView } from "../../src/model/page.ts"
import { registerCsv } from "../../src/render/csv/register.ts"
import { exampleDocument } from "../../src/rules/example-collection.ts"
import { publishedFor, siteOf } from "../../src/tasks/build/site-of.ts"
import { act, BODIES, decision, gathered } from "../lifecycle/sample.ts"

/** Stands in no decided text. Neither an id nor a date, so that nothing else would leave it out. */
const MARKER = "Obeslutat ord"

/** How each key of the front matter is written when nobody has decided it. */
const UNDECIDED: Readonly<Record<string, string>> = {
  titel: MARKER,
  typ: MARKER,
  sprak: MARKER,
  beslutsinstans: `[${MARKER}]`,
  diarienummer: MARKER,
  galler_for: `[${MARKER}]`,
  giltighetstid: "{from: 2026-09-09, tom: 2026-09-19}",
  bilagor: `[{titel: ${MARKER}, fil: exempel/${MARKER}.txt}]`,
  revideras_senast: `{behovs_inte: ${MARKER}}`,
  dokumentansvarig: MARKER,
  dokumentagare: MARKER,
  relaterade: `[${MARKER}, annat]`,
  kontakt: MARKER,
  publiceras: `{nej: ${MARKER}}`,
  ersatter: `[${MARKER}, annat]`,
  malgrupp: `[${MARKER}]`,
  syfte: MARKER,
  importerad: "ja",
  version_av: "annat",
  utgar_fran: MARKER,
  form: MARKER,
}

const ADMINISTRATIVE: readonly string[] = ["dokumentansvarig", "dokumentagare", "relaterade", "kontakt", "publiceras"]
const KEYS = Object.keys(UNDECIDED)

/** A working file whose keys, but for these, say what nobody has decided; and so does its text. */
function working(kept: readonly string[], more: Readonly<Record<string, string>> = {}): string {
  const changed = Object.entries(UNDECIDED).filter(([key]) => !kept.includes(key))
  return exampleDocument(
    { ...Object.fromEntries(changed), ...more },
    `# ${MARKER}\n\n${MARKER}: 88 kap. 8 § brottsbalken.\n`,
  )
}

/** Every label of both sets, so that every fact is looked at; and a fact that no set of ours names. */
const SETTINGS_FILE = `${BODIES}etiketter:
  atta: [{etikett: Allt, mall: "{{malgrupp}} {{dokumentagare}} {{kontakt}} {{ersatter}} {{relaterade}}"}]
`

/** A decided wording that says as little as it may. */
const BARE = exampleDocument({
  titel: undefined,
  typ: undefined,
  beslutsinstans: undefined,
  galler_for: undefined,
  revideras_senast: undefined,
  dokumentansvarig: undefined,
})

/** The public site, and the references to law of all texts, decided or not. */
interface Published {
  readonly site: Site
  readonly law: LawFacts
}

async function publicSite(wording: string, text: string, administrativa?: string): Promise<Published> {
  const slip = { form: "delegation", paragraf: undefined, beslutsfattare: "Enhetschef", beslutsnummer: "d1" }
  const undecided = `${wording}\n${MARKER}: 88 kap. 8 § brottsbalken.\n`
  const all = await gathered(
    [
      decision(
        "sn-2026-02-03-4",
        [act("antagen", { galler_from: "2026-03-01" }, wording), act("antagen", {}, undefined, "annat")],
        ["slag: justerat, datum: 2026-02-06"],
      ),
      decision(
        "sn-2026-05-05-5",
        [act("reviderad", {}, wording)],
        [
          "slag: justerat, datum: 2026-05-06",
          "slag: anslaget, datum: 2026-05-07",
          `slag: laga_kraft, datum: 2026-06-01, galler: beslut, kalla: ${MARKER}`,
        ],
      ),
      decision("sn-2026-06-02-d1", [act("redaktionell", {}, wording.replace("stöd", "hjälp"))], [], slip),
      // A revision whose minutes are not approved, and a correction that holds the same text.
      decision("sn-2026-11-17-8", [act("reviderad", { galler_from: "2026-11-18" }, undecided)]),
      decision("sn-2026-11-18-d1", [act("redaktionell", {}, undecided.replace("stöd", "bistånd"))], [], slip),
      // A record of a text that was not the one decided, and the record that counts.
      decision("sn-2026-04-07-6", [act("reviderad", { lydelse: lydelseOf(undecided) }, undecided)]),
      decision(
        "sn-2026-04-07-6-r1",
        [act("reviderad", { lydelse: lydelseOf(wording) }, wording)],
        ["slag: justerat, datum: 2026-04-08"],
        { rattar: "sn-2026-04-07-6", skal: "Fel text" },
      ),
    ],
    {
      "styrdok.yaml":
        administrativa === undefined ? SETTINGS_FILE : `${SETTINGS_FILE}administrativa: ${administrativa}\n`,
      "documents/sn/exempel.md": text,
      "documents/sn/annat.md": exampleDocument({ id: "annat" }),
    },
  )
  const { entries, facts } = publishedFor(all, { audience: "webb" }, new Set())
  return { site: siteOf(all, facts, entries), law: all.law }
}

/** `lydelse` of a text without images and bilagor. */
function lydelseOf(text: string): string {
  const sha = (bytes: string): string => createHash("sha256").update(bytes).digest("hex")
  return `sha256:${sha(`${sha(text)}  exempel.md\n`)}`
}

const BODY = { html: "" }

function viewsOf({ site, law }: Published): readonly PageView[] {
  return [
    frontPage(site),
    ...listPages(site),
    lawPage(site, law),
    aboutPage(site),
    accessibilityPage(site),
    ...site.entries.flatMap(entry => [
      documentPage(site, entry, BODY),
      ...wordingsOf(entry).map(version => wordingPage(site, entry, version, BODY)),
      ...correctedWordings(site, entry).map(wrong => correctedWordingPage(site, entry, wrong, BODY)),
    ]),
  ]
}

function pageOf(site: Site, id: string): DocumentView {
  const entry = site.entries.find(item => idOf(item) === id)
  if (entry === undefined) throw new Error(`no page: ${id}`)
  return documentPage(site, entry, BODY)
}

test("every key of a document is tried", () => {
  const schema: { readonly properties: object } = JSON.parse(
    readFileSync(new URL("../../schemas/dokument.json", import.meta.url), "utf8"),
  )
  expect(["id", ...KEYS].toSorted()).toEqual(Object.keys(schema.properties).toSorted())
})

const sites: readonly (readonly [string, () => Promise<Published>])[] = [
  ["a decided text", () => publicSite(exampleDocument(), working(ADMINISTRATIVE))],
  ["a decided text that says little", () => publicSite(BARE, working(ADMINISTRATIVE))],
  ["where no key is administrative", () => publicSite(exampleDocument(), working([]), "[]")],
  [
    "where other keys are administrative",
    () => publicSite(exampleDocument(), working(["syfte"], { syfte: "Ett syfte." }), "[syfte]"),
  ],
]

test.each(sites)("nothing that nobody decided is on the public web: %s", async (_name, make) => {
  const { site, law } = await make()
  const views = viewsOf({ site, law })
  expect(site.entries.map(idOf)).toEqual(["annat", "exempel"])
  expect(views.filter(view => view.kind === "lydelse")).toHaveLength(5)
  const registers = registerFiles(site).map(({ lines }) => registerCsv(lines))
  expect(registers[0]).toContain(";exempel")
  expect(JSON.stringify([views, registers])).not.toMatch(/Obeslutat ord|2026-09-\d\d|september 2026|88 kap|K88P8/)
  // The sweep has looked at what a correction changed, at the days of a decision and at why a record was corrected.
  const { correction, days, history } = pageOf(site, "exempel")
  expect(correction).toBe("i avsnitt 1 ändrades ”stöd” till ”hjälp”")
  expect(days.map(({ etikett }) => etikett)).toContain("Laga kraft")
  expect(JSON.stringify(history)).toContain("rättad: Fel text")
  // What the working files say of one another is not decided either.
  expect(pageOf(site, "exempel").related).toEqual([])
  expect([pageOf(site, "annat").related, pageOf(site, "annat").otherForms]).toEqual([[], []])
})

test("what may change without a decision is read from the working file", async () => {
  const changed = exampleDocument({ kontakt: "Receptionen", relaterade: "[annat]", syfte: "Nytt syfte." })
  const { site } = await publicSite(exampleDocument({ kontakt: "Växeln" }), changed)
  const page = pageOf(site, "exempel")
  expect([page.kontakt.namn, page.syfte, page.related.map(group => group.heading)]).toEqual([
    "Receptionen",
    undefined,
    ["Hör ihop med"],
  ])
  expect(pageOf(site, "annat").related[0]?.items).toHaveLength(1)
})

test("where publication is decided, no working file can publish a text", async () => {
  const kept = exampleDocument({ publiceras: "{nej: sekretess}" })
  const { site } = await publicSite(kept, exampleDocument({ publiceras: "webb" }), "[kontakt]")
  expect(site.entries.map(idOf)).toEqual(["annat"])
})
