import { parentPort, workerData } from "node:worker_threads"
import { withoutStrays } from "../outside/thread/strays.ts"
import { answerOf, type PdfJob } from "./read-pdf.ts"

/** Runs in a thread of its own: a PDF file in, its text or the error out. */
const job: PdfJob = workerData
parentPort?.postMessage(await withoutStrays(() => answerOf(job)))
