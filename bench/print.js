// Prints the documents that are named, one after the other with one printer, and says when each was done and what
// memory the process then had. A process of its own, so that the memory is the printer's. Usage: node print.js FILE…
import { readFileSync } from "node:fs"
import { performance } from "node:perf_hooks"

const { createTypstPrinter } = await import("../dist/outside/typst/printer.js")
const { printJob } = await import("../dist/render/pdf/job.js")
const { readDocument } = await import("../dist/text/index.js")

const start = performance.now()
const printer = await createTypstPrinter()
const after = []
for (const path of process.argv.slice(2)) {
  const { document, tree } = readDocument(path, readFileSync(path))
  const { metadata } = document
  await printer.print(
    printJob({
      title: metadata.titel ?? "",
      municipality: "Exempelkommunen",
      language: "sv",
      typeName: metadata.typ ?? "",
      facts: [
        { label: "Diarienummer", value: metadata.diarienummer ?? "" },
        { label: "Gäller från", value: metadata.giltighetstid.from ?? "" },
        { label: "Dokumentansvarig", value: metadata.dokumentansvarig ?? "" },
      ],
      identifiers: [`Diarienummer ${metadata.diarienummer}`],
      decision: "Registrerad som Kommunfullmäktiges beslut 2025-06-10 § 1. Originalet finns i kommunens diarium.",
      date: "2025-06-10",
      tree,
      images: new Map(),
      sealed: false,
    }),
  )
  after.push({ seconds: (performance.now() - start) / 1000, rss: process.memoryUsage.rss() })
}
console.log(JSON.stringify(after))
