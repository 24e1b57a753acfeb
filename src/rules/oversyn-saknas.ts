import { oneDocument } from "./example-collection.ts"
import { textRule } from "./rule.ts"
import { isBroken } from "./yaml-words.ts"

export const oversynSaknas = textRule({
  id: "oversyn-saknas",
  title: "Det står inte när dokumentet ska ses över",
  severity: "fel",
  weight: "completion",
  why: "Utan en dag för översyn påminns ingen, och dokumentet blir gammalt i tysthet.",
  examples: [
    { name: "en dag", files: oneDocument({ revideras_senast: "2027-12-31" }), findings: [] },
    {
      name: "behövs inte",
      files: oneDocument({ revideras_senast: "{behovs_inte: Avser en engångsinsats}" }),
      findings: [],
    },
    {
      name: "saknas",
      files: oneDocument({ revideras_senast: undefined }),
      findings: ["Det står inte när dokumentet senast ska ses över."],
    },
  ],
  *check({ document }, { settings }) {
    const type = settings.typer.get(document.metadata.typ ?? "")
    if (type === undefined || type.klass === "underlag" || "revideras_senast" in document.raw) return
    if (isBroken(document.faults)) return
    yield {
      place: { path: document.path },
      message: "Det står inte när dokumentet senast ska ses över.",
      advice: 'Skriv till exempel "revideras_senast: 2027-12-31" eller "revideras_senast: varje mandatperiod".',
    }
  },
})
