import { createHash } from "node:crypto"
import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { StyrdokError } from "../../model/errors.ts"
import type { PrintJob } from "../../model/print.ts"
import type { Printer } from "../ports.ts"
import type { Engine, Outcome } from "./engine.ts"
import { foreignFonts, readFonts } from "./fonts.ts"

const TEMPLATES = {
  dokument: new URL("../../../templates/pdf/dokument.typ", import.meta.url),
  jamforelse: new URL("../../../templates/pdf/jamforelse.typ", import.meta.url),
} as const
const PROBE = '#set document(title: "p")\n#image("/" + json("/data.json").name, alt: "p")'

/** Which template a printer sets with. */
interface TypstOptions {
  /** A template of the product; without it that of a document. The names are a fixed list, so none can lead elsewhere. */
  readonly template?: keyof typeof TEMPLATES
  /** Typst source in place of the product's: it is code, so only from a trusted file. */
  readonly templateSource?: string
}

/**
 * A printer of PDF/UA-1 by Typst. Reads template and fonts at once, for the fingerprint; the engine (a native module)
 * is loaded at the first document. A job that the engine refuses is thrown as STYR_PDF.
 */
export async function createTypstPrinter(options: TypstOptions = {}): Promise<Printer> {
  const template = options.templateSource ?? (await readFile(TEMPLATES[options.template ?? "dokument"], "utf8"))
  const fonts = await readFonts()
  const fingerprint = digest(template, fonts)
  let engine: Promise<Engine> | undefined
  return {
    fingerprint,
    async print(job) {
      engine ??= import("./engine.ts").then(module => module.startEngine(fonts))
      const pdf = accepted(await engine, template, job)
      await turn()
      return pdf
    },
  }
}

/** What the engine holds for a document is let go between turns of the event loop: without one a batch keeps them all. */
function turn(): Promise<void> {
  return new Promise(resolve => {
    setImmediate(resolve)
  })
}

function digest(template: string, fonts: readonly Buffer[]): string {
  const engine = createRequire(import.meta.url)("@myriaddreamin/typst-ts-node-compiler/package.json")
  const hash = createHash("sha256").update(`${JSON.stringify(engine.version)}\n`)
  for (const font of fonts) hash.update(createHash("sha256").update(font).digest())
  return hash.update(template).digest("hex")
}

function accepted(engine: Engine, template: string, job: PrintJob): Uint8Array {
  const outcome = engine.run(template, job)
  if (!("pdf" in outcome)) throw refusal(engine, job, outcome)
  const foreign = foreignFonts(outcome.pdf)
  if (foreign.length === 0) return outcome.pdf
  throw new StyrdokError(
    "STYR_PDF",
    `PDF-filen skulle innehålla andra typsnitt än Source Sans 3: ${foreign.join(", ")}.`,
    "Gör om texten i bildfilerna (SVG) till konturer, eller spara bilderna som PNG.",
  )
}

function refusal(engine: Engine, job: PrintJob, outcome: Extract<Outcome, { complaints: unknown }>): StyrdokError {
  const said = [...new Set(outcome.complaints)].join("; ")
  const broken = brokenImages(engine, job)
  if (broken.length === 0)
    return new StyrdokError(
      "STYR_PDF",
      `PDF-motorn tog inte emot dokumentet: ${said}`,
      "Kör validate på dokumentet. Om inget fel visas är felet vårt, eller mallens: anmäl det med texten ovan.",
    )
  return new StyrdokError(
    "STYR_PDF",
    `PDF-motorn kan inte läsa ${broken.length === 1 ? "bilden" : "bilderna"} ${broken.join(", ")}.`,
    "Öppna bilden, spara den på nytt som PNG och byt ut filen.",
    { cause: new Error(said) },
  )
}

/** The engine does not say which image it could not read, so each is tried by itself. */
function brokenImages(engine: Engine, job: PrintJob): readonly string[] {
  return [...job.images].flatMap(([name, bytes]) => {
    const probe = { data: { name }, images: new Map([[name, bytes]]), timestamp: job.timestamp }
    return "pdf" in engine.run(PROBE, probe) ? [] : [name]
  })
}
