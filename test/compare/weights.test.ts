import { describe, expect, test } from "vitest"
import { type Weight, weigherFor } from "../../src/compare/index.ts"

const names = {
  bodies: ["Barn- och utbildningsnämnden", "Socialnämnden", "Kommunfullmäktige", "Kommunledningskontoret"],
  roles: ["Rektor", "Samordnare för Jag kan", "Medicinskt ansvarig sjuksköterska"],
}

type Row = readonly [old: string, made: string, ...weights: readonly Weight[]]

const rows: Readonly<Record<string, readonly Row[]>> = {
  "inget som väger": [
    ["Kommunen ger stöd.", "Kommunen ger gott stöd."],
    ["", ""],
    ["Nämnden ska skyndsamt pröva ärendet.", "Nämnden ska pröva ärendet skyndsamt."],
    ["Chefen ska betala.", "Betala ska chefen."],
    ["Betala ska chefen inte.", "Chefen ska inte betala."],
    ["Kommunen skall ge stöd.", "Kommunen ska ge stöd."],
    ["Det får ej lagras.", "Det får inte lagras."],
    ["Ingen avgift tas ut.", "Inget avdrag görs."],
    ["Svar ges inom två veckor.", "Svar ges inom 2 veckor."],
    ["Bidraget är 300 000 kronor.", "Bidraget är 300\u00a0000 kr."],
    ["Andelen är 5 procent.", "Andelen är 5 %."],
    ["Planen gäller från den 1 oktober 2025.", "Planen gäller från 2025-10-01."],
    ["Socialnämndens beslut", "Beslut av socialnämnden"],
    ["Enligt socialtjänstlagen", "Enligt socialtjänstlagens krav"],
    ["De förslagen avser bolagen.", "De anslagen avser underlagen."],
    ["Den nämnda planen", "Den ovannämnda planen"],
    ["Ett stöd för vuxna", "Stöd för vuxna"],
  ],
  skyldighet: [
    ["Kommunen bör ge stöd.", "Kommunen ska ge stöd.", "skyldighet"],
    ["Kommunen ger stöd.", "Kommunen kan ge stöd.", "skyldighet"],
    ["Bilen måste låsas.", "Bilen får låsas.", "skyldighet"],
    ["Bilen lånas ut till anställda.", "Bilen lånas bara ut till anställda.", "skyldighet"],
    ["Bilen lånas bara ut till anställda.", "Bilen lånas endast ut till anställda."],
    ["Vi ska köpa och bör sälja.", "Vi bör köpa och ska sälja.", "skyldighet"],
    ["Stödet ska ges.", "Stödet ska kunna ges.", "skyldighet"],
    ["Ansökan sänds minst en gång.", "Ansökan sänds högst en gång.", "skyldighet"],
    ["Kan stöd ges?", "Ska stöd ges?", "skyldighet"],
    ["Det SKA ske.", "Det ska ske."],
    ["Vi följer metoden Jag Kan.", "Vi följer metoden Tillsammans."],
    ["Se Kan-projektet.", "Se projektet."],
    ["Samordnare för Jag kan ger råd.", "Rektor ger råd.", "ansvar"],
    ["Djuren är får.", "Djuren är getter.", "skyldighet"],
    ["Vi skapar trygghet.", "Vi bäddar för kanten."],
  ],
  negation: [
    ["Vi ska inte köpa och ska sälja.", "Vi ska köpa och ska inte sälja.", "skyldighet"],
    ["Vi ska köpa.", "Vi ska inte köpa.", "skyldighet", "negation"],
    ["Den som ska betala", "Den som inte ska betala", "skyldighet", "negation"],
    ["Det gäller utställningar.", "Det gäller inte utställningar.", "negation"],
    ["Avgift tas ut.", "Ingen avgift tas ut.", "negation"],
    ["Stöd ges efter ansökan.", "Stöd ges utan ansökan.", "negation"],
    ["Det sker aldrig.", "Det sker.", "negation"],
    ["Vi ejer intern post.", "Vi har intern post."],
  ],
  alder: [
    ["Barn under 18 år", "Barn under 20 år", "alder"],
    ["Barn under 18 år", "Personer över 18 år", "alder"],
    ["Ungdomar 15–20 år", "Ungdomar 16–20 år", "alder"],
    ["Ungdomar mellan 15 och 20 år", "Ungdomar mellan 15 och 21 år", "alder"],
    ["Den som har fyllt 65", "Den som har fyllt 67", "alder"],
    ["Den som har fyllt arton år", "Den som har fyllt 18 år"],
    ["För 18-åringar", "För 19-åringar", "alder"],
    ["Barn yngre än tre år", "Barn yngre än fyra år", "alder"],
    ["Barn från sex års ålder", "Barn från sju års ålder", "alder"],
  ],
  tal: [
    ["Svar ges inom två veckor.", "Svar ges inom tre veckor.", "tal"],
    ["Svar ges inom två veckor.", "Svar ges inom två månader.", "tal"],
    ["Svar ges inom en vecka.", "Svar ges inom ett år.", "tal"],
    ["Avtalet gäller i 4 år.", "Avtalet gäller i 5 år.", "tal"],
    ["Handlingen bevaras minst 10 år.", "Handlingen bevaras minst 5 år.", "tal"],
    ["Avtalet gäller under två år.", "Avtalet gäller under tre år.", "tal"],
    ["Gruppen har 8 platser.", "Gruppen har 12 platser.", "tal"],
    ["Gruppen har tjugofem platser.", "Gruppen har 25 platser."],
    ["Kommunstyrelsen § 37", "Kommunstyrelsen § 38", "tal"],
    ["Öppet till kl. 16.00", "Öppet till kl. 17.00", "tal"],
    ["Skriv på ett A4.", "Skriv på ett A3."],
    ["Kommunen har 2 och 3 hus.", "Kommunen har 3 och 2 hus.", "tal"],
  ],
  belopp: [
    ["Högst 300 000 kronor", "Högst 350 000 kronor", "belopp"],
    ["Avgiften är 50 kr.", "Avgiften är 60 kr.", "belopp"],
    ["Höjs med 5 procent.", "Höjs med tio procent.", "belopp"],
    ["Upp till 2 prisbasbelopp", "Upp till 3 prisbasbelopp", "belopp"],
    ["Upp till ett prisbasbelopp", "Upp till två prisbasbelopp", "belopp"],
    ["Mellan 100 och 200 kronor", "Mellan 150 och 200 kronor", "belopp"],
    ["Ramen är 2 miljoner kronor.", "Ramen är 2,5 miljoner kronor.", "belopp"],
    ["Avgiften är 50 kronor.", "Avgiften är 50 procent.", "belopp"],
  ],
  datum: [
    ["Från den 1 oktober 2025", "Från den 1 oktober 2026", "datum"],
    ["Senast den 31 mars", "Senast den 30 april", "datum"],
    ["Gäller till 2025-12-31", "Gäller till 2026-12-31", "datum"],
    ["Budget för år 2025", "Budget för år 2026", "datum"],
    ["Mandatperioden 2022–2026", "Mandatperioden 2026–2030", "datum"],
    ["Sänds i mars", "Sänds i april", "datum"],
    ["Sänds 31 dec 2025", "Sänds den 31 december 2025"],
  ],
  lagrum: [
    ["Enligt 4 kap. 1 § SoL", "Enligt 11 kap. 1 § SoL", "lagrum"],
    ["Enligt 4 kap. 1 § SoL", "Enligt 4 kap. 1 a § SoL", "lagrum"],
    ["Enligt 9 § LSS", "Enligt 9 § SoL", "lagrum"],
    ["Socialtjänstlagen (2001:453)", "Socialtjänstlagen (2025:400)", "lagrum"],
    ["Enligt skollagen", "Enligt förvaltningslagen", "lagrum"],
    ["Enligt miljöbalken", "Enligt dataskyddsförordningen", "lagrum"],
    ["Enligt 2 § första stycket", "Enligt 2 § andra stycket", "lagrum"],
    ["Enligt 3 och 4 §§", "Enligt 3 och 5 §§", "lagrum"],
    ["Enligt § 5 LSS", "Enligt § 6 LSS", "lagrum"],
    ["Ärende KS 2025:123", "Ärende KS 2025:124", "tal"],
  ],
  ansvar: [
    ["Socialnämnden beslutar.", "Socialchefen beslutar.", "ansvar"],
    ["Barn- och utbildningsnämnden", "Utbildningsnämnden", "ansvar"],
    ["Rektorn beslutar.", "Kommunledningskontoret beslutar.", "ansvar"],
    ["Handläggaren svarar.", "Utföraren svarar.", "ansvar"],
    ["Kommunstyrelsen svarar.", "Kommunfullmäktige svarar.", "ansvar"],
    ["Systemansvarig svarar.", "Förvaltningsdirektören svarar.", "ansvar"],
    ["Chefen föreslår och nämnden beslutar.", "Nämnden föreslår och chefen beslutar.", "ansvar"],
    ["Enhetschefen svarar.", "Enhetschefens svar."],
  ],
  "flera på en gång": [
    [
      "Socialnämnden bör ge 50 kr till barn under 18 år.",
      "Socialchefen ska ge 60 kr till barn under 20 år.",
      "skyldighet",
      "alder",
      "belopp",
      "ansvar",
    ],
    ["", "Nämnden ska svara inom 14 dagar enligt 4 §.", "skyldighet", "tal", "lagrum", "ansvar"],
    ["Inom 14 dagar från den 1 mars 2025", "", "tal", "datum"],
    ["Det ska\u00a0inte ske.", "Det ska ske.", "skyldighet", "negation"],
    ["Kommunstyrelsen § 12, 2025-03-01", "Kommunstyrelsen § 13, 2025-03-02", "tal", "datum"],
    ["Ramen är 300 000–400 000 kronor.", "Ramen är 300 000–450 000 kronor.", "belopp"],
    ["Enligt 5 kap. 4–6 §§ kommunallagen", "Enligt 5 kap. 4–7 §§ kommunallagen", "lagrum"],
    ["Barn som är 2 år eller äldre", "Barn som är 3 år eller äldre", "alder"],
    ["Lämna   in\n\nKan du?", "Lämna in\nKan du?"],
    ["Sist kommer\nKan du svara?", "Sist kommer\nSka du svara?", "skyldighet"],
  ],
}

describe.each(Object.entries(rows))("hur en ändring väger: %s", (_, table) => {
  test.each(table.map(([old, made, ...weights]) => ({ old, made, weights })))(
    "$old → $made: $weights",
    ({ old, made, weights }) => {
      expect(weigherFor(names)(old, made)).toEqual(weights)
      expect(weigherFor(names)(made, old)).toEqual(weights)
    },
  )
})

test("en roll eller instans som ingen har namngett väger bara om ordet visar det", () => {
  const none = { bodies: [], roles: [] }
  expect(weigherFor(none)("Rektor svarar.", "Kuratorn svarar.")).toEqual([])
  expect(weigherFor(names)("Rektor svarar.", "Kuratorn svarar.")).toEqual(["ansvar"])
})

test("tecken i ett namn läses som tecken", () => {
  const odd = { bodies: ["Nämnd (A+B)"], roles: [""] }
  expect(weigherFor(odd)("Nämnd (A+B) svarar.", "Någon svarar.")).toEqual(["ansvar"])
})
