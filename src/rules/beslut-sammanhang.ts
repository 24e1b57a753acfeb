import { standing } from "../lifecycle/index.ts"
import type { DecisionFolder, DecisionRecord } from "../model/decision.ts"
import type { Problem } from "../model/finding.ts"
import { placeAt } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { recordFile } from "./record-file.ts"
import { type CollectionContext, collectionRule } from "./rule.ts"
import { nameOfBody } from "./standing-records.ts"

function decision(paragraf: string, more = "", datum = "2026-05-05"): string {
  return `instans: sn\nform: sammantrade\ndatum: ${datum}\nparagraf: "${paragraf}"\nbeslut:\n  - {dokument: exempel, slag: bordlagd${more}}\n`
}

export const beslutSammanhang = collectionRule({
  id: "beslut-sammanhang",
  title: "Ett beslut stämmer inte med sin mapp, med andra beslut eller med samlingen",
  severity: "fel",
  weight: "always",
  why: "Beslutet hittas genom instans, dag och paragraf. De ska vara desamma överallt och finnas en gång.",
  examples: [
    {
      name: "stämmer",
      files: { ...oneDocument(), "documents/beslut/2026/sn-2026-05-05-9/beslut.yaml": decision("9") },
      findings: [],
    },
    {
      name: "mappen heter något annat",
      files: { ...oneDocument(), "documents/beslut/2026/sn-2026-05-05-8/beslut.yaml": decision("9") },
      findings: ['Mappen heter "sn-2026-05-05-8" men beslutet i den är sn-2026-05-05-9.'],
    },
    {
      name: "mappens namn har tecken som betyder något i ett mönster",
      files: {
        ...oneDocument(),
        "documents/beslut/2026/sn-2026-05-05-9/beslut.yaml": decision(".*"),
        "documents/beslut/2026/sn-2026-05-05-8/beslut.yaml": decision("9["),
      },
      findings: [
        'Mappen heter "sn-2026-05-05-8" men beslutet i den är sn-2026-05-05-9[.',
        'Mappen heter "sn-2026-05-05-9" men beslutet i den är sn-2026-05-05-.*.',
      ],
    },
    {
      name: "en rättelse i en mapp utan -r1",
      files: {
        ...oneDocument(),
        "documents/beslut/2026/sn-2026-05-05-8/beslut.yaml": decision("8"),
        "documents/beslut/2026/sn-2026-05-05-9/beslut.yaml": `${decision("9")}rattar: sn-2026-05-05-8\nskal: Fel paragraf\n`,
      },
      findings: ['Mappen heter "sn-2026-05-05-9" men beslutet i den är sn-2026-05-05-8-r1.'],
    },
    {
      name: "en rättelse av instans, dag och paragraf",
      files: {
        ...oneDocument(),
        "documents/beslut/2025/bn-2025-12-30-8/beslut.yaml": decision("8", "", "2025-12-30").replace("sn", "bn"),
        "documents/beslut/2025/bn-2025-12-30-8-r1/beslut.yaml": `${decision("9")}rattar: bn-2025-12-30-8\nskal: Fel nämnd, dag och paragraf\n`,
      },
      findings: [],
    },
    {
      name: "samma paragraf två gånger samma år",
      files: {
        ...oneDocument(),
        "documents/beslut/2026/sn-2026-05-05-9/beslut.yaml": decision("9"),
        "documents/beslut/2026/sn-2026-06-02-9/beslut.yaml": decision("9", "", "2026-06-02"),
      },
      findings: ["§ 9 står två gånger för Socialnämnden 2026: i sn-2026-05-05-9 och i sn-2026-06-02-9."],
    },
    {
      name: "okänt dokument",
      files: {
        "documents/beslut/2026/sn-2026-05-05-9/beslut.yaml": decision("9"),
      },
      findings: ['Beslutet gäller dokumentet "exempel", som inte finns i samlingen.'],
    },
    {
      name: "rättar något som inte finns",
      files: {
        ...oneDocument(),
        "documents/beslut/2026/sn-2026-05-05-9-r1/beslut.yaml": `${decision("9")}rattar: sn-2026-05-05-9\nskal: Fel paragraf\n`,
      },
      findings: ['Beslutet rättar "sn-2026-05-05-9", som inte finns.'],
    },
  ],
  *check(context) {
    const { decisions } = context.collection
    // What a correction has replaced is mended already, but its folder must still be found by its name.
    const counted = new Set(standing(decisions))
    for (const folder of decisions) {
      if (folder.record !== undefined) yield* checkRecord(folder, folder.record, counted.has(folder), context)
    }
    yield* repeatedParagraphs(context)
  },
})

