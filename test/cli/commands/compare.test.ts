import { readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { applyEdits, reverseEdits } from "../../../src/compare/index.ts"
import { exampleDocument, SOUND } from "../../../src/rules/example-collection.ts"
import { commitAll } from "../../git-folder.ts"
import { folderOf, PRODUCT, styrdok } from "./run.ts"

const BODY =
  "# 1 Inledning\n\nKommunen bör ge stöd inom tre veckor till den som är 18 år.\n\n# 2 Uppföljning\n\nVarje år.\n"
const FIRST = exampleDocument({}, BODY)

/** A document adopted as `FIRST`, whose working text is `text`. */
async function revised(text: string): Promise<string> {
  const root = await folderOf({ ...SOUND, "documents/sn/exempel.md": FIRST })
  const adopt = ["--instans", "sn", "--datum", "2026-02-03", "--paragraf", "4", "--justerat", "2026-02-06"]
  await styrdok(root, ["decide", ...adopt, "--dokument", "exempel:antagen"])
  await writeFile(join(root, "documents/sn/exempel.md"), text)
  return root
}

const output = async (root: string, ...flags: readonly string[]) =>
  JSON.parse(
    (await styrdok(root, ["compare", root === PRODUCT ? "iub-riktlinje" : "exempel", "--format", "json", ...flags]))
      .stdout,
  )

describe("compare", () => {
  test("den gällande lydelsen mot arbetstexten, med det som väger", async () => {
    const root = await revised(FIRST.replace("bör", "ska").replace("18 år", "16 år"))
    expect(await output(root)).toEqual({
      from: "beslut:sn-2026-02-03-4",
      to: "nu",
      changes: [
        { kind: "ersatt", section: "1", old: "bör", new: "ska", weights: ["skyldighet"] },
        { kind: "ersatt", section: "1", old: "18 år", new: "16 år", weights: ["alder"] },
      ],
      summary:
        "1 ändrad skyldighet, 1 ändrad åldersgräns. 2 ändringar i allt. Ändringen behöver beslut av Socialnämnden.",
    })
  })

  test.each([
    ["ingen skillnad", FIRST, "Ingen skillnad."],
    [
      "bara administrativt",
      FIRST.replace("publiceras: webb", "publiceras: intranät"),
      "Bara administrativa uppgifter ändras. Det behöver inget beslut.",
    ],
    ["ett skrivfel", FIRST.replace("Kommunen", "Komunen"), "Ändringen kan vara en rättelse av skrivfel, bedöm."],
    [
      "bara uppmärkning",
      FIRST.replace("Varje år", "*Varje* år"),
      "Bara uppmärkningen skiljer. Bedöm om uppmärkningen ändrar vad texten betyder. Då behöver ändringen beslut av Socialnämnden.",
    ],
    [
      "ett nytt avsnitt",
      `${FIRST}\n# 3 Ansvar\n\nEnhetschefen ansvarar.\n`,
      "Ändringen behöver beslut av Socialnämnden.",
    ],
  ])("%s", async (_, text, words) => {
    expect((await output(await revised(text))).summary).toContain(words)
  })

  test("namngivna versioner: beslut, dag, revision, fil och nu", async () => {
    const root = await revised(FIRST)
    commitAll(root)
    const changed = FIRST.replace("tre veckor", "två veckor")
    await writeFile(join(root, "documents/sn/exempel.md"), changed)
    await writeFile(join(root, "utkast.md"), FIRST.replace("tre veckor", "fyra veckor"))
    const words = async (from: string, to: string) =>
      (await output(root, "--from", from, "--to", to)).changes.map((change: { old: string; new: string }) => [
        change.old,
        change.new,
      ])
    expect(await words("beslut:sn-2026-02-03-4", "nu")).toEqual([["tre", "två"]])
    expect(await words("datum:2026-03-01", "nu")).toEqual([["tre", "två"]])
    expect(await words("rev:HEAD", "nu")).toEqual([["tre", "två"]])
    expect(await words("nu", "fil:utkast.md")).toEqual([["två", "fyra"]])
    expect(await words("nu", "nu")).toEqual([])
  })

  test("som text, som tabell och som sida; inget i texten blir kod", async () => {
    const root = await revised(FIRST.replace("bör ge", "ska \\<script> \\| *ge*"))
    const as = async (format: string) => (await styrdok(root, ["compare", "exempel", "--format", format])).stdout
    expect(await as("text")).toContain("Ändrat 1 [skyldighet]\n  - bör\n  + ska <script> |\n")
    expect(await as("markdown")).toMatch(/^\| Avsnitt \| Ändring \| Nuvarande lydelse \| Föreslagen lydelse \|$/m)
    const page = await as("html")
    expect(page).toMatch(/^<!doctype html>\n<html lang="sv">/)
    expect(page).toContain(
      '<del><span class="dold">struket: </span>bör<span class="dold">, slut på struket</span></del>',
    )
    expect(page).toContain('<th scope="col" role="columnheader">Nuvarande lydelse</th>')
    for (const format of ["markdown", "html"]) expect(await as(format)).not.toContain("<script>")
  })

  test("tecken för tecken: ändringarna gör den nya filen av den gamla, och tillbaka", async () => {
    const after = FIRST.replace("bör ge", "ska **ge**").replace("# 2 Uppföljning", "# 2 Ny\n\nText.\n\n# 3 Uppföljning")
    const { edits, ...rest } = await output(await revised(after), "--tecken")
    expect(applyEdits(FIRST, edits)).toBe(after)
    expect(applyEdits(after, reverseEdits(edits))).toBe(FIRST)
    expect(() => applyEdits(after, edits)).toThrow(expect.objectContaining({ code: "STYR_VERSION" }))
    expect(Object.keys(rest)).toEqual(["from", "to", "changes", "summary"])
  })

  test("bilagor och bilder jämförs efter innehåll", async () => {
    const root = await folderOf({
      ...SOUND,
      "documents/sn/exempel.md": FIRST,
      "documents/sn/exempel/priser.csv": "a;1\n",
      "documents/sn/exempel/karta.txt": "karta\n",
    })
    const adopt = ["--instans", "sn", "--datum", "2026-02-03", "--paragraf", "4", "--justerat", "2026-02-06"]
    await styrdok(root, ["decide", ...adopt, "--dokument", "exempel:antagen"])
    await writeFile(join(root, "documents/sn/exempel/priser.csv"), "a;2\n")
    await writeFile(join(root, "documents/sn/exempel/ny.txt"), "ny\n")
    await rm(join(root, "documents/sn/exempel/karta.txt"))
    const { changes, summary } = await output(root)
    expect(changes.map(({ kind, section }: { kind: string; section: string }) => `${kind} ${section}`)).toEqual([
      "struken filen karta.txt",
      "tillagd filen ny.txt",
      "ersatt filen priser.csv",
    ])
    expect(summary).toContain("Ändringen behöver beslut av Socialnämnden.")
    expect((await styrdok(root, ["compare", "exempel", "--format", "html"])).stdout).toContain(
      "Filen har ett annat innehåll.",
    )
  })

  test("ett ärende med två dokument, det ena nytt: en sida, en lista och en PDF", async () => {
    const root = await revised(FIRST)
    await writeFile(
      join(root, "documents/sn/nytt.md"),
      exampleDocument({ id: "nytt", titel: "En ny riktlinje", diarienummer: "SN 2026/1" }, "# 1 Inledning\n\nNytt.\n"),
    )
    await writeFile(
      join(root, "documents/sn/exempel.md"),
      exampleDocument({ diarienummer: "SN 2026/1" }, BODY.replace("bör", "ska")),
    )
    const arende = ["compare", "--diarienummer", "sn  2026/1"]
    const several = JSON.parse((await styrdok(root, [...arende, "--format", "json"])).stdout)
    expect(several).toMatchObject([
      { dokument: "nytt", from: "ingen" },
      { dokument: "exempel", to: "nu" },
    ])
    const page = (await styrdok(root, [...arende, "--format", "html"])).stdout
    expect(page).toContain("<h1>Ändringar i ärende sn  2026/1</h1>")
    expect(page).toContain('<a href="#_nytt">')
    expect(page).toContain("ingen, dokumentet är nytt")
    const anchors = Array.from(page.matchAll(/ id="([^"]+)"/g), ([, id]) => id)
    expect(new Set(anchors).size).toBe(anchors.length)
    const printed = await styrdok(root, [...arende, "--format", "pdf", "--ut", "arende.pdf"])
    expect(printed).toEqual({ code: 0, stdout: "", stderr: "" })
    expect((await readFile(join(root, "arende.pdf"))).subarray(0, 5).toString()).toBe("%PDF-")
  }, 60_000)

  test("en PDF skrivs på stdout som den är, men aldrig på en skärm", async () => {
    const root = await revised(FIRST.replace("bör", "ska"))
    const parts: Uint8Array[] = []
    const stdoutBytes = (bytes: Uint8Array) => void parts.push(bytes)
    await styrdok(root, ["compare", "exempel", "--format", "pdf"], { stdoutBytes })
    expect(Buffer.concat(parts).subarray(0, 5).toString()).toBe("%PDF-")
    const seen = await styrdok(root, ["compare", "exempel", "--format", "pdf"], { stdoutBytes, interactive: true })
    expect(seen).toMatchObject({ code: 2, stderr: expect.stringContaining("--ut") })
    expect(parts).toHaveLength(1)
  }, 60_000)

  test.each([
    ["tecken i något annat än json", ["exempel", "--tecken"], /--tecken finns bara i json/],
    ["både dokument och ärende", ["exempel", "--diarienummer", "1"], /Både dokument och diarienummer/],
    [
      "ett ärende som inget dokument har",
      ["--diarienummer", "SN 1900/1"],
      /Inget dokument har diarienumret "SN 1900\/1"/,
    ],
    ["en mapp som inte finns", ["exempel", "--ut", "ingen/fil.txt"], /ingen\/fil\.txt går inte att skriva/],
    ["inget dokument", [], /Dokumentet saknas/],
    ["ett okänt dokument", ["exempl"], /"exempl"/],
    ["ett beslut som inte finns", ["exempel", "--from", "beslut:sn-2026-02-03-5"], /sn-2026-02-03-5/],
    ["en dag före allt", ["exempel", "--from", "datum:2020-01-01"], /STYR_VERSION/],
    ["en version i annan form", ["exempel", "--from", "igår"], /inget namn på en version/],
    ["en fil som inte finns", ["exempel", "--to", "fil:finns-inte.md"], /finns-inte\.md går inte att läsa/],
  ])("%s avvisas", async (_, argv, said) => {
    const ran = await styrdok(await revised(FIRST), ["compare", ...argv])
    expect(ran).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(said) })
  })
})

