import type { Problem } from "../model/finding.ts"
import type { Place } from "../model/source.ts"
import { shorten } from "./departures.ts"
import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"

const OWN_MACHINE = /^(?:file:|[a-z]:[\\/]|\\\\)|^https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[::1\])/i
/** A name without a dot is known on the own network alone, and so are the numbers kept for such networks. */
const OWN_NETWORK =
  /^https?:\/\/(?:[a-z0-9-]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|[^\s/]+\.(?:local|lan|intern|internal))(?::\d+)?(?:[/?#]|$)/i
const UNSAFE = /^http:\/\//i
/** Addresses that are written out, not made links. */
const WRITTEN = /(?<![\p{L}\d(<[])(?:https?:\/\/|file:\/\/)[^\s<>"”)\]]+/giu

export const lankOsaker = textRule({
  id: "lank-osaker",
  title: "En länk är osäker eller når bara somliga",
  severity: "varning",
  why: "En adress på den egna datorn eller i kommunens nät finns inte för andra läsare. En adress med http kan visas ändrad på vägen.",
  examples: [
    {
      name: "säker",
      files: oneDocument({}, "# 1 A\n\nSe [sidan](https://exempel.example/) och https://exempel.example/a.\n"),
      findings: [],
    },
    {
      name: "i kommunens nät, för dem som når det",
      files: oneDocument({ publiceras: "intranät" }, "# 1 A\n\nSe [sidan](https://intranat/a).\n"),
      findings: [],
    },
    {
      name: "osäker",
      files: oneDocument({}, "# 1 A\n\nSe [sidan](http://exempel.example/) och http://exempel.example/b.\n"),
      findings: [
        'Länken "http://exempel.example/" är inte säker.',
        'Adressen "http://exempel.example/b" är inte säker.',
      ],
    },
    {
      name: "på den egna datorn eller i kommunens nät",
      files: oneDocument({}, "# 1 A\n\n[A](file:///c:/a.docx), [B](http://localhost:80/), [C](https://intranat/a).\n"),
      findings: [
        'Länken "file:///c:/a.docx" leder till den egna datorn.',
        'Länken "http://localhost:80/" leder till den egna datorn.',
        'Länken "https://intranat/a" finns bara i kommunens eget nät.',
      ],
    },
  ],
  *check({ document, text }, { prose }) {
    const isForAll = document.metadata.publiceras?.kind !== "intranät"
    for (const { kind, target, span } of document.links) {
      if (kind === "link") yield* judged("Länken", target, { path: document.path, span }, isForAll)
    }
    if (!text.includes("://")) return
    for (const block of prose) {
      if (!block.text.includes("://")) continue
      for (const match of block.text.matchAll(WRITTEN)) {
        const target = match[0].replace(/[.,;:!?]+$/, "")
        const span = block.toSource(match.index, match.index + target.length)
        if (document.links.some(link => link.span.start <= span.start && span.end <= link.span.end)) continue
        yield* judged("Adressen", target, { path: document.path, span }, isForAll)
      }
    }
  },
})

function* judged(what: string, target: string, place: Place, isForAll: boolean): Iterable<Problem> {
  const named = `${what} "${shorten(target)}"`
  if (OWN_MACHINE.test(target)) {
    const advice = "Lägg filen i dokumentets mapp, eller länka till en sida på webben."
    yield { place, message: `${named} leder till den egna datorn.`, advice, severity: "fel" }
  } else if (OWN_NETWORK.test(target)) {
    if (!isForAll) return
    const advice = "Länka till en sida som alla läsare når, eller publicera dokumentet bara på intranätet."
    yield { place, message: `${named} finns bara i kommunens eget nät.`, advice }
  } else if (UNSAFE.test(target)) {
    const advice = "Skriv https:// och se efter att sidan öppnas."
    yield { place, message: `${named} är inte säker.`, advice, severity: "upplysning" }
  }
}