function* checkRecord(
  folder: DecisionFolder,
  record: DecisionRecord,
  isStanding: boolean,
  { collection, byId }: CollectionContext,
): Iterable<Problem> {
  const file = recordFile(folder)
  if (!isNameOf(record, folder.mapp)) {
    yield {
      place: { path: folder.path },
      message: `Mappen heter "${folder.mapp}" men beslutet i den är ${nameOf(record)}.`,
      advice: "Byt namn på mappen.",
    }
  }
  // A correction stands by what it corrects, whatever body, day and paragraf it mends: the rule rattelse tells its name.
  const year = folder.path.split("/").at(-2)
  if (record.rattar === undefined && year !== record.datum.slice(0, 4)) {
    yield {
      place: { path: folder.path },
      message: `Mappen ligger under ${year} men beslutet fattades ${record.datum}.`,
      advice: `Flytta mappen till documents/beslut/${record.datum.slice(0, 4)}/.`,
    }
  }
  if (isStanding && !collection.settings.instanser.has(record.instans)) {
    yield {
      place: placeAt(file, "/instans"),
      message: `Instansen "${record.instans}" finns inte i styrdok.yaml.`,
      advice: `Lägg till instansen i styrdok.yaml. Koderna där är nu ${[...collection.settings.instanser.keys()].join(", ")}.`,
    }
  }
  for (const [index, act] of record.beslut.entries()) {
    if (!isStanding || byId.has(act.dokument)) continue
    yield {
      place: placeAt(file, `/beslut/${index}/dokument`),
      message: `Beslutet gäller dokumentet "${act.dokument}", som inte finns i samlingen.`,
      advice: "Rätta beteckningen, eller lägg in dokumentet.",
    }
  }
  if (record.rattar !== undefined && !collection.decisions.some(other => other.mapp === record.rattar)) {
    yield {
      place: placeAt(file, "/rattar"),
      message: `Beslutet rättar "${record.rattar}", som inte finns.`,
      advice: "Skriv namnet på den mapp som rättas.",
    }
  }
}

const CORRECTION = /-r[1-9]\d*$/

/** True for the name of a record's folder: nr = the paragraf, else the beslutsnummer, else x1, x2 …; any -rN for a correction. */
function isNameOf(record: DecisionRecord, mapp: string): boolean {
  if (record.rattar !== undefined) return CORRECTION.test(mapp)
  const start = `${record.instans}-${record.datum}-`
  if (!mapp.startsWith(start)) return false
  const number = mapp.slice(start.length)
  if (record.paragraf !== undefined) return number === record.paragraf
  return number === record.beslutsnummer || /^x[1-9]\d*$/.test(number)
}

/** The name that the folder should have, or one of them. */
function nameOf(record: DecisionRecord): string {
  if (record.rattar !== undefined) return `${record.rattar.replace(CORRECTION, "")}-r1`
  return `${record.instans}-${record.datum}-${record.paragraf ?? record.beslutsnummer ?? "x1"}`
}

/** Unique by (instans, year, paragraf) among records of meetings that are not replaced. */
function* repeatedParagraphs({ collection }: CollectionContext): Iterable<Problem> {
  const taken = new Map<string, DecisionFolder>()
  // Of two, the one whose folder has another name than its record is the copy, and is told of.
  const wellNamed = (folder: DecisionFolder): boolean =>
    folder.record !== undefined && isNameOf(folder.record, folder.mapp)
  const folders = standing(collection.decisions).toSorted((a, b) => Number(wellNamed(b)) - Number(wellNamed(a)))
  for (const folder of folders) {
    const record = folder.record
    if (record?.form !== "sammantrade" || record.paragraf === undefined) continue
    const year = record.datum.slice(0, 4)
    const key = `${record.instans} ${year} ${record.paragraf}`
    const first = taken.get(key)
    if (first === undefined) taken.set(key, folder)
    else {
      const body = nameOfBody(record.instans, collection.settings)
      yield {
        place: placeAt(recordFile(folder), "/paragraf"),
        message: `§ ${record.paragraf} står två gånger för ${body} ${year}: i ${first.mapp} och i ${folder.mapp}.`,
        advice: wellNamed(folder)
          ? "Se efter i protokollet vilken paragraf beslutet har."
          : `Är ${folder.mapp} en kopia tar du bort den mappen. Se annars efter i protokollet vilken paragraf beslutet har.`,
        related: [placeAt(recordFile(first), "/paragraf")],
      }
    }
  }
}
