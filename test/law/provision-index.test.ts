import { describe, expect, test } from "vitest"
import { standingInWords } from "../../src/catalogue/law-words.ts"
import { actsNamed, type CitingText, indexProvisions, type ProvisionIndex } from "../../src/law/index.ts"
import { positions } from "../../src/model/source.ts"
import { day, provisionsOf, references, register } from "./register.ts"

interface Text {
  readonly id: string
  readonly says: string
  readonly decided?: string
  readonly lines?: boolean
}

function citing({ id, says, decided, lines = false }: Text): CitingText {
  const reading = { references: references(says), ...(decided === undefined ? {} : { decided: day(decided) }) }
  const text = { id, path: `documents/sn/${id}.md`, titel: `Riktlinje ${id}`, reading }
  return lines ? { ...text, lineOf: offset => positions(says)(offset).line } : text
}

function index(texts: readonly Text[], today = "2026-11-23"): ProvisionIndex {
  const citations = texts.flatMap(({ says }) => references(says).map(({ citation }) => citation))
  const provisions = provisionsOf(actsNamed(citations, { register, date: day("2025-10-01") }))
  return indexProvisions(texts.map(citing), { register, provisions, today: day(today) })
}

/** "2025:400 14:4 ← a a b": what is cited, and by which, as often as it is. */
function inShort({ acts, others }: ProvisionIndex): readonly string[] {
  const by = (documents: readonly { readonly id: string; readonly count: number }[]) =>
    documents.map(({ id, count }) => `${id}${count === 1 ? "" : count}`).join(" ")
  return [
    ...acts.flatMap(({ sfs, provisions }) =>
      provisions.map(({ kapitel, paragraf, documents }) => {
        const place = [kapitel, paragraf].filter(part => part !== undefined).join(":")
        return `${sfs} ${place}${paragraf === undefined && kapitel !== undefined ? " kap." : ""} ← ${by(documents)}`
      }),
    ),
    ...others.map(({ kind, target, documents }) => `${kind} ${target} ← ${by(documents)}`),
  ]
}

describe("the index", () => {
  test("turns references round, each text once for each provision", () => {
    expect(
      inShort(
        index([
          { id: "b", says: "Se 14 kap. 4 § SoL och 9 § LSS." },
          { id: "a", says: "Se 14 kap. 4 och 5 §§ SoL. Sedan 14 kap. 4 § andra stycket socialtjänstlagen." },
        ]),
      ),
    ).toEqual(["1993:387 9 ← b", "2025:400 14:4 ← a2 b", "2025:400 14:5 ← a"])
  })

  test("goes by the titles of the acts in Swedish order, then by their numbers", () => {
    const says = "Se SoL, arkivlagen, LSS, årsredovisningslagen, ärvdabalken, 1 § socialtjänstlagen (2001:453) och LOU."
    expect(index([{ id: "a", says }]).acts.map(({ titel }) => titel)).toEqual([
      "Arkivlag",
      "Lag om offentlig upphandling",
      "Lag om stöd och service till vissa funktionshindrade",
      "Socialtjänstlag",
      "Socialtjänstlag",
      "Årsredovisningslag",
      "Ärvdabalk",
    ])
  })

  test("takes a section by its number alone where the numbers run through the act", () => {
    const says = "Se 36 § avtalslagen och 3 kap. 36 § avtalslagen."
    expect(inShort(index([{ id: "a", says }]))).toEqual(["1915:218 36 ← a2"])
  })

  test("has what lies outside the register last, by kind and target", () => {
    const says = "Se prop. 2024/25:89, artikel 6.1 e i GDPR, (EU) 2016/679, HSLF-FS 2022:37 och 4 § FL."
    expect(inShort(index([{ id: "a", says }]))).toEqual([
      "2017:900 4 ← a",
      "eu (EU) 2016/679 ← a2",
      "forarbete prop. 2024/25:89 ← a",
      "foreskrift HSLF-FS 2022:37 ← a",
    ])
  })

  test("leaves out what cannot be told", () => {
    expect(inShort(index([{ id: "a", says: "Enligt 4 § gäller 3 § hittepålagen (1234:567)." }]))).toEqual([])
    expect(inShort(index([]))).toEqual([])
  })

  test("tells where, and on which lines when they are asked for", () => {
    const says = "Ett.\n\nSe 4 § FL.\nOch 4 § FL.\n"
    const [document] = index([{ id: "a", says, lines: true }]).acts[0]?.provisions[0]?.documents ?? []
    expect(document).toMatchObject({
      id: "a",
      path: "documents/sn/a.md",
      titel: "Riktlinje a",
      count: 2,
      lines: [3, 4],
    })
    expect(document?.spans.map(({ start, end }) => says.slice(start, end))).toEqual(["4 § FL", "4 § FL"])
    expect(index([{ id: "a", says }]).acts[0]?.provisions[0]?.documents[0]).not.toHaveProperty("lines")
  })

  test("is plain data", () => {
    const made = index([{ id: "a", says: "Se 15 kap. 12 § SoL.", decided: "2025-06-10" }])
    expect(JSON.parse(JSON.stringify(made))).toEqual(made)
  })
})

