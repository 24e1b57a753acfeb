import { mkdtemp, rmdir } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import type { PrintJob } from "../../model/print.ts"

/** What the engine answers: a PDF, or its complaints in its own English words. */
export type Outcome = { readonly pdf: Uint8Array } | { readonly complaints: readonly string[] }

export interface Engine {
  /** Sets one job with `template`. Warnings are complaints too: a missing font is only a warning, and takes the text. */
  run(template: string, job: PrintJob): Outcome
}

/**
 * Starts the compiler: fonts from memory, and a folder that is not there as its world, so that no file of the computer
 * can come into a document. What it reads is laid over that folder in memory.
 */
export async function startEngine(fonts: readonly Buffer[]): Promise<Engine> {
  const workspace = await mkdtemp(join(tmpdir(), "styrdok-typst-"))
  await rmdir(workspace)
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: [...fonts] }] })
  const at = (name: string) => join(workspace, name)

  function set(template: string, job: PrintJob): Outcome {
    compiler.mapShadow(at("main.typ"), Buffer.from(template))
    compiler.mapShadow(at("data.json"), Buffer.from(JSON.stringify(job.data)))
    for (const [name, bytes] of job.images) compiler.mapShadow(at(name), Buffer.from(bytes))
    const result = compiler.compile({ mainFilePath: at("main.typ") })
    const complaints = [result.takeError(), result.takeWarnings()].flatMap(error =>
      error ? compiler.fetchDiagnostics(error).map(messageOf) : [],
    )
    const document = result.result
    if (!document || complaints.length > 0) return { complaints }
    try {
      return { pdf: compiler.pdf(document, { pdfStandard: "ua-1", creationTimestamp: job.timestamp }) }
    } catch (error) {
      return { complaints: exportComplaints(error) }
    }
  }

  return {
    run(template, job) {
      try {
        return set(template, job)
      } finally {
        compiler.resetShadow()
        // The engine remembers every layout it has made; a batch would grow without end.
        compiler.evictCache(0)
      }
    },
  }
}

function messageOf(diagnostic: unknown): string {
  return typeof diagnostic === "object" && diagnostic !== null && "message" in diagnostic
    ? String(diagnostic.message)
    : String(diagnostic)
}

/** Export errors come as Rust's debug text: `[SourceDiagnostic { …, message: "…", … }]`. */
function exportComplaints(error: unknown): readonly string[] {
  const text = error instanceof Error ? error.message : messageOf(error)
  const messages = Array.from(text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g), match => match[1] ?? "")
  return messages.length > 0 ? messages.map(message => message.replaceAll('\\"', '"')) : [text]
}
