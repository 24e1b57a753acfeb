import { describe, expect, test } from "vitest"
import { PRODUCT, styrdok } from "./run.ts"

/** Every kind of draft, asked for as a secretary would, and words that only it has. */
const KINDS: readonly (readonly [string, readonly string[], RegExp])[] = [
  ["tjansteskrivelse", ["--dokument", "inkopspolicy"], /^# UTKAST: Tjänsteskrivelse/],
  ["beslutsmeningar", ["--dokument", "taxa-lokaler:upphavd"], /att upphäva/],
  ["paragraf", ["--beslut", "kf-2026-10-26-112"], /^# Underlag till paragraf/],
  ["anslag", ["--sammantrade", "kf/2026-10-26"], /25 november 2026/],
  ["expedieringslista", ["--beslut", "kf-2026-10-26-112"], /Bibliotekschef/],
  ["beslutslista", ["--sammantrade", "sn/2025-06-10"], /^\| 52 \|.*^\| 53 \|/ms],
  ["mandatperiod", ["--instans", "ks"], /mandatperioden 2026–2030/],
  ["arendets-vag", ["--dokument", "inkopspolicy"], /föreslår → Kommunfullmäktige/],
]

describe("decide --underlag", () => {
  test.each(KINDS)("%s, som text och som sida", async (kind, flags, words) => {
    const asked = ["decide", "--root", PRODUCT, "--underlag", kind, ...flags]
    const text = await styrdok(PRODUCT, asked)
    expect(text).toMatchObject({ code: 0, stderr: "", stdout: expect.stringMatching(words) })
    const page = await styrdok(PRODUCT, [...asked, "--format", "html"])
    expect(page).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.stringMatching(/^<!doctype html>\n<html lang="sv">/),
    })
  })

  test.each([
    ["ett underlag som inte finns", ["protokollsutdrag"], /Inget underlag heter "protokollsutdrag"/],
    [
      "en flagga som antecknar",
      ["anslag", "--sammantrade", "kf/2026-10-26", "--justerat", "2026-11-03"],
      /--justerat går inte ihop/,
    ],
    ["en form som inte finns", ["anslag", "--sammantrade", "kf/2026-10-26", "--format", "json"], /markdown, html/],
  ])("%s avvisas", async (_, flags, said) => {
    const ran = await styrdok(PRODUCT, ["decide", "--underlag", ...flags])
    expect(ran).toMatchObject({ code: 2, stdout: "", stderr: expect.stringMatching(said) })
  })
})
