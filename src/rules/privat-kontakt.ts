import { oneDocument } from "./example-collection.ts"
import { hasName, keysForRoles } from "./person-words.ts"
import { textRule } from "./rule.ts"

const MAIL = /(?<![\p{L}\d._%+-])([\p{L}\d._%+-]+)@([\p{L}\d.-]+\.\p{L}{2,})/gu
const PRIVATE_HOST =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|icloud|me|yahoo|ymail|proton|protonmail|aol|telia|bredband|comhem|home|spray|swipnet|tele2|bahnhof)\.(?:com|se|net|nu|me|co\.uk)$/i
/** "förnamn.efternamn": a role's address has a word for the office, and is known to styrdok.yaml. */
const PERSONAL = /^\p{L}{2,}\.\p{L}{2,}(?:\.\d+)?$/u
const OFFICE =
  /info|kontakt|registrator|kansli|namnd|nämnd|kommun|forvaltning|förvaltning|kontor|enhet|service|center|support|arkiv|skola|social|utbildning|kultur|bibliotek|teknisk|miljo|miljö|bygg|utveckling|funktion|brevl/i
const MOBILE = /(?<![\d-])(?:\+46 ?(?:\(0\))? ?|0)7[02369][- ]?(?:\d[ -]?){6}\d(?!\d)/g

export const privatKontakt = textRule({
  id: "privat-kontakt",
  title: "En persons egna kontaktuppgifter står i dokumentet",
  severity: "varning",
  weight: "always",
  why: "Uppgifterna är personuppgifter som följer med i varje lydelse, och de slutar att stämma när personen slutar.",
  examples: [
    {
      name: "en funktions",
      files: oneDocument(
        {},
        "# 1 A\n\nSkriv till enhetschef@exempel.example eller social.kansli@exempel.example, ring 070-000 00 00.\n",
      ),
      findings: [],
    },
    {
      name: "en persons",
      files: oneDocument(
        {},
        "# 1 A\n\nSkriv till fornamn@gmail.com eller fornamn.efternamn@exempel.example. Ring Förnamn Efternamn, 070-000 00 00.\n",
      ),
      findings: [
        '"f…@gmail.com" är en privat e-postadress.',
        '"f…@exempel.example" ser ut som en persons e-postadress.',
        '"07…" är ett mobilnummer intill ett namn.',
      ],
    },
  ],
  *check({ document, text }, { settings }) {
    const path = document.path
    const isTold = (start: number): boolean =>
      keysForRoles(document).some(span => span.start <= start && start < span.end)
    const own = new Set([...settings.roller.values()].flatMap(({ adresser }) => adresser.map(it => it.toLowerCase())))
    const seen = new Set<string>()
    for (const match of text.includes("@") ? text.matchAll(MAIL) : []) {
      const [whole, name = "", host = ""] = match
      const start = match.index
      const isPrivate = PRIVATE_HOST.test(host)
      if (own.has(whole.toLowerCase()) || seen.has(whole.toLowerCase()) || isTold(start)) continue
      seen.add(whole.toLowerCase())
      if (!isPrivate && (!PERSONAL.test(name) || OFFICE.test(name))) continue
      yield {
        // Not the name: neither a report nor a fingerprint is to hold it.
        place: { path, span: { start, end: start + 1 } },
        message: `"${name.slice(0, 1)}…@${host}" ${isPrivate ? "är en privat e-postadress" : "ser ut som en persons e-postadress"}.`,
        advice: "Skriv en funktions adress, till exempel registratorns.",
        ...(isPrivate ? {} : { severity: "upplysning" }),
      }
    }
    for (const match of /7[02369]/.test(text) ? text.matchAll(MOBILE) : []) {
      const start = match.index
      const before =
        text
          .slice(Math.max(0, start - 60), start)
          .split("\n")
          .at(-1) ?? ""
      if (!hasName(before) || isTold(start)) continue
      yield {
        place: { path, span: { start, end: start + 2 } },
        message: `"${match[0].slice(0, 2)}…" är ett mobilnummer intill ett namn.`,
        advice: "Skriv en funktions nummer, eller kontaktcentrets.",
      }
    }
  },
})
