/** The part that a word, number or sign can play in a reference. */
export type TokenKind =
  | "number"
  | "pair"
  | "decimal"
  | "sign"
  | "letter"
  | "chapter"
  | "stycke"
  | "mening"
  | "punkt"
  | "moment"
  | "ordinal"
  | "join"
  | "to"
  | "comma"
  | "dash"
  | "in"
  | "open"
  | "close"
  | "sfs"
  | "year"
  | "session"
  | "eu-number"
  | "sfs-word"
  | "series"
  | "act"
  | "short"
  | "caps"
  | "lag"
  | "same"
  | "era"
  | "article"
  | "calls"
  | "own-text"
  | "eu-act"
  | "eu-name"
  | "prop"
  | "committee"
  | "regulations"
  | "section-word"
  | "stop"
  | "break"

/** What a keyword stands for, and the value it carries. */
export interface Keyword {
  readonly kind: TokenKind
  readonly value: string
}

/** Kind, and its words; "word=value" gives a word a value other than itself. */
const TABLE: readonly (readonly [TokenKind, string])[] = [
  ["chapter", "kap kapitel kapitlet kapitlen"],
  ["stycke", "stycket styckena stycke st"],
  ["mening", "meningen meningarna mening ledet leden led strecksatsen strecksatserna"],
  ["punkt", "punkten punkterna punkt punkter p pkt pt"],
  ["moment", "mom moment momentet"],
  [
    "ordinal",
    "första=1 andra=2 tredje=3 fjärde=4 femte=5 sjätte=6 sjunde=7 åttonde=8 nionde=9 tionde=10 elfte=11 tolfte=12 sista=",
  ],
  ["join", "och eller samt respektive resp jämte &"],
  ["to", "till tom"],
  ["in", "i av ur enligt"],
  ["section-word", "paragraf paragrafen paragraferna paragrafer"],
  ["sfs-word", "SFS"],
  [
    "lag",
    "lag lagen lags lagens balk grundlag grundlagen förordning förordningen förordningens kungörelse kungörelsen balken balkens stadgan instruktionen tillkännagivandet lagarna förordningarna",
  ],
  ["same", "samma nämnda nyssnämnda ovannämnda sagda denna detta dessa"],
  [
    "era",
    "ny=ny nya=ny nuvarande=nuvarande gällande=gällande tidigare=tidigare dåvarande=tidigare gamla=tidigare gammal=tidigare äldre=tidigare upphävd=tidigare upphävda=tidigare föregående=tidigare förra=tidigare den= då=då nu=nu",
  ],
  ["article", "artikel artikeln artiklarna artiklar art"],
  [
    "calls",
    "nedan kallad kallat kallas förkortad förkortat förkortas härefter fortsättningsvis benämnd benämns förkortning hädanefter förk fortsättningen följande",
  ],
  [
    "own-text",
    "stadgar stadgarna stadgarnas protokoll protokollet protokollets bilaga bilagan dokumentet planen programmet regler reglerna",
  ],
  ["eu-act", "direktiv direktivet rambeslut rambeslutet"],
  [
    "eu-name",
    "GDPR=(EU)␠2016/679 dataskyddsförordningen=(EU)␠2016/679 dataskyddsförordningens=(EU)␠2016/679 dataskyddsförordning=(EU)␠2016/679 FEUF=FEUF EUF-fördraget=FEUF FEU=FEU EU-fördraget=FEU EU-stadgan=EU-stadgan rättighetsstadgan=EU-stadgan rättighetsstadga=EU-stadgan AI-förordningen=(EU)␠2024/1689 eIDAS-förordningen=(EU)␠910/2014 NIS2-direktivet=(EU)␠2022/2555 webbtillgänglighetsdirektivet=(EU)␠2016/2102",
  ],
  [
    "prop",
    "prop=prop. proposition=prop. propositionen=prop. bet=bet. betänkande=bet. betänkandet=bet. rskr=rskr. riksdagsskrivelse=rskr. SOU Ds skr=skr. dir=dir.",
  ],
  ["regulations", "föreskrifter föreskrifterna råd"],
]

/** Keywords by the word as written; those in lower case hold for a capital first letter too. */
export const KEYWORDS: ReadonlyMap<string, Keyword> = new Map(
  TABLE.flatMap(([kind, words]) =>
    words.split(" ").map((entry): [string, Keyword] => {
      // "␠" is a space within a value.
      const [word = "", value = word] = entry.replaceAll("␠", " ").split("=")
      return [word, { kind, value }]
    }),
  ),
)
