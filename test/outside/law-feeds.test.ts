import { describe, expect, test } from "vitest"
import { readStructure } from "../../src/law/intake/structure.ts"
import { createRiksdagen } from "../../src/outside/law/riksdagen.ts"
import { createRkrattsbaser } from "../../src/outside/law/rkrattsbaser.ts"
import { BRYGGLAG, BRYGGLAG_RIKSDAGEN, lawServer } from "./law-server.ts"

const server = await lawServer()
const PATIENCE = 400
const rkrattsbaser = createRkrattsbaser(server.address, PATIENCE)
const riksdagen = createRiksdagen(`${server.address}/`, PATIENCE)
server.rkrattsbaser.set("2026:9001", BRYGGLAG)
server.riksdagen.set("2026:9001", BRYGGLAG_RIKSDAGEN)

describe("Regeringskansliet's source", () => {
  test("is asked for the published act of one number", async () => {
    await rkrattsbaser.fetch("2026:9001")
    expect(server.asked.at(-1)).toBe(
      'POST /elasticsearch/SearchEsByRawJson {"searchIndexes":["Sfs"],"api":"search","json":{"query":{"bool":{"must":[{"term":{"beteckning.keyword":"2026:9001"}},{"term":{"publicerad":true}}]}},"size":1}}',
    )
  })

  test("gives the act, its text and its amendments, those taken away left out", async () => {
    expect(await rkrattsbaser.fetch("2026:9001")).toEqual({
      kind: "found",
      act: {
        sfs: "2026:9001",
        title: "Brygglag (2026:9001)",
        kind: "lag",
        issued: "2020-01-16",
        inForce: "2020-07-01",
        text: BRYGGLAG.fulltext.forfattningstext,
        amendments: [{ sfs: "2024:5", inForce: "2024-07-01", notes: "ändr. 1 kap 2 §" }],
      },
    })
  })

  test.each([
    [
      { upphavdDateTime: "2027-01-01T00:00:00", fulltext: { upphavdGenom: "SFS 2026:9" } },
      { date: "2027-01-01", by: "2026:9" },
    ],
    [{ tidsbegransadDateTime: "2027-01-01T00:00:00" }, { date: "2027-01-01" }],
    [{ upphavdDateTime: "2026-12-31T23:00:00Z" }, { date: "2027-01-01" }],
    [{ upphavdDateTime: "oklart" }, undefined],
  ])("tells the end by %j", async (fields, repeal) => {
    server.rkrattsbaser.set("2026:9002", { ...BRYGGLAG, beteckning: "2026:9002", ...fields })
    const answer = await rkrattsbaser.fetch("2026:9002")
    expect(answer.kind === "found" && answer.act.repeal).toEqual(repeal)
  })

  test("tells that the Government is to decide the day, unless there is one", async () => {
    const fields = { ikraftDenDagenRegeringenBestammer: true, upphavdDenDagenRegeringenBestammer: true }
    server.rkrattsbaser.set("2026:9002", { ...BRYGGLAG, beteckning: "2026:9002", ...fields })
    const dated = await rkrattsbaser.fetch("2026:9002")
    expect(dated).toMatchObject({ act: { inForce: "2020-07-01", repeal: { dayUndecided: true } } })
    expect(dated).not.toHaveProperty("act.dayUndecided")
    server.rkrattsbaser.set("2026:9002", { ...BRYGGLAG, beteckning: "2026:9002", ...fields, ikraftDateTime: null })
    const open = await rkrattsbaser.fetch("2026:9002")
    expect(open).toMatchObject({ act: { dayUndecided: true, repeal: { dayUndecided: true } } })
    expect(open).not.toHaveProperty("act.inForce")
  })

  test.each([
    ["another act", BRYGGLAG, "absent"],
    ["nothing", undefined, "absent"],
  ])("answering with %s has no such act", async (_, answer, kind) => {
    if (answer !== undefined) server.rkrattsbaser.set("1999:9", answer)
    expect((await rkrattsbaser.fetch("1999:9")).kind).toBe(kind)
    server.rkrattsbaser.delete("1999:9")
  })

  test("fields of any other form are as if absent", async () => {
    server.rkrattsbaser.set("2026:9003", {
      beteckning: "2026:9003",
      rubrik: 7,
      fulltext: [],
      andringsforfattningar: { a: 1 },
    })
    expect(await rkrattsbaser.fetch("2026:9003")).toEqual({
      kind: "found",
      act: { sfs: "2026:9003", title: "", text: "", amendments: [] },
    })
  })
})

