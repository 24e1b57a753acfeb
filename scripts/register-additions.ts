/**
 * Names and abbreviations that municipalities use and the facts lack, each held against the act's title: an addition
 * whose title no longer agrees stops `make-register`. Beside them the few acts that old guidelines cite and that the
 * facts do not have; their dates are those of Regeringskansliets rättsdatabaser.
 */
export interface Addition {
  readonly sfs: string
  /** The beginning of the act's title. */
  readonly title: string
  readonly names?: readonly string[]
  readonly abbreviations?: readonly string[]
}

export const ADDITIONS: readonly Addition[] = [
  { sfs: "1998:204", title: "Personuppgiftslag", abbreviations: ["PuL"] },
  { sfs: "1987:10", title: "Plan- och bygglag", abbreviations: ["PBL"] },
  { sfs: "1985:206", title: "Lag om viten", names: ["viteslagen"] },
  { sfs: "1987:10", title: "Plan- och bygglag", abbreviations: ["ÄPBL"] },
  { sfs: "1990:782", title: "Arkivlag", abbreviations: ["ArkL"] },
  { sfs: "1991:1047", title: "Lag om sjuklön", names: ["sjuklönelagen"], abbreviations: ["SjLL"] },
  { sfs: "1998:899", title: "Förordning om miljöfarlig verksamhet och", abbreviations: ["FMH"] },
  { sfs: "2005:837", title: "Vallag", abbreviations: ["VL"] },
  { sfs: "2010:1011", title: "Lag om brandfarliga och explosiva", abbreviations: ["LBE"] },
  { sfs: "2010:1622", title: "Alkohollag", abbreviations: ["AL"] },
  { sfs: "2018:597", title: "Lag om kommunal bokföring och", abbreviations: ["LKBR"] },
  { sfs: "1987:383", title: "Plan- och byggförordning", abbreviations: ["PBF"] },
  { sfs: "2011:338", title: "Plan- och byggförordning", abbreviations: ["PBF"] },
  { sfs: "1992:1528", title: "Lag om offentlig upphandling", abbreviations: ["LOU"] },
  { sfs: "2007:1091", title: "Lag om offentlig upphandling", abbreviations: ["LOU"] },
  { sfs: "2007:1092", title: "Lag om upphandling inom områdena vatten", abbreviations: ["LUF"] },
  { sfs: "1977:179", title: "Kommunallag", abbreviations: ["KL"] },
  { sfs: "1980:621", title: "Lag med särskilda bestämmelser om vård av unga", abbreviations: ["LVU"] },
  { sfs: "1981:1243", title: "Lag om vård av missbrukare i vissa fall", abbreviations: ["LVM"] },
  { sfs: "1985:568", title: "Lag om särskilda omsorger om psykiskt", names: ["omsorgslagen"] },
  { sfs: "1993:389", title: "Lag om assistansersättning", abbreviations: ["LASS"] },
  { sfs: "1998:531", title: "Lag om yrkesverksamhet på hälso- och", abbreviations: ["LYHS"] },
  { sfs: "2003:389", title: "Lag om elektronisk kommunikation", abbreviations: ["LEK"] },
  { sfs: "2001:937", title: "Socialtjänstförordning", abbreviations: ["SoF"] },
  { sfs: "1997:736", title: "Lag om färdtjänst", names: ["färdtjänstlagen"] },
  { sfs: "1997:735", title: "Lag om riksfärdtjänst", names: ["riksfärdtjänstlagen"] },
  { sfs: "1994:137", title: "Lag om mottagande av asylsökande", abbreviations: ["LMA"] },
  { sfs: "2016:38", title: "Lag om mottagande av vissa nyanlända", names: ["bosättningslagen"] },
  { sfs: "2006:412", title: "Lag om allmänna vattentjänster", names: ["vattentjänstlagen"] },
  { sfs: "1970:244", title: "Lag om allmänna vatten och avlopps", names: ["va-lagen"] },
  { sfs: "2009:724", title: "Lag om nationella minoriteter", names: ["minoritetslagen"] },
  { sfs: "2009:47", title: "Lag om vissa kommunala befogenheter", names: ["befogenhetslagen"] },
  { sfs: "2018:2088", title: "Lag om tobak och liknande produkter", abbreviations: ["LTLP"] },
  { sfs: "2016:749", title: "Lag om särskilt skydd mot repressalier", names: ["visselblåsarlagen"] },
  { sfs: "1964:167", title: "Lag med särskilda bestämmelser om unga", abbreviations: ["LUL"] },
]

/** Whole acts, in the form of the facts. */
export const ADDED_ACTS = [
  {
    sfs: "1996:1596",
    rubrik: "Bibliotekslag",
    typ: "lag",
    utfardad: "1996-12-20",
    ikraft: "1997-01-01",
    upphavd: { datum: "2014-01-01", genom: "2013:801", kalla: "rkrattsbaser" },
  },
  {
    sfs: "1962:381",
    rubrik: "Lag om allmän försäkring",
    typ: "lag",
    ikraft: "1963-01-01",
    upphavd: { datum: "2011-01-01", genom: "2010:111", kalla: "rkrattsbaser" },
    fork: ["AFL"],
  },
] as const

/** Repeals that the facts only conclude: read in Regeringskansliets rättsdatabaser, or dated by the act that followed. */
export const REPEALS: readonly {
  readonly sfs: string
  readonly date: string
  readonly by: string
  readonly read: boolean
}[] = [
  { sfs: "1977:179", date: "1992-01-01", by: "1991:900", read: false },
  { sfs: "1980:100", date: "2009-06-30", by: "2009:400", read: true },
  { sfs: "1986:223", date: "2018-07-01", by: "2017:900", read: true },
  { sfs: "1991:900", date: "2018-01-01", by: "2017:725", read: true },
]
