import { standing } from "../lifecycle/index.ts"
import type { DecisionFolder, DecisionRecord } from "../model/decision.ts"
import type { Problem } from "../model/finding.ts"
import { placeAt } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { isNameOf, nameOf } from "./folder-name.ts"
import { recordFile } from "./record-file.ts"
import { repeatedParagraphs } from "./repeated-paragraphs.ts"
import { type CollectionContext, collectionRule } from "./rule.ts"

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
