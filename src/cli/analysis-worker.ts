import { parentPort, workerData } from "node:worker_threads"
import { type Assignment, createAnalyst } from "../tasks/analyse.ts"

/** Runs in a thread of its own: portions of files in, their analyses out, until the main thread ends it. */
const analyse = createAnalyst(workerData)
parentPort?.on("message", (files: readonly Assignment[]) => parentPort?.postMessage(files.map(analyse)))
parentPort?.postMessage("ready")