describe("Riksdagen's source", () => {
  test("gives the act with its text from the page, and the end that the page tells", async () => {
    const answer = await riksdagen.fetch("2026:9001")
    expect(server.asked.at(-1)).toBe("GET /dokument/sfs-2026-9001.json ")
    expect(answer).toMatchObject({
      kind: "found",
      act: { kind: "lag", issued: "2020-01-16", inForce: "2020-07-01", repeal: { date: "2027-01-01", by: "2026:9" } },
    })
    if (answer.kind !== "found") throw new Error("not found")
    expect(answer.act.text).toContain("1 kap. Ord & sånt")
    expect(readStructure(answer.act.text).chapters).toEqual(
      new Map([
        ["1", new Set(["1", "2"])],
        ["2", new Set(["1"])],
      ]),
    )
  })

  test("tells that the Government is to decide the day", async () => {
    const html = BRYGGLAG_RIKSDAGEN.html
      .replace("Ikraft</b>: 2020-07-01", "Ikraft</b>: den dag regeringen bestämmer")
      .replace("Upphävd</b>: 2027-01-01", "Upphävd</b>: Den dag som regeringen bestämmer")
    server.riksdagen.set("2026:9001", { ...BRYGGLAG_RIKSDAGEN, html })
    const answer = await riksdagen.fetch("2026:9001")
    server.riksdagen.set("2026:9001", BRYGGLAG_RIKSDAGEN)
    expect(answer).toMatchObject({ act: { dayUndecided: true, repeal: { by: "2026:9", dayUndecided: true } } })
    expect(answer).not.toHaveProperty("act.inForce")
  })

  test("has no such act when it answers 404, or with another act", async () => {
    expect(await riksdagen.fetch("1999:9")).toEqual({ kind: "absent" })
    server.riksdagen.set("1999:9", BRYGGLAG_RIKSDAGEN)
    expect(await riksdagen.fetch("1999:9")).toEqual({ kind: "absent" })
    server.riksdagen.delete("1999:9")
  })

  test.each([
    ["Förordning (2026:9001) om bryggor", "förordning"],
    ["Plan- och bygglag (2010:900)", "lag"],
    ["Miljöbalk (1998:808)", "lag"],
    ["Cirkulär om bryggor", undefined],
  ])("%s is of kind %s", async (titel, kind) => {
    server.riksdagen.set("2026:9001", { ...BRYGGLAG_RIKSDAGEN, titel })
    const answer = await riksdagen.fetch("2026:9001")
    expect(answer.kind === "found" && answer.act.kind).toBe(kind)
  })
})

describe.each([
  ["rkrattsbaser", rkrattsbaser, server.rkrattsbaser],
  ["riksdagen", riksdagen, server.riksdagen],
])("faults of %s", (_, feed, answers) => {
  test.each([
    ["an error", (_, response) => response.writeHead(500).end("trasigt"), "svarade med fel 500"],
    [
      "a page",
      (_, response) => response.writeHead(200).end("<!doctype html><p>Underhåll"),
      "svarade med en webbsida i stället för uppgifter",
    ],
    ["broken JSON", (_, response) => response.writeHead(200).end('{"hits":'), "svarade med trasig JSON"],
    [
      "JSON of another form",
      (_, response) => response.writeHead(200).end('{"error":"no"}'),
      "svarade i en form som styrdok inte känner igen",
    ],
    [
      "another place",
      (_, response) => response.writeHead(302, { location: "http://127.0.0.1:1/vad\tsom helst?hemligt" }).end(),
      "hänvisar till 127.0.0.1:1",
    ],
    [
      "a place with a name of any length",
      (_, response) => response.writeHead(302, { location: `http://${"a".repeat(3000)}/` }).end(),
      "hänvisar till en annan adress",
    ],
    ["no place", (_, response) => response.writeHead(301).end(), "hänvisar till en annan adress"],
    ["silence", () => {}, "svarade inte inom 1 s"],
    [
      "half an answer",
      (_, response) => void response.writeHead(200, { "content-length": "99" }).write("{", () => response.destroy()),
      /^gick inte att nå/,
    ],
  ] satisfies [string, Parameters<typeof answers.set>[1], string | RegExp][])("%s", async (_, answer, reason) => {
    answers.set("2026:9011", answer)
    const got = await feed.fetch("2026:9011")
    expect(got).toMatchObject({
      kind: "failed",
      reason: typeof reason === "string" ? reason : expect.stringMatching(reason),
    })
  })

  test("too large an answer", async () => {
    answers.set("2026:9011", (_, response) => {
      const part = Buffer.alloc(1_000_000, " ")
      const more = (): void => {
        while (!response.destroyed && response.write(part));
        if (!response.destroyed) response.once("drain", more)
      }
      response.writeHead(200)
      more()
    })
    const patient =
      feed.name === "riksdagen" ? createRiksdagen(server.address, 20_000) : createRkrattsbaser(server.address, 20_000)
    expect(await patient.fetch("2026:9011")).toEqual({ kind: "failed", reason: "svarade med mer än 40 MB" })
  })
})

test.each([
  ["http://127.0.0.1:1", "gick inte att nå"],
  ["http://127.0.0.1:2", "gick inte att nå: servern tar inte emot"],
  ["http://finns-inte.invalid", "gick inte att nå: datorn hittar ingen server med det namnet"],
])("a source that is not there, %s, is told in Swedish", async (address, reason) => {
  expect(await createRiksdagen(address).fetch("2026:9001")).toEqual({ kind: "failed", reason, unreached: true })
})

test.each([
  ["a server that answers", 500, undefined],
  ["silence", undefined, true],
])("whether the source was reached at all: %s", async (_, status, unreached) => {
  server.riksdagen.set("2026:9011", (_, response) => {
    if (status !== undefined) response.writeHead(status).end()
  })
  const answer = await riksdagen.fetch("2026:9011")
  expect(answer.kind === "failed" && answer.unreached).toBe(unreached)
})