describe("an act in the index", () => {
  test.each([
    ["2025-06-30", { kind: "galler", ends: { date: "2025-07-01", by: "2025:400" } }],
    ["2025-07-01", { kind: "upphavd", ended: { date: "2025-07-01", by: "2025:400" } }],
  ])("2001:453 on %s", (today, standing) => {
    const [act] = index([{ id: "a", says: "Se 4 kap. 1 § socialtjänstlagen (2001:453)." }], today).acts
    expect(act).toMatchObject({ namn: "socialtjänstlagen (2001:453)", standing })
  })

  test("that is to come into force, and one that simply holds", () => {
    const says = "Se 4 kap. 1 § socialtjänstlagen (2025:400) och 4 § förvaltningslagen (2017:900)."
    const standings = index([{ id: "a", says }], "2025-06-30").acts.map(({ sfs, standing }) => [sfs, standing])
    expect(standings).toEqual([
      ["2017:900", { kind: "galler" }],
      ["2025:400", { kind: "ej_i_kraft", from: "2025-07-01" }],
    ])
  })

  test("that a source only suggests is gone", () => {
    const act = Array.from(register.acts.values()).find(({ repeal }) => repeal?.concluded === true)
    if (act === undefined) throw new Error("no such act")
    const [cited] = index([{ id: "a", says: `Se 1 § lagen (${act.sfs}).` }]).acts
    expect([cited?.sfs, cited?.standing.kind]).toEqual([act.sfs, "troligen_upphavd"])
  })

  test.each([
    [{ dayUndecided: true }, { kind: "ej_i_kraft" }, "Gäller från den dag som regeringen bestämmer."],
    [
      { repeal: { by: "2026:9", concluded: false, dayUndecided: true } },
      { kind: "galler", ends: { by: "2026:9" } },
      "Upphävs den dag som regeringen bestämmer genom SFS 2026:9.",
    ],
  ] as const)("whose day the Government is to decide: %j", (undecided, standing, words) => {
    const text = citing({ id: "a", says: "Se 4 § förvaltningslagen (2017:900)." })
    const waiting = text.reading.references.map(reference =>
      reference.meaning.kind === "act"
        ? { ...reference, meaning: { ...reference.meaning, act: { ...reference.meaning.act, ...undecided } } }
        : reference,
    )
    const background = { register, provisions: new Map(), today: day("2026-11-23") }
    const [act] = indexProvisions([{ ...text, reading: { references: waiting } }], background).acts
    if (act === undefined) throw new Error("the act is cited")
    expect(act.standing).toEqual(standing)
    expect(standingInWords(act.standing)?.text).toBe(words)
  })

  test("says which day its facts are from", () => {
    expect(index([{ id: "a", says: "Se 14 kap. 4 § SoL." }]).acts[0]?.asOf).toBe("2025-12-15")
  })
})

describe("changes in the index", () => {
  const says = "Se 15 kap. 12 § SoL."
  const changesOn = (today: string, decided?: string) => {
    const [provision] =
      index([{ id: "a", says, ...(decided === undefined ? {} : { decided }) }], today).acts[0]?.provisions ?? []
    return {
      since: provision?.documents[0]?.changes.map(({ by }) => by),
      coming: provision?.coming.map(({ by, date }) => `${date} ${by}`),
    }
  }

  test.each<readonly [string, string | undefined, readonly string[], readonly string[]]>([
    ["2025-11-30", "2025-06-10", [], ["2025-12-01 2025:942"]],
    ["2025-12-01", "2025-06-10", ["2025:942"], []],
    ["2025-12-01", "2025-11-30", ["2025:942"], []],
    ["2025-12-02", "2025-12-01", [], []],
    ["2026-11-23", undefined, [], []],
  ])("on %s, decided on %s", (today, decided, since, coming) => {
    expect(changesOn(today, decided)).toEqual({ since, coming })
  })

  test("are those since each text's own decision", () => {
    const texts = [
      { id: "a", says, decided: "2025-06-10" },
      { id: "b", says, decided: "2026-01-10" },
    ]
    const [provision] = index(texts).acts[0]?.provisions ?? []
    expect(provision?.documents.map(({ id, decided, changes }) => [id, decided, changes.length])).toEqual([
      ["a", "2025-06-10", 1],
      ["b", "2026-01-10", 0],
    ])
  })
})
