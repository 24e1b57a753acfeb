import { existsSync } from "node:fs"
import { readFile, symlink } from "node:fs/promises"
import { join } from "node:path"
import { Ajv2020 } from "ajv/dist/2020.js"
import { beforeEach, describe, expect, test } from "vitest"
import schema from "../../../schemas/output/laws.json" with { type: "json" }
import { BRYGGLAG, BRYGGLAG_RIKSDAGEN, lawServer } from "../../outside/law-server.ts"
import { run } from "../run-main.ts"
import { fill, freshPath, PRODUCT } from "./run.ts"

const folder = await fill(await freshPath(), { "styrdok.yaml": "" })

describe("laws show", () => {
  test("tells what is known of an act", async () => {
    const { code, stdout } = await run(folder, "laws", "show", "2001:453")
    expect(code).toBe(0)
    expect(stdout).toContain("Socialtjänstlag (2001:453)\n")
    expect(stdout).toContain("I kraft sedan 1 januari 2002. Upphävd 1 juli 2025 genom 2025:400.")
    expect(stdout).toContain("Kallas      socialtjänstlagen, SoL")
    expect(stdout).toContain("17 kapitel, 194 paragrafer")
    expect(stdout).toContain("Enligt uppgifter från 1 september 2025. Paragraferna är från 1 april 2025.")
    expect(stdout).toMatch(/… och \d+ äldre/)
  })

  test("says on the day what is to come", async () => {
    const { stdout } = await run(folder, "laws", "show", "2025:400", "--today", "2025-12-20")
    expect(stdout).toMatch(/Kommande {4}1 januari 2026: 26 kap\. 2 och 4 §§, .* träder i kraft\n/)
    expect(stdout).toContain("15 januari 2026: 16 kap. 2 a § samt 19 kap. 1 och 6 §§ träder i kraft")
    expect((await run(folder, "laws", "show", "2025:400")).stdout).not.toContain("Kommande")
    expect((await run(folder, "laws", "show", "2025:400", "--today", "2025-06-01")).stdout).toContain(
      "Träder i kraft 1 juli 2025.",
    )
    expect((await run(folder, "laws", "show", "2001:453", "--today", "2025-06-30")).stdout).toContain(
      "Upphävs 1 juli 2025",
    )
  })

  test("says a concluded repeal as likely", async () => {
    const { stdout } = await run(folder, "laws", "show", "1987:10")
    expect(stdout).toContain(
      "Troligen upphävd 2 maj 2011 och ersatt av 2010:900. Det är en slutsats och inte läst i någon källa.",
    )
  })

  test.each(["SoL", "socialtjänstlagen", "Socialtjänstlagen", "socialtjänstlag", "sol"])(
    "lists the acts that %s means",
    async name => {
      const { code, stdout } = await run(folder, "laws", "show", name)
      expect(code).toBe(0)
      expect(stdout.match(/^ {2}\d{4}:\d+/gm)).toEqual(["  2025:400", "  2001:453", "  1980:620"])
    },
  )

  test.each([
    [["hälso-", "och", "sjukvårdsförordningen"], "Hälso- och sjukvårdsförordning (2017:80)"],
    [["LSS"], "Lag (1993:387) om stöd och service till vissa funktionshindrade"],
    [["SFS", "2018:1197"], "Lag (2018:1197) om"],
  ])("understands %j", async (asked, title) => {
    expect((await run(folder, "laws", "show", ...asked)).stdout).toContain(title)
  })

  test("says in JSON what its schema says", async () => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(schema)
    for (const asked of ["SoL", "2018:1197", "1962:700", "1998:204", "1810:0926"]) {
      const { stdout } = await run(folder, "laws", "show", asked, "--format", "json")
      expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true)
    }
  })

  test.each([
    ["2099:1", "Registret har ingen författning med numret 2099:1. Det är gott till 2025-09-01.\n"],
    ["hittepålagen", 'Registret har ingen författning som heter "hittepålagen".\n'],
    ["__proto__", 'Registret har ingen författning som heter "__proto__".\n'],
  ])("does not know %s", async (asked, message) => {
    const { code, stdout, stderr } = await run(folder, "laws", "show", asked)
    expect([code, stdout]).toEqual([2, ""])
    expect(stderr).toContain(message)
    expect(stderr).toContain("(STYR_OKAND_LAG)")
  })

  test.each([[[]], [["show"]], [["visa"]], [["update", "SoL"]], [["update", "--format", "json"]]])(
    "%j is no wish",
    async argv => {
      expect((await run(folder, "laws", ...argv)).code).toBe(2)
    },
  )
})

