import { anslag } from "./anslag.ts"
import { arendetsVag } from "./arendets-vag.ts"
import { beslutslista } from "./beslutslista.ts"
import { beslutsmeningar } from "./beslutsmeningar.ts"
import { expedieringslista } from "./expedieringslista.ts"
import { mandatperiod } from "./mandatperiod.ts"
import { paragraf } from "./paragraf.ts"
import type { DraftKind } from "./parts/source.ts"
import { tjansteskrivelse } from "./tjansteskrivelse.ts"

export type { Asked, AskedDocument, AskedName, DraftKind, DraftSource } from "./parts/source.ts"

/** Every kind of draft by its name: a file here, a line in this table and a template templates/underlag/<name>.hbs. */
export const DRAFTS: ReadonlyMap<string, DraftKind> = new Map([
  ["tjansteskrivelse", tjansteskrivelse],
  ["beslutsmeningar", beslutsmeningar],
  ["paragraf", paragraf],
  ["anslag", anslag],
  ["expedieringslista", expedieringslista],
  ["beslutslista", beslutslista],
  ["mandatperiod", mandatperiod],
  ["arendets-vag", arendetsVag],
])
