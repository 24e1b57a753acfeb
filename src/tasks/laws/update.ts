import { admit, compare, type Known, revived, vanished } from "../../law/intake/index.ts"
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
import type { ProvisionRef, Provisions, Repeal, SfsNumber } from "../../model/law.ts"
import type { Renewal } from "../../model/renewal.ts"
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
  /** Takes an act although provisions, or its own end, have vanished from it without a word. */
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
      /** The end that was known, and that the source does not tell of. */
      readonly revived?: Repeal
    }
  | { readonly kind: "unreached"; readonly sfs: SfsNumber; readonly failures: readonly Failure[] }
  | { readonly kind: "absent"; readonly sfs: SfsNumber }

/** A source that could not answer, and why, in Swedish. */
export interface Failure {
  readonly from: LawFeed["name"]
  readonly reason: string
  /** No whole answer came from it, not even an error. */
  readonly unreached?: true
}

/** So many acts in a row without any answer, and a source is given up: each may cost half a minute of waiting. */
const GIVEN_UP_AFTER = 3

export interface Updated {
  readonly outcomes: readonly Outcome[]
  /** Files to write below the collection's root, path → text; none when nothing was fetched. */
  readonly files: ReadonlyMap<string, string>
}

/** Fetches acts one after the other, so that no source is pressed, and tells what came and what to write. */
export async function updateLaws(input: UpdateInput): Promise<Updated> {
  const feeds = input.feeds.map(givenUp)
  const library = await openLibrary(input.product, input.own)
  const mine = readActs(await input.own.acts())
  const outcomes: Outcome[] = []
  const fetched: Required<Known>[] = []
  for (const sfs of new Set([...input.numbers, ...(input.renewOwn ? mine.acts.keys() : [])])) {
    const act = library.register.acts.get(sfs)
    const provisions = await library.provisions(sfs)
    const before: Known | undefined = act && { act, ...(provisions && { provisions }) }
    const { outcome, after } = await fetchOne(sfs, before, { ...input, feeds })
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
    if (answer.kind === "failed") {
      const { reason, unreached } = answer
      failures.push({ from: feed.name, reason, ...(unreached && { unreached }) })
    }
    if (answer.kind !== "found") continue
    const after = admit(answer.act, before, today)
    const [lost, end] = [vanished(before, after), revived(before, after)]
    if ((lost.length > 0 || end !== undefined) && !acceptShorter) {
      return { outcome: { kind: "suspicious", sfs, from: feed.name, vanished: lost, ...(end && { revived: end }) } }
    }
    return { outcome: { kind: "renewed", renewal: compare(before, after), from: feed.name, failures }, after }
  }
  return { outcome: failures.length > 0 ? { kind: "unreached", sfs, failures } : { kind: "absent", sfs } }
}

/** A source that is asked no more once it has been out of reach for some acts in a row. */
function givenUp(feed: LawFeed): LawFeed {
  let inRow = 0
  let last: FeedAnswer | undefined
  return {
    name: feed.name,
    async fetch(sfs) {
      if (last !== undefined && inRow >= GIVEN_UP_AFTER) return last
      last = await feed.fetch(sfs)
      inRow = last.kind === "failed" && last.unreached ? inRow + 1 : 0
      return last
    },
  }
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