describe("filer som inte är som de ska", () => {
  test("uppgifter som inte går att läsa: varken liten ändring eller ingen", async () => {
    const root = await revised(FIRST)
    await writeFile(join(root, "utkast.md"), FIRST.replace("titel: ", 'titel: "'))
    const { changes, summary } = await output(root, "--to", "fil:utkast.md")
    expect(changes).toEqual([])
    expect(summary).toMatch(/går inte att läsa, så de jämförs inte\. Texten skiljer sig inte\.$/)
  })

  test("en fil för sig har inga bilagor att jämföra, och det sägs", async () => {
    const { summary } = await output(PRODUCT, "--from", "fil:documents/sn/iub-riktlinje.md")
    expect(summary).toContain("Bilagor och bilder jämförs inte")
  })

  test.each([
    [
      "uppgifter som inte går att läsa",
      FIRST.replace("titel: ", "titel: [").replace("bör", "ska"),
      "går inte att läsa",
    ],
    ["utan slut på uppgifterna", `---\ntitel: Ett\n\n${BODY}`, "går inte att läsa"],
    ["utan uppgifter", BODY.replace("bör", "ska"), "ändrad skyldighet"],
    ["tom", "", "strykning"],
    ["för djupt nästlad", `${FIRST}\n${"> ".repeat(60)}djupt\n`, "invecklad"],
    ["bara tecken", FIRST.replace(BODY, "%%% ### ||| `` ** __ \\ [ ] ( ) <>\n".repeat(200)), "ändring"],
  ])("%s: det som går jämförs, och resten sägs", async (_, text, said) => {
    const root = await revised(FIRST)
    await writeFile(join(root, "utkast.md"), text)
    const flags = ["--to", "fil:utkast.md"]
    expect((await output(root, ...flags)).summary).toContain(said)
    const page = await styrdok(root, ["compare", "exempel", ...flags, "--format", "html"])
    expect(page).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("</html>") })
  })

  test.each([
    ["ingen text", new Uint8Array([0, 1, 2, 0]), "är ingen textfil"],
    ["för stor", new TextEncoder().encode("Ord och ord. ".repeat(400_000)), "är större än 4 MB"],
  ])("%s: det sägs vad som är fel", async (_, bytes, said) => {
    const root = await revised(FIRST)
    await writeFile(join(root, "utkast.md"), bytes)
    expect(await styrdok(root, ["compare", "exempel", "--to", "fil:utkast.md"])).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(new RegExp(`utkast\\.md ${said}.*STYR_LASA`, "s")),
    })
  })

  test("Latin-1 läses, och det sägs", async () => {
    const root = await revised(FIRST)
    await writeFile(join(root, "utkast.md"), Buffer.from(FIRST.replace("bör", "ska"), "latin1"))
    const { changes, summary } = await output(root, "--to", "fil:utkast.md")
    expect(summary).toContain("inte sparad som UTF-8")
    expect(changes).toMatchObject([{ old: "bör", new: "ska" }])
  })
})
