import { admit, compare, type Known, type Renewal, vanished } from "../../law/intake/index.ts"
import {
  inOrder,
  readActs,
  readProvisions,
  registerOf,
  writeActs,
  writeProvisions,
  yearOf,
} from "../../law/register/index.ts"
import type { CivilDate } from "../../model/date.ts"
import type { ProvisionRef, Provisions, SfsNumber } from "../../model/law.ts"
import type { FeedAnswer, LawBooks, LawFeed } from "../../outside/ports.ts"
import { openLibrary } from "./library.ts"

export interface UpdateInput {
  readonly product: LawBooks
  /** The municipality's own register, which is renewed. */
  readonly own: LawBooks
  /** Asked in order; the next only when the one before failed or had nothing. */
  readonly feeds: readonly LawFeed[]
  readonly numbers: readonly SfsNumber[]
  /** Also renews what the municipality's own register has. */
  readonly renewOwn: boolean
  readonly today: CivilDate
  /** Takes an act although provisions have vanished from it without a word. */
  readonly acceptShorter: boolean
}

/** How it went with one act. */
export type Outcome =
  | {
      readonly kind: "renewed"
      readonly renewal: Renewal
      readonly from: LawFeed["name"]
      readonly failures: readonly Failure[]
    }
  | {
      readonly kind: "suspicious"
      readonly sfs: SfsNumber
      readonly from: LawFeed["name"]
      readonly vanished: readonly ProvisionRef[]
    }
  | { readonly kind: "unreached"; readonly sfs: SfsNumber; readonly failures: readonly Failure[] }
  | { readonly kind: "absent"; readonly sfs: SfsNumber }

/** A source that could not answer, and why, in Swedish. */
export interface Failure {
  readonly from: LawFeed["name"]
  readonly reason: string
}

export interface Updated {
  readonly outcomes: readonly Outcome[]
  /** Files to write below the collection's root, path → text; none when nothing was fetched. */
  readonly files: ReadonlyMap<string, string>
}

/** Fetches acts one after the other, so that no source is pressed, and tells what came and what to write. */
export async function updateLaws(input: UpdateInput): Promise<Updated> {
  const library = await openLibrary(input.product, input.own)
  const mine = readActs(await input.own.acts())
  const outcomes: Outcome[] = []
  const fetched: Required<Known>[] = []
  for (const sfs of new Set([...input.numbers, ...(input.renewOwn ? mine.acts.keys() : [])])) {
    const act = library.register.acts.get(sfs)
    const provisions = await library.provisions(sfs)
    const before: Known | undefined = act && { act, ...(provisions && { provisions }) }
    const { outcome, after } = await fetchOne(sfs, before, input)
    outcomes.push(outcome)
    if (after !== undefined) fetched.push(after)
  }
  if (fetched.length === 0) return { outcomes, files: new Map() }
  const acts = new Map([...mine.acts, ...fetched.map(({ act }) => [act.sfs, act] as const)])
  const files = new Map([["laws/acts.tsv", writeActs(registerOf(input.today, acts.values()))]])
  for (const year of new Set(fetched.map(({ act }) => yearOf(act.sfs)))) {
    const renewed = fetched.map(({ provisions }) => provisions).filter(({ sfs }) => yearOf(sfs) === year)
    files.set(`laws/provisions/${year}.txt`, yearWith(renewed, await input.own.provisions(year)))
  }
  return { outcomes, files }
}

async function fetchOne(
  sfs: SfsNumber,
  before: Known | undefined,
  { feeds, today, acceptShorter }: UpdateInput,
): Promise<{ readonly outcome: Outcome; readonly after?: Required<Known> }> {
  const failures: Failure[] = []
  for (const feed of feeds) {
    const answer = usable(await feed.fetch(sfs))
    if (answer.kind === "failed") failures.push({ from: feed.name, reason: answer.reason })
    if (answer.kind !== "found") continue
    const after = admit(answer.act, before, today)
    const lost = vanished(before, after)
    if (lost.length > 0 && !acceptShorter) {
      return { outcome: { kind: "suspicious", sfs, from: feed.name, vanished: lost } }
    }
    return { outcome: { kind: "renewed", renewal: compare(before, after), from: feed.name, failures }, after }
  }
  return { outcome: failures.length > 0 ? { kind: "unreached", sfs, failures } : { kind: "absent", sfs } }
}

/** An act without a title is not one that anybody could review. */
function usable(answer: FeedAnswer): FeedAnswer {
  if (answer.kind !== "found" || answer.act.title.trim() !== "") return answer
  return { kind: "failed", reason: "svarade med en författning utan rubrik" }
}

/** A year's file of the municipality's own with some acts renewed. */
function yearWith(renewed: readonly Provisions[], text: string | undefined): string {
  const all = new Map(text === undefined ? [] : readProvisions(text))
  for (const provisions of renewed) all.set(provisions.sfs, provisions)
  return writeProvisions(inOrder(all.values(), ({ sfs }) => sfs))
}
