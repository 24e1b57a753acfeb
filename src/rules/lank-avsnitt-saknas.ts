import type { Document, Section } from "../model/document.ts"
import type { Problem } from "../model/finding.ts"
import { percentDecoded } from "../model/percent-decoding.ts"
import { adoption, exampleDocument, oneDocument, SOUND_LYDELSE } from "./example-collection.ts"
import { byNormalPath, resolveDocumentLink } from "./paths.ts"
import { type CollectionContext, collectionRule, type Entry } from "./rule.ts"

const OTHER = exampleDocument({ id: "tva" }, "# 1 A\n\nSe [inledningen](exempel.md#inledning).\n")

export const lankAvsnittSaknas = collectionRule({
  id: "lank-avsnitt-saknas",
  title: "En länk går till ett avsnitt som inte finns",
  severity: "varning",
  why: "Läsaren hamnar överst på sidan och får leta. Avsnittet kan ha bytt namn eller upphört.",
  examples: [
    {
      name: "finns",
      files: {
        ...oneDocument({}, "# 1 Inledning\n\nSe [ovan](#inledning).\n"),
        "documents/sn/tva.md": OTHER,
      },
      findings: [],
    },
    {
      name: "finns inte",
      files: {
        ...oneDocument({}, "# 1 Syfte\n\nSe [ovan](#inledning).\n"),
        "documents/sn/tva.md": OTHER,
      },
      findings: [
        'Avsnittet "#inledning" finns inte i dokumentet.',
        'Avsnittet "#inledning" finns inte i "exempel" (Riktlinje för exempel).',
      ],
    },
    {
      name: "finns bara i en ändring som inte är beslutad",
      files: {
        ...oneDocument({}, "# 1 Nytt\n\nText.\n"),
        ...adoption(exampleDocument(), SOUND_LYDELSE),
        "documents/sn/tva.md": OTHER.replace("#inledning", "#nytt"),
      },
      findings: [
        'Avsnittet "#nytt" finns i arbetstexten men inte i den beslutade lydelsen av "exempel" (Riktlinje för exempel), som är den som visas.',
      ],
    },
  ],
  *check(context) {
    const byPath = byNormalPath(context.entries.map(entry => [entry.document.path, entry]))
    for (const { document } of context.entries) {
      for (const { kind, target, span } of document.links) {
        const hash = target.indexOf("#")
        if (kind !== "link" || hash < 0 || hash === target.length - 1) continue
        const path = hash === 0 ? document.path.normalize("NFC") : resolveDocumentLink(document.path, target)
        const entry = path === undefined ? undefined : byPath.get(path)
        if (entry === undefined) continue
        const missing = missingIn(entry, document, target.slice(hash + 1), context)
        if (missing !== undefined) yield { place: { path: document.path, span }, ...missing }
      }
    }
  },
})

/** The page of a document shows its decided wording, else the working text: a link from elsewhere must hold there. */
function missingIn(
  entry: Entry,
  from: Document,
  anchor: string,
  context: CollectionContext,
): Pick<Problem, "message" | "advice"> | undefined {
  const { document } = entry
  const has = (sections: readonly Section[]): boolean =>
    sections.some(section => section.anchor === percentDecoded(anchor))
  const advice = "Rätta länken, eller länka till hela dokumentet."
  const name =
    document === from
      ? "dokumentet"
      : `"${document.metadata.id ?? document.path}" (${document.metadata.titel ?? "utan titel"})`
  if (!has(document.sections)) return { message: `Avsnittet "#${anchor}" finns inte i ${name}.`, advice }
  const shown = document === from ? undefined : shownWording(entry, context)
  if (shown === undefined || has(shown.sections)) return undefined
  return {
    message: `Avsnittet "#${anchor}" finns i arbetstexten men inte i den beslutade lydelsen av ${name}, som är den som visas.`,
    advice,
  }
}

function shownWording({ document, state }: Entry, { collection }: CollectionContext): Document | undefined {
  const mapp = state.version?.folder.mapp
  const folder = mapp === undefined ? undefined : collection.decisions.find(decision => decision.mapp === mapp)
  return folder?.wordings.get(document.metadata.id ?? "")
}
