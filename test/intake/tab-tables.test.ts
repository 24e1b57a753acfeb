import { existsSync, readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import { importText } from "../../src/intake/index.ts"

const read = (text: string) => importText(text, { name: "x.txt", bodies: [], types: [] }, (_, body) => body)
const tables = (text: string): readonly string[] =>
  read(text)
    .document.split("\n")
    .filter(line => line.startsWith("|"))

const LONG = "Vi träffar den som vill prata om hur det är hemma, i skolan eller på fritiden."
const HEAD = "Nivå\tInsats\tBeskrivning\tMålgrupp"
const TABLE = [HEAD, `Öppen\tSamtal\t${LONG}\tUnga`, `\tGrupp\t${LONG}\tUnga`, `Riktad\tResa\t${LONG}\tVuxna`]
const DOCUMENT = "Plan för stöd\n\n1 Inledning\n\nHär står vad som finns.\n\n2 Insatser\n\n"

describe("tabeller som har blivit rader med tabbar", () => {
  test("blir tabeller, med den första kolumnen ifylld nedåt", () => {
    expect(tables(`${DOCUMENT}${TABLE.join("\n")}\n`)).toEqual([
      "| Nivå | Insats | Beskrivning | Målgrupp |",
      "| --- | --- | --- | --- |",
      `| Öppen | Samtal | ${LONG} | Unga |`,
      `| Öppen | Grupp | ${LONG} | Unga |`,
      `| Riktad | Resa | ${LONG} | Vuxna |`,
    ])
  })

  test("går vidare efter en sidbrytning, också när rubriken är bruten eller har tappat sitt första ord", () => {
    const next = ["Ni-vå\tInsats\tBeskriv-ning\tMålgrupp", `\tBrev\t${LONG}\tUnga`, `\tMejl\t${LONG}\tUnga`]
    const third = ["\tInsats\tBeskrivning\tMålgrupp", `\tSms\t${LONG}\tUnga`, `\tChatt\t${LONG}\tUnga`]
    const rows = tables(`${DOCUMENT}${[TABLE, next, third].map(part => part.join("\n")).join("\n\n")}\n`)
    const groups = rows.filter(row => /Brev|Mejl|Sms|Chatt/.test(row)).map(row => row.split(" | ")[0])
    expect(groups).toEqual(["| Riktad", "| Riktad", "| Riktad", "| Riktad"])
    expect(rows.filter(row => row.includes("Insats")).at(-1)).toMatch(/^\| Ni-?vå \| Insats/)
  })

  test("celler som står en kolumn fel flyttas, och det sägs på vilken rad", () => {
    const shifted = [...TABLE, `\tÖppen\tKafé\t${LONG}`, `Musik\t\t${LONG}\tUnga`, `Öppen\tDans\t${LONG}\tUnga`]
    const text = `${DOCUMENT}${shifted.join("\n")}\n`
    expect(tables(text)).toContain(`| Öppen | Kafé | ${LONG} |  |`)
    expect(tables(text)).toContain(`| Öppen | Musik | ${LONG} | Unga |`)
    const moved = read(text).report.warnings.filter(({ code }) => code === "tabell-flyttad")
    expect(moved.map(({ line }) => line)).toEqual([13, 14])
  })

  test.each([
    [
      "etiketter med värden",
      "Titel\n\nDiarienummer:\tSN 2025/1\nGäller för:\tSocialnämnden\nTyp:\tPlan\n\n1 Ett\n\nText.\n",
    ],
    ["en tryckt innehållsförteckning", "Titel\n\nInledning\t5\nSyfte\t7\nMetod\t8\nSlut\t9\n\n1 Ett\n\nText.\n"],
  ])("%s är ingen tabell", (_, text) => expect(tables(text)).toEqual([]))

  const source = new URL("../../../shared/sources/ale-insatsinventering.txt", import.meta.url)
  test.skipIf(!existsSync(source))("en verklig inventering: 273 rader i 30 tabeller med fyra kolumner", () => {
    const { document, report } = read(readFileSync(source, "utf8"))
    const rows = document.split("\n").filter(line => /^\|(?: [^|]* \|){4}$/.test(line))
    const rules = rows.filter(row => row.startsWith("| --- "))
    const blank = rows.filter(row => /^\|\s+\|/.test(row))
    expect([rules.length, rows.length - 2 * rules.length, blank.length]).toEqual([30, 273, 0])
    expect(report.lostWords).toEqual([])
  })
})
