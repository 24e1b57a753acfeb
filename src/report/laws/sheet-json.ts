import type { LawsOutput } from "../../model/generated/output/laws.ts"
import type { Provisions } from "../../model/law.ts"
import type { LawSheet } from "../../model/law-sheet.ts"

type Sheet = LawsOutput[number]

/** What is known of each act, as schemas/output/laws.json describes it. */
export function sheetsJson(sheets: readonly LawSheet[]): string {
  return `${JSON.stringify(sheets.map(sheetJson), null, 2)}\n`
}

function sheetJson({ act, provisions, goodTo }: LawSheet): Sheet {
  const { repeal } = act
  return {
    nummer: act.sfs,
    rubrik: act.title,
    slag: act.kind,
    utfardad: act.issued ?? null,
    ikraft: act.inForce ?? null,
    ikraftBestamsAvRegeringen: act.dayUndecided ?? false,
    upphavd:
      repeal === undefined
        ? null
        : {
            datum: repeal.date ?? null,
            genom: repeal.by ?? null,
            slutsats: repeal.concluded,
            bestamsAvRegeringen: repeal.dayUndecided ?? false,
          },
    namn: act.names,
    forkortningar: act.abbreviations,
    uppgifterFran: goodTo,
    bestammelser: provisions === undefined ? null : insideJson(provisions),
  }
}

function insideJson(provisions: Provisions): NonNullable<Sheet["bestammelser"]> {
  return {
    fran: provisions.asOf ?? null,
    hel: provisions.complete,
    kapitel: Array.from(provisions.chapters, ([kapitel, paragrafer]) => ({ kapitel, paragrafer: [...paragrafer] })),
    oppna: provisions.open,
    upphavda: Array.from(provisions.repealed, ([bestammelse, genom]) => ({ bestammelse, genom })),
    kommande: provisions.pending.map(({ ref, kind, date }) => ({ bestammelse: ref, vad: kind, datum: date ?? null })),
    andringar: provisions.amendments.toReversed().map(({ sfs, inForce, changed, added, repealed }) => ({
      nummer: sfs,
      ikraft: inForce ?? null,
      andrade: changed,
      nya: added,
      upphavda: repealed,
    })),
  }
}
