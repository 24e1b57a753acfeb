import { nameOf } from "../model/document.ts"
import type { Problem } from "../model/finding.ts"
import type { Place } from "../model/source.ts"
import { placeAt } from "./departures.ts"
import { adoption, exampleDocument, oneDocument } from "./example-collection.ts"
import { byNormalPath, resolveDocumentLink } from "./paths.ts"
import { type CollectionContext, collectionRule, type Entry } from "./rule.ts"

const ID = /^[a-z0-9]+(-[a-z0-9]+)+$/
const ENDED = { upphavd: "är upphävt", ersatt: "är ersatt", upphort: "har upphört att gälla" } as const

export const hanvisatDokument = collectionRule({
  id: "hanvisat-dokument",
  title: "Ett dokument som det hänvisas till finns inte eller gäller inte",
  severity: "fel",
  why: "Läsaren skickas till en regel som inte finns eller inte längre gäller.",
  examples: [
    {
      name: "finns",
      files: {
        ...oneDocument({ relaterade: "[exempel-tva]" }),
        "documents/sn/exempel-tva.md": exampleDocument({ id: "exempel-tva" }),
      },
      findings: [],
    },
    {
      name: "ett namn, inte en beteckning",
      files: oneDocument({ relaterade: '["Skollagen i korthet"]' }),
      findings: [],
    },
    {
      name: "finns inte",
      files: oneDocument({ relaterade: "[exempel-tva]" }),
      findings: ['Dokumentet "exempel-tva" finns inte i samlingen.'],
    },
    {
      name: "länk till en fil som inte finns",
      files: oneDocument({}, "# 1 A\n\nSe [policyn](../kf/policy.md).\n"),
      findings: ['Länken "../kf/policy.md" leder inte till något dokument.'],
    },
    {
      name: "upphävt",
      files: {
        ...adoption(exampleDocument(), `sha256:${"0".repeat(64)}`),
        ...oneDocument(),
        "documents/sn/tva.md": exampleDocument({ id: "exempel-tva", relaterade: "[exempel]" }),
        "documents/beslut/2026/sn-2026-05-05-9/beslut.yaml":
          'instans: sn\nform: sammantrade\ndatum: 2026-05-05\nparagraf: "9"\nbeslut:\n  - {dokument: exempel, slag: upphavd, galler_from: 2026-06-01}\n',
      },
      findings: ['Dokumentet "exempel" (Riktlinje för exempel) är upphävt.'],
    },
  ],
  *check(context) {
    const byPath = byNormalPath(context.entries.map(entry => [entry.document.path, entry]))
    for (const { document } of context.entries) {
      for (const key of ["relaterade", "version_av"] as const) {
        const ids = key === "relaterade" ? document.metadata.relaterade : [document.metadata.versionAv ?? ""]
        for (const [index, id] of ids.entries()) {
          const place = placeAt(document, key === "relaterade" ? `/${key}/${index}` : `/${key}`)
          yield* referenceTo(context, id, place)
        }
      }
      for (const [index, id] of document.metadata.ersatter.entries()) {
        if (ID.test(id) && !context.byId.has(id)) yield unknown(id, placeAt(document, `/ersatter/${index}`))
      }
      for (const link of document.links) {
        const path = link.kind === "link" ? resolveDocumentLink(document.path, link.target) : undefined
        if (path === undefined) continue
        const place = { path: document.path, span: link.span }
        const target = byPath.get(path)
        if (target === undefined) {
          yield {
            place,
            message: `Länken "${link.target}" leder inte till något dokument.`,
            advice: "Rätta adressen, eller ta bort länken.",
          }
        } else yield* ended(target, place)
      }
    }
  },
})

function* referenceTo(context: CollectionContext, id: string, place: Place): Iterable<Problem> {
  const target = context.byId.get(id)
  if (target !== undefined) yield* ended(target, place)
  else if (ID.test(id)) yield unknown(id, place)
}

function unknown(id: string, place: Place): Problem {
  return {
    place,
    message: `Dokumentet "${id}" finns inte i samlingen.`,
    advice: "Rätta beteckningen. Ett dokument utanför samlingen skrivs med sitt namn.",
  }
}

function* ended({ document, state }: Entry, place: Place): Iterable<Problem> {
  if (state.tillstand !== "upphavd" && state.tillstand !== "ersatt" && state.tillstand !== "upphort") return
  const title = document.metadata.titel
  const successor = state.tillstand === "ersatt" ? state.endedBy?.act.dokument : undefined
  yield {
    place,
    message: `Dokumentet "${nameOf(document)}"${title === undefined ? "" : ` (${title})`} ${ENDED[state.tillstand]}.`,
    advice:
      successor === undefined
        ? "Bedöm om hänvisningen ska stå kvar."
        : `Bedöm om hänvisningen ska gälla "${successor}" i stället.`,
    severity: "varning",
  }
}
