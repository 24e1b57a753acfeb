// Our own sentences: the measure needs text with the length, the words and the marks of governing documents, not theirs.

export const SUBJECTS = [
  "skolskjuts",
  "färdtjänst",
  "synpunkter och klagomål",
  "informationssäkerhet",
  "lokalbokning",
  "föreningsbidrag",
  "upphandling",
  "representation",
  "arkivvård",
  "egenkontroll",
  "kontaktpersoner",
  "hemtjänst",
  "krisberedskap",
  "medborgardialog",
  "digitala möten",
  "tjänsteresor",
  "avfallshantering",
  "bostadsanpassning",
  "elevhälsa",
  "internkontroll",
  "måltider",
  "parkering",
  "kulturmiljö",
  "öppen förskola",
  "delaktighet",
]

export const TYPES = {
  riktlinje: "Riktlinje för",
  policy: "Policy för",
  rutin: "Rutin för",
  plan: "Plan för",
  regel: "Regler för",
}

export const BODIES = {
  kf: "Kommunfullmäktige",
  ks: "Kommunstyrelsen",
  sn: "Socialnämnden",
  bun: "Barn- och utbildningsnämnden",
}

export const ROLES = [
  "Verksamhetsutvecklare",
  "Kanslichef",
  "Enhetschef",
  "Registrator",
  "Utvecklingsledare",
  "Kvalitetssamordnare",
]

export const HEADINGS = [
  "Inledning",
  "Syfte",
  "Omfattning",
  "Rättsliga utgångspunkter",
  "Ansvar",
  "Ansökan",
  "Bedömning",
  "Beslut",
  "Uppföljning",
  "Dokumentation",
  "Samverkan",
  "Undantag",
  "Avgifter",
  "Information till den enskilde",
]

const WHO = [
  "Nämnden",
  "Förvaltningschefen",
  "Enhetschefen",
  "Handläggaren",
  "Den som ansvarar för verksamheten",
  "Kommunstyrelsen",
  "Registratorn",
]

const DOES = [
  "ska följa upp att arbetssättet används",
  "svarar för att uppgifterna är riktiga och fullständiga",
  "prövar varje ärende för sig och antecknar skälen",
  "redovisar läget för nämnden i april och i oktober",
  "får överlåta uppgiften, men inte ansvaret, åt en medarbetare",
  "ser till att den enskilde får veta hur ett beslut överklagas",
  "lämnar ett skriftligt svar inom tio arbetsdagar",
  "håller en aktuell förteckning över avtal och kontaktvägar",
]

const WHEN = [
  "När ett ärende har kommit in",
  "Vid minst ett tillfälle om året",
  "Om underlaget har brister",
  "Innan beslutet fattas",
  "I en brådskande situation",
  "När förutsättningarna har ändrats",
  "Efter samråd med berörda enheter",
]

const LAW = [
  "6 kap. 6 § kommunallagen (2017:725)",
  "10 kap. 32 § skollagen (2010:800)",
  "26 kap. 1 § offentlighets- och sekretesslagen (2009:400)",
  "9 § förvaltningslagen (2017:900)",
  "3 § arkivlagen (1990:782)",
  "4 kap. 1 § lagen (2016:1145) om offentlig upphandling",
  "32 § förvaltningslagen (2017:900)",
]

export const CELLS = [
  "Ansökan",
  "Svar på remiss",
  "Avtal",
  "Anmälan",
  "Årsrapport",
  "Tillstånd",
  "Protokoll",
  "Yttrande",
]
export const TERMS = ["10 dagar", "3 veckor", "en månad", "6 månader", "2 år", "tills vidare", "samma dag"]

export const ITEMS = [
  "vad saken gäller och vem som berörs",
  "vilka uppgifter som har hämtats in, och varifrån",
  "hur åtgärden påverkar barn och unga",
  "vad åtgärden kostar och hur den betalas",
  "när och hur resultatet följs upp",
  "om någon uppgift kan omfattas av sekretess",
]

/** A sentence: who does what, when, and according to what. Every choice comes from `pick`. */
export function sentence(pick) {
  const who = pick(WHO)
  const does = pick(DOES)
  switch (pick([0, 0, 1, 1, 2, 3, 4])) {
    case 0:
      return `${who} ${does}.`
    case 1: {
      const [verb, ...rest] = does.split(" ")
      return `${pick(WHEN)} ${verb} ${who[0].toLowerCase()}${who.slice(1)} ${rest.join(" ")}.`
    }
    case 2:
      return `Av ${pick(LAW)} följer vad som är lägsta nivå, och ${who[0].toLowerCase()}${who.slice(1)} ${does}.`
    case 3:
      return `${who} **${does}**, om inte annat sägs i *delegationsordningen*.`
    default:
      return `Vad som sägs här gäller även enligt ${pick(LAW)}; se [kommunens webbplats](https://styrdokument.exempel.example/${pick(["a", "b", "c"])}).`
  }
}
