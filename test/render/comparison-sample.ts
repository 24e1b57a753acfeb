import type {
  ComparisonPage,
  ComparisonView,
  RunningPart,
  ShownPiece,
  ShownText,
  TableLine,
} from "../../src/model/comparison-page.ts"

/*
 * Comparisons in short: "Den som fyllt [-65-] {+67+} år" is one text with a struck and an added part, "• " before it
 * makes it a list item, and "# " a heading.
 */

/** The parts of a text in short. */
export function pieces(marked: string): readonly ShownPiece[] {
  return Array.from(marked.matchAll(/( ?)(?:\[-(.*?)-\]|\{\+(.*?)\+\}|((?:(?! ?\[-| ?\{\+).)+))/g)).map(
    ([, gap, struck, added, same = ""]) => ({
      text: struck ?? added ?? same,
      mellanrum: gap === " ",
      lika: struck === undefined && added === undefined,
      struket: struck !== undefined,
      tillagt: added !== undefined,
    }),
  )
}

/** One side of a marked text: the struck parts are the old one's alone, the added the new one's. */
function side(marked: string, other: "struket" | "tillagt"): ShownText | undefined {
  const delar = pieces(plain(marked)).filter(piece => !piece[other])
  return delar.length === 0 ? undefined : { delar, punkt: marked.startsWith("• ") }
}

function plain(marked: string): string {
  return marked.replace(/^(?:• |# )/, "")
}

/** A change with what is noted of it; "- - -" is unchanged text, "- - - 3 stycken" how much of it. */
interface Change {
  readonly text: string
  readonly notes?: readonly string[]
}

function tableLine({ text, notes = [] }: Change): TableLine {
  const streck = text.startsWith("- - -")
  const rubrik = text.startsWith("# ")
  const sides = streck ? [undefined, undefined] : [side(text, "tillagt"), side(text, "struket")]
  return { streck, rubrik, stycke: !streck && !rubrik, old: sides[0], made: sides[1], notes }
}

const NOTHING: RunningPart = {
  lika: false,
  antal: "",
  texter: [],
  rubrik: undefined,
  andring: false,
  rubrikrad: false,
  ankare: "",
  delar: [],
  punkt: false,
  notes: [],
  nasta: undefined,
}

function runningPart({ text, notes = [] }: Change, at: number): RunningPart {
  if (text.startsWith("- - -")) return { ...NOTHING, lika: true, antal: text.slice(6), texter: ["Oförändrad text."] }
  const isChanged = notes.length > 0 || /\[-|\{\+/.test(text)
  if (!isChanged && text.startsWith("# ")) return { ...NOTHING, rubrik: plain(text) }
  const [delar, punkt] = [pieces(plain(text)), text.startsWith("• ")]
  return { ...NOTHING, andring: true, rubrikrad: text.startsWith("# "), ankare: `andring-${at}`, delar, punkt, notes }
}

/** A comparison of `lines`, which stand in the table as in the running text. */
export function comparisonOf(lines: readonly Change[], changes: Partial<ComparisonView> = {}): ComparisonView {
  return {
    nyckel: "_iub-riktlinje",
    titel: "Riktlinje för öppna insatser",
    sammanfattning: "1 ändrad åldersgräns, 1 strykning. 2 ändringar i allt.",
    from: { rubrik: "Nuvarande lydelse", namn: "lydelsen beslutad 2025-12-09, § 104" },
    to: { rubrik: "Föreslagen lydelse", namn: "arbetstexten 2026-02-03" },
    sprak: "sv",
    upphavt: "Avsnittet upphävs",
    upplysningar: [],
    uppgifter: [],
    tabell: lines.length === 0 ? undefined : lines.map(tableLine),
    lopande: lines.map(runningPart),
    forsta: undefined,
    ...changes,
  }
}

/** A page of `jamforelser`. */
export function pageOf(...jamforelser: readonly ComparisonView[]): ComparisonPage {
  const titel = jamforelser.length === 1 ? (jamforelser[0]?.titel ?? "") : "Ärende KS 2026/17"
  return { kommun: "Exempelköpings kommun", titel, innehall: [], jamforelser }
}

/** A guideline with every kind of change, long enough for its table to go on over pages. */
export const GUIDELINE = comparisonOf(
  [
    { text: "- - - 2 stycken" },
    { text: "# 2. Vem som kan få stöd" },
    { text: "Insatserna är öppna för den som har fyllt [-65-] {+67+} år och är folkbokförd i kommunen." },
    {
      text: "Verksamheten [-bör-] {+ska+} erbjuda ett första samtal inom [-tre veckor-] {+tio arbetsdagar+} från det att någon hör av sig. Samtalet {+är kostnadsfritt och+} kan hållas hemma, på en träffpunkt eller på telefon.",
    },
    { text: "- - - 1 stycke" },
    { text: "• ledsagning till vårdbesök[-,-] {+och till tandläkare,+}" },
    { text: "• [-hjälp med snöskottning,-]" },
    { text: "• {+samtalsgrupper för anhöriga,+}" },
    { text: "- - - 2 stycken" },
    { text: "# 3. Avgifter" },
    { text: "[-Insats | Avgift per månad-] {+Insats | Avgift per månad | Högst per år+}" },
    { text: "Träffpunkt med lunch | [-1 150 kronor-] {+1 240 kronor+}" },
    { text: "Ledsagning, högst tio timmar | [-ingen avgift-] {+85 kronor+}" },
    { text: "- - - 4 stycken" },
    { text: "{+# 4. Barn och unga i familjen+}".replace("{+# ", "# {+") },
    { text: "{+När någon i hushållet är under 18 år ska handläggaren ta reda på vad insatsen betyder för barnet.+}" },
    {
      text: "{+Barnet ska få komma till tals på ett sätt som passar barnets ålder och mognad. Det som barnet säger ska antecknas i journalen, och handläggaren ska skriva hur det har vägts in i bedömningen enligt 10 kap. 3 § socialtjänstlagen.+}",
    },
    { text: "# [-4.-] {+5.+} Uppföljning", notes: ["Flyttat hit."] },
    { text: "Nämnden följer upp insatserna varje år.", notes: ["Flyttat hit."] },
    {
      text: "Förvaltningen lämnar en skriftlig sammanställning till nämnden senast den [-31 mars-] {+28 februari+}. Sammanställningen visar hur många som har fått stöd, hur länge de har väntat och vad de själva säger om stödet.",
    },
    { text: "# [-5. Försöksverksamhet-]" },
    { text: "[-Förvaltningen får till och med den 31 december 2025 pröva digitala träffpunkter.-]" },
    { text: "[-Försöket ska utvärderas av en utomstående granskare. Utvärderingen anmäls till nämnden.-]" },
    { text: "- - - 3 stycken" },
    { text: "# 6. Ansvar", notes: ["Avskilt ur 2. Vem som kan få stöd."] },
    {
      text: "[-Enhetschefen ansvarar för att riktlinjen är känd i verksamheten och för att nya medarbetare får en genomgång av den.-] {+Avdelningschefen för öppna insatser ansvarar för att medarbetarna känner till riktlinjen, och ser varje höst till att den gås igenom på en arbetsplatsträff.+}",
    },
    ...Array.from({ length: 12 }, (_, i) => ({
      text: `• Träffpunkt ${i + 1} har öppet till klockan [-16-] {+17.30+} på vardagar.`,
    })),
    { text: "- - - 1 stycke" },
  ],
  {
    sammanfattning:
      "2 ändrade skyldigheter, 1 ändrad åldersgräns, 2 ändrade belopp, 2 strykningar, 3 tillägg, 1 flyttat avsnitt. 26 ändringar i allt.",
    upplysningar: ["Bilagan avgiftstabell.pdf jämförs inte."],
    uppgifter: [
      { old: "Giltighetstid: 2026-01-01 – 2029-12-31", made: "Giltighetstid: 2026-04-01 – 2030-12-31" },
      { old: "Målgrupp: –", made: "Målgrupp: Handläggare och enhetschefer" },
    ],
  },
)