describe("laws update", async () => {
  const server = await lawServer()
  const addresses = ["--adress-rkrattsbaser", server.address, "--adress-riksdagen", server.address]
  let root = ""

  beforeEach(async () => {
    root = await fill(await freshPath(), { "styrdok.yaml": "" })
    server.rkrattsbaser.clear()
    server.riksdagen.clear()
    server.rkrattsbaser.set("2026:9001", BRYGGLAG)
  })

  const update = (...argv: string[]) => run(root, "laws", "update", ...argv, ...addresses)

  test("writes a new act into the collection, for a person to review", async () => {
    const { code, stdout, stderr } = await update("2026:9001")
    expect([code, stderr]).toEqual([0, ""])
    expect(stdout).toBe("Brygglag (2026:9001)\n  Ny i registret.\n\nGranska ändringen i mappen laws och för in den.\n")
    const acts = await readFile(join(root, "laws/acts.tsv"), "utf8")
    expect(acts).toContain(
      "\n# daterad 2026-11-23\n2026:9001\tlag\tBrygglag\t2020-01-16\t2020-07-01\t\tbrygglagen\t\t2026-11-23\n",
    )
    const provisions = await readFile(join(root, "laws/provisions/2026.txt"), "utf8")
    expect(provisions).toContain("= 2026:9001 2026-11-23 hel\n§ 1:1,2\n§ 2:1\n2024:5 2024-07-01 1:2\n")
    const shown = await run(root, "laws", "show", "brygglagen")
    expect(shown.stdout).toContain("Enligt uppgifter från 23 november 2026.\n")
  })

  test("tells what is new in an act, and keeps the other acts", async () => {
    server.rkrattsbaser.set("2026:9002", { ...BRYGGLAG, beteckning: "2026:9002", rubrik: "Kajlag (2026:9002)" })
    await update("2026:9001", "2026:9002")
    server.rkrattsbaser.set("2026:9001", {
      ...BRYGGLAG,
      upphavdDateTime: "2027-01-01T00:00:00",
      fulltext: {
        ...BRYGGLAG.fulltext,
        upphavdGenom: "SFS 2026:9",
        forfattningstext:
          "1 kap. Ord\n\n1 §   En.\n\n2 §   Har upphävts genom lag (2026:7).\n\n2 kap. Mått\n\n1 §   Tre.\n\n1 a §   Ny. Lag (2026:7).\n",
      },
      andringsforfattningar: [
        ...BRYGGLAG.andringsforfattningar,
        {
          beteckning: "2026:7",
          ikraftDateTime: "2026-03-01T00:00:00",
          anteckningar: "upph. 1 kap 2 §; ny 2 kap 1 a §",
        },
      ],
    })
    const { code, stdout } = await update("2026:9001")
    expect(code).toBe(0)
    expect(stdout.split("\n").slice(0, 5)).toEqual([
      "Brygglag (2026:9001)",
      "  Upphävs 1 januari 2027 genom 2026:9.",
      "  Nya: 2 kap. 1 a §.",
      "  Borta: 1 kap. 2 §.",
      "  Ändring 2026:7 (1 mars 2026) inför 2 kap. 1 a §, upphäver 1 kap. 2 §.",
    ])
    expect(await readFile(join(root, "laws/provisions/2026.txt"), "utf8")).toContain("= 2026:9002 ")
  })

  test("without numbers renews what the collection has, and says so when it has nothing", async () => {
    expect((await update()).stderr).toContain(
      "Inget dokument hänvisar till någon lag, och samlingen har inga egna uppgifter om lagar att förnya.",
    )
    await update("2026:9001")
    expect((await update()).stdout).toContain("Inget nytt.")
  })

  test("without numbers fetches what the documents cite, also what the register does not have yet", async () => {
    const settings = 'version: "1"\nkommun: Prov\ninstanser:\n  sn: {namn: Socialnämnden, slag: namnd}\n'
    await fill(root, {
      "styrdok.yaml": settings,
      "documents/sn/brygga.md":
        "---\nid: brygga\ntitel: Bryggor\ntyp: riktlinje\n---\nSe 1 kap. 1 § brygglagen (2026:9001).\n",
    })
    const before = server.asked.length
    const { code, stdout } = await update()
    expect([code, server.asked.length]).toEqual([0, before + 1])
    expect(stdout).toContain("Brygglag (2026:9001)")
    const { stdout: judged } = await run(root, "lagrum", "documents/sn/brygga.md", "--today", "2026-11-25")
    expect(judged).toContain("1 kap. 1 § Brygglag (2026:9001)\n         Finns.")
  })

  test("falls back on the other source, and says so", async () => {
    server.rkrattsbaser.set("2026:9001", (_, response) => response.writeHead(500).end())
    server.riksdagen.set("2026:9001", BRYGGLAG_RIKSDAGEN)
    const { code, stdout } = await update("2026:9001")
    expect(code).toBe(0)
    expect(stdout).toContain(
      "rkrattsbaser svarade med fel 500. Uppgifterna är från riksdagen.\nDär finns ingen lista över ändringar.\n",
    )
    expect(stdout).toContain("Upphävs 1 januari 2027 genom 2026:9.")
  })

  test("asks the source that was chosen", async () => {
    server.riksdagen.set("2026:9001", BRYGGLAG_RIKSDAGEN)
    const before = server.asked.length
    expect((await update("2026:9001", "--kalla", "riksdagen")).code).toBe(0)
    expect(server.asked.slice(before)).toEqual(["GET /dokument/sfs-2026-9001.json "])
    expect((await update("2026:9001", "--kalla", "lagen.nu")).code).toBe(2)
  })

  test("refuses an act that has become shorter without a word, unless told to take it", async () => {
    await update("2026:9001")
    const fulltext = { ...BRYGGLAG.fulltext, forfattningstext: "1 kap. Ord\n\n1 §   En.\n" }
    server.rkrattsbaser.set("2026:9001", { ...BRYGGLAG, fulltext })
    const before = await readFile(join(root, "laws/provisions/2026.txt"), "utf8")
    const { code, stdout, stderr } = await update("2026:9001")
    expect([code, stdout]).toEqual([2, ""])
    expect(stderr).toContain(
      "Svaret från rkrattsbaser saknar 1 kap. 2 § samt 2 kap. 1 §, men inget säger att något är upphävt.",
    )
    expect(await readFile(join(root, "laws/provisions/2026.txt"), "utf8")).toBe(before)
    expect((await update("2026:9001", "--godta-kortare")).stdout).toContain("Borta: 1 kap. 2 § samt 2 kap. 1 §.")
  })

  test("does not bring a repealed act back to life in silence", async () => {
    const repealed = {
      ...BRYGGLAG,
      upphavdDateTime: "2025-07-01T00:00:00",
      fulltext: { ...BRYGGLAG.fulltext, upphavdGenom: "SFS 2025:4" },
    }
    server.rkrattsbaser.set("2026:9001", repealed)
    await update("2026:9001")
    server.rkrattsbaser.set("2026:9001", BRYGGLAG)
    const { code, stdout, stderr } = await update("2026:9001")
    expect([code, stdout]).toEqual([2, ""])
    expect(stderr).toContain(
      "2026:9001 hämtades inte. Svaret från rkrattsbaser säger inte att författningen är upphävd. Det säger registret: Upphävd 1 juli 2025 genom 2025:4.\n",
    )
    expect((await run(root, "laws", "show", "2026:9001")).stdout).toContain("Upphävd 1 juli 2025 genom 2025:4.")
    expect((await update("2026:9001", "--godta-kortare")).stdout).toContain(
      "  Inte längre upphävd enligt källan. Förut: Upphävd 1 juli 2025 genom 2025:4.\n",
    )
  })

  test("the same for an act of the product's register, from the source that may say nothing of it", async () => {
    server.riksdagen.set("2001:453", {
      ...BRYGGLAG_RIKSDAGEN,
      beteckning: "2001:453",
      titel: "Socialtjänstlag (2001:453)",
      html: "<p>Text.</p>",
    })
    const { code, stderr } = await update("2001:453", "--kalla", "riksdagen")
    expect(code).toBe(2)
    expect(stderr).toContain("Det säger registret: Upphävd 1 juli 2025 genom 2025:400.")
  })

  test("lets a repeal fall that was only concluded, and tells it", async () => {
    const title = "Plan- och bygglag (1987:10)"
    server.rkrattsbaser.set("1987:10", { beteckning: "1987:10", rubrik: title, forfattningstypNamn: "Lag" })
    const { stdout } = await update("1987:10")
    expect(stdout).toContain("Inte längre upphävd enligt källan. Förut: Troligen upphävd 2 maj 2011")
  })

  test.each([
    [{ ikraftDateTime: "2027-07-01T00:00:00" }, ["  I kraft: 1 juli 2027. Förut 1 juli 2020."]],
    [
      { ikraftDateTime: null, ikraftDenDagenRegeringenBestammer: true },
      ["  I kraft: den dag som regeringen bestämmer. Förut 1 juli 2020."],
    ],
    [{ forfattningstypNamn: "Förordning" }, ["  Slaget är förordning. Förut lag."]],
    [{ rubrik: "Kajlag (2026:9001)" }, ["  Rubriken var Brygglag."]],
    [
      { fulltext: { ...BRYGGLAG.fulltext, utfardadDateTime: "2020-01-17T00:00:00" } },
      ["  Utfärdad: 17 januari 2020. Förut 16 januari 2020."],
    ],
    [
      { andringsforfattningar: [{ beteckning: "2024:5", ikraftDateTime: null, anteckningar: "ny 1 kap 2 §" }] },
      ["  Ny uppgift om ändring 2024:5 inför 1 kap. 2 §."],
    ],
    [{ andringsforfattningar: [] }, ["  Källan nämner inte längre ändring 2024:5 (1 juli 2024) ändrar 1 kap. 2 §."]],
    [
      {
        fulltext: {
          ...BRYGGLAG.fulltext,
          forfattningstext: BRYGGLAG.fulltext.forfattningstext.replace("1 §   Tre.", "1 §   Tre.\n\n9 §   Nio."),
        },
      },
      ["  Nya: 2 kap. 9 §.", "  Det kan finnas fler bestämmelser än de kända. Förut var alla kända."],
    ],
    [
      {
        fulltext: {
          ...BRYGGLAG.fulltext,
          forfattningstext: BRYGGLAG.fulltext.forfattningstext.replace("Tre.", "/Upphör att gälla U:2031-01-15/ Tre."),
        },
      },
      ["  Uppgifterna har ändrats. Se skillnaden i mappen laws."],
    ],
    [{}, ["  Inget nytt. Dagen för uppgifterna är ny."]],
  ])("tells of %j", async (fields, lines) => {
    await update("2026:9001")
    server.rkrattsbaser.set("2026:9001", { ...BRYGGLAG, ...fields })
    const { code, stdout } = await update("2026:9001")
    expect(code).toBe(0)
    expect(stdout.split("\n").slice(1, -3)).toEqual(lines)
  })

  test("an act that the Government is to put into force is not said to be in force", async () => {
    server.rkrattsbaser.set("2026:9001", {
      ...BRYGGLAG,
      ikraftDateTime: null,
      ikraftDenDagenRegeringenBestammer: true,
      upphavdDenDagenRegeringenBestammer: true,
    })
    await update("2026:9001")
    expect(await readFile(join(root, "laws/acts.tsv"), "utf8")).toContain(
      "\t2020-01-16\tregeringen\tregeringen\tbrygglagen\t",
    )
    const { stdout } = await run(root, "laws", "show", "2026:9001")
    expect(stdout).toContain(
      "Gäller      Träder i kraft den dag som regeringen bestämmer. Upphävs den dag som regeringen bestämmer.\n",
    )
    const { stdout: json } = await run(root, "laws", "show", "2026:9001", "--format", "json")
    expect(JSON.parse(json)).toMatchObject([
      { ikraft: null, ikraftBestamsAvRegeringen: true, upphavd: { datum: null, bestamsAvRegeringen: true } },
    ])
  })

  test("an act without text has an inside that is not known", async () => {
    server.rkrattsbaser.set("2026:9001", { ...BRYGGLAG, fulltext: {}, andringsforfattningar: [] })
    expect((await update("2026:9001")).stdout).toContain("  Ny i registret. Innehållet är inte känt.\n")
    const { stdout } = await run(root, "laws", "show", "2026:9001")
    expect(stdout).toContain("Innehåll    inte känt\n")
    expect(stdout).not.toContain("0 paragrafer")
  })

  test("no answer writes a row about another act", async () => {
    const row = "Lag\tx\n2017:900\tlag\tPåhittad lag\t\t\t2001-01-01\n2026:9001\tlag"
    server.rkrattsbaser.set("2026:9001", { ...BRYGGLAG, forfattningstypNamn: row, rubrik: `Bryg\u001b[2Jglag\t${row}` })
    expect((await update("2026:9001")).code).toBe(0)
    const acts = await readFile(join(root, "laws/acts.tsv"), "utf8")
    expect(acts.split("\n").filter(line => line !== "" && !line.startsWith("#"))).toHaveLength(1)
    expect(acts).not.toContain("\u001b")
    expect((await run(root, "laws", "show", "2017:900")).stdout).not.toContain("Upphävd")
  })

  test("says once that no source can be reached, and soon stops trying", async () => {
    server.rkrattsbaser.clear()
    const cut = (request: { readonly destroy: () => void }) => request.destroy()
    const numbers = Array.from({ length: 45 }, (_, at) => `2026:${9100 + at}`)
    for (const number of numbers) {
      server.rkrattsbaser.set(number, ({ socket }) => cut(socket))
      server.riksdagen.set(number, ({ socket }) => cut(socket))
    }
    const before = server.asked.length
    const { code, stdout, stderr } = await update(...numbers)
    expect([code, stdout]).toEqual([2, ""])
    expect(server.asked.length - before).toBeLessThanOrEqual(12)
    expect(stderr.trim().split("\n")).toEqual([
      "45 författningar hämtades inte: 2026:9100, 2026:9101, 2026:9102, 2026:9103, 2026:9104 och 40 till. " +
        "rkrattsbaser gick inte att nå: förbindelsen bröts. riksdagen gick inte att nå: förbindelsen bröts.",
      expect.stringContaining("NODE_USE_ENV_PROXY=1"),
      "(STYR_LAGKALLA)",
    ])
  })

  test("goes on with the source that answers when the other is out of reach", async () => {
    const numbers = Array.from({ length: 6 }, (_, at) => `2026:${9200 + at}`)
    for (const number of numbers) {
      server.rkrattsbaser.set(number, ({ socket }) => void socket.destroy())
      server.riksdagen.set(number, { ...BRYGGLAG_RIKSDAGEN, beteckning: number, titel: `Brygglag (${number})` })
    }
    const before = server.asked.length
    const { code, stdout } = await update(...numbers)
    expect(code).toBe(0)
    expect(server.asked.slice(before).filter(line => line.startsWith("POST")).length).toBeLessThanOrEqual(6)
    expect(stdout.match(/Ny i registret/g)).toHaveLength(6)
  })

  test("writes what came although another act did not, and ends with 2", async () => {
    server.rkrattsbaser.set("2026:9011", (_, response) => response.writeHead(200).end("<html>"))
    server.riksdagen.set("2026:9011", (_, response) => response.writeHead(503).end())
    const { code, stdout, stderr } = await update("2026:9001", "2026:9011", "2026:9012")
    expect(code).toBe(2)
    expect(stdout).toContain("Brygglag (2026:9001)")
    expect(stderr).toContain(
      "2026:9011 hämtades inte. rkrattsbaser svarade med en webbsida i stället för uppgifter. riksdagen svarade med fel 503.\n",
    )
    expect(stderr).toContain("Ingen källa har 2026:9012.\n")
  })

  test("writes nothing when nothing came", async () => {
    expect((await update("2026:9012")).code).toBe(2)
    expect(existsSync(join(root, "laws"))).toBe(false)
  })

  test("takes no act without a title", async () => {
    server.rkrattsbaser.set("2026:9001", { ...BRYGGLAG, rubrik: "" })
    expect((await update("2026:9001")).stderr).toContain("svarade med en författning utan rubrik")
  })

  test("leaves the product's own register alone", async () => {
    const { code, stderr } = await run(PRODUCT, "laws", "update", "2026:9001", ...addresses)
    expect([code, stderr]).toEqual([2, expect.stringContaining("den som följer med styrdok")])
  })

  test("writes through no link", async () => {
    await symlink(await fill(await freshPath("annan"), {}), join(root, "laws"))
    expect((await update("2026:9001")).stderr).toContain("laws är en länk")
  })

  test("an address must be one", async () => {
    expect((await run(root, "laws", "update", "2026:9001", "--adress-riksdagen", "file:///etc/passwd")).code).toBe(2)
  })
})
