import { describe, expect, test } from "vitest"
import { readSettings } from "../../src/config/index.ts"
import { readingAddress, readingLinks } from "../../src/law/index.ts"
import type { ProvisionWritten } from "../../src/model/citation.ts"
import { references } from "./register.ts"

const ADDRESS = readSettings({}, new Map()).lagrum.lasadress
const BASE = "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/"

describe("where a provision can be read", () => {
  test.each<readonly [string, ProvisionWritten | undefined, string]>([
    ["2025:400", { chapter: "14", section: "4" }, "sfs-2025-400#K14P4"],
    ["2025:400", { chapter: "14", section: "4", stycke: 2, punkt: "1" }, "sfs-2025-400#K14P4"],
    ["2017:900", { section: "4" }, "sfs-2017-900#P4"],
    ["2010:800", { chapter: "9" }, "sfs-2010-800#K9"],
    ["2025:400", { chapter: "12", section: "7 a" }, "sfs-2025-400#K12P7a"],
    ["2016:1145", { chapter: "19 a", section: "2" }, "sfs-2016-1145#K19aP2"],
    ["2025:400", undefined, "sfs-2025-400"],
    ["2025:400", {}, "sfs-2025-400"],
    ["1915:218", { section: "36" }, "sfs-1915-218#P36"],
  ])("%s %j", (sfs, provision, expected) => {
    expect(readingAddress(ADDRESS, sfs, provision)).toBe(BASE + expected)
  })

  test.each(["1736:0123 1", "1845:50 s.1", "1827:60 s.1022", "RFS1975:6", "2025", "2025:0400", ""])(
    "an act without a plain number has no address: %s",
    sfs => expect(readingAddress(ADDRESS, sfs)).toBeUndefined(),
  )

  test.each([
    ["https://lagen.nu/{nummer}#{ankare}", "https://lagen.nu/2025:400#K14P4", "https://lagen.nu/2025:400"],
    ["http://lag.example/?sfs={nummer}", "http://lag.example/?sfs=2025:400", "http://lag.example/?sfs=2025:400"],
    [
      "https://lag.example/{ar}/{lopnummer}?till={ankare}#text",
      "https://lag.example/2025/400?till=K14P4#text",
      "https://lag.example/2025/400?till=#text",
    ],
    [
      "https://lag.example/{okand}/{nummer}",
      "https://lag.example/{okand}/2025:400",
      "https://lag.example/{okand}/2025:400",
    ],
  ])("%s", (address, provision, act) => {
    expect(readingAddress(address, "2025:400", { chapter: "14", section: "4" })).toBe(provision)
    expect(readingAddress(address, "2025:400")).toBe(act)
  })

  test.each([
    "javascript:alert({nummer})",
    "data:text/html,{nummer}",
    "//ond.example/{nummer}",
    "/lag/{nummer}",
    "https://",
    "https://a b/{ar}",
  ])("an address that is not one of the web gives none: %s", address =>
    expect(readingAddress(address, "2025:400")).toBeUndefined(),
  )
})

describe("the setting lagrum.lasadress", () => {
  const addressOf = (lasadress: string) => readSettings({ lagrum: { lasadress } }, new Map()).lagrum.lasadress

  test("is read as it stands", () => {
    expect(addressOf("https://lagen.nu/{nummer}#{ankare}")).toBe("https://lagen.nu/{nummer}#{ankare}")
  })

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "//ond.example/",
    "ftp://x/",
    "https://{nummer}",
    "https://x y",
    "",
  ])("has no effect when it is not an address of the web: %j", address => expect(addressOf(address)).toBe(ADDRESS))

  test("the rules of style are all on unless they are named", () => {
    expect(readSettings({}, new Map()).lagrum.stil).toContain("kap-utan-punkt")
    expect(readSettings({ lagrum: { stil: [] } }, new Map()).lagrum.stil).toEqual([])
    expect(readSettings({ lagrum: { stil: ["versal-i-lagnamn"] } }, new Map()).lagrum.stil).toEqual([
      "versal-i-lagnamn",
    ])
  })
})

/** The links of a text in short: what it says → where it leads, and what it is called. */
function links(text: string, date?: string): readonly string[] {
  return readingLinks({ references: references(text, date) }, ADDRESS).map(
    ({ span, href, title }) =>
      `${text.slice(span.start, span.end)} → ${href.replace(BASE, "")}${title === undefined ? "" : ` "${title}"`}`,
  )
}

describe("the links of a text", () => {
  test("each reference has its own, and is named where its words do not tell the act by number", () => {
    expect(links("Se 14 kap. 4 och 5 §§ socialtjänstlagen (2025:400) och 9 § LSS.")).toEqual([
      '14 kap. 4 → sfs-2025-400#K14P4 "Socialtjänstlag (2025:400)"',
      "5 §§ socialtjänstlagen (2025:400) → sfs-2025-400#K14P5",
      '9 § LSS → sfs-1993-387#P9 "Lag (1993:387) om stöd och service till vissa funktionshindrade"',
    ])
  })

  test("lead to the act that was meant on the text's first day, also when it is repealed since", () => {
    expect(links("Se 4 kap. 1 § socialtjänstlagen.", "2020-01-01")).toEqual([
      '4 kap. 1 § socialtjänstlagen → sfs-2001-453#K4P1 "Socialtjänstlag (2001:453)"',
    ])
  })

  test("lead to the act alone where the text does not say which chapter", () => {
    expect(links("Se 4 § socialtjänstlagen (2025:400).")).toEqual(["4 § socialtjänstlagen (2025:400) → sfs-2025-400"])
  })

  test.each([
    "Se 3 § hittepålagen (1234:567).",
    "Se 3 § PL.",
    "Enligt 4 § gäller detta.",
    "Se artikel 6.1 e i (EU) 2016/679.",
    "Se HSLF-FS 2022:37 och prop. 2024/25:89.",
  ])("what cannot be told, or is outside the register, has none: %s", text => {
    expect(links(text)).toEqual([])
  })
})
