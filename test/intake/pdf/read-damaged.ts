import { readPdfWithin } from "../../../src/cli/read-pdf.ts"
import { StyrdokError } from "../../../src/model/errors.ts"
import { block, drawPdf, FORM, LOCKED } from "./draw.ts"

/** What reading many damaged files led to. */
export interface Tally {
  readonly texts: number
  readonly refusals: number
  /** Errors of another kind, and refusals that say nothing a person understands. */
  readonly faults: readonly string[]
  readonly slowest: number
}

/** Numbers from 0 up to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** A file that was cut off, overwritten here and there, has a piece twice, or has other numbers. */
function damaged(bytes: Uint8Array, next: () => number): Uint8Array {
  const at = (): number => Math.floor(next() * bytes.length)
  const kind = Math.floor(next() * 4)
  if (kind === 0) return bytes.slice(0, at())
  const copy = Uint8Array.from(bytes)
  if (kind === 1) for (let i = 0; i < 1 + next() * 40; i++) copy[at()] = Math.floor(next() * 256)
  if (kind === 2) copy.copyWithin(at(), at())
  if (kind === 3) {
    for (let i = 0; i < copy.length; i++) {
      const isDigit = (copy[i] ?? 0) >= 48 && (copy[i] ?? 0) <= 57
      if (isDigit && next() < 0.01) copy[i] = 48 + Math.floor(next() * 10)
    }
  }
  return copy
}

async function readAll(files: readonly Uint8Array[], count: number): Promise<Tally> {
  const next = numbers(6)
  const faults: string[] = []
  let [texts, refusals, slowest] = [0, 0, 0]
  for (let i = 0; i < count; i++) {
    const bytes = damaged(files[i % files.length] ?? new Uint8Array(), next)
    const start = performance.now()
    try {
      await readPdfWithin("a.pdf", bytes)
      texts++
    } catch (error) {
      refusals++
      const isClear = error instanceof StyrdokError && /^a\.pdf: PDF-filen .*\.$/.test(error.message)
      if (!isClear) faults.push(`${i}: ${String(error)}`)
    }
    slowest = Math.max(slowest, performance.now() - start)
  }
  return { texts, refusals, faults, slowest }
}

// Run by robustness.test.ts in a process of its own: what Node does with a promise that nobody waits for is then seen.
const PAGE = block(["Te serveras i köket på förmiddagen.", "Den som vill ha te går dit."], 70, 100)
const NOTE = [
  { text: "1", x: 70, y: 757, size: 6 },
  { text: "En not.", x: 74, y: 760, size: 8 },
]
const files = [drawPdf([PAGE, [...PAGE, ...NOTE]]), drawPdf([PAGE], FORM), drawPdf([PAGE], LOCKED)]
process.stdout.write(JSON.stringify(await readAll(files, Number(process.argv[2]))))
